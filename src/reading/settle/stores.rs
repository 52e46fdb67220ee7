//! Tables that give the course of reserves or provisions: none of their rows is a choice.
//!
//! The heading of the table says so, or rows that lead from a stand on the first of January to one at the end of
//! December. Deliberately absent: single rows about a reserve between other rows (see `kinds`).

use super::listed;
use super::measures;
use super::sheet::Sheet;
use crate::reading::extract::Line;
use crate::reading::recognise::kinds::{self, Kind};
use crate::reading::recognise::legend;
use crate::reading::recognise::table::{Row, Table};

/// How many lines above a table its heading may stand.
const ABOVE: usize = 3;
/// How many lines the names of the columns may take.
const NAMES: usize = 5;

/// Marks the rows of a course as rows of a reserve or provision.
pub fn mark(sheet: &mut Sheet, table: &Table, lines: &[Line]) {
    mark_withdrawals(sheet, table, lines);
    let counted = || measures::counts(table, lines).then_some(Kind::Total);
    let Some(kind) = risks(table, lines)
        .or_else(counted)
        .or_else(|| heading(table, lines))
        .or_else(|| stands(table))
        .or_else(|| named(table))
    else {
        return;
    };
    for (row, numbers) in table.rows.iter().zip(&mut sheet.rows) {
        let named = row.title.to_lowercase();
        if matches!(numbers.kind, Kind::Change | Kind::Balance) {
            numbers.kind = if named.starts_with("voorziening") {
                Kind::Provision
            } else {
                kind
            };
        }
    }
}

/// "Speeltuin (reserve buurten)" in a list of baten: what comes in comes out of that reserve.
fn mark_withdrawals(sheet: &mut Sheet, table: &Table, lines: &[Line]) {
    let out_of_reserve = |row: &Row| ends_in_reserve(&row.title);
    if !table.rows.iter().any(out_of_reserve) || listed::side(table, lines) != Some(false) {
        return;
    }
    for (row, numbers) in table.rows.iter().zip(&mut sheet.rows) {
        if numbers.kind == Kind::Change && out_of_reserve(row) {
            numbers.kind = Kind::Reserve;
        }
    }
}

/// Nothing but the name of a reserve in brackets at the end.
fn ends_in_reserve(title: &str) -> bool {
    let inside = title
        .trim_end()
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once('('));
    let Some((_, inside)) = inside else { return false };
    let lower = inside.to_lowercase();
    let mut words = lower.split_whitespace();
    let count = words.clone().count();
    let first = words.next().is_some_and(kinds::is_reserve);
    count <= 4 && (first || words.next_back().is_some_and(kinds::is_reserve))
}

/// Risks with their chances: what may happen, and no choice.
fn risks(table: &Table, lines: &[Line]) -> Option<Kind> {
    let names = table.line.saturating_sub(NAMES)..table.line.saturating_add(1);
    let chance = |line: &Line| {
        let first = line.text.trim().to_lowercase();
        let mut words = first.split(|letter: char| !letter.is_alphabetic());
        first.len() < 200
            && words.any(|word| matches!(word, "kans" | "weerstandscapaciteit" | "risicobedrag"))
    };
    let named = lines.get(names).unwrap_or_default().iter().any(chance);
    let above = table.context.iter().filter_map(|line| lines.get(*line));
    let headed = above
        .filter(|line| line.text.split_whitespace().count() <= 6)
        .any(|line| line.text.to_lowercase().contains("weerstandscapaciteit"));
    (named || headed).then_some(Kind::Total)
}

/// What the heading right above the table, or its label, says.
fn heading(table: &Table, lines: &[Line]) -> Option<Kind> {
    if let Some(kind) = of_text(&table.header.label) {
        return Some(kind);
    }
    for text in table
        .context
        .iter()
        .rev()
        .take(ABOVE)
        .filter_map(|line| lines.get(*line))
    {
        let text = text.text.trim();
        if let Some(kind) = of_text(text) {
            return Some(kind);
        }
        // A line that only gives the unit stands between a heading and its table.
        if legend::read(text) == legend::Legend::default() {
            return None;
        }
    }
    None
}

fn of_text(text: &str) -> Option<Kind> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| word.chars().any(char::is_alphabetic))
        .collect();
    // What announces the table may be a whole sentence.
    let most = if text.trim_end().ends_with(':') { 25 } else { 14 };
    if words.len() > most || words.iter().any(|word| is_proposal(word)) {
        return None;
    }
    let at = words
        .iter()
        .position(|word| kinds::is_reserve(word) || is_provision(word))?;
    let before = words.get(..at).unwrap_or_default();
    let course = before.iter().any(|word| is_course(word)) || is_stand(&lower);
    let kind = if words.get(at).is_some_and(|word| is_provision(word)) {
        // "Voorzieningen sociaal domein" are services: a provision needs its stand or its course.
        let alone = words.len() == 1 || words.iter().any(|word| kinds::is_reserve(word));
        (course || alone).then_some(Kind::Provision)?
    } else {
        Kind::Reserve
    };
    let between = before.iter().all(|word| {
        is_course(word)
            || is_provision(word)
            || matches!(
                *word,
                "de" | "het"
                    | "van"
                    | "in"
                    | "en"
                    | "algemene"
                    | "incidentele"
                    | "structurele"
                    | "onze"
                    | "bestemmings"
                    | "tabel"
                    | "bijlage"
                    | "aan"
                    | "uit"
                    | "per"
                    | "onderdeel"
            )
            || word.len() <= 2
    });
    between.then_some(kind)
}

fn is_provision(word: &str) -> bool {
    matches!(word, "voorziening" | "voorzieningen")
}

fn is_course(word: &str) -> bool {
    [
        "verloop",
        "stand",
        "ontwikkeling",
        "overzicht",
        "saldi",
        "saldo",
        "mutatie",
        "onttrekking",
        "storting",
        "toevoeging",
        "dotatie",
        "aanwending",
        "omvang",
    ]
    .iter()
    .any(|stem| word.starts_with(stem))
}

fn is_proposal(word: &str) -> bool {
    [
        "voorstel",
        "keuze",
        "wens",
        "dekking",
        "bezuinig",
        "ombuig",
        "maatregel",
        "beleid",
        "amendement",
    ]
    .iter()
    .any(|stem| word.starts_with(stem))
}

fn is_stand(lower: &str) -> bool {
    is_start(lower) || is_end(lower)
}

fn is_start(lower: &str) -> bool {
    ["1 januari", "1-1", "01-01", "beginstand"]
        .iter()
        .any(|date| lower.contains(date))
        && !lower.contains("31-1")
}

fn is_end(lower: &str) -> bool {
    ["31 december", "31-12", "ultimo", "eindstand"]
        .iter()
        .any(|date| lower.contains(date))
}

/// A stand at the beginning of the year and one at its end, and nothing outside these.
fn stands(table: &Table) -> Option<Kind> {
    let titles: Vec<String> = table.rows.iter().map(|row| row.title.to_lowercase()).collect();
    let first = titles.first()?;
    let last = titles.last()?;
    let stand = |title: &str| {
        ["stand", "saldo", "begin", "eind", "boekwaarde"]
            .iter()
            .any(|word| title.starts_with(word))
    };
    (is_start(first) && is_end(last) && stand(first) && stand(last)).then_some(Kind::Reserve)
}

/// Two rows or more, each of which is named as a provision, or a total of reserves or of provisions below.
fn named(table: &Table) -> Option<Kind> {
    let mut all = true;
    let mut rows = 0usize;
    let mut total = None;
    for row in table.rows.iter().filter(|row| !row.values.is_empty()) {
        let lower = row.title.to_lowercase();
        match lower.strip_prefix("totaal ") {
            Some("reserves") => total = Some(Kind::Reserve),
            Some("voorzieningen") => total = Some(Kind::Provision),
            Some(_) => {}
            None => {
                rows = rows.saturating_add(1);
                all &= lower.starts_with("voorziening ");
            }
        }
    }
    total.or((all && rows >= 2).then_some(Kind::Provision))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_courses_and_of_lists() {
        for (text, kind) in [
            ("Verloop algemene reserve", Some(Kind::Reserve)),
            ("7.2 Reserves per 31 december", Some(Kind::Reserve)),
            (
                "Stand van de voorzieningen op 31 december (in euro's)",
                Some(Kind::Provision),
            ),
            ("Mutaties in de bestemmingsreserves", Some(Kind::Reserve)),
            ("Overzicht reserves en voorzieningen", Some(Kind::Reserve)),
            (
                "Van het verloop van de reserve tot en met het laatste jaar van deze raming geeft de tabel een beeld:",
                Some(Kind::Reserve),
            ),
            ("Voorzieningen sociaal domein", None),
            ("Voorstellen met dekking uit de reserves", None),
            ("Verlagen van de reserve kunst", None),
            ("Nieuw beleid", None),
        ] {
            assert_eq!(of_text(text), kind, "{text}");
        }
    }
}
