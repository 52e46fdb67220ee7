//! Records of many cells, one a line: a number, words in several columns, a credit with its year and term, and then the
//! years. The run of figures that is as long as there are years ends each record.
//!
//! Deliberately absent: records whose years lost a cell; without the whole run nothing tells where they begin.

use super::{filled, line_is_figure, text_of};
use crate::reading::extract::Span;
use crate::reading::recognise::grid;
use crate::reading::recognise::header::{self, Header, Role};
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::table::{Row, Value};
use crate::reading::recognise::title;
use crate::reading::recognise::token::tokens;

/// How many lines before the years may be names of columns.
const NAMES: usize = 14;
/// How many names stand before the years at least: with fewer the other layouts do.
const LEAST: usize = 5;
/// How many years at least.
const YEARS: usize = 3;
/// The most lines that stand before the figures of a record.
const HEAD: usize = 14;
/// How many records at least.
const RECORDS: usize = 3;

/// A record: the lines before its figures, and the first of its figures.
struct Record {
    head: Vec<usize>,
    figures: Vec<usize>,
}

/// Reads a whole table of records whose years end on the line before `from`; gives the line after it.
pub(super) fn read(reader: &mut Reader, at: usize, from: usize, header: &Header) -> Option<usize> {
    let wide = header.years().len();
    if wide < YEARS || header.values().len() != wide {
        return None;
    }
    let label = names(reader, at)?;
    let (records, next) = records(reader, from, wide);
    let numbered = |record: &&Record| number(reader, record).is_some();
    let whole = records
        .iter()
        .filter(numbered)
        .filter(|record| words(reader, record).len() >= 2);
    if whole.count() < RECORDS {
        return None;
    }
    let columns = header
        .columns
        .iter()
        .copied()
        .filter(|column| column.role.is_value());
    let header = Header {
        columns: columns.collect(),
        label,
        ..Header::default()
    };
    let rows = rows(reader, &records)?;
    reader.open_table(header, at);
    for row in rows {
        for value in &row.values {
            let _ = reader.look(value.span.line, text_of(reader, value.span.line));
        }
        reader.row(row, false);
    }
    reader.close();
    Some(next)
}

/// The names before the years, from that of the numbers on; none where these are not so many, or no figures of
/// another kind are among them.
fn names(reader: &Reader, at: usize) -> Option<String> {
    let above = reader.lines.get(..at)?.iter().rev();
    let mut above = above.filter(|line| !line.text.trim().is_empty());
    let mut names: Vec<&str> = Vec::new();
    for line in above.by_ref().take(NAMES) {
        let name = line.text.trim();
        if name.len() > 60 || name.split_whitespace().count() > 6 || !line.cells.is_empty() {
            return None;
        }
        names.push(name);
        if header::role_of(name) == Some(Role::Number) {
            break;
        }
    }
    let first = names.last()?;
    let valued = names
        .iter()
        .any(|name| header::role_of(name).is_some_and(Role::is_value));
    let named = header::role_of(first) == Some(Role::Number) && names.len() >= LEAST && valued;
    if !named {
        return None;
    }
    // The line over the names says what the years hold.
    names.extend(
        above
            .next()
            .map(|line| line.text.trim())
            .filter(|text| text.len() < 90),
    );
    Some(names.into_iter().rev().collect::<Vec<_>>().join(" "))
}

fn records(reader: &Reader, from: usize, wide: usize) -> (Vec<Record>, usize) {
    let mut found = Vec::new();
    let mut next = from;
    loop {
        let mut head = Vec::new();
        let mut figures = Vec::new();
        let mut here = next;
        while let Some(line) = filled(reader, here).filter(|_| head.len() <= HEAD) {
            if reader
                .lines
                .get(line)
                .is_none_or(|line| !line.cells.is_empty() || line.text.len() > 200)
            {
                break;
            }
            figures = if head.iter().any(|at| has_words(reader, *at)) {
                run(reader, line, wide)
            } else {
                Vec::new()
            };
            if !figures.is_empty() {
                break;
            }
            head.push(line);
            here = line.saturating_add(1);
        }
        let Some(last) = figures.last() else {
            return (found, next);
        };
        next = last.saturating_add(1);
        found.push(Record { head, figures });
    }
}

/// As many figures one after the other as there are years; none where it is fewer.
fn run(reader: &Reader, from: usize, wide: usize) -> Vec<usize> {
    let mut lines = Vec::new();
    let mut next = from;
    while lines.len() < wide {
        match filled(reader, next).filter(|line| line_is_figure(&tokens(text_of(reader, *line)))) {
            Some(line) => {
                lines.push(line);
                next = line.saturating_add(1);
            }
            None => return Vec::new(),
        }
    }
    lines
}

fn has_words(reader: &Reader, at: usize) -> bool {
    let text = text_of(reader, at);
    text.chars().filter(|letter| letter.is_alphabetic()).count() > 2 && !line_is_figure(&tokens(text))
}

/// The number that a record begins with.
fn number(reader: &Reader, record: &Record) -> Option<String> {
    let first = text_of(reader, *record.head.first()?);
    title::is_number_cell(first).then(|| first.trim_end_matches('.').to_owned())
}

/// The lines of words of a record.
fn words(reader: &Reader, record: &Record) -> Vec<usize> {
    record
        .head
        .iter()
        .copied()
        .filter(|line| has_words(reader, *line))
        .collect()
}

/// The rows. Where several records have the same first words, their second words tell them apart.
fn rows(reader: &Reader, records: &[Record]) -> Option<Vec<Row>> {
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
            let mut row = Row {
                line: record.head.first().copied().unwrap_or(line),
                number,
                title: title::clean(&name),
                title_span: Span {
                    line,
                    start: 0,
                    end: reader.lines.get(line).map_or(0, |line| line.text.len()),
                },
                ..Row::default()
            };
            for (column, at) in record.figures.iter().enumerate() {
                let text = text_of(reader, *at);
                let (figure, _) = grid::figure(text, &tokens(text))?;
                let length = reader.lines.get(*at).map_or(0, |line| line.text.len());
                row.values.push(Value {
                    figure,
                    span: Span {
                        line: *at,
                        start: length.saturating_sub(text.len()),
                        end: length,
                    },
                    right: 0,
                    gap: 0,
                    column,
                });
            }
            Some(row)
        })
        .collect()
}
