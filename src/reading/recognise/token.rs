//! A line cut into tokens: amounts with all that belongs to them, dashes, pm, years, letters and words.
//!
//! Deliberately absent: the decision whether a lone dash is a sign or an empty cell; only a row knows (see `row`).

mod counted;
mod piece;
mod printed;
mod reference;
mod style;
mod year;

use super::amount::{Effect, Printed, number};
use piece::{Piece, pieces};
use printed::{amount, is_pm};
use reference::reference;
pub use style::Seen;
use style::Style;
use year::{short_year, years};

pub use year::year;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An amount with its sign, letter, euro sign and factor.
    Amount(Printed),
    /// A lone dash, `€ -` (true), or `-/-` that found no number.
    Dash(bool),
    /// pm in any spelling, with the effect said beside it or by a minus before it.
    Pm(Option<Effect>),
    /// Four bare digits that are a plausible year.
    Year(u16),
    /// `2026-2029`, `2026/2027`, `2026-'29`.
    Years(u16, u16),
    /// A single letter, or two with a slash (U/I).
    Letter(char),
    /// nadeel, voordelig and their kin standing alone.
    Effect(Effect),
    /// A footnote mark.
    Note,
    /// Anything else.
    Word,
}

impl Kind {
    /// What the cell of a column of figures may hold.
    pub fn is_figure(self) -> bool {
        matches!(self, Kind::Amount(_) | Kind::Dash(_) | Kind::Pm(_))
    }
}

/// A token with its place in the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// How many spaces stand before it.
    pub gap: usize,
    /// The printed column of its right edge, in characters.
    pub right: usize,
}

/// How many figures stand side by side at the end of a line.
pub fn figures_at_end(found: &[Token]) -> usize {
    let figures = found.iter().rev().take_while(|token| token.kind.is_figure());
    figures.count()
}

/// How many figures stand at the end of a line, behind words.
pub fn figures_behind_words(text: &str) -> usize {
    let found = tokens(text);
    let run = figures_at_end(&found);
    let first = found.len().saturating_sub(run);
    // "(zie programma 1) 5.000": the number closes words in brackets.
    let closes = |token: &Token| {
        let after = text.get(token.end..).unwrap_or_default();
        after.starts_with(')') && matches!(token.kind, Kind::Amount(number) if number.bare)
    };
    let figures = found.get(first..).unwrap_or_default();
    let words = figures
        .iter()
        .rposition(closes)
        .map_or(0, |last| last.saturating_add(1));
    if run < found.len() {
        run.saturating_sub(words)
    } else {
        0
    }
}

/// The most tokens of one line that are looked at; a longer line is no row of a budget.
const MOST: usize = 2_000;

/// The name of a month.
pub fn is_month(word: &str) -> bool {
    matches!(
        word,
        "januari"
            | "februari"
            | "maart"
            | "april"
            | "mei"
            | "juni"
            | "juli"
            | "augustus"
            | "september"
            | "oktober"
            | "november"
            | "december"
    )
}

/// Cuts a text into tokens.
pub fn tokens(text: &str) -> Vec<Token> {
    tokens_with(text, Seen::default()).0
}

/// Cuts a text into tokens; `seen` says how earlier lines wrote their signs. Tells what this line shows of it.
pub fn tokens_with(text: &str, seen: Seen) -> (Vec<Token>, Seen) {
    let pieces = pieces(text, MOST);
    let mut found = Vec::with_capacity(pieces.len());
    // Most lines of a document are words alone.
    let figures = pieces.iter().any(|piece| piece.may_begin_amount);
    let mut style = if figures {
        Style::of(&pieces, seen)
    } else {
        Style::default()
    };
    let mut shown = if figures {
        Style::shows(&pieces)
    } else {
        Seen::default()
    };
    shown.glued = style.glued;
    style.glued |= seen.glued;
    let mut at = 0;
    let mut last_end = 0;
    while let Some(piece) = pieces.get(at) {
        let (kind, taken) = reference(&pieces, at)
            .or_else(|| {
                piece
                    .may_begin_amount
                    .then(|| amount(&pieces, at, style))
                    .flatten()
            })
            .unwrap_or_else(|| single(piece, &pieces, at));
        let last = pieces
            .get(at.saturating_add(taken).saturating_sub(1))
            .unwrap_or(piece);
        found.push(Token {
            kind,
            start: piece.start,
            end: last.end,
            gap: piece.start.saturating_sub(last_end),
            right: last.right,
        });
        last_end = last.outer_end;
        at = at.saturating_add(taken.max(1));
    }
    (found, shown)
}

/// The token of one piece that starts no amount.
fn single(piece: &Piece, pieces: &[Piece], at: usize) -> (Kind, usize) {
    let text = piece.text;
    // A word of letters alone is no year, no mark and no dash; a longer one is no pm either.
    if !piece.may_begin_amount && (text.len() > 3 || is_pm(text).is_none()) {
        return (effect_word(text).map_or(Kind::Word, Kind::Effect), 1);
    }
    let next = pieces.get(at.saturating_add(1));
    if text == "€" && next.is_some_and(|next| is_dash(next.text) || matches!(next.text, ",-" | "--")) {
        return (Kind::Dash(true), 2);
    }
    if let Some(effect) = is_pm(text) {
        let beside = next.and_then(|next| effect_word(next.text).filter(|_| next.gap <= 1));
        return (Kind::Pm(effect.or(beside)), if beside.is_some() { 2 } else { 1 });
    }
    // A minus before pm: a disadvantage of unknown size.
    if is_dash(text) && next.is_some_and(|next| next.gap == 0 && is_pm(next.text).is_some()) {
        return (Kind::Pm(Some(Effect::Disadvantage)), 2);
    }
    if is_dash(text) || matches!(text, "-/-" | "+/+" | "--" | "---") {
        return (Kind::Dash(false), 1);
    }
    if text.chars().all(piece::is_mark) && !text.is_empty() {
        return (Kind::Note, 1);
    }
    if let Some(year) = year(text).or_else(|| short_year(text)) {
        return (Kind::Year(year), 1);
    }
    if let Some((first, last)) = years(text) {
        return (Kind::Years(first, last), 1);
    }
    if let Some(effect) = effect_word(text).filter(|_| text.len() > 1) {
        return (Kind::Effect(effect), 1);
    }
    let mut characters = text.chars();
    match (characters.next(), characters.next(), characters.next()) {
        (Some(letter), None, None) if letter.is_ascii_uppercase() => (Kind::Letter(letter), 1),
        (Some(letter), Some('/'), Some(_)) if letter.is_ascii_uppercase() && text.len() == 3 => {
            (Kind::Letter(letter), 1)
        }
        _ => (Kind::Word, 1),
    }
}

/// A single dash.
pub fn is_dash(text: &str) -> bool {
    matches!(text, "-" | "\u{2013}" | "\u{2014}")
}

/// A letter or word that says what the amount does.
pub fn effect_word(text: &str) -> Option<Effect> {
    let is = |names: &[&str]| names.iter().any(|name| text.eq_ignore_ascii_case(name));
    match text.as_bytes().first()? {
        b'N' | b'n' => is(&["n", "nadeel", "nadelig", "nadelige", "nadelen"]).then_some(Effect::Disadvantage),
        b'V' | b'v' => {
            is(&["v", "voordeel", "voordelig", "voordelige", "voordelen"]).then_some(Effect::Advantage)
        }
        _ => None,
    }
}

/// `N75.000`: a letter glued before a number that no road or code has: with a thousands point, or nought.
pub fn glued(text: &str, all: bool) -> Option<(Effect, &str)> {
    let rest = text.strip_prefix(['N', 'V'])?;
    let effect = effect_word(text.get(..1)?)?;
    (number(rest).is_some() && (all || rest.contains(['.', ',']) || rest.len() <= 2))
        .then_some((effect, rest))
}

#[cfg(test)]
mod tests;
