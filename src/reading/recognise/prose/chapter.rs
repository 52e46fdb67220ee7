//! The names of the parts of a document or proposal.

/// Headings of chapters and of the parts of a proposal: what stands under them is no choice of that name.
pub fn is_chapter(title: &str) -> bool {
    let lower = title.to_lowercase();
    let first = lower
        .split(|letter: char| !letter.is_alphanumeric())
        .next()
        .unwrap_or_default();
    [
        "inleiding",
        "samenvatting",
        "conclusie",
        "toelichting",
        "financi",
        "dekking",
        "advies",
        "besluit",
        "argument",
        "kanttekening",
        "risico",
        "aanleiding",
        "uitgangspunt",
        "algemeen",
        "onderwerp",
        "geachte",
        "hoofdstuk",
        "paragraaf",
        "bijlage",
        "proces",
        "planning",
        "vervolg",
        "context",
        "achtergrond",
        "begroting",
        "kadernota",
        "voorjaarsnota",
        "perspectiefnota",
        "kosten",
        "stand",
        "wat",
        "waarom",
        "hoe",
        "leeswijzer",
        "resultaat",
        "datum",
    ]
    .iter()
    .any(|word| first.starts_with(word))
        || names_a_list(lower.trim_end_matches(':'))
}

/// One word that any list of choices has.
fn names_a_list(title: &str) -> bool {
    matches!(
        title,
        "bezuinigingen"
            | "ombuigingen"
            | "maatregelen"
            | "voorstellen"
            | "ontwikkelingen"
            | "wijzigingen"
            | "intensiveringen"
    )
}
