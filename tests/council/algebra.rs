//! What holds for any council.

use std::collections::BTreeSet;

use keuzeruimte::budget::Budget;
use keuzeruimte::council::{
    Council, Fractie, Item, ItemOf, Rules, Silence, Tally, Variant, Weigh, coalitions, tally,
};
use keuzeruimte::outcome::evaluate;
use keuzeruimte::scenario::Wording;
use proptest::prelude::*;

use crate::budgets::budget_of;
use crate::scenarios::plain_decisions;

const IDS: [&str; 6] = ["a", "b", "c", "d", "e", "f"];

pub fn budget() -> Budget {
    budget_of(&IDS)
}

pub fn any_council() -> impl Strategy<Value = Council> {
    let decisions = plain_decisions(IDS.map(str::to_owned).to_vec());
    let fractie = (1_u8..=7, 0_u8..=2, prop::option::weighted(0.85, decisions));
    let weigh = prop_oneof![Just(Weigh::All), Just(Weigh::Present)];
    let silence = prop_oneof![Just(Silence::AsBegun), Just(Silence::NoSupport)];
    let fracties = prop::collection::vec(fractie, 0..6);
    (fracties, weigh, silence, prop::option::of(1_u8..=45)).prop_map(|(fracties, weigh, silence, seats)| {
        let mut council = Council::new(seats, Rules { weigh, silence });
        for (number, (seats, absent, decisions)) in fracties.into_iter().enumerate() {
            let variant = decisions.map(|decisions| Variant {
                title: None,
                decisions,
                other_figures: false,
            });
            let fractie = Fractie {
                name: Wording::new(&format!("Fractie {number}")).unwrap(),
                seats,
                absent: absent.min(seats),
                variant,
            };
            council.add(fractie).unwrap();
        }
        council
    })
}

/// The same fracties from last to first.
fn turned(council: &Council) -> Council {
    let mut turned = Council::new(council.seats, council.rules);
    for fractie in council.fracties().iter().rev() {
        turned.add(fractie.clone()).unwrap();
    }
    turned
}

fn names(council: &Council, places: impl IntoIterator<Item = usize>) -> BTreeSet<String> {
    places
        .into_iter()
        .map(|place| council.fracties()[place].name.as_str().to_owned())
        .collect()
}

fn adopted(tally: &Tally) -> Vec<bool> {
    tally.items.iter().map(Item::is_adopted).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn r15_the_majoritys_budget_is_what_its_decisions_come_to(council in any_council()) {
        let tally = tally(&budget(), &council);
        prop_assert_eq!(&tally.outcome, &evaluate(&budget(), &tally.decisions));
        prop_assert_eq!(tally.decisions.choices.len(), IDS.len(), "it says of every choice whether");
        for (item, part) in tally.items.iter().zip(&tally.outcome.parts) {
            if let ItemOf::Choice(_) = item.of {
                prop_assert_eq!(part.on, item.is_adopted());
            }
        }
    }

    #[test]
    fn r14_the_order_of_the_fracties_decides_nothing(council in any_council()) {
        let (one, other) = (tally(&budget(), &council), tally(&budget(), &turned(&council)));
        prop_assert_eq!(&one.decisions, &other.decisions);
        prop_assert_eq!(&one.outcome, &other.outcome);
        for (here, there) in one.items.iter().zip(&other.items) {
            prop_assert_eq!((&here.of, &here.votes, &here.fate), (&there.of, &there.votes, &there.fate));
            let pivotal = |item: &Item, council: &Council| names(council, item.pivotal.iter().copied());
            prop_assert_eq!(pivotal(here, &council), pivotal(there, &turned(&council)));
        }
        let sets = |tally: &Tally, council: &Council| -> BTreeSet<BTreeSet<String>> {
            let found = coalitions(tally, council, &[0, 1]);
            found.minimal.iter().chain(&found.additions).map(|set| names(council, set.places())).collect()
        };
        prop_assert_eq!(sets(&one, &council), sets(&other, &turned(&council)));
    }

    // A fractie comes over: whatever it stood for on a choice, it now has it on in full.
    #[test]
    fn a_supporter_more_never_loses_a_majority(council in any_council(), place in 0_usize..6, choice in 0_usize..6) {
        let before = tally(&budget(), &council);
        let mut more = council.clone();
        let Some(fractie) = council.fracties().get(place) else { return Ok(()) };
        let mut fractie = fractie.clone();
        let variant = fractie.variant.get_or_insert_with(|| Variant {
            title: None, decisions: Default::default(), other_figures: false,
        });
        let level_before = before.items[choice].stances[place].supports(council.rules.silence == Silence::AsBegun);
        variant.decisions.change(&IDS[choice].parse().unwrap(), |decision| {
            decision.on = Some(true);
            decision.level = level_before.filter(|level| *level > keuzeruimte::rate::Rate::WHOLE);
        });
        more.change(place, fractie).unwrap();
        let after = tally(&budget(), &more);
        prop_assert!(!adopted(&before)[choice] || adopted(&after)[choice]);
        prop_assert!(after.items[choice].votes.support >= before.items[choice].votes.support);
    }

    #[test]
    fn seats_of_all_stances_are_the_seats_of_all_fracties(council in any_council()) {
        let tally = tally(&budget(), &council);
        for item in &tally.items {
            let votes = item.votes;
            let all = votes.in_full + votes.partial + votes.against + votes.silent_on + votes.silent_off + votes.unknown;
            prop_assert_eq!(all, tally.seats.together(0..council.fracties().len()));
            for place in &item.pivotal {
                let without = votes.support - tally.seats.together([*place]);
                prop_assert!(item.is_adopted() && !tally.seats.carry(without));
            }
        }
    }

    #[test]
    fn every_coalition_is_a_majority_that_can_miss_nobody(council in any_council()) {
        let tally = tally(&budget(), &council);
        let found = coalitions(&tally, &council, &[0]);
        for set in &found.minimal {
            let seats = tally.seats.together(set.places());
            prop_assert!(tally.seats.carry(seats));
            for place in set.places() {
                prop_assert!(!tally.seats.carry(seats - tally.seats.together([place])));
            }
        }
        for set in &found.additions {
            prop_assert!(tally.seats.carry(found.seats + tally.seats.together(set.places())));
        }
        let is_carried = tally.items[0].is_adopted();
        prop_assert_eq!(is_carried, !found.minimal.is_empty());
    }
}
