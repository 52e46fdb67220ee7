//! The least and the most of each total (E20; P9). The likely value never moves.

use keuzeruimte::budget::{Hardness, Range, Spreads};
use keuzeruimte::outcome::drawn_ranges;
use keuzeruimte::rate::Rate;

use crate::kadernota::{InYears, Variant, choice_id, kadernota, money, year};

fn range(low: &str, high: &str) -> Range {
    Range {
        low: money(low),
        high: money(high),
    }
}

fn band(variant: &Variant, of: u16) -> (String, String) {
    let outcome = variant.outcome();
    let range = outcome.years.get(year(of)).unwrap().range.unwrap();
    (range.low.to_string(), range.high.to_string())
}

fn with_range(mut variant: Variant, id: &str, of: u16, range: Range) -> Variant {
    variant.decisions.change(&choice_id(id), |decision| {
        decision.ranges.insert(year(of), range);
    });
    variant
}

#[test]
fn intervals_add_up_exactly() {
    let variant = kadernota()
        .with("a", ["-100", "-100", "-100", "-100"])
        .with("b", ["-50", "-50", "-50", "-50"])
        .with("c", ["20", "20", "20", "20"])
        .proposal();
    let variant = with_range(variant, "a", 2024, range("-130", "-90"));
    let variant = with_range(variant, "c", 2024, range("10", "25"));
    // -130 - 50 + 10 and -90 - 50 + 25; the likely total stays -100 - 50 + 20.
    assert_eq!(band(&variant, 2024), ("-170".to_owned(), "-115".to_owned()));
    assert_eq!(variant.outcome().effects()[0], "-130");
    assert_eq!(band(&variant, 2025), ("-130".to_owned(), "-130".to_owned()));
}

#[test]
fn what_is_off_is_in_no_band() {
    let variant = kadernota().with("a", ["-100"; 4]).proposal();
    let variant = with_range(variant, "a", 2024, range("-130", "-90")).off("a");
    assert_eq!(band(&variant, 2024), ("0".to_owned(), "0".to_owned()));
}

#[test]
fn a_pm_post_with_a_range_is_in_the_band_and_still_open() {
    let variant = kadernota().with("a", ["pm"; 4]).with("b", ["-10"; 4]).proposal();
    let variant = with_range(variant, "a", 2024, range("-40", "-20"));
    assert_eq!(variant.outcome().effects()[0], "-10");
    assert_eq!(variant.outcome().open_posts(), [1; 4]);
    // The least and the most of what is known: a pm without any range adds nothing to either.
    assert_eq!(band(&variant, 2024), ("-50".to_owned(), "-30".to_owned()));
    assert_eq!(band(&variant, 2025), ("-10".to_owned(), "-10".to_owned()));
}

#[test]
fn a_class_of_the_document_gives_a_spread_only_where_the_document_says_how_much() {
    let mut variant = kadernota()
        .with("a", ["-1001", "-1001", "-1001", "-1001"])
        .proposal();
    variant.budget.choices[0].hardness = Some(Hardness::Rough);
    assert_eq!(band(&variant, 2024), ("-1001".to_owned(), "-1001".to_owned()));
    let percent = |text| Rate::from_percent_text(text).unwrap();
    variant.budget.spreads = Some(Spreads {
        firm: percent("0"),
        estimate: percent("10"),
        rough: percent("25"),
    });
    // 25 % of 1.001 is 250,25, rounded 250.
    assert_eq!(band(&variant, 2024), ("-1251".to_owned(), "-751".to_owned()));
    // At 50 %: 500,5 is 501 and 25 % of 501 is 125,25.
    let half = variant.clone().at_level("a", "50");
    assert_eq!(band(&half, 2024), ("-626".to_owned(), "-376".to_owned()));
    // What the member fills in is as certain as the member says.
    let own = variant.own_amount("a", 2024, "-700");
    assert_eq!(band(&own, 2024), ("-700".to_owned(), "-700".to_owned()));
}

#[test]
fn a_range_always_holds_the_likely_amount() {
    let variant = kadernota().with("a", ["-100"; 4]).proposal();
    // Typed the wrong way round, and beside the amount.
    let variant = with_range(variant, "a", 2024, range("-90", "-95"));
    assert_eq!(band(&variant, 2024), ("-100".to_owned(), "-90".to_owned()));
}

fn drawn(variant: &Variant, of: u16) -> (i64, i64) {
    let range = drawn_ranges(&variant.outcome())
        .get(year(of))
        .copied()
        .flatten()
        .unwrap();
    (
        range.low.to_string().parse().unwrap(),
        range.high.to_string().parse().unwrap(),
    )
}

/// A triangle from 0 to 1.000 with its top at 500: a tenth of its surface lies below 1.000 x √(0,1 / 2) = 223,6.
#[test]
fn eight_of_ten_draws_of_one_post_lie_where_the_triangle_says() {
    let variant = kadernota().with("a", ["500"; 4]).proposal();
    let variant = with_range(variant, "a", 2024, range("0", "1000"));
    let (low, high) = drawn(&variant, 2024);
    assert!((low - 224).abs() < 15, "{low}");
    assert!((high - 776).abs() < 15, "{high}");
    assert_eq!(drawn(&variant, 2025), (500, 500));
}

/// Ten such posts: their spread grows with the square root, not with the sum. One has a variance of 1.000² / 24, ten
/// together a standard deviation of 645,5, and eight of ten of a bell lie within 1,2816 of that: 827 either way.
#[test]
fn many_posts_are_less_uncertain_together_than_one_by_one() {
    let ids = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
    let mut made = kadernota();
    for id in ids {
        made = made.with(id, ["500"; 4]);
    }
    let variant = ids.into_iter().fold(made.proposal(), |variant, id| {
        with_range(variant, id, 2024, range("0", "1000"))
    });
    let (low, high) = drawn(&variant, 2024);
    assert!((low - (5_000 - 827)).abs() < 60, "{low}");
    assert!((high - (5_000 + 827)).abs() < 60, "{high}");
    // The sums of all worst and all best are far wider.
    assert_eq!(band(&variant, 2024), ("0".to_owned(), "10000".to_owned()));
}

/// The very figures: whoever draws elsewhere, or in another order, must get these.
#[test]
fn everybody_draws_the_same() {
    let variant = kadernota().with("a", ["-100"; 4]).with("b", ["pm"; 4]).proposal();
    let variant = with_range(variant, "a", 2024, range("-260", "-90"));
    let variant = with_range(variant, "b", 2024, range("-50", "-10"));
    let mut other_way = variant.clone();
    other_way.budget.choices.reverse();
    assert_eq!(drawn(&variant, 2024), drawn(&other_way, 2024));
    assert_eq!(drawn(&variant, 2024), (-237, -133));
}
