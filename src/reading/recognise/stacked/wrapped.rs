//! Titles that take two cells or more, each on a line of its own with empty lines between: whether a line that begins small
//! goes on with the one above it.
//!
//! The other rows tell: where every one of them begins with a capital, and two have one line of words at least, a line that
//! begins small begins no row; where every row of one line begins small, it does. Deliberately absent: tables with both.

use super::{filled, text_of};
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::{kinds, title};

/// How many filled lines are looked at.
const AHEAD: usize = 120;
/// The longest line of words that is a title.
const LONGEST: usize = 200;
/// How many rows with a title on one line tell.
const ROWS: usize = 2;

/// What lines that begin small are, in a table.
#[derive(Clone, Copy)]
pub(super) struct Small {
    /// They go on with the line above them.
    pub(super) goes_on: bool,
    /// They are titles: every row with one line of words begins small.
    pub(super) titles: bool,
}

/// What lines that begin small are, in the table whose rows begin here.
pub(super) fn small(reader: &Reader, from: usize) -> Small {
    let mut next = from;
    let (mut single, mut wrapped, mut begun_small) = (0usize, 0usize, 0usize);
    // Titles of one line that begin small, and those that name no sum.
    let (mut small_single, mut plain_single) = (0usize, 0usize);
    // The lines of words since the last figure, and whether all but the first begin small.
    let (mut words, mut small, mut first_small, mut sum) = (0usize, 0usize, false, false);
    for _ in 0..AHEAD {
        let Some(here) = filled(reader, next) else { break };
        next = here.saturating_add(1);
        let text = text_of(reader, here);
        let cells = reader.lines.get(here).is_none_or(|line| !line.cells.is_empty());
        if cells || text.len() > LONGEST {
            break;
        }
        if reader.is_figure(here) {
            match (words, small) {
                (0, _) => {}
                (1, _) => {
                    single = single.saturating_add(1);
                    small_single = small_single.saturating_add(usize::from(first_small));
                    plain_single = plain_single.saturating_add(usize::from(!sum));
                }
                (_, 0) => {}
                _ => wrapped = wrapped.saturating_add(1),
            }
            (words, small) = (0, 0);
        } else if text
            .chars()
            .filter(|letter| letter.is_alphabetic())
            .nth(2)
            .is_some()
        {
            let goes_on = title::goes_on(text);
            if words == 0 {
                first_small = goes_on;
                sum = kinds::is_sum(text);
                begun_small = begun_small.saturating_add(usize::from(goes_on));
            } else {
                small = small.saturating_add(usize::from(goes_on));
            }
            words = words.saturating_add(1);
        }
    }
    Small {
        goes_on: begun_small == 0
            && wrapped > 0
            && (plain_single >= ROWS || (single >= ROWS && single > wrapped)),
        titles: small_single > 0 && small_single == single,
    }
}
