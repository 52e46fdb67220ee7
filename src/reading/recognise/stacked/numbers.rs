//! Numbers in front of the titles of a table with one cell a line, in a column that no heading names.
//!
//! Deliberately absent: a number that only one title has; that is a figure of the row before it.

use super::{filled, line_is_figure, text_of};
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::token::tokens;

/// How many filled lines ahead are looked at.
const AHEAD: usize = 60;
/// How many titles with a number at least.
const TITLES: usize = 3;
/// How far the next number may lie beyond the highest so far.
const STEP: u16 = 3;

/// The numbers so far.
pub(super) struct Numbers {
    highest: u16,
    /// They have two digits each: 01, 02, 10.
    padded: bool,
}

/// A number with a point on a line of its own, and under it the title that it counts.
pub(super) fn of_title(reader: &Reader, here: usize) -> Option<String> {
    let text = text_of(reader, here);
    let digits = text.strip_suffix('.')?;
    small(digits)?;
    let words = |at: usize| text_of(reader, at).chars().any(char::is_alphabetic);
    filled(reader, here.saturating_add(1))
        .is_some_and(words)
        .then(|| digits.to_owned())
}

impl Numbers {
    /// Where most of the titles that follow have a small number on the line before them.
    pub(super) fn ahead(reader: &Reader, from: usize) -> Option<Numbers> {
        let mut titles = 0usize;
        let mut numbered = 0usize;
        let mut first = None;
        let mut padded = false;
        let mut before: Option<usize> = None;
        let mut next = from;
        for _ in 0..AHEAD {
            let Some(here) = filled(reader, next) else { break };
            let text = text_of(reader, here);
            if is_title(reader, here) {
                titles = titles.saturating_add(1);
                let number = before.and_then(|before| small(text_of(reader, before)));
                padded |=
                    before.is_some_and(|before| text_of(reader, before).starts_with('0')) && number.is_some();
                numbered = numbered.saturating_add(usize::from(number.is_some()));
                first = first.or(number);
            } else if text.split_whitespace().count() > 25 {
                break;
            }
            before = Some(here);
            next = here.saturating_add(1);
        }
        let most = numbered >= TITLES && numbered.saturating_mul(4) >= titles.saturating_mul(3);
        first
            .filter(|first| most && (*first <= STEP || padded))
            .map(|_| Numbers { highest: 0, padded })
    }

    /// The number on this line, where a title follows and the count goes on.
    pub(super) fn take(&mut self, reader: &Reader, here: usize) -> Option<String> {
        let text = text_of(reader, here);
        let fits = |number: &u16| match self.padded {
            true => text.trim_end_matches(['.', '*']).len() == 2,
            false => *number <= self.highest.saturating_add(STEP),
        };
        let number = small(text).filter(fits)?;
        let title = filled(reader, here.saturating_add(1)).filter(|next| is_title(reader, *next));
        title?;
        self.highest = self.highest.max(number);
        Some(text.trim_end_matches(['.', '*']).to_owned())
    }
}

/// Words with a figure on the line behind them.
fn is_title(reader: &Reader, at: usize) -> bool {
    let figure = |at: usize| line_is_figure(&tokens(text_of(reader, at)));
    text_of(reader, at).chars().any(char::is_alphabetic)
        && !figure(at)
        && filled(reader, at.saturating_add(1)).is_some_and(figure)
}

/// One to three digits and nothing else.
fn small(text: &str) -> Option<u16> {
    let digits = text.trim_end_matches(['.', '*']);
    let plain = (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|number| plain && *number > 0)
}
