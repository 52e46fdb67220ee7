//! Lists whose amounts stand a single space behind their titles: each line ends in euros, and the line above names them.
//!
//! Deliberately absent: such lines without a name above them; they may be sentences that end in an amount.

use super::super::blocks::Block;
use super::super::header::{Column, Header, Role};
use super::super::heading;
use super::super::kinds;
use super::super::open::Reader;
use super::super::title;
use super::super::token::{Kind, Token, tokens};
use super::year;
use crate::reading::extract::Line;

/// How many rows make such a list.
const ROWS: usize = 3;
/// The most words of a title.
const WORDS: usize = 25;
/// The most words of a line that says what they do.
const CHANGES: usize = 5;
/// The most words of the line that names the amounts.
const NAMES: usize = 10;

/// The header that such a list would have, for the row at `at`.
pub(super) fn header(reader: &Reader, at: usize) -> Option<Header> {
    let filled = |line: &&Line| !line.text.trim().is_empty();
    let above = reader.lines.get(..at)?.iter().rev().find(filled)?;
    let name = above.text.trim();
    if !(names_amounts(name) || names_changes(name)) {
        return None;
    }
    // Another part of the list may begin after its first row.
    let list = reader.lines.get(at..)?;
    let below = || {
        list.iter()
            .filter(filled)
            .filter(|line| !names_changes(line.text.trim()))
    };
    let rows: Vec<Token> = below().take(ROWS).map_while(ends_in_euros).collect();
    let place = rows.last().filter(|_| rows.len() == ROWS)?.right;
    if !names_amounts(name) && below().take(ROWS).any(reads_on) {
        return None;
    }
    let lower = name.to_lowercase();
    let once = lower.contains("incidente") || lower.contains("eenmalig");
    let (year, sure, _) = year(reader.lines, at);
    Some(Header {
        columns: vec![Column {
            role: year.map_or(Role::Undated, Role::Year),
            place,
        }],
        // Lasten and baten head parts of the list, each with its own side.
        label: match kinds::side_of_group(name.trim_end_matches(':')) {
            Some(_) => String::new(),
            None => name.to_owned(),
        },
        relative: year.is_some() && !sure,
        blocks: vec![if once { Block::Incidental } else { Block::Amount }],
        lone: true,
        ..Header::default()
    })
}

/// Words, and one amount in euros behind them.
pub(super) fn ends_in_euros(line: &Line) -> Option<Token> {
    let found = tokens(&line.text);
    let mut last = found.iter().rev().filter(|token| token.kind != Kind::Note);
    let token = last.next()?;
    let euro = matches!(token.kind, Kind::Amount(printed) if printed.euro);
    let money = found
        .iter()
        .filter(|token| matches!(token.kind, Kind::Amount(printed) if printed.euro));
    let words = line.text.get(..token.start).unwrap_or_default();
    let title = (1..=WORDS).contains(&words.split_whitespace().count())
        && words
            .trim_start()
            .starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit())
        && !words.trim_end().ends_with(['.', ':']);
    (line.cells.is_empty() && euro && title && money.count() == 1 && last.next()?.kind == Kind::Word)
        .then_some(*token)
}

/// The words before the amount want it: "… kwam uit op € 19.000".
fn reads_on(line: &Line) -> bool {
    let title = line.text.split('\u{20ac}').next().unwrap_or_default();
    let last = title.split_whitespace().next_back().unwrap_or_default();
    heading::is_verb(&last.to_lowercase())
}

/// A few words that say what the amounts do to a budget: "Incidentele baten:", "Nieuwe bezuinigingen".
fn names_changes(text: &str) -> bool {
    let lower = text.trim_end_matches(':').to_lowercase();
    let says = |stem: &&str| lower.split_whitespace().any(|word| word.starts_with(*stem));
    let stems = [
        "baten",
        "lasten",
        "bezuinig",
        "ombuig",
        "bespar",
        "taakstell",
        "nadelen",
        "voordelen",
        "mutaties",
        "wensen",
        "intensiver",
        "maatregel",
    ];
    text.split_whitespace().count() <= CHANGES
        && lower.starts_with(|first: char| first.is_alphabetic())
        && stems.iter().any(says)
        && !title::is_prose(text)
        && !tokens(text)
            .iter()
            .any(|token| matches!(token.kind, Kind::Amount(_)))
}

/// A short line without figures that ends with what the amounts are: "Bedrag", "Incidentele lasten (raming)".
fn names_amounts(text: &str) -> bool {
    let lower = text.to_lowercase();
    let plain = lower.split('(').next().unwrap_or_default().trim_end();
    let last = plain.rsplit(' ').next().unwrap_or_default();
    let named = [
        "bedrag",
        "bedragen",
        "budget",
        "effect",
        "investering",
        "investeringen",
        "kosten",
        "lasten",
        "uitgaven",
        "besparing",
        "opbrengst",
        "raming",
    ];
    named.contains(&last)
        && text.split_whitespace().count() <= NAMES
        && !title::is_prose(text)
        && !tokens(text)
            .iter()
            .any(|token| matches!(token.kind, Kind::Amount(_)))
}
