//! Lasten and baten in columns of their own: a figure that moves from the one to the other changes its sign with the column.
//!
//! Deliberately absent: amounts with a letter, which say themselves what they do.

use crate::reading::recognise::blocks::Block;
use crate::reading::recognise::table::Table;
use crate::reading::settle::sheet::{Sheet, cost_columns_have_their_minus};

/// Which columns of a sheet have the contrary sign of what is printed.
pub(super) struct Turned(Vec<bool>);

impl Turned {
    /// Those of lasten that are printed with a plus; none where lasten are no column.
    pub(super) fn new(sheet: &Sheet, table: &Table) -> Option<Turned> {
        let turned = sheet.side_columns && !cost_columns_have_their_minus(table);
        let blocks = table.header.blocks.iter();
        turned.then(|| Turned(blocks.map(|block| *block == Block::Cost).collect()))
    }

    /// Gives the amounts in these columns the contrary sign.
    pub(super) fn turn(&self, sheet: &mut Sheet) {
        for row in &mut sheet.rows {
            for (entry, place) in row.entries.iter_mut().zip(&row.places) {
                if entry.effect.is_none() && self.0.get(*place) == Some(&true) {
                    entry.amount = entry.amount.saturating_neg();
                }
            }
        }
    }
}
