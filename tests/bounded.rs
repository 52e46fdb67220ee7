//! Refusing what a stranger sends costs little: no more work than reading the largest link that is made, and no memory
//! that grows with what is claimed or with how often it is tried.
//!
//! A program of its own with one test: memory is counted for the whole process. Time is compared with time on the
//! same machine in the same minute, the quickest of many tries on both sides; it is never held against a clock.

#![allow(clippy::unwrap_used, clippy::panic)]

#[allow(dead_code)]
#[path = "support/budgets.rs"]
mod budgets;

use std::fs;
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use keuzeruimte::budget::{Budget, from_json};
use keuzeruimte::kept::{self, Kept};
use keuzeruimte::link::{LONGEST, decode, encode};
use keuzeruimte::scenario::{Decisions, Wording};
use miniz_oxide::deflate::compress_to_vec;

use budgets::{budget_of, numbered_ids};

// Case 8: bounded work instead of a clock. Reading the largest link takes a few milliseconds in a page; a refusal
// that takes at most a few times as long stays far below 50.
#[test]
fn a_refusal_is_no_more_work_than_reading_and_leaves_no_memory_behind() {
    let ids = numbered_ids(300);
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let budget = budget_of(&ids);
    let largest = largest_link(&budget, &ids);
    assert!(decode(&largest, &budget).is_ok());
    let usual = quickest(|| assert!(decode(&largest, &budget).is_ok()));

    let hostile = hostile_links(&budget);
    for link in &hostile {
        let refusal = quickest(|| assert!(decode(link, &budget).is_err()));
        assert!(
            refusal < usual * 10,
            "refusing {}… ({} characters) takes {refusal:?}, reading the largest link {usual:?}",
            link.chars().take(40).collect::<String>(),
            link.len()
        );
    }
    let files = hostile_files();
    let largest_file = kept::write(&kept::Record::new(&budget, None, many_notes(&ids, 300, 2_000)));
    let usual = quickest(|| assert!(matches!(kept::read(&largest_file), Kept::Good(_))));
    for file in &files {
        let refusal = quickest(|| assert!(matches!(kept::read(file), Kept::Damaged(_))));
        assert!(
            refusal < usual * 10,
            "{} bytes: {refusal:?}, usually {usual:?}",
            file.len()
        );
    }

    // Everything once more and once more: what is refused leaves nothing behind.
    let refuse_all = || {
        hostile
            .iter()
            .for_each(|link| assert!(decode(link, &budget).is_err()));
        files
            .iter()
            .for_each(|file| assert!(matches!(kept::read(file), Kept::Damaged(_))));
        assert!(from_json(&"[".repeat(4_000_000)).is_err());
    };
    refuse_all();
    let Some(before) = peak_kilobytes() else {
        eprintln!("skipped: this system does not tell a process what memory it took");
        return;
    };
    for _ in 0..20 {
        refuse_all();
    }
    let after = peak_kilobytes().unwrap();
    assert!(
        after - before < 4_000,
        "{before} kB at first, {after} kB after twenty times the same"
    );
    assert!(after < 300_000, "{after} kB in all");
}

fn largest_link(budget: &Budget, ids: &[&str]) -> String {
    let mut fitting = None;
    for notes in 1..ids.len() {
        let Ok(link) = encode(budget, &many_notes(ids, notes, 60), None) else {
            break;
        };
        fitting = Some(link.fragment().to_owned());
    }
    let link = fitting.unwrap();
    assert!(link.len() > LONGEST / 2, "{} characters", link.len());
    link
}

/// Notes that cannot be packed well.
fn many_notes(ids: &[&str], notes: usize, longest: usize) -> Decisions {
    let mut decisions = Decisions::default();
    let mut state = 1_u64;
    for id in ids.iter().take(notes) {
        let letters = (0..longest).map(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            char::from(b'a' + u8::try_from((state >> 40) % 26).unwrap())
        });
        let note = Wording::new(&letters.collect::<String>()).unwrap();
        decisions.change(&id.parse().unwrap(), |decision| decision.note = Some(note));
    }
    decisions
}

fn hostile_links(budget: &Budget) -> Vec<String> {
    let sealed = |packing: u8, body: &[u8]| {
        let mut bytes = vec![packing];
        bytes.extend(budget.fingerprint().bytes());
        bytes.extend(body);
        bytes.extend(crc32fast::hash(&[b"s1.", bytes.as_slice()].concat()).to_be_bytes());
        format!("#s1.{}", URL_SAFE_NO_PAD.encode(bytes))
    };
    let absurd = [0xff, 0xff, 0xff, 0xff, 0x0f];
    vec![
        format!("#s1.{}", "A".repeat(1_000_000)),
        "#s1.".repeat(250_000),
        format!("#s1.{}", "%2D".repeat(300_000)),
        format!("{}#s1.", " ".repeat(1_000_000)),
        format!("#s1.{}", "A".repeat(8_000)),
        sealed(1, &compress_to_vec(&vec![0; 4_000_000], 10)),
        sealed(1, &compress_to_vec(&vec![0; 65_536], 10)),
        sealed(1, &vec![0xff; 5_000]),
        sealed(0, &[&absurd[..], &absurd].concat()),
        sealed(0, &[&[0, 0, 0, 0, 0], &absurd[..]].concat()),
        sealed(0, &vec![0xff; 5_900]),
    ]
}

fn hostile_files() -> Vec<String> {
    let head = r#"{"keuzeruimte": "scenario", "format": 1, "budget": "proef", "#;
    vec![
        "x".repeat(50_000_000),
        "[".repeat(999_999),
        format!("{head}{}", r#""decisions": "#.repeat(70_000)),
        format!(r#"{head}"decisions": {}"#, r#"{"choices": "#.repeat(80_000)),
        format!(
            r#"{head}"decisions": {{"own": [{}{{}}]}}}}"#,
            "{}, ".repeat(200_000)
        ),
        format!(
            r#"{head}"decisions": {{"choices": {{{}"z": {{}}}}}}}}"#,
            many_names(40_000)
        ),
        format!(
            r#"{head}"decisions": {{"start": {{"2024": "{}"}}}}}}"#,
            "9".repeat(900_000)
        ),
    ]
}

fn many_names(count: usize) -> String {
    (0..count)
        .map(|name| format!(r#""n{name}": {{"on": 1}}, "#))
        .collect()
}

fn quickest(work: impl Fn()) -> Duration {
    let tries = (0..12).map(|_| {
        let start = Instant::now();
        work();
        start.elapsed()
    });
    tries.min().unwrap().max(Duration::from_micros(50))
}

/// The most memory that this process ever had, where the system tells.
fn peak_kilobytes() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
