//! Lists whose amounts stand a single space behind their titles: each line ends in euros, and the line above names them.
//!
//! Deliberately absent: such lines without a name above them; they may be sentences that end in an amount.

use super::super::blocks::Block;
use super::super::header::{Column, Header, Role};
use super::super::open::Reader;
use super::super::title;
use super::super::token::{Kind, Token, tokens};
use super::year;
use crate::reading::extract::Line;

/// How many rows make such a list.
const ROWS: usize = 3;
/// The most words of a title.
const WORDS: usize = 25;
/// The most words of the line that names the amounts.
const NAMES: usize = 10;

/// The header that such a list would have, for the row at `at`.
pub(super) fn header(reader: &Reader, at: usize) -> Option<Header> {
    let mut rows = 0usize;
    let mut place = 0usize;
    for line in reader.lines.get(at..)?.iter().take(ROWS) {
        place = ends_in_euros(line)?.right;
        rows = rows.saturating_add(1);
    }
    let name = reader.lines.get(at.checked_sub(1)?)?.text.trim();
    if rows < ROWS || !names_amounts(name) {
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
        label: name.to_owned(),
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
