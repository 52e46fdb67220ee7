//! "Bedrag V/N I/S", or the one year in its place: the name of the only column of figures and those of the letters behind
//! it, a space apart, over rows that end so.
//!
//! Deliberately absent: names with room between them, which any list of names may have (see `parts`).

use super::names::{Name, name};
use super::year_of;
use crate::reading::extract::Line;
use crate::reading::recognise::header::{
    Column, Header, Letters, Role, is_title_heading, is_year_word, role_of,
};
use crate::reading::recognise::token::{Kind, Token, tokens};

/// How many lines below are looked at, and how many of them must end so.
const AHEAD: usize = 8;
const ROWS: usize = 2;
/// The most words that name the titles.
const TITLES: usize = 3;

/// Reads such a line as a header.
pub(super) fn of_line(text: &str, found: &[Token], lines: &[Line], at: usize) -> Option<Header> {
    let word = |token: &Token| text.get(token.start..token.end).unwrap_or_default();
    let letters = found
        .iter()
        .rev()
        .map_while(|token| role_of(word(token)).filter(|role| matches!(role, Role::Letters(_))));
    let letters: Vec<Role> = letters.collect();
    let (before, behind) = found.split_at_checked(found.len().checked_sub(letters.len())?)?;
    let (value, before) = before.split_last()?;
    let role = match value.kind {
        Kind::Year(year) => Role::Year(year),
        Kind::Word if matches!(name(word(value)), Some(Name::Amount(_))) => {
            year_of(lines, at).map_or(Role::Undated, Role::Year)
        }
        _ => return None,
    };
    let of_year = before.iter().rev().take_while(|token| is_year_word(word(token)));
    let titles = before.get(..before.len().checked_sub(of_year.count())?)?;
    let titled = titles.first().is_none_or(|first| is_title_heading(word(first)));
    let names_titles = titles.len() <= TITLES && titles.iter().all(|token| token.kind == Kind::Word);
    let good_or_bad = letters.contains(&Role::Letters(Letters::Effect));
    if !(good_or_bad && titled && names_titles && ROWS <= lettered_rows(lines, at)) {
        return None;
    }
    let end = titles.last().map_or(0, |last| last.end);
    let mut columns = vec![Column {
        role,
        place: value.right,
    }];
    let letters = letters.into_iter().rev().zip(behind);
    columns.extend(letters.map(|(role, token)| Column {
        role,
        place: token.right,
    }));
    Some(Header {
        columns,
        label: text.get(..end).unwrap_or_default().trim().to_owned(),
        ..Header::default()
    })
}

/// How many of the lines below are words, one figure and letters.
fn lettered_rows(lines: &[Line], at: usize) -> usize {
    let below = lines.get(at.saturating_add(1)..).unwrap_or_default();
    let rows = below.iter().filter(|line| !line.text.trim().is_empty());
    let is_row = |line: &&Line| {
        let found = tokens(&line.text);
        let letter = |token: &&Token| matches!(token.kind, Kind::Letter(_));
        let letters = found.iter().rev().take_while(letter).count();
        let mut rest = found.iter().rev().skip(letters);
        let figure = match rest.next().map(|token| token.kind) {
            Some(Kind::Amount(printed)) => letters > 0 || printed.effect.is_some(),
            _ => false,
        };
        line.cells.is_empty() && figure && rest.next().is_some_and(|token| !token.kind.is_figure())
    };
    rows.take(AHEAD).filter(is_row).count()
}
