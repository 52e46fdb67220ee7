//! The usual headings of columns of words.

use super::Holds;
use crate::reading::letters::small;

/// What a heading says that its column holds.
pub(super) fn holds(name: &str) -> Option<Holds> {
    let lower = small(name.trim().trim_matches(['*', ':', '.', '(', ')']));
    let words: Vec<&str> = lower
        .split(|character: char| !(character.is_alphanumeric() || character == '\''))
        .filter(|word| !word.is_empty())
        .collect();
    let first = words.first().copied()?;
    let last = words.last().copied()?;
    let any = |stems: &[&str]| {
        stems
            .iter()
            .any(|stem| first.starts_with(stem) || last.ends_with(stem))
    };
    if any(&[
        "opmerking",
        "toelichting",
        "bron",
        "motivering",
        "status",
        "verwijzing",
        "pagina",
        "blz",
        "herkomst",
        "onderbouwing",
        "besluit",
        "reden",
        "kenmerk",
    ]) {
        return Some(Holds::Remark);
    }
    if any(&[
        "programma",
        "programma's",
        "prog",
        "taakveld",
        "taakvelden",
        "portefeuille",
        "portefeuillehouder",
        "pfh",
        "wethouder",
        "thema",
        "beleidsveld",
        "domein",
        "afdeling",
        "cluster",
        "team",
        "sector",
        "product",
        "hoofdstuk",
        "pijler",
        "opgave",
        "fractie",
        "indiener",
        "categorie",
        "soort",
        "kern",
        "wijk",
        "prio",
        "prioriteit",
        "directie",
        "paragraaf",
        "ph",
        "pf",
        "eenheid",
        "budgethouder",
        "collegelid",
        "doel",
    ]) {
        return Some(Holds::Group);
    }
    any(&[
        "omschrijving",
        "onderwerp",
        "onderwerpen",
        "voorstel",
        "voorstellen",
        "maatregel",
        "maatregelen",
        "titel",
        "post",
        "posten",
        "naam",
        "wens",
        "wensen",
        "mutatie",
        "mutaties",
        "ontwikkeling",
        "ontwikkelingen",
        "bezuiniging",
        "ombuiging",
        "intensivering",
        "keuze",
        "actie",
        "project",
        "activiteit",
        "plan",
        "wijziging",
        "afwijking",
        "afwijkingen",
        "knelpunt",
        "zoekrichting",
        "beschrijving",
        "idee",
        "item",
        "bijstelling",
    ])
    .then_some(Holds::Title)
}
