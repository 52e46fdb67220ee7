//! Files with faults: every one is named, with its place, what stands there and what is expected (B1, B2, B9).

use keuzeruimte::budget::{BadBudget, from_json};
use keuzeruimte::fields::{Expected, Fault, MOST_FAULTS};
use serde_json::json;

use crate::fault_table::{Case, cases};
use crate::full::{file, with};

fn faults_of(text: &str) -> Vec<Fault> {
    match from_json(text) {
        Err(BadBudget::Faults(faults)) => faults,
        other => panic!("faults expected, not {other:?}"),
    }
}

#[test]
fn each_fault_is_named_with_place_finding_and_expectation() {
    let cases = cases();
    assert!(cases.len() >= 80, "{} cases", cases.len());
    for case in cases {
        let Case {
            file,
            path,
            found,
            expected,
            ..
        } = case;
        // Where the years or the whole are wrong, nothing else of the file is; the fault stands alone.
        let faults: Vec<_> = faults_of(&file.to_string())
            .into_iter()
            .map(|fault| (fault.path, fault.found.to_string(), fault.expected))
            .collect();
        assert_eq!(faults, [(path, found, expected)]);
    }
}

#[test]
fn all_faults_are_named_at_once_in_the_order_of_reading() {
    let mut file = with("/title", json!(1));
    file["years"] = json!([2024, 2026]);
    file["start"]["2024"] = json!(5);
    file["sections"][0]["title"] = json!("");
    file["choices"][0]["amounts"]["2024"] = json!("veel");
    file["choices"][1]["section"] = json!("9");
    let paths: Vec<_> = faults_of(&file.to_string())
        .into_iter()
        .map(|fault| fault.path)
        .collect();
    let expected = [
        "$.title",
        "$.years",
        "$.start.2024",
        "$.sections[0].title",
        "$.choices[0].amounts.2024",
        "$.choices[1].section",
    ];
    assert_eq!(paths, expected);
}

#[test]
fn a_name_that_stands_twice_is_a_fault_wherever_it_stands() {
    for (once, twice, path) in [
        ("\"format\":1", "\"format\":1,\"format\":1", "$.format"),
        (
            "\"2024\":\"-32000\"",
            "\"2024\":\"-32000\",\"2024\":\"0\"",
            "$.choices[0].amounts.2024",
        ),
        (
            "\"en\":\"Pool\"",
            "\"en\":\"Pool\",\"en\":\"Bath\"",
            "$.choices[0].title.en",
        ),
        (
            "\"basis\":\"inferred\"",
            "\"basis\":\"inferred\",\"basis\":\"stated\"",
            "$.choices[0].share.basis",
        ),
        (
            "\"page\":12",
            "\"page\":12,\"page\":13",
            "$.choices[0].source.page",
        ),
    ] {
        let text = file().to_string();
        assert!(text.contains(once), "{once}");
        let faults = faults_of(&text.replacen(once, twice, 1));
        let found: Vec<_> = faults
            .iter()
            .map(|fault| (fault.path.as_str(), &fault.expected))
            .collect();
        assert_eq!(found, [(path, &Expected::OneEntryPerName)], "{twice}");
    }
}

#[test]
fn a_flood_of_faults_is_listed_up_to_a_bound_and_counted() {
    let names: Vec<String> = (0..MOST_FAULTS + 500)
        .map(|place| format!("\"x{place}\":0"))
        .collect();
    let faults = faults_of(&format!("{{{}}}", names.join(",")));
    assert_eq!(faults.len(), MOST_FAULTS + 1);
    // 500 names beyond the bound, and the six fields that every budget has.
    let last = faults.last().unwrap();
    assert_eq!(
        (last.found.to_string().as_str(), &last.expected),
        ("506", &Expected::NoFurtherFaults)
    );
}

#[test]
fn a_fault_reads_as_a_sentence() {
    let faults = faults_of(&with("/choices/0/amounts/2025", json!(-32000)).to_string());
    assert_eq!(
        faults[0].to_string(),
        "$.choices[0].amounts.2025: found -32000; expected a decimal as text such as \"-32000\", within 10^15 \
         either side of zero, or \"pm\""
    );
}
