//! Titles: the number before them taken off, halves of wrapped titles joined.
//!
//! Deliberately absent: correction of spelling.

mod label;
mod number;
mod sentence;

use label::without_label;

pub use label::{is_labelled, is_listed};
pub use number::{is_code, is_number_cell};
use number::{is_long_code, is_number};
pub use sentence::{ends_within, explained, is_prose};

/// A title with the number that stood before it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Title {
    /// `7.1.2.3`, `A1`, `b`.
    pub number: Option<String>,
    /// The rest.
    pub text: String,
}

/// Takes the number off a title and cleans its end.
pub fn read(text: &str, number_column: bool) -> Title {
    // "C      Keuzes": a letter set apart is a number.
    let mut letters = text.trim_start().chars();
    if let Some(letter) = letters.next().filter(char::is_ascii_uppercase)
        && letters.as_str().starts_with("  ")
        && letters.as_str().chars().any(char::is_alphabetic)
    {
        return Title {
            number: Some(letter.to_string()),
            text: clean(letters.as_str()),
        };
    }
    // "3      Minder groen": so is a figure.
    let trimmed = text.trim_start();
    let digits = trimmed.bytes().take_while(u8::is_ascii_digit).count();
    let (figure, rest) = trimmed.split_at(digits);
    if (1..=3).contains(&digits)
        && rest.trim_start_matches('.').starts_with("  ")
        && rest
            .trim_start_matches(['.', ' '])
            .starts_with(char::is_alphabetic)
    {
        return Title {
            number: Some(figure.to_owned()),
            text: clean(rest.trim_start_matches(['.', ' '])),
        };
    }
    let cleaned = clean(text);
    let bare = without_label(&cleaned)
        .trim_start_matches(['•', '·', '▪', '‣', '○', '●', '\u{f0b7}', '>', '*'])
        .trim_start();
    let bare = bare
        .strip_prefix("- ")
        .or_else(|| bare.strip_prefix("\u{2013} "))
        .or_else(|| bare.strip_prefix("o "))
        .unwrap_or(bare)
        .trim_start();
    if let Some((first, rest)) = bare.split_once(' ') {
        let rest = rest.trim_start();
        let word = first.trim_end_matches([':', ')']);
        let closed = word.len() < first.len();
        let coded = || rest.starts_with("- ") && is_long_code(word);
        if !rest.is_empty() && (is_number(word, closed, number_column) || coded()) {
            let rest = rest
                .strip_prefix("- ")
                .or_else(|| rest.strip_prefix("\u{2013} "))
                .or_else(|| rest.strip_prefix(": "))
                .unwrap_or(rest)
                .trim_start();
            if rest.chars().any(char::is_alphabetic) {
                return Title {
                    number: Some(word.trim_end_matches('.').to_owned()),
                    text: rest.to_owned(),
                };
            }
        }
    }
    // "Bestuur (0.1)": the number behind the title.
    if let Some((title, code)) = bare.strip_suffix(')').and_then(|open| open.rsplit_once(" ("))
        && is_code(code)
    {
        return Title {
            number: Some(code.to_owned()),
            text: clean(title),
        };
    }
    Title {
        number: None,
        text: bare.to_owned(),
    }
}

/// Takes separators, footnote marks and a hanging euro sign off the end.
pub fn clean(text: &str) -> String {
    let mut text = text.trim();
    while may_hang(text) {
        let shorter = text
            .trim_end_matches([':', ';', ',', '€', '*', ' ', '=', '|'])
            .trim_end_matches(" -")
            .trim_end_matches(" \u{2013}")
            .trim_end_matches(" (")
            .trim_end_matches("*)")
            .trim_end_matches("(*)")
            .trim_end();
        // Dots that lead from the title to its amount.
        let shorter = if shorter.ends_with("...") {
            shorter.trim_end_matches(['.', ' '])
        } else {
            shorter
        };
        if shorter.len() == text.len() {
            break;
        }
        text = shorter;
    }
    if text.contains("  ") {
        let words: Vec<&str> = text.split_whitespace().collect();
        return words.join(" ");
    }
    text.to_owned()
}

/// Whether a text ends with anything that `clean` may take off; most do not.
fn may_hang(text: &str) -> bool {
    let hangs = |last: char| {
        last.is_whitespace()
            || matches!(
                last,
                ':' | ';' | ',' | '€' | '*' | '=' | '|' | '-' | '\u{2013}' | '(' | ')'
            )
    };
    text.ends_with(hangs) || text.ends_with("...")
}

/// Joins two halves of a title that wraps over lines.
pub fn join(first: &str, second: &str) -> String {
    let (first, second) = (first.trim_end(), second.trim_start());
    if first.is_empty() || second.is_empty() {
        return format!("{first}{second}");
    }
    let next_word = second.split(' ').next().unwrap_or_default();
    if let Some(stem) = first.strip_suffix('-') {
        let letter = stem.chars().next_back().unwrap_or(' ');
        if letter.is_lowercase()
            && second.starts_with(char::is_lowercase)
            && !matches!(next_word, "en" | "of")
        {
            return format!("{stem}{second}");
        }
        if letter.is_uppercase() && !matches!(next_word, "en" | "of") {
            return format!("{first}{second}");
        }
    }
    format!("{first} {second}")
}

/// Whether a line of words is the rest of the one before it: it begins small, and not with a letter that counts it.
pub fn goes_on(text: &str) -> bool {
    let text = text.trim_start();
    let first = text.split(' ').next().unwrap_or_default();
    let label = first.len() <= 4 && first.ends_with(['.', ')']) && first.len() < text.len();
    text.starts_with(|first: char| first.is_lowercase() || first == '(') && !label
}

/// Whether a line of words cannot end there: the title goes on.
pub fn is_unfinished(text: &str) -> bool {
    let text = text.trim_end();
    if heads_parts(text) {
        return false;
    }
    if text.ends_with(['-', ',', '&', '/', '(']) || text.matches('(').count() > text.matches(')').count() {
        return true;
    }
    let last = text.rsplit(' ').next().unwrap_or_default().to_lowercase();
    matches!(
        last.as_str(),
        "en" | "of"
            | "van"
            | "voor"
            | "de"
            | "het"
            | "een"
            | "in"
            | "op"
            | "met"
            | "aan"
            | "door"
            | "bij"
            | "naar"
            | "uit"
            | "te"
            | "tot"
            | "t/m"
            | "om"
            | "als"
            | "over"
            | "onder"
            | "per"
            | "t.b.v."
            | "i.v.m."
            | "m.b.t."
            | "a.g.v."
            | "agv"
            | "ivm"
            | "tbv"
            | "mbt"
            | "vanwege"
            | "wegens"
            | "inzake"
            | "conform"
            | "volgens"
            | "tussen"
            | "ten"
            | "ter"
            | "der"
            | "incl."
    )
}

/// "Het verschil bestaat uit": what stands below it are the parts of one thing.
pub fn heads_parts(text: &str) -> bool {
    let lower = text.trim_end_matches([':', ' ']).to_lowercase();
    [
        "veroorzaakt door",
        "verklaard door",
        "ontstaan door",
        "bestaat uit",
        "bestaan uit",
        "opgebouwd uit",
    ]
    .iter()
    .any(|ending| lower.ends_with(ending))
}

#[cfg(test)]
mod tests;
