//! Scenarios beside each other (P16): hand-calculated, and for any scenarios.

// A test may fail by a panic, and does.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

// Other tests use the rest of these.
#[allow(dead_code)]
#[path = "support/budgets.rs"]
mod budgets;
#[allow(dead_code)]
#[path = "support/kadernota.rs"]
mod kadernota;
#[allow(dead_code)]
#[path = "support/scenarios.rs"]
mod scenarios;

use budgets::budget_of;
use kadernota::{Variant, kadernota, money, year};
use keuzeruimte::budget::{Budget, Certainty, Change};
use keuzeruimte::compare::{Comparison, Difference, Row, RowOf, compare};
use keuzeruimte::money::Money;
use keuzeruimte::outcome::{PartOf, evaluate};
use keuzeruimte::scenario::{Decisions, Other, OwnChoice, OwnEffect, OwnKnockOn, Way, Wording};
use proptest::prelude::*;
use scenarios::plain_decisions;

fn three() -> kadernota::Kadernota {
    kadernota()
        .starting_at(["50", "50", "50", "50"])
        .structural("a", ["-10", "-10", "-10", "-10"])
        .incidental("b", ["-20", "-20", "0", "0"])
        .with("p", ["pm", "pm", "pm", "pm"])
}

fn beside(variants: &[Variant]) -> Comparison {
    let budget = three().budget();
    compare(&budget, variants.iter().map(|variant| &variant.decisions))
}

fn name(row: &Row) -> String {
    match &row.of {
        RowOf::Same(PartOf::Choice(id)) => id.to_string(),
        RowOf::Same(other) => format!("{other:?}"),
        RowOf::Own(own) => own.title.to_string(),
        RowOf::OwnEffect(said) => format!("effect of {}", said.own.title),
    }
}

fn differing(comparison: &Comparison) -> Vec<String> {
    comparison.differing().map(name).collect()
}

#[test]
fn only_what_differs_is_told_apart_from_what_is_shared() {
    let college = three().proposal();
    let ours = three().proposal().off("b").at_level("a", "50");
    let comparison = beside(&[college, ours]);
    assert_eq!(differing(&comparison), ["a", "b"]);
    assert_eq!(comparison.common().map(name).collect::<Vec<_>>(), ["p"]);
    let apart = |row: usize, number| comparison.rows[row].apart(1, year(number));
    assert_eq!(apart(0, 2024), Difference::Known(money("5")));
    assert_eq!(apart(1, 2024), Difference::Known(money("20")));
    assert_eq!(apart(1, 2026), Difference::Known(Money::ZERO));
    assert_eq!(comparison.effect_apart(1, year(2024)), Some(money("25")));
    let ends: Vec<_> = comparison
        .outcomes
        .iter()
        .map(|outcome| outcome.years.get(year(2024)).unwrap().end.unwrap())
        .collect();
    assert_eq!(ends, [money("20"), money("45")]);
}

#[test]
fn what_is_off_everywhere_is_shared_whatever_it_would_do() {
    let one = three().proposal().off("a").at_level("a", "50");
    let other = three().proposal().off("a");
    assert_eq!(differing(&beside(&[one, other])), [] as [&str; 0]);
}

#[test]
fn whose_figure_it_is_makes_no_difference() {
    let one = three().proposal().own_amount("a", 2024, "-10");
    assert_eq!(differing(&beside(&[one, three().proposal()])), [] as [&str; 0]);
}

#[test]
fn an_unknown_amount_is_a_difference_of_unknown_size() {
    let comparison = beside(&[three().proposal(), three().proposal().off("p")]);
    assert_eq!(differing(&comparison), ["p"]);
    assert_eq!(comparison.rows[2].apart(1, year(2024)), Difference::Pm);
    assert_eq!(comparison.pm_apart(1, year(2024)), 1);
    assert_eq!(comparison.effect_apart(1, year(2024)), Some(Money::ZERO));
}

#[test]
fn own_choices_are_one_row_where_they_are_equal() {
    let ozb = |variant: Variant| variant.adding("ozb", true, ["5", "5", "5", "5"]);
    let comparison = beside(&[
        ozb(three().proposal()),
        ozb(three().proposal().adding("eerst", false, ["1", "0", "0", "0"])),
        ozb(three().proposal()),
    ]);
    let own: Vec<_> = comparison.rows.iter().skip(3).map(name).collect();
    assert_eq!(own.len(), 2, "{own:?}");
    assert_eq!(comparison.differing().count(), 1);
    assert_eq!(
        comparison.rows[4]
            .entries
            .iter()
            .map(Option::is_some)
            .collect::<Vec<_>>(),
        [false, true, false]
    );
}

const IDS: [&str; 6] = ["a", "b", "c", "d", "e", "f"];

/// What two members say the same of is one row, wherever the own choices stand in their lists; what only one says is
/// a difference, and the rows still add up.
#[test]
fn what_own_choices_change_is_one_row_where_it_is_equal() {
    let later = |way| {
        OwnEffect::KnockOn(OwnKnockOn {
            way,
            change: Change::Amount(money("-3")),
            delay: 1,
            ramp: Vec::new(),
            certainty: Certainty::Fact,
        })
    };
    let own = |id: &str, title: &str, effects: Vec<OwnEffect>| {
        let mut own = OwnChoice::new(id.parse().unwrap(), Wording::new(title).unwrap());
        own.amounts = [(year(2024), money("-1"))].into();
        own.particulars.effects = effects;
        own
    };
    let onto = |id: &str| Way::Onto(Other::Own(id.parse().unwrap()));
    let mut one = three().proposal();
    one.decisions.own = vec![own("a", "eerst", vec![later(onto("b"))]), own("b", "dan", vec![])];
    let mut two = three().proposal();
    two.decisions.own = vec![own("a", "dan", vec![]), own("b", "eerst", vec![later(onto("a"))])];
    let comparison = beside(&[one.clone(), two]);
    assert_eq!(differing(&comparison), Vec::<String>::new());
    let names: Vec<String> = comparison.rows.iter().skip(3).map(name).collect();
    assert_eq!(names, ["eerst", "dan", "effect of eerst"]);
    let mut three = one.clone();
    three.decisions.own[0]
        .particulars
        .effects
        .push(later(Way::Elsewhere));
    let comparison = beside(&[one, three]);
    // What changes more is another proposal.
    let other = [
        "eerst",
        "effect of eerst",
        "eerst",
        "effect of eerst",
        "effect of eerst",
    ];
    assert_eq!(differing(&comparison), other);
    let known = |row: &Row| match row.apart(1, year(2026)) {
        Difference::Known(money) => money,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        Money::sum(comparison.differing().map(known)).unwrap(),
        money("-3")
    );
}

fn budget() -> Budget {
    budget_of(&IDS)
}

fn any_scenarios() -> impl Strategy<Value = Vec<Decisions>> {
    prop::collection::vec(plain_decisions(IDS.map(str::to_owned).to_vec()), 2..=4)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn each_scenario_has_the_totals_that_it_has_on_its_own(scenarios in any_scenarios()) {
        let comparison = compare(&budget(), &scenarios);
        for (decisions, outcome) in scenarios.iter().zip(&comparison.outcomes) {
            prop_assert_eq!(outcome, &evaluate(&budget(), decisions));
        }
    }

    #[test]
    fn the_rows_that_differ_add_up_to_the_difference_of_the_totals(scenarios in any_scenarios()) {
        let comparison = compare(&budget(), &scenarios);
        for place in 0..scenarios.len() {
            for year in budget().horizon.years() {
                let known = |row: &Row| match row.apart(place, year) {
                    Difference::Known(money) => money,
                    other => panic!("{other:?}"),
                };
                let total = Money::sum(comparison.differing().map(known)).unwrap();
                prop_assert_eq!(Some(total), comparison.effect_apart(place, year));
                for row in comparison.common() {
                    prop_assert_eq!(known(row), Money::ZERO);
                }
            }
        }
    }

    #[test]
    fn every_choice_stands_in_one_row(scenarios in any_scenarios()) {
        let comparison = compare(&budget(), &scenarios);
        for (place, outcome) in comparison.outcomes.iter().enumerate() {
            let here = comparison.rows.iter().filter(|row| row.entries[place].is_some()).count();
            prop_assert_eq!(here, outcome.parts.len());
        }
        prop_assert!(comparison.differing().count() + comparison.common().count() == comparison.rows.len());
    }
}
