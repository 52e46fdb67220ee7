//! A row by itself between two balances: what these differ says which columns its figures belong to.
//!
//! Deliberately absent: rows in company, which the totals place, and balances that are short themselves.

use super::spread;
use crate::reading::recognise::kinds::Kind;
use crate::reading::settle::sheet::Sheet;
use crate::reading::settle::totals::within;

/// Places them, where one way alone leads from the one balance to the other.
pub(super) fn place(sheet: &mut Sheet) {
    let balance = |at: usize| {
        let row = sheet.rows.get(at)?;
        (row.kind == Kind::Balance && !row.unsure).then(|| row.by_column(sheet.columns.len()))
    };
    let alone = |at: usize| {
        let row = sheet.rows.get(at)?;
        let readable = !row.entries.iter().any(|entry| entry.pm || entry.unreadable);
        let short = row.unsure && !row.of_which && row.kind != Kind::Balance && !row.entries.is_empty();
        (short && readable).then_some(row)
    };
    let found: Vec<(usize, Vec<usize>)> = (1..sheet.rows.len().saturating_sub(1))
        .filter_map(|at| {
            let row = alone(at)?;
            let (start, outcome) = (balance(at.saturating_sub(1))?, balance(at.saturating_add(1))?);
            let wide = sheet.columns.len();
            let mut fitting = Vec::new();
            let mut places: Vec<usize> = (0..row.entries.len()).collect();
            loop {
                let amounts = spread(&row.entries, &places, wide);
                if within(sheet, &outcome, &start, &amounts, 1, 1) {
                    fitting.push(places.clone());
                }
                if !next_combination(&mut places, wide) {
                    break;
                }
            }
            let only = fitting.pop()?;
            fitting.is_empty().then_some((at, only))
        })
        .collect();
    for (at, places) in found {
        if let Some(row) = sheet.rows.get_mut(at) {
            row.places = places;
            row.unsure = false;
        }
    }
}

/// The next way to choose places in order; false after the last.
pub(super) fn next_combination(places: &mut [usize], wide: usize) -> bool {
    let count = places.len();
    for position in (0..count).rev() {
        let highest = wide.saturating_sub(count.saturating_sub(position));
        let Some(place) = places.get_mut(position) else {
            return false;
        };
        if *place < highest {
            *place = place.saturating_add(1);
            let mut next = *place;
            for later in places.iter_mut().skip(position.saturating_add(1)) {
                next = next.saturating_add(1);
                *later = next;
            }
            return true;
        }
    }
    false
}
