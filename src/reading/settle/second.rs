//! A second row of amounts under one title: what a post costs, and under it what it brings in.
//!
//! The letters of the two are opposite in every column. Deliberately absent: amounts without a title that add up the
//! rows above them; those are a subtotal.

use super::sheet::{Sheet, SheetRow};
use crate::reading::recognise::kinds::Kind;
use crate::reading::recognise::table::Table;

/// How many rows back a subtotal is looked for.
const BACK: usize = 40;

/// Adds such rows to the row of their title; each year then has two amounts, which carry a doubt.
pub fn merge(sheet: &mut Sheet, table: &Table) {
    for at in 1..sheet.rows.len() {
        let before = at.saturating_sub(1);
        let untitled = |at: usize| {
            let title = table.rows.get(at).map_or("", |row| row.title.as_str());
            !title.chars().any(char::is_alphanumeric)
        };
        if !sheet.lettered || !untitled(at) || untitled(before) || is_subtotal(sheet, at) {
            continue;
        }
        let (Some(first), Some(second)) = (sheet.rows.get(before), sheet.rows.get(at)) else {
            continue;
        };
        if first.kind != Kind::Change || !are_opposite(first, second) {
            continue;
        }
        let Some(row) = sheet.rows.get_mut(at) else {
            continue;
        };
        let entries = std::mem::take(&mut row.entries);
        let places = std::mem::take(&mut row.places);
        row.unsure = false;
        if let Some(row) = sheet.rows.get_mut(before) {
            row.entries.extend(entries);
            row.places.extend(places);
        }
    }
}

/// One letter for all of the first row, and the other one for all of the second.
fn are_opposite(first: &SheetRow, second: &SheetRow) -> bool {
    let effects = |row: &SheetRow| {
        let mut amounts = row.entries.iter().filter(|entry| entry.amount != 0);
        let first = amounts.next()?.effect?;
        amounts.all(|entry| entry.effect == Some(first)).then_some(first)
    };
    effects(first)
        .zip(effects(second))
        .is_some_and(|(first, second)| first != second)
}

/// It adds up the rows above it, as far as one looks.
fn is_subtotal(sheet: &Sheet, at: usize) -> bool {
    let wide = sheet.columns.len();
    let Some(total) = sheet.rows.get(at).map(|row| row.by_column(wide)) else {
        return false;
    };
    let mut sum = vec![0i128; wide];
    let above = sheet.rows.get(..at).unwrap_or_default().iter().rev();
    for row in above.take(BACK) {
        for (sum, amount) in sum.iter_mut().zip(row.by_column(wide)) {
            *sum = sum.saturating_add(amount);
        }
        if sum == total {
            return true;
        }
    }
    false
}
