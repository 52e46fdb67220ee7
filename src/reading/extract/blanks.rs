//! Tables with one cell a line whose empty cells are kept as spaces: a line of three spaces is three empty cells.
//!
//! Counting them gives every cell its column. Deliberately absent: tables whose rows do not come out even under their
//! header; there the spaces mean something else, and the lines stay as they are.

use super::Line;
use crate::reading::recognise::amount::number;
use crate::reading::recognise::token::year;

/// How many years stand under each other at the end of the header.
const YEARS: usize = 3;
/// The most names of columns before the years.
const NAMES: usize = 10;
/// How many rows come out even at least.
const ROWS: usize = 3;
/// The most cells that a total takes together as its first one.
const SPANNED: usize = 2;
/// How many rows ahead must come out even where a row may have more than one length.
const AHEAD: usize = 2;

/// Brings such tables to lines with cells; other lines stay as they are.
pub fn rows(lines: Vec<Line>) -> Vec<Line> {
    let blank = |line: &Line| !line.text.is_empty() && line.cells.is_empty() && line.text.trim().is_empty();
    if lines.iter().filter(|line| blank(line)).count() < 2 {
        return lines;
    }
    let mut result = Vec::with_capacity(lines.len());
    let mut at = 0usize;
    while let Some(line) = lines.get(at) {
        let years = years(&lines, at);
        if years.len() >= YEARS
            && let Some((start, next, rows)) = table(&lines, at, &years)
        {
            // The names before the years were handed on already.
            result.truncate(result.len().saturating_sub(at.saturating_sub(start)));
            result.extend(rows);
            at = next;
        } else {
            result.push(line.clone());
            at = at.saturating_add(1);
        }
    }
    result
}

/// The years that begin on a line, one a line and one after the other, with the empty lines between them.
fn years(lines: &[Line], at: usize) -> Vec<usize> {
    let mut found: Vec<usize> = Vec::new();
    let mut last: Option<u16> = None;
    for (index, line) in lines.iter().enumerate().skip(at) {
        let text = line.text.trim();
        if text.is_empty() && !found.is_empty() && line.text.is_empty() {
            continue;
        }
        match year(text).filter(|year| last.is_none_or(|last| *year == last.saturating_add(1))) {
            Some(year) => {
                last = Some(year);
                found.push(index);
            }
            None => break,
        }
    }
    found
}

/// A cell, and the line that it begins on; an empty one has the line of its spaces.
struct Cell {
    text: String,
    line: usize,
}

/// The table whose years begin on a line: where its header begins, the line after it, and its rows.
fn table(lines: &[Line], at: usize, years: &[usize]) -> Option<(usize, usize, Vec<Line>)> {
    let from = years.last()?.saturating_add(1);
    let cells = cells(lines, from);
    let (names, width, found) = (1..=NAMES)
        .map_while(|count| names(lines, at, count))
        .map(|names| {
            let width = names.len().saturating_add(years.len());
            let found = Cut {
                cells: &cells,
                words: names.len(),
                width,
            }
            .rows();
            (names, width, found)
        })
        .max_by_key(|(names, _, found)| (found.len(), std::cmp::Reverse(names.len())))?;
    let uneven = found
        .iter()
        .filter(|(start, end)| {
            cells
                .get(*start..*end)
                .is_some_and(|row| row.iter().any(is_empty))
        })
        .count();
    if found.len() < ROWS || uneven < 2 {
        return None;
    }
    let start = *names.first()?;
    let text = |line: &usize| lines.get(*line).map_or("", |line| line.text.trim());
    let header = names.iter().chain(years).map(text);
    let mut rows = vec![made(lines, start, header)];
    for (start, end) in &found {
        let row = cells.get(*start..*end)?;
        let short = width.saturating_sub(row.len());
        let first = row.first()?;
        // What a total takes together is its first cell and empty ones.
        let spanned = std::iter::repeat_n("", short);
        let parts = std::iter::once(first.text.as_str())
            .chain(spanned)
            .chain(row.iter().skip(1).map(|cell| cell.text.as_str()));
        let line = row
            .iter()
            .find(|cell| !is_empty(cell))
            .map_or(first.line, |cell| cell.line);
        rows.push(made(lines, line, parts));
    }
    let last = found.last()?.1;
    let next = cells.get(last).map_or(lines.len(), |cell| cell.line);
    Some((start, next, rows))
}

fn made<'a>(lines: &[Line], at: usize, parts: impl IntoIterator<Item = &'a str>) -> Line {
    let (page, number) = lines.get(at).map_or((None, 0), |line| (line.page, line.number));
    Line::from_cells(page, number, parts)
}

/// As many short names as there are columns of words, on the lines before the years.
fn names(lines: &[Line], at: usize, count: usize) -> Option<Vec<usize>> {
    let above = lines.get(..at)?.iter().enumerate().rev();
    let mut names: Vec<usize> = above
        .filter(|(_, line)| !line.text.is_empty())
        .take(count)
        .take_while(|(_, line)| {
            let text = line.text.trim();
            line.cells.is_empty() && !text.is_empty() && text.len() <= 40 && !text.ends_with(['.', ','])
                || (text.len() <= 6 && text.ends_with('.'))
        })
        .map(|(index, _)| index)
        .collect();
    names.reverse();
    (names.len() == count).then_some(names)
}

/// The cells from a line up to the next header: words on lines right under each other are one, and each space of an empty line is one.
fn cells(lines: &[Line], from: usize) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    let mut open = false;
    for (index, line) in lines.iter().enumerate().skip(from) {
        if !line.cells.is_empty() || (index > from && years(lines, index).len() >= YEARS) {
            break;
        }
        let text = line.text.trim();
        if text.is_empty() {
            open = false;
            cells.extend(line.text.chars().map(|_| Cell {
                text: String::new(),
                line: index,
            }));
            continue;
        }
        match cells.last_mut().filter(|_| open) {
            Some(cell) => {
                cell.text.push(' ');
                cell.text.push_str(text);
            }
            None => cells.push(Cell {
                text: text.to_owned(),
                line: index,
            }),
        }
        open = true;
    }
    cells
}

fn is_empty(cell: &Cell) -> bool {
    cell.text.is_empty()
}

/// Cells cut into rows.
struct Cut<'a> {
    cells: &'a [Cell],
    words: usize,
    width: usize,
}

impl Cut<'_> {
    /// The rows from the first cell on, up to the one that does not come out even.
    fn rows(&self) -> Vec<(usize, usize)> {
        let mut rows = Vec::new();
        let mut start = 0usize;
        while let Some(end) = self.row(start, AHEAD) {
            rows.push((start, end));
            start = end;
        }
        rows
    }

    /// The end of the row that begins at a cell. A total may have taken cells together.
    fn row(&self, start: usize, ahead: usize) -> Option<usize> {
        (0..=SPANNED)
            .map(|short| (short, start.saturating_add(self.width).saturating_sub(short)))
            .find(|(short, end)| {
                self.fits(start, *end, *short)
                    && (ahead == 0 || self.is_over(*end) || self.row(*end, ahead.saturating_sub(1)).is_some())
            })
            .map(|(_, end)| end)
    }

    /// Fewer cells are left than a row has.
    fn is_over(&self, at: usize) -> bool {
        self.cells.len().saturating_sub(at) < self.width
    }

    /// Words before the years, and nothing but figures under them.
    fn fits(&self, start: usize, end: usize, short: usize) -> bool {
        let Some(row) = self.cells.get(start..end) else {
            return false;
        };
        let words = self.words.saturating_sub(short);
        if short > 0
            && (words == 0
                || !row.first().is_some_and(has_words)
                || !row.iter().take(words).skip(1).all(is_empty))
        {
            return false;
        }
        let (before, years) = row.split_at_checked(words).unwrap_or((row, &[]));
        before.iter().all(|cell| !is_money(&cell.text))
            && years.iter().all(|cell| is_empty(cell) || is_figure(&cell.text))
            && row.iter().any(|cell| !is_empty(cell))
    }
}

fn has_words(cell: &Cell) -> bool {
    cell.text.chars().filter(|letter| letter.is_alphabetic()).count() > 3
}

/// A figure, a dash or a pm.
fn is_figure(text: &str) -> bool {
    let plain = text.trim_start_matches(['-', '+', '\u{20ac}', ' ']);
    plain.is_empty()
        || number(plain).is_some()
        || matches!(plain.to_lowercase().trim_end_matches('.'), "pm" | "p.m")
}

/// A figure that no number of a row is.
fn is_money(text: &str) -> bool {
    text.starts_with(['-', '\u{20ac}']) && is_figure(text) && text.len() > 1
}
