//! Titles that are nothing but a word for what rows together come to: "Tezamen", "Resterend tekort".
//!
//! Years and what stands in brackets are no part of them. Deliberately absent: words that also name a post among others
//! ("Ruimte voor nieuw beleid", "Bezuinigingsopgave"); there arithmetic decides (see `settle::totals`).

use super::Kind;

/// How many words are looked at, one more than the longest of these titles has.
const LONGEST: usize = 6;

/// What such a title is, by its words in small letters that stand outside brackets.
pub(super) fn of(words: &[&str]) -> Option<Kind> {
    let named = |word: &&&str| !word.starts_with(|first: char| first.is_ascii_digit());
    let words: Vec<&str> = words.iter().filter(named).take(LONGEST).copied().collect();
    match words.as_slice() {
        ["tezamen" | "cumulatief" | "tussentelling" | "resteert" | "netto" | "bruto"]
        | ["bij", "elkaar"]
        | ["alles", "samen" | "tezamen"]
        | ["alles", "bij", "elkaar"]
        | ["gezamenlijk" | "netto" | "cumulatief" | "totale", "effect"]
        | ["alle", "programma's" | "programma’s"]
        | ["programma's" | "programma’s", "samen" | "tezamen"]
        | ["te", "dekken"]
        | ["nog", "te", "dekken"]
        | ["weerstandsvermogen" | "solvabiliteit"] => Some(Kind::Total),
        [
            "effect" | "invloed" | "gevolg" | "gevolgen",
            "op" | "voor",
            "het" | "de",
            whole,
        ] if is_whole(whole) => Some(Kind::Total),
        ["afwijking", "t", "o", "v", whole] | ["afwijking", "ten", "opzichte", "van", whole]
            if is_whole(whole) =>
        {
            Some(Kind::Total)
        }
        [
            "resterend" | "resterende",
            "tekort" | "overschot" | "opgave" | "ruimte",
        ]
        | [
            "financi\u{eb}le" | "structurele" | "incidentele" | "budgettaire",
            "ruimte",
        ]
        | ["materieel" | "structureel" | "re\u{eb}el", "evenwicht"]
        | ["nieuwe", "stand"]
        | ["vrij", "besteedbaar"]
        | ["vrij", "besteedbare", "ruimte"]
        | ["beschikbaar", "voor", "nieuw", "beleid"] => Some(Kind::Balance),
        ["positie", "na" | "n\u{e1}" | "v\u{f3}\u{f3}r", document] if is_whole(document) => {
            Some(Kind::Balance)
        }
        _ => None,
    }
}

/// The budget as a whole, or a document whose outcome is one.
fn is_whole(word: &str) -> bool {
    word.ends_with("saldo")
        || word.ends_with("begroting")
        || word.ends_with("nota")
        || word.ends_with("brief")
        || word.ends_with("resultaat")
        || word.ends_with("rapportage")
}

/// "Tekort": nothing but the word, before anything that changes it.
pub(super) fn is_outcome(words: &[&str]) -> bool {
    matches!(
        words,
        ["tekort" | "overschot" | "begrotingstekort" | "begrotingsoverschot"]
    )
}
