//! A table for each proposal: its title, an explanation, and a table whose one row only names the programme, with its
//! total. The title is that of the row.
//!
//! Deliberately absent: tables with more rows, and those that have a column of titles.

use super::legend;
use super::table::Table;
use super::text_columns;
use super::title;
use super::token::{Kind, tokens};
use super::{header, kinds};
use crate::reading::extract::{Line, Span};

/// The most words of a title.
const TITLE: usize = 12;
/// How many words an explanation has at least.
const EXPLAINED: usize = 12;

/// Gives the row of such a finished table its title.
pub fn name(table: &mut Table, lines: &[Line]) {
    if !names_programme(table, lines) {
        return;
    }
    let sums = table.rows.iter().filter(|row| kinds::is_sum(&row.title)).count();
    if sums == 0 || table.rows.len() != sums.saturating_add(1) {
        return;
    }
    let Some(at) = title_above(table, lines) else {
        return;
    };
    let Some(text) = lines.get(at).map(|line| line.text.as_str()) else {
        return;
    };
    let read = title::read(text.trim(), false);
    if let Some(row) = table.rows.iter_mut().find(|row| !kinds::is_sum(&row.title)) {
        row.group = Some(std::mem::replace(&mut row.title, read.text));
        row.number = read.number;
        row.title_span = Span {
            line: at,
            start: 0,
            end: text.trim_end().len(),
        };
    }
}

/// A column is named for programmes or the like, and none for titles.
fn names_programme(table: &Table, lines: &[Line]) -> bool {
    let first = table.header.values().first().map_or(0, |column| column.place);
    let Some(line) = lines.get(table.line) else {
        return false;
    };
    let cells = line.cells.iter().take(first);
    let names: Vec<&str> = if table.header.cells {
        cells.map(|cell| line.part(cell.start, cell.end)).collect()
    } else {
        table.header.label.split_whitespace().collect()
    };
    let mut programme = false;
    for name in names {
        if text_columns::is_group(name) {
            programme = true;
        } else if header::role_of(name).is_none() && !name.trim().is_empty() {
            return false;
        }
    }
    programme
}

/// The short line over the explanation that stands right above the table.
fn title_above(table: &Table, lines: &[Line]) -> Option<usize> {
    let mut above = lines
        .get(..table.line)?
        .iter()
        .enumerate()
        .rev()
        .filter(|(_, line)| !line.text.trim().is_empty());
    let (_, explanation) = above.next()?;
    let (at, heading) = above.next()?;
    let text = heading.text.trim();
    let money = tokens(text)
        .iter()
        .any(|token| matches!(token.kind, Kind::Amount(printed) if printed.euro || printed.scaled));
    (explanation.text.split_whitespace().count() >= EXPLAINED
        && (1..=TITLE).contains(&text.split_whitespace().count())
        && text.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit())
        && !text.ends_with(['.', ':'])
        && !money
        && legend::read(text) == legend::Legend::default())
    .then_some(at)
}
