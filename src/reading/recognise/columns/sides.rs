//! Which columns the figures of a short row stand in where each year has one of lasten and one of baten, or where both and
//! their saldo stand before later years.
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

/// Lasten, baten and saldo before the years that follow: a figure that comes back is one side and its saldo, a dash the
/// saldo of neither, and what is left is of the first of the later years. The row stays unsure.
pub(super) fn before_years(row: &Row, blocks: &[Block]) -> Option<Vec<usize>> {
    let (sides, later) = blocks.split_at_checked(3)?;
    let led = matches!(
        sides,
        [Block::Cost, Block::Income, Block::Saldo] | [Block::Income, Block::Cost, Block::Saldo]
    ) && later.iter().all(|block| *block == Block::Amount);
    let amount = |at: usize| match row.values.get(at)?.figure {
        Figure::Amount(printed) => Some(printed.signed()),
        Figure::Empty => Some(0),
        Figure::Pm(_) | Figure::Unreadable => None,
    };
    let (first, second, third) = (amount(0), amount(1), amount(2));
    let saldo = || {
        let (one, other) = (first?, second?);
        // One of the two has a minus, or the saldo takes the one off the other.
        let sums = if (one < 0) == (other < 0) {
            [one.checked_sub(other), other.checked_sub(one)]
        } else {
            [one.checked_add(other); 2]
        };
        Some(one != 0 && other != 0 && sums.contains(&third))
    };
    let own = if !led {
        return None;
    } else if saldo() == Some(true) {
        vec![0, 1, 2]
    } else if first == Some(0) {
        vec![2]
    } else if first.is_some() && first == second {
        // Lasten are printed with a plus where baten have a minus.
        let side = if first < Some(0) {
            Block::Income
        } else {
            Block::Cost
        };
        vec![sides.iter().position(|block| *block == side)?, 2]
    } else {
        Vec::new()
    };
    let places: Vec<usize> = own.into_iter().chain(3..).take(row.values.len()).collect();
    places.iter().all(|place| *place < blocks.len()).then_some(places)
}
