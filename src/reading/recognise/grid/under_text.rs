//! A header in running text over rows with cells: its columns are those of the last cells.
//!
//! Without this an empty cell would be lost, and the figures behind it would seem to stand a column early. Deliberately
//! absent: rows with fewer cells than the header has columns.

use super::cell::figure;
use crate::reading::extract::{Cell, Line};
use crate::reading::recognise::header::{Column, Header, Role};
use crate::reading::recognise::legend;
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::table::Figure;
use crate::reading::recognise::token::{self, Token};

/// How many lines below rows of cells are looked for, and how many of these.
const NEAR: usize = 4;
const ROWS: usize = 3;
/// The most words of such a line.
const WORDS: usize = 40;

/// The most cells before the first column of figures.
const LEAD: usize = 3;

/// The words of a line as cells, where the rows of cells below have as many.
pub(super) fn names(lines: &[Line], at: usize, line: &Line) -> Option<Vec<Cell>> {
    // "Een min is een nadeel." over five cells is a sentence of five words.
    let sentence = line.text.trim_end().ends_with(['.', '!', '?']);
    if sentence || legend::read(&line.text).convention.is_some() {
        return None;
    }
    let below = lines.get(at.saturating_add(1)..).unwrap_or_default();
    // Another line of words between them: each names one column, or says something else.
    let mut rows = below
        .iter()
        .take(NEAR)
        .filter(|line| !line.text.trim().is_empty())
        .take(ROWS);
    let wide = rows.next()?.cells.len();
    if wide < 2 || !rows.all(|row| row.cells.len() == wide) {
        return None;
    }
    let words = words(&line.text);
    if words.len() == wide {
        return Some(words);
    }
    let named = with_years(&line.text, &words);
    (named.len() == wide).then_some(named)
}

/// Words without a year right under a row or the years of a table, as wide as they are: half a title, or a group.
pub(super) fn goes_on(reader: &Reader, at: usize, names: &[&str]) -> bool {
    let above = at.checked_sub(1).and_then(|above| reader.lines.get(above));
    let mut years = reader
        .header()
        .filter(|header| header.cells)
        .map(Header::years)
        .unwrap_or_default();
    years.dedup();
    years.len() >= 2
        && above.is_some_and(|above| above.cells.len() == names.len())
        && !names.iter().any(|name| token::year(name).is_some())
}

fn words(text: &str) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    let mut start = 0usize;
    for word in text.split(' ').take(WORDS) {
        let end = start.saturating_add(word.len());
        if !word.is_empty() {
            cells.push(Cell { start, end });
        }
        start = end.saturating_add(1);
    }
    cells
}

/// "Lasten 2031", "Baten 2031": a year belongs to the word before it.
fn with_years(text: &str, words: &[Cell]) -> Vec<Cell> {
    let is_year = |cell: &Cell| text.get(cell.start..cell.end).and_then(token::year).is_some();
    let mut cells: Vec<Cell> = Vec::new();
    for word in words {
        match cells.last_mut() {
            Some(before) if is_year(word) && !is_year(before) => before.end = word.end,
            _ => cells.push(*word),
        }
    }
    cells
}

/// The header in cells, as the first row under it says.
pub(super) fn over(header: &Header, cells: &[(&str, Vec<Token>)]) -> Option<Header> {
    if header.lone || header.remark {
        return None;
    }
    let first = header.columns.iter().position(|column| column.role.is_value())?;
    let (before, columns) = header.columns.split_at(first);
    // Words between the figures stand in no known cell.
    if columns.iter().any(|column| column.role == Role::Text) {
        return None;
    }
    let lead = cells
        .len()
        .checked_sub(columns.len())
        .filter(|lead| (1..=LEAD).contains(lead))
        .filter(|lead| header.texts.is_empty() || header.texts.len() == *lead)?;
    let words = |(text, _): &(&str, Vec<Token>)| text.chars().any(char::is_alphabetic);
    let filled = |(text, _): &&(&str, Vec<Token>)| !text.trim().is_empty();
    let is_figure =
        |(text, tokens): &(&str, Vec<Token>)| !matches!(figure(text, tokens), Some((Figure::Unreadable, _)));
    let is_amount =
        |(text, tokens): &(&str, Vec<Token>)| matches!(figure(text, tokens), Some((Figure::Amount(_), _)));
    let (title, figures) = cells.split_at(lead);
    let values = figures
        .iter()
        .zip(columns)
        .filter(|(_, column)| column.role.is_value())
        .map(|(cell, _)| cell);
    let whole = values.clone().any(|cell| filled(&cell)) && values.into_iter().all(is_figure);
    // An amount behind the words of the title stands under a column that the line does not name.
    let unnamed = title.iter().skip_while(|cell| !words(cell)).any(is_amount);
    if !title.iter().any(words) || !whole || unnamed {
        return None;
    }
    let numbered = before.iter().any(|column| column.role == Role::Number) && lead > 1;
    let mut made = Header {
        cells: true,
        columns: Vec::new(),
        ..header.clone()
    };
    for place in 0..lead {
        let role = if numbered && place == 0 {
            Role::Number
        } else {
            Role::Text
        };
        made.columns.push(Column { role, place });
    }
    for (place, text) in made.texts.iter_mut().enumerate() {
        text.place = place;
    }
    for (index, column) in columns.iter().enumerate() {
        made.columns.push(Column {
            role: column.role,
            place: lead.saturating_add(index),
        });
    }
    Some(made)
}
