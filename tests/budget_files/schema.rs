//! The schema for editors and other programs says what the checker says, as far as a schema can.

use std::sync::LazyLock;

use jsonschema::Validator;
use keuzeruimte::budget::from_json;
use serde_json::{Value, json};

use crate::fault_table::{Case, Seen, cases};
use crate::full::{file, second, second_with, second_without, with, without};

static SCHEMA: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../budgets/budget.schema.json")).unwrap());
static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| jsonschema::draft202012::new(&SCHEMA).unwrap());

#[test]
fn the_schema_is_a_schema_of_its_draft() {
    assert!(jsonschema::draft202012::meta::is_valid(&SCHEMA));
}

#[test]
fn both_accept_what_is_good() {
    let shipped: Value = serde_json::from_str(include_str!("../../budgets/duo-2024.json")).unwrap();
    let example: Value = serde_json::from_str(include_str!("../../budgets/voorbeeld.json")).unwrap();
    let mut largest = file();
    largest["choices"][0]["amounts"] = json!({
        "2024": "1000000000000000.00", "2025": "-1000000000000000", "2026": "-0",
    });
    for (what, file) in [
        ("every field", file()),
        ("the shipped budget", shipped),
        ("the example", example),
        ("the largest amounts", largest),
        ("no start", without("/start")),
        ("no doubts", without("/doubts")),
        ("leading zeros", with("/choices/0/amounts/2024", json!("007.50"))),
        ("ten times", with("/choices/0/share/rate", json!("10.0"))),
        (
            "a title of 200 characters",
            with("/title", json!("€".repeat(200))),
        ),
        (
            "a summary of 300",
            with("/choices/0/summary", json!("é".repeat(300))),
        ),
        (
            "a paragraph with lines",
            with("/choices/0/explanation/0", json!("a\n\tb")),
        ),
        (
            "nothing known of the source",
            with("/choices/0/source", json!({})),
        ),
        ("one year", one_year()),
        ("every field of the second format", second()),
        (
            "the second format without anything new",
            with("/format", json!(2)),
        ),
        ("no key", second_without("/bodies/0/key")),
        (
            "shares that are the whole",
            second_with("/bodies/0/parties/1/share", json!("0.63")),
        ),
        (
            "a reserve without a course",
            second_without("/reserves/0/additions"),
        ),
        (
            "minus zero",
            second_with("/reserves/0/additions/2024", json!("-0.00")),
        ),
        ("no household", second_without("/levers/0/household")),
        ("no ratios but one", second_without("/ratios/room")),
        (
            "a low that is the high",
            second_with("/choices/0/ranges/2024/low", json!("-30000")),
        ),
        (
            "charges that began before",
            second_with("/choices/2/investment/first_year", json!(1995)),
        ),
        (
            "charges that begin after",
            second_with("/choices/2/investment/first_year", json!(2199)),
        ),
        (
            "a life of a hundred years",
            second_with("/choices/2/investment/life", json!(100)),
        ),
        (
            "a sum of nothing",
            second_with("/choices/2/investment/sum", json!("0")),
        ),
        ("no note", second_without("/rules/0/note")),
        ("all at once", second_with("/rules/4/ramp", json!([]))),
        (
            "a whole number with a point",
            with("/choices/0/source/page", json!(12.0)),
        ),
    ] {
        if let Err(bad) = from_json(&file.to_string()) {
            panic!("the checker refuses {what}: {bad}");
        }
        if let Err(error) = VALIDATOR.validate(&file) {
            panic!("the schema refuses {what}: {error} at {}", error.instance_path());
        }
    }
}

fn one_year() -> Value {
    json!({
        "format": 1, "id": "x", "title": "X", "years": [2199], "sections": [{ "id": "s", "title": "S" }],
        "choices": [{ "id": "c", "section": "s", "title": "C", "amounts": { "2199": "0" } }],
    })
}

#[test]
fn both_refuse_what_is_bad_and_the_checker_what_no_schema_can_see() {
    for Case {
        file,
        seen,
        path,
        found,
        ..
    } in cases()
    {
        // That the checker refuses each of them is tested beside the table.
        assert_eq!(
            VALIDATOR.is_valid(&file),
            seen == Seen::ByCheckerOnly,
            "{path}: {found}"
        );
    }
}

#[test]
fn every_field_of_the_schema_says_what_it_is_for() {
    let definitions = SCHEMA["$defs"].as_object().unwrap();
    let with_properties = definitions.values().filter(|definition| {
        // Of a text in two languages the names say enough.
        definition["properties"].is_object() && definition["description"].is_string()
    });
    let all = with_properties.chain([&*SCHEMA]);
    let mut fields = 0;
    for (name, field) in all.flat_map(|object| object["properties"].as_object().unwrap()) {
        let referred = field["$ref"].as_str().map(|place| place.trim_start_matches('#'));
        let of_reference = referred.and_then(|place| SCHEMA.pointer(place));
        let described = field["description"].is_string()
            || of_reference.is_some_and(|definition| definition["description"].is_string());
        assert!(described, "{name}");
        fields += 1;
    }
    assert!(fields > 100, "{fields}");
}
