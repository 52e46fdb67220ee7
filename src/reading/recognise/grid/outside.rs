//! Amounts of a row in cells that no column of figures is over: its cells, or the names of the columns, have moved.
//!
//! Deliberately absent: where they belong; that is a question to who reads.

use super::cell::figure;
use crate::reading::recognise::header::{Header, Role};
use crate::reading::recognise::table::{Figure, Oddity, Row};
use crate::reading::recognise::token::Token;

/// Notes how many there are.
pub(super) fn note(row: &mut Row, header: &Header, cells: &[(&str, Vec<Token>)]) {
    let outside = amounts(header, cells);
    if outside > 0 {
        row.oddities.push(Oddity::FiguresOutside(outside));
    }
}

/// Behind the last name, or where letters stand.
fn amounts(header: &Header, cells: &[(&str, Vec<Token>)]) -> usize {
    let is_amount = |text: &str, tokens: &[Token]| match figure(text, tokens) {
        Some((Figure::Amount(printed), _)) => printed.thousandths != 0,
        _ => false,
    };
    // The columns of such a table have no place of their own.
    if header.floating || header.slides {
        let titled = |(text, tokens): &&(&str, Vec<Token>)| {
            is_amount(text, tokens) || !text.contains(char::is_alphabetic)
        };
        let behind = cells.iter().skip_while(titled);
        let all = behind.filter(|(text, tokens)| is_amount(text, tokens)).count();
        return all.saturating_sub(header.values().len());
    }
    let last = header.columns.iter().map(|column| column.place).max();
    let lettered = |place: usize| {
        let mut columns = header.columns.iter().filter(|column| column.place == place);
        columns.any(|column| matches!(column.role, Role::Letters(_)))
    };
    let outside = cells.iter().enumerate().filter(|(place, (text, tokens))| {
        (last.is_some_and(|last| *place > last) || lettered(*place)) && is_amount(text, tokens)
    });
    outside.count()
}
