//! Numbers as Dutch documents print them.
//!
//! Digits are counted in thousandths of what is printed. Deliberately absent: what an amount means for the
//! balance, and the unit of its table (see `settle`).

use serde::{Deserialize, Serialize};

/// What an amount does to the balance when the document says so in a word or a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Effect {
    /// Voordeel, voordelig, V.
    Advantage,
    /// Nadeel, nadelig, N.
    Disadvantage,
}

/// An amount as printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The size in thousandths, without its sign; already multiplied when `scaled`.
    pub thousandths: i64,
    /// A minus in any of its spellings stands with it.
    pub minus: bool,
    /// A plus stands with it.
    pub plus: bool,
    /// The letter or word beside it.
    pub effect: Option<Effect>,
    /// A euro sign stands before it: in running text that makes it money.
    pub euro: bool,
    /// It carries its own unit (994k, 1,2 miljoen), so that of the table does not count.
    pub scaled: bool,
    /// More than one reading of its digits is possible.
    pub unclear: bool,
    /// Brackets around it were taken as its minus.
    pub bracketed: bool,
    /// It is bare digits: no separator, sign, letter or euro sign.
    pub bare: bool,
}

impl Printed {
    /// The size with the sign that is printed, in thousandths.
    pub fn signed(&self) -> i64 {
        if self.minus {
            self.thousandths.saturating_neg()
        } else {
            self.thousandths
        }
    }
}

/// The largest number read, in thousandths: a thousand billion, printed in whole.
const LARGEST: i64 = 1_000_000_000_000_000;

/// A number without sign: `32.000`, `1.234,56`, `12,377`, `400`, `32.000,-`. Gives thousandths and whether it is
/// unclear which separator is meant.
pub fn number(text: &str) -> Option<(i64, bool)> {
    let text = text
        .strip_suffix(",--")
        .or_else(|| text.strip_suffix(",-"))
        .or_else(|| text.strip_suffix(",\u{2013}"))
        .or_else(|| text.strip_suffix(",\u{2014}"))
        .unwrap_or(text);
    if !text.starts_with(|character: char| character.is_ascii_digit()) || text.len() > 30 {
        return None;
    }
    let points = text.matches('.').count();
    let commas = text.matches(',').count();
    match (points, commas) {
        (0, 0) => whole(text).map(|digits| (digits, false)),
        (_, 0) => grouped(text, '.').map(|digits| (digits, false)),
        (_, 1) => {
            let (left, right) = text.split_once(',')?;
            let digits = if points == 0 {
                whole(left)
            } else {
                grouped(left, '.')
            }?;
            let part = fraction(right)?;
            // No thousands begin with a nought.
            let unclear = right.len() == 3 && points == 0 && left != "0";
            Some((digits.checked_add(part)?, unclear))
        }
        (0, _) => grouped(text, ',').map(|digits| (digits, true)),
        _ => None,
    }
}

/// The factor of a word or letter after a number: `mln`, `miljoen`, `k`, `duizend`.
pub fn scale(word: &str) -> Option<i64> {
    match word {
        "k" | "K" | "duizend" | "dzd" | "dzd." => Some(1_000),
        "mln" | "mln." | "Mln" | "MLN" | "mio" | "miljoen" | "Miljoen" | "miljoenen" | "m" | "M" => {
            Some(1_000_000)
        }
        "mld" | "mld." | "miljard" => Some(1_000_000_000),
        _ => None,
    }
}

/// A number with a factor: the digits after the comma count in full, and `12.377 mln` may have meant `12,377`.
pub fn scaled(text: &str, factor: i64) -> Option<(i64, bool)> {
    if let Some((left, right)) = text.split_once(',').filter(|(_, right)| !right.contains(',')) {
        let digits = if left.contains('.') {
            grouped(left, '.')
        } else {
            whole(left)
        }?;
        if right.is_empty() || right.len() > 6 || !right.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let part = right
            .parse::<i64>()
            .ok()?
            .checked_mul(factor)?
            .checked_mul(1_000)?;
        let part = part.checked_div(10_i64.checked_pow(u32::try_from(right.len()).ok()?)?)?;
        return within(digits.checked_mul(factor)?.checked_add(part)?).map(|digits| (digits, false));
    }
    if let Some((left, right)) = text.split_once('.').filter(|(_, right)| !right.contains('.')) {
        // A point as decimal sign: "1.5 mln"; "12.377 mln" is read so too, but stays unclear.
        let comma = format!("{left},{right}");
        return scaled(&comma, factor).map(|(digits, _)| (digits, true));
    }
    let (digits, unclear) = number(text)?;
    within(digits.checked_mul(factor)?).map(|digits| (digits, unclear))
}

fn whole(text: &str) -> Option<i64> {
    if text.is_empty() || text.len() > 15 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    // "007" is a code, no amount.
    if text.len() > 1 && text.starts_with('0') {
        return None;
    }
    within(text.parse::<i64>().ok()?.checked_mul(1_000)?)
}

fn grouped(text: &str, separator: char) -> Option<i64> {
    let mut groups = text.split(separator);
    let first = groups.next()?;
    if first.is_empty() || first.len() > 3 || !first.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if first.starts_with('0') {
        return None;
    }
    let mut digits = first.parse::<i64>().ok()?;
    for group in groups {
        if group.len() != 3 || !group.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        digits = digits
            .checked_mul(1_000)?
            .checked_add(group.parse::<i64>().ok()?)?;
    }
    within(digits.checked_mul(1_000)?)
}

fn fraction(text: &str) -> Option<i64> {
    if text.is_empty() || text.len() > 3 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let digits = text.parse::<i64>().ok()?;
    match text.len() {
        1 => digits.checked_mul(100),
        2 => digits.checked_mul(10),
        _ => Some(digits),
    }
}

fn within(digits: i64) -> Option<i64> {
    (digits <= LARGEST.saturating_mul(1_000)).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::{number, scaled};

    #[test]
    fn printed_numbers_are_read_to_the_thousandth() {
        for (text, thousandths, unclear) in [
            ("400", 400_000, false),
            ("32.000", 32_000_000, false),
            ("1.234.567", 1_234_567_000, false),
            ("1.234,56", 1_234_560, false),
            ("0,5", 500, false),
            ("32.000,-", 32_000_000, false),
            ("32.000,--", 32_000_000, false),
            ("12,377", 12_377, true),
            ("0,377", 377, false),
            ("1,234,567", 1_234_567_000, true),
        ] {
            assert_eq!(number(text), Some((thousandths, unclear)), "{text}");
        }
        for text in [
            "", "1.2", "12.34", "1.2345", "2.1.3", "007", "1,2345", "a1", ".5", "1..000",
        ] {
            assert_eq!(number(text), None, "{text}");
        }
        assert_eq!(number(&"9".repeat(5_000)), None);
    }

    #[test]
    fn factors_multiply_exactly() {
        assert_eq!(scaled("994", 1_000), Some((994_000_000, false)));
        assert_eq!(scaled("1,2", 1_000_000), Some((1_200_000_000, false)));
        assert_eq!(scaled("12,377", 1_000_000), Some((12_377_000_000, false)));
        assert_eq!(scaled("12.377", 1_000_000), Some((12_377_000_000, true)));
    }
}
