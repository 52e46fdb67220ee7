//! Years with the same words around each of them, whatever these say: "Raming 2031 neutraal Raming 2032 neutraal".
//!
//! What stands in every column tells no column from another. Deliberately absent: words of sides (see `blocks`) and of
//! stands, which are no change of the budget.

use super::{Header, of_line};
use crate::reading::letters::small;
use crate::reading::recognise::blocks;
use crate::reading::recognise::token::{self, Kind, Token, tokens};

/// The most words on one side of a year.
const WORDS: usize = 3;

/// Reads a line of running text as a header, without the words that stand around each of its years.
pub fn in_line(text: &str, found: &[Token]) -> Option<Header> {
    let years = places_of_years(found);
    let (first, second) = (*years.first()?, *years.get(1)?);
    let words = |from: usize, to: usize| -> Option<Vec<String>> {
        let between = found.get(from..to)?.iter();
        between.map(|token| word(text, token)).collect()
    };
    let between = words(first.saturating_add(1), second)?;
    let last = *years.last()?;
    let behind = found.len().saturating_sub(last.saturating_add(1));
    let before = between.len().checked_sub(behind)?;
    let same = years.windows(2).all(
        |pair| matches!(pair, [one, next] if words(one.saturating_add(1), *next).as_ref() == Some(&between)),
    );
    let ends = words(last.saturating_add(1), found.len())?.as_slice() == between.get(..behind)?;
    let start = first.checked_sub(before)?;
    let begins = words(start, first)?.as_slice() == between.get(behind..)?;
    if !(same && ends && begins) || before > WORDS || behind > WORDS || !says_nothing(&between) {
        return None;
    }
    let mut masked = text.to_owned();
    for token in found.iter().skip(start) {
        if token.kind == Kind::Word {
            masked.replace_range(
                token.start..token.end,
                &" ".repeat(token.end.saturating_sub(token.start)),
            );
        }
    }
    let masked = masked.trim_end();
    of_line(masked, &tokens(masked))
}

fn places_of_years(found: &[Token]) -> Vec<usize> {
    let years = found.iter().enumerate();
    years
        .filter(|(_, token)| matches!(token.kind, Kind::Year(_)))
        .map(|(at, _)| at)
        .collect()
}

/// A word without the marks around it; none where something else than words stands there.
fn word(text: &str, token: &Token) -> Option<String> {
    let word = text.get(token.start..token.end)?;
    (token.kind == Kind::Word).then(|| small(word.trim_matches(['(', ')', '*', ':'])).into_owned())
}

/// There are words, and none names a side or a stand.
fn says_nothing(words: &[String]) -> bool {
    let stand = |word: &str| {
        [
            "stand",
            "saldo",
            "reserve",
            "rekening",
            "realisatie",
            "jaarrekening",
            "per",
        ]
        .contains(&word)
            || word.starts_with("ultimo")
    };
    !words.is_empty()
        && !words
            .iter()
            .any(|word| stand(word) || blocks::block(word).is_some())
}

/// The names of cells without the words that stand around each of their years; a share of an amount that has the same
/// year, "Mutatie 2031 (%)" beside "Mutatie 2031 (€)", is a percentage.
pub fn in_cells<'a>(names: &[&'a str]) -> Option<Vec<&'a str>> {
    let cut: Vec<Option<(Vec<String>, &str, bool)>> = names.iter().map(|name| around(name)).collect();
    let mut amounts = cut.iter().flatten().filter(|(_, _, share)| !share);
    let (words, first, _) = amounts.next()?;
    let mut years = vec![*first];
    for (other, year, _) in amounts {
        if other != words || years.contains(year) {
            return None;
        }
        years.push(*year);
    }
    if years.len() < 2 || !says_nothing(words) {
        return None;
    }
    let simple = names.iter().zip(&cut).map(|(name, cut)| match cut {
        Some((_, _, true)) => "%",
        Some((_, year, false)) => *year,
        None => name,
    });
    Some(simple.collect())
}

/// The words around the one year of the name of a column, and the year; none where these say more than that they stand in
/// every column.
pub fn in_name(name: &str) -> Option<(String, u16)> {
    let (words, digits, share) = around(name)?;
    let year = token::year(digits).filter(|_| !share && says_nothing(&words))?;
    Some((words.join(" "), year))
}

/// The words around the one year of a cell, the year, and whether the cell holds percentages.
fn around(name: &str) -> Option<(Vec<String>, &str, bool)> {
    if name.len() > 60 || !name.contains(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let found = tokens(name);
    let years = places_of_years(&found);
    let [year] = years.as_slice() else { return None };
    let mut words = Vec::new();
    let mut share = false;
    for (at, token) in found.iter().enumerate().filter(|(at, _)| at != year) {
        let text = name.get(token.start..token.end)?;
        let mark = text.trim_matches(['(', ')', '*', ':']);
        share |= mark == "%";
        if !matches!(mark, "%" | "€" | "") {
            words.push(word(name, token)?);
        }
        if at >= WORDS.saturating_mul(2) {
            return None;
        }
    }
    let year = found.get(*year)?;
    Some((words, name.get(year.start..year.end)?, share))
}
