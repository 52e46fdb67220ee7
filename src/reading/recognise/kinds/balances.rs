//! Words that name a balance: a saldo, an outcome, a perspective, a document whose outcome it is.
//!
//! Deliberately absent: what arithmetic tells (see `settle::totals`).

use super::documents::is_abbreviated;

pub(super) fn is_balance(word: &str) -> bool {
    word == "saldo"
        || word.ends_with("saldi")
        || word.ends_with("saldo")
        || word == "resultaat"
        || (word.ends_with("resultaat") && !is_result_of_something(word))
        || matches!(
            word,
            "jaarresultaten"
                | "begrotingsresultaten"
                | "exploitatieresultaten"
                | "startpositie"
                | "beginpositie"
                | "begrotingsstand"
                | "eindpositie"
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

/// "Renteresultaat": what one thing brings in.
fn is_result_of_something(word: &str) -> bool {
    [
        "rente",
        "financiering",
        "treasury",
        "belegging",
        "verkoop",
        "inkoop",
        "aanbesteding",
        "financiering",
    ]
    .iter()
    .any(|stem| word.starts_with(stem))
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

/// "Herziene stand": an outcome once more, after something changed. "Nieuwe stand" may be one for a market.
pub(super) fn is_adjusted_outcome(head: &[&str]) -> bool {
    let [first, second, ..] = head else { return false };
    // "Financieel vertrekpunt": where the rows start from.
    if matches!(*first, "financieel" | "financiële")
        && matches!(*second, "vertrekpunt" | "uitgangspunt" | "eindbeeld")
    {
        return true;
    }
    let budget = head
        .get(2)
        .is_some_and(|word| word.contains("begroting") || word.contains("raming"));
    is_adjusted(first) && is_outcome(second) && (*first != "nieuwe" || budget)
}

/// "Bijgestelde", "herzien": as something became.
fn is_adjusted(word: &str) -> bool {
    matches!(
        word.strip_suffix('e').unwrap_or(word),
        "bijgesteld"
            | "herzien"
            | "herijkt"
            | "gewijzigd"
            | "aangepast"
            | "geactualiseerd"
            | "bijgewerkt"
            | "actuel"
            | "actueel"
            | "huidig"
            | "oorspronkelijk"
            | "origineel"
            | "originel"
            | "initieel"
            | "initi\u{eb}l"
            | "voorlopig"
            | "verwacht"
            | "nieuw"
    )
}

/// "Bijgestelde meerjarenbegroting na de voorjaarsnota": a budget as it became.
pub(super) fn is_adjusted_budget(head: &[&str]) -> bool {
    let [first, budget, rest @ ..] = head else {
        return false;
    };
    let plain = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    is_adjusted(first)
        && matches!(
            *budget,
            "begroting" | "programmabegroting" | "meerjarenbegroting" | "meerjarenraming"
        )
        && rest.iter().all(plain)
}

/// "Begroting na besluiten", "begroting bij aanvang": a budget as it became, told by what stands behind it.
pub(super) fn is_budget_after(words: &[&str]) -> bool {
    let dated = |word: &&&str| !word.starts_with(|first: char| first.is_ascii_digit());
    let undated: Vec<&str> = words.iter().filter(dated).take(3).copied().collect();
    matches!(
        undated.as_slice(),
        [
            "begroting" | "programmabegroting" | "meerjarenbegroting" | "meerjarenraming",
            "na" | "n\u{e1}",
            _,
            ..
        ] | [
            "begroting" | "programmabegroting" | "meerjarenbegroting" | "meerjarenraming",
            "bij",
            "aanvang" | "begin" | "start" | "vaststelling",
            ..
        ]
    )
}

/// "Uitkomst verbonden partijen": the outcome of something else than the budget.
pub(super) fn is_outcome_of_others(words: &[&str]) -> bool {
    if words.starts_with(&["stand", "van", "zaken"]) {
        return true;
    }
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
    // "Uitkomst bestaand beleid": all that goes on as it is.
    let policy = rest.first() == Some(&"beleid");
    !joined && !policy && !std::iter::once(next).chain(rest).any(|word| budget(&word))
}

/// "Financieel perspectief", "meerjarenperspectief" as the head of a title.
pub(super) fn is_perspective(head: &[&str], words: &[&str]) -> bool {
    let joined = words.get(1).is_some_and(|word| {
        matches!(
            *word,
            "na" | "voor" | "v\u{f3}\u{f3}r" | "na\u{e1}" | "inclusief" | "incl" | "volgens" | "conform"
        )
    });
    let financial = |word: &str| {
        word.starts_with("financie")
            || word.starts_with("meerjar")
            || word.starts_with("budgetta")
            || word.starts_with("begroting")
            || matches!(word, "structureel" | "incidenteel")
    };
    let stood = words.get(1).is_some_and(|word| matches!(*word, "in" | "bij"));
    let abbreviated = |word: &&str| is_abbreviated(word);
    if words.first().is_some_and(abbreviated) && words.len() > 2 && (joined || stood) {
        return true;
    }
    let alone = |word: &str| {
        matches!(
            word,
            "meerjarenperspectief" | "begrotingsperspectief" | "begrotingsbeeld" | "meerjarenbeeld"
        )
    };
    match head {
        [adjusted, rest @ ..] if is_adjusted(adjusted) && rest.len() >= 2 => {
            is_perspective(rest, words.get(1..).unwrap_or_default())
        }
        [adjusted, outcome] if is_adjusted(adjusted) && is_abbreviated(outcome) => true,
        [first, second, ..] => {
            alone(first)
                || (*first == "perspectief" && joined && !is_for_people(words))
                || (*first == "positie" && (second.starts_with("begroting") || is_abbreviated(second)))
                || (*second == "ruimte" && (financial(first) || matches!(*first, "beschikbare" | "vrije")))
                || (financial(first)
                    && (alone(second) || matches!(*second, "perspectief" | "beeld" | "positie" | "kader")))
        }
        // "Perspectief na besluitvorming"
        [first] => alone(first) || (*first == "perspectief" && joined && !is_for_people(words)),
        [] => false,
    }
}

/// "Perspectief voor de jeugd": what somebody is offered. Before what changes it, a perspective is a balance.
fn is_for_people(words: &[&str]) -> bool {
    let whole = |word: &&str| {
        [
            "nota",
            "begroting",
            "wijziging",
            "mutatie",
            "amendement",
            "voorstel",
            "besluit",
            "beleid",
            "maatregel",
            "bezuinig",
            "ombuig",
            "dekking",
            "bestemming",
            "correctie",
            "kader",
        ]
        .iter()
        .any(|stem| word.contains(stem))
    };
    words.get(1) == Some(&"voor") && !words.iter().any(whole)
}

/// "Aanvaard beleid (excl. reserves)" over what is added to it: the budget as it is without anything new.
pub(super) fn is_accepted_policy(outside: &str) -> bool {
    matches!(
        outside.trim(),
        "aanvaard beleid" | "ongewijzigd beleid" | "totaal aanvaard beleid"
    )
}

/// "Per saldo een voordeel op kleine posten": what many things together come to, among others.
pub(super) fn is_what_is_left_of(words: &[&str]) -> bool {
    let effect = words.get(2..).map(|rest| match rest {
        ["een", rest @ ..] => rest,
        rest => rest,
    });
    matches!(words, ["per", "saldo", ..])
        && matches!(
            effect,
            Some(["voordeel" | "nadeel", "op" | "aan" | "bij" | "in" | "door", _, ..])
        )
}
