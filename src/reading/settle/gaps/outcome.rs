//! "Budgettair effect" as the last row: the sum of the rows above it, where one placing of their figures makes it that.
//!
//! Deliberately absent: such a row over rows that are whole (see `totals`), and one that nothing adds up to: it is a
//! change like any other.

use super::{Boundaries, Prefix, settle};
use crate::reading::recognise::kinds::Kind;
use crate::reading::recognise::table::Table;
use crate::reading::settle::sheet::Sheet;

/// How many rows it stands under at least.
const ROWS: usize = 3;

/// Places the rows above it, and makes a total of it, where it is one.
pub(super) fn place(sheet: &mut Sheet, table: &Table, tries: &mut usize) {
    let Some(last) = sheet.rows.len().checked_sub(1).filter(|last| *last >= ROWS) else {
        return;
    };
    let named = table.rows.get(last).is_some_and(|row| names_outcome(&row.title));
    let whole = sheet
        .rows
        .get(last)
        .is_some_and(|row| row.kind == Kind::Change && !row.unsure && row.entries.len() > 1);
    if !named || !whole {
        return;
    }
    if let Some(row) = sheet.rows.get_mut(last) {
        row.kind = Kind::Total;
    }
    let boundaries = Boundaries::new(sheet);
    let mut prefix = Prefix::none(sheet);
    prefix.reach(sheet, last);
    let settled = settle(sheet, &prefix, &boundaries, last, tries).is_some();
    let proven = settled && sheet.rows.iter().all(|row| !row.unsure);
    if let Some(row) = sheet.rows.get_mut(last).filter(|_| !proven) {
        row.kind = Kind::Change;
    }
}

/// "Budgettair effect", "Financieel effect"
pub(in crate::reading::settle) fn names_outcome(title: &str) -> bool {
    let lower = title.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    matches!(
        words.as_slice(),
        [
            "budgettair" | "budgettaire" | "financieel" | "financiële" | "per",
            "effect" | "effecten" | "gevolgen" | "saldo"
        ] | ["effect"]
            | ["netto", _]
    )
}
