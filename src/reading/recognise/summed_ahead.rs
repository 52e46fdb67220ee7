//! A bare figure behind some words, where all cells of the row but one are empty: an amount when the rows down to the next
//! total add up to it.
//!
//! Which column the figures of such rows are of is not told here, so all of them together make all those of the total.

use super::kinds;
use super::open::Reader;
use super::table::{Figure, Row};
use super::title;
use super::token::{Kind, tokens};

/// How many filled lines below are looked at for the total.
const AHEAD: usize = 40;
/// The most rows above of which it may be the total.
const BEFORE: usize = 200;
/// How many rows it adds up at least.
const ROWS: usize = 2;

/// Whether the line is such a row.
pub fn proves(reader: &Reader, at: usize) -> bool {
    // A balance goes on from the one before it; a total begins anew.
    let before = reader.last_sum().map_or(0, amounts);
    let (mut rows, mut sum) = (0usize, 0i64);
    for row in reader.rows_since_sum().take(BEFORE) {
        rows = rows.saturating_add(1);
        sum = sum.saturating_add(amounts(row));
    }
    let below = reader.lines.get(at..).unwrap_or_default().iter();
    for line in below.filter(|line| !line.text.trim().is_empty()).take(AHEAD) {
        let found = tokens(&line.text);
        let figures = found
            .iter()
            .rev()
            .filter(|token| token.kind != Kind::Note)
            .take_while(|token| token.kind.is_figure());
        let (mut first, mut here) = (None, 0i64);
        for token in figures {
            first = Some(token.start);
            if let Kind::Amount(printed) = token.kind {
                here = here.saturating_add(printed.signed());
            }
        }
        let Some(first) = first else {
            if title::is_prose(&line.text) {
                return false;
            }
            continue;
        };
        let words = line.text.get(..first).unwrap_or_default();
        if kinds::is_sum(&title::read(words, false).text) {
            return rows >= ROWS && sum != 0 && (sum == here || sum.saturating_add(before) == here);
        }
        rows = rows.saturating_add(1);
        sum = sum.saturating_add(here);
    }
    false
}

fn amounts(row: &Row) -> i64 {
    row.values
        .iter()
        .map(|value| match value.figure {
            Figure::Amount(printed) => printed.signed(),
            _ => 0,
        })
        .fold(0, i64::saturating_add)
}
