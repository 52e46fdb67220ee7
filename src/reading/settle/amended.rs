//! An amendment whose text gives no amount that can be read: one choice, by the subject that it names at its head.
//!
//! Deliberately absent: documents in which anything else was read, and subjects that are budgets themselves.

use crate::reading::doubt::Doubt;
use crate::reading::recognise::kinds::{self, Kind};
use crate::reading::{Choice, Reading, Span};

/// How many lines at the top of the document hold its head.
const HEAD: usize = 8;
/// The most words of a subject.
const WORDS: usize = 10;

/// Adds it.
pub fn add(reading: &mut Reading) {
    if !reading.choices.is_empty() {
        return;
    }
    let filled = reading
        .lines
        .iter()
        .enumerate()
        .filter(|(_, line)| !line.text.trim().is_empty());
    let head: Vec<(usize, &str)> = filled
        .take(HEAD)
        .map(|(at, line)| (at, line.text.trim()))
        .collect();
    let Some((_, first)) = head.first() else { return };
    let Some(own) = first
        .get(..10)
        .filter(|word| word.eq_ignore_ascii_case("amendement"))
    else {
        return;
    };
    let own = first.strip_prefix(own).unwrap_or_default();
    let named = head.iter().find_map(|(at, text)| {
        let (label, subject) = text.split_once(':')?;
        label
            .trim()
            .eq_ignore_ascii_case("onderwerp")
            .then_some((*at, subject))
    });
    let found = named.or(head.first().map(|(at, _)| (*at, own)));
    let Some((line, subject)) = found else { return };
    let title = subject.trim_matches([' ', '-', '\u{2013}', ':', '.']).to_owned();
    let words = title.split_whitespace().count();
    let budget = kinds::names_document(&title) || title.to_lowercase().contains("begroting");
    if !(1..=WORDS).contains(&words)
        || budget
        || !title.chars().any(char::is_alphabetic)
        || kinds::of_title(&title, false) != Kind::Change
    {
        return;
    }
    let end = reading
        .lines
        .get(line)
        .map_or(0, |line| line.text.trim_end().len());
    reading.choices.push(Choice {
        title,
        title_span: Span { line, start: 0, end },
        doubts: vec![Doubt::NoAmount],
        line,
        ..Choice::default()
    });
}
