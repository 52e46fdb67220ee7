//! Cells whose header has fewer of them before its years than the rows before their figures: its empty ones were lost, or
//! one heading spans the number, the group and the title. Each row is read by the words that stand before its figures.
//!
//! Deliberately absent: rows with exactly one cell more than a header of years alone; there the column of titles is
//! added once for all of them (see `names`).

use super::cell::figure;
use crate::reading::extract::Line;
use crate::reading::recognise::header::{Column, Header, Letters, Role};
use crate::reading::recognise::table::Figure;
use crate::reading::recognise::text_columns::{Holds, TextColumn, is_remark};
use crate::reading::recognise::title::is_number_cell;
use crate::reading::recognise::token::{Token, tokens};

/// How many rows are looked at, and how many where the header has words before its years.
const AHEAD: usize = 12;
const FAR: usize = 60;
/// The most characters of a code behind a title.
const CODE: usize = 4;

type Cells<'a> = Vec<(&'a str, Vec<Token>)>;

/// Whether the figures of the rows stand behind more cells than the years do.
pub(super) fn is(header: &Header, names: &[&str], rows: &[Line]) -> bool {
    match header.columns.first() {
        Some(first) if first.place == 0 && first.role.year().is_some() => years_alone(header, rows),
        Some(_) => spans(header, names, rows),
        None => false,
    }
}

/// The years stand in the first cells and the figures of the rows do not.
fn years_alone(header: &Header, rows: &[Line]) -> bool {
    let years = header.years().len();
    let (mut behind, mut under) = (0usize, 0usize);
    for line in rows.iter().take(AHEAD).filter(|line| line.cells.len() > years) {
        match before_figures(&cells(line)) {
            Some(0) => under = under.saturating_add(1),
            Some(_) => behind = behind.saturating_add(1),
            None => {}
        }
    }
    behind >= 2 && under == 0
}

/// The years are the last that the header names, words of rows stand under the first of them, and no row has an empty
/// cell before a filled one.
fn spans(header: &Header, names: &[&str], rows: &[Line]) -> bool {
    let values = header.values();
    let Some(first) = values.first().map(|column| column.place) else {
        return false;
    };
    let together = values
        .iter()
        .enumerate()
        .all(|(at, column)| column.place == first.saturating_add(at) && column.role.year().is_some());
    let last = first.saturating_add(values.len());
    let words = |name: &&str| !name.trim().is_empty();
    let named = names.get(..first).unwrap_or_default();
    if !together
        || values.len() < 2
        || !header.letters().is_empty()
        || names.iter().skip(last).any(&words)
        || named.iter().any(|name| is_remark(name))
    {
        return false;
    }
    let mut behind = 0usize;
    for line in rows
        .iter()
        .take(FAR)
        .take_while(|line| line.text.trim().is_empty() || !line.cells.is_empty())
    {
        let cells = cells(line);
        let filled = cells.iter().take_while(|(text, _)| words(text)).count();
        if cells.iter().skip(filled).any(|(text, _)| words(text)) {
            return false;
        }
        let more = before_figures(&cells).is_some_and(|before| before > first);
        behind = behind.saturating_add(usize::from(more));
    }
    behind >= 2
}

fn cells(line: &Line) -> Cells<'_> {
    let cells = line.cells.iter();
    cells
        .map(|cell| {
            let text = line.part(cell.start, cell.end);
            (text, tokens(text))
        })
        .collect()
}

/// The header as it stands over one row.
pub(super) fn over(header: &Header, cells: &[(&str, Vec<Token>)]) -> Header {
    let before = before_figures(cells).unwrap_or(1);
    let mut moved = header.clone();
    moved.columns.retain(|column| column.role.is_value());
    let first = moved.columns.first().map_or(0, |column| column.place);
    for column in &mut moved.columns {
        column.place = column.place.saturating_sub(first).saturating_add(before);
    }
    let letter = |place: usize| cells.get(place).is_some_and(|(text, _)| is_duration(text));
    let words = (0..before).map(|place| Column {
        role: match place {
            place if place > 0 && letter(place) => Role::Letters(Letters::Duration),
            _ => Role::Text,
        },
        place,
    });
    moved.columns.splice(0..0, words);
    moved.texts = texts(cells, before);
    moved
}

/// The words right before the figures are the title; others before these say where it belongs.
fn texts(cells: &[(&str, Vec<Token>)], before: usize) -> Vec<TextColumn> {
    let words = cells.get(..before).unwrap_or_default();
    let Some(title) = words.iter().rposition(|(text, _)| is_long(text)) else {
        return Vec::new();
    };
    let column = |place: usize, (text, _): &(&str, Vec<Token>)| TextColumn {
        holds: match () {
            () if place == title => Holds::Title,
            () if place < title && (is_number_cell(text) || !is_long(text)) => Holds::Number,
            () if place < title => Holds::Group,
            () => Holds::Aside,
        },
        place,
    };
    let words = words.iter().enumerate();
    words.map(|(place, cell)| column(place, cell)).collect()
}

/// How many cells stand before the figures: those up to the first words of at least four letters that figures follow,
/// and the code between them.
fn before_figures(cells: &[(&str, Vec<Token>)]) -> Option<usize> {
    let is_figure = |(text, tokens): &(&str, Vec<Token>)| {
        figure(text, tokens).is_some_and(|(figure, _)| figure != Figure::Unreadable)
    };
    let behind = |at: usize| cells.get(at).is_some_and(is_figure);
    let after = |title: usize| {
        let first = title.saturating_add(1);
        let code = cells.get(first).is_some_and(|(text, _)| is_code(text));
        let second = Some(first.saturating_add(1)).filter(|at| code && behind(*at));
        if behind(first) { Some(first) } else { second }
    };
    let mut titles = cells.iter().enumerate().filter(|(_, (text, _))| is_long(text));
    titles.find_map(|(title, _)| after(title)).or_else(|| {
        let first = cells.first()?;
        let title = cells.iter().position(|(text, _)| is_long(text))?;
        // "5 | Organisatie": a number and the title of a group.
        let numbered = title > 0 && is_number_cell(first.0);
        (is_figure(first) && !numbered).then_some(0)
    })
}

/// Words of at least four letters.
fn is_long(text: &str) -> bool {
    text.chars().filter(|letter| letter.is_alphabetic()).count() > 3
}

/// "s", "I": how long the amounts of the row last.
fn is_duration(text: &str) -> bool {
    matches!(text.trim(), "s" | "S" | "i" | "I")
}

/// "P3", "AD": a few capitals and digits between a title and its figures.
fn is_code(text: &str) -> bool {
    let text = text.trim();
    is_duration(text)
        || text.len() <= CODE
            && text.starts_with(|first: char| first.is_ascii_uppercase())
            && text
                .bytes()
                .all(|mark| mark.is_ascii_uppercase() || mark.is_ascii_digit())
}
