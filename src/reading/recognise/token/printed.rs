//! Amounts: the digits with everything that may stand before and after them.

use super::counted::counts_something;
use super::piece::Piece;
use super::style::Style;
use super::{Kind, effect_word, glued, year};
use crate::reading::recognise::amount::{Effect, Printed, number, scale, scaled};

/// An amount that starts at this piece, and how many pieces it takes.
pub(super) fn amount(pieces: &[Piece], at: usize, style: Style) -> Option<(Kind, usize)> {
    let mut here = at;
    let mut printed = Printed {
        thousandths: 0,
        minus: false,
        plus: false,
        effect: None,
        euro: false,
        scaled: false,
        unclear: false,
        bracketed: false,
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
    // "Onderwerp, bedragen in € 2031 2032": the years of a header behind its unit.
    let follows = |next: &Piece| {
        year(next.text)
            .zip(year(piece.text))
            .is_some_and(|(next, here)| next == here.saturating_add(1))
    };
    if printed.euro && pieces.get(here.saturating_add(1)).is_some_and(follows) {
        return None;
    }
    if printed.euro && is_pm(piece.text).is_some() {
        return Some((
            Kind::Pm(is_pm(piece.text).flatten()),
            here.saturating_sub(at).saturating_add(1),
        ));
    }
    let (digits, effect, minus_first) = if let Some((effect, rest)) = glued(piece.text, style.glued) {
        (rest, Some(effect), false)
    } else if let Some(rest) = piece.text.strip_prefix(['-', '\u{2013}', '\u{2014}']) {
        // "--596": a minus too many, or a plus.
        let rest = match rest.strip_prefix('-') {
            Some(digits) if number(digits).is_some() => {
                printed.unclear = true;
                digits
            }
            _ => rest,
        };
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
    // "vanaf 2028 (nadeel)": a remark about the amount before it, and a year.
    if plain_digits
        && year(digits).is_some()
        && (pieces.get(taken).is_some_and(|next| next.open) || names_effect_of_year(pieces, taken))
    {
        return None;
    }
    while let Some(piece) = pieces.get(taken).filter(|_| !closed) {
        let word = piece.text;
        let unit = matches!(word, "euro" | "EUR" | "Euro") || (word == "€" && style.euro_last);
        if unit && piece.gap <= 1 && !printed.euro {
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
        printed.bracketed = true;
    }
    if counts_something(pieces.get(taken)) && !printed.euro && !closed {
        return None;
    }
    Some((Kind::Amount(printed), taken.saturating_sub(at)))
}

/// "Voordeel 2031 Nadeel 2031": the name of the next column stands behind a year, and is not what that year does.
fn names_effect_of_year(pieces: &[Piece], at: usize) -> bool {
    let text = |at: usize| pieces.get(at).map_or("", |piece| piece.text);
    text(at).len() > 1 && effect_word(text(at)).is_some() && year(text(at.saturating_add(1))).is_some()
}

/// Minus (true) or plus (false) written as `-/-` or `+/+`.
pub(super) fn mark(text: &str) -> Option<bool> {
    match text {
        "-/-" | "\u{2013}/\u{2013}" | "./." => Some(true),
        "+/+" => Some(false),
        _ => None,
    }
}

/// pm in its spellings; a minus before it says a disadvantage.
pub(super) fn is_pm(text: &str) -> Option<Option<Effect>> {
    let (sign, word) = match text.strip_prefix(['-', '\u{2013}']) {
        Some(rest) => (Some(Effect::Disadvantage), rest),
        None => (None, text.strip_prefix('+').unwrap_or(text)),
    };
    matches!(word, "pm" | "PM" | "Pm" | "p.m" | "P.M" | "p.m." | "P.M.").then_some(sign)
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
