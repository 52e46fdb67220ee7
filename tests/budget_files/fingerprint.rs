//! What the fingerprint of a budget sees, and what it does not (B11).

use keuzeruimte::budget::{Fingerprint, from_json, shipped};
use serde_json::{Value, json};

use crate::full::{file, second, second_with, second_without, with, without};

fn fingerprint(file: &Value) -> Fingerprint {
    from_json(&file.to_string())
        .unwrap_or_else(|bad| panic!("{bad}"))
        .fingerprint()
}

#[test]
fn every_figure_counts() {
    let before = fingerprint(&file());
    let mut one_year_later = file();
    let text = one_year_later
        .to_string()
        .replace("2026", "2027")
        .replace("2025", "2026")
        .replace("2024", "2025");
    one_year_later = serde_json::from_str(&text).unwrap();
    one_year_later["id"] = json!("proef-2024");
    let mut one_more = file();
    let mut added = one_more["choices"][0].clone();
    added["id"] = json!("1.2");
    one_more["choices"].as_array_mut().unwrap().push(added);
    let mut one_less = file();
    one_less["choices"].as_array_mut().unwrap().pop();
    for (what, file) in [
        ("an amount", with("/choices/0/amounts/2024", json!("-32000.01"))),
        ("its sign", with("/choices/0/amounts/2024", json!("32000"))),
        ("zero for pm", with("/choices/1/amounts/2024", json!("0"))),
        ("pm for an amount", with("/choices/1/amounts/2026", json!("pm"))),
        (
            "the way a pm post goes",
            with("/choices/1/direction", json!("voordeel")),
        ),
        ("the nature", with("/choices/0/nature", json!("structural"))),
        ("no nature", without("/choices/0/nature")),
        ("whether proposed", with("/choices/0/proposed", json!(true))),
        ("the share", with("/choices/0/share/rate", json!("0.38"))),
        ("the gross amount", with("/choices/0/share/gross", json!("-9999"))),
        ("no share", without("/choices/0/share")),
        ("the start balance", with("/start/2025", json!("1"))),
        ("no start balance", without("/start")),
        ("a choice's id", with("/choices/0/id", json!("1.9"))),
        ("the years", one_year_later),
        ("one choice more", one_more),
        ("one choice less", one_less),
    ] {
        let after = fingerprint(&file);
        assert_ne!(after.figures, before.figures, "{what}");
        assert_eq!(after.budget, before.budget, "{what}");
    }
}

#[test]
fn amounts_that_change_places_count() {
    let mut exchanged = file();
    exchanged["choices"][0]["amounts"] = json!({ "2024": "12.5", "2025": "-32000", "2026": "0" });
    assert_ne!(fingerprint(&exchanged), fingerprint(&file()));
}

#[test]
fn no_text_counts_and_no_order() {
    let before = fingerprint(&file());
    let mut reordered = file();
    reordered["choices"].as_array_mut().unwrap().reverse();
    for (what, file) in [
        ("the title", with("/title", json!("Anders"))),
        ("the subtitle", without("/subtitle")),
        ("the document", without("/document")),
        ("a section's title", with("/sections/0/title", json!("Anders"))),
        ("a section's note", without("/sections/0/note")),
        ("a choice's title", with("/choices/0/title", json!("Anders"))),
        ("a choice's number", with("/choices/0/number", json!("9"))),
        ("its summary", without("/choices/0/summary")),
        ("its explanation", without("/choices/0/explanation")),
        ("its legal duty", without("/choices/0/legal_duty")),
        ("its doubts", without("/choices/0/doubts")),
        ("its source", without("/choices/0/source")),
        ("the doubts of the whole", without("/doubts")),
        (
            "another spelling of an amount",
            with("/choices/0/amounts/2025", json!("12.50")),
        ),
        (
            "another spelling of a rate",
            with("/choices/0/share/rate", json!("0.370")),
        ),
        ("the order", reordered),
    ] {
        assert_eq!(fingerprint(&file), before, "{what}");
    }
}

#[test]
fn every_figure_of_the_second_format_counts() {
    let before = fingerprint(&second());
    let changed = [
        ("/start_incidental/2024", json!("-251")),
        ("/spreads/rough", json!("0.4")),
        ("/bodies/0/parties/1/share", json!("0.34")),
        ("/reserves/0/opening", json!("5000001")),
        ("/reserves/0/additions/2025", json!("1001")),
        ("/reserves/0/withdrawals/2024", json!("2000")),
        ("/reserves/0/floor", json!("0")),
        ("/reserves/1/free", json!(true)),
        ("/exception/reserve", json!("br")),
        ("/exception/surplus", json!("1")),
        ("/exception/rate", json!("0.2")),
        ("/exception/solvency/own", json!("0.36")),
        ("/levers/0/base/2026", json!("31")),
        ("/levers/0/most", json!("0.6")),
        ("/levers/0/household/of_value", json!("0.002")),
        ("/levers/0/household/payer", json!("resident")),
        ("/levers/1/cost/2024", json!("12")),
        ("/levers/2/kind", json!("ozb")),
        ("/rules/0/needs", json!(["1.1", "2.2"])),
        ("/rules/1/kind", json!("pick_one")),
        ("/rules/3/correction/2025", json!("-2")),
        ("/rules/3/nature", json!("incidental")),
        ("/rules/4/less", json!("0.26")),
        ("/rules/4/delay", json!(2)),
        ("/rules/4/ramp/0", json!("0.6")),
        ("/rules/4/certainty", json!("fact")),
        ("/rules/5/onto", json!("2.1")),
        ("/rules/5/amount", json!("500")),
        ("/ratios/room/cost/2024", json!("91")),
        ("/ratios/tax/national", json!("1000")),
        ("/ratios/resilience/needed", json!("1")),
        ("/choices/0/incidental/2024", json!("0")),
        ("/choices/0/ranges/2024/low", json!("-40001")),
        ("/choices/0/ranges/2024/high", json!("-29999")),
        ("/choices/0/hardness", json!("firm")),
        ("/choices/0/reserve", json!("br")),
        ("/choices/1/part_of", json!("2.2")),
        ("/choices/2/investment/sum", json!("400001")),
        ("/choices/2/investment/life", json!(39)),
        ("/choices/2/investment/rate", json!("0.03")),
        ("/choices/2/investment/method", json!("annuity")),
        // Also where none of the budget's years has a charge.
        ("/choices/2/investment/first_year", json!(2030)),
    ];
    for (place, value) in changed {
        let after = fingerprint(&second_with(place, value.clone()));
        assert_ne!(after.figures, before.figures, "{place}: {value}");
    }
    for place in [
        "/start_incidental",
        "/spreads",
        "/bodies",
        "/exception",
        "/levers",
        "/rules",
        "/ratios",
        "/ratios/tax",
        "/exception/solvency",
        "/reserves/0/floor",
        "/levers/0/household",
        "/rules/3/nature",
        "/rules/4/ramp",
        "/choices/0/incidental",
        "/choices/0/ranges",
        "/choices/0/hardness",
        "/choices/0/reserve",
        "/choices/1/part_of",
    ] {
        let after = fingerprint(&second_without(place));
        assert_ne!(after.figures, before.figures, "without {place}");
    }
}

#[test]
fn no_text_of_the_second_format_counts_and_no_order() {
    let before = fingerprint(&second());
    for (place, value) in [
        ("/bodies/0/name", json!("Zeta")),
        ("/bodies/0/key", json!("Gebruik")),
        ("/bodies/0/parties/0/name", json!("Zulk")),
        ("/reserves/0/title", json!("Anders")),
        ("/exception/title", json!("Anders")),
        ("/exception/agreed", json!("eind 2023")),
        ("/levers/0/title", json!("Anders")),
        ("/levers/0/source/page", json!(4)),
        ("/rules/0/note", json!("Anders")),
        ("/choices/0/contract_until", json!("2026")),
        ("/choices/0/advice", json!("Doen")),
        ("/choices/0/noticed_by", json!("Niemand")),
        ("/choices/0/facts/0", json!("3 fte")),
    ] {
        let after = fingerprint(&second_with(place, value));
        assert_eq!(after, before, "{place}");
    }
    let mut reordered = second();
    for list in ["bodies", "reserves", "levers", "rules", "choices"] {
        reordered[list].as_array_mut().unwrap().reverse();
    }
    reordered["bodies"][1]["parties"]
        .as_array_mut()
        .unwrap()
        .reverse();
    assert_eq!(fingerprint(&reordered), before);
}

// Links that were made before the second format find the same figures.
#[test]
fn what_says_nothing_new_keeps_its_fingerprint_in_the_second_format() {
    assert_eq!(fingerprint(&with("/format", json!(2))), fingerprint(&file()));
    let mut texts = with("/format", json!(2));
    texts["choices"][0]["facts"] = json!(["2,5 fte"]);
    texts["choices"][0]["advice"] = json!("Doen");
    assert_eq!(fingerprint(&texts), fingerprint(&file()));
}

#[test]
fn another_id_is_another_budget_with_the_same_figures() {
    let other = fingerprint(&with("/id", json!("proef-2025")));
    assert_ne!(other.budget, fingerprint(&file()).budget);
    assert_eq!(other.figures, fingerprint(&file()).figures);
}

#[test]
fn bytes_and_back() {
    let one = fingerprint(&file());
    assert_eq!(Fingerprint::from_bytes(one.bytes()), one);
    assert_eq!(one.to_string().len(), 16);
}

#[test]
fn the_shipped_budget_keeps_its_fingerprint() {
    // Links out in the world name it. It may only change with a figure of the document.
    assert_eq!(shipped().unwrap().fingerprint().to_string(), "f5a61cfbe2f121a7");
}
