//! The third form of a record: what few own choices have.

use keuzeruimte::fields::Expected;
use keuzeruimte::kept::{Damage, Kept, Record, read, write};
use keuzeruimte::scenario::{Decisions, OwnChoice, Particulars, Wording};

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

// An older window goes on reading what it has names for.
#[test]
fn the_third_form_is_written_only_where_it_is_needed() {
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
    assert!(text(OwnChoice { particulars, ..own }).contains("\"format\": 3,"));
}
