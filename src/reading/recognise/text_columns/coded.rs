//! Numbers of rows under no name, before the titles: "A", "B1", "B2".
//!
//! Deliberately absent: letters that say what a row is (S, I, N, V, L, B, U) where no number has anything else; those come
//! back from row to row.

use super::{AHEAD, Holds, TextColumn};
use crate::reading::extract::Line;

/// The most characters of such a number.
const LONG: usize = 6;
/// How many rows have one at least.
const ROWS: usize = 3;

/// Marks the first column of words where it holds nothing but such numbers.
pub(super) fn mark(columns: &mut [TextColumn], names: &[(usize, &str)], rows: &[Line]) {
    let unnamed = names.first().is_some_and(|(_, name)| name.trim().is_empty());
    let Some(first) = columns
        .first_mut()
        .filter(|first| unnamed && first.holds == Holds::Aside)
    else {
        return;
    };
    let mut found: Vec<&str> = rows
        .iter()
        .take(AHEAD)
        .filter_map(|line| {
            line.cells
                .get(first.place)
                .map(|cell| line.part(cell.start, cell.end).trim())
        })
        .filter(|text| is_code(text))
        .collect();
    let rows = found.len();
    found.sort_unstable();
    found.dedup();
    let says = |text: &&str| matches!(*text, "S" | "I" | "N" | "V" | "L" | "B" | "U");
    if rows >= ROWS && found.len() == rows && !found.iter().all(says) {
        first.holds = Holds::Number;
    }
}

fn is_code(text: &str) -> bool {
    let mut marks = text.bytes();
    text.len() <= LONG
        && marks.next().is_some_and(|first| first.is_ascii_uppercase())
        && marks.all(|mark| mark.is_ascii_uppercase() || mark.is_ascii_digit() || matches!(mark, b'.' | b'-'))
}
