//! Rows that end with their last filled cell: the empty cells behind it were cut off, and no others.
//!
//! Rows with an empty cell before a filled one tell it: whoever keeps that one loses none in the middle.
//! Deliberately absent: tables in which some row ends with an empty cell; there a short row lost cells in another way.

use super::cell::figure;
use crate::reading::extract::Line;
use crate::reading::recognise::header::Header;
use crate::reading::recognise::token::tokens;

/// How many rows are looked at.
const AHEAD: usize = 60;
/// How many rows keep an empty cell at least.
const KEPT: usize = 2;

/// Whether the cells of short rows stand where they are counted from the left.
pub(super) fn is(header: &Header, rows: &[Line]) -> bool {
    let values: Vec<usize> = header.values().iter().map(|column| column.place).collect();
    let mut kept = 0usize;
    for line in rows.iter().take(AHEAD).take_while(|line| !line.cells.is_empty()) {
        let cell = |place: usize| {
            let cell = line.cells.get(place)?;
            Some(line.part(cell.start, cell.end).trim())
        };
        if line.cells.len() > 1 && cell(line.cells.len().saturating_sub(1)) == Some("") {
            return false;
        }
        let texts: Vec<&str> = values.iter().filter_map(|place| cell(*place)).collect();
        let odd = |text: &&str| !text.is_empty() && figure(text, &tokens(text)).is_none();
        if texts.iter().any(odd) {
            return false;
        }
        kept = kept.saturating_add(usize::from(texts.contains(&"")));
    }
    kept >= KEPT
}
