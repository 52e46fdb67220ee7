//! A first year that was left on the line over the others: "Overzicht 2030Begroting" over "2031", "2032".
//!
//! The rows say that it is a column: each has one figure more than there are years. Deliberately absent: a title that
//! ends with a year over rows that need no other column.

use super::{filled, text_of};
use crate::reading::recognise::header::{Column, Header, Role};
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::token::figures_behind_words;

/// How many rows must have one figure more.
const ROWS: usize = 3;
/// How many lines below the years are looked at.
const AHEAD: usize = 6;

/// Adds the year to the header that begins on the line `at` and ends before `next`.
pub(super) fn add(reader: &Reader, at: usize, next: usize, header: &mut Header) {
    let wide = header.values().len();
    let whole = header
        .columns
        .iter()
        .all(|column| matches!(column.role, Role::Year(_)));
    let before = header.years().first().and_then(|first| first.checked_sub(1));
    let above = at
        .checked_sub(1)
        .map(|above| text_of(reader, above))
        .unwrap_or_default();
    let Some(year) = before.filter(|year| whole && stands_in(above, *year)) else {
        return;
    };
    let mut rows = 0usize;
    let mut here = next;
    for _ in 0..AHEAD {
        let Some(line) = filled(reader, here) else { break };
        rows = rows.saturating_add(usize::from(
            figures_behind_words(text_of(reader, line)) == wide.saturating_add(1),
        ));
        here = line.saturating_add(1);
    }
    if rows < ROWS {
        return;
    }
    header.columns.insert(
        0,
        Column {
            role: Role::Year(year),
            place: 0,
        },
    );
    for (place, column) in header.columns.iter_mut().enumerate() {
        column.place = place;
    }
}

/// The four digits, with no other digit beside them.
fn stands_in(text: &str, year: u16) -> bool {
    let mut digits = text.split(|letter: char| !letter.is_ascii_digit());
    let year = year.to_string();
    text.len() < 120 && digits.any(|digits| digits == year)
}
