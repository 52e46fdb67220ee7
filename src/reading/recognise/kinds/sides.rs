//! Sums of one side of a budget: lasten, or baten.
//!
//! Deliberately absent: headings and columns of a side (see `kinds::side`, and `columns`).

/// Nothing but "baten" or "lasten" with what kind of: the sum of one side.
pub(super) fn is_side(words: &[&str]) -> bool {
    let side = |word: &str| {
        matches!(
            word,
            "baten" | "lasten" | "inkomsten" | "uitgaven" | "opbrengsten" | "kosten"
        )
    };
    // "Structurele lasten (1)": the number that a sum names it by.
    let named = words
        .split_last()
        .filter(|(last, _)| last.len() <= 2 && last.bytes().all(|byte| byte.is_ascii_digit()))
        .map_or(words, |(_, before)| before);
    named.iter().any(|word| side(word))
        && named.iter().all(|word| {
            side(word)
                || matches!(
                    *word,
                    "incidentele" | "structurele" | "totale" | "de" | "en" | "-" | "minus" | "overige"
                )
        })
}

/// "Lasten begroting na wijziging": one side of a budget as it stands in a document.
pub(super) fn is_stand_of_side(words: &[&str]) -> bool {
    let side = |word: &str| matches!(word, "lasten" | "baten" | "uitgaven" | "inkomsten");
    let budget = |word: &str| {
        matches!(
            word,
            "begroting" | "raming" | "programmabegroting" | "meerjarenbegroting" | "meerjarenraming"
        )
    };
    match words {
        [first, second, ..] if side(first) && budget(second) => true,
        [
            first,
            "primitieve" | "oorspronkelijke" | "vastgestelde" | "bijgestelde" | "actuele" | "huidige",
            third,
            ..,
        ] => side(first) && budget(third),
        _ => false,
    }
}

/// Lasten (true) or baten (false), in the name of a sum that names one of them; less of one is another thing.
pub fn one_side(title: &str) -> Option<bool> {
    let (cost, income) = sides_of_sum(title);
    if cost == income {
        return None;
    }
    let lower = title.to_lowercase();
    let mut words = lower.split(|letter: char| !letter.is_alphanumeric());
    let other = words.any(|word| matches!(word, "lagere" | "minder" | "lokale" | "dekking" | "na" | "voor"));
    (!other).then_some(cost)
}

/// Whether the name of a sum names lasten, and whether it names baten.
pub fn sides_of_sum(title: &str) -> (bool, bool) {
    let lower = title.to_lowercase();
    let has = |names: &[&str]| {
        let mut words = lower.split(|letter: char| !letter.is_alphanumeric());
        words.any(|word| names.contains(&word))
    };
    (has(&["lasten", "uitgaven"]), has(&["baten", "inkomsten"]))
}
