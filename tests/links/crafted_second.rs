//! Bodies of wire version 2 that no version of Keuzeruimte makes, with a right checksum.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use keuzeruimte::link::{BadLink, Inconsistency, decode, encode};
use keuzeruimte::scenario::{Decisions, OwnChoice, OwnCover, Wording};
use miniz_oxide::deflate::compress_to_vec;
use proptest::prelude::*;

use crate::budgets::budget_of;
use crate::scenarios::{any_decisions, switched};

fn sealed(packing: u8, body: &[u8]) -> String {
    let mut bytes = vec![packing];
    bytes.extend(budget_of(&["a", "b"]).fingerprint().bytes());
    bytes.extend(body);
    let checksum = crc32fast::hash(&[b"s2.", bytes.as_slice()].concat());
    bytes.extend(checksum.to_be_bytes());
    format!("#s2.{}", URL_SAFE_NO_PAD.encode(bytes))
}

fn refused(body: &[u8]) -> Inconsistency {
    match decode(&sealed(0, body), &budget_of(&["a", "b"])) {
        Err(BadLink::Inconsistent(what)) => what,
        other => panic!("{body:?}: {other:?}"),
    }
}

/// The plain body of a link, whatever its version.
fn body_of(decisions: &Decisions) -> Vec<u8> {
    let link = encode(&budget_of(&["a", "b"]), decisions, None).unwrap();
    let (_, payload) = link.fragment().split_once('.').unwrap();
    let bytes = URL_SAFE_NO_PAD.decode(payload).unwrap();
    assert_eq!(bytes[0], 0);
    bytes[9..bytes.len() - 4].to_vec()
}

/// A letter of version 1 and parts behind it.
fn with_parts(decisions: &Decisions, parts: &[&[u8]]) -> Vec<u8> {
    let count = u8::try_from(parts.len()).unwrap();
    [body_of(decisions), vec![count], parts.concat()].concat()
}

fn untouched(parts: &[&[u8]]) -> Vec<u8> {
    with_parts(&Decisions::default(), parts)
}

fn with_own() -> Decisions {
    let own = OwnChoice::new("a".parse().unwrap(), Wording::new("x").unwrap());
    Decisions {
        own: vec![own],
        ..Decisions::default()
    }
}

const EXCEPTION: &[u8] = &[8];

#[test]
fn the_letters_of_these_tests_are_sealed_as_the_page_does() {
    let decisions = Decisions {
        uses_exception: true,
        ..Decisions::default()
    };
    let link = encode(&budget_of(&["a", "b"]), &decisions, None).unwrap();
    assert_eq!(sealed(0, &untouched(&[EXCEPTION])), link.fragment());
    let mut marked = switched(&[("a", true)]);
    marked.change(&"a".parse().unwrap(), |decision| decision.marked = true);
    assert_eq!(
        with_parts(&switched(&[("a", true)]), &[&[5, 1, 0]]),
        body_of(&marked)
    );
}

// One scenario, one link: what version 1 can say has no second version.
#[test]
fn a_second_spelling_is_refused() {
    assert_eq!(refused(&untouched(&[])), Inconsistency::Spelling);
    assert_eq!(
        refused(&with_parts(&switched(&[("a", true)]), &[])),
        Inconsistency::Spelling
    );
    let twice = untouched(&[EXCEPTION, EXCEPTION]);
    let other_order = untouched(&[EXCEPTION, &[7, 8]]);
    let behind = [untouched(&[EXCEPTION]), vec![0]].concat();
    for body in [twice, other_order, behind] {
        assert!(
            matches!(refused(&body), Inconsistency::Spelling | Inconsistency::Shape),
            "{body:?}"
        );
    }
    // Empty lists: timing, ranges, cover, shares, questions, marks, levers, the start balance.
    for part in [
        &[0, 0][..],
        &[1, 0, 0],
        &[2, 0],
        &[3, 0],
        &[4, 0],
        &[5, 0],
        &[6, 0],
        &[10, 0],
    ] {
        assert_eq!(refused(&untouched(&[part])), Inconsistency::Spelling, "{part:?}");
        assert_eq!(
            refused(&untouched(&[part, EXCEPTION])),
            Inconsistency::Spelling,
            "{part:?}"
        );
    }
    // A rate of 2 % in hundredths of a percent.
    assert_eq!(refused(&untouched(&[&[7, 0xa1, 0x06]])), Inconsistency::Spelling);
    // Levers in falling order.
    let levers = [6, 2, 1, b'b', 8, 0, 38, 1, b'a', 8, 0, 38];
    assert_eq!(refused(&untouched(&[&levers])), Inconsistency::Spelling);
    // A timing that says nothing.
    let silent = with_parts(&switched(&[("a", true)]), &[&[0, 1, 0, 0, 0, 0], EXCEPTION]);
    assert_eq!(refused(&silent), Inconsistency::Spelling);
}

#[test]
fn a_choice_of_which_nothing_is_said_is_not_named() {
    let mut marked = Decisions::default();
    marked.change(&"a".parse().unwrap(), |decision| decision.marked = true);
    let body = body_of(&marked);
    let named_only = [&body[..body.len() - 4], &[1, 8]].concat();
    assert_eq!(body[body.len() - 4..], [1, 5, 1, 0]);
    assert_eq!(refused(&named_only), Inconsistency::Spelling);
}

#[test]
fn values_out_of_bounds_are_refused_by_name() {
    let on = switched(&[("a", true)]);
    let own = with_own();
    for (decisions, part, what) in [
        // Rates: an unknown unit, 1.001 %.
        (&on, &[7, 0b11][..], Inconsistency::Shape),
        (&on, &[7, 0xa4, 0x1f], Inconsistency::Rate),
        (&on, &[3, 1, 0, 0xa4, 0x1f], Inconsistency::Rate),
        // Years 1989 and 2200 of a lever, 2200 of a timing, 1989 of a step.
        (&on, &[6, 1, 1, b'a', 8, 0, 0], Inconsistency::Year),
        (&on, &[6, 1, 1, b'a', 8, 0, 211], Inconsistency::Year),
        (&on, &[0, 1, 0, 211, 0, 0], Inconsistency::Year),
        (&on, &[0, 1, 0, 0, 0, 1, 0, 8], Inconsistency::Year),
        // Places beyond the roll, also that of the start balance.
        (&on, &[0, 1, 1, 36, 0, 0], Inconsistency::Shape),
        (&on, &[3, 1, 1, 8], Inconsistency::Shape),
        (&on, &[4, 1, 1, 1, b'x'], Inconsistency::Shape),
        (&on, &[5, 1, 1], Inconsistency::Shape),
        (&on, &[2, 1, 0, 0, 1, b'a'], Inconsistency::Shape),
        (&own, &[3, 1, 0, 8], Inconsistency::Shape),
        (&own, &[2, 1, 1, 0, 1, b'a'], Inconsistency::Shape),
        // A low without a high, and one above it.
        (
            &on,
            &[1, 1, 34, 1, 0, 1, 0b010_0001, 1, 2, 0],
            Inconsistency::Shape,
        ),
        (
            &on,
            &[
                1, 1, 34, 1, 0, 1, 0b010_0001, 1, 4, 1, 34, 1, 0, 1, 0b010_0001, 1, 2,
            ],
            Inconsistency::Range,
        ),
        // Ids: of a lever, of a reserve.
        (&on, &[6, 1, 1, b'A', 8, 0, 38], Inconsistency::Id),
        (&own, &[2, 1, 0, 0, 0], Inconsistency::Id),
        // Investments over no years and over 101, and of more than 10^15 euro.
        (&own, &[2, 1, 0, 1, 100, 0, 8, 0, 38], Inconsistency::Investment),
        (&own, &[2, 1, 0, 1, 100, 101, 8, 0, 38], Inconsistency::Investment),
        (
            &own,
            &[
                2, 1, 0, 1, 0x81, 0x80, 0xa0, 0xf6, 0xf4, 0xac, 0xdb, 0xe0, 0x1b, 10, 8, 0, 38,
            ],
            Inconsistency::Investment,
        ),
        // Fracties without seats, and with more than a council has.
        (&on, &[9, 1, b'x', 0], Inconsistency::Council),
        (&on, &[9, 1, b'x', 46], Inconsistency::Council),
        (&on, &[9, 2, b'x', b' ', 3], Inconsistency::Spelling),
        // An unknown part.
        (&on, &[11], Inconsistency::Shape),
    ] {
        assert_eq!(refused(&with_parts(decisions, &[part])), what, "{part:?}");
    }
    let lever = |place: u8| [2, b'a' + place % 26, b'a' + place / 26, 8, 0, 38];
    let many: Vec<u8> = [6, 51].into_iter().chain((0..51).flat_map(lever)).collect();
    assert_eq!(refused(&untouched(&[&many])), Inconsistency::TooMany);
    assert!(matches!(
        refused(&untouched(&[&[9, 0, 3]])),
        Inconsistency::Words(_)
    ));
}

// Case 8.
#[test]
fn bombs_and_absurd_counts_are_refused_at_once() {
    let absurd = [0xff, 0xff, 0xff, 0xff, 0x0f];
    let letter = body_of(&Decisions::default());
    for behind in [
        absurd.to_vec(),
        [&[1, 0][..], &absurd].concat(),
        [&[1, 1][..], &absurd].concat(),
        [&[1, 5][..], &absurd].concat(),
        [&[1, 6][..], &absurd].concat(),
        [&[1, 10, 1, 34][..], &absurd].concat(),
        Vec::new(),
    ] {
        refused(&[&letter[..], &behind].concat());
    }
    let bomb = sealed(1, &compress_to_vec(&vec![0; 65_537], 10));
    assert!(decode(&bomb, &budget_of(&["a", "b"])).is_err());
}

#[test]
fn what_goes_beyond_the_bounds_of_decisions_gets_no_link() {
    use keuzeruimte::budget::{Investment, Method, Range};
    use keuzeruimte::link::{OutOfBounds, TooLong};
    use keuzeruimte::money::Money;
    use keuzeruimte::rate::Rate;
    use keuzeruimte::scenario::{LeverSetting, Party};
    use keuzeruimte::year::Year;
    let budget = budget_of(&["a", "b"]);
    let year = Year::new(2024).unwrap();
    let refused = |decisions: &Decisions| match encode(&budget, decisions, None) {
        Err(TooLong::OutOfBounds(bounds)) => bounds,
        other => panic!("{other:?}"),
    };
    let mut turned = Decisions::default();
    turned.change(&"a".parse().unwrap(), |decision| {
        let (low, high) = (Money::from_euros(2), Money::from_euros(1));
        decision.ranges.insert(year, Range { low, high });
    });
    assert_eq!(refused(&turned), OutOfBounds::Range);
    for (sum, life) in [("-1", 1), ("1", 0), ("1", 101)] {
        let mut decisions = with_own();
        decisions.own[0].cover = OwnCover::Investment(Investment {
            sum: sum.parse().unwrap(),
            life,
            rate: Rate::NOTHING,
            method: Method::Linear,
            first_year: year,
        });
        assert_eq!(refused(&decisions), OutOfBounds::Investment);
    }
    let mut levers = Decisions::default();
    for place in 0..51 {
        let setting = LeverSetting {
            rate: Rate::NOTHING,
            lower: false,
            from: year,
        };
        levers
            .levers
            .insert(format!("l{place}").parse().unwrap(), setting);
    }
    assert_eq!(refused(&levers), OutOfBounds::Levers);
    for seats in [0, 46] {
        let name = Wording::new("x").unwrap();
        let party = Decisions {
            party: Some(Party { name, seats }),
            ..Decisions::default()
        };
        assert_eq!(refused(&party), OutOfBounds::Seats);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    // Case 8: a true letter with a few bytes changed and a right checksum says nothing in a second spelling.
    #[test]
    fn a_changed_body_is_refused_or_spelled_as_the_page_spells_it(
        decisions in any_decisions(["a", "b"].map(str::to_owned).to_vec()),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let budget = budget_of(&["a", "b"]);
        let link = encode(&budget, &decisions, None).unwrap();
        let Some(payload) = link.fragment().strip_prefix("#s2.") else { return Ok(()) };
        let mut bytes = URL_SAFE_NO_PAD.decode(payload).unwrap();
        if bytes[0] != 0 {
            return Ok(());
        }
        let end = bytes.len() - 4;
        for (place, byte) in changes {
            bytes[9 + place.index(end - 9)] = byte;
        }
        let changed = sealed(0, &bytes[9..end]);
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

    // Case 8: whatever stands behind a letter, it is refused or has exactly one spelling.
    #[test]
    fn any_parts_are_refused_or_spelled_as_the_page_spells_them(
        parts in prop::collection::vec(prop_oneof![3 => 0_u8..12, 1 => any::<u8>()], 0..60),
        owns in any::<bool>(),
    ) {
        let budget = budget_of(&["a", "b"]);
        let decisions = if owns { with_own() } else { switched(&[("a", true), ("b", false)]) };
        let link = sealed(0, &[body_of(&decisions), parts].concat());
        if let Ok(opened) = decode(&link, &budget) {
            let again = encode(&budget, &opened.decisions, opened.title.as_ref()).unwrap();
            prop_assert_eq!(again.fragment(), link);
        }
    }
}
