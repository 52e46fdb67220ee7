//! What rows are called that only say what kind of amount they hold.
//!
//! Deliberately absent: names of programmes and posts; these say what the money is for.

use std::collections::{HashMap, HashSet};

use crate::reading::recognise::kinds::{self, Kind};
use crate::reading::recognise::table::{Row, Table};

/// The most rows of such a table.
const ROWS: usize = 5;

/// What the amounts of a row are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Label {
    /// Lasten.
    Cost,
    /// Baten.
    Income,
    /// What is lost, and what is gained.
    Loss,
    Gain,
    /// What lasten and baten leave, or all together.
    Net,
    /// What changes.
    Effect,
    /// What is incidental, and what stays.
    Once,
    Lasting,
}

/// Which of these the rows of a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Form {
    /// Something that changes the balance by its name.
    Effect,
    /// Lasten and baten, a saldo, a total: these are also said of a whole programme.
    Sides,
}

/// In how many tables of one row its title says nothing of what the money is for.
const REPEATED: usize = 3;

/// The titles of the only rows of tables that are called the same.
pub(super) fn repeated(tables: &[Table]) -> HashSet<String> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for table in tables {
        if let [row] = table.rows.as_slice() {
            *counts.entry(row.title.as_str()).or_default() += 1;
        }
    }
    let several = counts.into_iter().filter(|(_, count)| *count >= REPEATED);
    several.map(|(title, _)| title.to_owned()).collect()
}

/// The form of a table that has nothing but such rows, each label once, and what reserves take or give; or one row that is
/// called as in other tables.
pub(super) fn form(table: &Table, repeated: &HashSet<String>) -> Option<Form> {
    if table.rows.is_empty() || table.rows.len() > ROWS || !table.header.stands.is_empty() {
        return None;
    }
    if let [row] = table.rows.as_slice()
        && repeated.contains(&row.title)
        && of(&row.title).is_none()
    {
        return Some(Form::Sides);
    }
    let mut labels: Vec<Label> = Vec::new();
    for row in table.rows.iter().filter(|row| !is_reserve(row)) {
        let label = of(&row.title)?;
        if labels.contains(&label) || row.values.is_empty() {
            return None;
        }
        labels.push(label);
    }
    let effect = labels
        .iter()
        .any(|label| matches!(label, Label::Effect | Label::Loss | Label::Gain));
    match labels.as_slice() {
        [] => None,
        _ if effect => Some(Form::Effect),
        _ => Some(Form::Sides),
    }
}

fn is_reserve(row: &Row) -> bool {
    kinds::of_title(&row.title, false) == Kind::Reserve
}

/// What a row is called, where that says nothing of what the money is for.
pub(super) fn of(title: &str) -> Option<Label> {
    let lower = title.trim().trim_end_matches([':', '*']).to_lowercase();
    let outside = lower.split('(').next().unwrap_or_default().trim();
    let words: Vec<&str> = outside
        .split(|mark: char| mark.is_whitespace() || mark == '/')
        .filter(|word| !word.is_empty())
        .collect();
    let label = match words.as_slice() {
        ["lasten" | "uitgaven" | "kosten" | "last"]
        | ["hogere" | "lagere" | "extra", "lasten" | "kosten"] => Label::Cost,
        ["baten" | "inkomsten" | "opbrengsten" | "opbrengst" | "baat"]
        | ["hogere" | "lagere", "baten" | "opbrengsten"] => Label::Income,
        ["nadeel" | "nadelen"] => Label::Loss,
        ["voordeel" | "voordelen" | "besparing" | "besparingen" | "bezuiniging" | "ombuiging"] => Label::Gain,
        // Figures alone.
        [] => Label::Net,
        ["saldo" | "totaal" | "begrotingssaldo" | "bedrag" | "netto" | "resultaat"]
        | ["saldo", "lasten", "baten"]
        | ["saldo", "van" | "lasten", "lasten" | "en", .., "baten"]
        | ["lasten", "baten"]
        | ["totaal", "saldo" | "bedrag" | "kosten" | "lasten" | "baten"]
        | ["per", "saldo"] => Label::Net,
        ["structureel"] | ["structurele", "lasten" | "kosten"] => Label::Lasting,
        ["incidenteel"] | ["incidentele" | "eenmalige", "lasten" | "kosten"] | ["eenmalig"] => Label::Once,
        _ if is_effect(&words) => Label::Effect,
        _ => return None,
    };
    Some(label)
}

/// "Effect op begrotingssaldo", "Budgettaire gevolgen", "Mutatie".
fn is_effect(words: &[&str]) -> bool {
    let effect = |word: &str| {
        matches!(
            word,
            "effect"
                | "effecten"
                | "gevolg"
                | "gevolgen"
                | "mutatie"
                | "wijziging"
                | "voorstel"
                | "impact"
                | "consequenties"
        )
    };
    let money = |word: &str| {
        ["financi", "budgettai", "netto", "totaal", "totale", "structure"]
            .iter()
            .any(|stem| word.starts_with(stem))
    };
    let whole = |word: &str| {
        matches!(
            word,
            "het" | "de" | "op" | "voor" | "van" | "in" | "begroting" | "saldo" | "budget"
        ) || word.ends_with("begroting")
            || word.ends_with("saldo")
            || word.starts_with("meerjaren")
    };
    match words {
        [first, rest @ ..] if effect(first) => rest.iter().all(|word| whole(word)),
        [first, second, rest @ ..] if money(first) && effect(second) => rest.iter().all(|word| whole(word)),
        _ => false,
    }
}
