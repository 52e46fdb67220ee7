//! Decisions to test with: short ways to write them, and any at all.

use std::collections::BTreeMap;

use keuzeruimte::money::Money;
use keuzeruimte::rate::Rate;
use keuzeruimte::scenario::{Begin, Decision, Decisions, OwnChoice, Wording};
use keuzeruimte::year::Year;
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use rust_decimal::Decimal;

/// Switches: each id with on or off.
pub fn switched(switches: &[(&str, bool)]) -> Decisions {
    let mut decisions = Decisions::default();
    for (id, on) in switches {
        decisions.change(&id.parse().unwrap(), |decision| decision.on = Some(*on));
    }
    decisions
}

/// Any decisions about these choices and others, within the bounds of decisions.
pub fn any_decisions(ids: Vec<String>) -> impl Strategy<Value = Decisions> {
    let begin = prop_oneof![Just(Begin::Proposal), Just(Begin::Existing)];
    let known = prop::sample::select(ids);
    let id = prop_oneof![6 => known, 1 => "[a-z0-9.-]{1,40}"];
    let choices = btree_map(id, any_decision(), 0..20);
    let unmatched = btree_map(any::<[u8; 2]>(), any_decision(), 0..4);
    (begin, choices, any_amounts(), vec(any_own(), 0..4), unmatched).prop_map(
        |(begin, choices, start, own, unmatched)| Decisions {
            begin,
            choices: choices
                .into_iter()
                .map(|(id, decision)| (id.parse().unwrap(), decision))
                .filter(|(_, decision)| !decision.is_empty())
                .collect(),
            start,
            own: own
                .into_iter()
                .enumerate()
                .map(|(place, own)| OwnChoice {
                    id: format!("{place}-{}", own.id).parse().unwrap(),
                    ..own
                })
                .collect(),
            unmatched: unmatched
                .into_iter()
                .filter(|(_, decision)| !decision.is_empty())
                .collect(),
            ..Decisions::default()
        },
    )
}

fn any_decision() -> impl Strategy<Value = Decision> {
    (
        option::of(any::<bool>()),
        option::weighted(0.2, any_level()),
        any_amounts(),
        option::weighted(0.1, any_note()),
    )
        .prop_map(|(on, level, amounts, note)| Decision {
            on,
            level,
            amounts,
            note,
            ..Decision::default()
        })
}

fn any_own() -> impl Strategy<Value = OwnChoice> {
    (
        "[a-z]{1,2}",
        any_words(60),
        any::<bool>(),
        any::<bool>(),
        any_amounts(),
        option::of(any_note()),
    )
        .prop_map(|(id, title, on, structural, amounts, note)| OwnChoice {
            on,
            structural,
            amounts,
            note,
            ..OwnChoice::new(id.parse().unwrap(), Wording::new(&title).unwrap())
        })
}

fn any_level() -> impl Strategy<Value = Rate> {
    let mantissa = prop_oneof![
        (0_i64..=200).prop_map(|percent| percent * 1_000_000),
        (0_i64..=20_000).prop_map(|points| points * 10_000),
        0_i64..=200_000_000,
    ];
    mantissa.prop_map(|mantissa| Rate::from_fraction(Decimal::new(mantissa, 8)).unwrap())
}

fn any_amounts() -> impl Strategy<Value = BTreeMap<Year, Money>> {
    let year =
        prop_oneof![9 => 2024_u16..2028, 1 => 1990_u16..2200].prop_map(|number| Year::new(number).unwrap());
    let cents = prop_oneof![
        Just(0),
        (-500_i64..500).prop_map(|thousands| thousands * 100_000),
        -50_000_000_i64..50_000_000,
        -100_000_000_000_000_000_i64..=100_000_000_000_000_000,
    ];
    prop_oneof![
        2 => Just(BTreeMap::new()),
        1 => btree_map(year, cents.prop_map(Money::from_cents), 0..6),
    ]
}

fn any_note() -> impl Strategy<Value = Wording<2_000>> {
    any_words(200).prop_map(|text| Wording::new(&text).unwrap())
}

/// Words of any script, markup and signs, as `Wording` keeps them.
fn any_words(most: usize) -> impl Strategy<Value = String> {
    let sign = prop_oneof![
        "[ -~]",
        Just("€".to_owned()),
        Just("–".to_owned()),
        Just("e\u{308}".to_owned()),
        Just("🏛️".to_owned()),
        Just("ש".to_owned()),
        Just("<script>".to_owned()),
    ];
    vec(sign, 1..8).prop_map(move |signs| {
        let text: String = signs.concat().chars().take(most).collect();
        let trimmed = text.trim();
        if trimmed.is_empty() {
            "x".to_owned()
        } else {
            trimmed.to_owned()
        }
    })
}
