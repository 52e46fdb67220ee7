//! Tables that count things instead of money: inhabitants, pupils, permits. None of their rows is a choice.
//!
//! The heading right above the table says so, or its label, and no figure is printed as money is. Deliberately absent:
//! single rows of a count among amounts (see `kinds`).

use crate::reading::extract::Line;
use crate::reading::recognise::legend::{self, Legend};
use crate::reading::recognise::table::{Figure, Table};

/// The most words of a heading; more are a sentence.
const WORDS: usize = 8;

/// Whether a table counts things.
pub fn counts(table: &Table, lines: &[Line]) -> bool {
    let above = table.context.last().and_then(|line| lines.get(*line));
    let named =
        names_a_count(&table.header.label) || above.is_some_and(|line| names_a_count(line.text.trim()));
    named && !table.rows.is_empty() && !money(table)
}

/// "Aantal inwoners per kern", "Tabel 4: aantallen leerlingen", and no unit of money with it.
fn names_a_count(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| {
            !matches!(
                *word,
                "" | "tabel" | "overzicht" | "grafiek" | "verloop" | "ontwikkeling" | "van" | "het" | "de"
            )
        })
        .collect();
    let first = words.first().copied().unwrap_or_default();
    let counted =
        matches!(first, "aantal" | "aantallen") || (first.ends_with("aantallen") && first.len() > 9);
    counted
        && words.len() <= WORDS
        && !text.ends_with(['.', ','])
        && legend::read(text) == Legend::default()
        && !lower.contains(['€', '='])
        && !words
            .iter()
            .any(|word| word.starts_with("bedrag") || word.starts_with("kosten") || *word == "euro")
}

/// A sign, a letter, a euro sign or a factor stands with some figure.
fn money(table: &Table) -> bool {
    let values = table.rows.iter().flat_map(|row| &row.values);
    let mut printed = values.filter_map(|value| match value.figure {
        Figure::Amount(printed) => Some(printed),
        _ => None,
    });
    printed.any(|one| one.minus || one.plus || one.euro || one.scaled || one.effect.is_some())
}
