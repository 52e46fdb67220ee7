//! Records of many cells, one a line: a number, words in several columns, a credit with its year and term, and then the
//! years. The run of figures that is as long as there are years ends each record.
//!
//! Deliberately absent: records whose years lost a cell; without the whole run nothing tells where they begin.

mod rows;

use super::{filled, text_of};
use crate::reading::recognise::grid;
use crate::reading::recognise::header::{self, Column, Header, Letters, Role};
use crate::reading::recognise::kinds;
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::title;
use rows::rows;

/// How many lines before the years may be names of columns.
const NAMES: usize = 14;
/// How many names stand before the years at least: with fewer the other layouts do.
const LEAST: usize = 4;
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
    /// Letters in cells behind the figures.
    letters: Vec<char>,
}

/// What the names before the years say.
struct Names {
    label: String,
    /// The one column of figures among them is that of a credit.
    credit: bool,
}

/// Reads a whole table of records whose years end on the line before `from`; gives the line after it.
pub(super) fn read(reader: &mut Reader, at: usize, from: usize, header: &Header) -> Option<usize> {
    let wide = header.years().len();
    if wide < YEARS || header.values().len() != wide {
        return None;
    }
    let names = names(reader, at)?;
    let (lettered, from) = letters_behind(reader, from);
    let (records, next) = records(reader, from, wide, &lettered);
    let numbered = |record: &&Record| number(reader, record).is_some();
    let whole = records
        .iter()
        .filter(numbered)
        .filter(|record| words(reader, record).len() >= 2);
    if whole.count() < RECORDS {
        return None;
    }
    let credit = names.credit.then_some(Role::Investment);
    let years = header.values().into_iter().map(|column| column.role);
    let columns = credit
        .into_iter()
        .chain(years)
        .enumerate()
        .map(|(place, role)| Column { role, place })
        .chain(lettered.iter().map(|letters| Column {
            role: Role::Letters(*letters),
            place: wide.saturating_add(1),
        }));
    let header = Header {
        columns: columns.collect(),
        label: names.label,
        ..Header::default()
    };
    let rows = rows(reader, &records, names.credit)?;
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
fn names(reader: &Reader, at: usize) -> Option<Names> {
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
    let valued: Vec<Role> = names
        .iter()
        .filter_map(|name| header::role_of(name).filter(|role| role.is_value()))
        .collect();
    let named = header::role_of(first) == Some(Role::Number) && names.len() >= LEAST && !valued.is_empty();
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
    Some(Names {
        label: names.into_iter().rev().collect::<Vec<_>>().join(" "),
        credit: valued == [Role::Investment],
    })
}

/// Columns of letters behind the years, and the line after their names.
fn letters_behind(reader: &Reader, from: usize) -> (Vec<Letters>, usize) {
    let mut found = Vec::new();
    let mut next = from;
    while let Some(here) = filled(reader, next) {
        let Some(Role::Letters(letters)) = header::role_of(text_of(reader, here)) else {
            break;
        };
        found.push(letters);
        next = here.saturating_add(1);
    }
    (found, next)
}

fn records(reader: &Reader, from: usize, wide: usize, lettered: &[Letters]) -> (Vec<Record>, usize) {
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
        let mut letters = Vec::new();
        while letters.len() < lettered.len()
            && let Some(line) = filled(reader, next)
            && let Some(letter) = lettered
                .iter()
                .find_map(|kind| letter(text_of(reader, line), *kind))
        {
            letters.push(letter);
            next = line.saturating_add(1);
        }
        found.push(Record {
            head,
            figures,
            letters,
        });
    }
}

/// A cell with nothing but a letter of its column.
fn letter(text: &str, kind: Letters) -> Option<char> {
    (text.len() == 1).then(|| grid::letter_of(text, kind)).flatten()
}

/// As many figures one after the other as there are years; none where it is fewer.
fn run(reader: &Reader, from: usize, wide: usize) -> Vec<usize> {
    let mut lines = Vec::new();
    let mut next = from;
    while lines.len() < wide {
        match filled(reader, next).filter(|line| reader.is_figure(*line)) {
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
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
    (letters > 2 && !reader.is_figure(at)) || kinds::is_formula(text)
}

/// The number that a record begins with, and its place among the lines of the record: words over it head a group.
fn numbered(reader: &Reader, record: &Record) -> Option<(usize, String)> {
    let at = record
        .head
        .iter()
        .position(|line| title::is_number_cell(text_of(reader, *line)))?;
    let over = record.head.get(..at)?;
    let groups = over.iter().all(|line| has_words(reader, *line));
    let number = text_of(reader, *record.head.get(at)?);
    let small = number.chars().filter(char::is_ascii_digit).count() <= 3;
    (groups && (at == 0 || small)).then(|| (at, number.trim_end_matches('.').to_owned()))
}

fn number(reader: &Reader, record: &Record) -> Option<String> {
    numbered(reader, record).map(|(_, number)| number)
}

/// The lines of words of a record, from its number on.
fn words(reader: &Reader, record: &Record) -> Vec<usize> {
    let from = numbered(reader, record).map_or(0, |(at, _)| at);
    record
        .head
        .iter()
        .skip(from)
        .copied()
        .filter(|line| has_words(reader, *line))
        .collect()
}
