//! Amounts, percentages, counts and years as people write them.
//!
//! Digits come from the decimal's own text, never through floating point. The minus is the true one (U+2212), and
//! the space that belongs to a number does not break.

use fixed_decimal::Decimal;
use icu_decimal::DecimalFormatter;
use icu_decimal::options::DecimalFormatterOptions;
use icu_locale_core::{Locale, locale};
use rust_decimal::RoundingStrategy;

use super::Language;
use crate::money::Money;
use crate::rate::Rate;
use crate::year::Year;

/// The true minus.
pub(super) const MINUS: char = '\u{2212}';
/// A space at which no line breaks.
pub(super) const NO_BREAK: char = '\u{a0}';

/// In what figures are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Unit {
    /// Whole euros, with cents where there are any.
    #[default]
    Euros,
    /// × € 1.000, rounded for showing only.
    Thousands,
}

thread_local! {
    static DUTCH: Option<DecimalFormatter> = formatter(locale!("nl"));
    static ENGLISH: Option<DecimalFormatter> = formatter(locale!("en"));
}

impl Language {
    /// An amount: `120.000`, `−32.000`, `1.234,50`. Cents only where there are any.
    pub fn money(self, money: Money) -> String {
        let sign = if money.is_disadvantage() { "\u{2212}" } else { "" };
        format!("{sign}{}", self.size(money))
    }

    /// An effect or a difference: the sign is always there, `+120.000` or `−32.000`; zero has none.
    pub fn signed(self, money: Money) -> String {
        format!("{}{}", sign(money), self.size(money))
    }

    /// An effect in a unit. What is not nothing keeps its sign even where it rounds to zero thousands.
    pub fn signed_in(self, unit: Unit, money: Money) -> String {
        match unit {
            Unit::Euros => self.signed(money),
            Unit::Thousands => format!("{}{}", sign(money), self.size(in_thousands(money))),
        }
    }

    /// An amount with its currency: `€ 32.000`, `€ −32.000` in Dutch; `€32,000`, `−€32,000` in English.
    pub fn euro(self, money: Money) -> String {
        let minus = if money.is_disadvantage() { "\u{2212}" } else { "" };
        let size = self.size(money);
        match self {
            Language::Dutch => format!("€{NO_BREAK}{minus}{size}"),
            Language::English => format!("{minus}€{size}"),
        }
    }

    /// An effect as it is read aloud: `32.000 euro nadeel`.
    pub fn spoken(self, money: Money) -> String {
        let amount = self.size(money).into();
        if money.is_disadvantage() {
            self.text_with("spoken-disadvantage", &[("amount", amount)])
        } else if money.is_advantage() {
            self.text_with("spoken-advantage", &[("amount", amount)])
        } else {
            self.text("spoken-zero")
        }
    }

    /// A percentage: `37 %` in Dutch, `37%` in English.
    pub fn percent(self, rate: Rate) -> String {
        let digits = self.percentage(rate);
        match self {
            Language::Dutch => format!("{digits}{NO_BREAK}%"),
            Language::English => format!("{digits}%"),
        }
    }

    /// A ratio to two decimals: `1,56`.
    pub fn ratio(self, ratio: rust_decimal::Decimal) -> String {
        let shown = ratio.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
        let sign = if shown.is_sign_negative() && !shown.is_zero() {
            "\u{2212}"
        } else {
            ""
        };
        format!("{sign}{}", self.digits(&shown.abs().to_string()))
    }

    /// A ratio as a percentage to two decimals: `0,36 %`.
    pub fn ratio_percent(self, ratio: rust_decimal::Decimal) -> String {
        let percent = ratio.checked_mul(rust_decimal::Decimal::ONE_HUNDRED);
        let digits = self.ratio(percent.unwrap_or(ratio));
        match self {
            Language::Dutch => format!("{digits}{NO_BREAK}%"),
            Language::English => format!("{digits}%"),
        }
    }

    /// The number of a percentage, as it stands in a field: `37` or `12,5`.
    pub fn percentage(self, rate: Rate) -> String {
        self.digits(&rate.percent().to_string())
    }

    /// A whole number with its thousands apart.
    pub fn count(self, count: usize) -> String {
        self.digits(&count.to_string())
    }

    /// Years in words: `2024`, `2024 en 2026`, `2024, 2025 en 2026`.
    pub fn years(self, years: &[Year]) -> String {
        let words: Vec<String> = years.iter().map(Year::to_string).collect();
        self.list(&words)
    }

    /// A list in words, the last two joined by "en" or "and".
    pub fn list(self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => self.text_with(
                "list-and",
                &[("first", first.join(", ").into()), ("last", last.as_str().into())],
            ),
        }
    }

    /// The digits of a decimal text such as `1234.50`, grouped; the text itself where it is no decimal.
    pub(super) fn digits(self, decimal: &str) -> String {
        let formatter = match self {
            Language::Dutch => &DUTCH,
            Language::English => &ENGLISH,
        };
        let parsed = Decimal::try_from_str(decimal).ok();
        formatter
            .with(|formatter| Some(formatter.as_ref()?.format(parsed.as_ref()?).to_string()))
            .unwrap_or_else(|| decimal.to_owned())
    }

    fn size(self, money: Money) -> String {
        let plain = money.size().to_string();
        match plain.split_once('.') {
            Some((_, cents)) if cents.len() < 2 => self.digits(&format!("{plain}0")),
            _ => self.digits(&plain),
        }
    }
}

fn sign(money: Money) -> &'static str {
    if money.is_disadvantage() {
        "\u{2212}"
    } else if money.is_advantage() {
        "+"
    } else {
        ""
    }
}

/// Whole thousands, by the one rounding rule: a thousandth part, rounded half away from zero.
pub fn in_thousands(money: Money) -> Money {
    Rate::from_basis_points(10)
        .ok()
        .and_then(|thousandth| money.times(thousandth).ok())
        .unwrap_or(money)
}

fn formatter(locale: Locale) -> Option<DecimalFormatter> {
    DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::default()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(text: &str) -> Money {
        text.parse().unwrap()
    }

    #[test]
    fn amounts_read_as_in_a_budget() {
        for (amount, dutch, english) in [
            ("0", "0", "0"),
            ("120000", "+120.000", "+120,000"),
            ("-32000", "−32.000", "−32,000"),
            ("-0.5", "−0,50", "−0.50"),
            ("1234.56", "+1.234,56", "+1,234.56"),
            ("999", "+999", "+999"),
            (
                "-1000000000000000",
                "−1.000.000.000.000.000",
                "−1,000,000,000,000,000",
            ),
        ] {
            assert_eq!(Language::Dutch.signed(money(amount)), dutch);
            assert_eq!(Language::English.signed(money(amount)), english);
        }
        assert_eq!(Language::Dutch.money(money("120000")), "120.000");
        assert_eq!(Language::Dutch.euro(money("-1234.5")), "€\u{a0}−1.234,50");
        assert_eq!(Language::English.euro(money("-1234.5")), "−€1,234.50");
    }

    #[test]
    fn thousands_are_rounded_at_the_last_moment_and_keep_their_sign() {
        for (amount, shown) in [
            ("-32499.99", "−32"),
            ("-32500", "−33"),
            ("1499", "+1"),
            ("-499", "−0"),
            ("0", "0"),
            ("1234567890", "+1.234.568"),
        ] {
            assert_eq!(
                Language::Dutch.signed_in(Unit::Thousands, money(amount)),
                shown,
                "{amount}"
            );
        }
    }

    #[test]
    fn amounts_are_read_aloud_with_the_word_for_their_sign() {
        assert_eq!(Language::Dutch.spoken(money("-32000")), "32.000 euro nadeel");
        assert_eq!(Language::Dutch.spoken(money("32000")), "32.000 euro voordeel");
        assert_eq!(Language::Dutch.spoken(Money::ZERO), "0 euro");
        assert_eq!(
            Language::English.spoken(money("-32000")),
            "32,000 euros disadvantage"
        );
    }

    #[test]
    fn percentages_follow_each_languages_habit() {
        let rate = |text| Rate::from_percent_text(text).unwrap();
        assert_eq!(Language::Dutch.percent(rate("37")), "37\u{a0}%");
        assert_eq!(Language::English.percent(rate("12.5")), "12.5%");
        assert_eq!(Language::Dutch.percent(rate("12.5")), "12,5\u{a0}%");
    }

    #[test]
    fn years_are_listed_in_words() {
        let years: Vec<Year> = [2024, 2025, 2026].into_iter().filter_map(Year::new).collect();
        assert_eq!(Language::Dutch.years(&years), "2024, 2025 en 2026");
        assert_eq!(Language::English.years(&years[1..]), "2025 and 2026");
        assert_eq!(Language::Dutch.years(&years[..1]), "2024");
        assert_eq!(Language::Dutch.years(&[]), "");
    }
}
