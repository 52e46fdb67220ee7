//! Exact euros, and the only rounding rule of the project.
//!
//! One sign rule holds everywhere: plus is better for the municipality's balance (voordeel), minus is worse
//! (nadeel). Amounts keep the cents they were given with. What is *derived* (a level, a share, a rate) is rounded
//! once, half away from zero, to whole euros, where it is made, so that the parts shown always add up to the
//! total shown.
//!
//! Deliberately absent: floating point, plain operators (they panic on overflow), currencies, and display (see
//! `lang`).

#![warn(clippy::arithmetic_side_effects)]

use std::fmt;
use std::str::FromStr;

use rust_decimal::{Decimal, RoundingStrategy};

use crate::rate::Rate;

/// An exact amount in euros; plus is better for the balance.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Money(Decimal);

/// Why a text or a sum is not an amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MoneyError {
    /// The text is not a decimal number such as `-32000` or `12.50`.
    NotANumber(String),
    /// More than two decimals: euros have cents and nothing smaller.
    FractionOfACent(String),
    /// Beyond what one amount in a document may be.
    AmountTooLarge(String),
    /// A sum or product beyond what can be counted exactly.
    Overflow,
}

impl Money {
    /// No money at all.
    pub const ZERO: Money = Money(Decimal::ZERO);

    /// The largest amount that one entry of a budget or of a member may hold, either side of zero: 10^15 euro.
    pub const LARGEST_AMOUNT: Money = Money(Decimal::from_parts(0xA4C6_8000, 0x0003_8D7E, 0, false, 0));

    /// The largest total, either side of zero: 10^18 euro, a thousand of the largest amounts.
    pub const LARGEST_TOTAL: Money = Money(Decimal::from_parts(0xA764_0000, 0x0DE0_B6B3, 0, false, 0));

    /// Whole euros. Every `i64` below the largest total is exact.
    pub fn from_euros(euros: i64) -> Money {
        Money(Decimal::from(euros))
    }

    /// Cents: 1250 is 12,50 euro.
    pub fn from_cents(cents: i64) -> Money {
        Money(Decimal::new(cents, 2).normalize())
    }

    /// One entry of a budget: a decimal with at most two decimals, within [`Money::LARGEST_AMOUNT`].
    pub fn from_decimal(decimal: Decimal) -> Result<Money, MoneyError> {
        let normal = decimal.normalize();
        if normal.scale() > 2 {
            return Err(MoneyError::FractionOfACent(normal.to_string()));
        }
        if normal.abs() > Money::LARGEST_AMOUNT.0 {
            return Err(MoneyError::AmountTooLarge(normal.to_string()));
        }
        Ok(Money(if normal.is_zero() { Decimal::ZERO } else { normal }))
    }

    /// What parts came to: a decimal with at most two decimals, within [`Money::LARGEST_TOTAL`].
    pub fn from_total(decimal: Decimal) -> Result<Money, MoneyError> {
        let normal = decimal.normalize();
        if normal.scale() > 2 {
            return Err(MoneyError::FractionOfACent(normal.to_string()));
        }
        within_total(if normal.is_zero() { Decimal::ZERO } else { normal })
    }

    /// The exact decimal, for formatting and for the wire.
    pub fn decimal(self) -> Decimal {
        self.0
    }

    /// The amount in cents, where it has no smaller part (it never has).
    pub fn cents(self) -> Option<i128> {
        self.0
            .checked_mul(Decimal::ONE_HUNDRED)
            .map(|cents| cents.trunc().mantissa())
            .filter(|_| self.0.scale() <= 2)
    }

    /// True for exactly nothing.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// True for a voordeel: better for the balance.
    pub fn is_advantage(self) -> bool {
        self.0 > Decimal::ZERO
    }

    /// True for a nadeel: worse for the balance.
    pub fn is_disadvantage(self) -> bool {
        self.0 < Decimal::ZERO
    }

    /// The size without the sign.
    pub fn size(self) -> Money {
        Money(self.0.abs())
    }

    /// The same size with the other sign.
    pub fn opposite(self) -> Money {
        let mut decimal = self.0;
        decimal.set_sign_positive(!self.0.is_sign_positive() || self.0.is_zero());
        Money(decimal)
    }

    /// The exact sum, or an overflow.
    pub fn plus(self, other: Money) -> Result<Money, MoneyError> {
        self.0
            .checked_add(other.0)
            .map(|sum| sum.normalize())
            .ok_or(MoneyError::Overflow)
            .and_then(within_total)
    }

    /// The exact difference, or an overflow.
    pub fn minus(self, other: Money) -> Result<Money, MoneyError> {
        self.plus(other.opposite())
    }

    /// The exact sum of many, or an overflow. Only the sum itself is held to the largest total: what is passed on
    /// the way there depends on the order of the parts, and the order must not matter.
    pub fn sum(parts: impl IntoIterator<Item = Money>) -> Result<Money, MoneyError> {
        parts
            .into_iter()
            .try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part.0))
            .map(|sum| sum.normalize())
            .ok_or(MoneyError::Overflow)
            .and_then(within_total)
    }

    /// A part of this amount (a level, a share, a rate), rounded by the one rule.
    pub fn times(self, rate: Rate) -> Result<Money, MoneyError> {
        let exact = self.0.checked_mul(rate.fraction()).ok_or(MoneyError::Overflow)?;
        within_total(exact).map(Money::rounded)
    }

    /// A part of this amount that no single rate says (a level of a phase of another share), rounded by the one rule.
    /// Multiplied before it is divided, so that what divides exactly comes out exactly.
    pub fn scaled(self, times: Decimal, per: Decimal) -> Result<Money, MoneyError> {
        let product = self.0.checked_mul(times).ok_or(MoneyError::Overflow)?;
        let exact = product.checked_div(per).ok_or(MoneyError::Overflow)?;
        within_total(exact).map(Money::rounded)
    }

    /// The one rounding rule: half away from zero, to whole euros.
    #[must_use]
    pub fn rounded(self) -> Money {
        Money(
            self.0
                .round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero)
                .normalize(),
        )
    }
}

fn within_total(decimal: Decimal) -> Result<Money, MoneyError> {
    if decimal.abs() > Money::LARGEST_TOTAL.0 {
        Err(MoneyError::Overflow)
    } else {
        Ok(Money(decimal))
    }
}

/// Reads `-32000` or `12.50`: digits, at most two decimals after a point, an optional leading minus. No thousands
/// separators and no plus sign; Dutch input is read by `lang`.
impl FromStr for Money {
    type Err = MoneyError;

    fn from_str(text: &str) -> Result<Money, MoneyError> {
        let shown = || text.chars().take(40).collect();
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, cents) = digits.split_once('.').unwrap_or((digits, "0"));
        let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !plain(whole) || !plain(cents) {
            return Err(MoneyError::NotANumber(shown()));
        }
        // Also where they are noughts: whoever writes -32.000 in Dutch means thirty-two thousand, not thirty-two.
        if cents.len() > 2 {
            return Err(MoneyError::FractionOfACent(shown()));
        }
        let whole = whole.trim_start_matches('0');
        if whole.len() > 16 {
            return Err(MoneyError::AmountTooLarge(shown()));
        }
        let in_cents = format!("{whole}{cents:0<2}").parse::<i64>().ok();
        let too_large = || MoneyError::AmountTooLarge(shown());
        let mut amount = Decimal::new(in_cents.ok_or_else(too_large)?, 2);
        amount.set_sign_negative(digits != text);
        Money::from_decimal(amount)
    }
}

/// The exact decimal with a point, without separators: the form of every file and of the command line.
impl fmt::Display for Money {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "€ {}", self.0)
    }
}

impl fmt::Display for MoneyError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MoneyError::NotANumber(text) => {
                write!(
                    formatter,
                    "\"{text}\" is not a decimal number such as -32000 or 12.50"
                )
            }
            MoneyError::FractionOfACent(text) => write!(formatter, "{text} has more than two decimals"),
            MoneyError::AmountTooLarge(text) => write!(formatter, "{text} is beyond 10^15 euro"),
            MoneyError::Overflow => write!(formatter, "the sum is beyond 10^18 euro"),
        }
    }
}

impl std::error::Error for MoneyError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(text: &str) -> Money {
        text.parse().unwrap()
    }

    #[test]
    fn limits_are_the_stated_powers_of_ten() {
        assert_eq!(Money::LARGEST_AMOUNT.to_string(), "1000000000000000");
        assert_eq!(Money::LARGEST_TOTAL.to_string(), "1000000000000000000");
    }

    #[test]
    fn a_thousand_largest_amounts_are_counted_and_one_more_is_an_overflow() {
        let thousand = Money::sum(std::iter::repeat_n(Money::LARGEST_AMOUNT, 1_000)).unwrap();
        assert_eq!(thousand, Money::LARGEST_TOTAL);
        assert_eq!(thousand.plus(money("0.01")), Err(MoneyError::Overflow));
        assert_eq!(thousand.opposite().minus(money("1")), Err(MoneyError::Overflow));
    }

    #[test]
    fn halves_are_rounded_away_from_zero() {
        for (amount, percent, expected) in [
            ("25000", "37", "9250"),
            ("-3", "50", "-2"),
            ("3", "50", "2"),
            ("-24050", "50", "-12025"),
            ("-0.5", "100", "-1"),
            ("1", "49.99", "0"),
        ] {
            let rate = Rate::from_percent_text(percent).unwrap();
            assert_eq!(
                money(amount).times(rate).unwrap(),
                money(expected),
                "{percent} % of {amount}"
            );
        }
    }

    #[test]
    fn texts_that_are_no_amounts_say_why() {
        for text in [
            "", "-", "1,5", "1.000,00", "1e3", "+5", " 5", "NaN", "--5", "5.", ".5",
        ] {
            assert_eq!(
                text.parse::<Money>(),
                Err(MoneyError::NotANumber(text.to_owned())),
                "{text:?}"
            );
        }
        for text in ["0.001", "-32.000", "1.000"] {
            let parsed = text.parse::<Money>();
            assert!(matches!(parsed, Err(MoneyError::FractionOfACent(_))), "{text}");
        }
        assert!(matches!(
            "1000000000000000.01".parse::<Money>(),
            Err(MoneyError::AmountTooLarge(_))
        ));
        assert!(matches!(
            "9".repeat(5_000).parse::<Money>(),
            Err(MoneyError::AmountTooLarge(_))
        ));
    }

    #[test]
    fn zero_has_one_spelling() {
        for text in ["0", "-0", "0.00", "-0.0", "000"] {
            assert_eq!(money(text).to_string(), "0");
        }
        assert_eq!(Money::ZERO.opposite().to_string(), "0");
    }

    #[test]
    fn cents_are_exact() {
        assert_eq!(money("-12.5").cents(), Some(-1250));
        assert_eq!(Money::from_cents(-1250), money("-12.5"));
        assert_eq!(Money::LARGEST_AMOUNT.cents(), Some(100_000_000_000_000_000));
    }
}
