//! A short last row that is the sum of the whole rows above it, whatever it is called, where one placing of its figures makes
//! it that.
//!
//! Deliberately absent: such a row under rows that are short themselves (see `outcome` and the totals).

use super::between::next_combination;
use super::{Boundaries, Prefix, families, spread};
use crate::reading::recognise::kinds::Kind;
use crate::reading::settle::sheet::{Sheet, SheetRow};
use crate::reading::settle::totals::{is_rounded, within};

/// How many rows it stands under, and how many figures it has, at least.
const ROWS: usize = 3;
const FIGURES: usize = 3;

/// Places it, and makes a total of it.
pub(super) fn place(sheet: &mut Sheet) {
    let Some(last) = sheet.rows.len().checked_sub(1).filter(|last| *last >= ROWS) else {
        return;
    };
    let short = |row: &SheetRow| row.kind == Kind::Change && row.unsure && row.entries.len() >= FIGURES;
    if sheet.rows.get(last).is_some_and(|row| short(row) && differ(row))
        && let Some(places) = only_way(sheet, last)
        && let Some(row) = sheet.rows.get_mut(last)
    {
        row.kind = Kind::Total;
        row.places = places;
        row.unsure = false;
    }
}

/// The one way to place it that makes it such a sum.
fn only_way(sheet: &Sheet, last: usize) -> Option<Vec<usize>> {
    let wide = sheet.columns.len();
    let row = sheet.rows.get(last)?;
    let above = sheet.rows.get(..last)?;
    if above.iter().any(|row| row.unsure) {
        return None;
    }
    let mut prefix = Prefix::none(sheet);
    prefix.reach(sheet, last);
    let sums: Vec<(Vec<i128>, usize)> = families(&Boundaries::new(sheet), last)
        .into_iter()
        .filter(|family| family.base.is_none())
        .map(|family| (prefix.between(family.from, last), prefix.count(family.from, last)))
        .filter(|(_, rows)| *rows >= ROWS)
        .collect();
    let nothing = vec![0i128; wide];
    let fits = |places: &[usize]| {
        let amounts = spread(&row.entries, places, wide);
        let is_sum = |(sum, rows): &(Vec<i128>, usize)| {
            within(sheet, &amounts, &nothing, sum, 1, 0) || is_rounded(sheet, &amounts, sum, *rows)
        };
        sums.iter().any(is_sum)
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
