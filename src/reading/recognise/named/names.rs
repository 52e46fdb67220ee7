//! The words that name a column of figures.

use crate::reading::recognise::blocks::Block;

/// What a column of figures holds, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Name {
    /// What changes: saldo, mutatie, effect, verschil, besparing.
    Outcome,
    /// An amount; structural (true) or incidental (false) where the name says so.
    Amount(Option<bool>),
    /// Lasten alone.
    Cost,
    /// Baten alone.
    Income,
    /// What was and what will be: huidig, nieuw, begroting, realisatie.
    Aside,
}

impl Name {
    /// The block that the column is.
    pub(super) fn block(self) -> Option<Block> {
        match self {
            Name::Amount(Some(true)) => Some(Block::Structural),
            Name::Amount(Some(false)) => Some(Block::Incidental),
            Name::Cost => Some(Block::Cost),
            Name::Income => Some(Block::Income),
            _ => None,
        }
    }
}

/// Reads the name of a column; none where one of its words is no word of such names.
pub(super) fn name(text: &str) -> Option<Name> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|letter: char| !(letter.is_alphanumeric() || matches!(letter, '€' | '-')))
        .filter(|word| !word.trim_matches('-').is_empty())
        .collect();
    if words.is_empty() || words.len() > 5 || !words.iter().all(|word| is_known(word)) {
        return None;
    }
    // "Begroting na mutatie" and "begroting voor wijziging" are stands, however they came about.
    let words: Vec<&str> = match words
        .iter()
        .position(|word| matches!(*word, "na" | "voor" | "vóór"))
    {
        Some(after) if after > 0 => words.into_iter().take(after).collect(),
        _ => words,
    };
    let any = |wanted: &dyn Fn(&str) -> bool| words.iter().any(|word| wanted(word));
    let duration = match (
        any(&|word| word.starts_with("structure")),
        any(&|word| word.starts_with("incidente") || word.starts_with("eenmalig")),
    ) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    };
    let aside = any(&is_aside);
    let outcome = any(&is_outcome);
    let amount = any(&|word| word.starts_with("bedrag"));
    let cost = any(&|word| matches!(word, "lasten" | "kosten" | "uitgaven"));
    let income = any(&|word| matches!(word, "baten" | "inkomsten" | "opbrengsten"));
    if aside && !outcome {
        return Some(Name::Aside);
    }
    if duration.is_some() && !cost && !income {
        return Some(Name::Amount(duration));
    }
    if outcome {
        return Some(Name::Outcome);
    }
    match (cost, income) {
        (true, false) => Some(Name::Cost),
        (false, true) => Some(Name::Income),
        (false, false) if amount || words.contains(&"€") => Some(Name::Amount(None)),
        _ => None,
    }
}

fn is_outcome(word: &str) -> bool {
    matches!(
        word,
        "saldo"
            | "netto"
            | "mutatie"
            | "mutaties"
            | "verschil"
            | "verschillen"
            | "afwijking"
            | "afwijkingen"
            | "wijziging"
            | "wijzigingen"
            | "bijstelling"
            | "bijstellingen"
            | "effect"
            | "effecten"
            | "begrotingseffect"
            | "saldo-effect"
            | "gevolg"
            | "gevolgen"
            | "besparing"
            | "bezuiniging"
            | "opbrengst"
            | "voordeel"
            | "nadeel"
            | "resultaat"
            | "bijraming"
    )
}

fn is_aside(word: &str) -> bool {
    matches!(
        word,
        "huidig"
            | "huidige"
            | "nieuw"
            | "nieuwe"
            | "oud"
            | "oude"
            | "was"
            | "wordt"
            | "begroting"
            | "begroot"
            | "budget"
            | "raming"
            | "realisatie"
            | "prognose"
            | "verwachting"
            | "primitief"
            | "primitieve"
            | "primaire"
            | "bijgestelde"
            | "gewijzigde"
            | "actueel"
            | "actuele"
            | "rekening"
            | "jaarrekening"
            | "werkelijk"
            | "programmabegroting"
            | "stand"
            | "krediet"
    )
}

/// The document that a change comes from: "Mutaties najaarsnota".
fn is_document(word: &str) -> bool {
    matches!(
        word,
        "kadernota"
            | "kaderbrief"
            | "perspectiefnota"
            | "voorjaarsnota"
            | "zomernota"
            | "najaarsnota"
            | "bestuursrapportage"
            | "berap"
            | "tussenrapportage"
            | "slotwijziging"
    )
}

/// Any word that stands in the name of a column of figures.
fn is_known(word: &str) -> bool {
    is_outcome(word)
        || is_aside(word)
        || word.starts_with("bedrag")
        || word.starts_with("structure")
        || word.starts_with("incidente")
        || word.starts_with("eenmalig")
        || word.starts_with("jaarlijks")
        || matches!(
            word,
            "lasten"
                | "baten"
                | "kosten"
                | "uitgaven"
                | "inkomsten"
                | "opbrengsten"
                | "financieel"
                | "financiële"
                | "financiele"
                | "budgettair"
                | "in"
                | "€"
                | "euro"
                | "euro's"
                | "eur"
                | "x"
                | "per"
                | "jaar"
                | "voorgestelde"
                | "voorgesteld"
                | "verwachte"
                | "verwacht"
                | "geraamde"
                | "totaal"
                | "totale"
                | "na"
                | "voor"
                | "vóór"
                | "op"
                | "van"
                | "het"
                | "saldi"
        )
        || is_document(word)
}

/// A word before a stand that says which one it is.
pub(super) fn is_adjective(word: &str) -> bool {
    matches!(
        word,
        "actuele"
            | "primitieve"
            | "huidige"
            | "nieuwe"
            | "oude"
            | "bijgestelde"
            | "gewijzigde"
            | "vastgestelde"
            | "geraamde"
            | "voorgestelde"
            | "oorspronkelijke"
            | "lopende"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_columns_of_figures() {
        for (text, expected) in [
            ("Bedrag", Some(Name::Amount(None))),
            ("Structureel bedrag", Some(Name::Amount(Some(true)))),
            ("Incidenteel", Some(Name::Amount(Some(false)))),
            ("Mutatie", Some(Name::Outcome)),
            ("Huidige begroting", Some(Name::Aside)),
            ("Lasten", Some(Name::Cost)),
            ("Bedrag in €", Some(Name::Amount(None))),
            ("Wethouder", None),
            ("Effect op wijken", None),
            ("Onderwerp", None),
            ("Mutatie najaarsnota", Some(Name::Outcome)),
            ("Begroting na mutatie", Some(Name::Aside)),
            ("Begroting vóór wijziging", Some(Name::Aside)),
            ("Najaarsnota", None),
        ] {
            assert_eq!(name(text), expected, "{text}");
        }
    }
}
