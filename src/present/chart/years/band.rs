//! The area between the least and the most of the variant. The likely line stays where it is.

use std::rc::Rc;

use super::super::{Table, TableRow};
use crate::budget::Range;
use crate::money::Money;
use crate::outcome::{Band, BandRule, Outcome, TotalOf};
use crate::present::geometry::{Length, Scale};
use crate::present::{Cell, Showing};

/// The range of every year, of balances or of effects; none where nothing is wide or a year cannot be counted.
pub(super) fn ranges(band: &Band, outcome: &Outcome, balances: bool) -> Option<Vec<Range>> {
    let of = if balances { TotalOf::End } else { TotalOf::Effect };
    let years = outcome.years.iter();
    let ranges: Option<Vec<Range>> = years.map(|(year, total)| band.around(of, total, year)).collect();
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
pub(super) fn with_rows(
    table: Table,
    band: Option<&[Range]>,
    rule: Option<BandRule>,
    showing: Showing,
) -> Table {
    let Some(band) = band else {
        return table;
    };
    let language = showing.language;
    let (low, high) = match rule.unwrap_or_default() {
        BandRule::Sums => (language.text("years-low"), language.text("years-high")),
        BandRule::Draws => (language.text("years-from"), language.text("years-to")),
    };
    let row = |head: String, end: fn(&Range) -> Money| TableRow {
        head: head.into(),
        cells: band
            .iter()
            .map(|range| Cell::amount(end(range), showing).written())
            .collect(),
    };
    let ends = [row(low, |range| range.low), row(high, |range| range.high)];
    Table {
        rows: table.rows.iter().cloned().chain(ends).collect(),
        ..table
    }
}
