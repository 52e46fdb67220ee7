//! Cells whose header lost its empty ones: the years stand in the first cells, while a row has its number, its title
//! or both before its figures.
//!
//! Deliberately absent: rows with exactly one cell more than the header; there the column of titles is added once for
//! all of them (see `grid`).

use super::cell::figure;
use crate::reading::extract::Line;
use crate::reading::recognise::header::{Column, Header, Role};
use crate::reading::recognise::table::Figure;
use crate::reading::recognise::title::is_number_cell;
use crate::reading::recognise::token::{Token, tokens};

/// How many rows are looked at.
const AHEAD: usize = 12;

/// Whether the years stand in the first cells and the figures of the rows do not.
pub(super) fn is(header: &Header, rows: &[Line]) -> bool {
    let first = header.columns.first();
    if first.is_none_or(|column| column.place != 0 || column.role.year().is_none()) {
        return false;
    }
    let years = header.years().len();
    let mut behind = 0usize;
    let mut under = 0usize;
    for line in rows.iter().take(AHEAD).filter(|line| line.cells.len() > years) {
        let cells: Vec<(&str, Vec<Token>)> = line
            .cells
            .iter()
            .map(|cell| {
                let text = line.part(cell.start, cell.end);
                (text, tokens(text))
            })
            .collect();
        match before_figures(&cells) {
            Some(0) => under = under.saturating_add(1),
            Some(_) => behind = behind.saturating_add(1),
            None => {}
        }
    }
    behind >= 2 && under == 0
}

/// The header as it stands over one row.
pub(super) fn over(header: &Header, cells: &[(&str, Vec<Token>)]) -> Header {
    let shift = before_figures(cells).unwrap_or(1);
    let mut moved = header.clone();
    for column in &mut moved.columns {
        column.place = column.place.saturating_add(shift);
    }
    let before = (0..shift).map(|place| Column {
        role: Role::Text,
        place,
    });
    moved.columns.splice(0..0, before);
    moved
}

/// How many cells stand before the figures: those up to the last words of at least four letters that figures follow.
fn before_figures(cells: &[(&str, Vec<Token>)]) -> Option<usize> {
    let is_figure = |(text, tokens): &(&str, Vec<Token>)| {
        figure(text, tokens).is_some_and(|(figure, _)| figure != Figure::Unreadable)
    };
    let long =
        |(text, _): &(&str, Vec<Token>)| text.chars().filter(|letter| letter.is_alphabetic()).count() > 3;
    let title = cells.iter().position(long)?;
    let figures = cells
        .iter()
        .skip(title.saturating_add(1))
        .take_while(|cell| is_figure(cell));
    (figures.count() > 0)
        .then(|| title.saturating_add(1))
        .or_else(|| {
            let first = cells.first()?;
            // "5 | Organisatie": a number and the title of a group.
            let numbered = title > 0 && is_number_cell(first.0);
            (is_figure(first) && !numbered).then_some(0)
        })
}
