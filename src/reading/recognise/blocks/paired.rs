//! A year under each name of a side: "Lasten Baten Lasten Baten" over "2031 2031 2032 2032", as names that wrap are printed.
//!
//! Deliberately absent: one year for several names, and names over several years.

use super::series::{names_above, years_of};
use super::{Block, counting};
use crate::reading::extract::Line;
use crate::reading::recognise::header::{Column, Header, Role};
use crate::reading::recognise::text_columns;
use crate::reading::recognise::token::{Kind, Token};

/// The most words before the years.
const WORDS: usize = 6;

/// Reads a line of years as a header, where as many names stand above it.
pub fn of_line(text: &str, found: &[Token], lines: &[Line], at: usize) -> Option<Header> {
    let years = years_of(found);
    let again = years
        .windows(2)
        .any(|pair| matches!(pair, [one, other] if one >= other));
    if years.len() < 2 || !again {
        return None;
    }
    let (before, dated) = found.split_at_checked(found.len().checked_sub(years.len())?)?;
    let words = before.len() <= WORDS && before.iter().all(|token| token.kind == Kind::Word);
    if !words || !dated.iter().all(|token| matches!(token.kind, Kind::Year(_))) {
        return None;
    }
    let names = names_above(lines, at)?;
    let roles = roles(&names, &years)?;
    let end = before.last().map_or(0, |last| last.end);
    let mut header = Header {
        label: text.get(..end).unwrap_or_default().trim().to_owned(),
        blocks: names,
        ..Header::default()
    };
    let columns = roles.into_iter().zip(dated);
    header.columns = columns
        .map(|(role, token)| Column {
            role,
            place: token.right,
        })
        .collect();
    text_columns::of_line(&mut header, before, text);
    Some(header)
}

/// What each column holds; none where a name comes back in a year, or nothing tells which of a year count.
pub(super) fn roles(names: &[Block], years: &[u16]) -> Option<Vec<Role>> {
    if names.len() != years.len() {
        return None;
    }
    let pairs: Vec<(Block, u16)> = names.iter().copied().zip(years.iter().copied()).collect();
    let once = pairs
        .iter()
        .enumerate()
        .all(|(at, pair)| pairs.iter().take(at).all(|other| other != pair));
    let role = |(name, year): &(Block, u16)| {
        let of_year = pairs.iter().filter(|(_, other)| other == year);
        let of_year: Vec<Block> = of_year.map(|(name, _)| *name).collect();
        let counts = counting(&of_year)?;
        Some(if counts(*name) {
            Role::Year(*year)
        } else {
            Role::Other
        })
    };
    once.then(|| pairs.iter().map(role).collect()).flatten()
}
