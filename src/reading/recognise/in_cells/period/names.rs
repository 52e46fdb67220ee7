//! The names over a table whose rows have the same cells.
//!
//! Deliberately absent: names that stand twice over figures; those are tables beside each other, or sides of years.

use super::super::items::{Class, Item};
use super::Table;
use super::parts::HEADINGS;
use crate::reading::recognise::blocks::block;
use crate::reading::recognise::header::{self, Role};
use crate::reading::recognise::{legend, named, text_columns, token};

/// The most words, and bytes, of the name of a column.
const NAME: usize = 8;
const SHORT: usize = 60;
/// The most words of a short one.
const FEW: usize = 3;

/// The names above a first row: one for each column, or for each column of figures.
pub(super) fn above(items: &[Item], from: usize, start: usize, figures: &[bool]) -> Option<Table> {
    named_each(items, from, start, figures).or_else(|| named_figures(items, from, start, figures))
}

/// A name for each column.
fn named_each(items: &[Item], from: usize, start: usize, figures: &[bool]) -> Option<Table> {
    head(items, from, start, figures, figures.len())
}

/// A name for each column of figures, and none before these.
fn named_figures(items: &[Item], from: usize, start: usize, figures: &[bool]) -> Option<Table> {
    let lead = figures.iter().take_while(|figure| !**figure).count();
    head(items, from, start, figures, figures.len().checked_sub(lead)?)
}

/// The names right above the first row, or above a heading or two over it.
fn head(items: &[Item], from: usize, row: usize, figures: &[bool], names: usize) -> Option<Table> {
    (0..HEADINGS).find_map(|headings| {
        let end = row.checked_sub(headings)?;
        let start = end.checked_sub(names).filter(|start| *start >= from)?;
        let cells = items.get(start..end)?;
        // What stands between the names and the first row heads it, and is no name itself.
        let between = items.get(end..row)?;
        if between
            .iter()
            .any(|cell| cell.class != Class::Words || is_known(cell))
        {
            return None;
        }
        let beside = figures.get(figures.len().checked_sub(names)?..)?;
        let says =
            |cell: &Item| cell.class == Class::Words && legend::read(&cell.text) != legend::Legend::default();
        // The name of a column of words is no first cell of a row.
        let named = items
            .get(end)
            .is_some_and(|cell| text_columns::is_name(&cell.text));
        if named || !cells.iter().all(is_name) || cells.iter().any(says) {
            return None;
        }
        // A row that begins with a figure begins with its number.
        if figures.first().is_some_and(|figure| *figure)
            && cells.first().is_some_and(|cell| cell.class == Class::Year)
        {
            return None;
        }
        let over: Vec<&str> = cells
            .iter()
            .zip(beside)
            .filter_map(|(cell, figure)| figure.then_some(cell.text.as_str()))
            .collect();
        // "2031" twice: tables beside each other, or years of more than one side.
        if (0..over.len()).any(|at| {
            over.get(..at)
                .is_some_and(|before| over.get(at).is_some_and(|name| before.contains(name)))
        }) {
            return None;
        }
        let (mut known, mut counts) = (0usize, false);
        for (cell, figure) in cells.iter().zip(beside) {
            let role = header::role_of(&cell.text);
            let says = is_known(cell);
            if *figure {
                known = known.saturating_add(usize::from(says));
                counts |= says && role != Some(Role::Number);
            }
            // Letters stand over no figures, and years over no words.
            if (*figure && matches!(role, Some(Role::Letters(_)))) || (!*figure && cell.class == Class::Year)
            {
                return None;
            }
        }
        let all = figures.iter().filter(|figure| **figure).count();
        // Names for the figures alone are all known.
        let enough = known.saturating_mul(2) >= all && (names == figures.len() || known == names);
        // The names of one row are not cut in two.
        let above = start
            .checked_sub(1)
            .filter(|above| *above >= from)
            .and_then(|above| items.get(above));
        let cut = above.is_some_and(|above| is_known(above) && is_name(above));
        let short = cells.iter().filter(|cell| is_short(cell)).count();
        (counts && enough && !cut).then(|| Table {
            figures: figures.to_vec(),
            names,
            start,
            parts: Vec::new(),
            end,
            rows: 0,
            known,
            short: short.saturating_add(usize::from(!above.is_some_and(is_short))),
        })
    })
}

/// What can stand over a column.
fn is_name(item: &Item) -> bool {
    matches!(item.class, Class::Year | Class::Words)
        && item.text.len() <= SHORT
        && item.text.split_whitespace().count() <= NAME
}

/// As short as the names of columns of words mostly are.
fn is_short(item: &Item) -> bool {
    item.class == Class::Year || (is_name(item) && item.text.split_whitespace().count() <= FEW)
}

/// A name that says what its column holds.
fn is_known(item: &Item) -> bool {
    item.class == Class::Year
        || named::is_name(&item.text)
        || block(&item.text).is_some()
        || header::role_of(&item.text).is_some()
        || (is_short(item)
            && item
                .text
                .split_whitespace()
                .filter(|word| token::year(word).is_some())
                .count()
                == 1)
}
