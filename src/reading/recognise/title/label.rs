//! Labels before titles: "Onderwerp: Zwembad", "Prioriteit 4: Zwembad".

/// "Onderwerp: Zwembad": a label stands before the title.
pub fn is_labelled(text: &str) -> bool {
    without_label(text.trim()).len() < text.trim().len()
}

/// "- Loketten": a dash or a bullet stands before the words.
pub fn is_listed(text: &str) -> bool {
    text.strip_prefix(['-', '\u{2013}', '\u{2022}', '*'])
        .is_some_and(|rest| rest.trim_start().starts_with(char::is_alphabetic))
}

/// The title without its label.
pub(super) fn without_label(text: &str) -> &str {
    let Some((label, rest)) = text.split_once(": ") else {
        return text;
    };
    // "Prioriteit 4: Zwembad"
    let lower = label.trim().to_lowercase();
    let name = match lower.rsplit_once(' ') {
        Some((name, number))
            if number.len() <= 4 && number.starts_with(|digit: char| digit.is_ascii_digit()) =>
        {
            name
        }
        _ => lower.as_str(),
    };
    let counted = name.len() < lower.len()
        && matches!(
            name,
            "prioriteit" | "actie" | "keuze" | "project" | "intensivering"
        );
    let known = counted
        || matches!(
            name,
            "onderwerp"
                | "titel"
                | "voorstel"
                | "maatregel"
                | "naam"
                | "omschrijving"
                | "naam voorstel"
                | "ombuiging"
                | "bezuiniging"
                | "wens"
        );
    if known && rest.chars().any(char::is_alphabetic) {
        rest.trim_start()
    } else {
        text
    }
}
