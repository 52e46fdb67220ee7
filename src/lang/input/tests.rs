use proptest::prelude::*;

use super::*;
use crate::lang::Language::{Dutch, English};

fn euros(text: &str) -> Result<Money, InputFault> {
    Ok(text.parse().unwrap())
}

fn meant<T>(text: &str) -> Result<T, InputFault> {
    Err(InputFault::Separators {
        meant: Some(text.to_owned()),
    })
}

#[test]
fn dutch_amounts() {
    for (typed, expected) in [
        ("-32.000", euros("-32000")),
        ("\u{2212}32.000", euros("-32000")),
        ("– 32.000", euros("-32000")),
        ("32.000 nadeel", euros("-32000")),
        ("32.000 N", euros("-32000")),
        ("49v", euros("49")),
        ("-400 N", euros("-400")),
        ("+43.000", euros("43000")),
        ("€ 1.234,50", euros("1234.5")),
        ("€\u{a0}\u{2212}1.234,50", euros("-1234.5")),
        ("-€ 5", euros("-5")),
        ("1234567", euros("1234567")),
        ("32.000,-", euros("32000")),
        ("32.000 euro nadeel", euros("-32000")),
        ("0", euros("0")),
        ("-0", euros("0")),
        ("1.234", euros("1234")),
        ("12.34", meant("12,34")),
        ("-1,234", meant("1.234")),
        ("1,234.56", meant("1.234,56")),
        ("1.23.456", Err(InputFault::Separators { meant: None })),
        ("32 000", Err(InputFault::Separators { meant: None })),
        ("1234.567", Err(InputFault::Separators { meant: None })),
        ("0,125", Err(InputFault::TooManyDecimals)),
        ("", Err(InputFault::Empty)),
        ("\u{a0}", Err(InputFault::Empty)),
        ("pm", Err(InputFault::NotANumber)),
        ("--5", Err(InputFault::NotANumber)),
        ("-€ -5", Err(InputFault::NotANumber)),
        ("1e3", Err(InputFault::NotANumber)),
        ("5 euv", Err(InputFault::NotANumber)),
        ("٣", Err(InputFault::NotANumber)),
        (",5", Err(InputFault::Separators { meant: None })),
        ("-32.000 voordeel", Err(InputFault::TwoSigns)),
        ("+32.000 N", Err(InputFault::TwoSigns)),
        ("1.000.000.000.000.000", euros("1000000000000000")),
        ("1.000.000.000.000.000,01", Err(InputFault::AmountTooLarge)),
        ("99999999999999999999999999", Err(InputFault::AmountTooLarge)),
    ] {
        assert_eq!(money(typed, Dutch), expected, "{typed:?}");
    }
}

#[test]
fn english_amounts() {
    for (typed, expected) in [
        ("-32,000", euros("-32000")),
        ("32,000 disadvantage", euros("-32000")),
        ("32,000 D", euros("-32000")),
        ("€1,234.50", euros("1234.5")),
        ("\u{2212}€1,234.50", euros("-1234.5")),
        ("1.234", meant("1,234")),
        ("12,34", meant("12.34")),
        ("1.5", euros("1.5")),
        ("32,000 N", Err(InputFault::NotANumber)),
    ] {
        assert_eq!(money(typed, English), expected, "{typed:?}");
    }
}

#[test]
fn percentages_are_bounded_and_as_strict() {
    let most = Rate::from_percent_text("200").unwrap();
    let rate = |text| Ok(Rate::from_percent_text(text).unwrap());
    for (typed, expected) in [
        ("37", rate("37")),
        ("37 %", rate("37")),
        ("37%", rate("37")),
        ("12,5", rate("12.5")),
        ("200", rate("200")),
        ("200,01", Err(InputFault::OutOfRange { most })),
        ("-5", Err(InputFault::OutOfRange { most })),
        ("1.000", Err(InputFault::OutOfRange { most })),
        ("99999999999", Err(InputFault::OutOfRange { most })),
        ("1,234", meant("1.234")),
        ("12.5", meant("12,5")),
        ("0,1234", Err(InputFault::TooManyDecimals)),
        ("de helft", Err(InputFault::NotANumber)),
        ("%", Err(InputFault::NotANumber)),
        ("", Err(InputFault::Empty)),
    ] {
        assert_eq!(percent(typed, Dutch, most), expected, "{typed:?}");
    }
}

proptest! {
    #[test]
    fn what_is_shown_can_be_typed_back(cents in -100_000_000_000_000_000_i64..=100_000_000_000_000_000) {
        let amount = Money::from_cents(cents);
        for language in Language::ALL {
            for shown in [
                language.money(amount),
                language.signed(amount),
                language.euro(amount),
                language.spoken(amount),
            ] {
                prop_assert_eq!(money(&shown, language), Ok(amount), "{}", shown);
            }
        }
    }

    #[test]
    fn percentages_can_be_typed_back(points in 0_u32..=20_000) {
        let most = Rate::from_basis_points(20_000).unwrap();
        let rate = Rate::from_basis_points(points).unwrap();
        for language in Language::ALL {
            prop_assert_eq!(percent(&language.percent(rate), language, most), Ok(rate));
        }
    }

    #[test]
    fn anything_typed_has_an_answer_in_words(typed in ".{0,80}") {
        for language in Language::ALL {
            if let Err(fault) = money(&typed, language) {
                prop_assert!(!fault.words(language).contains("input-"));
            }
        }
    }
}
