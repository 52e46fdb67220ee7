//! Investments with one cell a line: what is spent, the years it is written off in, what that comes to each year, and the
//! capital costs of each year: "300.000", "20", "15.000", "19.500", "19.275".
//!
//! Arithmetic tells in each row which cell is which, however many of the empty ones were lost: what is spent, divided by the
//! term, is the depreciation. Capital costs last, so those of a short row are of the last years; the printed totals have to
//! prove it. Deliberately absent: lists without the column of the depreciation, and lists of which one row does not fit.

mod written_off;

use super::{filled, is_figure, text_of, value};
use crate::reading::extract::Span;
use crate::reading::recognise::header::{Column, Header, Role};
use crate::reading::recognise::kinds::{self, Kind};
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::table::{Placement, Row, Value};
use crate::reading::recognise::title;
use written_off::{is_no_term, written_off};

/// How many lines before the years, and between two series of these, may be names of columns.
const BEFORE: usize = 8;
const BETWEEN: usize = 4;
/// The longest name of a column and the longest line of a title, in bytes.
const NAME: usize = 60;
const TITLE: usize = 160;
/// The fewest rows, and the most figures of a row.
const ROWS: usize = 2;
const FIGURES: usize = 24;
/// How far rounding may put a total off, in thousandths of what is printed; a row that a total places has to be larger than
/// this by far.
const OFF: i64 = 2_000;
const LEAST: i64 = 20_000;

/// An investment, or a total of some.
struct Found {
    row: Row,
    /// What is spent, where it is one amount.
    spent: Option<Value>,
    /// The capital costs, which are those of the last years.
    costs: Vec<Value>,
    total: bool,
}

/// Reads a whole list whose first years end on the line before `from`; gives the line after it.
pub(super) fn read(reader: &mut Reader, at: usize, from: usize, header: &Header) -> Option<usize> {
    let mut names = above(reader, at);
    let (years, from) = match second(reader, from) {
        Some((between, years, from)) => {
            names.extend(between);
            (years, from)
        }
        None => (header.years(), from),
    };
    let says = |stems: &[&str]| {
        names
            .iter()
            .any(|name| stems.iter().any(|stem| name.contains(stem)))
    };
    let costs = names.last().is_some_and(|name| name.contains("kapitaallast"));
    let written_off = says(&["afschr"]) && says(&["termijn", "looptijd", "duur", "jaren"]);
    if !costs || !written_off || years.len() < 2 {
        return None;
    }
    let (found, next) = rows(reader, from, years.len())?;
    let proven = proven(&found, years.len());
    if found.iter().filter(|row| !row.total).count() < ROWS {
        return None;
    }
    let columns = std::iter::once(Role::Investment).chain(years.iter().copied().map(Role::Year));
    let header = Header {
        columns: columns
            .enumerate()
            .map(|(place, role)| Column { role, place })
            .collect(),
        label: "Kapitaallasten".to_owned(),
        ..Header::default()
    };
    for line in at..from {
        let _ = reader.look(line, text_of(reader, line));
    }
    reader.open_table(header, at);
    for one in found {
        let row = one.placed(years.len(), proven);
        for value in &row.values {
            let _ = reader.look(value.span.line, text_of(reader, value.span.line));
        }
        reader.row(row, false);
    }
    reader.close();
    Some(next)
}

/// The names of columns above the years, from the first to the last.
fn above(reader: &Reader, at: usize) -> Vec<String> {
    let above = reader.lines.get(..at).unwrap_or_default().iter().rev();
    let mut names: Vec<String> = above
        .map(|line| line.text.trim())
        .filter(|text| !text.is_empty())
        .take(BEFORE)
        .take_while(|text| text.len() <= NAME && !text.ends_with(['.', ':']))
        .map(str::to_lowercase)
        .collect();
    names.reverse();
    names
}

/// The years of the second series, with the names before it and the line after it.
fn second(reader: &Reader, from: usize) -> Option<(Vec<String>, Vec<u16>, usize)> {
    let mut names = Vec::new();
    let mut next = from;
    for _ in 0..=BETWEEN {
        let here = filled(reader, next)?;
        if let Some((header, after)) = super::years(reader, here) {
            return Some((names, header.years(), after));
        }
        let text = text_of(reader, here);
        if text.len() > NAME || is_figure(text) {
            return None;
        }
        names.push(text.to_lowercase());
        next = here.saturating_add(1);
    }
    None
}

/// The rows below the years, and the line after the last; none where one of them does not fit.
fn rows(reader: &Reader, from: usize, wide: usize) -> Option<(Vec<Found>, usize)> {
    let mut found: Vec<Found> = Vec::new();
    let mut words: Vec<usize> = Vec::new();
    let mut figures: Vec<usize> = Vec::new();
    let mut group: Option<String> = None;
    let (mut next, mut end) = (from, from);
    loop {
        let here = filled(reader, next);
        let text = here.map_or("", |here| text_of(reader, here));
        let cell = is_figure(text) || (!words.is_empty() && is_no_term(text));
        if let Some(here) = here.filter(|_| cell) {
            if words.is_empty() || figures.len() >= FIGURES {
                return None;
            }
            figures.push(here);
            next = here.saturating_add(1);
            end = next;
            continue;
        }
        if !figures.is_empty() {
            found.push(one(reader, &words, &figures, wide, &mut group)?);
            words.clear();
            figures.clear();
        }
        let stops = |here: &usize| {
            text.len() > TITLE || title::is_prose(text) || text.ends_with('.') || reader.starts_stack(*here)
        };
        let Some(here) = here.filter(|here| !stops(here) && words.len() < BETWEEN) else {
            return (!found.is_empty()).then_some((found, end));
        };
        words.push(here);
        next = here.saturating_add(1);
    }
}

/// The row of some words and the figures behind them; none where these do not fit.
fn one(
    reader: &Reader,
    words: &[usize],
    figures: &[usize],
    wide: usize,
    group: &mut Option<String>,
) -> Option<Found> {
    let (first, words) = titled(reader, words, group)?;
    let read = title::read(&words, false);
    let total = kinds::of_title(&read.text, false) == Kind::Total;
    let row = Row {
        line: first,
        number: read.number,
        title: read.text,
        title_span: Span {
            line: first,
            start: 0,
            end: reader
                .lines
                .get(first)
                .map_or(0, |line| line.text.trim_end().len()),
        },
        group: group.clone().filter(|_| !total),
        ..Row::default()
    };
    let values: Vec<Value> = figures
        .iter()
        .filter_map(|line| value(reader, *line, 0))
        .collect();
    let (spent, costs) = if total {
        if figures.len() <= wide || values.len() != figures.len() {
            return None;
        }
        (None, values.len().saturating_sub(wide))
    } else {
        written_off(reader, figures)?
    };
    let mut costs: Vec<Value> = figures
        .get(costs..)?
        .iter()
        .map(|line| value(reader, *line, 0))
        .collect::<Option<_>>()?;
    if costs.is_empty() || costs.len() > wide {
        return None;
    }
    let missing = wide.saturating_sub(costs.len()).saturating_add(1);
    for (index, value) in costs.iter_mut().enumerate() {
        value.column = missing.saturating_add(index);
    }
    Some(Found {
        row,
        spent: spent.and_then(|line| value(reader, line, 0)),
        costs,
        total,
    })
}

/// The title that some words are, with its first line; what stands above it heads a group.
fn titled(reader: &Reader, words: &[usize], group: &mut Option<String>) -> Option<(usize, String)> {
    let mut joined: Option<(usize, String)> = None;
    for line in words {
        let text = text_of(reader, *line);
        joined = Some(match joined {
            Some((first, before)) if title::goes_on(text) || title::is_unfinished(&before) => {
                (first, title::join(&before, text))
            }
            Some((_, before)) => {
                *group = Some(before);
                (*line, text.to_owned())
            }
            None => (*line, text.to_owned()),
        });
    }
    joined
}

/// Whether the totals are the sums of the capital costs as those of the last years.
fn proven(found: &[Found], wide: usize) -> bool {
    let zero = || vec![0i64; wide];
    let (mut sum, mut all, mut totals) = (zero(), zero(), 0usize);
    let add = |sums: &mut Vec<i64>, costs: &[Value]| {
        for value in costs {
            let place = value.column.saturating_sub(1);
            if let Some(sum) = sums.get_mut(place) {
                *sum = sum.saturating_add(super::amount(value));
            }
        }
    };
    let mut open = false;
    for one in found {
        if !one.total {
            open = true;
            add(&mut sum, &one.costs);
            add(&mut all, &one.costs);
            let short = one.costs.len() < wide;
            if short && one.costs.iter().any(|value| super::amount(value) < LEAST) {
                return false;
            }
            continue;
        }
        let mut printed = zero();
        add(&mut printed, &one.costs);
        let near = |sums: &[i64]| {
            sums.iter()
                .zip(&printed)
                .all(|(sum, own)| sum.saturating_sub(*own).saturating_abs() <= OFF)
        };
        if !near(&sum) && !near(&all) {
            return false;
        }
        (sum, open, totals) = (zero(), false, totals.saturating_add(1));
    }
    totals > 0 && !open
}

impl Found {
    /// The row with its figures in their columns.
    fn placed(self, wide: usize, proven: bool) -> Row {
        let mut row = self.row;
        if self.costs.len() < wide && !proven {
            row.placement = Placement::Unsure;
        }
        row.values.extend(self.spent);
        row.values.extend(self.costs);
        row
    }
}
