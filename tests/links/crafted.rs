//! Links that no version of Keuzeruimte makes, with a right checksum: a stranger can write anything.

use std::time::Instant;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use keuzeruimte::link::{BadLink, Inconsistency, decode, encode, mark};
use keuzeruimte::scenario::Decisions;
use miniz_oxide::deflate::compress_to_vec;
use proptest::prelude::*;

use crate::budgets::budget_of;
use crate::scenarios::{plain_decisions, switched};

const PLAIN: u8 = 0;
const DEFLATED: u8 = 1;

/// A link of this budget with any packing and body, and a right checksum.
fn sealed(packing: u8, body: &[u8]) -> String {
    let mut bytes = vec![packing];
    bytes.extend(budget_of(&["a", "b"]).fingerprint().bytes());
    bytes.extend(body);
    let checksum = crc32fast::hash(&[b"s1.", bytes.as_slice()].concat());
    bytes.extend(checksum.to_be_bytes());
    format!("#s1.{}", URL_SAFE_NO_PAD.encode(bytes))
}

fn refused(link: &str) -> Inconsistency {
    match decode(link, &budget_of(&["a", "b"])) {
        Err(BadLink::Inconsistent(what)) => what,
        other => panic!("{other:?}"),
    }
}

/// The body of an untouched scenario: no marks, the check over nothing, no extras.
fn untouched() -> Vec<u8> {
    body_of(&Decisions::default())
}

fn body_of(decisions: &Decisions) -> Vec<u8> {
    let link = encode(&budget_of(&["a", "b"]), decisions, None).unwrap();
    let bytes = URL_SAFE_NO_PAD
        .decode(link.fragment().strip_prefix("#s1.").unwrap())
        .unwrap();
    assert_eq!(bytes[0], PLAIN);
    bytes[9..bytes.len() - 4].to_vec()
}

#[test]
fn the_letters_of_these_tests_are_sealed_as_the_page_does() {
    let link = encode(&budget_of(&["a", "b"]), &Decisions::default(), None).unwrap();
    assert_eq!(sealed(PLAIN, &untouched()), link.fragment());
    assert_eq!(untouched().len(), 6);
}

// Case 8: the times are generous for a busy machine and a debug build; nothing here may grow with what is claimed.
#[test]
fn bombs_and_absurd_counts_are_refused_at_once() {
    let bomb = compress_to_vec(&vec![0; 4_000_000], 10);
    let just_too_large = compress_to_vec(&vec![0; 65_537], 10);
    let check = [untouched()[3], untouched()[4]];
    let most = [0xff, 0xff, 0x03];
    let extras = |extras: &[u8]| [&[0, 0, 0, check[0], check[1]], extras].concat();
    let absurd = [0xff, 0xff, 0xff, 0xff, 0x0f];
    let bodies = [
        (DEFLATED, bomb),
        (DEFLATED, just_too_large),
        (DEFLATED, vec![0xff; 500]),
        (DEFLATED, Vec::new()),
        (PLAIN, [&most[..], &most, &[0]].concat()),
        (PLAIN, [&[0, 0], &absurd[..]].concat()),
        (PLAIN, extras(&absurd)),
        (PLAIN, extras(&[&[1, 2], &absurd[..]].concat())),
        (PLAIN, extras(&[&[1, 4], &absurd[..]].concat())),
        (PLAIN, extras(&[&[1, 6, 1, 34], &absurd[..]].concat())),
        (PLAIN, extras(&[&[1, 8], &absurd[..]].concat())),
        (PLAIN, extras(&[1, 9])),
        (PLAIN, Vec::new()),
        (2, untouched()),
        (255, untouched()),
    ];
    for (packing, body) in bodies {
        let link = sealed(packing, &body);
        if link.len() < 8_000 {
            refused(&link);
        } else {
            assert!(decode(&link, &budget_of(&["a", "b"])).is_err());
        }
    }
}

// One spelling for one scenario.
#[test]
fn a_second_spelling_is_refused() {
    let toggles = body_of(&switched(&[("a", true), ("b", false)]));
    let mut long_number = untouched();
    long_number.splice(0..1, [0x80, 0x00]);
    let mut behind = untouched();
    behind.push(0);
    let mut filled_up = toggles.clone();
    filled_up[2] += 1;
    let after_bits = 3 + usize::from(toggles[2]);
    filled_up.insert(after_bits, 0);
    let empty_extra = |tag: &[u8]| {
        let mut body = untouched();
        body[5] = 1;
        body.extend(tag);
        body
    };
    let twice = {
        let mut body = untouched();
        body[5] = 2;
        body.extend([0, 0]);
        body
    };
    let wrong_check = {
        let mut body = untouched();
        body[3] ^= 1;
        body
    };
    for body in [
        long_number,
        behind,
        filled_up,
        twice,
        wrong_check,
        empty_extra(&[1, 0, 0]),
        empty_extra(&[2, 0]),
        empty_extra(&[3, 0, 0, 0, 0, 0]),
        empty_extra(&[4, 0]),
        empty_extra(&[5, 0]),
        empty_extra(&[6, 0]),
        empty_extra(&[7, 0]),
    ] {
        let what = refused(&sealed(PLAIN, &body));
        assert!(
            matches!(what, Inconsistency::Spelling | Inconsistency::Shape),
            "{body:?}: {what}"
        );
    }
    // Deflated although that is not shorter.
    let packed = compress_to_vec(&toggles, 10);
    assert!(packed.len() >= toggles.len());
    refused(&sealed(DEFLATED, &packed));
}

#[test]
fn an_id_in_full_where_a_mark_would_do_is_a_second_spelling() {
    let mut body = untouched();
    body[5] = 1;
    body.extend([2, 1, 1, b'a', 1]);
    assert_eq!(refused(&sealed(PLAIN, &body)), Inconsistency::Spelling);
}

#[test]
fn a_mark_that_the_very_budget_lacks_is_refused() {
    let mut decisions = Decisions::default();
    let lacking = mark(&"c".parse().unwrap());
    decisions.unmatched.insert(
        lacking,
        switched(&[("c", true)]).choices.into_values().next().unwrap(),
    );
    // As if it were placed: the switches of the unmatched part moved to the front.
    let mut placed = body_of(&switched(&[("a", true)]));
    let bits = 3..3 + usize::from(placed[2]);
    let unmatched = body_of(&decisions);
    let [count, off, length] = [unmatched[7], unmatched[8], unmatched[9]];
    assert_eq!((count, off), (1, 0));
    placed.splice(bits, unmatched[10..10 + usize::from(length)].to_vec());
    placed[2] = length;
    assert_eq!(refused(&sealed(PLAIN, &placed)), Inconsistency::UnknownChoice);
}

#[test]
fn values_out_of_bounds_are_refused_by_name() {
    let check = [untouched()[3], untouched()[4]];
    let with = |extra: &[u8]| sealed(PLAIN, &[&[0, 0, 0, check[0], check[1], 1], extra].concat());
    // An exact name, then what is wrong with it.
    let id = |id: &[u8]| with(&[&[2, 1, u8::try_from(id.len()).unwrap()], id, &[1]].concat());
    assert_eq!(refused(&id(b"A")), Inconsistency::Id);
    assert_eq!(refused(&id(b"")), Inconsistency::Id);
    // A start balance in the year 2200, and one beyond 10^15 euro in thousands.
    assert_eq!(
        refused(&with(&[6, 1, 210, 1, 0, 1, 0b0110_0001, 1, 2])),
        Inconsistency::Year
    );
    let large = [
        6,
        1,
        34,
        1,
        0,
        1,
        0b0110_0001,
        1,
        0x82,
        0xc0,
        0xa8,
        0xca,
        0x9a,
        0x3a,
    ];
    assert_eq!(refused(&with(&large)), Inconsistency::Amount);
    // A title that nobody can type, and one with white space around it.
    assert!(matches!(refused(&with(&[8, 1, 0])), Inconsistency::Words(_)));
    assert!(matches!(refused(&with(&[8, 1, b' '])), Inconsistency::Words(_)));
    assert_eq!(refused(&with(&[8, 2, b' ', b'x'])), Inconsistency::Spelling);
    assert!(matches!(
        refused(&with(&[&[8, 81][..], &[b'x'; 81]].concat())),
        Inconsistency::Words(_)
    ));
    // Not UTF-8.
    assert_eq!(refused(&with(&[8, 1, 0xff])), Inconsistency::Shape);
    // An own choice twice.
    let own = [1, b'a', 1, b'x', 0];
    assert_eq!(
        refused(&with(&[&[4, 2][..], &own, &own].concat())),
        Inconsistency::NamedTwice
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    // Case 8: a true letter with a few bytes changed and a right checksum says nothing in a second spelling.
    #[test]
    fn a_changed_body_is_refused_or_spelled_as_the_page_spells_it(
        decisions in plain_decisions(["a", "b"].map(str::to_owned).to_vec()),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let budget = budget_of(&["a", "b"]);
        let link = encode(&budget, &decisions, None).unwrap();
        let mut bytes = URL_SAFE_NO_PAD.decode(link.fragment().strip_prefix("#s1.").unwrap()).unwrap();
        if bytes[0] == DEFLATED {
            return Ok(());
        }
        let end = bytes.len() - 4;
        for (place, byte) in changes {
            bytes[9 + place.index(end - 9)] = byte;
        }
        let changed = sealed(PLAIN, &bytes[9..end]);
        if let Ok(opened) = decode(&changed, &budget) {
            let again = encode(&budget, &opened.decisions, opened.title.as_ref()).unwrap();
            // What was plain may be shorter deflated after the change: then only what it says is compared.
            if again.fragment() != changed {
                let reread = decode(again.fragment(), &budget).unwrap();
                prop_assert_eq!(reread.decisions, opened.decisions);
                prop_assert!(again.fragment().len() < changed.len());
            }
        }
    }

    // Case 8: whatever a body says, it is refused or has exactly one spelling.
    #[test]
    fn any_body_is_refused_or_spelled_as_the_page_spells_it(
        body in prop::collection::vec(prop_oneof![3 => 0_u8..10, 1 => any::<u8>()], 0..60),
        deflated in any::<bool>(),
    ) {
        let budget = budget_of(&["a", "b"]);
        let link = sealed(PLAIN, &body);
        if let Ok(opened) = decode(&link, &budget) {
            let again = encode(&budget, &opened.decisions, opened.title.as_ref()).unwrap();
            prop_assert_eq!(again.fragment(), link);
        }
        if deflated {
            let _ = decode(&sealed(DEFLATED, &body), &budget);
        }
    }
}

// Case 8.
#[test]
fn a_million_characters_are_refused_without_looking_at_them() {
    let budget = budget_of(&["a"]);
    let start = Instant::now();
    let text = format!("#s1.{}", "A".repeat(1_000_000));
    assert!(matches!(decode(&text, &budget), Err(BadLink::TooLong { .. })));
    println!("refused in {:?}", start.elapsed());
}
