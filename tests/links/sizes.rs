//! How long links are. The forms are frozen, so these sizes are promises.

use std::collections::BTreeMap;

use keuzeruimte::link::{LONGEST, TooLong, decode, encode};
use keuzeruimte::money::Money;
use keuzeruimte::rate::Rate;
use keuzeruimte::scenario::{Decisions, LeverSetting, Party, Wording};
use keuzeruimte::year::Year;
use proptest::prelude::*;

use crate::budgets::{budget_of, numbered_ids};
use crate::scenarios::switched;

fn payload_length(ids: &[String], decisions: &Decisions) -> usize {
    let budget = budget_of(&ids.iter().map(String::as_str).collect::<Vec<_>>());
    let link = encode(&budget, decisions, None).unwrap();
    assert_eq!(decode(link.fragment(), &budget).unwrap().decisions, *decisions);
    link.fragment().split_once('.').unwrap().1.len()
}

fn amounts_from_2024(amounts: &[i64]) -> BTreeMap<Year, Money> {
    let year = |number| Year::new(number).unwrap();
    (2024..)
        .map(year)
        .zip(amounts.iter().map(|euros| Money::from_euros(*euros)))
        .collect()
}

#[test]
fn an_untouched_scenario_takes_26_characters() {
    assert_eq!(payload_length(&numbered_ids(60), &Decisions::default()), 26);
}

proptest! {
    #[test]
    fn twelve_toggles_take_less_than_60_characters(
        chosen in prop::sample::subsequence(numbered_ids(60), 12),
        on in prop::collection::vec(any::<bool>(), 12),
    ) {
        let switches: Vec<_> = chosen.iter().map(String::as_str).zip(on).collect();
        let length = payload_length(&numbered_ids(60), &switched(&switches));
        prop_assert!(length < 60, "{length}");
    }

    #[test]
    fn sixty_decided_choices_with_ten_own_amounts_over_four_years_take_less_than_400(
        on in prop::collection::vec(any::<bool>(), 60),
        chosen in prop::sample::subsequence((0..60_usize).collect::<Vec<_>>(), 10),
        euros in prop::collection::vec(prop::array::uniform4(-500_000_i64..500_000), 10),
    ) {
        let ids = numbered_ids(60);
        let switches: Vec<_> = ids.iter().map(String::as_str).zip(on).collect();
        let mut decisions = switched(&switches);
        for (place, euros) in chosen.into_iter().zip(euros) {
            decisions.change(&ids[place].parse().unwrap(), |decision| decision.amounts = amounts_from_2024(&euros));
        }
        let length = payload_length(&ids, &decisions);
        prop_assert!(length < 400, "{length}");
    }
}

#[test]
fn amounts_of_tens_of_millions_to_the_euro_still_fit_in_400() {
    let ids = numbered_ids(60);
    let switches: Vec<_> = ids
        .iter()
        .enumerate()
        .map(|(place, id)| (id.as_str(), place % 3 == 0))
        .collect();
    let mut decisions = switched(&switches);
    for (place, id) in (0_i64..).zip(ids.iter().step_by(6)) {
        let euros = [12_345_671, -23_456_789, 34_567_891, -29_876_543].map(|euros| euros + place);
        decisions.change(&id.parse().unwrap(), |decision| {
            decision.amounts = amounts_from_2024(&euros)
        });
    }
    let length = payload_length(&ids, &decisions);
    assert!(length < 400, "{length}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(50))]

    // The second version on top: ten moved choices, ten marked, three levers, a fractie.
    #[test]
    fn sixty_decided_choices_with_moves_marks_and_levers_take_less_than_520(
        on in prop::collection::vec(any::<bool>(), 60),
        moved in prop::sample::subsequence((0..60_usize).collect::<Vec<_>>(), 10),
        marked in prop::sample::subsequence((0..60_usize).collect::<Vec<_>>(), 10),
        chosen in prop::sample::subsequence((0..60_usize).collect::<Vec<_>>(), 10),
        euros in prop::collection::vec(prop::array::uniform4(-500_000_i64..500_000), 10),
    ) {
        let ids = numbered_ids(60);
        let switches: Vec<_> = ids.iter().map(String::as_str).zip(on).collect();
        let mut decisions = switched(&switches);
        for (place, euros) in chosen.into_iter().zip(euros) {
            decisions.change(&ids[place].parse().unwrap(), |decision| decision.amounts = amounts_from_2024(&euros));
        }
        for place in moved {
            let year = Year::new(2025).unwrap();
            decisions.change(&ids[place].parse().unwrap(), |decision| decision.timing.first_year = Some(year));
        }
        for place in marked {
            decisions.change(&ids[place].parse().unwrap(), |decision| decision.marked = true);
        }
        for (id, percent) in [("ozb-woningen", "4.5"), ("ozb-bedrijven", "10"), ("riool", "2")] {
            let rate = Rate::from_percent_text(percent).unwrap();
            let setting = LeverSetting { rate, lower: false, from: Year::new(2025).unwrap() };
            decisions.levers.insert(id.parse().unwrap(), setting);
        }
        decisions.party = Some(Party { name: Wording::new("Lokaal Belang").unwrap(), seats: 5 });
        let length = payload_length(&ids, &decisions);
        prop_assert!(length < 520, "{length}");
    }
}

#[test]
fn a_long_link_says_so_and_a_too_long_one_is_not_made() {
    let ids = numbered_ids(60);
    let budget = budget_of(&ids.iter().map(String::as_str).collect::<Vec<_>>());
    // Notes of letters that do not repeat, so that packing cannot shorten them much.
    let note = |place: u32, length: u32| {
        let letter = |at: u32| {
            char::from_u32(0x4e00 + (place * 7_919 + at * at * 31 + at * 104_729) % 20_000).unwrap()
        };
        Wording::new(&(0..length).map(letter).collect::<String>()).unwrap()
    };
    let with_notes = |count: u32, length: u32| {
        let mut decisions = Decisions::default();
        for (place, id) in (0..count).zip(&ids) {
            decisions.change(&id.parse().unwrap(), |decision| {
                decision.note = Some(note(place, length))
            });
        }
        decisions
    };
    let short = encode(&budget, &with_notes(1, 100), None).unwrap();
    assert!(!short.is_long(), "{}", short.fragment().len());
    let long = encode(&budget, &with_notes(2, 500), None).unwrap();
    assert!(long.is_long(), "{}", long.fragment().len());
    match encode(&budget, &with_notes(6, 800), None) {
        Err(TooLong::Characters { characters }) => assert!(characters > LONGEST, "{characters}"),
        other => panic!("{other:?}"),
    }
    // Sixty times the same two thousand letters pack well, but no reader unpacks so much.
    let mut repeated = Decisions::default();
    for id in &ids {
        repeated.change(&id.parse().unwrap(), |decision| {
            decision.note = Some(Wording::new(&"a".repeat(2_000)).unwrap());
        });
    }
    assert!(matches!(
        encode(&budget, &repeated, None),
        Err(TooLong::Bytes { .. })
    ));
}
