//! What the fingerprint of a budget sees, and what it does not (B11).

use keuzeruimte::budget::{Fingerprint, from_json, shipped};
use serde_json::{Value, json};

use crate::full::{file, with, without};

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
