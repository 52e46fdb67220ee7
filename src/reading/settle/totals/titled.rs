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
        let title = table
            .rows
            .get(at)
            .map(|row| words(&row.title))
            .unwrap_or_default();
        let heads = |(before, heading): &(usize, String)| {
            let rows = at.saturating_sub(*before);
            (LEAST..=MOST).contains(&rows) && !title.is_empty() && words(heading) == title
        };
        // Numbers beside the rows may stand there as headings, too.
        let group = table.headings.iter().rev().find(|heading| heads(heading));
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
    let printed = |row: &SheetRow| -> i128 { row.entries.iter().map(|entry| entry.amount).sum() };
    let some = |row: &SheetRow| row.entries.iter().any(|entry| entry.amount != 0);
    let total: i128 = rows.iter().map(printed).sum();
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
