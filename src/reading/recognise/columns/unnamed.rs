//! Columns before the years that the header does not tell, in lines of text or with one cell a line: "Omschrijving
//! Investering Termijn Kapitaallasten 2031 2032".
//!
//! Rows with an amount more before their years show them, where these are at least as many as the others. A row that has
//! only as many figures as there are years may then have lost some of them, and is not sure. Deliberately absent: numbers
//! at the end of titles, which are no amounts.

use crate::reading::extract::{Line, Span};
use crate::reading::recognise::header::{Column, Role};
use crate::reading::recognise::table::{Figure, Oddity, Placement, Row, Table, Value};
use crate::reading::recognise::token::{Kind, tokens};

/// The most columns that are added.
const MOST: usize = 4;

/// Adds them to a table whose columns of figures are all of years.
pub(super) fn add(table: &mut Table, lines: &[Line]) {
    let columns = table.header.values();
    let wide = columns.len();
    let dated = columns.iter().all(|column| column.role.year().is_some());
    let plain = !table.header.cells && table.header.blocks.is_empty() && !table.header.remark;
    let in_title = |row: &Row| row.title.ends_with(|last: char| last.is_ascii_digit());
    let may = table.rows.iter().any(|row| in_title(row) || has_too_many(row));
    if !dated || !plain || wide < 2 || !may {
        return;
    }
    let below = table.rows.iter().skip(1).map(Some).chain([None]);
    let rows = table.rows.iter().zip(below);
    let before: Vec<Vec<Value>> = rows
        .map(|(row, next)| {
            if is_cut(row, next, wide) {
                row.values.clone()
            } else {
                ahead(row, wide, lines)
            }
        })
        .collect();
    let with_one = before.iter().filter(|ahead| !ahead.is_empty()).count();
    let whole = table.rows.iter().zip(&before);
    let whole =
        whole.filter(|(row, ahead)| ahead.is_empty() && row.values.len() == wide && !row.title.is_empty());
    let more = before.iter().map(Vec::len).max().unwrap_or_default();
    // A single row that goes on without a title, or one that does so otherwise, may have a total below it.
    let cut = |(row, ahead): &(&Row, &Vec<Value>)| !ahead.is_empty() && row.values.len() < wide;
    let cuts = table.rows.iter().zip(&before).filter(cut).count();
    let others = table
        .rows
        .iter()
        .zip(&before)
        .filter(|(row, ahead)| has_too_many(row) && !row.title.is_empty() && ahead.is_empty());
    let unclear = cuts == 1 || others.count() > 0;
    if with_one == 0 || unclear || with_one < whole.count() || more > MOST {
        return;
    }
    // How many there are is not known: the row with the most of them may have lost cells as well.
    table.header.aside = true;
    let place = columns
        .first()
        .map_or(0, |column| column.place.saturating_sub(more));
    for index in 0..more {
        let column = Column {
            role: Role::Other,
            place: place.saturating_add(index),
        };
        let first = table
            .header
            .columns
            .iter()
            .position(|column| column.role.is_value());
        let at = first.unwrap_or_default().saturating_add(index);
        table.header.columns.insert(at, column);
    }
    let rows = std::mem::take(&mut table.rows);
    let mut joined: Vec<usize> = Vec::new();
    let mut rows = rows.into_iter().zip(before).enumerate();
    while let Some((_, (mut row, ahead))) = rows.next() {
        if !ahead.is_empty()
            && row.values.len() < wide
            && let Some((below, (next, _))) = rows.next()
        {
            row.values = next.values;
            row.oddities.retain(|oddity| *oddity != Oddity::TooManyFigures);
            joined.push(below);
        }
        take(&mut row, ahead, wide.saturating_add(more), lines);
        table.rows.push(row);
    }
    for (before, _) in &mut table.headings {
        *before = before.saturating_sub(joined.partition_point(|row| row < before));
    }
}

/// With one cell a line: the first figures of a row that has more than there are years, and the others in a row without a
/// title below it.
fn is_cut(row: &Row, next: Option<&Row>, wide: usize) -> bool {
    let Some(next) = next.filter(|next| has_too_many(next) && next.title.is_empty()) else {
        return false;
    };
    let size = |value: &Value| match value.figure {
        Figure::Amount(printed) => printed.thousandths,
        _ => 0,
    };
    let first = row.values.first();
    let printed = first.is_some_and(|value| matches!(value.figure, Figure::Amount(printed) if !printed.bare));
    let largest = next.values.iter().map(size).max().unwrap_or_default();
    // What is spent is far more than what it costs each year; a total is more than one of its rows.
    let spent = first.is_some_and(|value| size(value) > largest.saturating_mul(2));
    let rest = next.values.len() == wide;
    has_too_many(row) && !row.title.is_empty() && row.values.len() < wide && printed && spent && rest
}

fn has_too_many(row: &Row) -> bool {
    row.oddities.contains(&Oddity::TooManyFigures)
}

/// The figures right before those of a row that has all its years, where the first of them is an amount.
fn ahead(row: &Row, wide: usize, lines: &[Line]) -> Vec<Value> {
    let Some(first) = row.values.first().filter(|_| row.values.len() == wide) else {
        return Vec::new();
    };
    let line = first.span.line;
    let text = lines.get(line).map_or("", |line| line.text.as_str());
    let found = tokens(text.get(..first.span.start).unwrap_or_default());
    let figures = found
        .iter()
        .rev()
        .take_while(|token| token.kind.is_figure())
        .count();
    let from = found.len().saturating_sub(figures);
    let values: Vec<Value> = found
        .iter()
        .skip(from)
        .map(|token| Value {
            figure: match token.kind {
                Kind::Amount(printed) => Figure::Amount(printed),
                Kind::Pm(effect) => Figure::Pm(effect),
                _ => Figure::Empty,
            },
            span: Span {
                line,
                start: token.start,
                end: token.end,
            },
            right: token.right,
            gap: token.gap,
            column: 0,
        })
        .collect();
    let amount = values
        .first()
        .is_some_and(|value| matches!(value.figure, Figure::Amount(printed) if !printed.bare));
    if amount && from > 0 { values } else { Vec::new() }
}

/// Gives a row the figures that were words of its title.
fn take(row: &mut Row, ahead: Vec<Value>, wide: usize, lines: &[Line]) {
    if let Some((first, last)) = ahead.first().zip(ahead.last()) {
        let text = lines.get(first.span.line);
        let words = text.map_or("", |line| line.part(first.span.start, last.span.end));
        if let Some(title) = row.title.strip_suffix(words) {
            row.title = title.trim_end().to_owned();
        }
        row.oddities.retain(|oddity| *oddity != Oddity::FiguresInTitle);
        row.title_span.end = row.title_span.end.min(first.span.start);
    }
    let own = std::mem::take(&mut row.values);
    row.values.extend(ahead);
    row.values.extend(own);
    if !row.values.is_empty() {
        row.placement = if row.values.len() < wide {
            Placement::Unsure
        } else {
            Placement::Sure
        };
    }
    for (column, value) in row.values.iter_mut().enumerate() {
        value.column = column;
    }
}
