//! Lines that only label an amount, "Financieel effect: € 5.000 nadeel": the title stands above them.

use super::Time;
use crate::reading::recognise::amount::Effect;
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::title;
use crate::reading::recognise::token::{Kind, effect_word, tokens};

/// How far above the title may stand.
const ABOVE: usize = 25;

/// Whether a title is nothing but a label for an amount.
pub fn is_label(text: &str) -> bool {
    let lower = text.to_lowercase();
    let mut words = lower
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let general = |word: &str| {
        [
            "financie",
            "financië",
            "budgetta",
            "effect",
            "gevolg",
            "consequentie",
            "bedrag",
            "kosten",
            "lasten",
            "baten",
            "begrotingseffect",
            "saldo",
            "mutatie",
            "impact",
            "opbrengst",
            "besparing",
            "raming",
            "voordeel",
            "nadeel",
            "kapitaallast",
            "exploitatielast",
        ]
        .iter()
        .any(|stem| word.starts_with(stem))
            || matches!(
                word,
                "de" | "het"
                    | "van"
                    | "voor"
                    | "per"
                    | "jaar"
                    | "en"
                    | "totaal"
                    | "netto"
                    | "op"
                    | "begroting"
                    | "structurele"
                    | "incidentele"
                    | "structureel"
                    | "incidenteel"
                    | "eenmalig"
                    | "investering"
                    | "krediet"
                    | "investeringskrediet"
                    | "jaarlijkse"
                    | "extra"
                    | "in"
                    | "dit"
                    | "voorstel"
                    | "is"
                    | "zijn"
            )
    };
    lower.split_whitespace().count() <= 6 && words.clone().next().is_some() && words.all(general)
}

/// "Voordeel: € 5.000": the effect that the label says.
pub fn effect(text: &str) -> Option<Effect> {
    let mut said = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.len() > 1)
        .filter_map(effect_word);
    let first = said.next()?;
    said.all(|other| other == first).then_some(first)
}

/// "Structureel effect": how long the label says that it lasts.
pub fn structural(text: &str) -> Option<Time> {
    let lower = text.to_lowercase();
    let structural = lower.contains("structure");
    let once = lower.contains("incidente") || lower.contains("eenmalig");
    match (structural, once) {
        (true, false) => Some(Time::Yearly { structural: true }),
        (false, true) => Some(Time::Once),
        _ => None,
    }
}

/// The title that the label belongs to: the nearest short line above that begins a part of the text.
pub fn title_above(reader: &Reader, at: usize) -> Option<(usize, title::Title)> {
    for back in 1..=ABOVE {
        let line_at = at.checked_sub(back)?;
        let line = reader.lines.get(line_at)?;
        let text = line.text.trim();
        // Blank lines and drawn rules.
        if !text.contains(char::is_alphanumeric) {
            continue;
        }
        if reader.has_investment_at(line_at) {
            return Some((line_at, title::read(text, false)));
        }
        let found = tokens(text);
        let figures = found.iter().any(|token| match token.kind {
            Kind::Amount(printed) => printed.euro || printed.effect.is_some() || token.gap > 2,
            Kind::Pm(_) => true,
            _ => false,
        });
        let bullet = text.starts_with(['•', '·', '▪', '●', '*', '-', '\u{2013}']);
        let begins = bullet
            || title::is_labelled(text)
            || line_at
                .checked_sub(1)
                .and_then(|above| reader.lines.get(above))
                .is_none_or(|above| above.text.trim().is_empty());
        let read = title::read(text, false);
        let short = text.split_whitespace().count() <= 12 && !text.ends_with(['.', ':', ';', ',']);
        if short && !figures && line.cells.is_empty() && (begins || read.number.is_some()) {
            return read
                .text
                .chars()
                .any(char::is_alphabetic)
                .then_some((line_at, read));
        }
        // Another heading with its amount stands between.
        if figures && begins {
            return None;
        }
    }
    None
}
