//! What explains a row of a table with one cell a line, between that row and the next; and two amounts in one cell.
//!
//! Deliberately absent: explanations of rows without a number where more than some sentences follow; nothing tells these
//! from the end of the table.

use super::{filled, text_of};
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::table::{Figure, Value};
use crate::reading::recognise::title;

/// How many lines an explanation has at most.
const LINES: usize = 60;
/// How many numbers may be left out between two rows.
const LEFT_OUT: u32 = 5;

/// The next row below the explanation that begins here: a title whose number counts on, and its figures.
pub(super) fn next_row(reader: &Reader, here: usize, wide: usize, number: &str) -> Option<usize> {
    if wide < 2 || !title::is_prose(text_of(reader, here)) {
        return None;
    }
    let mut at = here;
    for _ in 0..LINES {
        at = filled(reader, at.saturating_add(1))?;
        let text = text_of(reader, at);
        if reader.starts_stack(at) {
            return None;
        }
        let counts_on = || {
            let read = title::read(text, false);
            read.number.is_some_and(|next| follows(number, &next))
        };
        if title::is_prose(text) || !counts_on() {
            continue;
        }
        // "5.2 Reserves" over the years of a table of its own.
        if filled(reader, at.saturating_add(1)).is_some_and(|next| reader.starts_stack(next)) {
            return None;
        }
        // A number with its parts is none that a sentence begins with: the row may have lost its empty cells.
        let least = if number.contains('.') { 1 } else { wide };
        if (least..=wide).contains(&cells(reader, at)) {
            return Some(at);
        }
    }
    None
}

/// "18" behind "17", "4.3" behind "4.2", "C" behind "B", or a few further on.
fn follows(number: &str, next: &str) -> bool {
    let parts = |text: &str| {
        let (before, last) = text.rsplit_once('.').unwrap_or(("", text));
        let count = last.parse::<u32>().ok().or_else(|| {
            let mut letters = last.chars();
            let letter = letters.next().filter(char::is_ascii_alphabetic)?;
            letters.next().is_none().then_some(u32::from(letter))
        });
        Some((before.to_owned(), count?))
    };
    let (Some((before, count)), Some((before_next, next))) = (parts(number), parts(next)) else {
        return false;
    };
    let further = next.saturating_sub(count);
    before == before_next && (1..=LEFT_OUT).contains(&further)
}

/// How many cells with figures stand right below a title.
fn cells(reader: &Reader, title: usize) -> usize {
    let mut count = 0usize;
    let mut last: Option<Value> = None;
    let mut at = title;
    while let Some(next) = filled(reader, at.saturating_add(1)) {
        at = next;
        if !reader.is_figure(at) {
            break;
        }
        let value = super::value(reader, at, 0);
        let joined = last
            .as_mut()
            .zip(value)
            .is_some_and(|(last, value)| join(reader, last, &value));
        if !joined {
            count = count.saturating_add(1);
            last = value;
        }
    }
    count
}

/// "410 N" over "125 V" in one cell, between empty lines: what the two come to together is its amount.
pub(super) fn join(reader: &Reader, last: &mut Value, value: &Value) -> bool {
    let is_blank = |line: Option<usize>| {
        let line = line.and_then(|line| reader.lines.get(line));
        line.is_none_or(|line| line.text.trim().is_empty())
    };
    let (above, below) = (last.span.line, value.span.line);
    let (Figure::Amount(one), Figure::Amount(other)) = (last.figure, value.figure) else {
        return false;
    };
    let opposite = one
        .effect
        .zip(other.effect)
        .is_some_and(|(one, other)| one != other);
    let signed = one.minus || other.minus || one.scaled != other.scaled;
    if !opposite
        || signed
        || above.saturating_add(1) != below
        || !is_blank(above.checked_sub(1))
        || !is_blank(below.checked_add(1))
    {
        return false;
    }
    let (mut larger, smaller) = if one.thousandths >= other.thousandths {
        (one, other)
    } else {
        (other, one)
    };
    larger.thousandths = larger.thousandths.saturating_sub(smaller.thousandths);
    last.figure = Figure::Amount(larger);
    true
}
