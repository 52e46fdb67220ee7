//! Another start year, a phase and an end (E18, E19; P6).

use keuzeruimte::budget::{Amount, Investment, Method, charges};
use keuzeruimte::outcome::Nature;
use keuzeruimte::rate::Rate;
use keuzeruimte::scenario::{Figure, Outside};

use crate::kadernota::{InYears, Kadernota, Variant, choice_id, figures, kadernota, money, year};

fn from(budget: &Kadernota, first: u16) -> Variant {
    decided(budget.proposal(), |decision| {
        decision.timing.first_year = Some(year(first))
    })
}

fn decided(mut variant: Variant, change: impl FnOnce(&mut keuzeruimte::scenario::Decision)) -> Variant {
    variant.decisions.change(&choice_id("a"), change);
    variant
}

fn percent(text: &str) -> Rate {
    Rate::from_percent_text(text).unwrap()
}

#[test]
fn a_later_start_moves_every_amount_along() {
    let budget = kadernota().incidental("a", ["-10", "-20", "0", "0"]);
    let outcome = from(&budget, 2025).outcome();
    assert_eq!(outcome.effects(), ["0", "-10", "-20", "0"]);
    assert_eq!(outcome.part("a").outside, []);
    assert_eq!(
        figures(outcome.part("a")),
        ["0 changed", "-10 changed", "-20 changed", "0 changed"]
    );
}

#[test]
fn what_falls_outside_the_years_is_named_with_its_amount() {
    let budget = kadernota().incidental("a", ["-10", "-20", "-30", "0"]);
    let outcome = from(&budget, 2026).outcome();
    assert_eq!(outcome.effects(), ["0", "0", "-10", "-20"]);
    let expected = Outside {
        year: year(2028),
        amount: Amount::Known(money("-30")),
    };
    assert_eq!(outcome.part("a").outside, [expected]);
}

#[test]
fn a_structural_post_only_goes_on_so_nothing_of_it_is_named() {
    let budget = kadernota().structural("a", ["-10", "-10", "-10", "-10"]);
    let outcome = from(&budget, 2027).outcome();
    assert_eq!(outcome.effects(), ["0", "0", "0", "-10"]);
    assert_eq!(outcome.part("a").outside, []);
    // A rising one loses its last steps: they are named.
    let rising = from(&kadernota().structural("a", ["-10", "-20", "-30", "-40"]), 2026).outcome();
    assert_eq!(rising.effects(), ["0", "0", "-10", "-20"]);
    let years: Vec<_> = rising
        .part("a")
        .outside
        .iter()
        .map(|outside| outside.year)
        .collect();
    assert_eq!(years, [year(2028), year(2029)]);
}

#[test]
fn an_earlier_start_lets_a_structural_post_go_on_and_an_incidental_one_end() {
    let structural = kadernota().structural("a", ["0", "0", "-10", "-20"]);
    assert_eq!(
        from(&structural, 2024).outcome().effects(),
        ["-10", "-20", "-20", "-20"]
    );
    let incidental = kadernota().incidental("a", ["0", "0", "-10", "-20"]);
    assert_eq!(
        from(&incidental, 2024).outcome().effects(),
        ["-10", "-20", "0", "0"]
    );
}

#[test]
fn moving_does_not_make_something_one_off_structural() {
    let budget = kadernota().with("a", ["-10", "0", "0", "0"]);
    let outcome = from(&budget, 2027).outcome();
    assert_eq!(outcome.effects(), ["0", "0", "0", "-10"]);
    assert_eq!(outcome.part("a").nature, Nature::Incidental);
    // Nor something structural one-off.
    let outcome = from(&kadernota().with("a", ["0", "0", "0", "-10"]), 2024).outcome();
    assert_eq!(outcome.effects(), ["-10"; 4]);
    assert_eq!(outcome.part("a").nature, Nature::Structural);
}

#[test]
fn pm_moves_along_and_stays_pm() {
    let budget = kadernota().incidental("a", ["pm", "-5", "0", "0"]);
    let outcome = from(&budget, 2025).outcome();
    assert_eq!(
        figures(outcome.part("a")),
        ["0 changed", "pm", "-5 changed", "0 changed"]
    );
    assert_eq!(outcome.open_posts(), [0, 1, 0, 0]);
}

#[test]
fn a_phase_counts_a_part_of_each_year_and_an_end_nothing_after_it() {
    let budget = kadernota().structural("a", ["-1001", "-1001", "-1001", "-1001"]);
    let phased = decided(budget.proposal(), |decision| {
        decision.timing.ramp.insert(year(2024), percent("25"));
        decision.timing.ramp.insert(year(2025), percent("50"));
    });
    // 1.001 x 25 % = 250,25 and x 50 % = 500,5: half away from zero.
    assert_eq!(phased.outcome().effects(), ["-250", "-501", "-1001", "-1001"]);
    let ended = decided(budget.proposal(), |decision| {
        decision.timing.last_year = Some(year(2025));
    });
    assert_eq!(ended.outcome().effects(), ["-1001", "-1001", "0", "0"]);
    // The document's label stays, whatever the member makes of the years: the two are kept apart.
    let part = ended.outcome().part("a").clone();
    assert_eq!(
        (part.nature, part.label_agrees()),
        (Nature::Structural, Some(false))
    );
}

#[test]
fn without_a_label_an_early_end_makes_it_incidental() {
    let budget = kadernota().with("a", ["-1", "-1", "-1", "-1"]);
    let ended = decided(budget.proposal(), |decision| {
        decision.timing.last_year = Some(year(2026));
    });
    assert_eq!(ended.outcome().structural_effects(), ["0"; 4]);
}

#[test]
fn level_and_phase_are_rounded_once_together() {
    let variant = kadernota()
        .structural("a", ["-33333"; 4])
        .proposal()
        .at_level("a", "50");
    let variant = decided(variant, |decision| {
        decision.timing.ramp.insert(year(2024), percent("50"));
    });
    // 33.333 x 25 % = 8.333,25; rounded at each step it would be 16.667 and then 8.334.
    assert_eq!(variant.outcome().effects()[0], "-8333");
}

#[test]
fn a_pm_post_that_has_ended_is_nothing() {
    let variant = decided(kadernota().with("a", ["pm"; 4]).proposal(), |decision| {
        decision.timing.last_year = Some(year(2025));
    });
    assert_eq!(variant.outcome().open_posts(), [1, 1, 0, 0]);
    assert_eq!(
        variant.outcome().part("a").figures.values().last(),
        Some(&Figure::Changed(money("0")))
    );
}

/// 400.000 over 40 years at 2 %: 10.000 and 8.000 interest in the first year, 200 less interest each year.
#[test]
fn the_charges_of_a_moved_investment_are_calculated_anew() {
    let investment = Investment {
        sum: money("400000"),
        life: 40,
        rate: percent("2"),
        method: Method::Linear,
        first_year: year(2026),
    };
    let mut variant = kadernota()
        .structural("a", ["0", "0", "-18000", "-17800"])
        .proposal();
    assert_eq!(
        charges(&investment, variant.budget.horizon)
            .unwrap()
            .values()
            .map(ToString::to_string)
            .collect::<Vec<_>>(),
        ["0", "0", "18000", "17800"]
    );
    variant.budget.choices[0].investment = Some(investment);
    let earlier = decided(variant, |decision| decision.timing.first_year = Some(year(2024)));
    assert_eq!(
        earlier.outcome().effects(),
        ["-18000", "-17800", "-17600", "-17400"]
    );
}

/// 3 % a year from 2025 on: 1.000, 1.030, 1.060,90, 1.092,73.
#[test]
fn prices_follow_only_when_asked() {
    let mut variant = kadernota().structural("a", ["-1000"; 4]).proposal();
    assert_eq!(variant.outcome().effects(), ["-1000"; 4]);
    variant.decisions.indexation = Some(percent("3"));
    assert_eq!(variant.outcome().effects(), ["-1000", "-1030", "-1061", "-1093"]);
    // What the member typed is in the prices that the member meant.
    let own = variant.own_amount("a", 2027, "-5000").outcome();
    assert_eq!(own.effects()[3], "-5000");
}
