//! What holds for any budget with rules, reserves and taxes and any decisions (E3, E15, E16, E20).

use std::collections::BTreeMap;

use keuzeruimte::budget::{
    Budget, Certainty, Change, KnockOn, Lever, LeverKind, Range, Reserve, Rule, RuleKind,
};
use keuzeruimte::budget::{Source, Text};
use keuzeruimte::money::Money;
use keuzeruimte::outcome::{Clash, PartOf, SaidBy, evaluate};
use keuzeruimte::rate::Rate;
use keuzeruimte::scenario::{Decision, Decisions, Figure, LeverSetting, Timing};
use keuzeruimte::year::{PerYear, Year};
use proptest::prelude::*;

use crate::kadernota::{choice_id, kadernota, year};

const IDS: [&str; 5] = ["a", "b", "c", "d", "e"];

fn any_rate() -> impl Strategy<Value = Rate> {
    (0_u32..=20_000).prop_map(|points| Rate::from_basis_points(points).unwrap())
}

fn any_year() -> impl Strategy<Value = Year> {
    (2024_u16..=2027).prop_map(year)
}

fn any_money() -> impl Strategy<Value = Money> {
    (-100_000_000_i64..100_000_000).prop_map(Money::from_cents)
}

fn any_rule() -> impl Strategy<Value = RuleKind> {
    let id = || (0..IDS.len()).prop_map(|place| choice_id(IDS[place]));
    let change = prop_oneof![
        any_money().prop_map(Change::Amount),
        any_rate().prop_map(Change::More),
        any_rate().prop_map(Change::Less),
    ];
    let knock_on = (
        id(),
        id(),
        change,
        0_u8..4,
        prop::collection::vec(any_rate(), 0..3),
    )
        .prop_map(|(from, onto, change, delay, ramp)| {
            let onto = match change {
                Change::Amount(_) => None,
                Change::More(_) | Change::Less(_) => Some(onto),
            };
            RuleKind::KnockOn(KnockOn {
                from,
                onto,
                change,
                delay,
                ramp,
                certainty: Certainty::Fact,
                nature: None,
            })
        });
    let group =
        || prop::collection::btree_set(id(), 2..4).prop_map(|ids| ids.into_iter().collect::<Vec<_>>());
    prop_oneof![
        knock_on,
        (id(), id()).prop_map(|(choice, needs)| RuleKind::Requires {
            choice,
            needs: vec![needs]
        }),
        group().prop_map(|choices| RuleKind::Excludes { choices }),
        group().prop_map(|choices| RuleKind::PickOne { choices }),
        (group(), any_money()).prop_map(|(choices, money)| RuleKind::Overlap {
            choices,
            correction: PerYear::from_fn(kadernota().with("a", ["0"; 4]).budget().horizon, |_| money),
            nature: None,
        }),
    ]
}

fn any_budget() -> impl Strategy<Value = Budget> {
    let amount = prop_oneof![
        6 => (-100_000_000_i64..100_000_000).prop_map(|cents| Money::from_cents(cents).to_string()),
        1 => Just("pm".to_owned()),
        1 => Just("0".to_owned()),
    ];
    let amounts = prop::collection::vec(prop::array::uniform4(amount), IDS.len());
    (amounts, prop::collection::vec(any_rule(), 0..5)).prop_map(|(amounts, rules)| {
        let mut made = kadernota().starting_at(["0"; 4]);
        for (id, amounts) in IDS.iter().zip(&amounts) {
            made = made.with(id, amounts.each_ref().map(String::as_str));
        }
        let mut budget = made.budget();
        let nothing = PerYear::from_fn(budget.horizon, |_| Money::ZERO);
        budget.reserves = vec![Reserve {
            id: "ar".parse().unwrap(),
            title: Text::dutch("Reserve"),
            opening: Money::from_euros(1_000),
            additions: nothing.clone(),
            withdrawals: nothing.clone(),
            floor: Some(Money::ZERO),
            free: true,
        }];
        budget.choices[4].reserve = Some("ar".parse().unwrap());
        budget.choices[3].part_of = Some(choice_id("c"));
        budget.levers = vec![Lever {
            id: "ozb".parse().unwrap(),
            title: Text::dutch("OZB"),
            kind: LeverKind::Ozb,
            base: nothing.map(|_, _| Money::from_euros(1_000_000)),
            most: Rate::WHOLE,
            household: None,
            source: Source::default(),
        }];
        budget.rules = rules
            .into_iter()
            .enumerate()
            .map(|(place, kind)| Rule {
                id: format!("r{place}").parse().unwrap(),
                note: None,
                kind,
            })
            .collect();
        budget
    })
}

fn any_decision() -> impl Strategy<Value = Decision> {
    let timing = (
        prop::option::weighted(0.3, any_year()),
        prop::collection::btree_map(any_year(), any_rate(), 0..3),
        prop::option::weighted(0.2, any_year()),
    )
        .prop_map(|(first_year, ramp, last_year)| Timing {
            first_year,
            ramp,
            last_year,
        });
    let range = (any_money(), any_money()).prop_map(|(low, high)| Range { low, high });
    (
        prop::option::of(any::<bool>()),
        prop::option::weighted(0.3, any_rate()),
        prop::collection::btree_map(any_year(), any_money(), 0..2),
        timing,
        prop::collection::btree_map(any_year(), range, 0..2),
    )
        .prop_map(|(on, level, amounts, timing, ranges)| Decision {
            on,
            level,
            amounts,
            timing,
            ranges,
            ..Decision::default()
        })
}

fn any_decisions() -> impl Strategy<Value = Decisions> {
    let lever = (any_rate(), any::<bool>(), any_year()).prop_map(|(rate, lower, from)| LeverSetting {
        rate,
        lower,
        from,
    });
    (
        prop::array::uniform5(any_decision()),
        prop::option::of(lever),
        prop::option::weighted(
            0.2,
            (0_u32..500).prop_map(|points| Rate::from_basis_points(points).unwrap()),
        ),
    )
        .prop_map(|(choices, lever, indexation)| Decisions {
            choices: IDS
                .iter()
                .zip(choices)
                .filter(|(_, decision)| !decision.is_empty())
                .map(|(id, decision)| (choice_id(id), decision))
                .collect(),
            levers: lever
                .map(|setting| ("ozb".parse().unwrap(), setting))
                .into_iter()
                .collect::<BTreeMap<_, _>>(),
            indexation,
            ..Decisions::default()
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn parts_add_up_and_balances_are_structural_and_incidental_together(
        budget in any_budget(),
        decisions in any_decisions(),
    ) {
        let outcome = evaluate(&budget, &decisions);
        for (year, total) in outcome.years.iter() {
            let on = || outcome.parts.iter().filter(|part| part.on);
            let amounts = on().filter_map(|part| part.figures.get(year)?.money());
            prop_assert_eq!(Money::sum(amounts).ok(), total.effect);
            let structural = on().filter_map(|part| part.structural.get(year).copied().flatten());
            prop_assert_eq!(Money::sum(structural).ok(), total.structural_effect);
        }
    }

    #[test]
    fn the_likely_value_lies_in_its_range(budget in any_budget(), decisions in any_decisions()) {
        let outcome = evaluate(&budget, &decisions);
        for part in &outcome.parts {
            for (year, figure) in part.figures.iter() {
                if let (Some(likely), Some(range)) = (figure.money(), part.ranges.get(year).copied().flatten()) {
                    prop_assert!(range.low <= likely && likely <= range.high);
                }
            }
        }
        // And ranges change no likely value.
        let mut without = decisions.clone();
        without.choices.values_mut().for_each(|decision| decision.ranges.clear());
        for (one, other) in outcome.years.values().zip(evaluate(&budget, &without).years.values()) {
            prop_assert_eq!(one.effect, other.effect);
            prop_assert_eq!(one.structural, other.structural);
        }
    }

    #[test]
    fn no_rule_is_broken_unseen(budget in any_budget(), decisions in any_decisions()) {
        let outcome = evaluate(&budget, &decisions);
        let is_on = |id| {
            let of = PartOf::Choice(id);
            outcome.parts.iter().any(|part| part.on && part.of == of)
        };
        for rule in &budget.rules {
            let count = |ids: &[keuzeruimte::ids::ChoiceId]| ids.iter().filter(|id| is_on((*id).clone())).count();
            let broken = match &rule.kind {
                RuleKind::Requires { choice, needs } => is_on(choice.clone()) && count(needs) < needs.len(),
                RuleKind::Excludes { choices } => count(choices) > 1,
                RuleKind::PickOne { choices } => count(choices) != 1,
                RuleKind::Overlap { .. } | RuleKind::KnockOn(_) => false,
            };
            let seen = outcome.clashes.iter().any(|clash| match clash {
                Clash::Needs { by, .. } | Clash::Together { by, .. } | Clash::NotOne { by, .. } => {
                    *by == SaidBy::Rule(rule.id.clone())
                }
                Clash::PartAlone { .. } => false,
            });
            prop_assert_eq!(broken, seen, "{:?}", rule);
        }
        let alone = is_on(choice_id("d")) && !is_on(choice_id("c"));
        let seen = outcome.clashes.iter().any(|clash| matches!(clash, Clash::PartAlone { .. }));
        prop_assert_eq!(alone, seen);
    }

    #[test]
    fn a_reserve_ends_where_its_movements_bring_it(budget in any_budget(), decisions in any_decisions()) {
        let outcome = evaluate(&budget, &decisions);
        let mut balance = Money::from_euros(1_000);
        for (year, course) in outcome.reserves[0].years.iter() {
            let drawn = outcome.parts[4].figures.get(year).and_then(|figure| figure.money());
            let drawn = drawn.filter(|_| outcome.parts[4].on).unwrap_or(Money::ZERO);
            balance = balance.minus(drawn).unwrap();
            prop_assert_eq!(course.closing, balance);
            prop_assert!(!course.additions.is_disadvantage() && !course.withdrawals.is_disadvantage());
            prop_assert_eq!(outcome.reserves[0].below_floor.contains(&year), balance.is_disadvantage());
        }
    }

    #[test]
    fn moving_there_and_saying_nothing_else_keeps_the_sum_of_what_ends(first in any_year(), euros in -1_000_i64..1_000) {
        // One year of money stays one year of money wherever it is moved.
        let text = euros.to_string();
        let mut variant = kadernota().incidental("a", [text.as_str(), "0", "0", "0"]).proposal();
        variant.decisions.change(&choice_id("a"), |decision| decision.timing.first_year = Some(first));
        let outcome = variant.outcome();
        let figures: Vec<Figure> = outcome.parts[0].figures.values().copied().collect();
        let sum = Money::sum(figures.iter().filter_map(|figure| figure.money())).unwrap();
        prop_assert_eq!(sum, Money::from_euros(euros));
    }
}
