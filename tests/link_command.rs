//! `keuzeruimte link` and `keuzeruimte evaluate` with scenarios, as somebody types them.

#![cfg(feature = "command-line")]
// A test may fail by a panic, and does.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use keuzeruimte::command::{Ending, run};

const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden");

struct Answer {
    results: String,
    remarks: String,
    ending: Ending,
}

fn keuzeruimte(arguments: &[&str]) -> Answer {
    let (mut results, mut remarks) = (Vec::new(), Vec::new());
    let arguments = ["keuzeruimte"].iter().chain(arguments).map(OsString::from);
    let ending = run(arguments, &mut results, &mut remarks);
    Answer {
        results: String::from_utf8(results).unwrap(),
        remarks: String::from_utf8(remarks).unwrap(),
        ending,
    }
}

fn budget(name: &str) -> String {
    format!("{GOLDEN}/budgets/{name}.json")
}

fn golden(name: &str) -> String {
    fs::read_to_string(format!("{GOLDEN}/links/{name}")).unwrap()
}

/// A file of this test with this content.
fn file(name: &str, content: &str) -> String {
    let folder: PathBuf = Path::new(env!("CARGO_TARGET_TMPDIR")).join("link_command");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_link_becomes_a_file_and_the_file_the_same_link() {
    let link = golden("everything.link");
    let decoded = keuzeruimte(&["link", "decode", &budget("sixty"), link.trim()]);
    assert_eq!(decoded.ending, Ending::Done, "{}", decoded.remarks);
    let scenario = file("everything.keuzeruimte.json", &decoded.results);
    let encoded = keuzeruimte(&["link", "encode", &budget("sixty"), &scenario]);
    assert_eq!((encoded.results, encoded.remarks), (link, String::new()));
}

#[test]
fn evaluate_takes_a_file_and_a_link_and_says_the_same() {
    let scenario = format!("{GOLDEN}/links/sixty-choices.keuzeruimte.json");
    let link = golden("sixty-choices.link");
    let of_file = keuzeruimte(&["evaluate", &budget("sixty"), &scenario]);
    let of_link = keuzeruimte(&["evaluate", &budget("sixty"), link.trim()]);
    let pasted = keuzeruimte(&[
        "evaluate",
        &budget("sixty"),
        &format!("Zie https://x.example/{}.", link.trim()),
    ]);
    let nothing_decided = keuzeruimte(&["evaluate", &budget("sixty")]);
    assert_eq!(of_file.ending, Ending::Done, "{}", of_file.remarks);
    assert_eq!(of_file.results, of_link.results);
    assert_eq!(of_file.results, pasted.results);
    assert_ne!(of_file.results, nothing_decided.results);
}

// Case 6.
#[test]
fn what_a_link_could_not_place_is_said_beside_the_result() {
    let link = golden("other-version.link");
    let decoded = keuzeruimte(&["link", "decode", &budget("sixty-later"), link.trim()]);
    assert_eq!(decoded.ending, Ending::Done);
    let remarks: Vec<&str> = decoded.remarks.lines().collect();
    assert_eq!(remarks.len(), 3, "{remarks:?}");
    assert!(
        remarks
            .iter()
            .skip(1)
            .all(|line| line.ends_with("this version of the budget has no such choice"))
    );
}

#[test]
fn what_cannot_be_used_ends_with_a_sentence_and_no_result() {
    let link = golden("untouched.link");
    let cut = &link.trim()[..20];
    let damaged = link.trim().replace("KZ", "KY");
    let newer = link.trim().replace("#s1.", "#s7.");
    let by_hand =
        r#"{"keuzeruimte": "scenario", "format": 1, "budget": "golden-sixty", "decisions": {"chioces": {}}}"#;
    let faulty = file("faulty.json", by_hand);
    let newer_file = file("newer.json", r#"{"keuzeruimte": "scenario", "format": 7}"#);
    let other = file(
        "other.json",
        r#"{"keuzeruimte": "scenario", "format": 1, "budget": "x", "decisions": {}}"#,
    );
    for (argument, ending, sentence) in [
        (
            cut,
            Ending::Faulty,
            "the link is incomplete: it stops after 16 characters; ask for it again",
        ),
        (&damaged, Ending::Faulty, "the link is damaged; ask for it again"),
        (
            &newer,
            Ending::Faulty,
            "the link was made with a newer version of Keuzeruimte (form 7); refresh this page",
        ),
        (
            "geen-bestand.json",
            Ending::Unable,
            "geen-bestand.json: there is no such file, and no link either",
        ),
        (
            &faulty,
            Ending::Faulty,
            "$.decisions.chioces: found an object of 0",
        ),
        (
            &newer_file,
            Ending::Faulty,
            "format 7 is newer than this version reads (4); use a newer version",
        ),
        (
            &other,
            Ending::Faulty,
            "the scenario is about another budget, \"x\"",
        ),
    ] {
        let answer = keuzeruimte(&["evaluate", &budget("sixty"), argument]);
        assert_eq!(answer.ending, ending, "{}", answer.remarks);
        assert!(answer.remarks.contains(sentence), "{}", answer.remarks);
        assert_eq!(answer.results, "");
    }
}
