//! What the title of a row says that the row is, in the general vocabulary of budgets.
//!
//! The first words decide, up to the first preposition: "Saldo na amendementen" is a balance, "Wijzigingen met
//! gevolg voor het saldo" is not. Deliberately absent: what arithmetic says (see `settle::totals`), which counts more.

mod alone;
mod balances;
mod documents;
mod formula;
mod measures;
mod sides;
mod steps;
mod store;
mod words;

use serde::{Deserialize, Serialize};

use balances::{
    is_accepted_policy, is_adjusted_budget, is_adjusted_outcome, is_balance, is_budget_after, is_outcome,
    is_outcome_of_others, is_perspective, is_what_is_left_of,
};
use documents::is_document_name;
use measures::{acts_on_measure, names_measure};
use sides::{is_side, is_stand_of_side};
use words::{
    head, is_all_of_something, is_carried, is_change, is_difference, is_of_mistake, is_part_of_total,
    is_step_to_structural, is_total, is_use, joined, words_of,
};

pub use formula::{formula_behind, is_formula};
pub use sides::{one_side, sides_of_sum};
pub use steps::{
    abbreviated_duration, begins_as_change, half, is_step_of_balance, is_total_of_step, letter_of_duration,
    starts_from_document,
};
pub use store::is_reserve;
use store::store;
pub use words::{is_remainder, is_rounding, is_what_stands_differ, leads_to_structural};

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// Something that changes the balance: it may be offered.
    Change,
    /// A balance: begrotingssaldo, resultaat, financieel perspectief, a budget as it stood.
    Balance,
    /// A total or subtotal, or a part of one that is only named.
    Total,
    /// A reserve: its course, what is put in or taken out.
    Reserve,
    /// A provision.
    Provision,
}

/// What the title says. `first` is true for the first row of a table, where a document's name alone is a balance.
pub fn of_title(title: &str, first: bool) -> Kind {
    if is_formula(title) {
        return Kind::Total;
    }
    let lower = joined(title);
    let words = words_of(&lower);
    let head = head(&words);
    if let Some(kind) = store(&lower, &words, head) {
        return kind;
    }
    let outside = lower.split('(').next().unwrap_or_default();
    if let Some(kind) = alone::of(&words_of(outside)) {
        return kind;
    }
    if steps::is_part(&words)
        || words.first() == Some(&"restant")
        || (names_measure(&words, head) && !acts_on_measure(&words))
    {
        return Kind::Total;
    }
    if is_side(&words)
        || is_stand_of_side(&words)
        || is_step_to_structural(&words)
        || is_carried(&words)
        || is_difference(&words)
        || is_part_of_total(&words)
        || (head.iter().any(|word| is_total(word)) && !is_of_mistake(&words) && !is_all_of_something(&words))
    {
        return Kind::Total;
    }
    // "Saldo meicirculaire", "Saldo uitkomst meicirculaire": what a circular changes.
    let circular = match words.as_slice() {
        [_, "uitkomst" | "uitkomsten" | "effect" | "effecten", word, ..] | [_, word, ..] => {
            word.ends_with("circulaire")
        }
        _ => false,
    };
    if (head.first().is_some_and(|word| is_balance(word)) && circular) || is_what_is_left_of(&words) {
        return Kind::Change;
    }
    // "Op te lossen tekort": a task among others; where it is what they leave, arithmetic tells.
    if matches!(words.as_slice(), ["op", "te", "lossen", ..]) {
        return Kind::Change;
    }
    if head.first().is_some_and(|word| is_balance(word)) {
        return Kind::Balance;
    }
    if head.iter().any(|word| is_change(word)) || head.first().is_some_and(|word| is_use(word)) {
        return Kind::Change;
    }
    // "Losse middelen (rekeningresultaat, rente)": what stands in brackets only explains.
    if head
        .iter()
        .any(|word| is_balance(word) && (outside.contains(word) || outside.trim().is_empty()))
        || (head.first().is_some_and(|word| is_outcome(word)) && !is_outcome_of_others(&words))
        || is_adjusted_outcome(head)
        || is_adjusted_budget(head)
        || is_budget_after(&words)
        || is_perspective(head, &words)
    {
        return Kind::Balance;
    }
    // "Najaarsbericht 2030 (raad 12 december 2030)": when it was decided is no part of the name.
    let is_named = || {
        let named = words_of(outside.trim());
        !named.is_empty() && is_document_name(&named)
    };
    if first
        && (is_document_name(&words)
            || is_named()
            || is_accepted_policy(outside)
            || alone::is_outcome(&words))
    {
        return Kind::Balance;
    }
    Kind::Change
}

/// What the title of a row says beside its number: "0.8 Overige baten en lasten" is one of the prescribed taakvelden.
pub fn of_row(title: &str, number: Option<&str>, first: bool) -> Kind {
    let taakveld = number == Some("0.8") && title.to_lowercase().starts_with("overige baten en lasten");
    if taakveld {
        Kind::Change
    } else {
        of_title(title, first)
    }
}

/// Nothing but the name of a budget document, with its years.
pub fn names_document(title: &str) -> bool {
    is_document_name(&words_of(&title.to_lowercase()))
}

/// "Saldo energieprojecten": what one thing costs and brings in, told by a noun that is none of the budget's.
pub fn is_saldo_of_something(title: &str) -> bool {
    let lower = title.to_lowercase();
    let mut words: Vec<&str> = lower
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    match words.first_mut() {
        Some(first) if matches!(*first, "saldo" | "resultaat") => *first = "uitkomst",
        _ => return false,
    }
    is_outcome_of_others(&words)
}

/// Whether a heading names balances: "Saldi per nota".
pub fn heads_balances(title: &str) -> bool {
    let lower = title.to_lowercase();
    let plain = lower.split('(').next().unwrap_or_default();
    let mut words = plain
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let first = words.next().unwrap_or_default();
    matches!(
        first,
        "saldi" | "standen" | "uitkomsten" | "begrotingssaldi" | "resultaten"
    ) && words.count() <= 5
}

/// Structural (true) or incidental (false), when a text names one of the two and not the other.
pub fn duration(text: &str) -> Option<bool> {
    let lower = text.to_lowercase();
    let structural = lower.contains("structure") && !lower.contains("niet-structure");
    let incidental = lower.contains("incidente") || lower.contains("eenmalig");
    (structural != incidental).then_some(structural)
}

/// Whether the title is that of a balance or total, by its words alone.
pub fn is_sum(title: &str) -> bool {
    matches!(of_title(title, false), Kind::Balance | Kind::Total)
}

/// Cost (true) or income (false), for a heading that is nothing but the name of one side.
pub fn side(title: &str) -> Option<bool> {
    let lower = title.to_lowercase();
    let words: Vec<&str> = lower
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    match words.as_slice() {
        ["nadelen"] => return Some(true),
        ["voordelen"] => return Some(false),
        _ => {}
    }
    let has = |names: &[&str]| words.iter().any(|word| names.contains(word));
    let cost = has(&["lasten", "uitgaven", "kosten"]);
    let income = has(&["baten", "inkomsten", "opbrengsten", "dekking", "dekkingsmiddelen"]);
    ((words == ["dekking"] || words == ["dekkingsmiddelen"] || is_side(&words)) && cost != income)
        .then_some(cost)
}

/// Cost (true) or income (false), for the heading of a group that ends with the name of one side: "Nieuwe lasten".
pub fn side_of_group(title: &str) -> Option<bool> {
    side(title).or_else(|| {
        let lower = title.to_lowercase();
        let words: Vec<&str> = lower.split_whitespace().collect();
        // "Lokale lasten" are what households pay.
        let other = |word: &&str| {
            matches!(
                *word,
                "lokale"
                    | "baten"
                    | "saldo"
                    | "totaal"
                    | "gemeentelijke"
                    | "en"
                    | "van"
                    | "hogere"
                    | "lagere"
            )
        };
        let (last, before) = words.split_last()?;
        let plain = !before.is_empty() && before.len() <= 3 && !before.iter().any(other);
        match *last {
            "lasten" if plain => Some(true),
            "baten" if plain => Some(false),
            _ => None,
        }
    })
}

/// "Begroting 2026", "Bestuursrapportage 2026": a document whose figures are of the year that it names.
pub fn names_one_year(text: &str) -> bool {
    is_report(text) || dated_after(text, &["begroting"])
}

/// "Bestuursrapportage 2026": a document about one year and no other.
pub fn is_report(text: &str) -> bool {
    dated_after(
        text,
        &[
            "rapportage",
            "wijziging",
            "bijstelling",
            "burap",
            "marap",
            "najaarsnota",
            "najaarsbericht",
            "jaarstukken",
            "jaarrekening",
        ],
    )
}

fn dated_after(text: &str, names: &[&str]) -> bool {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.windows(2).any(|pair| {
        let [name, year] = pair else { return false };
        super::token::year(year).is_some() && names.iter().any(|stem| name.ends_with(stem))
    })
}

/// "Tekort na wijzigingen": a word that names a balance or something that causes one; arithmetic decides.
pub fn may_be_balance(title: &str) -> bool {
    let lower = title.to_lowercase();
    let first = lower
        .split(|letter: char| !letter.is_alphanumeric())
        .find(|word| !word.is_empty());
    first.is_some_and(|word| {
        matches!(
            word,
            "tekort"
                | "overschot"
                | "ruimte"
                | "tekorten"
                | "nadelig"
                | "voordelig"
                | "begroting"
                | "meerjarenbegroting"
                | "kadernota"
        )
    })
}

#[cfg(test)]
mod tests;
