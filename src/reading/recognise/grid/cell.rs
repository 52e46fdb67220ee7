//! What one cell holds: a figure, or a letter.

use crate::reading::recognise::amount::{Effect, Printed};
use crate::reading::recognise::header::Letters;
use crate::reading::recognise::legend;
use crate::reading::recognise::table::Figure;
use crate::reading::recognise::token::{Kind, Token, effect_word, tokens};

/// The tokens of a cell; a unit that it names ("Bedragen in €1.000") is no figure.
pub(super) fn tokens_without_unit(text: &str) -> Vec<Token> {
    match legend::read(text).unit {
        Some((_, start, end)) => {
            let mut masked = text.to_owned();
            masked.replace_range(start..end, &" ".repeat(end.saturating_sub(start)));
            tokens(&masked)
        }
        None => tokens(text),
    }
}

/// The figure in a cell, with a letter of effect that stands alone behind it.
pub fn figure(text: &str, tokens: &[Token]) -> Option<(Figure, Option<char>)> {
    let kinds: Vec<Kind> = tokens
        .iter()
        .map(|token| token.kind)
        .filter(|kind| *kind != Kind::Note)
        .collect();
    let word = letters(text);
    let figure = match kinds.as_slice() {
        [] if text.trim().is_empty() => return None,
        _ if word_for_amount(&word).is_some() => word_for_amount(&word)?,
        [Kind::Amount(printed)] => Figure::Amount(*printed),
        // "35      V": room between the amount and its letter.
        [Kind::Amount(printed), Kind::Letter(_) | Kind::Word]
            if printed.effect.is_none() && effect_behind(text).is_some() =>
        {
            Figure::Amount(Printed {
                effect: effect_behind(text),
                ..*printed
            })
        }
        [Kind::Dash(false), Kind::Amount(printed)] | [Kind::Amount(printed), Kind::Dash(false)]
            if !printed.minus =>
        {
            Figure::Amount(Printed {
                minus: true,
                bare: false,
                ..*printed
            })
        }
        // "410 N 125 V": what is lost and what is gained.
        [Kind::Amount(one), Kind::Amount(other)] if one.effect.is_some() => net(one, other),
        [Kind::Dash(_)] => Figure::Empty,
        _ if is_nothing_in_euros(text) => Figure::Empty,
        [Kind::Pm(effect)] => Figure::Pm(*effect),
        // A cell under a year that holds four bare digits holds an amount.
        [Kind::Year(number)] => Figure::Amount(Printed {
            thousandths: i64::from(*number).saturating_mul(1_000),
            minus: false,
            plus: false,
            effect: None,
            euro: false,
            scaled: false,
            unclear: false,
            bracketed: false,
            bare: true,
        }),
        _ => Figure::Unreadable,
    };
    Some((figure, None))
}

/// What two amounts come to together, one of them good and the other bad; it stays a question.
fn net(one: &Printed, other: &Printed) -> Figure {
    let opposite = other.effect.is_some() && one.effect != other.effect;
    if !opposite || one.minus || other.minus || one.scaled != other.scaled {
        return Figure::Unreadable;
    }
    let (larger, smaller) = if one.thousandths >= other.thousandths {
        (one, other)
    } else {
        (other, one)
    };
    Figure::Amount(Printed {
        thousandths: larger.thousandths.saturating_sub(smaller.thousandths),
        unclear: true,
        ..*larger
    })
}

/// The letter that stands last.
fn effect_behind(text: &str) -> Option<Effect> {
    let (before, last) = text.trim_end().rsplit_once(' ')?;
    effect_word(last)
        .filter(|_| last.len() == 1 && before.ends_with(|digit: char| digit == ' ' || digit.is_ascii_digit()))
}

/// "€ -,-"
fn is_nothing_in_euros(text: &str) -> bool {
    text.contains("-,-") && text.chars().all(|mark| matches!(mark, '€' | ' ' | '-' | ','))
}

/// "nihil", "n.v.t.": no amount; "n.t.b.", "n.n.b.": an amount that is not known yet. The word without its points.
fn word_for_amount(word: &str) -> Option<Figure> {
    match word {
        "nihil" | "nvt" | "geen" => Some(Figure::Empty),
        "ntb" | "nnb" | "memorie" | "nogtebepalen" | "nognietbekend" => Some(Figure::Pm(None)),
        _ => None,
    }
}

/// What a word says that stands among the figures of a line.
pub fn among_figures(text: &str) -> Option<Figure> {
    let small = text.starts_with(char::is_lowercase) && text != "geen";
    small.then(|| word_for_amount(&letters(text))).flatten()
}

/// The small letters and digits that a cell begins with, where it has letters.
fn letters(text: &str) -> String {
    // Most cells are figures.
    if !text.contains(char::is_alphabetic) {
        return String::new();
    }
    let letters = text.chars().take(24).filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// The letter in a cell of a column of letters.
pub fn letter_of(text: &str, kind: Letters) -> Option<char> {
    let lower = text.trim().to_lowercase();
    let letter = lower.chars().next()?.to_ascii_uppercase();
    let known = match kind {
        Letters::Duration => matches!(letter, 'S' | 'I'),
        Letters::Effect => matches!(letter, 'V' | 'N'),
        Letters::Side => matches!(letter, 'L' | 'B' | 'U' | 'I'),
    };
    known.then_some(letter)
}
