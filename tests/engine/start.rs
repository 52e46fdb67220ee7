//! The balance before the choices: the document's, the member's, or nobody's (E10; P1).

use keuzeruimte::outcome::Start;

use crate::kadernota::{InYears, kadernota, money};

#[test]
fn the_documents_start_balance_and_the_effect_make_the_end_balance() {
    let outcome = kadernota()
        .starting_at(["500", "400", "-300", "0"])
        .with("a", ["-100", "-400", "-100", "50"])
        .proposal()
        .outcome();
    assert_eq!(outcome.ends(), ["400", "0", "-400", "50"]);
}

#[test]
fn the_member_replaces_it_year_by_year() {
    let outcome = kadernota()
        .starting_at(["500", "400", "-300", "0"])
        .with("a", ["-100", "-100", "-100", "-100"])
        .proposal()
        .own_start(2025, "1000")
        .outcome();
    assert_eq!(outcome.ends(), ["400", "900", "-400", "-100"]);
    let whose: Vec<_> = outcome.years.values().map(|total| total.start.unwrap()).collect();
    assert_eq!(
        whose,
        [
            Start::Document(money("500")),
            Start::Own(money("1000")),
            Start::Document(money("-300")),
            Start::Document(money("0")),
        ]
    );
}

#[test]
fn without_a_start_balance_the_effect_is_known_and_the_balances_are_not() {
    let outcome = kadernota()
        .with("a", ["-100", "-100", "-100", "-100"])
        .proposal()
        .outcome();
    assert_eq!(outcome.effects(), ["-100"; 4]);
    assert_eq!(outcome.structural_effects(), ["-100"; 4]);
    assert_eq!(outcome.ends(), ["?"; 4]);
    assert_eq!(outcome.structurals(), ["?"; 4]);
    assert_eq!(outcome.findings, []);
}

#[test]
fn a_start_balance_of_some_years_gives_the_balances_of_those_years() {
    let outcome = kadernota()
        .with("a", ["-100", "-100", "-100", "-100"])
        .proposal()
        .own_start(2026, "0")
        .outcome();
    assert_eq!(outcome.ends(), ["?", "?", "-100", "?"]);
    assert_eq!(outcome.structurals(), ["?", "?", "-100", "?"]);
}
