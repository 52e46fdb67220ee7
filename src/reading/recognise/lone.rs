//! Lists of titles with one figure each, without a header: a block for each year, the two sides of a tegenbegroting.
//!
//! The figures stand right under each other, and the document says that they are money. The year is that of a short
//! line just above, or the one of the document. Deliberately absent: one figure by itself, which may be anything.

pub mod apart;
mod dated;
mod euros;
mod grouped;
mod proven;

use super::blocks::only_year;
use super::header::{Column, Header, Role};
use super::kinds;
use super::open::Reader;
use super::title;
use super::token::{self, Kind, Token, tokens};
use crate::reading::extract::Line;

/// How many lines ahead the list is looked at.
const AHEAD: usize = 12;
/// How many rows make a list.
const ROWS: usize = 2;
/// How many lines above the first row its year may stand.
const ABOVE: usize = 4;
/// How many lines at the top of the document may hold its title.
const TITLE: usize = 6;

/// The header that such a list would have, for the row at `at`.
pub fn header(reader: &Reader, at: usize, found: &[Token]) -> Option<Header> {
    aligned(reader, at, found)
        .or_else(|| dated::header(reader, at))
        .or_else(|| euros::header(reader, at))
        .or_else(|| proven::header(reader, at))
        .or_else(|| grouped::header(reader, at))
}

/// Whether the line above ends in the unit of a list.
pub fn is_under_unit(reader: &Reader, at: usize) -> bool {
    grouped::unit_above(reader, at).is_some()
}

/// Whether the line above names the titles and one year.
pub fn is_under_year(reader: &Reader, at: usize) -> bool {
    dated::names_above(reader, at).is_some()
}

/// Whether a line is a title with one amount in euros behind it, however long.
pub fn ends_in_euros(line: &Line) -> bool {
    euros::ends_in_euros(line).is_some()
}

/// Figures right under each other.
fn aligned(reader: &Reader, at: usize, found: &[Token]) -> Option<Header> {
    let place = figure(found)?.right;
    let below = reader.lines.get(at..)?;
    let mut rows = 0usize;
    let mut written_as_money = 0usize;
    for line in below
        .iter()
        .filter(|line| !line.text.trim().is_empty())
        .take(AHEAD)
    {
        if !line.cells.is_empty() {
            break;
        }
        let found = tokens(&line.text);
        match figure(&found) {
            Some(token) if token.right.abs_diff(place) <= 1 => {
                rows = rows.saturating_add(1);
                let money = matches!(token.kind, Kind::Amount(printed) if !printed.bare || printed.thousandths >= 10_000_000);
                written_as_money = written_as_money.saturating_add(usize::from(money));
            }
            _ if is_name(line) => {}
            _ => break,
        }
    }
    let money = written_as_money.saturating_mul(2) > rows && speaks_of_money(reader.lines, at);
    if rows < ROWS || !(reader.has_unit() || money) {
        return None;
    }
    let (year, sure, label) = year(reader.lines, at);
    // Without a year in sight and without a unit the figures may count anything.
    if year.is_none() && !reader.has_unit() {
        return None;
    }
    Some(Header {
        columns: vec![Column {
            role: year.map_or(Role::Undated, Role::Year),
            place,
        }],
        label,
        relative: year.is_some() && !sure,
        lone: true,
        ..Header::default()
    })
}

/// The lines above the list or the first of its parts name what budgets are made of.
fn speaks_of_money(lines: &[Line], at: usize) -> bool {
    let above = lines.get(..at).unwrap_or_default().iter().rev();
    above
        .filter(|line| !line.text.trim().is_empty())
        .take(ABOVE)
        .filter(|line| line.text.split_whitespace().count() <= 12)
        .any(|line| {
            let lower = line.text.to_lowercase();
            [
                "bezuinig",
                "ombuig",
                "bespar",
                "taakstell",
                "lasten",
                "kosten",
                "uitgave",
                "baten",
                "inkomsten",
                "opbrengst",
                "dekking",
                "nadeel",
                "nadelen",
                "voordeel",
                "voordelen",
                "mutatie",
                "intensiver",
                "nieuw beleid",
                "begrotingswijziging",
                "afwijking",
                "tegenbegroting",
                "subsidie",
            ]
            .iter()
            .any(|stem| lower.contains(stem))
        })
}

/// The one figure at the end of a line with a title, set apart.
fn figure(found: &[Token]) -> Option<&Token> {
    let mut last = found.iter().rev().filter(|token| token.kind != Kind::Note);
    let token = last
        .next()
        .filter(|token| matches!(token.kind, Kind::Amount(_)) && token.gap > 2)?;
    (last.next()?.kind == Kind::Word).then_some(token)
}

/// A few words that may head a part of the list.
fn is_name(line: &Line) -> bool {
    let text = line.text.trim();
    let figures = tokens(text)
        .iter()
        .any(|token| matches!(token.kind, Kind::Amount(_) | Kind::Pm(_)));
    !figures && text.split_whitespace().count() <= 5 && !title::is_prose(text)
}

/// The year of a list, whether that is sure, and the words that name it.
pub fn year(lines: &[Line], at: usize) -> (Option<u16>, bool, String) {
    let above = lines.get(..at).unwrap_or_default().iter().rev();
    for line in above.filter(|line| !line.text.trim().is_empty()).take(ABOVE) {
        if heading_year(&line.text).is_some() {
            return (heading_year(&line.text), true, line.text.trim().to_owned());
        }
        if !is_name(line) {
            break;
        }
    }
    let top = lines.get(..at).unwrap_or_default().iter();
    let top: Vec<&Line> = top
        .filter(|line| !line.text.trim().is_empty())
        .take(TITLE)
        .collect();
    // Years by themselves, two or more, are the columns of another table.
    let bare = |line: &&&Line| token::year(line.text.trim()).is_some();
    let columns = top.iter().filter(bare).count() >= 2;
    for line in top.iter().filter(|line| !(columns && bare(line))) {
        if line.text.split_whitespace().count() <= 12
            && let Some(year) = only_year(&line.text)
        {
            return (Some(year), kinds::names_one_year(&line.text), String::new());
        }
    }
    (None, false, String::new())
}

/// "Jaarschijf 2026": a short line that is there for its year.
pub fn heading_year(text: &str) -> Option<u16> {
    let words = text.split_whitespace().count();
    let bare = text.trim().trim_end_matches(':');
    (words <= 3 && bare.ends_with(|letter: char| letter.is_ascii_digit()) && !text.contains("  "))
        .then(|| only_year(text))
        .flatten()
}
