//! A column before the years whose name stands on two lines: "Algemene Begroting Begroting" over "reserve 2031 2032".
//!
//! The word over each year tells which words above are of no year. Deliberately absent: words above that are not the same
//! over every year; there nothing tells where the first column ends.

use super::header::{self, Column, Header, Letters, Role};
use super::token::{Kind, Token, figures_at_end, tokens};
use crate::reading::extract::Line;

/// How many rows below are looked at.
const AHEAD: usize = 4;

/// How many filled lines above a header may say what letters stand for.
const LETTERS: usize = 12;

/// The letters behind the rows that lines above the header explain: "R = Raad".
pub fn marks(lines: &[Line], at: usize) -> Vec<char> {
    let above = lines.get(..at).unwrap_or_default().iter().rev();
    above
        .filter(|line| !line.text.trim().is_empty())
        .take(LETTERS)
        .filter_map(|line| {
            let (letter, meaning) = line.text.split_once('=')?;
            let mut letters = letter.trim().chars();
            let only = letters.next().filter(char::is_ascii_uppercase)?;
            let word = meaning.trim_start().starts_with(char::is_alphabetic);
            (letters.next().is_none() && word).then_some(only)
        })
        .collect()
}

/// Takes such a letter off the end of a row.
pub fn take_off_mark(header: &Header, found: &mut Vec<Token>) {
    if header.letters().is_empty()
        && let Some(Kind::Letter(letter)) = found.last().map(|token| token.kind)
        && header.marks.contains(&letter)
    {
        found.pop();
    }
}

/// "€ 12.400 nadeel structureel" under "Bedrag V/N S/I": a word stands for the letter.
pub fn shorten_durations(header: &Header, text: &str, found: &mut [Token]) {
    if !header.letters().contains(&Letters::Duration) {
        return;
    }
    let behind = found.iter_mut().rev().take_while(|token| {
        matches!(
            token.kind,
            Kind::Word | Kind::Effect(_) | Kind::Letter(_) | Kind::Note
        )
    });
    for token in behind.filter(|token| token.kind == Kind::Word).take(1) {
        match text.get(token.start..token.end).map(str::to_lowercase).as_deref() {
            Some("structureel") => token.kind = Kind::Letter('S'),
            Some("incidenteel" | "eenmalig") => token.kind = Kind::Letter('I'),
            _ => {}
        }
    }
}

/// Whether a header says that its amounts are what differs from its own first year: "t.o.v. begroting 2030".
pub fn differs_from_first(header: &Header, lines: &[Line], at: usize) -> bool {
    let Some(first) = header.years().first().map(u16::to_string) else {
        return false;
    };
    let above = lines.get(..at).unwrap_or_default().iter().rev();
    let near = above.filter(|line| !line.text.trim().is_empty()).take(1);
    near.filter(|line| line.text.len() < 200)
        .map(|line| line.text.as_str())
        .chain(std::iter::once(header.label.as_str()))
        .any(|text| {
            let lower = text.to_lowercase();
            let behind = ["t.o.v.", "ten opzichte van"]
                .iter()
                .find_map(|phrase| lower.split_once(phrase))
                .map(|(_, behind)| behind.to_owned());
            behind.is_some_and(|behind| {
                let mut words = behind.split(|letter: char| !letter.is_alphanumeric());
                words.any(|word| word == first)
            })
        })
}

/// Adds that column, where the rows below have a figure for it.
pub fn add(header: &mut Header, lines: &[Line], at: usize) {
    let years = header.years().len();
    let label = header.label.split_whitespace().count();
    if !(1..=2).contains(&label) || header.values().len() != years {
        return;
    }
    let above = lines
        .get(..at)
        .unwrap_or_default()
        .iter()
        .rev()
        .find(|line| !line.text.trim().is_empty());
    let Some(above) = above.filter(|line| line.cells.is_empty() && line.text.len() < 200) else {
        return;
    };
    let words: Vec<&str> = above.text.split_whitespace().collect();
    let (Some(last), Some(first)) = (words.last(), words.len().checked_sub(years)) else {
        return;
    };
    let over_years = words.get(first..).unwrap_or_default();
    let same = over_years.iter().all(|word| word == last) && header::is_year_word(last);
    let over_first = words.get(..first).unwrap_or_default();
    if !same || over_first.is_empty() || over_first.len() > 2 || over_first.contains(last) {
        return;
    }
    let figures = |line: &Line| figures_at_end(&tokens(&line.text));
    let below = lines.get(at.saturating_add(1)..).unwrap_or_default().iter();
    let whole = below
        .filter(|line| !line.text.trim().is_empty())
        .take(AHEAD)
        .filter(|line| figures(line) == years.saturating_add(1))
        .count();
    if whole < 2 {
        return;
    }
    let place = header
        .columns
        .iter()
        .find(|column| column.role.year().is_some())
        .map_or(0, |column| column.place.saturating_sub(1));
    // It named that column, and not the list.
    header.label.clear();
    header.columns.insert(
        0,
        Column {
            role: Role::Other,
            place,
        },
    );
}
