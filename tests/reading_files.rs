//! `keuzeruimte read` as somebody runs it: JSON on standard output, a budget where one is asked, and a sentence for
//! whatever cannot be read (P22, C1 and C2).

#![cfg(feature = "command-line")]
// A test may fail by a panic, and does.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

#[path = "reading_files/bad.rs"]
mod bad;
#[path = "reading_files/budget.rs"]
mod budget;
#[path = "reading_files/json.rs"]
mod json;
#[path = "reading_files/text.rs"]
mod text;

/// A clear sentence comes within seconds, also from a debug build on a busy machine.
const SECONDS: Duration = Duration::from_secs(20);

struct Answer {
    results: String,
    remarks: String,
    code: Option<i32>,
}

impl Answer {
    fn json(&self) -> Value {
        serde_json::from_str(&self.results).unwrap_or_else(|error| panic!("{error}: {}", self.remarks))
    }
}

/// Runs the program; it never dies of a panic and always ends in time.
fn keuzeruimte(arguments: &[&str]) -> Answer {
    let start = Instant::now();
    let Output {
        status,
        stdout,
        stderr,
    } = Command::new(env!("CARGO_BIN_EXE_keuzeruimte"))
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let answer = Answer {
        results: String::from_utf8(stdout).unwrap(),
        remarks: String::from_utf8(stderr).unwrap(),
        code: status.code(),
    };
    assert!(!answer.remarks.contains("panicked"), "{}", answer.remarks);
    assert!(
        start.elapsed() < SECONDS,
        "{arguments:?} took {:?}",
        start.elapsed()
    );
    answer
}

/// A place for a file of these tests.
fn place(name: &str) -> String {
    let folder: PathBuf = Path::new(env!("CARGO_TARGET_TMPDIR")).join("reading_files");
    fs::create_dir_all(&folder).unwrap();
    folder.join(name).to_str().unwrap().to_owned()
}

/// A file of these tests with these bytes.
fn file(name: &str, content: impl AsRef<[u8]>) -> String {
    let path = place(name);
    fs::write(&path, content).unwrap();
    path
}

fn read(name: &str, content: impl AsRef<[u8]>) -> Answer {
    keuzeruimte(&["read", &file(name, content)])
}

/// Each choice as `title: amounts in the order of the years`.
fn choices(answer: &Answer) -> Vec<String> {
    let json = answer.json();
    let choices = json["choices"].as_array().unwrap().iter();
    choices
        .map(|choice| {
            let amounts = choice["amounts"].as_object().unwrap().values();
            let amounts: Vec<&str> = amounts.map(|amount| amount.as_str().unwrap()).collect();
            format!("{}: {}", choice["title"].as_str().unwrap(), amounts.join(" "))
        })
        .collect()
}

/// The sentences of the findings.
fn findings(answer: &Answer) -> Vec<String> {
    let json = answer.json();
    let findings = json["findings"].as_array().unwrap().iter();
    findings
        .map(|finding| finding["message"].as_str().unwrap().to_owned())
        .collect()
}
