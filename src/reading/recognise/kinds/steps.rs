//! The words of a balance that is carried on: where it starts from, what leads on, and the parts it is divided into.
//!
//! Deliberately absent: what arithmetic says of them (see `settle::totals::stepwise`).

use super::documents::is_document_name;
use super::duration;
use super::sides::sides_of_sum;
use super::words::{is_change, words_of};

/// "MJB na het voorjaarsbericht": the outcome of a document, or what something was after it.
pub fn starts_from_document(title: &str) -> bool {
    let lower = title.to_lowercase();
    let words = words_of(&lower);
    match words.as_slice() {
        [_, "na" | "volgens" | "conform" | "uit", document @ ..] => is_document_name(document),
        document => is_document_name(document),
    }
}

/// "Gevolgen van raadsbesluiten": its first word is that of a change, and not of what changes are added to.
pub fn begins_as_change(title: &str) -> bool {
    let lower = title.to_lowercase();
    words_of(&lower).first().is_some_and(|word| is_change(word))
}

/// "Totaal aanpassingen najaarsbericht": what was decided together.
pub fn is_total_of_step(title: &str) -> bool {
    let lower = title.to_lowercase();
    let document = |word: &&str| {
        [
            "nota",
            "rapportage",
            "burap",
            "bericht",
            "kaderbrief",
            "circulaire",
        ]
        .iter()
        .any(|stem| word.ends_with(stem))
    };
    let words = words_of(&lower);
    sides_of_sum(title) == (false, false) && words.iter().any(|word| leads_on(word) || document(word))
}

/// "Ontwikkeling van het saldo": how it goes on, with the word of a balance behind it.
pub fn is_step_of_balance(title: &str) -> bool {
    let lower = title.to_lowercase();
    words_of(&lower).first().is_some_and(|word| leads_on(word))
}

fn leads_on(word: &str) -> bool {
    is_change(word)
        || ["ontwikkeling", "besluit", "voorstel", "keuzes", "maatregel"]
            .iter()
            .any(|stem| word.contains(stem))
}

/// "Waarvan structureel", "incidenteel": structural (true) or incidental, and whether it is said to be a part.
pub fn half(title: &str) -> Option<(bool, bool)> {
    let lower = title.to_lowercase();
    let mut words = words_of(&lower);
    let said = is_part(&words);
    while words.len() > 1 && words.first().is_some_and(|word| PARTS.contains(word)) {
        words.remove(0);
    }
    match words.as_slice() {
        [word] | [word, "deel"] => Some((duration(word)?, said)),
        _ => None,
    }
}

const PARTS: [&str; 7] = ["waarvan", "w", "v", "w-v", "wv", "daarvan", "en"];

/// "Waarvan", "w.v.": a part of what stands above.
pub(super) fn is_part(words: &[&str]) -> bool {
    matches!(words, ["waarvan" | "wv" | "daarvan", ..] | ["w", "v", ..])
}

/// The letter of an abbreviation that says how long: no title by itself.
pub fn abbreviated_duration(text: &str) -> Option<char> {
    letter_of_duration(text).filter(|_| text.trim().len() <= 6)
}

/// The letter of a word that says how long.
pub fn letter_of_duration(text: &str) -> Option<char> {
    match text.trim().trim_end_matches('.').to_lowercase().as_str() {
        "structureel" | "s" | "str" | "struct" => Some('S'),
        "incidenteel" | "i" | "inc" | "incid" | "eenmalig" => Some('I'),
        _ => None,
    }
}
