//! Which cell of an investment is which: what is spent, divided by its term, is its depreciation.
//!
//! Deliberately absent: terms that are no whole years.

use crate::reading::recognise::open::Reader;
use crate::reading::recognise::stacked::{text_of, value};
use crate::reading::recognise::table::Figure;

/// The longest term in years, and how far rounding may put a depreciation off, in thousandths of what is printed.
const TERM: i64 = 100_000;
const ROUNDING: i64 = 600;

/// Where the one amount that is spent stands, and the place of the first capital cost: behind a term by which what stands
/// before it can be divided to give what stands behind it.
pub(super) fn written_off(reader: &Reader, figures: &[usize]) -> Option<(Option<usize>, usize)> {
    let mut spent = 0i64;
    let mut filled: Vec<usize> = Vec::new();
    for (place, line) in figures.iter().enumerate() {
        let behind = figures
            .get(place.saturating_add(1))
            .and_then(|line| amount(reader, *line));
        let own = amount(reader, *line).filter(|_| !is_no_term(text_of(reader, *line)));
        // Land is not written off.
        let fits = match (own, behind) {
            (Some(own), Some(behind)) => divides(spent, own, behind),
            (None, behind) => behind == Some(0),
            _ => false,
        };
        if fits && spent > 0 {
            let only = filled.first().copied().filter(|_| filled.len() == 1);
            return Some((only, place.saturating_add(2)));
        }
        let own = own?;
        spent = spent.saturating_add(own);
        if own != 0 {
            filled.push(*line);
        }
    }
    None
}

/// What is spent, written off in this many years, comes to this in each.
fn divides(spent: i64, term: i64, each: i64) -> bool {
    let years = term.saturating_div(1_000);
    let off = spent.saturating_sub(each.saturating_mul(years)).saturating_abs();
    (1_000..=TERM).contains(&term) && term % 1_000 == 0 && each > 0 && off <= years.saturating_mul(ROUNDING)
}

/// What a cell holds: nought for a dash, none for words.
fn amount(reader: &Reader, line: usize) -> Option<i64> {
    match value(reader, line, 0)?.figure {
        Figure::Amount(printed) => Some(printed.signed()),
        Figure::Empty => Some(0),
        _ => None,
    }
}

/// "n.v.t." where a term is due.
pub(super) fn is_no_term(text: &str) -> bool {
    matches!(text.to_lowercase().as_str(), "nvt" | "n.v.t." | "n.v.t")
}
