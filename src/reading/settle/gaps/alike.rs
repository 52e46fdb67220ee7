//! Rows that no total places, as a post and its cover that cancel out: they are put where the rows with as many figures stand
//! that the totals did place, and stay unsure.
//!
//! Deliberately absent: rows that would change a sum, and figures of which the placed rows stand in several ways.

use std::collections::BTreeMap;

use super::{add, spread};
use crate::reading::settle::sheet::{Sheet, SheetRow};
use crate::reading::settle::totals::is_sum;

/// Moves them; `short` are the rows that had lost cells.
pub(super) fn place(sheet: &mut Sheet, short: &[usize]) {
    let wide = sheet.columns.len();
    let mut ways: BTreeMap<usize, Option<Vec<usize>>> = BTreeMap::new();
    let rows = || short.iter().filter_map(|at| Some((*at, sheet.rows.get(*at)?)));
    for (_, row) in rows().filter(|(_, row)| !row.unsure && !is_sum(row.kind)) {
        let way = ways
            .entry(row.entries.len())
            .or_insert_with(|| Some(row.places.clone()));
        if way.as_ref().is_some_and(|way| *way != row.places) {
            *way = None;
        }
    }
    let way = |row: &SheetRow| ways.get(&row.entries.len()).cloned().flatten();
    let readable = |row: &SheetRow| !row.entries.iter().any(|entry| entry.pm || entry.unreadable);
    let moved: Vec<(usize, Vec<usize>)> = rows()
        .filter(|(_, row)| row.unsure && !is_sum(row.kind) && readable(row))
        .filter_map(|(at, row)| Some((at, way(row).filter(|way| *way != row.places)?)))
        .collect();
    let mut change = vec![0i128; wide];
    for (at, places) in &moved {
        if let Some(row) = sheet.rows.get(*at) {
            add(&mut change, &spread(&row.entries, places, wide), 1);
            add(&mut change, &row.by_column(wide), -1);
        }
    }
    if change.iter().any(|amount| *amount != 0) {
        return;
    }
    for (at, places) in moved {
        if let Some(row) = sheet.rows.get_mut(at) {
            row.places = places;
        }
    }
}
