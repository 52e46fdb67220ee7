//! What one line of a table with one cell a line holds.

use crate::reading::extract::Span;
use crate::reading::recognise::header::Header;
use crate::reading::recognise::table::{Figure, Value};
use crate::reading::recognise::token::{Kind, Token};
use crate::reading::recognise::{grid, title};

/// A cell.
pub(super) enum Cell {
    Figure(Value),
    Letter(char),
    Number(String),
    /// A share of something, or a mark in a column: no figure of a year.
    Share,
    Words,
}

/// Reads it. A number is expected, or a figure is due, by what stands before it.
pub(super) fn cell(
    here: usize,
    lead: usize,
    text: &str,
    found: &[Token],
    header: &Header,
    (number_expected, figure_due): (bool, bool),
) -> Cell {
    if number_expected && title::is_number_cell(text) {
        return Cell::Number(text.trim_end_matches('.').to_owned());
    }
    if is_share(text)
        || matches!(
            text,
            "X" | "x" | "\u{2713}" | "\u{2714}" | "\u{221a}" | "\u{25cf}"
        )
    {
        return Cell::Share;
    }
    let single = found.iter().filter(|token| token.kind != Kind::Note).count() <= 2;
    if !header.letters().is_empty()
        && let [
            Token {
                kind: Kind::Letter(letter),
                ..
            },
        ] = found
    {
        return Cell::Letter(*letter);
    }
    let plain = text.bytes().all(|byte| byte.is_ascii_digit());
    let only_year = matches!(
        found,
        [Token {
            kind: Kind::Year(_),
            ..
        }]
    );
    match grid::figure(text, found) {
        Some((figure, _))
            if single && figure != Figure::Unreadable && (!only_year || (figure_due && plain)) =>
        {
            Cell::Figure(Value {
                figure,
                span: Span {
                    line: here,
                    start: lead,
                    end: lead.saturating_add(text.len()),
                },
                right: 0,
                gap: 0,
                column: 0,
            })
        }
        _ => Cell::Words,
    }
}

/// `12,5%`
fn is_share(text: &str) -> bool {
    let digits = text.strip_suffix('%').map(str::trim_end).unwrap_or_default();
    !digits.is_empty()
        && digits
            .chars()
            .all(|letter| letter.is_ascii_digit() || letter == ',')
}
