//! .json: a budget file of ours, a list of records, or a sentence.

use serde_json::{Value, json};

use super::{choices, file, findings, keuzeruimte, place, read};

const DUO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/budgets/duo-2024.json");

#[test]
fn a_budget_file_of_ours_is_read_like_any_document() {
    let answer = keuzeruimte(&["read", DUO]);
    assert_eq!(answer.code, Some(0), "{}", answer.remarks);
    let read = answer.json();
    let budget: Value = serde_json::from_str(&std::fs::read_to_string(DUO).unwrap()).unwrap();
    let (read, budget) = (
        read["choices"].as_array().unwrap(),
        budget["choices"].as_array().unwrap(),
    );
    assert_eq!(read.len(), 9);
    for (read, given) in read.iter().zip(budget) {
        assert_eq!(
            (&read["number"], &read["title"]),
            (&given["number"], &given["title"]["nl"])
        );
        assert_eq!(read["amounts"], given["amounts"]);
        assert_eq!(read["section"], given["section"]);
        assert_eq!(
            read["doubts"].as_array().unwrap().len(),
            given["doubts"].as_array().map_or(0, Vec::len)
        );
    }
    assert_eq!(read[0]["assumed_years"], json!(["2027"]));
    assert_eq!(read[0]["doubts"][0]["about"], "2027");
}

#[test]
fn a_budget_file_of_ours_stays_itself() {
    let to = place("duo.json");
    assert_eq!(keuzeruimte(&["read", DUO, "--budget", &to]).code, Some(0));
    assert_eq!(
        keuzeruimte(&["check", &to]).results,
        keuzeruimte(&["check", DUO]).results
    );
}

#[test]
fn a_faulty_budget_file_is_refused_with_the_path_of_each_fault() {
    let mut budget: Value = serde_json::from_str(&std::fs::read_to_string(DUO).unwrap()).unwrap();
    budget["choices"][3]["amounts"]["2027"] = json!(-18500);
    budget["choices"][8]["section"] = json!("7.1.4");
    let path = file("twee-fouten.json", budget.to_string());
    let (read, checked) = (keuzeruimte(&["read", &path]), keuzeruimte(&["check", &path]));
    assert_eq!((read.code, read.results.as_str()), (Some(1), ""));
    assert!(
        read.remarks.contains(checked.results.trim_end()),
        "{}",
        read.remarks
    );
    assert!(
        read.remarks.contains("$.choices[3].amounts.2027: found -18500"),
        "{}",
        read.remarks
    );
}

#[test]
fn a_list_of_records_is_a_table() {
    let records = r#"[
        {"nr": "A1", "maatregel": "Zwembad langer open", "2031": -25, "2032": -25.5, "2033": "pm"},
        {"nr": "A2", "maatregel": "Haven verdiepen", "2031": "-1.200", "2032": null, "2033": -5}
    ]"#;
    let answer = read("lijst.json", records);
    assert_eq!(answer.code, Some(0), "{}", answer.remarks);
    assert_eq!(
        choices(&answer),
        [
            "Zwembad langer open: -25000 -25500 pm",
            "Haven verdiepen: -1200000 0 -5000"
        ]
    );
    let json = answer.json();
    assert_eq!(json["choices"][1]["number"], "A2");
    assert_eq!(json["choices"][1]["source"]["line"], 2, "the second record");
    assert!(
        !json["choices"][0]["doubts"].as_array().unwrap().is_empty(),
        "neither unit nor sign is said"
    );
}

#[test]
fn an_object_may_hold_the_records_and_say_what_they_mean() {
    let records = json!({
        "titel": "Kadernota 2031",
        "toelichting": "bedragen in euro's; - = nadeel",
        "maatregelen": [
            { "naam": "Zwembad", "bedragen": { "2031": -25_000, "2032": -25_000 } },
            { "naam": "Haven", "bedragen": { "2031": 40_000, "2032": 0 } },
        ],
    });
    let answer = read("object.json", records.to_string());
    assert_eq!(choices(&answer), ["Zwembad: -25000 -25000", "Haven: 40000 0"]);
    let json = answer.json();
    assert_eq!(json["document"]["title"], "Kadernota 2031");
    assert_eq!(json["document"]["sign"], "minus-is-cost");
    assert_eq!(json["choices"][0]["doubts"], json!([]));
}

#[test]
fn records_without_years_ask_for_the_year_once() {
    let answer = read(
        "zonder.json",
        r#"[{"post": "Zwembad", "bedrag": -25000}, {"post": "Haven", "bedrag": -5}]"#,
    );
    assert_eq!(answer.code, Some(0));
    assert!(
        findings(&answer)
            .iter()
            .any(|finding| finding.starts_with("Bij 2 regels noemt het document geen jaar")),
        "{:?}",
        findings(&answer)
    );
    let first = &answer.json()["choices"][0];
    assert_eq!(first["amounts"], json!({}));
    assert_eq!(
        first["amount_without_year"],
        json!({"value": "-25000", "per": "year"})
    );
}

#[test]
fn other_json_gets_a_sentence() {
    for (name, content, sentence) in [
        (
            "leeg-object.json",
            "{}",
            "neither a budget file nor a list of records",
        ),
        (
            "getallen.json",
            "[1, 2, 3]",
            "neither a budget file nor a list of records",
        ),
        (
            "los.json",
            "\"zwembad\"",
            "neither a budget file nor a list of records",
        ),
        (
            "scenario.json",
            r#"{"keuzeruimte": "scenario", "format": 1}"#,
            "it is a scenario that was kept",
        ),
        (
            "gelezen.json",
            r#"{"format": 1, "choices": [], "other_rows": []}"#,
            "what `keuzeruimte read` printed",
        ),
        (
            "nieuwer.json",
            r#"{"format": 3}"#,
            "format 3 is newer than this version reads",
        ),
        ("half.json", "[{\"post\": \"Zwem", "line 1, column"),
        ("diep.json", &"[".repeat(100_000), "too deep"),
        ("komma.json", "[{\"post\": \"Zwembad\",}]", "this is not JSON"),
    ] {
        let answer = read(name, content);
        assert_eq!((answer.code, answer.results.as_str()), (Some(1), ""), "{name}");
        assert!(answer.remarks.contains(sentence), "{name}: {}", answer.remarks);
    }
}

#[test]
fn a_text_under_the_name_of_json_is_a_text() {
    let answer = read(
        "geen.json",
        "Bedragen in euro's; - = nadeel\nOmschrijving 2031 2032\nZwembad -25.000 -25.000\n",
    );
    assert_eq!(choices(&answer), ["Zwembad: -25000 -25000"]);
    assert!(findings(&answer)[0].contains("eindigt op .json, maar de inhoud is tekst"));
}

#[test]
fn a_text_that_begins_with_a_brace_is_a_text() {
    let answer = read(
        "accolade.txt",
        "{concept}\nBedragen in euro's; - = nadeel\nOmschrijving 2031 2032\nZwembad -25.000 -25.000\n",
    );
    assert_eq!(choices(&answer), ["Zwembad: -25000 -25000"]);
}
