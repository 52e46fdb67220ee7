//! Bodies of wire version 4 that no version of Keuzeruimte makes, with a right checksum.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use keuzeruimte::budget::{Certainty, Change};
use keuzeruimte::link::{BadLink, Inconsistency, decode, encode};
use keuzeruimte::rate::Rate;
use keuzeruimte::scenario::{
    Decisions, Other, OwnChoice, OwnEffect, OwnKnockOn, Particulars, Tie, Way, Wording,
};

use crate::budgets::budget_of;

fn sealed(version: u8, body: &[u8]) -> String {
    let mut bytes = vec![0];
    bytes.extend(budget_of(&["a", "b"]).fingerprint().bytes());
    bytes.extend(body);
    let checksum = crc32fast::hash(&[format!("s{version}.").as_bytes(), bytes.as_slice()].concat());
    bytes.extend(checksum.to_be_bytes());
    format!("#s{version}.{}", URL_SAFE_NO_PAD.encode(bytes))
}

fn refused(body: &[u8]) -> Inconsistency {
    match decode(&sealed(4, body), &budget_of(&["a", "b"])) {
        Err(BadLink::Inconsistent(what)) => what,
        other => panic!("{body:?}: {other:?}"),
    }
}

fn with_own(particulars: Particulars) -> Decisions {
    let own = OwnChoice::new("a".parse().unwrap(), Wording::new("x").unwrap());
    Decisions {
        own: vec![OwnChoice { particulars, ..own }],
        ..Decisions::default()
    }
}

fn part_of(whole: Other) -> Particulars {
    Particulars {
        ties: vec![Tie::PartOf(whole)],
        ..Particulars::default()
    }
}

fn choice(id: &str) -> Other {
    Other::Choice(id.parse().unwrap())
}

fn body_of(decisions: &Decisions) -> Vec<u8> {
    let link = encode(&budget_of(&["a", "b"]), decisions, None).unwrap();
    let (_, payload) = link.fragment().split_once('.').unwrap();
    let bytes = URL_SAFE_NO_PAD.decode(payload).unwrap();
    assert_eq!(bytes[0], 0);
    bytes[9..bytes.len() - 4].to_vec()
}

/// A letter of version 1 with one own choice, no parts of versions 2 and 3, and parts behind it.
fn with_parts(parts: &[&[u8]]) -> Vec<u8> {
    let count = u8::try_from(parts.len()).unwrap();
    let plain = body_of(&with_own(Particulars::default()));
    [plain, vec![0, 0, count], parts.concat()].concat()
}

/// The first own choice is a part of the choice "b".
const PART: &[u8] = &[1, 1, 0, 0, 1, b'b'];
/// It begins in 2025.
const TIMING: &[u8] = &[0, 1, 0, 36, 0, 0];

#[test]
fn the_letters_of_these_tests_are_sealed_as_the_page_does() {
    let link = encode(&budget_of(&["a", "b"]), &with_own(part_of(choice("b"))), None).unwrap();
    assert_eq!(sealed(4, &with_parts(&[PART])), link.fragment());
}

// One scenario, one link: what version 3 can say has no fourth version.
#[test]
fn a_second_spelling_is_refused() {
    assert_eq!(refused(&with_parts(&[])), Inconsistency::Spelling);
    assert_eq!(refused(&with_parts(&[PART, TIMING])), Inconsistency::Spelling);
    assert_eq!(refused(&with_parts(&[TIMING, TIMING])), Inconsistency::Spelling);
    assert_eq!(refused(&with_parts(&[PART, PART])), Inconsistency::Particulars);
    let behind = [with_parts(&[PART]), vec![0]].concat();
    assert_eq!(refused(&behind), Inconsistency::Shape);
}

#[test]
fn what_no_own_choice_can_say_is_refused() {
    for (part, what) in [
        // From a year that is none; a phase of 101 % in 2025.
        (&[0, 1, 0, 255, 0, 0][..], Inconsistency::Year),
        (&[0, 1, 0, 0, 0, 1, 36, 0x94, 3], Inconsistency::Particulars),
        // Of a second own choice that is not there; a part of itself.
        (&[1, 1, 1, 0, 1, b'b'], Inconsistency::Shape),
        (&[1, 1, 0, 1, 1, b'a'], Inconsistency::Particulars),
        // An overlap with "b" in no year; half more of nothing; a consequence after eleven years.
        (&[2, 1, 0, 1, 0, 0, 1, b'b', 0], Inconsistency::Particulars),
        (
            &[2, 1, 0, 1, 1, 0, 1, 0xc8, 1, 0, 0, 0],
            Inconsistency::Particulars,
        ),
        (&[2, 1, 0, 1, 1, 0, 0, 2, 11, 0, 0], Inconsistency::Particulars),
        // A class that there is not.
        (&[3, 1, 0, 3], Inconsistency::Shape),
        // A part that this version does not have.
        (&[4], Inconsistency::Shape),
    ] {
        assert_eq!(refused(&with_parts(&[part])), what, "{part:?}");
    }
}

#[test]
fn a_scenario_that_contradicts_itself_gets_no_link() {
    let budget = budget_of(&["a", "b"]);
    let itself = part_of(Other::Own("a".parse().unwrap()));
    assert!(encode(&budget, &with_own(itself), None).is_err());
    let of_nothing = Particulars {
        effects: vec![OwnEffect::KnockOn(OwnKnockOn {
            way: Way::Elsewhere,
            change: Change::Less(Rate::WHOLE),
            delay: 0,
            ramp: Vec::new(),
            certainty: Certainty::Fact,
        })],
        ..Particulars::default()
    };
    assert!(encode(&budget, &with_own(of_nothing), None).is_err());
}

#[test]
fn the_same_body_under_an_older_number_is_refused() {
    for number in [1, 2, 3] {
        let link = sealed(number, &with_parts(&[PART]));
        let opened = decode(&link, &budget_of(&["a", "b"]));
        assert_eq!(opened, Err(BadLink::Inconsistent(Inconsistency::Shape)), "{link}");
    }
}
