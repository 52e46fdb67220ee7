use rust_decimal::Decimal;

use super::*;
use crate::rate::Rate;

fn investment(sum: &str, life: u16, rate: &str, method: Method, first_year: u16) -> Investment {
    Investment {
        sum: sum.parse().unwrap(),
        life,
        rate: Rate::from_percent_text(rate).unwrap(),
        method,
        first_year: Year::new(first_year).unwrap(),
    }
}

fn charged(investment: &Investment) -> Vec<String> {
    let horizon = Horizon::new(Year::new(2027).unwrap(), 4).unwrap();
    let charges = charges(investment, horizon).unwrap();
    charges.values().map(Money::to_string).collect()
}

// By hand: 400.000 / 40 = 10.000 depreciation; 2 % of 400.000, 390.000, 380.000 and 370.000 left.
#[test]
fn linear_charges_fall_by_the_interest_on_what_was_written_off() {
    let school = investment("400000", 40, "2", Method::Linear, 2027);
    assert_eq!(charged(&school), ["18000", "17800", "17600", "17400"]);
}

#[test]
fn charges_run_from_their_first_year_for_as_long_as_the_life() {
    let late = investment("400000", 40, "2", Method::Linear, 2029);
    assert_eq!(charged(&late), ["0", "0", "18000", "17800"]);
    let early = investment("400000", 40, "2", Method::Linear, 2025);
    assert_eq!(charged(&early), ["17600", "17400", "17200", "17000"]);
    // 3.000 / 3 = 1.000; 10 % of 2.000 and of 1.000 left.
    let nearly_done = investment("3000", 3, "10", Method::Linear, 2026);
    assert_eq!(charged(&nearly_done), ["1200", "1100", "0", "0"]);
}

// By hand: 100.000 over 2 years at 5 %: v + v^2 = 0,952381 + 0,907029 = 1,859410; 100.000 / 1,859410 = 53.780,49.
// 1.000 over 3 years at 10 %: 1.000 x 0,1331 / 0,331 = 402,11.
#[test]
fn annuities_are_level() {
    let two_years = investment("100000", 2, "5", Method::Annuity, 2027);
    assert_eq!(charged(&two_years), ["53780", "53780", "0", "0"]);
    let three_years = investment("1000", 3, "10", Method::Annuity, 2028);
    assert_eq!(charged(&three_years), ["0", "402", "402", "402"]);
    // Life and rate are ours; the sum and "about 13.000" are those of Capelle's kadernota.
    let capelle = investment("397000", 40, "1.3", Method::Annuity, 2029);
    assert_eq!(charged(&capelle), ["0", "0", "12791", "12791"]);
}

#[test]
fn without_interest_both_methods_divide_the_sum() {
    for method in [Method::Linear, Method::Annuity] {
        let plain = investment("1000", 3, "0", method, 2027);
        assert_eq!(charged(&plain), ["333", "333", "333", "0"], "{method:?}");
    }
}

// E2: once, half away from zero. 101 x 1,5 = 151,5 exactly; 7 / 2 = 3,5 exactly.
#[test]
fn a_charge_of_exactly_half_a_euro_goes_up() {
    for method in [Method::Linear, Method::Annuity] {
        let one_year = investment("101", 1, "50", method, 2027);
        assert_eq!(charged(&one_year), ["152", "0", "0", "0"], "{method:?}");
        let halves = investment("7", 2, "0", method, 2027);
        assert_eq!(charged(&halves), ["4", "4", "0", "0"], "{method:?}");
        // 50 x 1,01 = 50,5: a tie that a rounded power of 1,01 would miss.
        let one_percent = investment("50", 1, "1", method, 2027);
        assert_eq!(charged(&one_percent), ["51", "0", "0", "0"], "{method:?}");
    }
}

#[test]
fn a_charge_beyond_every_amount_is_an_overflow() {
    let horizon = Horizon::new(Year::new(2027).unwrap(), 1).unwrap();
    for method in [Method::Linear, Method::Annuity] {
        let largest = investment("1000000000000000", 1, "0", method, 2027);
        assert_eq!(charged(&largest)[0], "1000000000000000");
        let too_much = investment("1000000000000000", 1, "0.001", method, 2027);
        assert_eq!(
            charges(&too_much, horizon),
            Err(MoneyError::Overflow),
            "{method:?}"
        );
        let hundred_years = investment("999999999999999.99", 100, "1000", method, 2027);
        let charged = charges(&hundred_years, horizon);
        assert_eq!(charged, Err(MoneyError::Overflow), "{method:?}");
        let no_life = investment("1", 0, "1", method, 2027);
        assert_eq!(
            charges(&no_life, horizon),
            Err(MoneyError::Overflow),
            "{method:?}"
        );
    }
}

// Each year the debt grows by the interest and falls by the charge. What is left at the end is the rounding of the
// charges, at most half a euro each, with interest on that.
#[test]
fn an_annuity_pays_off_what_it_was_for() {
    for (sum, life, percent) in [
        ("397000", 40, "1.3"),
        ("4100000", 60, "3.5"),
        ("12345", 7, "0.25"),
    ] {
        let terms = investment(sum, life, percent, Method::Annuity, 2027);
        let charge: Decimal = charged(&terms)[0].parse().unwrap();
        let growth = Decimal::ONE + terms.rate.fraction();
        let (mut left, mut most) = (terms.sum.decimal(), Decimal::ZERO);
        for _ in 0..life {
            left = left * growth - charge;
            most = most * growth + Decimal::new(5, 1);
        }
        assert!(left.abs() <= most, "{sum} over {life}: {left}");
    }
}
