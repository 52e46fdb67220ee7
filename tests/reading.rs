//! Reading documents: our own, the fragments of real ones where they are at hand, and documents made from a model.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_arithmetic,
    missing_docs
)]

#[path = "reading/arbitrary.rs"]
mod arbitrary;
#[path = "reading/draft.rs"]
mod draft;
#[path = "reading/evidence.rs"]
mod evidence;
#[path = "reading/model.rs"]
mod model;
#[path = "reading/notations.rs"]
mod notations;
#[path = "reading/properties.rs"]
mod properties;
#[path = "reading/proposals.rs"]
mod proposals;
#[path = "reading/score.rs"]
mod score;
#[path = "reading/shapes.rs"]
mod shapes;
#[path = "reading/stacked.rs"]
mod stacked;
#[path = "reading/structures.rs"]
mod structures;
#[path = "reading/subjects.rs"]
mod subjects;

use std::path::Path;

use score::{Score, folder};

fn own() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/documents"))
}

fn shared(name: &str) -> Option<std::path::PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared").join(name);
    if path.is_dir() {
        return Some(path);
    }
    println!("skipped: ../shared/{name} is not on this machine");
    None
}

#[test]
fn our_own_documents_are_read_without_a_fault() {
    let score = folder(own());
    assert!(score.documents >= 40, "{} documents", score.documents);
    assert_eq!(score.faults, Vec::<String>::new());
}

#[test]
fn fragments_of_real_documents_meet_the_goal() {
    let Some(path) = shared("fragments") else { return };
    let Score {
        rows,
        right,
        doubted_right,
        silent,
        offered,
        invented,
        faults,
        ..
    } = folder(&path);
    println!("{right} of {rows} right, {doubted_right} of them with a doubt");
    assert!(right * 100 >= rows * 95, "{faults:#?}");
    assert_eq!((silent, offered), (0, 0), "{faults:#?}");
    assert!(invented * 100 <= rows, "{faults:#?}");
    assert!(doubted_right * 100 <= right * 15);
}

#[test]
fn what_is_read_by_titles_over_texts_carries_a_doubt() {
    let mut read = 0;
    for name in [
        "1649-kopjes-met-een-bedrag-in-de-tekst",
        "1650-kopjes-met-een-streepje-in-hun-nummer",
    ] {
        let text = std::fs::read_to_string(own().join(format!("{name}.txt"))).unwrap();
        for choice in keuzeruimte::reading::read_text(&text, Some(name)).choices {
            assert!(!choice.doubts.is_empty(), "{}", choice.title);
            read += 1;
        }
    }
    assert_eq!(read, 5);
}

#[test]
fn the_duo_programme_gives_its_nine_choices() {
    let Some(path) = shared("source") else { return };
    let text = std::fs::read_to_string(path.join("duo-programma-7.1.txt")).unwrap();
    let read = keuzeruimte::reading::print::json(&keuzeruimte::reading::read_text(&text, None));
    let expected: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(path.join("duo-programma-7.1.expected.json")).unwrap())
            .unwrap();
    let wanted = expected["choices"].as_array().unwrap();
    let found = read["choices"].as_array().unwrap();
    assert_eq!((wanted.len(), found.len()), (9, 9));
    for (want, got) in wanted.iter().zip(found) {
        assert_eq!(want["number"], got["number"]);
        assert_eq!(want["title"], got["title"]);
        assert_eq!(want["section"], got["section"]);
        for (year, amount) in want["amounts_by_year"].as_object().unwrap() {
            let given = &got["amounts"][year];
            if want["pm"] == true {
                assert_eq!(given, "pm");
            } else if amount.is_null() {
                assert_eq!(given, "0", "{year} is assumed");
                assert_eq!(got["assumed_years"], serde_json::json!([year]));
            } else {
                assert_eq!(amount, given, "{} {year}", want["title"]);
            }
        }
    }
    let doubts = |number: &str| -> Vec<String> {
        let choice = found.iter().find(|choice| choice["number"] == number).unwrap();
        let about = choice["doubts"].as_array().unwrap().iter();
        about
            .map(|doubt| doubt["about"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(
        doubts("7.1.2.3"),
        ["sign", "2027"],
        "inherited nadeel, and 2027 is not printed"
    );
    assert_eq!(
        doubts("7.1.3.1"),
        ["sign", "amount"],
        "inherited nadeel, and 10.000 in the explanation"
    );
    assert_eq!(
        doubts("7.1.3.3"),
        ["amount"],
        "the gross 25.000 stands in the explanation"
    );
    assert_eq!(read["document"]["sign"], "words");
}
