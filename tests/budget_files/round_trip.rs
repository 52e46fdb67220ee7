//! What is written is read back as the same budget (B10).

#[path = "round_trip/second_format.rs"]
mod second_format;

use keuzeruimte::budget::{Amount, Budget, from_json, shipped, to_json};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::full;

fn read(file: &Value) -> Budget {
    from_json(&file.to_string()).unwrap_or_else(|bad| panic!("{bad}"))
}

#[test]
fn a_file_that_uses_every_field_comes_back_whole() {
    let budget = read(&full::file());
    let written = to_json(&budget);
    assert_eq!(from_json(&written), Ok(budget));
    // The file's own fields, but for what only editors read and for the spelling of a text without English.
    let mut expected = full::file();
    expected.as_object_mut().unwrap().shift_remove("$schema");
    expected["start"]["2024"] = json!("1000.5");
    expected["document"] = json!("Kadernota");
    expected["choices"][0]["legal_duty"] = json!("Een wet");
    expected["choices"][0]["doubts"][1]["message"] = json!("En dit?");
    assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), expected);
}

#[test]
fn a_file_of_the_second_format_comes_back_whole() {
    let budget = read(&full::second());
    let written = to_json(&budget);
    assert_eq!(from_json(&written), Ok(budget));
    let written: Value = serde_json::from_str(&written).unwrap();
    // Field by field and in the same order; the first format's own fields are compared above.
    let expected = full::second();
    for (name, value) in expected.as_object().unwrap() {
        if !["$schema", "start", "document", "choices"].contains(&name.as_str()) {
            assert_eq!(written[name], *value, "{name}");
        }
    }
    for (choice, expected) in [
        (0, &expected["choices"][0]),
        (1, &expected["choices"][1]),
        (2, &expected["choices"][2]),
    ] {
        for (name, value) in expected.as_object().unwrap() {
            if !["legal_duty", "doubts"].contains(&name.as_str()) {
                assert_eq!(written["choices"][choice][name], *value, "{name}");
            }
        }
    }
}

#[test]
fn the_amounts_of_an_investment_are_its_charges() {
    let budget = read(&full::second());
    let amounts: Vec<_> = budget.choices[2].amounts.values().copied().collect();
    let known = |text: &str| Amount::Known(text.parse().unwrap());
    assert_eq!(amounts, [known("0"), known("-18000"), known("-17800")]);
}

// Older programs go on reading what says nothing new.
#[test]
fn the_oldest_format_that_can_say_it_is_written() {
    let format = |file: &Value| {
        let written: Value = serde_json::from_str(&to_json(&read(file))).unwrap();
        written["format"].clone()
    };
    assert_eq!(format(&full::file()), 1);
    assert_eq!(format(&full::with("/format", json!(2))), 1);
    for (pointer, value) in [
        ("/start_incidental", &full::second()["start_incidental"]),
        ("/spreads", &full::second()["spreads"]),
        ("/bodies", &full::second()["bodies"]),
        ("/reserves", &full::second()["reserves"]),
        ("/levers", &full::second()["levers"]),
        ("/ratios", &full::second()["ratios"]),
        (
            "/rules",
            &json!([{ "id": "r", "kind": "excludes", "choices": ["1.1", "2.1"] }]),
        ),
        (
            "/choices/0/incidental",
            &full::second()["choices"][0]["incidental"],
        ),
        ("/choices/0/ranges", &full::second()["choices"][0]["ranges"]),
        ("/choices/0/hardness", &json!("firm")),
        ("/choices/0/part_of", &json!("2.1")),
        ("/choices/0/contract_until", &json!("2025")),
        ("/choices/0/advice", &json!("Doen")),
        ("/choices/0/noticed_by", &json!("Zwemmers")),
        ("/choices/0/facts", &json!(["2 fte"])),
    ] {
        let mut file = full::with(pointer, value.clone());
        file["format"] = json!(2);
        assert_eq!(format(&file), 2, "{pointer}");
    }
}

#[test]
fn the_shipped_budget_comes_back_whole() {
    let budget = shipped().unwrap();
    assert_eq!(from_json(&to_json(&budget)), Ok(budget));
}

fn any_line() -> impl Strategy<Value = String> {
    "[ -~€éĳ\u{301}<>&\"\\\\]{0,30}[a-z]"
}

fn any_text() -> impl Strategy<Value = Value> {
    (any_line(), prop::option::of(any_line())).prop_map(|(dutch, english)| match english {
        Some(english) => json!({ "nl": dutch, "en": english }),
        None => json!(dutch),
    })
}

fn any_amount() -> impl Strategy<Value = String> {
    prop_oneof![
        (-100_000_000_000_000_000_i64..=100_000_000_000_000_000).prop_map(|cents| {
            let sign = if cents < 0 { "-" } else { "" };
            format!("{sign}{}.{:02}", cents.abs() / 100, cents.abs() % 100)
        }),
        Just("pm".to_owned()),
        Just("-0".to_owned()),
    ]
}

prop_compose! {
    fn any_choice(id: usize, years: usize)(
        title in any_text(),
        summary in prop::option::of(any_text()),
        explanation in prop::collection::vec(any_text(), 0..3),
        amounts in prop::collection::vec(any_amount(), years),
        nature in prop::option::of(prop::sample::select(vec!["structural", "incidental"])),
        proposed in any::<bool>(),
        rate in prop::option::of(0_u32..=1_000_000_000),
        doubts in prop::collection::vec(any_text(), 0..3),
        place in prop::option::of(any_line()),
        page in prop::option::of(1_u32..=100_000),
    ) -> Value {
        let per_year: serde_json::Map<_, _> =
            (2024..).map(|year: u16| year.to_string()).zip(amounts.into_iter().map(Value::from)).collect();
        let mut choice = json!({
            "id": format!("c{id}"), "section": "s", "title": title, "amounts": per_year,
            "explanation": explanation, "proposed": proposed, "direction": "nadeel",
            "doubts": doubts.into_iter().map(|text| json!({ "message": text })).collect::<Vec<_>>(),
        });
        let rate = rate.map(|rate| format!("{}.{:08}", rate / 100_000_000, rate % 100_000_000));
        let source = json!({ "place": place, "page": page });
        let given = |value: &Value| value.as_object().unwrap().values().all(|value| !value.is_null());
        for (name, value) in [
            ("summary", summary),
            ("nature", nature.map(Value::from)),
            ("share", rate.map(|rate| json!({ "body": "b", "rate": rate, "gross": "-1", "basis": "stated" }))),
            ("source", Some(source).filter(given)),
        ] {
            if let Some(value) = value {
                choice[name] = value;
            }
        }
        choice
    }
}

fn any_file() -> impl Strategy<Value = Value> {
    (1_usize..=10, 1_usize..6).prop_flat_map(|(years, count)| {
        let choices: Vec<_> = (0..count).map(|id| any_choice(id, years)).collect();
        (choices, any_text(), any::<bool>()).prop_map(move |(choices, title, fictional)| {
            let years: Vec<u16> = (2024..).take(years).collect();
            json!({
                "format": 1, "id": "x", "title": title, "fictional": fictional, "years": years,
                "sections": [{ "id": "s", "title": "S" }], "choices": choices,
            })
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_budget_comes_back_whole(file in any_file()) {
        let budget = read(&file);
        let written = to_json(&budget);
        prop_assert_eq!(&from_json(&written), &Ok(budget.clone()));
        // And writing again changes nothing.
        prop_assert_eq!(to_json(&from_json(&written).unwrap()), written);
    }

    #[test]
    fn any_budget_of_the_second_format_comes_back_whole(file in second_format::any_file()) {
        let budget = read(&file);
        let written = to_json(&budget);
        prop_assert_eq!(&from_json(&written), &Ok(budget.clone()));
        prop_assert_eq!(to_json(&from_json(&written).unwrap()), written);
    }
}
