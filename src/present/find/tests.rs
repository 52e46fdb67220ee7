//! Counted by hand on the nine choices of the Duo+ programme and one proposal of the member's own.

use super::*;
use crate::budget::{Direction, Doubt};
use crate::outcome::{Nature, evaluate};
use crate::present::Told;
use crate::present::ledger::{Ledger, ledger};
use crate::present::testing::{DUTCH, duo, variant, year};
use crate::scenario::Wording;
use crate::session::{Grouping, Mark, Place, Sift, Sort};

fn text(dutch: &str) -> crate::budget::Text {
    crate::budget::Text {
        dutch: dutch.to_owned(),
        english: None,
    }
}

/// The variant of the drawing, one choice with everything that can be said of one, and a rule that is broken.
fn scene() -> (Budget, Decisions) {
    let mut budget = duo();
    let special = budget
        .choices
        .iter_mut()
        .find(|choice| choice.id.as_str() == "b")
        .unwrap();
    special.contract_until = Some(text("2026"));
    special.advice = Some(text("Niet doen"));
    special.doubts.push(Doubt {
        year: None,
        message: text("Staat er twee keer"),
    });
    // h is a part of j, which is off.
    let part = budget
        .choices
        .iter_mut()
        .find(|choice| choice.id.as_str() == "h")
        .unwrap();
    part.part_of = Some("j".parse().unwrap());
    let mut decisions = variant();
    decisions.change(&"a".parse().unwrap(), |decision| {
        decision.question = Wording::new("Waarom een zolder?").ok();
    });
    (budget, decisions)
}

fn shown_of(find: &Find) -> Ledger {
    let (budget, decisions) = scene();
    ledger(&budget, &decisions, &evaluate(&budget, &decisions), find, DUTCH)
}

/// The ids that are shown, as they stand.
fn ids(find: &Find) -> String {
    let ledger = shown_of(find);
    let rows = ledger.sections.iter().flat_map(|section| section.rows.iter());
    let ids = rows.map(|row| match &row.of {
        PartOf::Choice(id) => id.to_string(),
        other => format!("{other:?}")
            .chars()
            .filter(char::is_ascii_uppercase)
            .take(1)
            .collect(),
    });
    ids.collect::<Vec<_>>().join(" ")
}

fn sift(sift: Sift) -> Find {
    Find {
        sift,
        ..Find::default()
    }
}

fn mark(mark: Mark) -> Find {
    sift(Sift {
        marks: [mark].into(),
        ..Sift::default()
    })
}

fn words(words: &str) -> Find {
    Find {
        words: words.to_owned(),
        ..Find::default()
    }
}

#[test]
fn each_condition_leaves_what_it_says() {
    let every = Sift::default;
    for (find, expected) in [
        (Find::default(), "a b c e f g i j h P"),
        (words("archief"), "a e"),
        (words("ARCHIÉF postin"), "e"),
        (words("zolder"), "a"),
        (
            sift(Sift {
                place: Some(Place::Section("k".parse().unwrap())),
                ..every()
            }),
            "f g i j h",
        ),
        (
            sift(Sift {
                place: Some(Place::Own),
                ..every()
            }),
            "P",
        ),
        (
            sift(Sift {
                nature: Some(Nature::Incidental),
                ..every()
            }),
            "a",
        ),
        (
            sift(Sift {
                way: Some(Direction::Voordeel),
                ..every()
            }),
            "P",
        ),
        (
            sift(Sift {
                way: Some(Direction::Nadeel),
                ..every()
            }),
            "a b c e f g i j h",
        ),
        (
            sift(Sift {
                on: Some(false),
                ..every()
            }),
            "j",
        ),
        (mark(Mark::Mine), "a i j P"),
        (mark(Mark::Pm), "g"),
        (mark(Mark::Doubt), "a b"),
        (mark(Mark::Question), "a"),
        (mark(Mark::Package), ""),
        (mark(Mark::Shared), "c"),
        (mark(Mark::LegalDuty), "e"),
        (mark(Mark::Contract), "b"),
        (mark(Mark::Clash), "j h"),
        (mark(Mark::Advice), "b"),
        (
            sift(Sift {
                on: Some(true),
                marks: [Mark::Mine, Mark::Question].into(),
                ..every()
            }),
            "a",
        ),
    ] {
        let found = ids(&find);
        assert_eq!(found.replace("O", "P"), expected, "{find:?}");
    }
}

#[test]
fn an_order_moves_rows_and_hides_none() {
    let sorted = |sort| {
        ids(&Find {
            sort,
            group: Grouping::Nothing,
            ..Find::default()
        })
    };
    // 2024: b 50.000, f 45.000, a 32.000, j 24.050, e 18.500, i 14.800 at half, h 9.250, c 3.700, own 0, g pm.
    assert_eq!(sorted(Sort::Size(year(2024))), "b f a j e i h c O g");
    // Arbeidsmarkt, Arbozorg, Datagedreven, Inclusie, Informatiehuishouding, OZB, Postintake, Prof…, Servicedesk, Uit…
    assert_eq!(sorted(Sort::Alphabet), "f h i g a O e c j b");
    assert_eq!(sorted(Sort::MineFirst), "a i j O b c e f g h");
    let within = ids(&Find {
        sort: Sort::Alphabet,
        ..Find::default()
    });
    assert_eq!(
        within, "a e c b f h i g j O",
        "within the sections of the document"
    );
}

#[test]
fn headings_say_how_many_stand_under_them() {
    let headings = |find: &Find| {
        let ledger = shown_of(find);
        let sections = ledger.sections.iter();
        sections
            .map(|section| {
                (
                    section.title.text.to_string(),
                    section.count.clone().unwrap_or_default().to_string(),
                )
            })
            .collect::<Vec<_>>()
    };
    let grouped = |group| {
        headings(&Find {
            group,
            ..Find::default()
        })
    };
    let pair = |title: &str, count: &str| (title.to_owned(), count.to_owned());
    assert_eq!(grouped(Grouping::Section)[0].1, "", "plain to see");
    assert_eq!(
        grouped(Grouping::Nature),
        [pair("structureel", "9 keuzes"), pair("incidenteel", "1 keuze")]
    );
    assert_eq!(
        grouped(Grouping::Decider),
        [
            pair("De raad beslist zelf", "9 keuzes"),
            pair("Samen met andere gemeenten: Duo+", "1 keuze")
        ]
    );
    assert_eq!(grouped(Grouping::Nothing), [pair("Alle keuzes", "10 keuzes")]);
    assert_eq!(headings(&mark(Mark::Doubt)), [pair("Ontwikkelingen", "2 van 4")]);
}

#[test]
fn what_is_hidden_is_said_and_an_empty_answer_is_explained() {
    assert_eq!(shown_of(&Find::default()).found, None);
    let ordered = Find {
        sort: Sort::Alphabet,
        group: Grouping::Nature,
        ..Find::default()
    };
    assert_eq!(shown_of(&ordered).found, None, "nothing is hidden by an order");
    let found = shown_of(&mark(Mark::Mine)).found.unwrap();
    assert_eq!(
        &*found.sentence,
        "4 van 10 keuzes getoond; de jaren tellen alles mee."
    );
    assert_eq!(found.nothing, None);
    let none = Find {
        words: "zwembad".to_owned(),
        sift: Sift {
            place: Some(Place::Section("k".parse().unwrap())),
            on: Some(false),
            marks: [Mark::Doubt].into(),
            ..Sift::default()
        },
        ..Find::default()
    };
    let nothing = shown_of(&none).found.unwrap().nothing.unwrap();
    assert_eq!(
        &*nothing,
        "Geen enkele keuze past bij: de woorden “zwembad”, 7.1.3 Beleidskeuze, uit en met twijfel. De jaren tellen \
         alle keuzes mee, ook die nu niet te zien zijn."
    );
}

#[test]
fn every_offer_says_how_many_choices_it_would_leave_and_keeps_its_word() {
    let (budget, decisions) = scene();
    let outcome = evaluate(&budget, &decisions);
    let now = mark(Mark::Mine);
    let offered = options(&budget, &decisions, &outcome, &now, DUTCH.language);
    let words = |offers: &[Offer<Option<bool>>]| {
        offers
            .iter()
            .map(|offer| offer.words.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(words(&offered.states), ["alles (4)", "aan (3)", "uit (1)"]);
    let marks: Vec<&str> = offered.marks.iter().map(|offer| &*offer.words).collect();
    assert_eq!(
        marks,
        [
            "door u veranderd (4)",
            "met twijfel (1)",
            "met een vraag (1)",
            "in strijd met een andere keuze (1)"
        ]
    );
    for offer in &*offered.places {
        let find = Find {
            sift: Sift {
                place: offer.value.clone(),
                ..now.sift.clone()
            },
            ..now.clone()
        };
        let count = found(&budget, &decisions, &outcome, &find, DUTCH.language)
            .unwrap()
            .shown;
        assert!(
            offer.words.ends_with(&format!("({count})")),
            "{}: {count}",
            offer.words
        );
    }
    assert_eq!(offered.sorts.len(), 7);
    assert_eq!(Told::plain("x").lang, None);
}
