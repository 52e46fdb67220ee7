//! Rows whose own rows stand further down in the same table, under a heading with their words: "Voorstellen uit de
//! Kadernota 2031", and after the total of that list "Voorstellen Kadernota 2031" with the proposals.
//!
//! What stands there comes to the row, or, where the text breaks off, to no more than the row in any year. Deliberately
//! absent: headings of few words, which may be those of something else.

use std::collections::HashMap;

use super::sheet::{Sheet, SheetRow};
use super::totals::{is_sum, within};
use crate::reading::extract::Line;
use crate::reading::letters::small;
use crate::reading::recognise::kinds::Kind;
use crate::reading::recognise::table::Table;

/// How many rows a list before its total has at most.
const LISTED: usize = 12;
/// How many words a title has at least, its numbers among them.
const WORDS: usize = 3;
/// How many rows stand under its heading at least.
const ROWS: usize = 3;
/// How many filled lines may follow a table that the text breaks off in.
const AFTER: usize = 2;

/// Marks them as what they are: sums.
pub(super) fn mark(sheet: &mut Sheet, table: &Table, lines: &[Line]) {
    let Some(listed) = sheet.rows.iter().position(|row| is_sum(row.kind)) else {
        return;
    };
    let below = table.headings.partition_point(|(before, _)| *before <= listed);
    let below = table.headings.get(below..).unwrap_or_default();
    if below.is_empty() || listed > LISTED {
        return;
    }
    let titles = table.rows.iter().enumerate().take(listed);
    let titles: HashMap<Vec<String>, usize> = titles
        .map(|(at, row)| (words(&row.title), at))
        .filter(|(words, _)| words.len() >= WORDS)
        .collect();
    if titles.is_empty() {
        return;
    }
    let named: Vec<(usize, usize)> = below
        .iter()
        .filter_map(|(from, heading)| Some((*titles.get(&words(heading))?, *from)))
        .collect();
    let rest = lines.get(table.last_line.saturating_add(1)..).unwrap_or_default();
    let breaks_off = rest
        .iter()
        .filter(|line| !line.text.trim().is_empty())
        .take(AFTER.saturating_add(1))
        .count()
        <= AFTER;
    let mut sums: Vec<usize> = Vec::new();
    for (index, (at, from)) in named.iter().enumerate() {
        let next = named.get(index.saturating_add(1)).map(|(_, from)| *from);
        let to = next.unwrap_or(sheet.rows.len());
        if comes_to(sheet, *at, (*from, to), next.is_none() && breaks_off) {
            sums.push(*at);
        }
    }
    for at in sums {
        if let Some(row) = sheet.rows.get_mut(at) {
            row.kind = Kind::Total;
            row.heads = true;
        }
    }
}

/// Whether the rows of a range come to a row, or to a part of it.
fn comes_to(sheet: &Sheet, at: usize, (from, to): (usize, usize), part: bool) -> bool {
    let wide = sheet.columns.len();
    let plain = |row: &&SheetRow| row.kind == Kind::Change && !row.unsure;
    let Some(total) = sheet.rows.get(at).filter(plain).map(|row| row.by_column(wide)) else {
        return false;
    };
    let rows = sheet.rows.get(from..to).unwrap_or_default().iter();
    let rows: Vec<&SheetRow> = rows.filter(|row| !is_sum(row.kind)).collect();
    let mut sum = vec![0i128; wide];
    for row in &rows {
        for (sum, amount) in sum.iter_mut().zip(row.by_column(wide)) {
            *sum = sum.saturating_add(amount);
        }
    }
    let pairs = || total.iter().zip(&sum);
    let some = pairs().any(|(total, _)| *total != 0);
    let no_more = || {
        pairs().all(|(total, sum)| {
            sum.saturating_abs() <= total.saturating_abs() && (*sum == 0 || sum.signum() == total.signum())
        })
    };
    let nothing = vec![0i128; wide];
    some && rows.len() >= ROWS
        && (within(sheet, &total, &nothing, &sum, 1, rows.len()) || (part && no_more()))
}

/// The words and numbers of a title, without the small ones.
fn words(title: &str) -> Vec<String> {
    let lower = small(title);
    let passed = [
        "de", "het", "een", "en", "in", "van", "uit", "voor", "op", "aan", "bij",
    ];
    let words = lower.split(|letter: char| !letter.is_alphanumeric());
    words
        .filter(|word| !word.is_empty() && !passed.contains(word))
        .map(str::to_owned)
        .collect()
}
