//! Links and files that were once made: they must give the same scenarios and the same totals for ever.
//!
//! `tests/golden` is append-only. `checksums.txt` names every file in it; a file that changes, goes or comes
//! unnamed fails a test. A new golden: add a line to `LINKS`, run the ignored test `make_new_golden_files`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use keuzeruimte::budget::{Budget, from_json};
use keuzeruimte::kept::{Kept, Record, read, write};
use keuzeruimte::link::{MadeFor, decode, encode};
use keuzeruimte::outcome::evaluate;
use keuzeruimte::scenario::Decisions;
use xxhash_rust::xxh64::xxh64;

/// Each link: its name, the budget it was made for, the budget it is opened on.
const LINKS: [(&str, &str, &str); 16] = [
    ("untouched", "sixty", "sixty"),
    ("twelve-toggles", "sixty", "sixty"),
    ("sixty-choices", "sixty", "sixty"),
    ("everything", "sixty", "sixty"),
    ("long-note", "sixty", "sixty"),
    ("same-marks", "same-marks", "same-marks"),
    ("other-version", "sixty", "sixty-later"),
    ("duo-second", "duo-2024", "duo-2024"),
    ("second-everything", "model", "model"),
    ("second-marks-only", "sixty", "sixty"),
    ("second-other-version", "sixty", "sixty-later"),
    ("second-long-question", "model", "model"),
    ("third-own", "model", "model"),
    ("third-only-facts", "sixty", "sixty-later"),
    ("fourth-own", "model", "model"),
    ("fourth-only-a-part", "sixty", "sixty-later"),
];

/// A golden link and the budget it is opened on.
pub struct Golden {
    pub name: &'static str,
    pub link: String,
    pub budget: Budget,
}

/// Every golden link.
pub fn links() -> Vec<Golden> {
    LINKS
        .iter()
        .map(|(name, _, opened_on)| Golden {
            name,
            link: text(&format!("links/{name}.link")).trim_end().to_owned(),
            budget: budget(opened_on),
        })
        .collect()
}

// Case 5.
#[test]
fn every_golden_link_gives_its_decisions_and_its_totals() {
    for golden in links() {
        let opened =
            decode(&golden.link, &golden.budget).unwrap_or_else(|bad| panic!("{}: {bad}", golden.name));
        let expected = match read(&text(&format!("links/{}.keuzeruimte.json", golden.name))) {
            Kept::Good(record) | Kept::Older(record) => record,
            other => panic!("{}: {other:?}", golden.name),
        };
        assert_eq!(opened.decisions, expected.decisions, "{}", golden.name);
        assert_eq!(opened.title, expected.title, "{}", golden.name);
        let expected = text(&format!("links/{}.totals.json", golden.name));
        assert_eq!(
            totals(&golden.budget, &opened.decisions),
            expected,
            "{}",
            golden.name
        );
    }
}

// Case 3: how a screen stood may follow a link. The form of these links is older than that, and whoever reads it stops
// where the link ends.
#[test]
fn a_golden_link_says_the_same_with_a_view_behind_it() {
    for golden in links() {
        for view in ["~q.zwembad+caf%C3%A9~m.pm.doubt~o.2026~g.0", "~later.1"] {
            let with_view = format!("{}{view}", golden.link);
            assert_eq!(
                decode(&with_view, &golden.budget),
                decode(&golden.link, &golden.budget),
                "{with_view}"
            );
        }
    }
}

// The last byte sequence that packing finds may differ with another version of the packing library, so packed links
// are only held to be no longer than they were; the others are held to the letter.
#[test]
fn a_golden_scenario_still_has_its_golden_link() {
    for golden in links() {
        let opened = decode(&golden.link, &golden.budget).unwrap();
        if opened.made_for == MadeFor::SameFigures {
            let again = encode(&golden.budget, &opened.decisions, opened.title.as_ref()).unwrap();
            if ["long-note", "second-long-question", "third-own", "fourth-own"].contains(&golden.name) {
                assert!(again.fragment().len() <= golden.link.len());
            } else {
                assert_eq!(again.fragment(), golden.link, "{}", golden.name);
            }
        }
    }
}

#[test]
fn no_golden_file_was_ever_changed() {
    let listed = text("checksums.txt");
    let listed: BTreeMap<&str, &str> = listed
        .lines()
        .filter_map(|line| line.split_once("  "))
        .map(|(sum, path)| (path, sum))
        .collect();
    let present = present();
    assert_eq!(
        listed.keys().copied().collect::<Vec<_>>(),
        present.iter().map(String::as_str).collect::<Vec<_>>(),
        "tests/golden is append-only, and checksums.txt names every file in it"
    );
    for (path, sum) in listed {
        assert_eq!(
            checksum(path),
            sum,
            "{path} was changed; tests/golden is append-only"
        );
    }
}

#[test]
#[ignore = "writes golden files that do not exist yet, and their lines in checksums.txt"]
fn make_new_golden_files() {
    for (name, made_for, opened_on) in LINKS {
        let link = folder().join(format!("links/{name}.link"));
        if !link.exists() {
            let record = super::new_golden::scenario(name, &budget(made_for));
            let made = encode(&budget(made_for), &record.decisions, record.title.as_ref()).unwrap();
            let opened = decode(made.fragment(), &budget(opened_on)).unwrap();
            let expected = Record::new(&budget(opened_on), opened.title, opened.decisions);
            fs::write(link, format!("{made}\n")).unwrap();
            fs::write(
                folder().join(format!("links/{name}.keuzeruimte.json")),
                write(&expected),
            )
            .unwrap();
            let totals = totals(&budget(opened_on), &expected.decisions);
            fs::write(folder().join(format!("links/{name}.totals.json")), totals).unwrap();
        }
    }
    super::golden_councils::make_new();
    let lines: Vec<String> = present()
        .iter()
        .map(|path| format!("{}  {path}\n", checksum(path)))
        .collect();
    fs::write(folder().join("checksums.txt"), lines.concat()).unwrap();
}

/// Effect and end of each year, and how many posts are open.
fn totals(budget: &Budget, decisions: &Decisions) -> String {
    let lines: Vec<String> = evaluate(budget, decisions)
        .years
        .iter()
        .map(|(year, total)| {
            let shown = |money: Option<keuzeruimte::money::Money>| match money {
                Some(money) => format!("\"{money}\""),
                None => "null".to_owned(),
            };
            format!(
                "  \"{year}\": {{ \"effect\": {}, \"end\": {}, \"open_pm\": {} }}",
                shown(total.effect),
                shown(total.end),
                total.open_pm
            )
        })
        .collect();
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}

pub fn budget(name: &str) -> Budget {
    from_json(&text(&format!("budgets/{name}.json"))).unwrap_or_else(|bad| panic!("{name}: {bad}"))
}

fn present() -> BTreeSet<String> {
    ["budgets", "councils", "links"]
        .iter()
        .flat_map(|sub| {
            fs::read_dir(folder().join(sub))
                .unwrap()
                .map(move |file| (sub, file.unwrap()))
        })
        .map(|(sub, file)| format!("{sub}/{}", file.file_name().to_str().unwrap()))
        .collect()
}

fn checksum(path: &str) -> String {
    format!("{:016x}", xxh64(text(path).as_bytes(), 0))
}

pub fn text(path: &str) -> String {
    fs::read_to_string(folder().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}
