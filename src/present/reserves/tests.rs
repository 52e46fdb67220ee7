use super::*;
use crate::outcome::evaluate;
use crate::present::testing::*;
use crate::scenario::{OwnChoice, OwnCover, Wording};

fn drawing(euros: i64) -> Decisions {
    let mut decisions = Decisions::default();
    decisions.own.push(OwnChoice {
        amounts: [(year(2028), Money::from_euros(euros))].into(),
        cover: OwnCover::Reserve("ar".parse().unwrap()),
        ..OwnChoice::new("a".parse().unwrap(), Wording::new("Speeltuin").unwrap())
    });
    decisions
}

fn words(decisions: &Decisions) -> Reserves {
    let budget = modelled();
    reserves(&budget, decisions, &evaluate(&budget, decisions), Language::Dutch)
}

fn rows(reserve: &ReserveWords) -> Vec<Vec<String>> {
    let rows = reserve.table.rows.iter();
    rows.map(|row| row.cells.iter().map(ToString::to_string).collect())
        .collect()
}

/// 900.000 - (100.000 + 90.000) = 710.000; + 50.000 = 760.000.
#[test]
fn the_course_of_a_reserve_year_by_year() {
    let all = words(&Decisions::default()).all;
    assert_eq!(
        rows(&all[0]),
        [
            ["900.000", "710.000", "760.000", "760.000"],
            ["0", "50.000", "0", "0"],
            ["190.000", "0", "0", "0"],
            ["710.000", "760.000", "760.000", "760.000"]
        ]
    );
    assert_eq!(
        &*all[0].sentence,
        "Eind 2030 zit er €\u{a0}760.000 in. De ondergrens is €\u{a0}500.000."
    );
    assert_eq!(all[0].below, None);
}

#[test]
fn the_years_below_the_floor_are_named() {
    let all = words(&drawing(300_000)).all;
    assert_eq!(
        all[0].below.as_deref(),
        Some("In 2028, 2029 en 2030 komt de reserve onder de ondergrens.")
    );
    // Exactly on the floor is not below it.
    assert_eq!(words(&drawing(260_000)).all[0].below, None);
}

#[test]
fn the_exception_is_named_and_dated_and_off_until_it_is_used() {
    let exception = words(&Decisions::default()).exception.unwrap();
    assert_eq!(&*exception.title.text, "Tien procent van het overschot");
    assert!(exception.words.contains("november 2023"));
    assert!(exception.words.contains("€\u{a0}40.000"), "{}", exception.words);
    assert!(!exception.used);
}
