//! A table with one cell a line of lasten, baten, reserves and, in its last column, their saldo, whose empty cells are
//! lost and whose columns name no year.
//!
//! Every row proves that its last figure is the saldo: the figures before it make it up, or make up the one saldo among
//! them that the rest brings to the last; or, of lasten and baten alone, the one taken off the other makes it up.
//! Deliberately absent: tables in which a row does not, and those without an empty cell.

use super::{amount, filled, is_bare_figure, text_of, value};
use crate::reading::extract::Span;
use crate::reading::recognise::balanced::{Name, adds_up, is_difference, name};
use crate::reading::recognise::blocks::{Block, block};
use crate::reading::recognise::header::{self, Column, Header, Role};
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::table::{Row, Value};
use crate::reading::recognise::{kinds, named, title};

/// The most names of columns.
const NAMES: usize = 9;
/// The most words of the heading over the titles, with what it says of unit and signs.
const HEADING: usize = 10;
/// How many rows have more than one figure before their saldo at least.
const ROWS: usize = 2;
/// How many rows are read.
const MOST: usize = 2_000;
/// The most lines of words before the figures of a row.
const OVER: usize = 5;

/// The words before the figures of a row, and the figures.
struct Balanced {
    words: Vec<usize>,
    values: Vec<Value>,
}

impl Balanced {
    fn amounts(&self) -> Vec<i64> {
        self.values.iter().map(amount).collect()
    }

    fn adds_up(&self) -> bool {
        adds_up(&self.amounts()) || is_difference(&self.amounts())
    }
}

/// Reads such a table; gives the line after it.
pub(super) fn read(reader: &mut Reader, at: usize) -> Option<usize> {
    let (wide, names_end, pair) = names(reader, at)?;
    let (rows, next) = rows(reader, names_end, wide)?;
    let taken_off = pair && proven(&rows, wide, is_difference);
    if !taken_off && !proven(&rows, wide, adds_up) {
        return None;
    }
    for line in at..names_end {
        let _ = reader.look(line, text_of(reader, line));
    }
    let role = named::year_of(reader.lines, at).map_or(Role::Undated, Role::Year);
    let header = Header {
        columns: vec![Column { role, place: 0 }],
        cells: true,
        ..Header::default()
    };
    reader.open_table(header, at);
    for row in rows {
        hand(reader, row);
    }
    if taken_off {
        reader.saldo_is_good();
    }
    reader.close();
    Some(next)
}

/// How many columns of figures there are, the line after their names, and whether they are lasten, baten and saldo alone.
fn names(reader: &Reader, at: usize) -> Option<(usize, usize, bool)> {
    let mut next = at;
    let first = text_of(reader, at);
    if header::is_title_heading(first) && first.split_whitespace().count() <= HEADING {
        next = filled(reader, next.saturating_add(1))?;
        // "+ is nadeel" under the heading of the titles.
        if text_of(reader, next).contains('=') {
            next = filled(reader, next.saturating_add(1))?;
        }
    }
    if name(text_of(reader, next)) != Some(Name::Side) {
        return None;
    }
    let mut sides = 0usize;
    let mut wide = None;
    let begins = next;
    for count in 1..=NAMES {
        let Some(here) = filled(reader, next) else { break };
        let Some(name) = name(text_of(reader, here)).filter(|name| *name != Name::Words || sides >= 2) else {
            break;
        };
        next = here.saturating_add(1);
        sides = sides.saturating_add(usize::from(name == Name::Side));
        if name == Name::Saldo {
            wide = Some((count, next));
        }
    }
    let (wide, end) = wide.filter(|_| sides >= 2)?;
    let second = filled(reader, begins.saturating_add(1)).map_or("", |line| text_of(reader, line));
    let pair = wide == 3
        && kinds::one_side(text_of(reader, begins)) == Some(true)
        && kinds::one_side(second) == Some(false);
    Some((wide, end, pair))
}

/// Words and figures, as long as they follow each other; no row has more figures than there are columns.
fn rows(reader: &Reader, from: usize, wide: usize) -> Option<(Vec<Balanced>, usize)> {
    let mut rows: Vec<Balanced> = Vec::new();
    let mut words: Vec<usize> = Vec::new();
    let mut next = from;
    let mut end = from;
    while let Some(here) = filled(reader, next).filter(|_| rows.len() < MOST) {
        let text = text_of(reader, here);
        if reader.lines.get(here).is_none_or(|line| !line.cells.is_empty()) {
            break;
        }
        next = here.saturating_add(1);
        if is_bare_figure(reader, here) {
            let figure = value(reader, here, 0)?;
            match rows.last_mut().filter(|_| words.is_empty()) {
                Some(row) if row.values.len() < wide => row.values.push(figure),
                _ if words.is_empty() => return None,
                _ => rows.push(Balanced {
                    words: std::mem::take(&mut words),
                    values: vec![figure],
                }),
            }
            end = next;
        } else if words.len() >= OVER
            || title::is_prose(text)
            || matches!(block(text), Some(Block::Cost | Block::Income))
            || reader.starts_stack(here)
        {
            break;
        } else {
            if words.is_empty() && rows.last().is_some_and(|row| !row.adds_up()) {
                return None;
            }
            words.push(here);
        }
    }
    // The document may end in the middle of a row.
    if next >= reader.lines.len() && rows.last().is_some_and(|row| !row.adds_up()) {
        rows.pop();
    }
    Some((rows, end))
}

/// Every row makes up its last figure, some out of several, and some have an empty cell.
fn proven(rows: &[Balanced], wide: usize, makes_up: fn(&[i64]) -> bool) -> bool {
    let tells = |row: &&Balanced| {
        let parts = row.values.split_last().map_or(&[][..], |(_, parts)| parts);
        parts.iter().filter(|value| amount(value) != 0).count() >= 2
    };
    rows.iter().all(|row| makes_up(&row.amounts()))
        && rows.iter().filter(tells).count() >= ROWS
        && rows.iter().any(|row| row.values.len() < wide)
}

/// A row with its saldo; the words above its title head a group.
fn hand(reader: &mut Reader, row: Balanced) {
    let (Some((title_at, over)), Some(saldo)) = (row.words.split_last(), row.values.last()) else {
        return;
    };
    for line in over {
        reader.blank();
        reader.words(*line, text_of(reader, *line), false);
    }
    let text = text_of(reader, *title_at);
    let read = title::read(text, false);
    let end = reader.lines.get(*title_at).map_or(0, |line| line.text.len());
    let row = Row {
        line: *title_at,
        number: read.number,
        title: read.text,
        title_span: Span {
            line: *title_at,
            start: end.saturating_sub(text.len()),
            end,
        },
        values: vec![Value { column: 0, ..*saldo }],
        ..Row::default()
    };
    reader.row(row, false);
}
