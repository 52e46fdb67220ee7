//! "Budgettair effect" as the last row: the sum of the rows above it, where one placing of their figures makes it that.
//!
//! Deliberately absent: such a row over rows that are whole (see `totals`), and one that nothing adds up to: it is a
//! change like any other.

use super::between::next_combination;
use super::{Boundaries, Family, Prefix, families, settle};
use crate::reading::recognise::kinds::Kind;
use crate::reading::recognise::table::Table;
use crate::reading::settle::sheet::{Sheet, SheetRow, spread};
use crate::reading::settle::totals::is_rounded;

/// How many rows it stands under at least.
const ROWS: usize = 3;

/// How many figures a row without such a name has at least, that one placing makes the sum of whole rows.
const FIGURES: usize = 3;

/// Places the rows above it, and makes a total of it, where it is one.
pub(super) fn place(sheet: &mut Sheet, table: &Table, tries: &mut usize) {
    let Some(last) = sheet.rows.len().checked_sub(1).filter(|last| *last >= ROWS) else {
        return;
    };
    let named = table.rows.get(last).is_some_and(|row| names_outcome(&row.title));
    let Some(row) = sheet.rows.get(last).filter(|row| row.kind == Kind::Change) else {
        return;
    };
    if row.unsure && row.entries.len() >= FIGURES && differ(row) {
        if let Some(places) = places_of_a_sum(sheet, last)
            && let Some(row) = sheet.rows.get_mut(last)
        {
            row.kind = Kind::Total;
            row.places = places;
            row.unsure = false;
        }
        return;
    }
    if !named || row.unsure || row.entries.len() < 2 {
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

/// The one way to place a short row that makes it the sum of the whole rows above it, whatever it is called.
fn places_of_a_sum(sheet: &Sheet, last: usize) -> Option<Vec<usize>> {
    let wide = sheet.columns.len();
    let row = sheet.rows.get(last)?;
    let above = sheet.rows.get(..last)?;
    if above.iter().any(|row| row.unsure) {
        return None;
    }
    let mut prefix = Prefix::none(sheet);
    prefix.reach(sheet, last);
    let enough = |family: &Family| family.base.is_none() && prefix.count(family.from, last) >= ROWS;
    let boundaries = Boundaries::new(sheet);
    let sums: Vec<(Vec<i128>, usize)> = families(&boundaries, last)
        .into_iter()
        .filter(enough)
        .map(|family| (prefix.between(family.from, last), prefix.count(family.from, last)))
        .collect();
    let fits = |places: &[usize]| {
        let amounts = spread(&row.entries, places, wide);
        let exact = |sum: &[i128]| {
            let mut both = sum.iter().zip(&amounts).zip(&sheet.columns);
            both.all(|((sum, amount), column)| !column.role.counts() || sum == amount)
        };
        let mut sums = sums.iter();
        sums.any(|(sum, rows)| exact(sum) || is_rounded(sheet, &amounts, sum, *rows))
    };
    let mut places: Vec<usize> = (0..row.entries.len()).collect();
    let mut found = None;
    loop {
        if fits(&places) && found.replace(places.clone()).is_some() {
            return None;
        }
        if !next_combination(&mut places, wide) {
            return found;
        }
    }
}

/// Amounts that are not all the same.
fn differ(row: &SheetRow) -> bool {
    let first = row.entries.first().map(|entry| entry.amount);
    row.entries.iter().any(|entry| Some(entry.amount) != first)
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
