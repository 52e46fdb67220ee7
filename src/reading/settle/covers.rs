//! Rows that take each other back: a cost and the reserve that pays for it, or what goes from one reserve to another. And
//! reserves in a list of what pays for a shortfall.
//!
//! Deliberately absent: rows that cancel out only together with a third.

use super::sheet::{Sheet, SheetRow};
use crate::reading::extract::Line;
use crate::reading::letters::small;
use crate::reading::recognise::heading::Heading;
use crate::reading::recognise::kinds::{self, Kind};
use crate::reading::recognise::table::Table;

/// Marks a row whose title ends in the reserve that it is charged to, where the row beside it takes it back.
pub(super) fn mark(sheet: &mut Sheet, table: &Table, lines: &[Line]) {
    let above = table.words_above().next().and_then(|line| lines.get(line));
    let listed = above.is_some_and(|line| pays(&line.text)) || pays(&table.header.label);
    for (at, row) in table.rows.iter().enumerate() {
        let change = sheet.rows.get(at).is_some_and(|row| row.kind == Kind::Change);
        if change
            && ((is_charged(&row.title) || comes_out_of_reserve(&row.title)) && is_taken_back(sheet, at)
                || (is_set_aside(&row.title) && row.group.as_deref().map_or(listed, pays))
                || pays_for_another(sheet, table, at))
            && let Some(row) = sheet.rows.get_mut(at)
        {
            row.kind = Kind::Reserve;
        }
    }
}

/// Under "Bijdrage uit vrije reserve" the title of another row once more, with the opposite amounts.
fn pays_for_another(sheet: &Sheet, table: &Table, at: usize) -> bool {
    let Some((row, own)) = table.rows.get(at).zip(sheet.rows.get(at)) else {
        return false;
    };
    let reserve = |group: &String| kinds::of_title(group, false) == Kind::Reserve;
    let opposite = |other: &SheetRow| {
        let amounts = own.entries.iter().zip(&other.entries);
        own.entries.len() == other.entries.len()
            && own.entries.iter().any(|entry| entry.amount != 0)
            && amounts
                .clone()
                .all(|(one, two)| one.amount == two.amount.saturating_neg())
    };
    let mut others = table.rows.iter().zip(&sheet.rows);
    row.group.as_ref().is_some_and(reserve)
        && others
            .any(|(other, numbers)| other.title == row.title && other.group != row.group && opposite(numbers))
}

/// A heading with its amount that stands in such a list.
pub(super) fn is_paid_from(heading: &Heading) -> bool {
    heading.under.as_deref().is_some_and(pays) && is_set_aside(&heading.title)
}

/// "Wij dekken het tekort uit:"
fn pays(text: &str) -> bool {
    let text = small(text);
    let paid = ["dekken", "gedekt", "betalen", "betaald"];
    text.trim_end_matches([':', ' ']).rsplit(' ').next() == Some("uit")
        && paid.iter().any(|word| text.contains(word))
}

/// A reserve, or what is there for the unforeseen; other rows in a list of what pays may be measures.
fn is_set_aside(title: &str) -> bool {
    let title = small(title);
    let mut words = title.split(|letter: char| !letter.is_alphanumeric());
    words.any(|word| kinds::is_reserve(word) || word == "onvoorzien")
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
