//! Where a table with one cell a line ends.

use super::{filled, line_is_figure, starts, text_of};
use crate::reading::recognise::header::{self, Header};
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::token::{Kind, Token, tokens};
use crate::reading::recognise::{spaced, title};

/// How many lines ahead a figure must follow for words to belong to the table.
const AHEAD: usize = 6;

/// Words end the table when they are a sentence, another header, or when no figure follows soon.
pub(super) fn ends(reader: &Reader, here: usize, text: &str, found: &[Token], header: &Header) -> bool {
    if starts(reader, here) || header::of_line(text, found).is_some() {
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
    let next = filled(reader, here.saturating_add(1)).map_or("", |next| text_of(reader, next));
    let next_tokens = tokens(next.get(..60).unwrap_or(next));
    let letter = matches!(
        next_tokens.as_slice(),
        [Token {
            kind: Kind::Letter(_),
            ..
        }]
    );
    let figure_next = line_is_figure(&next_tokens) || (letter && !header.letters().is_empty());
    if !figure_next && (title::is_prose(text) || (figures > 0 && spaced::is_heading_like(found))) {
        return true;
    }
    let mut next = here.saturating_add(1);
    for _ in 0..AHEAD {
        let Some(ahead) = filled(reader, next) else {
            return true;
        };
        let text = text_of(reader, ahead);
        if starts(reader, ahead) {
            return true;
        }
        if line_is_figure(&tokens(text.get(..60).unwrap_or(text))) {
            return false;
        }
        if title::is_prose(text) {
            return true;
        }
        next = ahead.saturating_add(1);
    }
    true
}
