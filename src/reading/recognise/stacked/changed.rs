//! A table with one cell a line of what was, what changes and what will be, whose empty cells are lost.
//!
//! In every row the first figure with the changes after it is the last one, up to rounding; two figures that are equal
//! are a row without a change. So each change is told from the stands, whatever cells are absent. Deliberately absent:
//! tables in which a row does not add up, and rows of one figure.

use std::collections::HashSet;

use super::{amount, filled, is_bare_figure, text_of, value};
use crate::reading::extract::Span;
use crate::reading::letters::has_more_words;
use crate::reading::recognise::blocks::only_year;
use crate::reading::recognise::header::{self, Column, Header, Role};
use crate::reading::recognise::lone;
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::table::{Row, Value};
use crate::reading::recognise::text_columns::names_words;
use crate::reading::recognise::title;

/// The most lines of names.
const NAMES: usize = 10;
/// The most words of a name.
const WORDS: usize = 6;
/// How many rows must change.
const ROWS: usize = 3;
/// How many rows are read.
const MOST: usize = 2_000;
/// The most lines of words before the figures of a row.
const OVER: usize = 6;
/// How far rounding puts a row off, in thousandths of what is printed.
const ROUNDING: i64 = 1_000;

/// What the name of a column says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Name {
    Was,
    Change,
    Becomes,
}

/// The words before the figures of a row, and the figures.
struct Changed {
    number: Option<usize>,
    words: Vec<usize>,
    values: Vec<Value>,
}

/// Reads such a table; gives the line after it.
pub(super) fn read(reader: &mut Reader, at: usize) -> Option<usize> {
    let first = text_of(reader, at);
    if has_more_words(WORDS, first) {
        return None;
    }
    let numbered = header::role_of(first) == Some(Role::Number);
    if !numbered && !header::is_title_heading(first) && !names_words(first) && name(first) != Some(Name::Was)
    {
        return None;
    }
    let (changes, year, names_end) = names(reader, at)?;
    let (rows, next) = rows(reader, names_end, changes.saturating_add(2))?;
    if !proven(&rows) {
        return None;
    }
    for line in at..names_end {
        let _ = reader.look(line, text_of(reader, line));
    }
    let label = at.checked_sub(1).and_then(|above| {
        let mut lines = reader.lines.get(..=above)?.iter().rev();
        lines.find(|line| !line.text.trim().is_empty())
    });
    let label = label.map(|line| line.text.trim().to_owned());
    let year = year.or_else(|| lone::year(reader.lines, at).0);
    let role = [Role::Other, year.map_or(Role::Undated, Role::Year), Role::Other];
    let header = Header {
        columns: role
            .into_iter()
            .enumerate()
            .map(|(place, role)| Column { role, place })
            .collect(),
        label: label
            .filter(|label| label.split_whitespace().count() <= WORDS)
            .unwrap_or_default(),
        cells: true,
        ..Header::default()
    };
    reader.open_table(header, at);
    let titled = rows
        .iter()
        .filter_map(|changed| Some(text_of(reader, *changed.words.last()?).to_owned()));
    let titles: HashSet<String> = titled.collect();
    for changed in rows {
        hand(reader, changed, &titles);
    }
    reader.close();
    Some(next)
}

/// How many changes the names speak of, the year they name, and the line after them.
fn names(reader: &Reader, at: usize) -> Option<(usize, Option<u16>, usize)> {
    let mut seen: Vec<Name> = Vec::new();
    let mut years: Vec<u16> = Vec::new();
    let mut next = at;
    for _ in 0..NAMES {
        let here = filled(reader, next)?;
        let text = text_of(reader, here);
        if text.split_whitespace().nth(WORDS).is_some() || reader.is_figure(here) {
            return None;
        }
        next = here.saturating_add(1);
        years.extend(only_year(text));
        let Some(name) = name(text) else {
            if seen.is_empty() {
                continue;
            }
            return None;
        };
        // "Begroting 2031" over "na wijziging": one name on two lines.
        let below = filled(reader, next).map(|below| text_of(reader, below));
        let goes_on = below.filter(|below| below.starts_with(char::is_lowercase));
        if name == Name::Was && goes_on.and_then(self::name) == Some(Name::Becomes) {
            continue;
        }
        seen.push(name);
        if name == Name::Becomes {
            break;
        }
    }
    years.sort_unstable();
    years.dedup();
    let year = match years.as_slice() {
        [] => None,
        [year] => Some(*year),
        _ => return None,
    };
    match seen.as_slice() {
        [Name::Was, changes @ .., Name::Becomes]
            if !changes.is_empty() && changes.iter().all(|name| *name == Name::Change) =>
        {
            Some((changes.len(), year, next))
        }
        _ => None,
    }
}

fn name(text: &str) -> Option<Name> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| !word.is_empty())
        .collect();
    let has = |names: &[&str]| words.iter().any(|word| names.contains(word));
    let first = words.first().copied().unwrap_or_default();
    let changes = [
        "wijziging",
        "mutatie",
        "bijstelling",
        "begrotingswijziging",
        "aanpassing",
    ];
    if has(&["na"]) || first.starts_with("nieuw") || matches!(first, "wordt" | "bijgestelde" | "gewijzigde") {
        return Some(Name::Becomes);
    }
    if has(&["voor", "was"])
        || ["primitie", "huidig", "oorspronkelijk", "vastgesteld"]
            .iter()
            .any(|stem| first.starts_with(stem))
    {
        return Some(Name::Was);
    }
    if words
        .iter()
        .any(|word| changes.iter().any(|stem| word.starts_with(stem)))
    {
        return Some(Name::Change);
    }
    matches!(first, "begroting" | "raming").then_some(Name::Was)
}

/// Words and figures, as long as they follow each other; no row has more figures than there are columns.
fn rows(reader: &Reader, from: usize, wide: usize) -> Option<(Vec<Changed>, usize)> {
    let mut rows: Vec<Changed> = Vec::new();
    let mut words: Vec<usize> = Vec::new();
    let mut number = None;
    let mut next = from;
    let mut end = from;
    while let Some(here) = filled(reader, next).filter(|_| rows.len() < MOST) {
        let text = text_of(reader, here);
        if reader.lines.get(here).is_none_or(|line| !line.cells.is_empty()) {
            break;
        }
        next = here.saturating_add(1);
        if is_bare_figure(reader, here) {
            let alone = filled(reader, next).is_some_and(|below| !is_bare_figure(reader, below));
            // One figure between words is the number of the row below it.
            if alone && number.is_none() && !words.is_empty() {
                number = Some(here);
                continue;
            }
            let figure = value(reader, here, 0)?;
            match rows.last_mut().filter(|_| words.is_empty()) {
                Some(row) if row.values.len() < wide => row.values.push(figure),
                // The number of the next row, or of the first.
                Some(_) if number.is_none() => number = Some(here),
                None if words.is_empty() && number.is_none() => number = Some(here),
                Some(_) => return None,
                None if words.is_empty() => return None,
                None => rows.push(Changed {
                    number: number.take(),
                    words: std::mem::take(&mut words),
                    values: vec![figure],
                }),
            }
            end = next;
        } else if words.len() >= OVER
            || title::is_prose(text)
            || (only_year(text).is_some() && name(text) == Some(Name::Was))
        {
            break;
        } else {
            words.push(here);
        }
    }
    Some((rows, end))
}

/// Every row of three figures and more adds up, and most of two are equal.
fn proven(rows: &[Changed]) -> bool {
    let mut changing = 0usize;
    let mut still = (0usize, 0usize);
    for row in rows {
        let amounts: Vec<i64> = row.values.iter().map(amount).collect();
        let Some((last, parts)) = amounts.split_last() else {
            continue;
        };
        let sum = parts.iter().fold(0i64, |sum, part| sum.saturating_add(*part));
        let adds = sum.abs_diff(*last) <= ROUNDING.unsigned_abs();
        match amounts.len() {
            0 | 1 => {}
            2 if sum == *last => still.0 = still.0.saturating_add(1),
            2 => still.1 = still.1.saturating_add(1),
            _ if adds => changing = changing.saturating_add(1),
            _ => return false,
        }
    }
    changing >= ROWS && still.1 == 0
}

/// A row for each change of it, beside what it changes; the words above its title head groups, unless they are the title
/// of a row elsewhere: then all cells of such a row are absent.
fn hand(reader: &mut Reader, changed: Changed, titles: &HashSet<String>) {
    let Some((title_at, over)) = changed.words.split_last() else {
        return;
    };
    for line in over {
        if titles.contains(text_of(reader, *line)) {
            continue;
        }
        reader.blank();
        reader.words(*line, text_of(reader, *line), false);
    }
    let [was, changes @ .., becomes] = changed.values.as_slice() else {
        return;
    };
    let text = text_of(reader, *title_at);
    let read = title::read(text, false);
    let number = changed.number.map(|line| text_of(reader, line).to_owned());
    let end = reader.lines.get(*title_at).map_or(0, |line| line.text.len());
    for change in changes {
        let columns = [was, change, becomes].into_iter().enumerate();
        let row = Row {
            line: *title_at,
            number: number.clone().or_else(|| read.number.clone()),
            title: read.text.clone(),
            title_span: Span {
                line: *title_at,
                start: end.saturating_sub(text.len()),
                end,
            },
            values: columns
                .map(|(column, value)| Value { column, ..*value })
                .collect(),
            ..Row::default()
        };
        reader.row(row, false);
    }
}
