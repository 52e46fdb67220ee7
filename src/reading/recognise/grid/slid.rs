//! Rows whose empty cells were all put behind the filled ones on their way here: each cell is given a column that can
//! hold it, in the order of the header.
//!
//! Deliberately absent: rows with figures for fewer years than there are; which years these are of, the totals say.

use super::cell::{figure, letter_of};
use crate::reading::extract::Line;
use crate::reading::recognise::header::{Column, Header, Role};
use crate::reading::recognise::kinds;
use crate::reading::recognise::table::Figure;
use crate::reading::recognise::text_columns::Holds;
use crate::reading::recognise::title;
use crate::reading::recognise::token::{Token, tokens};

/// How many rows are looked at.
const AHEAD: usize = 60;
/// The most columns of such a table.
const WIDEST: usize = 24;
/// What it costs to hold something that a column is not for.
const NEVER: usize = 100;

/// Whether no row has an empty cell before a filled one, and some rows do not fit their header because of it.
pub(super) fn is(header: &Header, rows: &[Line]) -> bool {
    let width = header.columns.len();
    if width > WIDEST || header.values().len() < 2 {
        return false;
    }
    let mut unfit = 0usize;
    for line in rows
        .iter()
        .take(AHEAD)
        .take_while(|line| line.text.trim().is_empty() || !line.cells.is_empty())
        .filter(|line| !line.cells.is_empty())
    {
        let cells: Vec<&str> = line
            .cells
            .iter()
            .map(|cell| line.part(cell.start, cell.end))
            .collect();
        let filled = cells.iter().take_while(|text| !text.trim().is_empty()).count();
        if cells.iter().skip(filled).any(|text| !text.trim().is_empty()) {
            return false;
        }
        let strange = header.columns.iter().any(|column| {
            cells.get(column.place).is_some_and(|text| {
                !text.trim().is_empty() && cost(header, *column, text, &tokens(text)) >= NEVER
            })
        });
        let figures = cells.iter().any(|text| is_figure(text, &tokens(text)));
        unfit = unfit.saturating_add(usize::from(strange && figures && filled < cells.len()));
    }
    unfit >= 2
}

/// The header as it stands over one such row; none for a row whose cells are all there.
pub(super) fn over(header: &Header, cells: &[(&str, Vec<Token>)]) -> Option<Header> {
    let filled: Vec<&(&str, Vec<Token>)> = cells
        .iter()
        .take_while(|(text, _)| !text.trim().is_empty())
        .collect();
    // A row with figures that ends before the others was cut off.
    let cut = filled.len() < header.columns.len()
        && filled.len() > 2
        && filled.last().is_some_and(|(text, found)| is_money(text, found));
    let whole = filled.len() >= cells.len() && !cut;
    if filled.is_empty() || whole || filled.len() > WIDEST {
        return None;
    }
    let places = places(header, &filled)?;
    let mut moved = header.clone();
    for (column, place) in moved.columns.iter_mut().zip(&places) {
        column.place = *place;
    }
    for text in &mut moved.texts {
        let index = header
            .columns
            .iter()
            .position(|column| column.place == text.place);
        text.place = index
            .and_then(|index| places.get(index))
            .copied()
            .unwrap_or(usize::MAX);
    }
    Some(moved)
}

/// Whether a numbered row without figures stands over rows of its own: the next has figures and no number.
pub(super) fn heads(lines: &[Line], at: usize) -> bool {
    let below = lines.get(at.saturating_add(1)..).unwrap_or_default();
    let Some(line) = below.iter().find(|line| !line.text.trim().is_empty()) else {
        return false;
    };
    let mut texts = line
        .cells
        .iter()
        .map(|cell| line.part(cell.start, cell.end))
        .filter(|text| !text.trim().is_empty());
    texts.next().is_some_and(|first| {
        let numbered = title::is_number_cell(first) || title::read(first, true).number.is_some();
        !numbered && !kinds::is_sum(first)
    }) && texts.any(|text| is_figure(text, &tokens(text)))
}

/// The cell of each column, at the least cost; a column without one has a place beyond every cell.
fn places(header: &Header, filled: &[&(&str, Vec<Token>)]) -> Option<Vec<usize>> {
    // The least cost for the first columns and the first cells, and whether the last column took the last cell.
    let wide = filled.len().saturating_add(1);
    let mut table: Vec<Vec<Option<(usize, bool)>>> = vec![vec![None; wide]];
    if let Some(first) = table.first_mut().and_then(|row| row.first_mut()) {
        *first = Some((0, false));
    }
    for column in &header.columns {
        let before = table.last().cloned().unwrap_or_default();
        let mut row = vec![None; wide];
        for (taken, best) in row.iter_mut().enumerate() {
            let skip = before
                .get(taken)
                .copied()
                .flatten()
                .map(|(cost, _)| (cost.saturating_add(missing(header, *column)), false));
            let take = taken
                .checked_sub(1)
                .and_then(|index| Some((before.get(index).copied().flatten()?.0, filled.get(index)?)))
                .map(|(so_far, (text, found))| {
                    (so_far.saturating_add(cost(header, *column, text, found)), true)
                });
            // Of equals the figures go to the first years.
            *best = match (skip, take) {
                (Some(skip), Some(take)) => Some(if skip.0 <= take.0 { skip } else { take }),
                (one, other) => one.or(other),
            };
        }
        table.push(row);
    }
    let mut taken = filled.len();
    let (total, _) = table.last()?.get(taken).copied().flatten()?;
    if total >= NEVER {
        return None;
    }
    let mut places = vec![usize::MAX; header.columns.len()];
    for (index, place) in places.iter_mut().enumerate().rev() {
        let (_, took) = table
            .get(index.saturating_add(1))?
            .get(taken)
            .copied()
            .flatten()?;
        if took {
            taken = taken.checked_sub(1)?;
            *place = taken;
        }
    }
    Some(places)
}

/// What it costs that a column has no cell in a row.
fn missing(header: &Header, column: Column) -> usize {
    if column.role.year().is_some() {
        return 6;
    }
    match holds(header, column) {
        Some(Holds::Title) => 8,
        _ => 2,
    }
}

/// What it costs that a column holds a text.
fn cost(header: &Header, column: Column, text: &str, found: &[Token]) -> usize {
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
    let number = title::is_number_cell(text) || (letters == 0 && !is_money(text, found));
    match column.role {
        role if role.is_value() => {
            if is_figure(text, found) {
                0
            } else {
                NEVER
            }
        }
        Role::Letters(kind) => {
            if letters <= 14 && text.trim().len() <= 14 && letter_of(text, kind).is_some() {
                0
            } else {
                NEVER
            }
        }
        Role::Number => {
            if number {
                0
            } else {
                NEVER
            }
        }
        _ if is_money(text, found) => NEVER,
        _ => match holds(header, column) {
            Some(Holds::Title) | None => usize::from(letters < 2).saturating_mul(4),
            Some(Holds::Group | Holds::Number) => usize::from(letters > 3).saturating_mul(2),
            Some(_) => 3,
        },
    }
}

fn holds(header: &Header, column: Column) -> Option<Holds> {
    let text = header.texts.iter().find(|text| text.place == column.place)?;
    Some(text.holds)
}

/// A figure that no number of a row is.
fn is_money(text: &str, found: &[Token]) -> bool {
    is_figure(text, found) && !title::is_number_cell(text)
}

fn is_figure(text: &str, found: &[Token]) -> bool {
    figure(text, found).is_some_and(|(figure, _)| figure != Figure::Unreadable)
}
