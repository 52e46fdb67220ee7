//! Levels and own figures.

use keuzeruimte::council::{Fate, OwnFigures};

use crate::hall::{effects, fate, hall, item, stances, three, wants, wants_a_at, wants_a_for};

// 8 of 15 are needed. At 100 %: 5. At 75 % or more: 5 + 2 = 7. At 50 % or more: 7 + 4 = 11.
#[test]
fn r7_the_highest_level_that_a_majority_supports() {
    let council = hall()
        .with("Heel", 5, wants(&["a"]))
        .with("Half", 4, wants_a_at("50"))
        .with("Driekwart", 2, wants_a_at("75"))
        .with("Niet", 4, wants(&[]));
    let tally = council.count(&three().budget());
    assert_eq!(stances(&tally, "a"), "vddt");
    assert_eq!(fate(&tally, "a"), "ja 50");
    assert_eq!(effects(&tally.outcome), ["-5"; 4]);
    // Without Half nobody has 8; with it each of Heel and Half is needed, and Driekwart is not: 9.
    assert_eq!(item(&tally, "a").pivotal, [0, 1]);
}

// Who wants 150 % supports 100 % as well, and 8 of 15 want at least that.
#[test]
fn r7_more_than_the_document_includes_the_document() {
    let council = hall()
        .with("Meer", 5, wants_a_at("150"))
        .with("Heel", 3, wants(&["a"]))
        .with("Niet", 7, wants(&[]));
    let tally = council.count(&three().budget());
    assert_eq!(fate(&tally, "a"), "ja 100");
    let all_more = hall()
        .with("Meer", 8, wants_a_at("150"))
        .with("Niet", 7, wants(&[]));
    let tally = all_more.count(&three().budget());
    assert_eq!(fate(&tally, "a"), "ja 150");
    assert_eq!(effects(&tally.outcome), ["-15"; 4]);
}

fn figures(tally: &keuzeruimte::council::Tally) -> OwnFigures {
    match item(tally, "a").fate {
        Fate::Adopted { figures, .. } => figures,
        ref other => panic!("{other:?}"),
    }
}

#[test]
fn r8_own_amounts_count_where_a_majority_has_the_same() {
    let same = hall()
        .with("Noord", 5, wants_a_for(-6))
        .with("Zuid", 3, wants_a_for(-6))
        .with("Oost", 7, wants(&["a"]));
    let tally = same.count(&three().budget());
    assert_eq!(
        (fate(&tally, "a").as_str(), figures(&tally)),
        ("ja 100", OwnFigures::Majority)
    );
    assert_eq!(effects(&tally.outcome), ["-6"; 4]);

    let other = hall()
        .with("Noord", 5, wants_a_for(-6))
        .with("Zuid", 3, wants_a_for(-7))
        .with("Oost", 7, wants(&["a"]));
    let tally = other.count(&three().budget());
    assert_eq!(
        (fate(&tally, "a").as_str(), figures(&tally)),
        ("ja 100", OwnFigures::NoMajority)
    );
    assert_eq!(effects(&tally.outcome), ["-10"; 4]);

    let none = hall().with("Noord", 5, wants(&["a"]));
    assert_eq!(figures(&none.count(&three().budget())), OwnFigures::Document);
}
