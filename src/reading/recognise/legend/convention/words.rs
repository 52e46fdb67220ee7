//! The words of a legend: signs, effects, what joins the two, and what may stand between.
//!
//! Deliberately absent: their order (see `convention`).

use crate::reading::recognise::legend::Lexeme;

/// A sign or a word for one: whether it is the minus, and whether it is a symbol.
pub(super) fn sign(text: &str) -> Option<(bool, bool)> {
    match text {
        "-" | "\u{2013}" | "-/-" | "\u{2212}" => Some((true, true)),
        "+" | "+/+" => Some((false, true)),
        "min" | "minus" | "minteken" | "mintekens" | "minbedrag" | "negatief" | "negatieve" | "haakjes"
        | "haken" => Some((true, false)),
        "plus" | "plusteken" | "positief" | "positieve" => Some((false, false)),
        _ => None,
    }
}

pub(super) fn effect(text: &str) -> Option<bool> {
    match text {
        "ongunstig" | "ongunstige" | "nadeel" | "nadelen" | "nadelig" | "nadelige" | "lasten" | "last"
        | "kosten" | "uitgaven" | "uitgave" | "tekort" | "verslechtering" | "meerkosten" => Some(false),
        "gunstig" | "gunstige" | "voordeel" | "voordelen" | "voordelig" | "voordelige" | "baten" | "bate"
        | "opbrengst" | "opbrengsten" | "inkomsten" | "overschot" | "besparing" | "besparingen"
        | "verbetering" | "bezuiniging" | "bezuinigingen" => Some(true),
        _ => None,
    }
}

/// The effect of a word, turned by "lagere" or "minder" before it.
pub(super) fn effect_at(words: &[Lexeme], at: usize) -> Option<bool> {
    let word = words.get(at)?.text;
    let good = effect(word)?;
    let lower = at
        .checked_sub(1)
        .and_then(|before| words.get(before))
        .is_some_and(|before| matches!(before.text, "lagere" | "lager" | "minder" | "dalende"));
    Some(good != lower)
}

pub(super) fn joins(text: &str) -> bool {
    matches!(
        text,
        "=" | ":"
            | "is"
            | "zijn"
            | "betekent"
            | "betekenen"
            | "betreft"
            | "betreffen"
            | "staat"
            | "staan"
            | "duidt"
            | "geeft"
            | "houdt"
            | "heeft"
            | "hebben"
            | "krijgt"
            | "krijgen"
            | "draagt"
            | "dragen"
    )
}

/// Words that show a sign: "lasten positief weergegeven".
pub(super) fn is_shown(word: &str) -> bool {
    matches!(
        word,
        "weergegeven" | "gepresenteerd" | "opgenomen" | "getoond" | "vermeld" | "afgedrukt" | "genoteerd"
    )
}

/// "2031-2034", "in-company": a dash that joins what is on both its sides.
pub(super) fn is_range(words: &[Lexeme], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    let (Some(before), Some(here), Some(behind)) = (before, words.get(at), words.get(at.saturating_add(1)))
    else {
        return false;
    };
    let figure = |word: &Lexeme| word.text.starts_with(|first: char| first.is_ascii_digit());
    let word = |word: &Lexeme| word.text.starts_with(char::is_alphanumeric);
    let glued = before.end == here.start && here.end == behind.start;
    (figure(before) && figure(behind)) || (glued && word(before) && word(behind))
}

/// Words between a sign and what it does: "- bedragen zijn", "een + voor het bedrag betekent".
pub(super) fn names_amounts(word: &str) -> bool {
    word.starts_with("bedrag")
        || word.starts_with("getal")
        || word.starts_with("cijfer")
        || word.ends_with("teken")
        || matches!(
            word,
            "(" | ")"
                | "\""
                | "'"
                | "\u{201d}"
                | "\u{2019}"
                | "saldo"
                | "saldi"
                | "voor"
                | "voorafgaand"
                | "aan"
                | "het"
                | "een"
                | "de"
                | "min"
                | "minus"
                | "plus"
                | "bij"
                | "negatief"
                | "positief"
                | "/"
        )
}

/// Words that say why something came about: what stands behind them is a cause, not the meaning of a sign.
pub(super) fn explains(word: &str) -> bool {
    matches!(
        word,
        "door"
            | "dankzij"
            | "vooral"
            | "mede"
            | "omdat"
            | "want"
            | "dat"
            | "ontstaan"
            | "veroorzaakt"
            | "gevolg"
            | "wegens"
    )
}
