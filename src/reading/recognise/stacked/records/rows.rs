//! Records to rows: their titles, their credits and their figures.

use super::super::value;
use super::{Record, number, numbered, text_of, words};
use crate::reading::extract::Span;
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::table::Row;
use crate::reading::recognise::title::{self, Title};

/// The rows. Where several records have the same first words, their second words tell them apart.
pub(super) fn rows(reader: &Reader, records: &[Record], credit: bool) -> Option<Vec<Row>> {
    let first = |record: &Record| words(reader, record).first().map(|line| text_of(reader, *line));
    let mut firsts: Vec<&str> = records
        .iter()
        .filter(|record| number(reader, record).is_some())
        .filter_map(first)
        .collect();
    let all = firsts.len();
    firsts.sort_unstable();
    firsts.dedup();
    let shared = firsts.len() < all;
    records
        .iter()
        .map(|record| {
            let number = number(reader, record);
            let words = words(reader, record);
            // Words over a record without a number of its own head a group.
            let line = *if number.is_some() {
                words.first()?
            } else {
                words.last()?
            };
            let mut name = text_of(reader, line).to_owned();
            if let Some(second) = words.get(1).filter(|_| shared && number.is_some()) {
                name = format!("{name} {}", text_of(reader, *second));
            }
            let read = if number.is_some() {
                Title {
                    number,
                    text: title::clean(&name),
                }
            } else {
                title::read(&name, false)
            };
            let mut row = Row {
                line: record.head.first().copied().unwrap_or(line),
                number: read.number,
                letters: record.letters.clone(),
                title: read.text,
                title_span: Span {
                    line,
                    start: 0,
                    end: reader.lines.get(line).map_or(0, |line| line.text.len()),
                },
                ..Row::default()
            };
            let sum = credit_of(reader, record).filter(|_| credit);
            row.values.extend(sum.and_then(|at| value(reader, at, 0)));
            for (column, at) in record.figures.iter().enumerate() {
                row.values
                    .push(value(reader, *at, column.saturating_add(usize::from(credit)))?);
            }
            Some(row)
        })
        .collect()
}

/// The only figure behind the number of a record.
fn credit_of(reader: &Reader, record: &Record) -> Option<usize> {
    let (at, _) = numbered(reader, record)?;
    let mut figures = record
        .head
        .iter()
        .skip(at.saturating_add(1))
        .filter(|line| reader.is_figure(**line));
    figures.next().copied().filter(|_| figures.next().is_none())
}
