//! The digits, points and commas of one unsigned number.

use super::InputFault;
use crate::lang::Language;

/// The decimal text of an unsigned number with at most two decimals.
pub(super) fn numeral(text: &str, language: Language) -> Result<String, InputFault> {
    let other = match language {
        Language::Dutch => Language::English,
        Language::English => Language::Dutch,
    };
    if let Some(decimal) = decimal(text, language, Some(2)) {
        Ok(decimal)
    } else if let Some(meant) = decimal(text, other, Some(2)) {
        Err(InputFault::Separators {
            meant: Some(language.digits(&meant)),
        })
    } else if decimal(text, language, None).is_some() {
        Err(InputFault::TooManyDecimals)
    } else if is_digits_and_separators(text) {
        Err(InputFault::Separators { meant: None })
    } else {
        Err(InputFault::NotANumber)
    }
}

/// Digits, either plain or in groups of three throughout, and decimals behind the language's own mark.
fn decimal(text: &str, language: Language, most_decimals: Option<usize>) -> Option<String> {
    let (group, mark) = match language {
        Language::Dutch => ('.', ','),
        Language::English => (',', '.'),
    };
    let (whole, decimals) = match text.split_once(mark) {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (text, None),
    };
    let fits =
        |decimals: &&str| is_digits(decimals) && most_decimals.is_none_or(|most| decimals.len() <= most);
    if decimals.is_some() && decimals.as_ref().filter(|decimals| fits(decimals)).is_none() {
        return None;
    }
    let mut groups = whole.split(group);
    let first = groups.next().filter(|first| is_digits(first))?;
    let mut number = first.to_owned();
    for group in groups {
        let first_fits = first.len() <= 3 && !first.starts_with('0');
        if !first_fits || !is_digits(group) || group.len() != 3 {
            return None;
        }
        number.push_str(group);
    }
    if let Some(decimals) = decimals {
        number.push('.');
        number.push_str(decimals);
    }
    Some(number)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_digits_and_separators(text: &str) -> bool {
    let allowed = |character: char| character.is_ascii_digit() || matches!(character, '.' | ',' | ' ');
    text.bytes().any(|byte| byte.is_ascii_digit()) && text.chars().all(allowed)
}
