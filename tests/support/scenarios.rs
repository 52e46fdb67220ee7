//! Decisions to test with: short ways to write them, and any at all.

mod particulars;

use std::collections::BTreeMap;

use keuzeruimte::budget::{Investment, Method, Range};
use keuzeruimte::money::Money;
use keuzeruimte::rate::Rate;
use keuzeruimte::scenario::{
    Begin, Decision, Decisions, LeverSetting, OwnChoice, OwnCover, Party, Timing, Wording,
};
use keuzeruimte::year::Year;
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use rust_decimal::Decimal;

use particulars::any_particulars;

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
    let course = prop_oneof![2 => Just(BTreeMap::new()), 1 => any_amounts()];
    let levers = btree_map("[a-z0-9.-]{1,40}", any_lever(), 0..3);
    let whole = (
        prop_oneof![3 => Just(BTreeMap::new()), 1 => levers],
        option::weighted(0.2, any_rate()),
        prop::bool::weighted(0.1),
        option::weighted(0.2, (any_words(60), 1_u8..=45)),
        course,
    );
    let of_choices = vec(option::weighted(0.2, any_further()), 24);
    let of_own = vec(
        option::weighted(0.3, (any_further(), any_cover(), any_particulars())),
        4,
    );
    // Half of them say nothing that the first versions of links and files have no words for.
    (plain_decisions(ids), any::<bool>(), whole, of_choices, of_own).prop_map(
        |(
            plain,
            is_plain,
            (levers, indexation, uses_exception, party, start_incidental),
            of_choices,
            of_own,
        )| {
            if is_plain {
                return plain;
            }
            let mut decisions = Decisions {
                levers: levers
                    .into_iter()
                    .map(|(id, lever)| (id.parse().unwrap(), lever))
                    .collect(),
                indexation,
                uses_exception,
                party: party.map(|(name, seats)| Party {
                    name: Wording::new(&name).unwrap(),
                    seats,
                }),
                start_incidental,
                ..plain
            };
            let choices = decisions
                .choices
                .values_mut()
                .chain(decisions.unmatched.values_mut());
            for (decision, further) in choices.zip(of_choices) {
                if let Some(further) = further {
                    // Of some choices nothing else is said.
                    *decision = if further.marked {
                        Decision {
                            note: None,
                            ..further
                        }
                    } else {
                        Decision {
                            on: decision.on,
                            level: decision.level,
                            amounts: decision.amounts.clone(),
                            note: decision.note.clone(),
                            ..further
                        }
                    };
                }
            }
            for (own, further) in decisions.own.iter_mut().zip(of_own) {
                if let Some((further, cover, particulars)) = further {
                    own.ranges = further.ranges;
                    own.question = further.question;
                    own.marked = further.marked;
                    own.cover = cover;
                    own.particulars = particulars;
                    own.particulars.forget(&own.id);
                }
            }
            decisions.choices.retain(|_, decision| !decision.is_empty());
            decisions.unmatched.retain(|_, decision| !decision.is_empty());
            decisions
        },
    )
}

/// Any decisions that the first version of links and files has words for. No amount of theirs is too large to be added
/// up, which can happen with investments and rates.
pub fn plain_decisions(ids: Vec<String>) -> impl Strategy<Value = Decisions> {
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

/// A decision with anything but a switch, a level, amounts and a note.
fn any_further() -> impl Strategy<Value = Decision> {
    let timing = (
        option::of(any_year()),
        prop_oneof![2 => Just(BTreeMap::new()), 1 => btree_map(any_year(), any_level(), 0..4)],
        option::of(any_year()),
    )
        .prop_map(|(first_year, ramp, last_year)| Timing {
            first_year,
            ramp,
            last_year,
        });
    (
        prop_oneof![Just(Timing::default()), timing],
        prop_oneof![2 => Just(BTreeMap::new()), 1 => any_ranges()],
        option::weighted(0.3, any_rate()),
        option::weighted(0.3, any_note()),
        any::<bool>(),
    )
        .prop_map(|(timing, ranges, share, question, marked)| Decision {
            timing,
            ranges,
            share,
            question,
            marked,
            ..Decision::default()
        })
}

fn any_ranges() -> impl Strategy<Value = BTreeMap<Year, Range>> {
    let range = (any_money(), any_money()).prop_map(|(one, other)| Range {
        low: one.min(other),
        high: one.max(other),
    });
    btree_map(any_year(), range, 1..5)
}

fn any_cover() -> impl Strategy<Value = OwnCover> {
    let investment = (
        0_i64..=100_000_000_000_000_000,
        1_u16..=100,
        any_rate(),
        prop::sample::select(vec![Method::Linear, Method::Annuity]),
        any_year(),
    )
        .prop_map(|(cents, life, rate, method, first_year)| {
            OwnCover::Investment(Investment {
                sum: Money::from_cents(cents),
                life,
                rate,
                method,
                first_year,
            })
        });
    prop_oneof![
        Just(OwnCover::Budget),
        "[a-z0-9.-]{1,40}".prop_map(|id| OwnCover::Reserve(id.parse().unwrap())),
        investment,
    ]
}

fn any_lever() -> impl Strategy<Value = LeverSetting> {
    (any_rate(), any::<bool>(), any_year()).prop_map(|(rate, lower, from)| LeverSetting { rate, lower, from })
}

fn any_rate() -> impl Strategy<Value = Rate> {
    let mantissa = prop_oneof![
        (0_i64..=1_000).prop_map(|percent| percent * 1_000_000),
        0_i64..=1_000_000_000,
        Just(1_000_000_000),
    ];
    mantissa.prop_map(|mantissa| Rate::from_fraction(Decimal::new(mantissa, 8)).unwrap())
}

fn any_year() -> impl Strategy<Value = Year> {
    prop_oneof![9 => 2024_u16..2028, 1 => 1990_u16..2200].prop_map(|number| Year::new(number).unwrap())
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
    prop_oneof![
        2 => Just(BTreeMap::new()),
        1 => btree_map(any_year(), any_money(), 0..6),
    ]
}

fn any_money() -> impl Strategy<Value = Money> {
    prop_oneof![
        Just(0),
        (-500_i64..500).prop_map(|thousands| thousands * 100_000),
        -50_000_000_i64..50_000_000,
        -100_000_000_000_000_000_i64..=100_000_000_000_000_000,
    ]
    .prop_map(Money::from_cents)
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
