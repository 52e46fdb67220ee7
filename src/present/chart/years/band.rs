//! The area between the least and the most of the variant. The likely line stays where it is.

use std::rc::Rc;

use super::super::{Table, TableRow};
use crate::budget::Range;
use crate::money::Money;
use crate::outcome::Outcome;
use crate::present::geometry::{Length, Scale};
use crate::present::{Cell, Showing};

/// The range of every year, of balances or of effects; none where nothing is wide or a year cannot be counted.
pub(super) fn band(outcome: &Outcome, balances: bool) -> Option<Vec<Range>> {
    let ranges: Option<Vec<Range>> = outcome
        .years
        .values()
        .map(|total| {
            let before = match total.start.filter(|_| balances) {
                Some(start) => start.money(),
                None => Money::ZERO,
            };
            let range = total.range?;
            Some(Range {
                low: range.low.plus(before).ok()?,
                high: range.high.plus(before).ok()?,
            })
        })
        .collect();
    ranges.filter(|ranges| ranges.iter().any(|range| range.is_wide()))
}

/// Along the most from left to right, and back along the least. One year alone has no area.
pub(super) fn points(band: &[Range], places: &[Length], scale: &Scale) -> Option<Rc<str>> {
    if band.len() < 2 {
        return None;
    }
    let at = |(x, money): (&Length, Money)| Some(format!("{x},{}", scale.at(money.cents()?)));
    let along = places.iter().zip(band.iter().map(|range| range.high)).map(at);
    let back = places
        .iter()
        .zip(band.iter().map(|range| range.low))
        .rev()
        .map(at);
    let points: Option<Vec<String>> = along.chain(back).collect();
    Some(points?.join(" ").into())
}

/// The same figures in the table.
pub(super) fn with_rows(table: Table, band: Option<&[Range]>, showing: Showing) -> Table {
    let Some(band) = band else {
        return table;
    };
    let row = |id: &'static str, end: fn(&Range) -> Money| TableRow {
        head: showing.language.text(id).into(),
        cells: band
            .iter()
            .map(|range| Cell::amount(end(range), showing).written())
            .collect(),
    };
    let ends = [
        row("years-low", |range| range.low),
        row("years-high", |range| range.high),
    ];
    Table {
        rows: table.rows.iter().cloned().chain(ends).collect(),
        ..table
    }
}
