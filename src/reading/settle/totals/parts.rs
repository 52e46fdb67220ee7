//! Changes under the name of a subtotal, told by the total that adds them: each is a line of its own there.
//!
//! Deliberately absent: a subtotal between two balances (see `unnamed`).

use super::is_sum;
use crate::reading::recognise::kinds::Kind;
use crate::reading::settle::sheet::Sheet;

/// How many subtotals back a total may reach.
const REACH: usize = 12;
/// How many subtotals it adds at least.
const PARTS: usize = 3;

/// Marks subtotals (those that are `named` so) with no rows of their own that a later total adds to other subtotals.
pub(super) fn find(sheet: &mut Sheet, named: &[bool]) {
    let wide = sheet.columns.len();
    let mut changes: Vec<usize> = Vec::new();
    for at in 0..sheet.rows.len() {
        let Some(row) = sheet.rows.get(at).filter(|row| is_sum(row.kind) && !row.unsure) else {
            continue;
        };
        let total = row.by_column(wide);
        if total.iter().all(|amount| *amount == 0) {
            continue;
        }
        let mut sum = vec![0i128; wide];
        let mut parts: Vec<usize> = Vec::new();
        let is_named = |index: &usize| named.get(*index).copied().unwrap_or(false);
        let sums = (0..at)
            .rev()
            .filter(|index| is_named(index) && sheet.rows.get(*index).is_some_and(|row| is_sum(row.kind)));
        for index in sums.take(REACH) {
            let Some(part) = sheet
                .rows
                .get(index)
                .filter(|part| part.kind == Kind::Total && !part.unsure)
            else {
                break;
            };
            for (sum, amount) in sum.iter_mut().zip(part.by_column(wide)) {
                *sum = sum.saturating_add(amount);
            }
            parts.push(index);
            if parts.len() >= PARTS && sum == total {
                let bare = parts.iter().copied().filter(|part| {
                    let above = part.checked_sub(1).and_then(|above| sheet.rows.get(above));
                    above.is_some_and(|above| is_sum(above.kind))
                });
                changes.extend(bare);
                break;
            }
        }
    }
    for at in changes {
        if let Some(row) = sheet.rows.get_mut(at) {
            row.kind = Kind::Change;
        }
    }
}
