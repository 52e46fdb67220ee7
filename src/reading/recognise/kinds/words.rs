//! The general vocabulary of budgets: which words name a balance, a total, a change, a document.

/// The words before the first preposition.
pub(super) fn head<'a, 'b>(words: &'a [&'b str]) -> &'a [&'b str] {
    let end = words
        .iter()
        .enumerate()
        .skip(1)
        .find(|(_, word)| {
            matches!(
                **word,
                "van"
                    | "voor"
                    | "vóór"
                    | "na"
                    | "ná"
                    | "tot"
                    | "met"
                    | "in"
                    | "op"
                    | "per"
                    | "incl"
                    | "inclusief"
                    | "exclusief"
                    | "excl"
                    | "uit"
                    | "aan"
                    | "door"
                    | "om"
                    | "bij"
                    | "ten"
                    | "ter"
                    | "naar"
                    | "over"
                    | "op basis"
                    | "t"
                    | "als"
                    | "wegens"
            )
        })
        .map_or(words.len(), |(index, _)| index);
    words.get(..end).unwrap_or(words)
}

/// Figures that are no euros: ratios and percentages.
pub(super) fn is_measure(word: &str) -> bool {
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

/// Nothing but "baten" or "lasten" with what kind of: the sum of one side.
pub(super) fn is_side(words: &[&str]) -> bool {
    let side = |word: &str| {
        matches!(
            word,
            "baten" | "lasten" | "inkomsten" | "uitgaven" | "opbrengsten" | "kosten"
        )
    };
    words.iter().any(|word| side(word))
        && words.iter().all(|word| {
            side(word)
                || matches!(
                    *word,
                    "incidentele" | "structurele" | "totale" | "de" | "en" | "-" | "minus" | "overige"
                )
        })
}

/// What of a total is booked already, or still has to be found.
pub(super) fn is_part_of_total(words: &[&str]) -> bool {
    match words {
        ["reeds" | "al", next, ..] => [
            "ingevuld",
            "verwerkt",
            "gerealiseerd",
            "ingeboekt",
            "opgenomen",
            "geraamd",
        ]
        .contains(next),
        ["nog", "in", "te" | "vullen", ..]
        | [
            "nog",
            "te",
            "realiseren" | "vinden" | "verdelen" | "bezuinigen" | "ramen",
            ..,
        ] => true,
        _ => false,
    }
}

/// What is carried over from one page to the next.
pub(super) fn is_carried(words: &[&str]) -> bool {
    match words {
        ["transport" | "transporteren"] | ["te", "transporteren", ..] => true,
        ["transport" | "transporteren", next, ..] => matches!(
            *next,
            "van" | "vorige" | "vorig" | "naar" | "volgende" | "pagina" | "blad"
        ),
        _ => false,
    }
}

pub(super) fn is_total(word: &str) -> bool {
    matches!(
        word,
        "totaal"
            | "totalen"
            | "subtotaal"
            | "subtotalen"
            | "sub-totaal"
            | "tussentotaal"
            | "eindtotaal"
            | "totale"
            | "generaal"
            | "optelling"
            | "som"
            | "totaaleffect"
            | "totaalbedrag"
    ) || word.starts_with("totaal")
        || word.starts_with("subtotaal")
}

pub(super) fn is_balance(word: &str) -> bool {
    word == "saldo"
        || word.ends_with("saldi")
        || word.ends_with("saldo")
        || word == "resultaat"
        || word.ends_with("resultaat")
        || matches!(
            word,
            "startpositie"
                | "uitgangspositie"
                | "begrotingsruimte"
                | "begrotingstekort"
                | "begrotingsoverschot"
                | "begrotingsuitkomst"
                | "begrotingspositie"
                | "exploitatieruimte"
                | "saldo's"
        )
}

/// Words that name a balance only at the very start of a title.
pub(super) fn is_outcome(word: &str) -> bool {
    matches!(
        word,
        "stand"
            | "eindstand"
            | "beginstand"
            | "tussenstand"
            | "uitkomst"
            | "uitgangspunt"
            | "vertrekpunt"
            | "eindbeeld"
    )
}

/// "Uitkomst verbonden partijen": the outcome of something else than the budget.
pub(super) fn is_outcome_of_others(words: &[&str]) -> bool {
    let ["uitkomst", next, rest @ ..] = words else {
        return false;
    };
    let budget = |word: &&&str| {
        [
            "begroting",
            "nota",
            "raming",
            "perspectief",
            "exploitatie",
            "rekening",
            "kader",
            "rapportage",
            "resultaat",
            "saldo",
        ]
        .iter()
        .any(|stem| word.contains(stem))
    };
    let joined = matches!(
        *next,
        "na" | "n\u{e1}" | "voor" | "v\u{f3}\u{f3}r" | "van" | "per" | "in" | "begin" | "eind"
    );
    !joined && !std::iter::once(next).chain(rest).any(|word| budget(&word))
}

pub(super) fn is_change(word: &str) -> bool {
    [
        "wijziging",
        "mutatie",
        "bijstelling",
        "aanpassing",
        "amendement",
        "effect",
        "verwerking",
        "begrotingswijziging",
        "budgetaanpassing",
        "correctie",
        "doorwerking",
        "verschuiving",
        "motie",
        "actualisatie",
        "bijraming",
        "gevolg",
    ]
    .iter()
    .any(|stem| word.starts_with(stem))
}

/// "Financieel perspectief", "meerjarenperspectief" as the head of a title.
pub(super) fn is_perspective(head: &[&str], words: &[&str]) -> bool {
    let joined = words.get(1).is_some_and(|word| {
        matches!(
            *word,
            "na" | "voor" | "v\u{f3}\u{f3}r" | "na\u{e1}" | "inclusief" | "incl" | "volgens"
        )
    });
    let financial = |word: &str| {
        word.starts_with("financie")
            || word.starts_with("meerjar")
            || word.starts_with("budgetta")
            || word.starts_with("begroting")
    };
    let alone = |word: &str| {
        matches!(
            word,
            "meerjarenperspectief" | "begrotingsperspectief" | "begrotingsbeeld" | "meerjarenbeeld"
        )
    };
    match head {
        [first, second, ..] => {
            alone(first)
                || (*second == "ruimte" && (financial(first) || matches!(*first, "beschikbare" | "vrije")))
                || (financial(first)
                    && (alone(second) || matches!(*second, "perspectief" | "beeld" | "positie" | "kader")))
        }
        // "Perspectief na besluitvorming"
        [first] => alone(first) || (*first == "perspectief" && joined),
        [] => false,
    }
}

/// Nothing but the name of a budget document with its years: the figure is that document's outcome.
pub(super) fn is_document_name(words: &[&str]) -> bool {
    let mut named = false;
    for word in words {
        let plain = word
            .chars()
            .all(|character| character.is_ascii_digit() || character == '-' || character == '\'');
        if plain
            || matches!(
                *word,
                "primitieve"
                    | "primitief"
                    | "vastgestelde"
                    | "vastgesteld"
                    | "huidige"
                    | "bestaande"
                    | "oorspronkelijke"
                    | "structureel"
                    | "t"
                    | "m"
                    | "volgens"
                    | "conform"
                    | "stand"
                    | "vigerende"
                    | "en"
                    | "de"
            )
        {
            continue;
        }
        if [
            "begroting",
            "nota",
            "raming",
            "perspectief",
            "kaderbrief",
            "rapportage",
            "bestuursrapportage",
        ]
        .iter()
        .any(|stem| word.ends_with(stem) || word.ends_with(&format!("{stem}en")))
        {
            named = true;
            continue;
        }
        return false;
    }
    named
}
