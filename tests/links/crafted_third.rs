//! Bodies of wire version 3 that no version of Keuzeruimte makes, with a right checksum.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use keuzeruimte::link::{BadLink, Inconsistency, decode, encode};
use keuzeruimte::scenario::{Decisions, Other, OwnChoice, Particulars, Tie, Wording};

use crate::budgets::budget_of;

fn sealed(body: &[u8]) -> String {
    let mut bytes = vec![0];
    bytes.extend(budget_of(&["a", "b"]).fingerprint().bytes());
    bytes.extend(body);
    let checksum = crc32fast::hash(&[b"s3.", bytes.as_slice()].concat());
    bytes.extend(checksum.to_be_bytes());
    format!("#s3.{}", URL_SAFE_NO_PAD.encode(bytes))
}

fn refused(body: &[u8]) -> Inconsistency {
    match decode(&sealed(body), &budget_of(&["a", "b"])) {
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

fn noticed() -> Particulars {
    Particulars {
        noticed_by: Wording::new("u").ok(),
        ..Particulars::default()
    }
}

fn body_of(decisions: &Decisions) -> Vec<u8> {
    let link = encode(&budget_of(&["a", "b"]), decisions, None).unwrap();
    let (_, payload) = link.fragment().split_once('.').unwrap();
    let bytes = URL_SAFE_NO_PAD.decode(payload).unwrap();
    assert_eq!(bytes[0], 0);
    bytes[9..bytes.len() - 4].to_vec()
}

/// A letter of version 1 with one own choice, no parts of version 2, and parts behind it.
fn with_parts(parts: &[&[u8]]) -> Vec<u8> {
    let count = u8::try_from(parts.len()).unwrap();
    let plain = body_of(&with_own(Particulars::default()));
    [plain, vec![0, count], parts.concat()].concat()
}

/// Facts of the first own choice: no law, no contract, noticed by "u".
const FACTS: &[u8] = &[3, 1, 0, 0, 0, 1, 1, b'u'];
/// It is pm in 2027, worse for the balance.
const PM: &[u8] = &[0, 1, 0, 1, 38, 0];

#[test]
fn the_letters_of_these_tests_are_sealed_as_the_page_does() {
    let link = encode(&budget_of(&["a", "b"]), &with_own(noticed()), None).unwrap();
    assert_eq!(sealed(&with_parts(&[FACTS])), link.fragment());
}

// One scenario, one link: what version 2 can say has no third version.
#[test]
fn a_second_spelling_is_refused() {
    assert_eq!(refused(&with_parts(&[])), Inconsistency::Spelling);
    assert_eq!(refused(&with_parts(&[FACTS, PM])), Inconsistency::Spelling);
    assert_eq!(refused(&with_parts(&[FACTS, FACTS])), Inconsistency::Spelling);
    let years_falling: &[u8] = &[0, 1, 0, 2, 39, 38, 0];
    assert_eq!(refused(&with_parts(&[years_falling])), Inconsistency::Particulars);
    let behind = [with_parts(&[FACTS]), vec![0]].concat();
    assert_eq!(refused(&behind), Inconsistency::Shape);
}

#[test]
fn what_no_own_choice_can_say_is_refused() {
    for (part, what) in [
        // Pm in no year, and in a year that is none.
        (&[0, 1, 0, 0, 0][..], Inconsistency::Particulars),
        (&[0, 1, 0, 1, 0, 0], Inconsistency::Year),
        // Of a second own choice that is not there.
        (&[0, 1, 1, 1, 38, 0], Inconsistency::Shape),
        // 101 % of a shared body "u".
        (&[1, 1, 0, 1, b'u', 0x94, 3, 0], Inconsistency::Rate),
        // It needs itself, and it needs and excludes the choice "b".
        (&[2, 1, 0, 1, 1, 1, b'a', 0, 0], Inconsistency::Particulars),
        (
            &[2, 1, 0, 1, 0, 1, b'b', 1, 0, 1, b'b', 0],
            Inconsistency::Particulars,
        ),
        (&[2, 1, 0, 1, 0, 1, b'B', 0, 0], Inconsistency::Id),
        // A part that this version does not have.
        (&[4], Inconsistency::Shape),
    ] {
        assert_eq!(refused(&with_parts(&[part])), what, "{part:?}");
    }
}

#[test]
fn a_scenario_that_contradicts_itself_gets_no_link() {
    let itself = Particulars {
        ties: vec![Tie::Excludes(Other::Own("a".parse().unwrap()))],
        ..Particulars::default()
    };
    assert!(encode(&budget_of(&["a", "b"]), &with_own(itself), None).is_err());
}

// A page of version 2 names `s3` as newer before it reads anything (`versions`); the letter inside is no second version.
#[test]
fn the_same_body_under_an_older_number_is_refused() {
    let body = with_parts(&[FACTS]);
    for number in ["1", "2"] {
        let mut bytes = vec![0];
        bytes.extend(budget_of(&["a", "b"]).fingerprint().bytes());
        bytes.extend(&body);
        let checksum = crc32fast::hash(&[format!("s{number}.").as_bytes(), bytes.as_slice()].concat());
        bytes.extend(checksum.to_be_bytes());
        let link = format!("#s{number}.{}", URL_SAFE_NO_PAD.encode(bytes));
        let opened = decode(&link, &budget_of(&["a", "b"]));
        assert_eq!(opened, Err(BadLink::Inconsistent(Inconsistency::Shape)), "{link}");
    }
}
