//! Names of budget documents: a title that is nothing else has that document's outcome.
//!
//! Deliberately absent: where in a table such a title is a balance (see `kinds`).

use crate::reading::recognise::token::is_month;

/// Nothing but the name of a budget document with its years: the figure is that document's outcome.
pub(super) fn is_document_name(words: &[&str]) -> bool {
    let mut named = false;
    for (at, word) in words.iter().enumerate() {
        if named && at > 0 && matches!(*word, "incl" | "inclusief" | "zoals" | "met" | "na") {
            let rest = words.get(at.saturating_add(1)..).unwrap_or_default();
            return !rest.is_empty() && rest.iter().all(|word| is_decision(word));
        }
        let plain = word
            .chars()
            .all(|character| character.is_ascii_digit() || character == '-' || character == '\'');
        if plain
            || matches!(
                *word,
                "primitieve"
                    | "primaire"
                    | "primitief"
                    | "vastgestelde"
                    | "vastgesteld"
                    | "programma"
                    | "boek"
                    | "huidige"
                    | "bestaande"
                    | "oorspronkelijke"
                    | "originele"
                    | "initi\u{eb}le"
                    | "structureel"
                    | "t"
                    | "m"
                    | "volgens"
                    | "conform"
                    | "concept"
                    | "1e"
                    | "2e"
                    | "3e"
                    | "eerste"
                    | "tweede"
                    | "derde"
                    | "ontwerp"
                    | "stand"
                    | "vigerende"
                    | "en"
                    | "de"
                    | "d"
                    | "dd"
            )
            || is_month(word)
        {
            continue;
        }
        if [
            "begroting",
            "nota",
            "raming",
            "perspectief",
            "kaderbrief",
            "rapportage",
            "bestuursrapportage",
            "herziening",
            "bericht",
            "begrotingsboek",
            "boekwerk",
        ]
        .iter()
        .any(|stem| word.strip_suffix("en").unwrap_or(word).ends_with(stem))
            || is_abbreviated(word)
        {
            named = true;
            continue;
        }
        return false;
    }
    named
}

/// "Inclusief amendementen en nota van wijziging", "zoals vastgesteld met amendement": what was decided about a document and is part of it.
fn is_decision(word: &str) -> bool {
    matches!(
        word,
        "en" | "de"
            | "van"
            | "nota"
            | "aangenomen"
            | "vastgesteld"
            | "met"
            | "na"
            | "amendement"
            | "motie"
            | "moties"
    ) || word.starts_with("wijziging")
        || word.starts_with("amendementen")
}

/// "MJP", "FMP": how a document or its outcome over the years is called for short.
pub(super) fn is_abbreviated(word: &str) -> bool {
    matches!(word, "mjp" | "mjb" | "mjr" | "mpb" | "fmp" | "mfp" | "mjpb")
}
