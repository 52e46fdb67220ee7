//! Lost empty cells in wide tables: two series of years side by side, of what is incidental and what is structural.
//!
//! A row has too many placings there to try every one, so the totals are gone through column by column only. Deliberately
//! absent: totals that are short themselves, or right only up to rounding.

use super::by_columns;
use crate::reading::settle::sheet::Sheet;
use crate::reading::settle::totals::{Boundaries, Prefix, is_sum};

/// The most columns.
const COLUMNS: usize = 12;

/// Places the short rows under totals that are whole.
pub(super) fn fill(sheet: &mut Sheet, tries: &mut usize) {
    if sheet.columns.len() > COLUMNS || !sheet.rows.iter().any(|row| row.unsure) {
        return;
    }
    let boundaries = Boundaries::new(sheet);
    let mut prefix = Prefix::none(sheet);
    for at in 0..sheet.rows.len() {
        if sheet
            .rows
            .get(at)
            .is_some_and(|row| is_sum(row.kind) && !row.unsure)
        {
            prefix.reach(sheet, at);
            if let Some(from) = by_columns(sheet, &prefix, &boundaries, at, tries) {
                prefix.forget(from);
            }
        }
    }
}
