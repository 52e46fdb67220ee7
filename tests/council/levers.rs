//! Taxes and charges in the council (R17). The base is 1.000 a year, so that 5 % is 50.

use keuzeruimte::budget::{Budget, Lever, LeverKind, Source, Text};
use keuzeruimte::council::Tally;
use keuzeruimte::rate::Rate;
use keuzeruimte::scenario::{Decisions, LeverSetting};
use keuzeruimte::year::PerYear;

use crate::hall::{effects, fate, hall, item, stances, three, wants};
use crate::kadernota::{money, year};

fn percent(text: &str) -> Rate {
    Rate::from_percent_text(text).unwrap()
}

fn budget() -> Budget {
    let mut budget = three().budget();
    budget.levers = vec![Lever {
        id: "ozb".parse().unwrap(),
        title: Text::dutch("OZB woningen"),
        kind: LeverKind::Ozb,
        base: PerYear::from_fn(budget.horizon, |_| money("1000")),
        most: percent("100"),
        household: None,
        source: Source::default(),
    }];
    budget
}

/// None of the three choices, and the tax so many percent higher, or lower where that is said.
fn taxed(rate: &str, from: u16) -> Decisions {
    let mut decisions = wants(&[]);
    let setting = LeverSetting {
        rate: percent(rate.trim_start_matches('-')),
        lower: rate.starts_with('-'),
        from: year(from),
    };
    decisions.levers.insert("ozb".parse().unwrap(), setting);
    decisions
}

fn adopted(tally: &Tally) -> Vec<(String, bool, u16)> {
    let settings = tally.decisions.levers.values();
    settings
        .map(|setting| {
            (
                setting.rate.percent().to_string(),
                setting.lower,
                setting.from.number(),
            )
        })
        .collect()
}

// Of 19 seats 10 are needed. 10 % has 7, 5 % has 7 + 5 = 12.
#[test]
fn r17_who_wants_ten_percent_supports_five_too() {
    let council = hall()
        .with("Noord", 7, taxed("10", 2025))
        .with("Zuid", 5, taxed("5", 2025))
        .with("Oost", 4, taxed("-5", 2025))
        .with("West", 3, wants(&[]));
    let tally = council.count(&budget());
    assert_eq!(stances(&tally, "ozb"), "dvts");
    assert_eq!(fate(&tally, "ozb"), "ja 100");
    assert_eq!(item(&tally, "ozb").votes.support, 12);
    assert_eq!(adopted(&tally), [("5".to_owned(), false, 2025)]);
    assert_eq!(effects(&tally.outcome), ["0", "50", "50", "50"]);
    // Without either there are at most 7.
    assert_eq!(item(&tally, "ozb").pivotal, [0, 1]);
    assert_eq!(tally.items.len(), 5, "three choices, higher, lower");
}

// 12 of 19 want it higher, but not from one year on: 7 and 5.
#[test]
fn r17_another_first_year_is_another_proposal() {
    let council = hall()
        .with("Noord", 7, taxed("10", 2024))
        .with("Zuid", 5, taxed("10", 2025))
        .waiting_for("Oost", 7);
    let tally = council.count(&budget());
    let found: Vec<_> = tally
        .items
        .iter()
        .skip(3)
        .map(|item| (item.votes.support, item.is_adopted()))
        .collect();
    assert_eq!(found, [(7, false), (5, false)]);
    assert_eq!(stances(&tally, "ozb"), "vt?");
    assert_eq!(fate(&tally, "ozb"), "3 te kort");
    assert!(adopted(&tally).is_empty());
    assert_eq!(effects(&tally.outcome), ["0", "0", "0", "0"]);
}

// A lower tax goes by the same rule: 4 and 3 of 7 support 2 %, 4 support 4 %, which is more than half.
#[test]
fn r17_the_highest_rate_that_a_majority_supports_in_either_direction() {
    let council = hall()
        .with("Noord", 4, taxed("-4", 2026))
        .with("Zuid", 3, taxed("-2", 2026));
    let tally = council.count(&budget());
    assert_eq!(adopted(&tally), [("4".to_owned(), true, 2026)]);
    assert_eq!(stances(&tally, "ozb"), "vd");
    assert_eq!(effects(&tally.outcome), ["0", "0", "-40", "-40"]);
}

// Who did not set it is silent, and silence keeps the tax as it is, whatever the rule on silence.
#[test]
fn r17_silence_carries_no_tax() {
    let silent = hall()
        .with("Noord", 3, taxed("3", 2024))
        .with("Zuid", 4, wants(&[]));
    for council in [silent.clone(), silent.silence_is_no_support()] {
        let tally = council.count(&budget());
        assert_eq!(stances(&tally, "ozb"), "vs");
        assert_eq!(fate(&tally, "ozb"), "1 te kort");
        assert_eq!(effects(&tally.outcome), ["0", "0", "0", "0"]);
    }
}

#[test]
fn r17_price_rises_and_the_exception_are_taken_where_a_majority_has_the_same() {
    let with = |rate: &str, uses_exception: bool| Decisions {
        indexation: Some(percent(rate)),
        uses_exception,
        ..wants(&[])
    };
    let council = hall()
        .with("Noord", 4, with("2", true))
        .with("Zuid", 3, with("2", false))
        .with("Oost", 4, with("3", true));
    // Six of eleven: 2 % has seven, the exception eight.
    let tally = council.count(&budget());
    assert_eq!(tally.decisions.indexation, Some(percent("2")));
    assert!(tally.decisions.uses_exception);
    let council = council.with("West", 4, wants(&[]));
    // Eight of fifteen.
    let tally = council.count(&budget());
    assert_eq!(tally.decisions.indexation, None);
    assert!(tally.decisions.uses_exception);
}
