//! A row of a list with one figure a row, made of its lines.

use super::super::text_of;
use crate::reading::extract::Span;
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::table::{Row, Value};
use crate::reading::recognise::title::{self, Title};
use crate::reading::recognise::token::{Kind, tokens};
use crate::reading::recognise::{grid, kinds};

/// "Totaal wijziging 2031 140": a sum with its figure behind it.
pub(super) fn sum_on_one_line(reader: &Reader, at: usize) -> Option<Row> {
    let line = reader.lines.get(at)?;
    let found = tokens(&line.text);
    let (last, before) = found.split_last()?;
    let words = line.text.get(..last.start)?.trim_end();
    let read = title::read(words, false);
    if !matches!(last.kind, Kind::Amount(_)) || before.is_empty() || !kinds::is_sum(&read.text) {
        return None;
    }
    let text = line.text.get(last.start..)?;
    let (figure, _) = grid::figure(text, &tokens(text))?;
    Some(Row {
        line: at,
        title: read.text,
        title_span: Span {
            line: at,
            start: 0,
            end: words.len(),
        },
        values: vec![Value {
            figure,
            span: Span {
                line: at,
                start: last.start,
                end: line.text.len(),
            },
            right: 0,
            gap: 0,
            column: 0,
        }],
        ..Row::default()
    })
}

/// A title, its number and its figure.
pub(super) fn titled_row(reader: &Reader, line: usize, number: Option<String>, value: Value) -> Row {
    let text = text_of(reader, line);
    let read = match number {
        Some(number) => Title {
            number: Some(number),
            text: title::clean(text),
        },
        None => title::read(text, false),
    };
    Row {
        line,
        number: read.number,
        title: read.text,
        title_span: Span {
            line,
            start: 0,
            end: reader.lines.get(line).map_or(0, |line| line.text.len()),
        },
        values: vec![value],
        ..Row::default()
    }
}
