//! What holds for any budget and any decisions (E3, E14, E16).

use keuzeruimte::budget::Budget;
use keuzeruimte::money::Money;
use keuzeruimte::outcome::{Nature, Outcome, Part, evaluate};
use keuzeruimte::scenario::{Decisions, Figure};
use keuzeruimte::year::Year;
use proptest::prelude::*;

use crate::kadernota::{choice_id, kadernota};
use crate::scenarios::plain_decisions;

const IDS: [&str; 6] = ["a", "b", "c", "d", "e", "f"];

/// Six choices with any amounts and any pm, over 2024 to 2027, with or without start balance.
fn any_budget() -> impl Strategy<Value = Budget> {
    let amount = prop_oneof![
        6 => (-100_000_000_i64..100_000_000).prop_map(|cents| Money::from_cents(cents).to_string()),
        1 => Just("pm".to_owned()),
        1 => Just("0".to_owned()),
        1 => Just(Money::LARGEST_AMOUNT.to_string()),
    ];
    let amounts = prop::collection::vec(prop::array::uniform4(amount), IDS.len());
    let start = prop::option::of(prop::array::uniform4(-1_000_000_i64..1_000_000));
    (amounts, start).prop_map(|(amounts, start)| {
        let mut budget = kadernota();
        if let Some(start) = start.map(|start| start.map(|euros| euros.to_string())) {
            budget = budget.starting_at(start.each_ref().map(String::as_str));
        }
        for (id, amounts) in IDS.iter().zip(&amounts) {
            budget = budget.with(id, amounts.each_ref().map(String::as_str));
        }
        budget.budget()
    })
}

fn decisions() -> impl Strategy<Value = Decisions> {
    plain_decisions(IDS.map(str::to_owned).to_vec())
}

/// The sum of the parts as a reader would add them up from what is shown.
fn added_up(outcome: &Outcome, year: Year, counts: impl Fn(&Part) -> bool) -> Money {
    let parts = outcome.parts.iter().filter(|part| part.on && counts(part));
    let shown = parts
        .filter_map(|part| part.figures.get(year))
        .map(|figure| match figure {
            Figure::Pm => Money::ZERO,
            figure => figure.money().unwrap(),
        });
    shown.fold(Money::ZERO, |sum, money| sum.plus(money).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn the_parts_add_up_to_the_totals(budget in any_budget(), decisions in decisions()) {
        let outcome = evaluate(&budget, &decisions);
        prop_assert_eq!(&outcome.findings, &[]);
        for (year, total) in outcome.years.iter() {
            prop_assert_eq!(total.effect, Some(added_up(&outcome, year, |_| true)));
            let structural = added_up(&outcome, year, |part| part.nature == Nature::Structural);
            prop_assert_eq!(total.structural_effect, Some(structural));
            let open = outcome.open_pm().filter(|part| part.figures.get(year) == Some(&Figure::Pm));
            prop_assert_eq!(total.open_pm, open.count());
            if let Some(start) = total.start {
                prop_assert_eq!(total.end, total.effect.and_then(|effect| start.money().plus(effect).ok()));
            } else {
                prop_assert_eq!((total.end, total.structural), (None, None));
            }
        }
    }

    #[test]
    fn the_order_of_toggles_does_not_matter(
        budget in any_budget(),
        begin in decisions(),
        toggles in Just(IDS.to_vec()).prop_shuffle(),
        on in prop::array::uniform6(any::<bool>()),
    ) {
        let switch = |order: &[&str]| {
            let mut decisions = begin.clone();
            for id in order {
                let place = IDS.iter().position(|known| known == id).unwrap();
                decisions.change(&choice_id(id), |decision| decision.on = Some(on[place]));
            }
            decisions
        };
        let (one, other) = (switch(&IDS), switch(&toggles));
        prop_assert_eq!(&one, &other);
        prop_assert_eq!(evaluate(&budget, &one), evaluate(&budget, &other));
    }

    #[test]
    fn toggling_twice_gives_the_outcome_from_before(
        budget in any_budget(),
        decisions in decisions(),
        id in prop::sample::select(IDS.to_vec()),
    ) {
        let before = evaluate(&budget, &decisions);
        let toggled = |decisions: &Decisions| {
            let outcome = evaluate(&budget, decisions);
            let place = budget.choices.iter().position(|choice| choice.id.as_str() == id).unwrap();
            let mut decisions = decisions.clone();
            decisions.change(&choice_id(id), |decision| decision.on = Some(!outcome.parts[place].on));
            decisions
        };
        let once = toggled(&decisions);
        prop_assert_ne!(&evaluate(&budget, &once).parts, &before.parts);
        prop_assert_eq!(evaluate(&budget, &toggled(&once)), before);
    }

    #[test]
    fn one_toggle_moves_each_year_by_the_choices_own_figure(
        budget in any_budget(),
        decisions in decisions(),
        id in prop::sample::select(IDS.to_vec()),
    ) {
        let with = |on| {
            let mut decisions = decisions.clone();
            decisions.change(&choice_id(id), |decision| decision.on = Some(on));
            evaluate(&budget, &decisions)
        };
        let (on, off) = (with(true), with(false));
        let place = budget.choices.iter().position(|choice| choice.id.as_str() == id).unwrap();
        for (year, figure) in on.parts[place].figures.iter() {
            let effect = |outcome: &Outcome| outcome.years.get(year).unwrap().effect.unwrap();
            let moved = effect(&on).minus(effect(&off)).unwrap();
            prop_assert_eq!(moved, figure.money().unwrap_or(Money::ZERO));
        }
    }

    #[test]
    fn what_does_not_fit_changes_nothing_else(budget in any_budget(), decisions in decisions()) {
        let mut fitting = decisions.clone();
        fitting.choices.retain(|id, _| budget.choice(id).is_some());
        fitting.unmatched.clear();
        let (all, fitted) = (evaluate(&budget, &decisions), evaluate(&budget, &fitting));
        prop_assert_eq!(all.years, fitted.years);
        prop_assert_eq!(all.parts, fitted.parts);
        let unknown = decisions.choices.len() - fitting.choices.len() + decisions.unmatched.len();
        prop_assert_eq!(all.leftovers.len(), fitted.leftovers.len() + unknown);
    }
}
