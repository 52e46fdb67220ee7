//! The last row of a group under the words that head it: what the rows between come to, wherever their lost cells were.
//!
//! All that is printed in these rows comes to what is printed in it; its title and its place say the rest. Deliberately
//! absent: rows whose own cells were lost, and groups of one row.

use super::is_sum;
use crate::reading::letters::small;
use crate::reading::recognise::kinds::Kind;
use crate::reading::recognise::table::Table;
use crate::reading::settle::sheet::{Sheet, SheetRow};

/// How many rows of a group are added up, at least and at most.
const LEAST: usize = 2;
const MOST: usize = 60;

/// Marks them.
pub(super) fn find(sheet: &mut Sheet, table: &Table) {
    if table.headings.is_empty() {
        return;
    }
    for at in LEAST..sheet.rows.len() {
        let ends = sheet
            .rows
            .get(at.saturating_add(1))
            .is_none_or(|next| is_sum(next.kind));
        let plain = |row: &SheetRow| row.kind == Kind::Change && !row.unsure && !row.entries.is_empty();
        if !ends || !sheet.rows.get(at).is_some_and(plain) {
            continue;
        }
        let near = |rows: usize| move |(before, _): &(usize, String)| before.saturating_add(rows) <= at;
        let from = table.headings.partition_point(near(MOST.saturating_add(1)));
        let to = table.headings.partition_point(near(LEAST));
        let Some(headings) = table.headings.get(from..to).filter(|near| !near.is_empty()) else {
            continue;
        };
        let title = table
            .rows
            .get(at)
            .map(|row| words(&row.title))
            .unwrap_or_default();
        // Numbers beside the rows may stand there as headings, too.
        let group = headings
            .iter()
            .rev()
            .find(|(_, heading)| !title.is_empty() && words(heading) == title);
        if let Some((before, _)) = group
            && comes_to(sheet, *before, at)
            && let Some(row) = sheet.rows.get_mut(at)
        {
            row.kind = Kind::Total;
        }
    }
}

/// Whether all that is printed in the rows of a group, none of which is a sum, comes to what is printed in this one.
fn comes_to(sheet: &Sheet, from: usize, at: usize) -> bool {
    let rows = sheet.rows.get(from..at).unwrap_or_default();
    let add = |sum: i128, amount: i128| sum.saturating_add(amount);
    let printed = |row: &SheetRow| row.entries.iter().map(|entry| entry.amount).fold(0, add);
    let some = |row: &SheetRow| row.entries.iter().any(|entry| entry.amount != 0);
    let total = rows.iter().map(printed).fold(0, add);
    rows.iter().all(|row| row.kind == Kind::Change && some(row))
        && sheet.rows.get(at).map(printed) == Some(total)
}

/// The words of a title that say what it is about: no numbers, and none of the small ones.
fn words(title: &str) -> Vec<String> {
    let lower = small(title);
    let small_ones = [
        "de", "het", "een", "en", "in", "van", "uit", "voor", "op", "aan", "bij", "tot", "met",
    ];
    let words = lower.split(|letter: char| !letter.is_alphanumeric());
    words
        .filter(|word| word.chars().any(char::is_alphabetic) && !small_ones.contains(word))
        .map(str::to_owned)
        .collect()
}
