//! Rows of lasten and baten by year that lost their empty cells: a post is nearly always of one side, so that its figures
//! are those of that side, from the first year on. Which side, its words say; most posts are costs.
//!
//! The rows keep their doubt. Deliberately absent: figures that are equal two by two, rows with more figures than there are
//! years, and rows that totals place.

use crate::reading::letters::{holds_any, small};
use crate::reading::recognise::blocks::Block;
use crate::reading::recognise::kinds::Kind;
use crate::reading::recognise::table::Table;
use crate::reading::settle::sheet::Sheet;

/// Puts each such row under one side.
pub(super) fn place(sheet: &mut Sheet, table: &Table) {
    let blocks = table.header.blocks.as_slice();
    let places = |wanted: Block| -> Vec<usize> {
        let all = blocks.iter().enumerate();
        all.filter(|(_, block)| **block == wanted)
            .map(|(at, _)| at)
            .collect()
    };
    let (costs, incomes) = (places(Block::Cost), places(Block::Income));
    let sided = costs.len() == incomes.len() && costs.len().saturating_mul(2) == blocks.len();
    if !sided || costs.len() < 2 || blocks.len() != sheet.columns.len() {
        return;
    }
    for (row, printed) in sheet.rows.iter_mut().zip(&table.rows) {
        let side = if is_income(&printed.title) {
            &incomes
        } else {
            &costs
        };
        // A post and its cover are as large.
        let covered = row.entries.len().is_multiple_of(2)
            && row.entries.chunks(2).all(|pair| {
                matches!(pair, [one, other] if one.amount.saturating_abs() == other.amount.saturating_abs())
            });
        if row.unsure
            && !covered
            && row.kind == Kind::Change
            && let Some(places) = side.get(..row.entries.len())
        {
            // Its sign was that of the column it stood in.
            for ((entry, old), new) in row.entries.iter_mut().zip(&row.places).zip(places) {
                if blocks.get(*old) != blocks.get(*new) {
                    entry.amount = entry.amount.saturating_neg();
                }
            }
            row.places = places.to_vec();
        }
    }
}

/// Words of what comes in.
fn is_income(title: &str) -> bool {
    let words = [
        "opbrengst",
        "verkoop",
        "inkomsten",
        "baten",
        "ontvangst",
        "uitkering",
        "vrijval",
        "dekking",
        "bijdrage van",
        "bijdrage rijk",
        "rijksbijdrage",
        "uit budget",
        "uit reserve",
    ];
    holds_any(&small(title), &words)
}
