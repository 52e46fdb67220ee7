//! Rows that take each other back: a cost and the reserve that pays for it, or what goes from one reserve to another.
//!
//! Deliberately absent: rows that cancel out only together with a third.

use super::sheet::{Sheet, SheetRow};
use crate::reading::recognise::kinds::{self, Kind};
use crate::reading::recognise::table::Table;

/// Marks a row whose title ends in the reserve that it is charged to, where the row beside it takes it back.
pub(super) fn mark(sheet: &mut Sheet, table: &Table) {
    for (at, row) in table.rows.iter().enumerate() {
        let change = sheet.rows.get(at).is_some_and(|row| row.kind == Kind::Change);
        if change
            && (is_charged(&row.title) || comes_out_of_reserve(&row.title))
            && is_taken_back(sheet, at)
            && let Some(row) = sheet.rows.get_mut(at)
        {
            row.kind = Kind::Reserve;
        }
    }
}

/// "Tekort t.l.v. reserve vervoer"
fn is_charged(title: &str) -> bool {
    let lower = title.to_lowercase();
    let charged = ["t.l.v.", "t.g.v.", "ten laste van", "ten gunste van"]
        .iter()
        .find_map(|words| lower.split_once(words));
    charged.is_some_and(|(_, store)| {
        let mut words = store
            .split_whitespace()
            .filter(|word| !matches!(*word, "de" | "het" | "algemene"));
        words.next().is_some_and(kinds::is_reserve)
    })
}

/// "Uit de reserve wegen", "via reserve", "ten laste van de bestemmingsreserve".
fn comes_out_of_reserve(title: &str) -> bool {
    let lower = title.to_lowercase();
    let words: Vec<&str> = lower
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let Some(reserve) = words.iter().position(|word| kinds::is_reserve(word)) else {
        return false;
    };
    let before = words.get(reserve.saturating_sub(3)..reserve).unwrap_or_default();
    before.iter().any(|word| {
        matches!(
            *word,
            "uit" | "via" | "door" | "laste" | "tlv" | "dekking" | "onttrekking"
        )
    })
}

/// The row above or below has the same amounts with the other sign. What goes from one reserve to another, or from one
/// to its purpose, changes no balance: such rows are written from the side of the reserve as often as not.
pub(super) fn is_taken_back(sheet: &Sheet, at: usize) -> bool {
    let columns = sheet.columns.len();
    let amounts = |row: &SheetRow| row.by_column(columns);
    let Some(own) = sheet.rows.get(at).map(amounts) else {
        return false;
    };
    let beside = [at.checked_sub(1), at.checked_add(1)];
    let mut beside = beside.into_iter().flatten().filter_map(|at| sheet.rows.get(at));
    let some = own.iter().any(|amount| *amount != 0);
    beside.any(|other| {
        let other = amounts(other);
        some && own
            .iter()
            .zip(&other)
            .all(|(one, other)| *one == other.saturating_neg())
    })
}
