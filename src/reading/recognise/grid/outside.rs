//! Amounts of a row in cells that no column of figures is over: its cells, or the names of the columns, have moved.
//!
//! Deliberately absent: where they belong; that is a question to who reads.

use super::cell::figure;
use crate::reading::recognise::header::{Header, Role};
use crate::reading::recognise::table::{Figure, Oddity, Row};
use crate::reading::recognise::token::Token;

/// Notes how many there are; one that is the sum of the others is no question.
pub(super) fn note(row: &mut Row, header: &Header, cells: &[(&str, Vec<Token>)]) {
    let outside = amounts(header, cells);
    let sum = row.values.iter().fold(0i64, |sum, value| match value.figure {
        Figure::Amount(printed) => sum.saturating_add(printed.signed()),
        _ => sum,
    });
    if !outside.is_empty() && outside != [sum] {
        row.oddities.push(Oddity::FiguresOutside(outside.len()));
    }
}

/// Behind the last name, or where letters or words stand.
fn amounts(header: &Header, cells: &[(&str, Vec<Token>)]) -> Vec<i64> {
    let amount = |text: &str, tokens: &[Token]| match figure(text, tokens) {
        Some((Figure::Amount(printed), _)) => Some(printed.signed()).filter(|amount| *amount != 0),
        _ => None,
    };
    // The columns of such a table have no place of their own.
    if header.floating || header.slides {
        let before_title = |(text, tokens): &&(&str, Vec<Token>)| {
            amount(text, tokens).is_some() || !text.contains(char::is_alphabetic)
        };
        let behind = cells.iter().skip_while(before_title);
        let all = behind.filter_map(|(text, tokens)| amount(text, tokens));
        return all.skip(header.values().len()).collect();
    }
    let last = header.columns.iter().map(|column| column.place).max();
    let first = header.values().first().map(|column| column.place);
    // "L/B" beside each amount: no column of figures, and no words before the titles either.
    let of_words = |place: usize| {
        let mut columns = header.columns.iter().filter(|column| column.place == place);
        columns.any(|column| match column.role {
            Role::Letters(_) => true,
            role => !role.is_value() && first.is_some_and(|first| place > first),
        })
    };
    let outside = cells
        .iter()
        .enumerate()
        .filter(|(place, _)| last.is_some_and(|last| *place > last) || of_words(*place));
    outside
        .filter_map(|(_, (text, tokens))| amount(text, tokens))
        .collect()
}
