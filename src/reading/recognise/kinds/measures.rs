//! Rows of figures that are no euros: ratios, percentages, numbers of people or houses.
//!
//! Deliberately absent: what such a figure is; none of them is read.

/// The title is that of such a row.
pub(super) fn names_measure(words: &[&str], head: &[&str]) -> bool {
    let counted = matches!(
        words.first().copied(),
        Some("aantal" | "aantallen" | "fte" | "fte's" | "inwonertal" | "woonruimten")
    );
    counted || head.iter().any(|word| is_measure(word))
}

fn is_measure(word: &str) -> bool {
    [
        "ratio",
        "quote",
        "percentage",
        "quotiënt",
        "kengetal",
        "kengetallen",
    ]
    .iter()
    .any(|stem| word.ends_with(stem))
}

/// "Verlaging percentage subsidies", "Aantal boa's uitbreiden", "Fte uitbreiding griffie": a measure that is acted on.
pub(super) fn acts_on_measure(words: &[&str]) -> bool {
    let acted = |word: &&str| {
        [
            "verlag",
            "verhog",
            "verminder",
            "vermeerder",
            "uitbreid",
            "terugbreng",
            "inkrimp",
            "halver",
            "extra",
            "reductie",
        ]
        .iter()
        .any(|stem| word.starts_with(stem))
    };
    let counted = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
    let from_to = words
        .windows(4)
        .any(|words| matches!(words, ["van", from, "naar", to] if counted(from) && counted(to)));
    from_to || words.iter().any(acted)
}
