//! Titles that take two cells or more, each on a line of its own with empty lines between: whether a line that begins small
//! goes on with the one above it.
//!
//! The other rows tell: where every one of them begins with a capital, and most have one line of words, a line that
//! begins small begins no row. Deliberately absent: tables whose rows begin small themselves, under their groups.

use super::{filled, text_of};
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::title;

/// How many filled lines are looked at.
const AHEAD: usize = 120;
/// The longest line of words that is a title.
const LONGEST: usize = 200;
/// How many rows with a title on one line tell.
const ROWS: usize = 2;

/// Whether lines that begin small go on with the line above them, in the table whose rows begin here.
pub(super) fn small_goes_on(reader: &Reader, from: usize) -> bool {
    let mut next = from;
    let (mut single, mut wrapped, mut begun_small) = (0usize, 0usize, 0usize);
    // The lines of words since the last figure, and whether all but the first begin small.
    let (mut words, mut small) = (0usize, 0usize);
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
                (1, _) => single = single.saturating_add(1),
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
                begun_small = begun_small.saturating_add(usize::from(goes_on));
            } else {
                small = small.saturating_add(usize::from(goes_on));
            }
            words = words.saturating_add(1);
        }
    }
    begun_small == 0 && wrapped > 0 && single >= ROWS && single > wrapped
}
