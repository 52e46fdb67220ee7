//! Tables set with spaces that have empty cells, or no year among their names: which lines they are of.
//!
//! The names stand on one line, words over these right above it, and the rows below it up to the next names or running
//! text. Deliberately absent: how places tell the columns (see `placed`), and rows that carry years of their own.

use super::{COLUMNS, ROWS, is_dated, is_figure, is_header, is_text, is_wide};
use crate::reading::extract::placed::{self, Printed};
use crate::reading::extract::{Cell, Line};
use crate::reading::recognise::token::year;

/// How many lines above the names may say more of the columns.
const ABOVE: usize = 2;

/// The line of the names of a table, and the cells of its lines.
pub(super) type Placed = (usize, Vec<(usize, Vec<Cell>)>);

/// Tables of which no name has a year, where no names with years stand above.
pub(super) fn undated(lines: &[Line], parts: &[Vec<Cell>]) -> Vec<Placed> {
    let mut found: Vec<Placed> = Vec::new();
    let mut at = 0usize;
    let mut dated = false;
    while let Some((line, names)) = lines.get(at).zip(parts.get(at)) {
        let printed = Printed { line, parts: names };
        if is_header(line, names) {
            dated = true;
        } else if is_text(&printed) {
            dated = false;
        } else if !dated
            && names.len() >= COLUMNS
            && names_nothing_but(&printed)
            && let Some(table) = by_places(lines, parts, at)
        {
            at = table.1.last().map_or(at, |(last, _)| *last);
            found.push(table);
        }
        at = at.saturating_add(1);
    }
    found
}

/// A table with empty cells whose names stand on this line, where the places of its parts tell their columns.
pub(super) fn by_places(lines: &[Line], parts: &[Vec<Cell>], at: usize) -> Option<Placed> {
    let printed = |index: usize| {
        Some(Printed {
            line: lines.get(index)?,
            parts: parts.get(index)?,
        })
    };
    let header = printed(at)?;
    let dated: Vec<bool> = header
        .parts
        .iter()
        .map(|cell| is_dated(header.line.part(cell.start, cell.end)))
        .collect();
    let ends = |row: &Printed| {
        let names = !dated.contains(&true) && names_nothing_but(row);
        names || is_header(row.line, row.parts) || is_text(row)
    };
    let first = (0..=ABOVE)
        .take_while(|up| {
            *up == 0
                || at
                    .checked_sub(*up)
                    .and_then(printed)
                    .is_some_and(|row| names_nothing_but(&row))
        })
        .last()
        .map_or(at, |up| at.saturating_sub(up));
    let below = at.saturating_add(1)..lines.len();
    let end = below
        .clone()
        .find(|index| printed(*index).is_none_or(|row| ends(&row)))
        .unwrap_or(lines.len());
    let rows: Vec<usize> = below
        .take_while(|index| *index < end)
        .filter(|index| is_wide(parts, Some(*index)))
        .collect();
    // Years in the rows say what no name says.
    let dates = |index: &usize| {
        printed(*index).is_some_and(|row| {
            row.parts
                .iter()
                .any(|cell| year(row.line.part(cell.start, cell.end)).is_some())
        })
    };
    if rows.len() < ROWS || (!dated.contains(&true) && rows.iter().any(dates)) {
        return None;
    }
    let above: Vec<Printed> = (first..at).filter_map(printed).collect();
    let below: Vec<Printed> = rows.iter().filter_map(|index| printed(*index)).collect();
    let cells = placed::cells(&above, header, &below, &dated)?;
    let indexes = (first..=at).chain(rows);
    Some((at, indexes.zip(cells).collect()))
}

/// Several words, and no figure but a year.
fn names_nothing_but(row: &Printed) -> bool {
    let mut names = row.parts.iter().map(|cell| row.line.part(cell.start, cell.end));
    row.parts.len() > 1 && names.all(|name| is_dated(name) || !(is_figure(name) || counts(name)))
}

/// "N75.000", "68 v": digits with a letter or two; "T+1" is a year.
fn counts(text: &str) -> bool {
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
    letters < 3 && text.contains(|letter: char| letter.is_ascii_digit()) && !text.starts_with('T')
}
