//! Years under each other that come back under their names: all of what is incidental, then all of what is structural.
//!
//! Both names stand above the years, with no more than the unit and the name of the titles between. Deliberately absent:
//! a second series that begins later, and lasten and baten (see `in_cells`).

use super::{filled, text_of};
use crate::reading::recognise::blocks::{Block, block};
use crate::reading::recognise::header::{Column, Header, Role};
use crate::reading::recognise::legend;
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::token::year;

/// How many filled lines above the years are looked at.
const ABOVE: usize = 4;
/// The most words of the name of the titles.
const LABEL: usize = 8;

/// Adds the second series to a header that begins on the line `at`; gives the line after it.
pub(super) fn read(reader: &Reader, at: usize, from: usize, header: &mut Header) -> Option<usize> {
    let years = header.years();
    let plain = header.columns.len() == years.len() && header.blocks.is_empty();
    let mut next = from;
    let mut again: Vec<u16> = Vec::new();
    while again.len() <= years.len()
        && let Some(here) = filled(reader, next)
        && let Some(year) = year(text_of(reader, here))
    {
        again.push(year);
        next = here.saturating_add(1);
    }
    // The last of them may be left out; a third series would need a name more.
    if !plain || again.len() < 2 || !years.starts_with(&again) {
        return None;
    }
    let (names, label) = names(reader, at)?;
    header.blocks = vec![names.0; years.len()];
    for year in again {
        header.columns.push(Column {
            role: Role::Year(year),
            place: header.columns.len(),
        });
        header.blocks.push(names.1);
    }
    header.label = label.unwrap_or_default();
    Some(next)
}

/// The two names over the years, and that of the titles.
fn names(reader: &Reader, at: usize) -> Option<((Block, Block), Option<String>)> {
    let above = reader.lines.get(..at)?.iter().rev();
    let above = above.map(|line| line.text.trim());
    let mut label = None;
    let mut second: Option<Block> = None;
    for text in above.filter(|text| !text.is_empty()).take(ABOVE) {
        match (block(text), second) {
            (Some(first), Some(second)) => {
                let both = matches!(
                    (first, second),
                    (Block::Incidental, Block::Structural) | (Block::Structural, Block::Incidental)
                );
                return both.then_some(((first, second), label));
            }
            (Some(name), None) => second = Some(name),
            (None, Some(_)) => return None,
            (None, None) if legend::is_unit(text) => {}
            (None, None) if label.is_none() && text.split_whitespace().count() <= LABEL => {
                label = Some(text.to_owned());
            }
            (None, None) => return None,
        }
    }
    None
}
