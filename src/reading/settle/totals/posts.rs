//! Posts that are named like a sum ("Saldo loonontwikkeling", "Incidentele uitgaven"): a total that only adds up with
//! one of them among its rows says that it is one of these.
//!
//! Deliberately absent: balances that a table starts from (see `Family::base`), and two such posts under one total.

use super::{Boundaries, Prefix, equal, explain, is_sum};
use crate::reading::recognise::kinds::Kind;
use crate::reading::settle::sheet::Sheet;

/// How often a row may change its kind before the rest is left.
const CHANGES: usize = 10;
/// How many rows a total of a single year adds up at least.
const MANY: usize = 4;
/// How many times the smallest printed step such a total is at least.
const DIGITS: i128 = 100;

/// Makes rows of such posts.
pub(super) fn find_posts_named_sum(sheet: &mut Sheet) {
    for _ in 0..CHANGES {
        let prefix = Prefix::new(sheet);
        let boundaries = Boundaries::new(sheet);
        let found = (0..sheet.rows.len()).find_map(|at| post(sheet, &prefix, &boundaries, at));
        let Some(row) = found.and_then(|found| sheet.rows.get_mut(found)) else {
            return;
        };
        row.kind = Kind::Change;
    }
}

/// The one post that a total needs.
fn post(sheet: &Sheet, prefix: &Prefix, boundaries: &Boundaries, at: usize) -> Option<usize> {
    let wide = sheet.columns.len();
    let row = sheet.rows.get(at).filter(|row| is_sum(row.kind) && !row.unsure)?;
    let total = row.by_column(wide);
    let single = !tells(sheet, &total) && is_one_year(sheet, &total);
    if !(single || tells(sheet, &total)) || explain(sheet, prefix, boundaries, at).is_some() {
        return None;
    }
    let mut found: Option<usize> = None;
    for post in boundaries.sums_before(at) {
        let named = sheet.rows.get(post)?;
        let amounts = named.by_column(wide);
        if named.of_which || named.heads || named.unsure || !(single || tells(sheet, &amounts)) {
            continue;
        }
        let alone = prefix.count(post, at) == 0;
        let fits = boundaries
            .starts_before(post)
            .chain(std::iter::once((0, None)))
            .filter(|(from, _)| prefix.count(*from, post) > 0)
            .any(|(from, base)| {
                let mut sum = prefix.between(from, at);
                // In a single year the sum must be that to the last digit, and of many rows.
                let leaves = if single { 0 } else { prefix.count(from, at) };
                if single && prefix.count(from, at) < MANY {
                    return false;
                }
                for (sum, amount) in sum.iter_mut().zip(&amounts) {
                    *sum = sum.saturating_add(*amount);
                }
                let plain = equal(sheet, &total, &sum, leaves);
                let based = base.and_then(|base| sheet.rows.get(base)).is_some_and(|base| {
                    let base = base.by_column(wide);
                    let with: Vec<i128> = sum
                        .iter()
                        .zip(base)
                        .map(|(sum, base)| sum.saturating_add(base))
                        .collect();
                    equal(sheet, &total, &with, leaves)
                });
                // One row and the post may be a balance and its change.
                (plain || based) && !(alone && prefix.count(from, at) < 2)
            });
        if fits {
            if found.is_some() {
                return None;
            }
            found = Some(post);
        }
    }
    found
}

/// There is only one year, and the amount has so many digits that a sum seldom equals it by chance.
fn is_one_year(sheet: &Sheet, amounts: &[i128]) -> bool {
    let counting = sheet
        .columns
        .iter()
        .zip(amounts)
        .filter(|(column, _)| column.role.counts());
    let mut counting = counting.map(|(_, amount)| *amount);
    let steps = |amount: i128| amount.abs().checked_div(sheet.step.max(1)).unwrap_or_default();
    counting.next().is_some_and(|amount| steps(amount) >= DIGITS) && counting.next().is_none()
}

/// Amounts that cannot fit by chance: two years or more that differ.
fn tells(sheet: &Sheet, amounts: &[i128]) -> bool {
    let counting = amounts
        .iter()
        .zip(&sheet.columns)
        .filter(|(amount, column)| column.role.counts() && **amount != 0);
    let mut seen: Vec<i128> = counting.map(|(amount, _)| *amount).collect();
    let many = seen.len() >= 3;
    seen.dedup();
    seen.len() >= 2 || many
}
