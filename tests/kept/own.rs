//! The third form of a record: what few own choices have.

use keuzeruimte::fields::Expected;
use keuzeruimte::kept::{Damage, Kept, Record, read, write};
use keuzeruimte::scenario::{Decisions, Other, OwnChoice, Particulars, Tie, Wording};

use crate::budgets::budget_of;

fn file(form: u32, inside: &str) -> String {
    format!(
        r#"{{"keuzeruimte": "scenario", "format": {form}, "budget": "a", "decisions": {{"own": [
            {{"id": "a", "title": "x", "structural": true, {inside}}}
        ]}}}}"#
    )
}

#[test]
fn a_name_of_the_third_form_is_a_fault_in_those_before_it() {
    for (inside, path) in [
        (
            r#""pm": {"years": [2027], "direction": "nadeel"}"#,
            "$.decisions.own[0].pm",
        ),
        (r#""needs": ["b"]"#, "$.decisions.own[0].needs"),
        (r#""legal_duty": "Wet""#, "$.decisions.own[0].legal_duty"),
    ] {
        assert!(matches!(read(&file(3, inside)), Kept::Good(_)), "{inside}");
        for form in [1, 2] {
            let Kept::Damaged(Damage::Faults(faults)) = read(&file(form, inside)) else {
                panic!("{inside}")
            };
            assert_eq!(faults.len(), 1);
            assert_eq!(
                (faults[0].path.as_str(), &faults[0].expected),
                (path, &Expected::NameOfFormat(3))
            );
        }
    }
}

#[test]
fn every_fault_in_the_third_form_is_named_with_its_place() {
    for (inside, path, expected) in [
        (
            r#""pm": {"years": [], "direction": "nadeel"}"#,
            ".pm.years",
            Expected::AtLeastOneItem,
        ),
        (
            r#""pm": {"years": [2027, 2027], "direction": "nadeel"}"#,
            ".pm.years[1]",
            Expected::EachYearOnce,
        ),
        (
            r#""pm": {"years": [2027], "direction": "omhoog"}"#,
            ".pm.direction",
            Expected::OneOf(&["nadeel", "voordeel"]),
        ),
        (
            r#""share": {"body": "Duo+", "rate": "1.01", "basis": "stated"}"#,
            ".share.rate",
            Expected::Rate,
        ),
        (
            r#""share": {"body": "Duo+", "rate": "0.37", "basis": "gehoord"}"#,
            ".share.basis",
            Expected::OneOf(&["stated", "inferred"]),
        ),
        (r#""needs": ["b", "b"]"#, ".needs[1]", Expected::UniqueId),
        (r#""needs": [{"own": 3}]"#, ".needs[0].own", Expected::Id),
        (r#""excludes": [{"own": "a"}]"#, "", Expected::OtherChoice),
        (r#""needs": ["b"], "excludes": ["b"]"#, "", Expected::OtherChoice),
        (r#""noticed_by": """#, ".noticed_by", Expected::Text),
    ] {
        let Kept::Damaged(Damage::Faults(faults)) = read(&file(3, inside)) else {
            panic!("{inside}")
        };
        let path = format!("$.decisions.own[0]{path}");
        assert_eq!(
            (faults[0].path.as_str(), &faults[0].expected),
            (path.as_str(), &expected),
            "{inside}"
        );
    }
}

// The fourth form: when an own choice runs, what it is a part of and what it changes.
#[test]
fn what_an_own_choice_changes_is_kept_and_every_fault_in_it_is_named() {
    let inside = r#""timing": {"first_year": 2026, "ramp": {"2026": "0.5"}, "last_year": 2029},
        "hardness": "rough", "part_of": {"own": "b"}, "effects": [
        {"kind": "overlap", "with": "a", "correction": {"2026": "-12.5"}},
        {"kind": "knock_on", "onto": "a", "less": "0.25", "delay": 1, "ramp": ["0.5", "1"], "certainty": "assumption"},
        {"kind": "knock_on", "from": {"own": "b"}, "more": "1", "certainty": "fact"},
        {"kind": "knock_on", "amount": "-5", "certainty": "to_examine"}]"#;
    let Kept::Good(record) = read(&file(4, inside)) else {
        panic!("{:?}", read(&file(4, inside)))
    };
    let Kept::Good(again) = read(&write(&record)) else {
        panic!()
    };
    assert_eq!(again.decisions, record.decisions);
    assert_eq!(record.decisions.own[0].particulars.effects.len(), 4);
    for (inside, path, expected) in [
        (r#""part_of": {"own": "a"}"#, "", Expected::OtherChoice),
        (
            r#""hardness": "zeker""#,
            ".hardness",
            Expected::OneOf(&["firm", "estimate", "rough"]),
        ),
        (r#""part_of": "b", "excludes": ["b"]"#, "", Expected::OtherChoice),
        (
            r#""timing": {"first_year": 1200}"#,
            ".timing.first_year",
            Expected::WholeNumber {
                least: 1990,
                most: 2199,
            },
        ),
        (
            r#""effects": [{"kind": "korting"}]"#,
            ".effects[0].kind",
            Expected::OneOf(&["overlap", "knock_on"]),
        ),
        (
            r#""effects": [{"kind": "overlap", "with": "b", "correction": {}}]"#,
            ".effects[0].correction",
            Expected::AtLeastOneItem,
        ),
        (
            r#""effects": [{"kind": "knock_on", "more": "0.5", "certainty": "fact"}]"#,
            ".effects[0].more",
            Expected::OtherChoice,
        ),
        (
            r#""effects": [{"kind": "knock_on", "onto": "b", "certainty": "fact"}]"#,
            ".effects[0]",
            Expected::OneChange,
        ),
        (
            r#""effects": [{"kind": "knock_on", "onto": "b", "from": "c", "more": "1", "certainty": "fact"}]"#,
            ".effects[0].from",
            Expected::OneOf(&["onto", "from"]),
        ),
    ] {
        let Kept::Damaged(Damage::Faults(faults)) = read(&file(4, inside)) else {
            panic!("{inside}")
        };
        let path = format!("$.decisions.own[0]{path}");
        assert_eq!(
            (faults[0].path.as_str(), &faults[0].expected),
            (path.as_str(), &expected),
            "{inside}"
        );
    }
    let Kept::Damaged(Damage::Faults(faults)) = read(&file(3, r#""part_of": "b""#)) else {
        panic!()
    };
    assert_eq!(faults[0].expected, Expected::NameOfFormat(4));
}

// An older window goes on reading what it has names for.
#[test]
fn a_later_form_is_written_only_where_it_is_needed() {
    let own = OwnChoice::new("a".parse().unwrap(), Wording::new("x").unwrap());
    let particulars = Particulars {
        noticed_by: Wording::new("iedereen").ok(),
        ..Particulars::default()
    };
    let text = |own: OwnChoice| {
        let decisions = Decisions {
            own: vec![own],
            ..Decisions::default()
        };
        write(&Record::new(&budget_of(&["a"]), None, decisions))
    };
    assert!(text(own.clone()).contains("\"format\": 1,"));
    let third = OwnChoice {
        particulars,
        ..own.clone()
    };
    assert!(text(third).contains("\"format\": 3,"));
    let particulars = Particulars {
        ties: vec![Tie::PartOf(Other::Choice("a".parse().unwrap()))],
        ..Particulars::default()
    };
    assert!(text(OwnChoice { particulars, ..own }).contains("\"format\": 4,"));
}
