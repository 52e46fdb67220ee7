//! Which columns the figures of a short row stand in where each year has one of lasten and one of baten.
//!
//! Deliberately absent: proof; the row stays unsure.

use crate::reading::recognise::blocks::Block;
use crate::reading::recognise::header::Column;
use crate::reading::recognise::table::{Figure, Row, Value};

/// Lasten and baten under each year, and no more figures than years: more likely the lasten of the first years than both
/// sides of fewer. Pairs of equal figures may be both, and a title that speaks of income says otherwise. The row stays
/// unsure.
pub(super) fn costs_of_years(row: &Row, blocks: &[Block], columns: &[Column]) -> Option<Vec<usize>> {
    let pairs = blocks.len() == columns.len()
        && blocks.len() >= 4
        && blocks
            .chunks(2)
            .all(|pair| matches!(pair, [Block::Cost, Block::Income] | [Block::Income, Block::Cost]));
    let years = blocks.len() / 2;
    let amount = |value: &Value| match value.figure {
        Figure::Amount(printed) if !printed.minus => Some(printed.thousandths),
        _ => None,
    };
    let amounts: Option<Vec<i64>> = row.values.iter().map(amount).collect();
    let amounts = amounts.filter(|amounts| pairs && amounts.len() <= years)?;
    let equal = amounts
        .windows(2)
        .any(|pair| matches!(pair, [one, other] if one == other));
    let lower = row.title.to_lowercase();
    let income = [
        "inkomst",
        "opbrengst",
        "baten",
        "leges",
        "verkoop",
        "dividend",
        "uitkering",
        "bijdrage van",
        "vrijval",
    ];
    if equal || income.iter().any(|word| lower.contains(word)) {
        return None;
    }
    let costs = blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| **block == Block::Cost);
    Some(costs.map(|(column, _)| column).take(amounts.len()).collect())
}
