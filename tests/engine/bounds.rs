//! The largest amounts and the longest and shortest horizons (E15).

use keuzeruimte::budget::{Amount, MOST_CHOICES};
use keuzeruimte::money::Money;
use keuzeruimte::outcome::{Finding, PartOf, Verdict};

use crate::kadernota::{InYears, Kadernota, Variant, choice_id, figures, kadernota, year};

const LARGEST: &str = "1000000000000000";
const LARGEST_NADEEL: &str = "-1000000000000000";

fn a_thousand_of(amount: &str) -> Kadernota {
    (0..MOST_CHOICES).fold(kadernota().over(2024, 10), |budget, place| {
        budget.with(&place.to_string(), [amount; 10])
    })
}

fn plus_one_euro_in_2030(variant: Variant, euro: &str) -> Variant {
    let mut amounts = ["0"; 10];
    amounts[6] = euro;
    variant.adding("nog-een", false, amounts)
}

#[test]
fn a_thousand_largest_amounts_over_ten_years_are_counted() {
    for (amount, total) in [
        (LARGEST, "1000000000000000000"),
        (LARGEST_NADEEL, "-1000000000000000000"),
    ] {
        let outcome = a_thousand_of(amount).proposal().outcome();
        assert_eq!(outcome.effects(), [total; 10]);
        assert_eq!(outcome.findings, []);
    }
}

#[test]
fn one_euro_more_is_a_finding_in_its_year_and_no_other() {
    for (amount, euro) in [(LARGEST, "1"), (LARGEST_NADEEL, "-1")] {
        let outcome = plus_one_euro_in_2030(a_thousand_of(amount).proposal(), euro).outcome();
        assert_eq!(outcome.findings, [Finding::TotalOverflow(year(2030))]);
        let effects = outcome.effects();
        assert_eq!(effects.iter().filter(|effect| *effect == "?").count(), 1);
        assert_eq!(effects[6], "?");
    }
}

#[test]
fn one_euro_the_other_way_is_counted() {
    let outcome = plus_one_euro_in_2030(a_thousand_of(LARGEST).proposal(), "-1").outcome();
    assert_eq!(outcome.findings, []);
    assert_eq!(outcome.effects()[6], "999999999999999999");
}

#[test]
fn what_is_passed_on_the_way_to_a_total_does_not_matter() {
    // 500 choices at 200 % make 10^18, the 501st passes it, the own choice brings it back.
    let mut variant = kadernota().over(2024, 1);
    for place in 0..501 {
        variant = variant.with(&place.to_string(), [LARGEST]);
    }
    let mut variant = variant.proposal();
    for place in 0..501 {
        variant = variant.at_level(&place.to_string(), "200");
    }
    assert_eq!(variant.outcome().findings, [Finding::TotalOverflow(year(2024))]);
    let back = variant
        .adding("een", true, [LARGEST_NADEEL])
        .adding("twee", true, [LARGEST_NADEEL]);
    assert_eq!(back.outcome().effects(), ["1000000000000000000"]);
    assert_eq!(back.outcome().findings, []);
}

#[test]
fn a_balance_beyond_counting_is_a_finding_though_the_effect_is_known() {
    let mut budget = a_thousand_of(LARGEST);
    budget = budget.starting_at([LARGEST; 10]);
    let outcome = budget.proposal().outcome();
    assert_eq!(outcome.effects()[0], "1000000000000000000");
    assert_eq!(outcome.ends()[0], "?");
    assert_eq!(outcome.findings.len(), 10);
    assert_eq!(outcome.findings[0], Finding::TotalOverflow(year(2024)));
    assert_eq!(outcome.verdict, Verdict::Unknown);
}

#[test]
fn a_structural_total_beyond_counting_is_a_finding_though_the_whole_is_known() {
    let outcome = a_thousand_of(LARGEST)
        .proposal()
        .adding("structureel", true, ["1"; 10])
        .adding("incidenteel", false, ["-1"; 10])
        .outcome();
    assert_eq!(outcome.effects()[0], "1000000000000000000");
    assert_eq!(outcome.structural_effects()[0], "?");
    assert_eq!(outcome.findings.len(), 10);
}

#[test]
fn one_choice_beyond_counting_is_named_itself() {
    // No file can hold such an amount; a caller of the library can.
    let mut variant = kadernota().over(2024, 2).with("a", ["-1", "-1"]).proposal();
    let near_the_largest_total = Money::from_euros(900_000_000_000_000_000);
    *variant.budget.choices[0].amounts.get_mut(year(2025)).unwrap() = Amount::Known(near_the_largest_total);
    let variant = variant.at_level("a", "200");
    let outcome = variant.outcome();
    assert_eq!(figures(outcome.part("a")), ["-2 level", "overflow"]);
    assert_eq!(outcome.effects(), ["-2", "?"]);
    let of_a = PartOf::Choice(choice_id("a"));
    assert_eq!(outcome.findings, [Finding::PartOverflow(of_a, year(2025))]);
    // Switched off it disturbs nothing.
    assert_eq!(variant.off("a").outcome().findings, []);
}

#[test]
fn a_horizon_may_have_one_year() {
    let outcome = kadernota()
        .over(2024, 1)
        .starting_at(["10"])
        .with("a", ["-4"])
        .proposal()
        .outcome();
    assert_eq!(outcome.ends(), ["6"]);
}

#[test]
fn a_horizon_may_have_ten_years() {
    let outcome = kadernota()
        .over(2024, 10)
        .with("a", ["-1", "-2", "-3", "-4", "-5", "-6", "-7", "-8", "-9", "-10"])
        .proposal()
        .outcome();
    assert_eq!(outcome.effects().last().unwrap(), "-10");
    assert_eq!(outcome.effects().len(), 10);
}
