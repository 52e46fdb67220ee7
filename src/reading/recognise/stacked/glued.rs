//! A figure that stuck to the title before it: `Plan "Groene gevel"-35`, and on the lines below all figures but one.
//!
//! Deliberately absent: a figure behind a letter; "COVID-19" is a name.

use super::{filled, text_of};
use crate::reading::extract::Span;
use crate::reading::recognise::grid;
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::table::Value;
use crate::reading::recognise::token::tokens;

/// Where such a figure begins in the line, when the lines below hold the figures of every other column.
pub(super) fn figure(reader: &Reader, here: usize, text: &str, wide: usize) -> Option<usize> {
    let title = text.trim_end_matches(|mark: char| mark.is_ascii_digit() || matches!(mark, '.' | ','));
    let digits = text.get(title.len()..)?;
    let title = title.strip_suffix(['-', '\u{2013}'])?;
    let closed = title.ends_with(['"', '\u{201d}', '\'', '\u{2019}', ')']);
    if wide < 2 || !closed || !digits.starts_with(|mark: char| mark.is_ascii_digit()) {
        return None;
    }
    let mut next = here.saturating_add(1);
    for _ in 1..wide {
        let line = filled(reader, next).filter(|line| reader.is_figure(*line))?;
        next = line.saturating_add(1);
    }
    let more = filled(reader, next).is_some_and(|line| reader.is_figure(line));
    (!more).then_some(title.len())
}

/// The figure that begins there, counted in the trimmed line.
pub(super) fn value(reader: &Reader, here: usize, at: usize) -> Option<Value> {
    let text = text_of(reader, here);
    let cell = text.get(at..)?;
    let (figure, _) = grid::figure(cell, &tokens(cell))?;
    let line = &reader.lines.get(here)?.text;
    let lead = line.len().saturating_sub(line.trim_start().len());
    Some(Value {
        figure,
        span: Span {
            line: here,
            start: lead.saturating_add(at),
            end: lead.saturating_add(text.len()),
        },
        right: 0,
        gap: 0,
        column: 0,
    })
}
