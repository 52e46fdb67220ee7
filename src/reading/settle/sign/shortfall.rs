//! Words of rows against a balance that they are added to: its plus may be a shortfall.
//!
//! All that comes out of a reserve is printed with a minus then, and a row of lasten with a plus. The titles of other rows
//! say less: in a chain of saldi a plus is good nearly always, so that a few words put the doubt and not the question.
//! Deliberately absent: a balance whose name is that of a shortfall (see `balance`).

use super::votes::Votes;
use crate::reading::extract::Line;
use crate::reading::letters::{holds_any, small};
use crate::reading::recognise::kinds::Kind;
use crate::reading::recognise::table::Table;
use crate::reading::settle::direction::direction;
use crate::reading::settle::sheet::Sheet;

/// How many rows whose words all agree outweigh the name of a saldo.
const MANY: usize = 5;
/// How many lines above a table may say that it is about a shortfall, and the longest of these in bytes.
const ABOVE: usize = 3;
const LONGEST: usize = 400;

/// How rows are shown whose words speak against the balance that they are added to; none where they do not.
pub(super) fn turned(table: &Table, sheet: &Sheet, lines: &[Line], votes: &Votes) -> Option<bool> {
    let costs = costs_add(table, sheet);
    let against = votes
        .plus_is_cost
        .saturating_add(usize::from(costs).saturating_mul(2));
    if against < votes.minus_is_cost.max(1).saturating_mul(2) {
        return None;
    }
    let few = !costs
        && (votes.plus_is_cost < MANY || votes.minus_is_cost > 0)
        && !reserves_are_taken_off(table, sheet)
        && is_of_saldi(table, sheet, lines);
    Some(!few)
}

/// One of the balances is called a saldo, and nothing speaks of what is short, owed or to be found.
fn is_of_saldi(table: &Table, sheet: &Sheet, lines: &[Line]) -> bool {
    let short = |text: &str| {
        let text = small(text);
        let words = [
            "tekort",
            "nadelig",
            "nadeel",
            "schuld",
            "lening",
            "kosten",
            "uitgaven",
            "te dekken",
            "te bezuinigen",
            "om te buigen",
            "opgave",
            "taakstelling",
        ];
        holds_any(&text, &words) || (text.contains("lasten") && !text.contains("baten"))
    };
    let balances = || {
        let rows = table.rows.iter().zip(&sheet.rows);
        rows.filter(|(_, numbers)| numbers.kind == Kind::Balance)
            .map(|(row, _)| row.title.as_str())
    };
    let above = table.words_above().take(ABOVE).filter_map(|line| lines.get(line));
    balances().any(|title| holds_any(&small(title), &["saldo", "saldi", "resultaat", "overschot"]))
        && !balances().any(short)
        && !short(&table.header.label)
        && !above
            .filter(|line| line.text.len() <= LONGEST)
            .any(|line| short(&line.text))
}

/// A reserve that is drawn on is printed with a minus.
fn reserves_are_taken_off(table: &Table, sheet: &Sheet) -> bool {
    let mut rows = table.rows.iter().zip(&sheet.rows);
    rows.any(|(row, numbers)| {
        let plus = numbers.entries.iter().any(|entry| entry.amount > 0);
        let minus = numbers.entries.iter().any(|entry| entry.amount < 0);
        matches!(numbers.kind, Kind::Reserve | Kind::Provision)
            && plus != minus
            && direction(&row.title).is_some_and(|good| good != plus)
    })
}

/// A row that is called lasten and says nothing of more or less is printed with a plus in every year.
fn costs_add(table: &Table, sheet: &Sheet) -> bool {
    let mut rows = table.rows.iter().zip(&sheet.rows);
    rows.any(|(row, numbers)| {
        let lower = row.title.to_lowercase();
        let mut words = lower.split_whitespace();
        // "Lokale lasten" are what households pay.
        numbers.kind == Kind::Change
            && !lower.starts_with("lokale")
            && words.by_ref().take(2).any(|word| word == "lasten")
            && !lower.contains("baten")
            && direction(&row.title).is_none()
            && numbers.entries.iter().any(|entry| entry.amount > 0)
            && numbers.entries.iter().all(|entry| entry.amount >= 0)
    })
}
