//! Where a table with one cell a line ends.

use super::{explained, filled, numbers, text_of};
use crate::reading::recognise::header::{self, Header};
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::token::{Kind, Token, tokens, year};
use crate::reading::recognise::{legend, spaced, title};

/// How many lines ahead a figure must follow for words to belong to the table.
const AHEAD: usize = 6;

/// How many sentences may stand between two rows.
const SENTENCES: usize = 4;

/// The line below what explains a row that has this number.
pub(super) fn behind_explanation(
    reader: &Reader,
    here: usize,
    wide: usize,
    number: Option<&str>,
) -> Option<usize> {
    if explains(reader, here, wide, wide) {
        return Some(here.saturating_add(1));
    }
    explained::next_row(reader, here, wide, number?)
}

/// Sentences in the cell of a column of remarks: below them stands the next row, which may have empty cells.
pub(super) fn is_remark(reader: &Reader, here: usize, wide: usize) -> bool {
    explains(reader, here, wide, 1)
}

/// Sentences that explain a row: below them stands the next one, a title and at least so many figures, and no more than
/// there are columns.
fn explains(reader: &Reader, here: usize, wide: usize, least: usize) -> bool {
    if wide < 3 || !title::is_prose(text_of(reader, here)) || reader.starts_stack(here) {
        return false;
    }
    let mut at = here;
    for _ in 0..SENTENCES {
        let Some(next) = filled(reader, at.saturating_add(1)) else {
            return false;
        };
        at = next;
        if !title::is_prose(text_of(reader, at)) {
            break;
        }
    }
    let title = text_of(reader, at);
    if reader.starts_stack(at) || title::is_prose(title) || !title.contains(char::is_alphabetic) {
        return false;
    }
    let mut figures = 0usize;
    while let Some(next) = filled(reader, at.saturating_add(1)).filter(|next| reader.is_figure(*next)) {
        figures = figures.saturating_add(1);
        if figures > wide {
            return false;
        }
        at = next;
    }
    figures >= least
}

/// A row of cells, or the unit over a year: another table.
pub(super) fn starts_anew(reader: &Reader, here: usize) -> bool {
    let cells = reader.lines.get(here).is_some_and(|line| !line.cells.is_empty());
    let below = || filled(reader, here.saturating_add(1)).map(|next| text_of(reader, next));
    cells || (below().is_some_and(|below| year(below).is_some()) && legend::is_unit(text_of(reader, here)))
}

/// Words end the table when they are a sentence, another header, or when no figure follows soon.
pub(super) fn ends(reader: &Reader, here: usize, text: &str, found: &[Token], header: &Header) -> bool {
    if reader.starts_stack(here) || header::of_line(text, found).is_some() {
        return true;
    }
    let figures = found
        .iter()
        .filter(|token| matches!(token.kind, Kind::Amount(_) | Kind::Pm(_)))
        .count();
    let last = found
        .iter()
        .rev()
        .take_while(|token| token.kind.is_figure())
        .count();
    if last >= 2 {
        return true;
    }
    let next = filled(reader, here.saturating_add(1));
    let is_letter = |next: usize| {
        let found = tokens(text_of(reader, next));
        matches!(found.as_slice(), [only] if matches!(only.kind, Kind::Letter(_)))
    };
    let figure_next =
        next.is_some_and(|next| reader.is_figure(next) || (!header.letters().is_empty() && is_letter(next)));
    if !figure_next && (title::is_prose(text) || (figures > 0 && spaced::is_heading_like(found))) {
        return true;
    }
    let mut next = here.saturating_add(1);
    for _ in 0..AHEAD {
        let Some(ahead) = filled(reader, next) else {
            return true;
        };
        let text = text_of(reader, ahead);
        if reader.starts_stack(ahead) {
            return true;
        }
        if reader.is_figure(ahead) {
            return false;
        }
        if title::is_prose(text) {
            // The explanation of a row is its title where its figure stands right below.
            let below = filled(reader, ahead.saturating_add(1));
            return header.texts.is_empty() || !below.is_some_and(|below| reader.is_figure(below));
        }
        next = ahead.saturating_add(1);
    }
    true
}

/// No empty line stands above it.
pub(super) fn adjacent(reader: &Reader, here: usize) -> bool {
    here.checked_sub(1)
        .is_some_and(|above| !text_of(reader, above).is_empty())
}

/// The letter of a column that the header names stands on the next line.
pub(super) fn letter_follows(reader: &Reader, here: usize, header: &Header) -> bool {
    let next = filled(reader, here.saturating_add(1)).map_or("", |next| text_of(reader, next));
    !header.letters().is_empty() && numbers::is_letter(next)
}

/// More words stand on the next line, with the number that counts them, or nothing does.
pub(super) fn words_follow(reader: &Reader, here: usize, numbered: bool) -> bool {
    let words = |at: usize| !reader.is_figure(at);
    filled(reader, here.saturating_add(1)).is_none_or(|next| {
        words(next)
            || (numbered
                && title::is_number_cell(text_of(reader, next))
                && filled(reader, next.saturating_add(1)).is_some_and(words))
    })
}
