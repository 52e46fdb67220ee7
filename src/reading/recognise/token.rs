//! A line cut into tokens: amounts with all that belongs to them, dashes, pm, years, letters and words.
//!
//! Deliberately absent: the decision whether a lone dash is a sign or an empty cell; only a row knows (see `row`).

mod piece;

use std::cmp::Ordering;

use super::amount::{Effect, Printed, number, scale, scaled};
use piece::{Piece, pieces};

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

/// The most tokens of one line that are looked at; a longer line is no row of a budget.
const MOST: usize = 2_000;

/// Cuts a text into tokens.
pub fn tokens(text: &str) -> Vec<Token> {
    tokens_with(text, false).0
}

/// Cuts a text into tokens; `glued` says that earlier lines glued N and V before their numbers. Tells whether this
/// line does.
pub fn tokens_with(text: &str, glued: bool) -> (Vec<Token>, bool) {
    let pieces = pieces(text, MOST);
    let mut found = Vec::new();
    let mut style = Style::of(&pieces, glued);
    let seen = style.glued;
    style.glued |= glued;
    let mut at = 0;
    let mut last_end = 0;
    while let Some(piece) = pieces.get(at) {
        let (kind, taken) = amount(&pieces, at, style).unwrap_or_else(|| single(piece, &pieces, at));
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
    (found, seen)
}

/// How a line writes its signs; one line keeps to one way.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Style {
    /// Letters are glued before their numbers all along the line, so that `N350` is no road.
    glued: bool,
    letter_first: bool,
    mark_first: bool,
}

impl Style {
    fn of(pieces: &[Piece], hint: bool) -> Style {
        let many = pieces
            .iter()
            .rev()
            .filter(|piece| glued(piece.text, true).is_some())
            .count();
        let lone = |piece: &Piece| glued(piece.text, true).is_some() && (pieces.len() == 1 || piece.gap > 2);
        let glued_all = many >= 2 || pieces.iter().any(lone);
        let is_glued = |piece: &Piece| glued(piece.text, glued_all || hint).is_some();
        let is_number = |piece: &Piece| {
            let digits = piece.text.trim_start_matches(['-', '\u{2013}', '+']);
            number(digits).is_some() && year(digits).is_none()
        };
        let first_number = pieces
            .iter()
            .position(|piece| is_number(piece) || is_glued(piece));
        let before = |at: Option<usize>| at.and_then(|at| at.checked_sub(1)).and_then(|at| pieces.get(at));
        let glued_first = pieces.iter().any(is_glued);
        let letter_first =
            glued_first || before(first_number).is_some_and(|piece| matches!(piece.text, "N" | "V"));
        let mark_first =
            before(first_number).is_some_and(|piece| mark(piece.text).is_some() || piece.text == "€");
        Style {
            glued: glued_all,
            letter_first,
            mark_first,
        }
    }

    /// Whether a mark such as `-/-` belongs to the number after it (true) or before it (false): to the nearer one,
    /// or as the rest of the line does it; none where that cannot be seen.
    fn leads(self, pieces: &[Piece], at: usize) -> Option<bool> {
        let is_number = |piece: &&Piece| number(piece.text).is_some() || piece.text == "€";
        let next = pieces.get(at.saturating_add(1)).filter(is_number);
        let before = at
            .checked_sub(1)
            .and_then(|before| pieces.get(before))
            .filter(is_number);
        match (before, next) {
            (None, _) => Some(true),
            (Some(_), None) => Some(false),
            (Some(_), Some(next)) => {
                let gap = pieces.get(at).map_or(0, |piece| piece.gap);
                let ends = pieces.last().is_some_and(|piece| mark(piece.text).is_some());
                match gap.cmp(&next.gap) {
                    Ordering::Greater => Some(true),
                    Ordering::Less => Some(false),
                    Ordering::Equal if self.mark_first => Some(true),
                    Ordering::Equal => ends.then_some(false),
                }
            }
        }
    }
}

/// An amount that starts at this piece, and how many pieces it takes.
fn amount(pieces: &[Piece], at: usize, style: Style) -> Option<(Kind, usize)> {
    let mut here = at;
    let mut printed = Printed {
        thousandths: 0,
        minus: false,
        plus: false,
        effect: None,
        euro: false,
        scaled: false,
        unclear: false,
        bare: true,
    };
    let mut parenthesis = false;
    // What may stand before the digits.
    loop {
        let piece = pieces.get(here)?;
        parenthesis |= piece.open;
        let next_glued = pieces
            .get(here.saturating_add(1))
            .is_some_and(|next| next.gap == 0);
        match piece.text {
            "€" | "EUR" | "eur" if !printed.euro => printed.euro = true,
            "N" | "V" if style.letter_first && printed.effect.is_none() && here == at => {
                printed.effect = effect_word(piece.text);
            }
            "-" | "\u{2013}" | "\u{2014}" if printed.euro || next_glued => {
                if printed.minus || printed.plus {
                    return None;
                }
                printed.minus = true;
            }
            "+" if !printed.plus && !printed.minus => printed.plus = true,
            text => match mark(text) {
                Some(minus) if !printed.minus && !printed.plus => {
                    match style.leads(pieces, here) {
                        Some(true) => {}
                        Some(false) => return None,
                        None => printed.unclear = true,
                    }
                    printed.minus = minus;
                    printed.plus = !minus;
                }
                _ => break,
            },
        }
        here = here.saturating_add(1);
        if here > at.saturating_add(4) {
            return None;
        }
    }
    let piece = pieces.get(here)?;
    if printed.euro && is_pm(piece.text).is_some() {
        return Some((
            Kind::Pm(is_pm(piece.text).flatten()),
            here.saturating_sub(at).saturating_add(1),
        ));
    }
    let (digits, effect, minus_first) = if let Some((effect, rest)) = glued(piece.text, style.glued) {
        (rest, Some(effect), false)
    } else if let Some(rest) = piece.text.strip_prefix(['-', '\u{2013}', '\u{2014}']) {
        (rest.strip_prefix("/-").unwrap_or(rest), None, true)
    } else if let Some(rest) = piece.text.strip_prefix('+').filter(|rest| !rest.starts_with('/')) {
        printed.plus = true;
        (rest, None, false)
    } else {
        (piece.text, None, false)
    };
    printed.minus |= minus_first;
    printed.effect = printed.effect.or(effect);
    let (digits, trailing_minus) = match digits.strip_suffix("-/-").or_else(|| {
        digits
            .strip_suffix('-')
            .filter(|rest| !rest.ends_with([',', '-']))
    }) {
        Some(rest) => (rest, true),
        None => (digits, false),
    };
    printed.minus |= trailing_minus;
    let (digits, own_factor) = split_factor(digits);
    let (digits, own_effect) = split_letter(digits);
    printed.effect = printed.effect.or(own_effect);
    let signless = !printed.euro && !printed.minus && !printed.plus && printed.effect.is_none();
    let mut taken = here.saturating_add(1);
    let next = pieces.get(taken).filter(|_| !piece.close);
    let next_factor = next
        .filter(|next| next.gap <= 1 && !next.open && next.text.len() > 1)
        .and_then(|next| scale(next.text));
    match own_factor.or(next_factor) {
        Some(factor) => {
            let (thousandths, unclear) = scaled(digits, factor)?;
            printed.thousandths = thousandths;
            printed.unclear |= unclear;
            printed.scaled = true;
            if own_factor.is_none() {
                taken = taken.saturating_add(1);
            }
        }
        None => {
            let (thousandths, unclear) = number(digits)?;
            printed.thousandths = thousandths;
            printed.unclear |= unclear;
        }
    }
    let plain_digits = signless && !printed.scaled && digits.bytes().all(|byte| byte.is_ascii_digit());
    printed.bare = plain_digits;
    // What may stand after the digits.
    let mut closed = pieces.get(taken.saturating_sub(1)).is_some_and(|last| last.close);
    while let Some(piece) = pieces.get(taken) {
        let word = piece.text;
        if matches!(word, "euro" | "EUR" | "Euro") && piece.gap <= 1 && !closed {
            printed.euro = true;
        } else if let Some(minus) = mark(word)
            .filter(|_| style.leads(pieces, taken) == Some(false) && !printed.minus && !printed.plus)
        {
            printed.minus = minus;
            printed.plus = !minus;
        } else if let Some(effect) = effect_word(word).filter(|_| printed.effect.is_none()) {
            let letter = word.len() == 1;
            if letter
                && (style.letter_first || piece.gap > 2 || (word.to_lowercase() == word && piece.gap > 1))
            {
                break;
            }
            printed.effect = Some(effect);
        } else {
            break;
        }
        closed |= piece.close;
        taken = taken.saturating_add(1);
        if closed {
            break;
        }
    }
    printed.bare &= !printed.euro && !printed.minus && !printed.plus && printed.effect.is_none();
    if printed.bare && year(digits).is_some() {
        return None;
    }
    // Brackets around bare digits are a minus in ledgers and a remark in texts: never certain.
    if parenthesis && closed && !printed.minus && !printed.plus && printed.effect.is_none() && !printed.scaled
    {
        printed.minus = true;
        printed.unclear = true;
    }
    if counts_something(pieces.get(taken)) && !printed.euro && !closed {
        return None;
    }
    Some((Kind::Amount(printed), taken.saturating_sub(at)))
}

/// The token of one piece that starts no amount.
fn single(piece: &Piece, pieces: &[Piece], at: usize) -> (Kind, usize) {
    let text = piece.text;
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

/// Minus (true) or plus (false) written as `-/-` or `+/+`.
fn mark(text: &str) -> Option<bool> {
    match text {
        "-/-" | "\u{2013}/\u{2013}" | "./." => Some(true),
        "+/+" => Some(false),
        _ => None,
    }
}

fn is_dash(text: &str) -> bool {
    matches!(text, "-" | "\u{2013}" | "\u{2014}")
}

/// pm in its spellings; a minus before it says a disadvantage.
fn is_pm(text: &str) -> Option<Option<Effect>> {
    let (sign, word) = match text.strip_prefix(['-', '\u{2013}']) {
        Some(rest) => (Some(Effect::Disadvantage), rest),
        None => (None, text.strip_prefix('+').unwrap_or(text)),
    };
    matches!(word, "pm" | "PM" | "Pm" | "p.m" | "P.M" | "p.m." | "P.M.").then_some(sign)
}

/// A letter or word that says what the amount does.
pub fn effect_word(text: &str) -> Option<Effect> {
    match text {
        "N" | "n" => Some(Effect::Disadvantage),
        "V" | "v" => Some(Effect::Advantage),
        _ => match text.to_lowercase().as_str() {
            "nadeel" | "nadelig" | "nadelige" | "nadelen" => Some(Effect::Disadvantage),
            "voordeel" | "voordelig" | "voordelige" | "voordelen" => Some(Effect::Advantage),
            _ => None,
        },
    }
}

/// `N75.000`: a letter glued before a number that no road or code has: with a thousands point, or nought.
pub fn glued(text: &str, all: bool) -> Option<(Effect, &str)> {
    let rest = text.strip_prefix(['N', 'V'])?;
    let effect = effect_word(text.get(..1)?)?;
    (number(rest).is_some() && (all || rest.contains(['.', ',']) || rest.len() <= 2))
        .then_some((effect, rest))
}

/// `994k`, `1,2mln`.
fn split_factor(text: &str) -> (&str, Option<i64>) {
    let digits = text.trim_end_matches(|character: char| character.is_ascii_alphabetic());
    let suffix = text.get(digits.len()..).unwrap_or_default();
    match scale(suffix) {
        Some(factor) if !digits.is_empty() => (digits, Some(factor)),
        _ => (text, None),
    }
}

/// `400N`, `49v`.
fn split_letter(text: &str) -> (&str, Option<Effect>) {
    match text.strip_suffix(['N', 'V', 'n', 'v']) {
        Some(digits) if number(digits).is_some() => (digits, text.get(digits.len()..).and_then(effect_word)),
        _ => (text, None),
    }
}

/// A plausible budget year in four bare digits.
pub fn year(text: &str) -> Option<u16> {
    if text.len() != 4 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    text.parse::<u16>()
        .ok()
        .filter(|year| (1990..=2079).contains(year))
}

/// `'32`.
fn short_year(text: &str) -> Option<u16> {
    let digits = text.strip_prefix('\'').filter(|digits| digits.len() == 2)?;
    let year = digits.parse::<u16>().ok()?.saturating_add(2_000);
    (2_010..=2_079).contains(&year).then_some(year)
}

/// A range of years: `2026-2029`, `2026/2027`, `2026-'29`, `2026-29`.
fn years(text: &str) -> Option<(u16, u16)> {
    let cut = text.find(['-', '/', '\u{2013}'])?;
    let first = year(text.get(..cut)?)?;
    let rest = text.get(cut..)?.trim_start_matches(['-', '/', '\u{2013}']);
    let short = rest.trim_start_matches('\'');
    let last = year(short).or_else(|| {
        let two = short.parse::<u16>().ok().filter(|_| short.len() == 2)?;
        first.checked_div(100)?.checked_mul(100)?.checked_add(two)
    })?;
    (last > first && last.saturating_sub(first) < 30).then_some((first, last))
}

/// The word after the number says that it counts no euros.
fn counts_something(piece: Option<&Piece>) -> bool {
    let Some(piece) = piece.filter(|piece| piece.gap <= 1 && !piece.open) else {
        return false;
    };
    matches!(
        piece.text.to_lowercase().as_str(),
        "%" | "fte"
            | "fte's"
            | "procent"
            | "uur"
            | "uren"
            | "inwoners"
            | "woningen"
            | "leerlingen"
            | "m2"
            | "m3"
            | "ha"
            | "jaar"
            | "jaren"
            | "maanden"
            | "weken"
            | "dagen"
            | "keer"
            | "km"
            | "stuks"
            | "personen"
            | "formatieplaatsen"
            | "huishoudens"
            | "plaatsen"
            | "cliënten"
            | "kinderen"
            | "bomen"
            | "meter"
    )
}

#[cfg(test)]
mod tests;
