//! Lists of what goes up or down, and of what was not reached.

use super::List;

/// Whether something is said not to be reached (true), or not yet (false).
pub(super) fn missed(words: &[&str]) -> Option<bool> {
    let reached = |word: &&str| {
        [
            "gehaald",
            "behaald",
            "haalbaar",
            "gerealiseerd",
            "realiseerba",
            "ingevuld",
        ]
        .iter()
        .any(|stem| word.starts_with(stem))
    };
    let at = words.iter().enumerate().position(|(at, word)| {
        let close = words.iter().skip(at.saturating_add(1)).take(4);
        *word == "niet" && close.clone().any(reached)
            || word.strip_prefix("niet-").is_some_and(|rest| reached(&rest))
    })?;
    Some(at.checked_sub(1).and_then(|before| words.get(before)) != Some(&"nog"))
}

/// A list of what goes up or down: "kostenverlaging" and "minder uitgeven" save, "lagere baten" says too little.
pub(super) fn moved(words: &[&str]) -> Option<Option<List>> {
    let down = |word: &str| {
        ["lagere", "minder", "dalende", "vervallen"].contains(&word)
            || [
                "verlaging",
                "verlichting",
                "vermindering",
                "reductie",
                "beperking",
                "daling",
            ]
            .iter()
            .any(|ending| word.ends_with(ending))
    };
    let cost = |word: &str| {
        ["lasten", "kosten", "uitgave", "uitgeven"]
            .iter()
            .any(|stem| word.contains(stem))
    };
    let income = |word: &str| {
        ["baten", "opbrengst", "inkomsten", "ontvang"]
            .iter()
            .any(|stem| word.starts_with(stem))
    };
    if !words.iter().any(|word| down(word)) {
        return None;
    }
    match (
        words.iter().any(|word| cost(word)),
        words.iter().any(|word| income(word)),
    ) {
        (true, false) => Some(Some(List::Savings)),
        (false, false) => None,
        _ => Some(None),
    }
}
