//! The same rows in another notation are read the same: our own documents whose tables have cells, written anew.
//!
//! Deliberately absent: notations that lose something (an empty cell, the end of a title); there a doubt may be right.

use std::path::Path;

use keuzeruimte::reading::{Reading, read_text};

/// A way to write a cell.
type Write = fn(&str) -> String;

#[test]
fn cells_between_tabs_are_those_between_bars() {
    same_in("tabs", str::to_owned);
}

#[test]
fn a_minus_may_stand_apart_from_its_figure() {
    same_in("minus apart", |cell| match cell.strip_prefix('-') {
        Some(figure) if is_figure(figure) => format!("- {figure}"),
        _ => cell.to_owned(),
    });
}

#[test]
fn thousands_may_have_no_points() {
    same_in("no points", |cell| {
        let figure = cell.strip_prefix('-').unwrap_or(cell);
        if is_figure(figure) {
            cell.replace('.', "")
        } else {
            cell.to_owned()
        }
    });
}

/// `1.250`, `12`
fn is_figure(text: &str) -> bool {
    let mut parts = text.split('.');
    let first = parts.next().unwrap_or_default();
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    (1..=3).contains(&first.len()) && digits(first) && parts.all(|part| part.len() == 3 && digits(part))
}

fn same_in(notation: &str, write: Write) {
    let mut written = 0;
    let mut faults = Vec::new();
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/documents"));
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "txt") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let name = path.file_stem().unwrap().to_str().unwrap();
        let Some(anew) = anew(&text, write) else { continue };
        written += 1;
        let (before, after) = (read_text(&text, Some(name)), read_text(&anew, Some(name)));
        if told(&before) != told(&after) {
            faults.push(format!("{name}: {:#?} became {:#?}", told(&before), told(&after)));
        }
    }
    assert!(written >= 100, "{written} documents with {notation}");
    assert!(faults.is_empty(), "{notation}: {}", faults.join("\n"));
}

/// The document with cells between tabs, each written anew; none where fewer than three of its lines have cells, or a
/// mark of a cell stands in running text.
fn anew(text: &str, write: Write) -> Option<String> {
    let mut lines = Vec::new();
    let mut rows = 0;
    for line in text.lines() {
        let bars = line.matches('|').count();
        if bars > 0 && line.chars().all(|mark| matches!(mark, '|' | '-' | ':' | ' ')) {
            continue;
        }
        let cells: Vec<&str> = if bars > 1 && line.starts_with('|') && line.ends_with('|') {
            line.trim_matches('|').split('|').collect()
        } else if bars == 0 && line.contains('\t') {
            line.split('\t').collect()
        } else if bars == 0 {
            lines.push(line.to_owned());
            continue;
        } else {
            return None;
        };
        rows += 1;
        let cells: Vec<String> = cells.iter().map(|cell| write(cell.trim())).collect();
        lines.push(cells.join("\t"));
    }
    (rows > 2).then(|| lines.join("\n"))
}

/// The choices with their amounts.
fn told(reading: &Reading) -> Vec<(String, Vec<String>)> {
    let amounts = |choice: &keuzeruimte::reading::Choice| {
        let amounts = choice.amounts.iter();
        amounts
            .map(|(year, amount)| format!("{year} {:?}", amount.value))
            .collect()
    };
    let choices = reading.choices.iter();
    choices
        .map(|choice| (choice.title.clone(), amounts(choice)))
        .collect()
}
