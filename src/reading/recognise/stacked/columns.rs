//! The header of a table with one cell a line: years under each other, and what stands before them.

use super::{filled, text};
use crate::reading::recognise::header::{self, Column, Header, Role};
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::token::tokens;

/// How many lines before the years may be headings of other columns.
const BEFORE: usize = 6;

/// At least two lines that are nothing but years, one after the other.
pub(super) fn years(reader: &Reader, at: usize) -> Option<(Header, usize)> {
    let mut header = Header::default();
    let mut last: Option<u16> = None;
    let mut next = at;
    while let Some(here) = filled(reader, next) {
        let text = text(reader, here);
        if text.len() > 40 || !may_be_year(text) {
            break;
        }
        let Some(role) = header::column_of(text, &tokens(text)).filter(|role| role.year().is_some()) else {
            break;
        };
        if last
            .zip(role.year())
            .is_some_and(|(last, year)| year != last.saturating_add(1))
        {
            break;
        }
        last = role.year();
        header.columns.push(Column {
            role,
            place: header.columns.len(),
        });
        next = here.saturating_add(1);
    }
    (header.columns.len() >= 2).then_some((header, next))
}

/// Four digits side by side, or an apostrophe: the least that any year is written with.
fn may_be_year(text: &str) -> bool {
    let digits = |bytes: &[u8]| bytes.iter().all(u8::is_ascii_digit);
    text.contains('\'') || text.as_bytes().windows(4).any(digits)
}

/// Headings of columns on the lines before the years: number, title, investment.
pub(super) fn before(reader: &mut Reader, at: usize, header: &mut Header) {
    let mut columns = Vec::new();
    let mut label = None;
    for line in reader
        .lines
        .get(..at)
        .unwrap_or_default()
        .iter()
        .rev()
        .filter(|line| !line.text.trim().is_empty())
        .take(BEFORE)
    {
        let text = line.text.trim();
        let role = header::role_of(text);
        match role {
            Some(role) => columns.push(Column { role, place: 0 }),
            None if header::is_title_heading(text) && text.split_whitespace().count() <= 4 => {
                columns.push(Column {
                    role: Role::Text,
                    place: 0,
                });
            }
            None => {
                label = (columns.is_empty() && text.split_whitespace().count() <= 8).then(|| text.to_owned());
                break;
            }
        }
    }
    if columns.iter().any(|column| column.role == Role::Text)
        || columns.iter().all(|column| !column.role.is_value())
    {
        columns.reverse();
        columns.append(&mut header.columns);
        header.columns = columns;
    }
    header.label = label.unwrap_or_default();
}
