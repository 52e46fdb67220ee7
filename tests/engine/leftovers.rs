//! Decisions that this version of the budget has no place for: listed, and without effect (E14; P26).

use keuzeruimte::scenario::{Decision, Leftover};

use crate::kadernota::{InYears, choice_id, kadernota, year};

#[test]
fn each_kind_is_listed_and_none_changes_a_total() {
    let mut variant = kadernota()
        .with("a", ["-100", "-100", "-100", "-100"])
        .proposal()
        .on("weg")
        .own_amount("a", 2023, "-5")
        .own_amount("a", 2028, "-5")
        .own_start(2030, "10");
    let switched_off = Decision {
        on: Some(false),
        ..Decision::default()
    };
    variant.decisions.unmatched.insert([0xAB, 0x01], switched_off);
    let mut variant = variant.adding("ozb", true, ["0", "0", "0", "0"]);
    variant.decisions.own[0]
        .amounts
        .insert(year(2031), crate::kadernota::money("9"));

    let outcome = variant.outcome();
    assert_eq!(
        outcome.leftovers,
        [
            Leftover::OtherYear(choice_id("a"), year(2023)),
            Leftover::OtherYear(choice_id("a"), year(2028)),
            Leftover::UnknownChoice(choice_id("weg")),
            Leftover::UnmatchedMark([0xAB, 0x01]),
            Leftover::OtherStartYear(year(2030)),
            Leftover::OtherOwnYear("ozb".parse().unwrap(), year(2031)),
        ]
    );
    assert_eq!(outcome.effects(), ["-100"; 4]);
    assert_eq!(outcome.ends(), ["?"; 4]);
}

#[test]
fn what_fits_leaves_nothing_over() {
    let outcome = kadernota()
        .with("a", ["-100", "-100", "-100", "-100"])
        .proposal()
        .off("a")
        .own_amount("a", 2024, "1")
        .own_start(2027, "2")
        .outcome();
    assert_eq!(outcome.leftovers, []);
}
