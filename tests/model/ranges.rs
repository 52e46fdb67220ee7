//! The least and the most of each total (E20, E32, E33; P9). The likely value never moves.

use keuzeruimte::budget::{Hardness, Range, Spreads};
use keuzeruimte::outcome::{Band, BandRule, TotalOf};
use keuzeruimte::rate::Rate;
use keuzeruimte::year::PerYear;

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

fn structural_band(variant: &Variant, of: u16) -> (String, String) {
    around(variant, BandRule::Sums, TotalOf::Structural, of)
}

fn around(variant: &Variant, rule: BandRule, of: TotalOf, in_year: u16) -> (String, String) {
    let outcome = variant.outcome();
    let total = outcome.years.get(year(in_year)).unwrap();
    let range = Band::of(&outcome, rule).around(of, total, year(in_year)).unwrap();
    (range.low.to_string(), range.high.to_string())
}

/// E33. Structural: -100 (-130 to -90). Incidental: -50 (-80 to -40). Start 1.000, of which 200 incidental.
///
/// | | low | likely | high |
/// | --- | --- | --- | --- |
/// | effect | -210 | -150 | -130 |
/// | balance | 790 | 850 | 870 |
/// | structural balance: 800 and the structural post | 670 | 700 | 710 |
#[test]
fn only_structural_posts_move_the_band_of_the_structural_balance() {
    let variant = kadernota()
        .starting_at(["1000"; 4])
        .structural("a", ["-100"; 4])
        .incidental("b", ["-50", "0", "0", "0"])
        .proposal();
    let mut variant = with_range(variant, "a", 2024, range("-130", "-90"));
    variant = with_range(variant, "b", 2024, range("-80", "-40"));
    variant
        .decisions
        .start_incidental
        .insert(year(2024), money("200"));
    let text = |low: &str, high: &str| (low.to_owned(), high.to_owned());
    assert_eq!(band(&variant, 2024), text("-210", "-130"));
    assert_eq!(
        around(&variant, BandRule::Sums, TotalOf::End, 2024),
        text("790", "870")
    );
    assert_eq!(structural_band(&variant, 2024), text("670", "710"));
    assert_eq!(variant.outcome().structurals()[0], "700");
    assert_eq!(structural_band(&variant, 2025), text("900", "900"));
}

/// E33. Of -45.000 the document calls -9.000 incidental, so 80 % is structural; between -50.000 and -40.000 that part
/// lies between -40.000 and -32.000. An own amount is of the choice's own nature, so its whole range counts.
#[test]
fn the_range_of_a_split_post_is_divided_as_its_amount_is() {
    let mut variant = kadernota()
        .starting_at(["0"; 4])
        .structural("a", ["-45000", "-36000", "-36000", "-36000"])
        .proposal();
    let mut split = ["-9000", "0", "0", "0"].into_iter().map(money);
    variant.budget.choices[0].incidental = Some(PerYear::from_fn(variant.budget.horizon, |_| {
        split.next().unwrap()
    }));
    let variant = with_range(variant, "a", 2024, range("-50000", "-40000"));
    let text = |low: &str, high: &str| (low.to_owned(), high.to_owned());
    assert_eq!(structural_band(&variant, 2024), text("-40000", "-32000"));
    assert_eq!(variant.outcome().structurals()[0], "-36000");
    let own = variant.own_amount("a", 2024, "-45000");
    assert_eq!(structural_band(&own, 2024), text("-50000", "-40000"));
}

/// E33. A structural pm with a range is in the band; the balance itself leaves it out. Drawn, it is the same draw: with
/// nothing incidental on, the bands of the effect and of the structural effect are one.
#[test]
fn a_structural_pm_with_a_range_is_in_the_band_of_the_structural_balance_too() {
    let variant = kadernota()
        .starting_at(["0"; 4])
        .structural("a", ["pm"; 4])
        .structural("b", ["-100"; 4])
        .proposal();
    let variant = with_range(variant, "a", 2024, range("-40", "-20"));
    let variant = with_range(variant, "b", 2024, range("-150", "-60"));
    let text = |low: &str, high: &str| (low.to_owned(), high.to_owned());
    assert_eq!(structural_band(&variant, 2024), text("-190", "-80"));
    let drawn = Band::of(&variant.outcome(), BandRule::Draws);
    assert_eq!(drawn.effect, drawn.structural_effect);
    let incidental = variant.clone().off("a");
    let narrower = Band::of(&incidental.outcome(), BandRule::Draws);
    assert_ne!(narrower.effect, drawn.effect);
}

fn drawn(variant: &Variant, of: u16) -> (i64, i64) {
    let range = Band::of(&variant.outcome(), BandRule::Draws)
        .effect
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
