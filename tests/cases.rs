//! The thirty cases of sharing, keeping and working offline that every version of Keuzeruimte is tested against: each
//! is cited by number at a test, in the comment above it or in its name.
//!
//! What a case says stands in the table, so that a reader of a test finds its meaning here. Citations in the first
//! lines of a file do not count: they say what the file is about, not that something holds.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

const CASES: [&str; 30] = [
    "a link that was cut is never a scenario; kept work is untouched",
    "one character changed, or two neighbours swapped: refused as damaged",
    "signs behind a link, and signs that a mail program escaped: it loads all the same",
    "a version higher than known: refresh; nothing is decoded, nothing is kept",
    "every golden link gives exactly the recorded choices and totals",
    "a link for other figures: known choices apply, unknown ones are listed and sent along, and it is said",
    "set to what it already was is not the same as untouched, in links too",
    "bombs, absurd counts and a million characters are refused with bounded work",
    "titles of any script come back exactly, or are refused",
    "markup in a title is text everywhere",
    "a link over kept work is a preview; what is kept stays byte for byte",
    "a broken link over kept work: the own work loads, a notice is shown, nothing is written",
    "a second link in a running page is previewed; own changes of the address do not echo",
    "400 toggles in five seconds: the last address within a second, few writes, one step of the browser's history",
    "a clipboard that refuses: selectable text, and nothing says copied",
    "no request, error text or title holds a link's payload",
    "a browser that refuses storage: the page works and says so",
    "writes fail and succeed again: said both times, the earlier record intact, what was done is kept",
    "what cannot be read is set aside and can be downloaded; other programs are left alone",
    "a record of a newer build is looked at and never written",
    "a failed upgrade leaves the original bytes under the original key",
    "a record that stops the program: after two failed starts a safe start shows it as text",
    "settings alone are kept; they make no step to undo",
    "two tabs on one scenario: no edit is lost; theirs, or mine as a copy",
    "two builds in two tabs: the old one stops writing at the first record of the newer one",
    "storage cleared elsewhere: the tab keeps its state and saves again only when asked",
    "closed right after a change: the change is there on return",
    "after the first visit everything works offline; before that it is not claimed",
    "a deploy in the middle of anything: never two builds in one page, and only on the person's word",
    "a program that is blocked, unsupported or stopped: plain text explains and hands back the work",
];

#[test]
fn each_case_has_a_test_that_cites_its_number() {
    let mut places: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
    for path in files(Path::new("tests"), &["rs", "mjs"])
        .iter()
        .chain(&files(Path::new("src"), &["rs"]))
    {
        if path.ends_with("cases.rs") {
            continue;
        }
        for number in cited(&fs::read_to_string(path).unwrap()) {
            places
                .entry(number)
                .or_default()
                .insert(path.display().to_string());
        }
    }
    let missing: Vec<String> = CASES
        .iter()
        .zip(1..)
        .filter(|(_, number)| !places.contains_key(number))
        .map(|(case, number)| format!("case {number}: {case}"))
        .collect();
    assert!(missing.is_empty(), "no test cites\n  {}", missing.join("\n  "));
    let unknown: Vec<&usize> = places
        .keys()
        .filter(|number| !(1..=CASES.len()).contains(*number))
        .collect();
    assert_eq!(unknown, Vec::<&usize>::new(), "there are {} cases", CASES.len());
}

/// The numbers that a file cites at its tests: `// Case 17.`, `case_17_…`, `"cases 10 and 16: …"`, `cases 17 to 19`.
fn cited(text: &str) -> BTreeSet<usize> {
    let mut numbers = BTreeSet::new();
    let lines = text.lines().enumerate();
    // The first lines of a file are about all of it.
    for (_, line) in
        lines.filter(|(place, line)| !(line.starts_with("//!") || *place < 3 && line.starts_with("//")))
    {
        let line = line.to_lowercase();
        for (place, word) in line.match_indices("case") {
            let before = line.get(..place).and_then(|before| before.chars().next_back());
            let rest = line.get(place + word.len()..).unwrap_or_default();
            let rest = rest.strip_prefix('s').unwrap_or(rest);
            if !before.is_some_and(char::is_alphanumeric) && rest.starts_with([' ', '_']) {
                numbers.extend(list(rest));
            }
        }
    }
    numbers
}

/// ` 17 to 19, 22 and 27: …` or `_17_…`.
fn list(rest: &str) -> Vec<usize> {
    let mut numbers: Vec<usize> = Vec::new();
    let mut is_range = false;
    let end = rest.find([':', '.', '"', '`', '(', ')']).unwrap_or(rest.len());
    let words = rest.get(..end).unwrap_or_default();
    for word in words
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .skip(1)
    {
        match word.parse::<usize>() {
            Ok(number) => {
                let first = numbers
                    .last()
                    .filter(|_| is_range)
                    .map_or(number, |last| last + 1);
                numbers.extend(first..=number);
                is_range = false;
            }
            Err(_) if word == "to" => is_range = true,
            Err(_) if word == "and" || word.is_empty() => {}
            Err(_) => break,
        }
    }
    numbers
}

fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, endings));
        } else if path
            .extension()
            .is_some_and(|ending| endings.iter().any(|wanted| ending == *wanted))
        {
            found.push(path);
        }
    }
    found
}

#[test]
fn the_looking_glass_sees_what_it_should() {
    let numbers = |text: &str| cited(&format!("\n\n\n{text}")).into_iter().collect::<Vec<_>>();
    assert_eq!(numbers("// Case 17."), [17]);
    assert_eq!(numbers("fn case_14_four_hundred_toggles()"), [14]);
    assert_eq!(
        numbers(r#"browserTest("cases 10 and 16: no request", …)"#),
        [10, 16]
    );
    assert_eq!(numbers("// Cases 17 to 19, 22 and 23."), [17, 18, 19, 22, 23]);
    assert_eq!(numbers("in this case 8 is too few: showcase 9"), [8]);
    assert_eq!(numbers("cases: 300"), Vec::<usize>::new());
    assert_eq!(cited("//! Cases 1 to 30.\n// Cases 1 to 30."), BTreeSet::new());
}
