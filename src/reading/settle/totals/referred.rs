//! Totals whose title names the rows that they add up: "Perspectief (5+8)".
//!
//! Deliberately absent: a title with such a formula that the rows named do not add up to; that is a row of its own.

use super::equal;
use crate::reading::recognise::kinds::{self, Kind};
use crate::reading::recognise::table::Table;
use crate::reading::settle::sheet::Sheet;

/// Marks them: a balance where one of the rows that it adds up is one.
pub(super) fn find(sheet: &mut Sheet, table: &Table) {
    let wide = sheet.columns.len();
    for (at, row) in table.rows.iter().enumerate() {
        let change = |index: usize| {
            sheet
                .rows
                .get(index)
                .is_some_and(|row| row.kind == Kind::Change && !row.unsure)
        };
        let Some(parts) = kinds::formula_behind(&row.title).filter(|_| change(at)) else {
            continue;
        };
        let numbered = |part: &str| {
            let rows = table.rows.iter().take(at);
            rows.clone().rposition(|row| {
                row.number
                    .as_deref()
                    .is_some_and(|number| number.trim_end_matches('.') == part)
            })
        };
        let named: Vec<usize> = parts.iter().filter_map(|part| numbered(part)).collect();
        if named.len() < parts.len() {
            continue;
        }
        let mut sum = vec![0i128; wide];
        let mut balance = false;
        for row in named.iter().filter_map(|index| sheet.rows.get(*index)) {
            balance |= row.kind == Kind::Balance;
            for (sum, amount) in sum.iter_mut().zip(row.by_column(wide)) {
                *sum = sum.saturating_add(amount);
            }
        }
        let total = sheet
            .rows
            .get(at)
            .map(|row| row.by_column(wide))
            .unwrap_or_default();
        let some = total.iter().any(|amount| *amount != 0);
        if some
            && equal(sheet, &total, &sum, named.len())
            && let Some(row) = sheet.rows.get_mut(at)
        {
            row.kind = if balance { Kind::Balance } else { Kind::Total };
        }
    }
}
