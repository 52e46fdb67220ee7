//! The title of a row of cells, with its number and its group.
//!
//! Deliberately absent: the figures of the row.

use crate::reading::extract::{Cell, Line, Span};
use crate::reading::recognise::header::Header;
use crate::reading::recognise::table::Row;
use crate::reading::recognise::text_columns::Holds;
use crate::reading::recognise::title;

/// The title, and what stands beside it, by the columns of the header; false where the title's cell is empty.
pub(super) fn by_column(row: &mut Row, header: &Header, line: &Line, at: usize) -> bool {
    let cell = |holds: Holds| {
        let column = header.texts.iter().find(|column| column.holds == holds)?;
        let cell = line.cells.get(column.place)?;
        let text = line.part(cell.start, cell.end).trim();
        (!text.is_empty()).then_some((text, *cell))
    };
    let Some((text, place)) = cell(Holds::Title) else {
        return false;
    };
    let read = title::read(text, false);
    row.title = read.text;
    row.number = row
        .number
        .take()
        .or_else(|| cell(Holds::Number).map(|(text, _)| text.to_owned()))
        .or(read.number);
    row.group = cell(Holds::Group)
        .filter(|(text, _)| text.len() > 3)
        .map(|(text, _)| text.to_owned());
    row.title_span = Span {
        line: at,
        start: place.start,
        end: place.end,
    };
    true
}

/// The first words are the title; a number in a cell before it is its number.
pub(super) fn set_title(row: &mut Row, words: &[(&str, Cell)], at: usize) {
    // A number, a letter or a code of three before longer words is no title.
    let long = |text: &str| text.chars().count() > 3;
    let number_first = words.first().is_some_and(|(text, _)| {
        let rest = words.get(1..).unwrap_or_default();
        !rest.is_empty()
            && (title::is_number_cell(text) || (!long(text) && rest.iter().any(|(text, _)| long(text))))
    });
    let after = words.get(usize::from(number_first)..).unwrap_or_default();
    let chosen = after
        .iter()
        .find(|(text, _)| long(text))
        .filter(|_| number_first)
        .or(after.first());
    let Some((text, cell)) = chosen else { return };
    let read = title::read(text, false);
    row.title = read.text;
    let before = words
        .first()
        .filter(|_| number_first)
        .map(|(text, _)| text.trim_end_matches('.').to_owned());
    row.number = row.number.take().or(before).or(read.number);
    row.title_span = Span {
        line: at,
        start: cell.start,
        end: cell.end,
    };
}
