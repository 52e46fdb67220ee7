//! Anything that can be said of an own choice beside its amounts.

use std::collections::BTreeSet;

use keuzeruimte::budget::{Basis, Certainty, Change, Direction, Hardness};
use keuzeruimte::money::Money;
use keuzeruimte::rate::Rate;
use keuzeruimte::scenario::{
    Other, OwnEffect, OwnKnockOn, OwnPm, OwnShare, Particulars, Tie, Timing, Way, Wording,
};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;

use super::{any_rate, any_words, any_year};

/// What few own choices have; of most nothing.
pub(super) fn any_particulars() -> impl Strategy<Value = Particulars> {
    let direction = prop::sample::select(vec![Direction::Voordeel, Direction::Nadeel]);
    let pm = (btree_set(any_year(), 1..5), direction).prop_map(|(years, direction)| OwnPm {
        years: years.into_iter().collect(),
        direction,
    });
    let basis = prop::sample::select(vec![Basis::Stated, Basis::Inferred]);
    let share = (any_words(80), any_rate(), basis).prop_map(|(body, rate, basis)| OwnShare {
        body: Wording::new(&body).unwrap(),
        rate: rate.min(Rate::WHOLE),
        basis,
    });
    let others = || prop_oneof![2 => Just(BTreeSet::new()), 1 => btree_set(any_other(), 0..4)];
    let fact = || option::weighted(0.3, any_words(80).prop_map(|text| Wording::new(&text).unwrap()));
    let whole = option::weighted(0.2, any_other());
    let timing = prop_oneof![2 => Just(Timing::default()), 1 => any_own_timing()];
    let effects = prop_oneof![2 => Just(Vec::new()), 1 => vec(any_effect(), 0..3)];
    let hardness = option::weighted(
        0.2,
        prop::sample::select(vec![Hardness::Firm, Hardness::Estimate, Hardness::Rough]),
    );
    let said = (
        option::weighted(0.3, pm),
        option::weighted(0.3, share),
        (others(), others(), whole),
        btree_set("[a-z]{1,9}", 0..2),
        (fact(), fact(), fact()),
        (timing, effects, hardness),
    );
    let said = said.prop_map(
        |(
            pm,
            share,
            (needs, mut excludes, whole),
            one_of,
            (legal_duty, contract_until, noticed_by),
            (timing, effects, hardness),
        )| {
            excludes.retain(|other| !needs.contains(other) && whole.as_ref() != Some(other));
            let one_of = one_of.iter().map(|rule| Tie::OneOf(rule.parse().unwrap()));
            let others = needs.into_iter().map(Tie::Needs);
            let others = others.chain(excludes.into_iter().map(Tie::Excludes));
            Particulars {
                pm,
                share,
                ties: others.chain(one_of).chain(whole.map(Tie::PartOf)).collect(),
                timing,
                effects,
                hardness,
                legal_duty,
                contract_until,
                noticed_by,
            }
        },
    );
    prop_oneof![Just(Particulars::default()), said]
}

fn any_other() -> impl Strategy<Value = Other> {
    prop_oneof![
        "[a-c]".prop_map(|id| Other::Choice(id.parse().unwrap())),
        "[0-3]-[a-z]".prop_map(|id| Other::Own(id.parse().unwrap())),
    ]
}

fn any_part() -> impl Strategy<Value = Rate> {
    any_rate().prop_map(|rate| rate.min(Rate::WHOLE))
}

fn any_own_timing() -> impl Strategy<Value = Timing> {
    let ramp = btree_map(any_year(), any_part(), 0..4);
    let timing = (option::of(any_year()), ramp, option::of(any_year()));
    timing.prop_map(|(first_year, ramp, last_year)| Timing {
        first_year,
        ramp,
        last_year,
    })
}

fn any_effect() -> impl Strategy<Value = OwnEffect> {
    let money = || (-100_000_000_000_000_000_i64..=100_000_000_000_000_000).prop_map(Money::from_cents);
    let correction = btree_map(any_year(), money(), 1..5);
    let overlap =
        (any_other(), correction).prop_map(|(with, correction)| OwnEffect::Overlap { with, correction });
    let change = prop_oneof![
        money().prop_map(Change::Amount),
        any_part().prop_map(Change::More),
        any_part().prop_map(Change::Less),
    ];
    let certainty = prop::sample::select(vec![Certainty::Fact, Certainty::Assumption, Certainty::ToExamine]);
    let way = prop_oneof![any_other().prop_map(Way::Onto), any_other().prop_map(Way::From)];
    let knock_on = (way, change, 0_u8..=10, vec(any_part(), 0..4), certainty);
    let knock_on = knock_on.prop_map(|(way, change, delay, ramp, certainty)| OwnKnockOn {
        way,
        change,
        delay,
        ramp,
        certainty,
    });
    let elsewhere = (money(), any::<bool>()).prop_map(|(money, fact)| OwnKnockOn {
        way: Way::Elsewhere,
        change: Change::Amount(money),
        delay: 0,
        ramp: Vec::new(),
        certainty: if fact {
            Certainty::Fact
        } else {
            Certainty::ToExamine
        },
    });
    prop_oneof![
        overlap,
        knock_on.prop_map(OwnEffect::KnockOn),
        elsewhere.prop_map(OwnEffect::KnockOn)
    ]
}
