//! Percentages as exact fractions: a level, a share of a key, a tax rise.
//!
//! Deliberately absent: rounding (only `Money::times` rounds) and negative rates (no rule of the field has one).

#![warn(clippy::arithmetic_side_effects)]

use std::fmt;

use rust_decimal::Decimal;

/// A fraction between 0 and 10 (1.000 %), with at most eight decimals as a fraction.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rate(Decimal);

/// Why a text is not a rate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RateError {
    /// Not a decimal number such as `37` or `12.5`.
    NotANumber(String),
    /// Below 0 % or above 1.000 %.
    OutOfRange(String),
    /// More than six decimals of a percent.
    TooFine(String),
}

impl Rate {
    /// Nothing of it.
    pub const NOTHING: Rate = Rate(Decimal::ZERO);
    /// All of it.
    pub const WHOLE: Rate = Rate(Decimal::ONE);

    /// Hundredths of a percent: 3.700 is 37 %.
    pub fn from_basis_points(points: u32) -> Result<Rate, RateError> {
        Rate::from_fraction(Decimal::new(i64::from(points), 4))
    }

    /// A fraction: 0.37 is 37 %.
    pub fn from_fraction(fraction: Decimal) -> Result<Rate, RateError> {
        let normal = fraction.normalize();
        if normal < Decimal::ZERO || normal > Decimal::TEN {
            return Err(RateError::OutOfRange(normal.to_string()));
        }
        if normal.scale() > 8 {
            return Err(RateError::TooFine(normal.to_string()));
        }
        Ok(Rate(if normal.is_zero() { Decimal::ZERO } else { normal }))
    }

    /// A percentage with a decimal point: `37` or `12.5`.
    pub fn from_percent_text(text: &str) -> Result<Rate, RateError> {
        let percent = decimal(text)?;
        // Checked before dividing, which would round away what is finer still.
        if percent.scale() > 6 {
            return Err(RateError::TooFine(text.to_owned()));
        }
        percent
            .checked_div(Decimal::ONE_HUNDRED)
            .ok_or_else(|| RateError::OutOfRange(text.to_owned()))
            .and_then(Rate::from_fraction)
    }

    /// A fraction with a decimal point, as in a budget file: `0.37`.
    pub fn from_fraction_text(text: &str) -> Result<Rate, RateError> {
        Rate::from_fraction(decimal(text)?)
    }

    /// The exact fraction.
    pub fn fraction(self) -> Decimal {
        self.0
    }

    /// The exact percentage: 37 for 37 %.
    pub fn percent(self) -> Decimal {
        self.0
            .checked_mul(Decimal::ONE_HUNDRED)
            .unwrap_or(Decimal::ZERO)
            .normalize()
    }
}

fn decimal(text: &str) -> Result<Decimal, RateError> {
    let not_a_number = || RateError::NotANumber(text.chars().take(40).collect());
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if text.len() > 25 || !plain(whole) || !plain(rest) {
        return Err(not_a_number());
    }
    Decimal::from_str_exact(text)
        .map(|decimal| decimal.normalize())
        .map_err(|_| not_a_number())
}

/// The fraction with a point, as in files.
impl fmt::Display for Rate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

impl fmt::Debug for Rate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} %", self.percent())
    }
}

impl fmt::Display for RateError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RateError::NotANumber(text) => write!(formatter, "\"{text}\" is not a number such as 0.37"),
            RateError::OutOfRange(text) => write!(formatter, "{text} is not between 0 and 10 (1000 %)"),
            RateError::TooFine(text) => write!(formatter, "{text} has more than eight decimals"),
        }
    }
}

impl std::error::Error for RateError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent_and_fraction_say_the_same() {
        let share = Rate::from_percent_text("37").unwrap();
        assert_eq!(share, Rate::from_fraction_text("0.37").unwrap());
        assert_eq!(share, Rate::from_basis_points(3_700).unwrap());
        assert_eq!(share.percent().to_string(), "37");
    }

    #[test]
    fn rates_out_of_bounds_are_refused() {
        assert!(matches!(
            Rate::from_percent_text("-1"),
            Err(RateError::OutOfRange(_))
        ));
        assert!(matches!(
            Rate::from_percent_text("1000.01"),
            Err(RateError::OutOfRange(_))
        ));
        assert!(matches!(
            Rate::from_fraction_text("0.333333333"),
            Err(RateError::TooFine(_))
        ));
        assert!(matches!(
            Rate::from_percent_text("37%"),
            Err(RateError::NotANumber(_))
        ));
    }
}
