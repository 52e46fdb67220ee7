//! Titles that come back: the total of a group under its heading, a budget before and after its changes.

use super::Sheet;
use super::letters::repeats_heading;
use crate::reading::recognise::kinds::{self, Kind};
use crate::reading::recognise::table::Table;

/// A row with the name of a heading that stands two rows or more above it is the total of that group.
pub(super) fn mark_headings_again(sheet: &mut Sheet, table: &Table) {
    for (at, (row, numbers)) in table.rows.iter().zip(&mut sheet.rows).enumerate() {
        if numbers.kind == Kind::Change && repeats_heading(table, at, &row.title) {
            numbers.kind = Kind::Total;
        }
    }
}

/// "Begroting 2030-2033" at the head of a table and again at its end: what it was, and what it became.
pub(super) fn mark_document_again(sheet: &mut Sheet, table: &Table) {
    let name = |title: &str| -> String { title.chars().filter(|letter| letter.is_alphabetic()).collect() };
    let Some(first) = table
        .rows
        .iter()
        .zip(&sheet.rows)
        .find(|(row, _)| !row.values.is_empty())
    else {
        return;
    };
    let document = kinds::of_title(&first.0.title, true) == Kind::Balance;
    if first.1.kind != Kind::Balance || !document {
        return;
    }
    let first = name(&first.0.title);
    for (row, numbers) in table.rows.iter().zip(&mut sheet.rows).skip(1) {
        if numbers.kind == Kind::Change && name(&row.title) == first {
            numbers.kind = Kind::Balance;
        }
    }
}

/// Rows under a heading that says that money comes out of a reserve or goes into one.
pub(super) fn mark_under_reserve(sheet: &mut Sheet, table: &Table) {
    for (row, numbers) in table.rows.iter().zip(&mut sheet.rows) {
        let group = row.group.as_deref().unwrap_or_default();
        if numbers.kind == Kind::Change && kinds::of_title(group, false) == Kind::Reserve {
            numbers.kind = Kind::Reserve;
        }
    }
}
