//! What a member types as an amount or a percentage, read strictly.
//!
//! `1.234` is a thousand and more in Dutch and nothing in English; whoever types the separators of the other
//! language is asked, never guessed: a wrong figure is worse than a question. What the page itself prints can be
//! typed back: `−32.000`, `€ 1.234,50`, `32.000 euro nadeel`.

mod numeral;

use numeral::numeral;

use super::numbers::{MINUS, NO_BREAK};
use super::{Language, Worded};
use crate::money::{Money, MoneyError};
use crate::rate::{Rate, RateError};

const LONGEST: usize = 60;

/// Why typed text is not an amount or a percentage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InputFault {
    /// Nothing typed.
    Empty,
    /// Not a number.
    NotANumber,
    /// Points and commas as the other language writes them, or not around three digits.
    Separators {
        /// How this language would write what was probably meant.
        meant: Option<String>,
    },
    /// A sign that says one thing and a word that says another: `−32.000 voordeel`.
    TwoSigns,
    /// More than two decimals.
    TooManyDecimals,
    /// Beyond 10^15 euro.
    AmountTooLarge,
    /// Below zero or above the most that is allowed.
    OutOfRange {
        /// The most.
        most: Rate,
    },
}

/// An amount; plus is better for the balance. Its sign is a minus or a word: `-32.000`, `32.000 N`.
pub fn money(text: &str, language: Language) -> Result<Money, InputFault> {
    let typed = prepared(text)?;
    let (rest, word) = word_of_sign(&typed, language);
    let (rest, minus) = sign_and_currency(rest, language);
    let rest = match language {
        Language::Dutch => rest.strip_suffix(",-").unwrap_or(rest),
        Language::English => rest,
    };
    let negative = match (minus, word) {
        (Some(true), Some(Word::Advantage)) | (Some(false), Some(Word::Disadvantage)) => {
            return Err(InputFault::TwoSigns);
        }
        (minus, word) => minus == Some(true) || word == Some(Word::Disadvantage),
    };
    let size = amount(rest, language)?;
    Ok(if negative { size.opposite() } else { size })
}

/// A percentage from nothing to `most`, with at most two decimals: `37`, `37 %`, `12,5 %`.
pub fn percent(text: &str, language: Language, most: Rate) -> Result<Rate, InputFault> {
    let typed = prepared(text)?;
    let number = typed.strip_suffix('%').unwrap_or(&typed).trim_end();
    if number.starts_with(['-', MINUS]) {
        return Err(InputFault::OutOfRange { most });
    }
    let digits = numeral(number, language)?;
    match Rate::from_percent_text(&digits) {
        Ok(rate) if rate > most => Err(InputFault::OutOfRange { most }),
        Ok(rate) => Ok(rate),
        Err(RateError::OutOfRange(_)) => Err(InputFault::OutOfRange { most }),
        Err(RateError::NotANumber(_) | RateError::TooFine(_)) => Err(InputFault::NotANumber),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Word {
    Advantage,
    Disadvantage,
}

fn prepared(text: &str) -> Result<String, InputFault> {
    let spaced: String = text
        .chars()
        .map(|character| {
            if matches!(character, NO_BREAK | '\u{202f}') {
                ' '
            } else {
                character
            }
        })
        .collect();
    let trimmed = spaced.trim();
    if trimmed.is_empty() {
        Err(InputFault::Empty)
    } else if trimmed.chars().count() > LONGEST {
        Err(InputFault::NotANumber)
    } else {
        Ok(trimmed.to_lowercase())
    }
}

fn word_of_sign(text: &str, language: Language) -> (&str, Option<Word>) {
    let words: &[(&str, Word)] = match language {
        Language::Dutch => &[
            ("nadeel", Word::Disadvantage),
            ("nadelig", Word::Disadvantage),
            ("voordeel", Word::Advantage),
            ("voordelig", Word::Advantage),
            ("n", Word::Disadvantage),
            ("v", Word::Advantage),
        ],
        Language::English => &[
            ("disadvantage", Word::Disadvantage),
            ("advantage", Word::Advantage),
            ("d", Word::Disadvantage),
            ("a", Word::Advantage),
        ],
    };
    for (word, meaning) in words {
        // After a space or right after a digit: "32.000 N" and "49v", but no word that merely ends alike.
        let rest = text
            .strip_suffix(word)
            .filter(|rest| rest.ends_with(|last: char| last == ' ' || last.is_ascii_digit()));
        if let Some(rest) = rest {
            return (rest.trim_end(), Some(*meaning));
        }
    }
    (text, None)
}

/// The rest, and whether there is a minus or a plus in front of or behind the euro sign; one of them at most.
fn sign_and_currency(text: &str, language: Language) -> (&str, Option<bool>) {
    let currency = match language {
        Language::Dutch => " euro",
        Language::English => " euros",
    };
    let text = text.strip_suffix(currency).unwrap_or(text);
    let (text, before) = sign(text);
    let Some(after_euro) = text.strip_prefix('€') else {
        return (text, before);
    };
    let text = after_euro.trim_start();
    if before.is_some() {
        (text, before)
    } else {
        sign(text)
    }
}

fn sign(text: &str) -> (&str, Option<bool>) {
    let Some(rest) = text.strip_prefix(['-', MINUS, '–']) else {
        return match text.strip_prefix('+') {
            Some(rest) => (rest.trim_start(), Some(false)),
            None => (text, None),
        };
    };
    (rest.trim_start(), Some(true))
}

fn amount(text: &str, language: Language) -> Result<Money, InputFault> {
    numeral(text, language)?
        .parse::<Money>()
        .map_err(|error| match error {
            MoneyError::NotANumber(_) => InputFault::NotANumber,
            MoneyError::FractionOfACent(_) => InputFault::TooManyDecimals,
            MoneyError::AmountTooLarge(_) | MoneyError::Overflow => InputFault::AmountTooLarge,
        })
}

impl Worded for InputFault {
    fn words(&self, language: Language) -> String {
        match self {
            InputFault::Empty => language.text("input-empty"),
            InputFault::NotANumber => language.text("input-not-a-number"),
            InputFault::Separators { meant: Some(meant) } => {
                language.text_with("input-separators-meant", &[("meant", meant.as_str().into())])
            }
            InputFault::Separators { meant: None } => language.text("input-separators"),
            InputFault::TwoSigns => language.text("input-two-signs"),
            InputFault::TooManyDecimals => language.text("input-too-many-decimals"),
            InputFault::AmountTooLarge => language.text("input-amount-too-large"),
            InputFault::OutOfRange { most } => {
                language.text_with("input-out-of-range", &[("most", language.percent(*most).into())])
            }
        }
    }
}

#[cfg(test)]
mod tests;
