//! Totals without the name, and changes under the name of a total, told by arithmetic alone.

use super::{Boundaries, Family, Prefix, equal, explain, families, is_sum, slack, sum};
use crate::reading::recognise::kinds::Kind;
use crate::reading::settle::sheet::Sheet;

/// How often a row may change its kind on the strength of arithmetic before the rest is left.
const CHANGES: usize = 40;
/// How many rows below the next total is looked for.
const BELOW: usize = 60;
/// How many times larger than rounding a total must be to be known by it.
const LARGER: i128 = 10;

/// Leaves that equal the leaves above them are totals without the name; where chance could do it they only carry a
/// doubt.
pub(super) fn find_unnamed_totals(sheet: &mut Sheet) {
    let mut changes = 0;
    let mut prefix = Prefix::new(sheet);
    let mut boundaries = Boundaries::new(sheet);
    let mut at = 0;
    while at < sheet.rows.len() {
        let found = unnamed(sheet, &prefix, &boundaries, at);
        let strength = found.map(|(_, certain)| certain);
        let from_balance = found
            .and_then(|(family, _)| sheet.rows.get(family.base?))
            .is_some_and(|base| base.kind == Kind::Balance);
        if let Some(row) = sheet.rows.get_mut(at) {
            match strength {
                Some(true) if changes < CHANGES => {
                    row.kind = if row.may_be_balance || from_balance {
                        Kind::Balance
                    } else {
                        Kind::Total
                    };
                    changes += 1;
                    prefix = Prefix::new(sheet);
                    boundaries = Boundaries::new(sheet);
                }
                Some(_) => row.may_be_total = true,
                None => {}
            }
        }
        at = at.saturating_add(1);
    }
    // A first row of the same name is where the outcome starts from.
    let leads = sheet
        .rows
        .iter()
        .skip(1)
        .any(|row| row.kind == Kind::Balance && row.may_be_balance);
    let first = sheet.rows.iter().position(|row| !row.entries.is_empty());
    if let Some(row) = first.and_then(|first| sheet.rows.get_mut(first))
        && leads
        && row.may_be_balance
        && row.kind == Kind::Change
    {
        row.kind = Kind::Balance;
    }
}

/// The rows that it adds up, and whether that is certain (true) or may be chance (false).
fn unnamed(sheet: &Sheet, prefix: &Prefix, boundaries: &Boundaries, at: usize) -> Option<(Family, bool)> {
    let row = sheet
        .rows
        .get(at)
        .filter(|row| row.kind == Kind::Change && !row.unsure)?;
    let total = row.by_column(sheet.columns.len());
    let years: Vec<i128> = total
        .iter()
        .zip(&sheet.columns)
        .filter(|(_, column)| column.role.counts())
        .map(|(amount, _)| *amount)
        .filter(|amount| *amount != 0)
        .collect();
    let first = years.first()?;
    let exact = |sum: &[i128]| {
        total
            .iter()
            .zip(sum)
            .zip(&sheet.columns)
            .all(|((total, sum), column)| !column.role.counts() || total == sum)
    };
    let found = families(boundaries, at).into_iter().take(6).find(|family| {
        let leaves = prefix.count(family.from, at);
        let enough = if family.base.is_some() {
            leaves >= 1
        } else {
            leaves >= 2
        };
        let sum = sum(sheet, prefix, family, at);
        let rounded = || leaves >= 3 && is_rounded(sheet, &total, &sum, leaves);
        enough && (exact(&sum) || (rounded() && !is_added_below(sheet, prefix, boundaries, at)))
    })?;
    let summands = sheet
        .rows
        .iter()
        .take(at)
        .skip(found.from)
        .filter(|row| !is_sum(row.kind) && row.entries.iter().any(|entry| entry.amount != 0))
        .count()
        .saturating_add(usize::from(found.base.is_some()));
    if summands < 2 {
        return None;
    }
    let varied = years.iter().any(|amount| amount != first);
    // One figure is soon the sum of some others: those of one group and half of the next are no sum of anything.
    let groups = sheet
        .rows
        .iter()
        .take(at.saturating_add(1))
        .skip(found.from.saturating_add(1));
    let after_sum = found
        .from
        .checked_sub(1)
        .is_none_or(|before| sheet.rows.get(before).is_none_or(|row| is_sum(row.kind)));
    let by_chance = years.len() == 1 && !after_sum && groups.into_iter().any(|row| row.starts_group);
    Some((found, varied || (summands >= 4 && !by_chance)))
}

/// The next total adds it to the rows beside it: then it is one of these.
fn is_added_below(sheet: &Sheet, prefix: &Prefix, boundaries: &Boundaries, at: usize) -> bool {
    let below = sheet
        .rows
        .iter()
        .enumerate()
        .skip(at.saturating_add(1))
        .take(BELOW);
    let mut sums = below.filter(|(_, row)| is_sum(row.kind)).map(|(next, _)| next);
    let explained = sums
        .next()
        .and_then(|next| explain(sheet, prefix, boundaries, next));
    explained.is_some_and(|(family, _)| family.from <= at)
}

/// Equal to the last digit in two years or more that differ, and up to rounding in the others.
pub fn is_rounded(sheet: &Sheet, total: &[i128], sum: &[i128], rows: usize) -> bool {
    let mut exact: Vec<i128> = Vec::new();
    let least = slack(sheet, rows).saturating_mul(LARGER);
    let mut large = true;
    let both = total.iter().zip(sum).zip(&sheet.columns);
    for ((total, sum), _) in both.filter(|(_, column)| column.role.counts()) {
        if total == sum && *total != 0 {
            exact.push(*total);
        }
        large &= total == sum || total.abs() >= least;
    }
    exact.sort_unstable();
    exact.dedup();
    // What rounding puts off must be large beside it.
    large && exact.len() >= 2 && within_rounding(sheet, total, sum, rows)
}

/// Equal up to rounding in two years or more that are large beside it.
pub(super) fn is_rounded_and_large(sheet: &Sheet, total: &[i128], sum: &[i128], rows: usize) -> bool {
    let least = slack(sheet, rows).saturating_mul(LARGER).max(1);
    let years = total.iter().zip(&sheet.columns);
    let large = years.filter(|(amount, column)| column.role.counts() && amount.abs() >= least);
    large.count() >= 2 && within_rounding(sheet, total, sum, rows)
}

fn within_rounding(sheet: &Sheet, total: &[i128], sum: &[i128], rows: usize) -> bool {
    let slack = slack(sheet, rows);
    let mut both = total.iter().zip(sum).zip(&sheet.columns);
    both.all(|((total, sum), column)| !column.role.counts() || total.saturating_sub(*sum).abs() <= slack)
}

/// "Subtotaal X" between two balances, with nothing above it that it could add up, is the change from one to the
/// other.
pub(super) fn find_changes_named_total(sheet: &mut Sheet) {
    let wide = sheet.columns.len();
    let mut changed = 0;
    for at in 1..sheet.rows.len() {
        let before = at.saturating_sub(1);
        let (Some(row), Some(balance)) = (sheet.rows.get(at), sheet.rows.get(before)) else {
            break;
        };
        let named = (row.kind == Kind::Total && !row.of_which && !row.heads)
            || (row.kind == Kind::Balance && row.outcome_of_something);
        if !named || balance.kind != Kind::Balance || row.unsure || changed >= CHANGES {
            continue;
        }
        let mut sum: Vec<i128> = balance.by_column(wide);
        let mut outcome = None;
        for (index, next) in sheet.rows.iter().enumerate().skip(at).take(30) {
            if next.kind == Kind::Balance && index > at {
                outcome = Some(next.by_column(wide));
                break;
            }
            for (sum, amount) in sum.iter_mut().zip(next.by_column(wide)) {
                *sum = sum.saturating_add(amount);
            }
        }
        if outcome.is_some_and(|outcome| {
            equal(sheet, &outcome, &sum, 1) && row.by_column(wide).iter().any(|amount| *amount != 0)
        }) && let Some(row) = sheet.rows.get_mut(at)
        {
            row.kind = Kind::Change;
            changed += 1;
        }
    }
}
