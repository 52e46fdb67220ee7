//! The least and the most that a figure can be.
//!
//! The member's own range comes first, then the document's (moved and multiplied as its amounts are), then what the
//! class of the amount allows; without any of them a known figure is what it is. A range always holds the figure
//! itself. Deliberately absent: totals (`outcome`).

use super::factor::Factor;
use super::{Decision, Figure};
use crate::budget::{Budget, Choice, Range};
use crate::year::Year;

pub(super) fn of_figure(
    budget: &Budget,
    choice: &Choice,
    decision: &Decision,
    year: Year,
    figure: Figure,
    printed: Option<Range>,
    factor: Factor,
) -> Option<Range> {
    let likely = figure.money();
    let own = decision.ranges.get(&year).copied();
    let documents = || match figure {
        Figure::Own(_) | Figure::Overflow => None,
        Figure::Pm => printed,
        Figure::Document(_) | Figure::Levelled(_) | Figure::Changed(_) => {
            printed.and_then(|range| multiplied(range, factor))
        }
    };
    let by_class = || match figure {
        Figure::Own(_) => None,
        _ => Range::around(likely?, budget.spreads?.of(choice.hardness?)),
    };
    let range = own
        .or_else(documents)
        .or_else(by_class)
        .or_else(|| likely.map(Range::exactly))?;
    Some(likely.map_or(range, |likely| range.holding(likely)))
}

fn multiplied(range: Range, factor: Factor) -> Option<Range> {
    Some(Range {
        low: factor.of_money(range.low).ok()?,
        high: factor.of_money(range.high).ok()?,
    })
}
