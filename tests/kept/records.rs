//! Records as texts: there and back, and refused in a sentence.

use keuzeruimte::budget::Range;
use keuzeruimte::fields::Expected;
use keuzeruimte::kept::{Damage, Kept, MOST_BYTES, Record, read, write};
use keuzeruimte::link::MadeFor;
use keuzeruimte::money::Money;
use keuzeruimte::rate::Rate;
use keuzeruimte::scenario::{Decision, Decisions, LeverSetting, OwnChoice, OwnCover, Party, Wording};
use keuzeruimte::year::Year;
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
    let text = r#"{"keuzeruimte": "scenario", "format": 5, "checksum": 7, "iets": {"nieuws": []}}"#;
    assert_eq!(read(text), Kept::Newer { format: 5 });
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

// An older window goes on reading what it has names for.
#[test]
fn the_oldest_form_that_can_say_it_is_written() {
    let form = |decisions: &Decisions| {
        let text = write(&Record::new(&budget_of(&["a"]), None, decisions.clone()));
        let found = [1, 2]
            .into_iter()
            .find(|form| text.contains(&format!("\"format\": {form},")));
        assert_eq!(
            read(&text),
            Kept::Good(Record::new(&budget_of(&["a"]), None, decisions.clone()))
        );
        found.unwrap()
    };
    let plain = switched(&[("a", true)]);
    assert_eq!(form(&plain), 1);
    let year = |number| Year::new(number).unwrap();
    let changes: [fn(&mut Decision); 5] = [
        |decision| decision.timing.last_year = Year::new(2026),
        |decision| {
            let range = Range {
                low: Money::from_euros(-2),
                high: Money::from_euros(-1),
            };
            decision.ranges.insert(Year::new(2024).unwrap(), range);
        },
        |decision| decision.share = Some(Rate::NOTHING),
        |decision| decision.question = Some(Wording::new("Wie betaalt?").unwrap()),
        |decision| decision.marked = true,
    ];
    for change in changes {
        let mut decisions = plain.clone();
        decisions.change(&"a".parse().unwrap(), change);
        assert_eq!(form(&decisions), 2);
        let waiting = decisions.choices.values().next().unwrap().clone();
        let unmatched = Decisions {
            unmatched: [([1, 2], waiting)].into(),
            ..Decisions::default()
        };
        assert_eq!(form(&unmatched), 2);
    }
    let lever = LeverSetting {
        rate: Rate::NOTHING,
        lower: true,
        from: year(2025),
    };
    let party = Party {
        name: Wording::new("Lokaal").unwrap(),
        seats: 45,
    };
    let reserve = OwnCover::Reserve("ar".parse().unwrap());
    let own = |change: &dyn Fn(&mut OwnChoice)| {
        let mut own = OwnChoice::new("a".parse().unwrap(), Wording::new("Zwembad").unwrap());
        change(&mut own);
        Decisions {
            own: vec![own],
            ..Decisions::default()
        }
    };
    assert_eq!(form(&own(&|_| {})), 1);
    for decisions in [
        Decisions {
            levers: [("ozb".parse().unwrap(), lever)].into(),
            ..Decisions::default()
        },
        Decisions {
            indexation: Some(Rate::NOTHING),
            ..Decisions::default()
        },
        Decisions {
            uses_exception: true,
            ..Decisions::default()
        },
        Decisions {
            party: Some(party),
            ..Decisions::default()
        },
        Decisions {
            start_incidental: [(year(2024), Money::ZERO)].into(),
            ..Decisions::default()
        },
        own(&|own| own.cover = reserve.clone()),
        own(&|own| own.question = Some(Wording::new("Hoe?").unwrap())),
        own(&|own| own.marked = true),
    ] {
        assert_eq!(form(&decisions), 2, "{decisions:?}");
    }
}

#[test]
fn a_name_of_the_second_form_is_a_fault_in_the_first() {
    for (decisions, path) in [
        (r#"{"indexation": "0.02"}"#, "$.decisions.indexation"),
        (
            r#"{"choices": {"a": {"marked": true}}}"#,
            "$.decisions.choices.a.marked",
        ),
        (
            r#"{"own": [{"id": "a", "title": "x", "structural": true, "question": "Hoe?"}]}"#,
            "$.decisions.own[0].question",
        ),
    ] {
        let file = |form: u32| {
            format!(
                r#"{{"keuzeruimte": "scenario", "format": {form}, "budget": "a", "decisions": {decisions}}}"#
            )
        };
        assert!(matches!(read(&file(2)), Kept::Good(_)), "{decisions}");
        match read(&file(1)) {
            Kept::Damaged(Damage::Faults(faults)) => {
                assert_eq!(faults.len(), 1);
                assert_eq!(
                    (faults[0].path.as_str(), &faults[0].expected),
                    (path, &Expected::NameOfFormat(2))
                );
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn every_fault_in_the_second_form_is_named_with_its_place() {
    let years = Expected::WholeNumber {
        least: 1990,
        most: 2199,
    };
    let choice = |inside: &str| format!(r#"{{"choices": {{"a": {{{inside}}}}}}}"#);
    let own =
        |inside: &str| format!(r#"{{"own": [{{"id": "a", "title": "x", "structural": true, {inside}}}]}}"#);
    for (decisions, path, expected) in [
        (
            choice(r#""timing": {"first_year": "2025"}"#),
            "$.decisions.choices.a.timing.first_year",
            years.clone(),
        ),
        (
            choice(r#""timing": {"ramp": {"25": "1"}}"#),
            "$.decisions.choices.a.timing.ramp.25",
            years.clone(),
        ),
        (
            choice(r#""timing": {"ramp": {"2025": "50%"}}"#),
            "$.decisions.choices.a.timing.ramp.2025",
            Expected::Rate,
        ),
        (
            choice(r#""ranges": {"2025": {"low": "2", "high": "1"}}"#),
            "$.decisions.choices.a.ranges.2025",
            Expected::LowToHigh,
        ),
        (
            choice(r#""ranges": {"2025": {"low": "2"}}"#),
            "$.decisions.choices.a.ranges.2025.high",
            Expected::Present,
        ),
        (
            choice(r#""share": 0.4"#),
            "$.decisions.choices.a.share",
            Expected::Rate,
        ),
        (
            choice(r#""question": """#),
            "$.decisions.choices.a.question",
            Expected::Text,
        ),
        (
            choice(r#""marked": "ja""#),
            "$.decisions.choices.a.marked",
            Expected::TrueOrFalse,
        ),
        (
            own(r#""cover": {}"#),
            "$.decisions.own[0].cover",
            Expected::OneOf(&["reserve", "investment"]),
        ),
        (
            own(r#""cover": {"reserve": "A"}"#),
            "$.decisions.own[0].cover.reserve",
            Expected::Id,
        ),
        (
            own(
                r#""cover": {"investment": {"sum": "1", "life": 0, "rate": "0", "method": "linear", "first_year": 2025}}"#,
            ),
            "$.decisions.own[0].cover.investment.life",
            Expected::WholeNumber { least: 1, most: 100 },
        ),
        (
            r#"{"levers": {"OZB": {"rate": "0.1", "from": 2025}}}"#.to_owned(),
            "$.decisions.levers.OZB",
            Expected::Id,
        ),
        (
            r#"{"levers": {"ozb": {"rate": "0.1"}}}"#.to_owned(),
            "$.decisions.levers.ozb.from",
            Expected::Present,
        ),
        (
            r#"{"indexation": 2}"#.to_owned(),
            "$.decisions.indexation",
            Expected::Rate,
        ),
        (
            r#"{"uses_exception": 1}"#.to_owned(),
            "$.decisions.uses_exception",
            Expected::TrueOrFalse,
        ),
        (
            r#"{"party": {"name": "x", "seats": 46}}"#.to_owned(),
            "$.decisions.party.seats",
            Expected::WholeNumber { least: 1, most: 45 },
        ),
        (
            r#"{"start_incidental": {"2024": 1}}"#.to_owned(),
            "$.decisions.start_incidental.2024",
            Expected::Amount,
        ),
    ] {
        let file =
            format!(r#"{{"keuzeruimte": "scenario", "format": 2, "budget": "a", "decisions": {decisions}}}"#);
        match read(&file) {
            Kept::Damaged(Damage::Faults(faults)) => {
                let found: Vec<_> = faults
                    .iter()
                    .map(|fault| (fault.path.as_str(), &fault.expected))
                    .collect();
                assert_eq!(found, [(path, &expected)], "{decisions}");
            }
            other => panic!("{decisions}: {other:?}"),
        }
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
