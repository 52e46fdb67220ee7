//! A council as a link and as a file: whole or refused.

use keuzeruimte::council::Council;
use keuzeruimte::kept::{CouncilRecord, Damage, KeptCouncil, read_council, write_council};
use keuzeruimte::link::{
    BadLink, LONGEST, MadeFor, TooLong, decode, decode_council, encode_council, is_council,
};
use proptest::prelude::*;

use crate::algebra::{any_council, budget};
use crate::budgets::{budget_of, other_budget_of, other_version_of};
use crate::hall::{hall, proposing, wants, wants_a_at};

fn four() -> Council {
    hall()
        .with("Noord", 7, wants(&["a"]))
        .with("Zuid <b>", 4, wants_a_at("50"))
        .with("Oost – é", 5, proposing(wants(&["c"]), "Zwembad langer open", -8))
        .waiting_for("Eén", 1)
        .absent(1)
        .of_seats(19)
        .silence_is_no_support()
        .0
}

fn link(council: &Council) -> String {
    encode_council(&budget(), council).unwrap().fragment().to_owned()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_council_comes_back_from_its_file_as_it_was(council in any_council()) {
        let text = write_council(&CouncilRecord::new(&budget(), council.clone()));
        let KeptCouncil::Good(record) = read_council(&text) else { panic!("{text}") };
        prop_assert_eq!(record.on(&budget()), Some(council));
    }

    #[test]
    fn a_council_comes_back_from_its_link_as_it_was(council in any_council()) {
        match encode_council(&budget(), &council) {
            Ok(link) => {
                prop_assert!(link.fragment().len() <= LONGEST);
                let opened = decode_council(link.fragment(), &budget()).unwrap();
                prop_assert_eq!(&opened.council, &council);
                prop_assert_eq!(opened.made_for, MadeFor::SameFigures);
            }
            Err(TooLong::Characters { characters }) => prop_assert!(characters > LONGEST),
            Err(other) => panic!("{other}"),
        }
    }
}

#[test]
fn the_link_of_four_fracties_is_short() {
    let link = link(&four());
    assert!(link.len() < 300, "{} characters", link.len());
    assert!(link.starts_with("#r1."));
}

#[test]
fn a_councils_link_is_found_in_what_was_pasted_and_is_no_scenarios() {
    let link = link(&four());
    let pasted = format!("Zie <https://keuzeruimte.example/{link}>, voor donderdag.");
    assert!(is_council(&pasted));
    assert_eq!(decode_council(&pasted, &budget()).unwrap().council, four());
    assert_eq!(decode(&link, &budget()), Err(BadLink::NotALink));
    assert!(!is_council("#s1.AAAA"));
}

// Reliability cases 1, 2 and 4.
#[test]
fn a_damaged_link_of_a_council_is_refused() {
    let link = link(&four());
    for end in 4..link.len() {
        assert!(decode_council(&link[..end], &budget()).is_err(), "cut at {end}");
    }
    for place in 4..link.len() {
        for letter in ['A', 'b', '7', '-'] {
            let mut changed: Vec<char> = link.chars().collect();
            if changed[place] != letter {
                changed[place] = letter;
                let changed: String = changed.into_iter().collect();
                assert!(
                    decode_council(&changed, &budget()).is_err(),
                    "{letter} at {place}"
                );
            }
        }
    }
    for place in 4..link.len() - 1 {
        let mut swapped: Vec<char> = link.chars().collect();
        swapped.swap(place, place + 1);
        let swapped: String = swapped.into_iter().collect();
        assert!(
            swapped == link || decode_council(&swapped, &budget()).is_err(),
            "swapped at {place}"
        );
    }
    assert_eq!(
        decode_council(&link.replace("#r1.", "#r2."), &budget()),
        Err(BadLink::NewerVersion(2))
    );
}

#[test]
fn a_council_for_other_figures_says_so_at_every_variant() {
    let link = link(&four());
    let opened = decode_council(&link, &other_version_of(&["a", "b", "c", "d", "e", "f"])).unwrap();
    assert_eq!(opened.made_for, MadeFor::OtherFigures);
    let flagged = opened
        .council
        .fracties()
        .iter()
        .flat_map(|fractie| &fractie.variant);
    assert!(flagged.clone().count() == 3 && flagged.clone().all(|variant| variant.other_figures));
    let other = other_budget_of(&["a", "b", "c", "d", "e", "f"]);
    assert_eq!(decode_council(&link, &other), Err(BadLink::OtherBudget));

    let record = CouncilRecord::new(&budget(), four());
    assert_eq!(record.clone().on(&other), None);
    let there = record.on(&budget_of(&["a"])).unwrap();
    assert!(there.fracties()[0].variant.as_ref().unwrap().other_figures);
}

#[test]
fn a_changed_file_of_a_council_is_refused_and_one_made_by_hand_is_read() {
    let text = write_council(&CouncilRecord::new(&budget(), four()));
    let changed = text.replace("\"seats\": 7", "\"seats\": 8");
    assert_eq!(read_council(&changed), KeptCouncil::Damaged(Damage::Changed));
    let by_hand = |fracties: &str| {
        let text = format!(
            r#"{{"keuzeruimte": "council", "format": 1, "budget": "proef", "fracties": [{fracties}]}}"#
        );
        read_council(&text)
    };
    assert!(matches!(
        by_hand(r#"{"name": "Noord", "seats": 3}"#),
        KeptCouncil::Good(_)
    ));
    for fault in [
        r#"{"name": "Noord", "seats": 0}"#,
        r#"{"name": "Noord", "seats": 46}"#,
        r#"{"name": "", "seats": 3}"#,
        r#"{"name": "Noord", "seats": 3, "absent": 4}"#,
        r#"{"name": "Noord", "seats": 3, "stemmen": 3}"#,
        r#"{"name": "Noord", "seats": 3}, {"name": "NOORD", "seats": 3}"#,
        r#"{"name": "Noord", "seats": 40}, {"name": "Zuid", "seats": 6}"#,
        r#"{"name": "Noord", "seats": 3, "variant": {}}"#,
    ] {
        let found = by_hand(fault);
        assert!(
            matches!(found, KeptCouncil::Damaged(Damage::Faults(_))),
            "{fault}: {found:?}"
        );
    }
    let newer = text.replace("\"format\": 1", "\"format\": 9");
    assert_eq!(read_council(&newer), KeptCouncil::Newer { format: 9 });
}

/// A link that was once made: it must give the same council for ever. Never changed, only added to.
#[test]
fn a_link_that_was_once_made_still_gives_its_council() {
    const ONCE: &str = "#r1.AU55i425R2BkbcqhCsJAGADg_9_-2wSDYUkQOQ_Elxg2sc0-Fty4IaLuZCpis4tBNPgKw2oxGVYsvoRYhAlWm6wZ1j9LI-YoFUsTELAKzmqzvXT7EjUjaXnidMgIruejKLmLoeR20Kbc1YscMoQbjr6fV7mnZnP-WO95mrDc23_e3L09cSfISCNE33KX4STwJR_70SCMuZqGkW6gQB0bWHnWmow6aRIhwg8A_p0n";
    // Another version of the packing library may find another shortest spelling.
    assert!(link(&four()).len() <= ONCE.len());
    assert_eq!(decode_council(ONCE, &budget()).unwrap().council, four());
}
