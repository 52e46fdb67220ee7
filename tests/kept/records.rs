//! Records as texts: there and back, and refused in a sentence.

use keuzeruimte::fields::Expected;
use keuzeruimte::kept::{Damage, Kept, MOST_BYTES, Record, read, write};
use keuzeruimte::link::MadeFor;
use keuzeruimte::scenario::{Decisions, Wording};
use proptest::prelude::*;

use crate::budgets::{budget_of, numbered_ids, other_budget_of, other_version_of};
use crate::scenarios::{any_decisions, switched};

proptest! {
    #[test]
    fn every_scenario_comes_back_from_its_file(
        decisions in any_decisions(numbered_ids(60)),
        title in prop::option::of("[a-zA-Z<€ë]{1,80}"),
        revision in any::<u32>(),
    ) {
        let title = title.map(|title| Wording::new(&title).unwrap());
        let record = Record { revision, ..Record::new(&budget_of(&["a"]), title, decisions) };
        prop_assert_eq!(read(&write(&record)), Kept::Good(record));
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in any::<String>(), inside in "[ -~]{0,60}") {
        let _ = read(&text);
        let hand_made = format!(r#"{{"keuzeruimte": "scenario", "format": 1, "budget": "a", "decisions": {{{inside}}}}}"#);
        let _ = read(&hand_made);
    }
}

fn sample() -> Record {
    let mut decisions = switched(&[("1.01", true), ("1.02", false)]);
    decisions.change(&"1.02".parse().unwrap(), |decision| {
        decision.note = Some(Wording::new("twee\nregels en een \"aanhaling\"").unwrap());
    });
    Record::new(
        &budget_of(&["1.01", "1.02"]),
        Some(Wording::new("Variant é").unwrap()),
        decisions,
    )
}

// Case 19.
#[test]
fn a_record_cut_or_changed_anywhere_is_never_another_record() {
    let record = sample();
    let text = write(&record);
    for end in (0..text.len() - 1).filter(|end| text.is_char_boundary(*end)) {
        assert!(matches!(read(&text[..end]), Kept::Damaged(_)), "cut after {end}");
    }
    let mut changes = 0;
    for (place, character) in text.char_indices() {
        for replacement in "0aZ9 \"{}[],:.-\\\n1".chars() {
            let rest = &text[place + character.len_utf8()..];
            match read(&format!("{}{replacement}{rest}", &text[..place])) {
                Kept::Good(other) => assert_eq!(other, record, "{place}: {replacement:?}"),
                Kept::Damaged(_) | Kept::Newer { .. } => {}
                Kept::Older(_) => panic!("there is no older form"),
            }
            changes += 1;
        }
    }
    println!("{changes} changed records");
}

#[test]
fn white_space_and_line_ends_do_not_count() {
    let record = sample();
    let text = write(&record);
    assert_eq!(read(&text.replace('\n', "\r\n")), Kept::Good(record.clone()));
    assert_eq!(
        read(&format!("\u{feff}{}", text.replace("  ", ""))),
        Kept::Good(record)
    );
}

// Case 19.
#[test]
fn what_is_no_record_is_named() {
    for text in ["", "undefined", "{\"keuzeruimte\": \"scena"] {
        assert!(matches!(read(text), Kept::Damaged(Damage::NotJson(_))), "{text}");
    }
    for text in [
        "null",
        "[]",
        "{}",
        "7",
        "{\"elements\": []}",
        "{\"keuzeruimte\": \"settings\", \"format\": 1}",
    ] {
        assert_eq!(read(text), Kept::Damaged(Damage::NotOurs), "{text}");
    }
    let large = " ".repeat(MOST_BYTES + 1);
    assert_eq!(
        read(&large),
        Kept::Damaged(Damage::TooLarge {
            bytes: MOST_BYTES + 1
        })
    );
    let deep = "[".repeat(500_000);
    assert!(matches!(read(&deep), Kept::Damaged(Damage::NotJson(_))));
}

// Case 20.
#[test]
fn a_record_of_a_later_form_is_known_as_such_whatever_is_in_it() {
    let text = r#"{"keuzeruimte": "scenario", "format": 2, "checksum": 7, "iets": {"nieuws": []}}"#;
    assert_eq!(read(text), Kept::Newer { format: 2 });
}

#[test]
fn a_file_that_was_changed_is_refused_and_one_made_by_hand_is_read() {
    let text = write(&sample());
    let changed = text.replace("\"on\": false", "\"on\": true");
    assert_eq!(read(&changed), Kept::Damaged(Damage::Changed));
    // Whoever changes a file on purpose takes the last line with the checksum out, and the comma before it.
    let (rest, _) = changed.split_once(",\n  \"checksum\"").unwrap();
    let by_hand = format!("{rest}\n}}\n");
    match read(&by_hand) {
        Kept::Good(record) => {
            assert_eq!(
                record.decisions.of(&"1.02".parse().unwrap()).unwrap().on,
                Some(true)
            );
        }
        other => panic!("{other:?}\n{by_hand}"),
    }
}

#[test]
fn the_least_file_made_by_hand_is_an_untouched_scenario() {
    let text = r#"{"keuzeruimte": "scenario", "format": 1, "budget": "proef", "decisions": {}}"#;
    let Kept::Good(record) = read(text) else { panic!() };
    assert_eq!(record.decisions, Decisions::default());
    assert_eq!(record.made_for(&budget_of(&["a"])), Some(MadeFor::SameFigures));
    assert_eq!(record.made_for(&other_budget_of(&["a"])), None);
}

#[test]
fn a_record_knows_the_figures_it_was_made_for() {
    let record = Record::new(&budget_of(&["a"]), None, Decisions::default());
    assert_eq!(record.made_for(&budget_of(&["a"])), Some(MadeFor::SameFigures));
    assert_eq!(
        record.made_for(&other_version_of(&["a"])),
        Some(MadeFor::OtherFigures)
    );
}

#[test]
fn every_fault_of_a_file_made_by_hand_is_named_with_its_place() {
    let file = |decisions: &str| {
        format!(r#"{{"keuzeruimte": "scenario", "format": 1, "budget": "proef", "decisions": {decisions}}}"#)
    };
    let faults = |text: &str| match read(text) {
        Kept::Damaged(Damage::Faults(faults)) => faults
            .into_iter()
            .map(|fault| (fault.path, fault.found.to_string(), fault.expected))
            .collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    let cases: [(&str, &str, &str, Expected); 13] = [
        (
            r#"{"begin": "nul"}"#,
            "$.decisions.begin",
            "\"nul\"",
            Expected::OneOf(&["proposal", "existing"]),
        ),
        (
            r#"{"choices": []}"#,
            "$.decisions.choices",
            "a list of 0",
            Expected::Object,
        ),
        (
            r#"{"choices": {"A": {"on": true}}}"#,
            "$.decisions.choices.A",
            "\"A\"",
            Expected::Id,
        ),
        (
            r#"{"choices": {"a": {"on": 1}}}"#,
            "$.decisions.choices.a.on",
            "1",
            Expected::TrueOrFalse,
        ),
        (
            r#"{"choices": {"a": {"level": "2.01"}}}"#,
            "$.decisions.choices.a.level",
            "\"2.01\"",
            Expected::Level,
        ),
        (
            r#"{"choices": {"a": {"level": 0.5}}}"#,
            "$.decisions.choices.a.level",
            "0.5",
            Expected::Level,
        ),
        (
            r#"{"choices": {"a": {"amounts": {"2024": -5}}}}"#,
            "$.decisions.choices.a.amounts.2024",
            "-5",
            Expected::Amount,
        ),
        (
            r#"{"start": {"1989": "5"}}"#,
            "$.decisions.start.1989",
            "\"1989\"",
            Expected::WholeNumber {
                least: 1990,
                most: 2199,
            },
        ),
        (
            r#"{"own": [{"id": "a", "title": " ", "structural": true}]}"#,
            "$.decisions.own[0].title",
            "\" \"",
            Expected::Text,
        ),
        (
            r#"{"own": [{"id": "a", "title": "x"}]}"#,
            "$.decisions.own[0].structural",
            "nothing",
            Expected::Present,
        ),
        (
            r#"{"unmatched": {"12g4": {"on": true}}}"#,
            "$.decisions.unmatched.12g4",
            "\"12g4\"",
            Expected::HexDigits(4),
        ),
        (
            r#"{"unmatched": {"123": {"on": true}}}"#,
            "$.decisions.unmatched.123",
            "\"123\"",
            Expected::HexDigits(4),
        ),
        (
            r#"{"chocies": {}}"#,
            "$.decisions.chocies",
            "an object of 0",
            Expected::KnownName {
                nearest: Some("choices"),
            },
        ),
    ];
    for (decisions, path, found, expected) in cases {
        assert_eq!(
            faults(&file(decisions)),
            [(path.to_owned(), found.to_owned(), expected)],
            "{decisions}"
        );
    }
    let many = file(r#"{"choices": {"a": {"on": 1}, "a": {}, "b": {"note": 5}}}"#);
    assert_eq!(faults(&many).len(), 3);
}

#[test]
fn the_example_in_the_description_of_the_format_is_a_record() {
    let description = include_str!("../../docs/formats.md");
    let (_, rest) = description.split_once("```json\n").unwrap();
    let (example, _) = rest.split_once("```").unwrap();
    match read(example) {
        Kept::Good(record) => assert_eq!(record.decisions.choices.len(), 2),
        other => panic!("{other:?}"),
    }
}
