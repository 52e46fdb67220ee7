//! Printed totals as checks: which rows a total adds up, and which rows do not add up to theirs.
//!
//! A total is explained when it equals the rows since some earlier boundary, with or without an earlier balance, or
//! two earlier sums together. Rounded figures may differ by one for every two rows. A row that equals the rows above
//! it is a total whatever it is called.

mod chained;
mod divided;
mod families;
mod headed;
mod numbered;
mod parts;
mod posts;
mod referred;
mod spanned;
mod stepwise;
mod titled;
mod unnamed;

use super::sheet::Sheet;
use crate::reading::recognise::kinds::{self, Kind};
use crate::reading::recognise::table::{Row, Table};
pub use families::{Boundaries, Family, Prefix, families};
use numbered::{
    begin_lettered_groups, find_numbered_totals, find_totals_behind_letters, find_totals_of_a_form,
};
use posts::find_posts_named_sum;
pub use unnamed::is_rounded;
use unnamed::{find_changes_named_total, find_unnamed_totals};

/// Whether a row is a sum of others.
pub fn is_sum(kind: Kind) -> bool {
    matches!(kind, Kind::Balance | Kind::Total)
}

/// Checks every total of a sheet and marks what follows from it.
pub fn check(sheet: &mut Sheet, table: &Table) {
    referred::find(sheet, table);
    divided::find(sheet, table);
    headed::find(sheet, table);
    spanned::find(sheet, table);
    titled::find(sheet, table);
    chained::find(sheet);
    stepwise::find(sheet, table);
    begin_lettered_groups(sheet);
    find_posts_named_sum(sheet);
    find_numbered_totals(sheet);
    find_unnamed_totals(sheet);
    find_totals_of_a_form(sheet, table);
    find_totals_behind_letters(sheet);
    divided::find_start(sheet, table);
    find_changes_named_total(sheet);
    let rows = table.rows.iter().zip(&sheet.rows);
    let named: Vec<bool> = rows
        .map(|(row, numbers)| is_sum(numbers.kind) && kinds::is_sum(&row.title))
        .collect();
    parts::find(sheet, &named);
    let prefix = Prefix::new(sheet);
    let boundaries = Boundaries::new(sheet);
    let mut unexplained = Vec::new();
    let mut last_sum: Option<usize> = None;
    for at in 0..sheet.rows.len() {
        let Some(row) = sheet.rows.get(at) else { break };
        if !is_sum(row.kind) {
            continue;
        }
        match explain(sheet, &prefix, &boundaries, at) {
            Some((family, exact)) => {
                for leaf in sheet.rows.iter_mut().take(at).skip(family.from) {
                    leaf.confirmed = true;
                    leaf.exact |= exact;
                }
                if let Some(base) = family.base.and_then(|base| sheet.rows.get_mut(base))
                    && base.remainder
                {
                    base.kind = Kind::Change;
                    base.confirmed = true;
                }
            }
            None if row.heads => {}
            None if !row.unsure && heads(sheet, &prefix, at) => {
                for leaf in sheet.rows.iter_mut().skip(at.saturating_add(1)) {
                    if is_sum(leaf.kind) {
                        break;
                    }
                    leaf.confirmed = true;
                }
            }
            None if leftover(sheet, table, at) => unexplained.push((at.saturating_sub(1), at)),
            None if !row.unsure => unexplained.push((last_sum.map_or(0, |last| last.saturating_add(1)), at)),
            None => {}
        }
        last_sum = Some(at);
    }
    for (from, at) in unexplained {
        for leaf in sheet.rows.iter_mut().take(at).skip(from) {
            if !leaf.confirmed && !is_sum(leaf.kind) {
                leaf.differs = Some(at);
            }
        }
    }
}

/// Fewer figures than columns, without a title and right below a row: they may be more of that row.
fn leftover(sheet: &Sheet, table: &Table, at: usize) -> bool {
    let untitled = |row: &Row| !row.title.chars().any(char::is_alphabetic);
    let above = at.checked_sub(1).and_then(|above| sheet.rows.get(above));
    sheet.rows.get(at).is_some_and(|row| row.unsure)
        && table.rows.get(at).is_some_and(untitled)
        && above.is_some_and(|above| !is_sum(above.kind))
}

/// A total that stands over its rows: it is the sum of those up to the next one.
fn heads(sheet: &Sheet, prefix: &Prefix, at: usize) -> bool {
    let from = at.saturating_add(1);
    let to = sheet
        .rows
        .iter()
        .enumerate()
        .skip(from)
        .find(|(_, row)| is_sum(row.kind))
        .map_or(sheet.rows.len(), |(index, _)| index);
    let Some(row) = sheet.rows.get(at) else {
        return false;
    };
    let wide = sheet.columns.len();
    let total = row.by_column(wide);
    let rows = prefix.between(from, to);
    // What is spent, with a total of its own that takes back this one: no rows of this total.
    let spent = sheet
        .rows
        .get(to)
        .is_some_and(|next| next.by_column(wide) == rows)
        && rows != total;
    prefix.count(from, to) > 1
        && total.iter().any(|amount| *amount != 0)
        && !spent
        && equal(sheet, &total, &rows, 0)
}

/// What a total adds up, and whether it does so without rounding.
fn explain(sheet: &Sheet, prefix: &Prefix, boundaries: &Boundaries, at: usize) -> Option<(Family, bool)> {
    let wide = sheet.columns.len();
    let total = sheet.rows.get(at)?.by_column(wide);
    let found = families(boundaries, at);
    let fits = |exact: bool| {
        found.iter().find(|family| {
            let leaves = prefix.count(family.from, at);
            let rounding = if exact { 0 } else { leaves };
            leaves > 0 && equal(sheet, &total, &sum(sheet, prefix, family, at), rounding)
        })
    };
    if let Some(family) = fits(true) {
        return Some((*family, true));
    }
    if let Some(family) = fits(false) {
        return Some((*family, false));
    }
    // Rows of cost are taken off the balance before them.
    let taken_off = found.iter().find(|family| {
        let leaves = prefix.count(family.from, at);
        let base = family.base.and_then(|base| sheet.rows.get(base));
        leaves > 0
            && base.is_some_and(|base| {
                let rows = prefix.between(family.from, at);
                within(sheet, &total, &base.by_column(wide), &rows, -1, leaves)
            })
    });
    if let Some(family) = taken_off {
        return Some((*family, false));
    }
    // Two earlier sums together, or one less the other, or the last one again.
    let values: Vec<Vec<i128>> = boundaries
        .sums_before(at)
        .take(6)
        .filter_map(|index| Some(sheet.rows.get(index)?.by_column(wide)))
        .collect();
    let pairs = values.iter().enumerate().flat_map(|(position, left)| {
        let later = values.iter().skip(position.saturating_add(1));
        later.flat_map(move |right| [added(left, right, 1), added(left, right, -1)])
    });
    let again = values.first().cloned();
    pairs
        .chain(again)
        .any(|sum| equal(sheet, &total, &sum, 2))
        .then_some((Family { from: at, base: None }, false))
}

fn added(left: &[i128], right: &[i128], factor: i128) -> Vec<i128> {
    left.iter()
        .zip(right)
        .map(|(left, right)| left.saturating_add(right.saturating_mul(factor)))
        .collect()
}

fn sum(sheet: &Sheet, prefix: &Prefix, family: &Family, at: usize) -> Vec<i128> {
    let mut sum = prefix.between(family.from, at);
    if let Some(base) = family.base.and_then(|base| sheet.rows.get(base)) {
        for (sum, amount) in sum.iter_mut().zip(base.by_column(sheet.columns.len())) {
            *sum = sum.saturating_add(amount);
        }
    }
    sum
}

/// Equal in every column of a year, up to rounding, with the same or the opposite sign.
fn equal(sheet: &Sheet, total: &[i128], sum: &[i128], rows: usize) -> bool {
    let slack = slack(sheet, rows);
    let close = |flip: bool| {
        total
            .iter()
            .zip(sum)
            .zip(&sheet.columns)
            .all(|((total, sum), column)| {
                let sum = if flip { sum.saturating_neg() } else { *sum };
                !column.role.counts() || total.saturating_sub(sum).abs() <= slack
            })
    };
    close(false) || (sum.iter().any(|amount| *amount != 0) && close(true))
}

/// Whether a balance is an earlier one with rows added (1) or taken off (-1), in every column of a year.
pub fn within(
    sheet: &Sheet,
    outcome: &[i128],
    start: &[i128],
    sum: &[i128],
    factor: i128,
    rows: usize,
) -> bool {
    let slack = slack(sheet, rows);
    let both = start.iter().zip(sum);
    outcome
        .iter()
        .zip(both)
        .zip(&sheet.columns)
        .all(|((outcome, (start, sum)), column)| {
            let reached = start.saturating_add(sum.saturating_mul(factor));
            !column.role.counts() || outcome.saturating_sub(reached).abs() <= slack
        })
}

/// How far rounding may put a sum of so many rows off its total.
pub fn slack(sheet: &Sheet, rows: usize) -> i128 {
    if sheet.unit <= 1 {
        return 0;
    }
    let steps = i128::try_from(rows.saturating_add(1) / 2).unwrap_or(0).min(3);
    steps.saturating_mul(sheet.step)
}
