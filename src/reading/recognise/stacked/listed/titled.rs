//! A row of a list with one figure a row, made of its lines.

use super::super::{filled, text_of, value};
use super::{Listed, lettered};
use crate::reading::extract::Span;
use crate::reading::recognise::blocks::only_year;
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::table::{Figure, Row, Value};
use crate::reading::recognise::title::{self, Title};
use crate::reading::recognise::token::{Kind, tokens};
use crate::reading::recognise::{grid, kinds};

/// How many rows a sum without a name must close.
pub(super) const CLOSED: usize = 3;

/// "Totaal wijziging 2031 140": a sum with its figure behind it.
pub(super) fn sum_on_one_line(reader: &Reader, at: usize) -> Option<Row> {
    let line = reader.lines.get(at)?;
    let found = tokens(&line.text);
    let (last, before) = found.split_last()?;
    let words = line.text.get(..last.start)?.trim_end();
    let read = title::read(words, false);
    // Several figures are the row of a table of columns.
    let single = before.last().is_some_and(|before| !before.kind.is_figure());
    if !matches!(last.kind, Kind::Amount(_)) || !single || !kinds::is_sum(&read.text) {
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

/// A figure without a title that is the sum of the rows above it; the rows and the line after it.
pub(super) fn bare_sum(reader: &Reader, rows: &[Listed], from: usize) -> Option<(Listed, usize)> {
    let at = filled(reader, from)?;
    if !reader.is_figure(at) {
        return None;
    }
    let mut listed = Listed {
        over: Vec::new(),
        row: Row {
            line: at,
            values: vec![value(reader, at, 0)?],
            ..Row::default()
        },
        effect: None,
        explained: false,
    };
    let mut next = at.saturating_add(1);
    lettered::take(&mut listed);
    if let Some(behind) = filled(reader, next).filter(|_| listed.effect.is_none()) {
        listed.effect = lettered::letter(text_of(reader, behind));
        next = next.max(listed.effect.map_or(next, |_| behind.saturating_add(1)));
    }
    let since = rows.iter().rev().take_while(|listed| !is_sum(listed));
    let since: Vec<&Listed> = since.collect();
    let amount = |listed: &Listed| lettered::counted(listed).or_else(|| printed(listed));
    let mut sum = 0i64;
    for listed in &since {
        sum = sum.saturating_add(amount(listed)?);
    }
    (since.len() >= CLOSED && sum != 0 && amount(&listed) == Some(sum)).then_some((listed, next))
}

/// The one year that balances and totals of a list name; what its rows name may be any other.
pub(super) fn year_of_sums(rows: &[Listed]) -> Option<u16> {
    let sums = rows.iter().filter(|listed| kinds::is_sum(&listed.row.title));
    let mut years = sums.filter_map(|listed| only_year(&listed.row.title));
    let year = years.next()?;
    years.all(|other| other == year).then_some(year)
}

/// Whether a row is a sum of others.
pub(super) fn is_sum(listed: &Listed) -> bool {
    listed.row.title.is_empty() || kinds::is_sum(&listed.row.title)
}

/// The figure of a row as it is printed; none where it is no amount.
pub(super) fn printed(listed: &Listed) -> Option<i64> {
    match listed.row.values.first().map(|value| value.figure) {
        Some(Figure::Amount(printed)) => Some(printed.signed()),
        Some(Figure::Empty) => Some(0),
        _ => None,
    }
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
