//! A table with one cell a line whose columns are a total and what it is made of: "Totaal", "waarvan", and the parts.
//!
//! No column names a year. The names stand in any order and over several lines, so only the figures tell the columns
//! apart: in every row the first one is the sum of the others. Deliberately absent: tables in which one row is not.

use super::surplus;
use super::{filled, line_is_figure, text_of};
use crate::reading::recognise::header::{Column, Header, Role};
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::table::Figure;
use crate::reading::recognise::token::tokens;
use crate::reading::recognise::{grid, title};

/// The most lines of names.
const NAMES: usize = 10;
/// How many filled lines ahead rows are looked at.
const AHEAD: usize = 80;
/// The fewest rows that must add up.
const ROWS: usize = 3;
/// The most columns.
const COLUMNS: usize = 6;

/// The header that begins on a line, and the line after it.
pub(super) fn read(reader: &Reader, at: usize) -> Option<(Header, usize)> {
    if !is_name(text_of(reader, at)) {
        return None;
    }
    let mut names: Vec<&str> = Vec::new();
    let mut next = at;
    while let Some(here) = filled(reader, next).filter(|here| is_name(text_of(reader, *here))) {
        if names.len() >= NAMES {
            return None;
        }
        names.push(text_of(reader, here));
        next = here.saturating_add(1);
    }
    let has = |wanted: &[&str]| {
        let mut lower = names.iter().map(|name| name.to_lowercase());
        lower.any(|name| wanted.contains(&name.as_str()))
    };
    if !has(&["totaal", "totalen"]) || !has(&["waarvan"]) {
        return None;
    }
    // The first row begins with its number: names and titles are told apart by it.
    filled(reader, next).filter(|line| is_number(text_of(reader, *line)))?;
    let wide = columns(reader, next)?;
    let roles =
        std::iter::once(Role::Undated).chain(std::iter::repeat_n(Role::Other, wide.saturating_sub(1)));
    let columns = std::iter::once(Role::Number).chain(roles);
    let header = Header {
        columns: columns
            .enumerate()
            .map(|(place, role)| Column { role, place })
            .collect(),
        ..Header::default()
    };
    Some((header, next))
}

/// A few words without figures.
fn is_name(text: &str) -> bool {
    text.len() <= 30
        && (1..=3).contains(&text.split_whitespace().count())
        && text.chars().any(char::is_alphabetic)
        && !text.contains(|mark: char| mark.is_ascii_digit())
        && !text.ends_with(['.', ':'])
}

/// `2.`, `2.a`
fn is_number(text: &str) -> bool {
    title::is_number_cell(text) || surplus::is_coded(text)
}

/// How many columns there are, where each row adds up.
fn columns(reader: &Reader, from: usize) -> Option<usize> {
    let mut wide = 0usize;
    let mut proven = 0usize;
    let mut run: Vec<i64> = Vec::new();
    let mut next = from;
    for _ in 0..AHEAD {
        let here = filled(reader, next);
        let text = here.map_or("", |here| text_of(reader, here));
        let found = tokens(text);
        // The number of a row looks like a figure, and words follow it; behind figures it must not be bare digits.
        let bare = text.bytes().all(|byte| byte.is_ascii_digit());
        let number = is_number(text)
            && (run.is_empty() || !bare)
            && here
                .and_then(|here| filled(reader, here.saturating_add(1)))
                .is_some_and(|below| !reader.is_figure(below));
        let figure = Some(&found)
            .filter(|found| !number && line_is_figure(found))
            .and_then(|found| grid::figure(text, found));
        match figure {
            Some((Figure::Amount(printed), _)) => run.push(printed.signed()),
            Some((Figure::Empty, _)) => run.push(0),
            Some(_) => return None,
            None => {
                if let Some((first, rest)) = run.split_first().filter(|(_, rest)| !rest.is_empty()) {
                    let sum = rest.iter().fold(0i64, |sum, part| sum.saturating_add(*part));
                    if sum != *first || run.len() > COLUMNS {
                        return None;
                    }
                    proven = proven.saturating_add(1);
                    wide = wide.max(run.len());
                }
                run.clear();
            }
        }
        let Some(here) = here.filter(|_| text.split_whitespace().count() <= 25) else {
            break;
        };
        next = here.saturating_add(1);
    }
    (proven >= ROWS && wide >= 3).then_some(wide)
}
