//! The small words that show where the name of a sentence begins and ends.

/// A word that stands for what an earlier sentence said.
pub(super) fn points_back(text: &str) -> bool {
    text.split_whitespace().any(|word| {
        matches!(
            word.trim_matches(|mark: char| !mark.is_alphanumeric())
                .to_lowercase()
                .as_str(),
            "dit"
                | "deze"
                | "hiervan"
                | "hierdoor"
                | "hiermee"
                | "hiervoor"
                | "daarvan"
                | "daardoor"
                | "hieraan"
        )
    })
}

/// A verb that makes a clause of its words.
pub(super) fn is_finite(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "is" | "zijn"
            | "was"
            | "waren"
            | "wordt"
            | "worden"
            | "werd"
            | "werden"
            | "heeft"
            | "hebben"
            | "had"
            | "hadden"
            | "stijgt"
            | "stijgen"
            | "steeg"
            | "stegen"
            | "daalt"
            | "dalen"
            | "daalde"
            | "neemt"
            | "nemen"
            | "nam"
            | "valt"
            | "vallen"
            | "viel"
            | "vielen"
            | "komt"
            | "komen"
            | "kwam"
            | "kwamen"
            | "gaat"
            | "gaan"
            | "leidt"
            | "leiden"
            | "laat"
            | "laten"
            | "blijft"
            | "blijven"
            | "bleef"
            | "bleven"
            | "vervalt"
            | "zorgt"
            | "zorgen"
            | "levert"
            | "geeft"
            | "geven"
            | "ontstaat"
            | "moet"
            | "moeten"
            | "kan"
            | "kunnen"
    )
}

/// A word that opens a sentence whose subject stands behind the verb.
pub(super) fn is_adverb(lower: &str) -> bool {
    matches!(
        lower,
        "er" | "in"
            | "op"
            | "bij"
            | "voor"
            | "door"
            | "vanaf"
            | "vanwege"
            | "wegens"
            | "binnen"
            | "met"
            | "na"
            | "sinds"
            | "uit"
            | "tot"
            | "daarnaast"
            | "ook"
            | "verder"
            | "tevens"
            | "tenslotte"
            | "bovendien"
            | "per"
            | "als"
            | "naast"
            | "ten"
            | "conform"
            | "volgens"
    )
}

/// A word that no name ends with.
pub(super) fn is_open(word: &str) -> bool {
    let lower = word.to_lowercase();
    matches!(
        lower.as_str(),
        "van"
            | "voor"
            | "met"
            | "op"
            | "in"
            | "aan"
            | "door"
            | "tot"
            | "en"
            | "de"
            | "het"
            | "een"
            | "is"
            | "zijn"
            | "was"
            | "waren"
            | "wordt"
            | "worden"
            | "heeft"
            | "hebben"
            | "plaatsgevonden"
            | "zien"
    )
}
