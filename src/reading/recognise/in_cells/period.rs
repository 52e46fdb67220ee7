//! Tables with one cell a line in which nothing was lost: row after row has the same cells, words where words stood and
//! figures where figures stood. What comes back after so many lines is a row, however many columns of words, numbers
//! and letters it has.
//!
//! Deliberately absent: tables that lost cells (see `rows`), and those whose names are no whole row of cells.

mod lines;
mod names;
mod parts;

use std::cmp::{Ordering, Reverse};

use super::Laid;
use super::items::{Class, Item};
use crate::reading::extract::Line;
use parts::{Part, is_figure, is_word, parts};

/// How many columns a table has: two with words or letters beside its figures at least.
const COLUMNS: std::ops::RangeInclusive<usize> = 3..=14;
/// The most columns of words before the first figure.
const WORDS: usize = 5;
/// How many rows at least; two where every figure has its name, and words stand beside the titles.
const ROWS: usize = 3;

/// Finds such tables, in the order of the document.
pub(super) fn lay(items: &[Item], lines: &[Line]) -> Vec<Laid> {
    let mut found = Vec::new();
    let (mut from, mut at) = (0usize, 1usize);
    while at < items.len() {
        let leads = is_figure(items, at) && !is_figure(items, at.saturating_sub(1));
        let table = leads.then(|| table(items, from, at)).flatten();
        if let Some(table) = table {
            (from, at) = (table.end, table.end.saturating_add(1));
            found.extend(table.laid(items, lines));
        } else {
            at = at.saturating_add(1);
        }
    }
    found
}

/// A table: which of its columns hold figures, where its names and its parts stand.
struct Table {
    figures: Vec<bool>,
    /// How many names the last row of names has: one for each column, or for each figure.
    names: usize,
    start: usize,
    parts: Vec<Part>,
    end: usize,
    rows: usize,
    /// How many of the columns with figures have a name that is known.
    known: usize,
    /// How many of its names are as short as names are, and whether no such name stands above them.
    short: usize,
}

/// The table whose first row has its first figure at an item.
fn table(items: &[Item], from: usize, first: usize) -> Option<Table> {
    let words = (1..=WORDS).take_while(|back| {
        first
            .checked_sub(*back)
            .is_some_and(|at| at >= from && is_word(items, at))
    });
    let leads = words.max().unwrap_or_default();
    let mut best: Option<Table> = None;
    let mut unsure = false;
    // A row may begin with its number, before its words.
    for lead in 0..=leads {
        let start = first.saturating_sub(lead);
        for wide in COLUMNS {
            let figures: Vec<bool> = (start..start.saturating_add(wide))
                .map(|at| is_figure(items, at))
                .collect();
            if wide <= lead || figures.iter().all(|figure| *figure) {
                continue;
            }
            let head = names::above(items, from, start, &figures);
            let found = head.and_then(|head| Some((head, parts(items, start, &figures)?)));
            let Some((head, (parts, end, rows))) = found else {
                continue;
            };
            // What is said of a row stands behind its title.
            let told = |part: &Part| match part {
                Part::Row(at) => items
                    .get(*at..at.saturating_add(lead).saturating_sub(1))
                    .is_some_and(|cells| cells.iter().any(|cell| cell.class == Class::Prose)),
                _ => false,
            };
            // Words between most of the rows are a cell of them.
            let headings = parts
                .iter()
                .filter(|part| matches!(part, Part::Heading(_)))
                .count();
            if parts.iter().any(told) || headings.saturating_mul(2) > rows.saturating_add(1) {
                continue;
            }
            let count = figures.iter().filter(|figure| **figure).count();
            // A title and its figures alone may have lost a cell in both of two rows.
            let certain = head.known == count && count.saturating_add(1) < wide;
            if rows < ROWS && !certain {
                continue;
            }
            let table = Table {
                parts,
                end,
                rows,
                ..head
            };
            let than = best.as_ref().map(Table::weight);
            unsure = match than.map(|than| table.weight().cmp(&than)) {
                Some(Ordering::Equal) => true,
                Some(Ordering::Less) => unsure,
                Some(Ordering::Greater) | None => false,
            };
            if than.is_none_or(|than| table.weight() > than) {
                best = Some(table);
            }
        }
    }
    best.filter(|_| !unsure)
}

impl Table {
    /// What speaks for it: its rows, its names, and no headings where there may be none.
    fn weight(&self) -> (usize, usize, usize, Reverse<usize>) {
        let headings = self.parts.iter().filter(|part| matches!(part, Part::Heading(_)));
        (self.rows, self.known, self.short, Reverse(headings.count()))
    }
}
