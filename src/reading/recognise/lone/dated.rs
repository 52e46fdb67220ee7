//! Lists under the name of their titles and one year: "Omschrijving 2031", "Maatregel I/S 2031", and a figure at the end of
//! each line, a single space behind its title.
//!
//! Deliberately absent: a year without the name of the titles before it, which is a heading, and figures that nothing
//! says are money.

use super::super::header::{Column, Header, Role, is_title_heading, role_of};
use super::super::open::Reader;
use super::super::token::{Kind, Token, tokens, year};
use super::speaks_of_money;
use crate::reading::extract::Line;

/// How many rows make such a list.
const ROWS: usize = 2;
/// How many lines are looked at for them.
const AHEAD: usize = 12;
/// The most words of a line that names columns, and of one between it and the first row.
const NAMES: usize = 6;
const BETWEEN: usize = 2;

/// The header that such a list would have, for the row at `at`.
pub(super) fn header(reader: &Reader, at: usize) -> Option<Header> {
    let (label, year, letters) = names_above(reader, at)?;
    let filled = |line: &&Line| !line.text.trim().is_empty();
    let below = reader.lines.get(at..)?.iter().filter(filled).take(AHEAD);
    let rows: Vec<Token> = below.map_while(figure).collect();
    let money = |token: &&Token| matches!(token.kind, Kind::Amount(printed) if !printed.bare || printed.euro);
    let printed = rows.iter().filter(money).count().saturating_mul(2) > rows.len();
    let place = rows.last().filter(|_| rows.len() >= ROWS)?.right;
    if !printed && !reader.has_unit() && !speaks_of_money(reader.lines, at) {
        return None;
    }
    let letters = letters.map(|role| Column {
        role,
        place: place.saturating_sub(1),
    });
    let figures = Column {
        role: Role::Year(year),
        place,
    };
    Some(Header {
        columns: letters.into_iter().chain([figures]).collect(),
        label,
        lone: true,
        ..Header::default()
    })
}

/// The names right above a row, or above the name of the first part.
pub(super) fn names_above(reader: &Reader, at: usize) -> Option<(String, u16, Option<Role>)> {
    let filled = |line: &&Line| !line.text.trim().is_empty();
    let mut above = reader.lines.get(..at)?.iter().rev().filter(filled);
    let between = above.next()?;
    named(between).or_else(|| {
        // "Activiteit" once more, or the name of the first part.
        let short = between.text.split_whitespace().count() <= BETWEEN;
        above
            .next()
            .filter(|_| short && tokens(&between.text).iter().all(is_word))
            .and_then(named)
    })
}

/// The name of the titles, the year, and what letters before the figures mean.
pub(super) fn named(line: &Line) -> Option<(String, u16, Option<Role>)> {
    let text = line.text.trim();
    let (names, last) = text.rsplit_once(' ')?;
    let year = year(last).filter(|_| line.cells.is_empty())?;
    let names = names.replace(" / ", "/");
    let words = names.split_whitespace().count();
    if !is_title_heading(&names) || words > NAMES || text.ends_with(['.', ':']) {
        return None;
    }
    let (label, letters) = match names.rsplit_once(' ').map(|(label, last)| (label, role_of(last))) {
        Some((label, Some(role @ Role::Letters(_)))) => (label.trim().to_owned(), Some(role)),
        _ => (names, None),
    };
    (label.split_whitespace().count() <= BETWEEN).then_some((label, year, letters))
}

fn is_word(token: &Token) -> bool {
    token.kind == Kind::Word
}

/// The one figure at the end of a line with a title.
pub(super) fn figure(line: &Line) -> Option<Token> {
    let found = tokens(&line.text);
    let mut last = found.iter().rev().filter(|token| token.kind != Kind::Note);
    let token = last
        .next()
        .filter(|token| matches!(token.kind, Kind::Amount(_)))?;
    let before = last.next()?;
    let title = matches!(
        before.kind,
        Kind::Word | Kind::Letter(_) | Kind::Year(_) | Kind::Years(..)
    );
    (line.cells.is_empty() && title && found.iter().any(is_word)).then_some(*token)
}
