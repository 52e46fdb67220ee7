//! "Toelichting op mutaties vanaf € 50.000:" heads what is said of amounts of that size; the figure is none itself.
//!
//! Deliberately absent: an amount from which something grows ("Subsidie oplopend vanaf € 50.000").

use super::header::{self, Column, Header, Role};
use super::token::{Kind, Token, figures_behind_words};
use crate::reading::extract::Line;

/// The most words of a heading that compares with a sign.
const WORDS: usize = 9;

/// "Programma Incidentele lasten > € 50.000 Begroting 2031" over a row with one figure: the size is part of the name, and
/// the year is that of the only column.
pub fn header(text: &str, found: &[Token], below: Option<&Line>) -> Option<Header> {
    let amount = found
        .iter()
        .rposition(|token| matches!(token.kind, Kind::Amount(printed) if printed.euro))?;
    let sign = found.get(amount.checked_sub(1)?)?;
    let compares = matches!(text.get(sign.start..sign.end), Some(">" | "\u{2265}" | ">="));
    let (year, words) = found.get(amount.saturating_add(1)..)?.split_last()?;
    let Kind::Year(dated) = year.kind else { return None };
    let word = |token: &Token| text.get(token.start..token.end).unwrap_or_default();
    let named = words.iter().all(|token| header::is_year_word(word(token)));
    let titled = found
        .first()
        .is_some_and(|token| header::is_title_heading(word(token)));
    let one = below.is_some_and(|line| figures_behind_words(&line.text) == 1);
    (compares && named && titled && one).then(|| Header {
        columns: vec![Column {
            role: Role::Year(dated),
            place: year.right,
        }],
        label: text.get(..sign.start).unwrap_or_default().trim().to_owned(),
        ..Header::default()
    })
}

/// Whether the only amount of a line is the least size of what the line heads.
pub fn is_one(text: &str, found: &[Token]) -> bool {
    let mut amounts = found.iter().filter(|token| matches!(token.kind, Kind::Amount(_)));
    let (Some(amount), None) = (amounts.next(), amounts.next()) else {
        return false;
    };
    let rest = text.get(amount.end..).unwrap_or_default().trim();
    let before = text.get(..amount.start).unwrap_or_default().trim_end();
    let lower = before
        .trim_end_matches(|letter: char| !letter.is_alphanumeric() && letter != '>')
        .to_lowercase();
    let mut words = lower.split_whitespace();
    let first = words.next().unwrap_or_default();
    let last = words.next_back().unwrap_or_default();
    let size = last == "vanaf"
        || matches!(last, "boven" | ">")
        || (last == "dan"
            && matches!(
                words.next_back(),
                Some("groter" | "hoger" | "meer" | "kleiner" | "lager")
            ));
    let explains = [
        "toelicht",
        "specificat",
        "overzicht",
        "afwijking",
        "verschil",
        "mutaties",
        "posten",
    ]
    .iter()
    .any(|stem| first.starts_with(stem));
    // Nothing but a heading compares with a sign.
    let explains = explains || (last == ">" && text.split_whitespace().count() <= WORDS);
    size && explains && matches!(rest, "" | ":" | "." | ")" | "):")
}
