//! Rows whose cells have several lines, in a table that has its other rows on one line each: the title, its parts under
//! it with a dash or a letter, then the figures of the first column, and spaces for the cells that are empty.
//!
//! Deliberately absent: such lines without the spaces behind the figures; nothing else tells their column.

use super::open::Reader;
use super::table::{Figure, Row, Value};
use super::title;
use super::token::{Kind, tokens};
use crate::reading::extract::Span;
use crate::reading::recognise::grid;

/// How many lines the parts of a title, or the figures of a cell, may take.
const LINES: usize = 8;
/// How many spaces say at least that cells are empty.
const SPACES: usize = 2;

/// Reads such a row; gives the line after it.
pub fn read(reader: &mut Reader, at: usize) -> Option<usize> {
    let wide = reader
        .header()
        .filter(|header| !header.cells && !header.lone)?
        .values()
        .len();
    let parted = is_part(reader, at.saturating_add(1));
    if wide < 2 || !parted || reader.table_is_new() || !is_title(reader, at) {
        return None;
    }
    let parts: Vec<usize> = (at.saturating_add(1)..)
        .take(LINES)
        .take_while(|line| is_part(reader, *line))
        .collect();
    let mut next = parts.last()?.saturating_add(1);
    let mut cells: Vec<Vec<Value>> = Vec::new();
    loop {
        next = skip_blank(reader, next);
        let (mut figures, after, ends) = figures(reader, next);
        if figures.is_empty() || cells.len() >= wide {
            return None;
        }
        for value in &mut figures {
            value.column = cells.len();
        }
        cells.push(figures);
        next = after;
        if ends {
            break;
        }
    }
    let lettered = parts
        .iter()
        .all(|line| text(reader, *line).starts_with(char::is_alphabetic));
    let first = cells.first().map_or(0, Vec::len);
    let rows = if lettered && first == parts.len() {
        split(reader, at, &parts, cells)
    } else {
        let mut row = titled(reader, at, text(reader, at));
        row.values = cells.into_iter().flatten().collect();
        vec![row]
    };
    for row in rows {
        for value in &row.values {
            let _ = reader.look(value.span.line, text(reader, value.span.line));
        }
        reader.blank();
        reader.row(row, false);
    }
    Some(next)
}

/// A row for each part; a second cell with fewer figures is of the first of them.
fn split(reader: &Reader, at: usize, parts: &[usize], cells: Vec<Vec<Value>>) -> Vec<Row> {
    let mut rows: Vec<Row> = parts
        .iter()
        .map(|part| {
            titled(
                reader,
                at,
                &format!("{} {}", text(reader, at), text(reader, *part)),
            )
        })
        .collect();
    for cell in cells {
        for (row, value) in rows.iter_mut().zip(cell) {
            row.values.push(value);
        }
    }
    rows
}

fn titled(reader: &Reader, at: usize, words: &str) -> Row {
    let read = title::read(words, false);
    Row {
        line: at,
        number: read.number,
        title: read.text.trim_end_matches(':').to_owned(),
        title_span: Span {
            line: at,
            start: 0,
            end: reader.lines.get(at).map_or(0, |line| line.text.trim_end().len()),
        },
        ..Row::default()
    }
}

/// Words that begin with a capital and end with no figure.
fn is_title(reader: &Reader, at: usize) -> bool {
    let words = text(reader, at);
    words.starts_with(char::is_uppercase)
        && words.len() <= 160
        && !ends_in_figure(words)
        && !words.ends_with(['.', ';'])
}

/// "- baten", "a. inhuur": a part of the title above, without figures.
fn is_part(reader: &Reader, at: usize) -> bool {
    let words = text(reader, at);
    let rest = words.strip_prefix("- ").or_else(|| {
        let rest = words.strip_prefix(|letter: char| letter.is_ascii_lowercase())?;
        rest.strip_prefix(['.', ')'])
    });
    words.len() <= 100
        && rest.is_some_and(|rest| rest.trim_start().starts_with(char::is_alphabetic))
        && !ends_in_figure(words)
}

fn ends_in_figure(words: &str) -> bool {
    tokens(words).last().is_some_and(|token| token.kind.is_figure())
}

/// The figures of one cell, the line after them, and whether the cells behind it are empty.
fn figures(reader: &Reader, from: usize) -> (Vec<Value>, usize, bool) {
    let mut found: Vec<Value> = Vec::new();
    let mut next = from;
    while let Some(line) = reader.lines.get(next).filter(|_| found.len() < LINES) {
        let words = line.text.trim();
        let all = tokens(words);
        let single = matches!(
            all.as_slice(),
            [token] if matches!(token.kind, Kind::Amount(_) | Kind::Pm(_))
        );
        let Some((figure, _)) = grid::figure(words, &all)
            .filter(|(figure, _)| single && line.cells.is_empty() && *figure != Figure::Unreadable)
        else {
            break;
        };
        let start = line.text.len().saturating_sub(line.text.trim_start().len());
        let end = start.saturating_add(words.len());
        found.push(Value {
            figure,
            span: Span {
                line: next,
                start,
                end,
            },
            right: 0,
            gap: 0,
            column: 0,
        });
        next = next.saturating_add(1);
        if line.text.len().saturating_sub(end) >= SPACES {
            return (found, next, true);
        }
    }
    let spaces = reader.lines.get(next).is_some_and(|line| {
        line.text.len() >= SPACES && line.text.trim().is_empty() && line.cells.is_empty()
    });
    (found, next.saturating_add(usize::from(spaces)), spaces)
}

/// The line after an empty one.
fn skip_blank(reader: &Reader, at: usize) -> usize {
    let blank = reader.lines.get(at).is_some_and(|line| line.text.is_empty());
    at.saturating_add(usize::from(blank))
}

fn text<'a>(reader: &Reader<'a>, at: usize) -> &'a str {
    reader.lines.get(at).map_or("", |line| line.text.trim())
}
