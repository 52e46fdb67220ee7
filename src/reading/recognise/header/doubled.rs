//! Years that come back a second time: lasten and baten side by side, or what is spent and what that costs each year.
//!
//! Deliberately absent: a year that stands twice in a row, which is its stand beside its change.

use super::{Column, Header, Role};
use crate::reading::recognise::token::{Kind, Token};

/// Where the years come back, the second series is no amount of its own, whatever years it goes on to.
pub fn mark_doubled(header: &mut Header) {
    let mut seen: Vec<u16> = Vec::new();
    let mut again = false;
    for column in &mut header.columns {
        if let Some(year) = column.role.year() {
            again |= seen.last().is_some_and(|last| year < *last);
            if again || seen.contains(&year) {
                column.role = Role::Other;
                header.doubled = true;
            } else {
                seen.push(year);
            }
        }
    }
}

/// The same last year once more, behind a year that comes after the first of those read so far.
pub(super) fn starts_again(columns: &[Column], number: u16, next: u16) -> bool {
    let last = columns
        .iter()
        .find_map(|column| column.role.year())
        .unwrap_or_default();
    let years = columns
        .iter()
        .filter(|column| column.role.year().is_some())
        .count();
    years >= 2 && number == last && next < number
}

/// "2031 2032 2033 2032 2033" read from its end: another series, of other years, stands before the one that was read.
pub(super) fn stands_before(
    columns: &[Column],
    (tokens, at): (&[Token], usize),
    number: u16,
    next: u16,
) -> bool {
    let years = columns.iter().filter_map(|column| column.role.year());
    let rising = years
        .clone()
        .zip(years.clone().skip(1))
        .all(|(one, before)| before < one);
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    let led = before.is_some_and(|token| token.kind == Kind::Year(number.saturating_sub(1)));
    years.count() >= 2 && rising && led && next < number
}
