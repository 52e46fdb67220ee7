//! Budget documents as rows: the balance that each of them ended with, not something that changes it.
//!
//! Told by the heading ("Saldi per nota") or by figures that together are the balance below them. Deliberately absent:
//! a document that leads from one balance to the next ("Voorjaarsnota 2030" between two); what it changed is a change.

use super::sheet::Sheet;
use super::totals::is_sum;
use crate::reading::extract::Line;
use crate::reading::recognise::kinds::{self, Kind};
use crate::reading::recognise::table::Table;

/// How many lines above a table its heading may stand.
const ABOVE: usize = 2;

/// Marks their rows.
pub fn mark(sheet: &mut Sheet, table: &Table, lines: &[Line]) {
    let documents = documents(sheet, table);
    let rows = table.rows.iter().filter(|row| !row.values.is_empty()).count();
    let all = documents.len() >= 2 && documents.len() == rows;
    if all && headed(table, lines) {
        for row in &mut sheet.rows {
            row.kind = Kind::Balance;
        }
        return;
    }
    share_years(sheet, table, &documents);
}

fn documents(sheet: &Sheet, table: &Table) -> Vec<usize> {
    let rows = table.rows.iter().zip(&sheet.rows).enumerate();
    let named = rows.filter(|(_, (row, numbers))| {
        matches!(numbers.kind, Kind::Change | Kind::Balance)
            && !row.values.is_empty()
            && kinds::names_document(&row.title)
    });
    named.map(|(at, _)| at).collect()
}

fn headed(table: &Table, lines: &[Line]) -> bool {
    let above = table.context.iter().rev().take(ABOVE);
    above
        .filter_map(|line| lines.get(*line))
        .map(|line| line.text.trim())
        .chain(std::iter::once(table.header.label.trim()))
        .any(kinds::heads_balances)
}

/// The first rows, when their figures side by side are those of the balance right below them: each is that balance in
/// some of the years.
fn share_years(sheet: &mut Sheet, table: &Table, documents: &[usize]) {
    let first: Vec<usize> = documents
        .iter()
        .enumerate()
        .take_while(|(index, at)| index == *at)
        .map(|(_, at)| *at)
        .collect();
    let wide = sheet.columns.len();
    let Some(sum) = sheet
        .rows
        .get(first.len())
        .filter(|row| row.entries.len() == wide)
    else {
        return;
    };
    let bare = table
        .rows
        .get(first.len())
        .is_some_and(|row| !row.title.chars().any(char::is_alphanumeric));
    if first.len() < 2 || !(bare || is_sum(sum.kind)) {
        return;
    }
    let figures = first
        .iter()
        .filter_map(|at| sheet.rows.get(*at))
        .flat_map(|row| &row.entries);
    let same = figures
        .map(|entry| entry.amount)
        .eq(sum.entries.iter().map(|entry| entry.amount));
    if !same {
        return;
    }
    let mut column = 0usize;
    for row in sheet.rows.iter_mut().take(first.len()) {
        row.kind = Kind::Balance;
        row.unsure = false;
        row.places = (column..column.saturating_add(row.entries.len())).collect();
        column = column.saturating_add(row.entries.len());
    }
}
