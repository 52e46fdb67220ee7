//! The totals of one year, out of the parts that are on.
//!
//! Totals are never rounded, so that they are the sum of the parts that are shown. A total is absent where it is
//! unknown or beyond counting. An open pm adds nothing and is counted beside the total.

use super::{Part, PartOf, Start, YearTotal};
use crate::budget::{Budget, Range};
use crate::money::Money;
use crate::scenario::{Decisions, Figure};
use crate::year::{PerYear, Year};

pub(super) fn year_total(
    budget: &Budget,
    decisions: &Decisions,
    parts: &[Part],
    exception: Money,
    year: Year,
) -> YearTotal {
    let start = start(budget, decisions, year);
    let start_incidental = start_incidental(budget, decisions, year);
    let on = || parts.iter().filter(|part| part.on);
    let effect = sum(on(), year);
    let structural_effect = structural_sum(on(), year);
    let indirect = on().filter(|part| matches!(part.of, PartOf::Rule(_) | PartOf::OwnEffect(..)));
    let structural_start = || match start_incidental {
        Some(incidental) => start?.money().minus(incidental.money()).ok(),
        None => Some(start?.money()),
    };
    let structural = || {
        structural_start()?
            .plus(structural_effect?)
            .ok()?
            .plus(exception)
            .ok()
    };
    YearTotal {
        start,
        start_incidental,
        indirect_effect: sum(indirect, year),
        exception,
        range: range(on(), |part| &part.ranges, year),
        structural_range: range(on(), |part| &part.structural_ranges, year),
        end: effect.and_then(|effect| start?.money().plus(effect).ok()),
        structural: structural(),
        effect,
        structural_effect,
        open_pm: on()
            .filter(|part| part.figures.get(year) == Some(&Figure::Pm))
            .count(),
    }
}

fn start(budget: &Budget, decisions: &Decisions, year: Year) -> Option<Start> {
    let own = decisions.start.get(&year).copied().map(Start::Own);
    let document = || budget.start.as_ref()?.get(year).copied().map(Start::Document);
    own.or_else(document)
}

fn start_incidental(budget: &Budget, decisions: &Decisions, year: Year) -> Option<Start> {
    let own = decisions.start_incidental.get(&year).copied().map(Start::Own);
    let document = || {
        let part = budget.start_incidental.as_ref()?.get(year).copied();
        part.map(Start::Document)
    };
    // Another start balance is another budget: the document's split says nothing about it.
    let replaced = decisions.start.contains_key(&year);
    own.or_else(|| document().filter(|_| !replaced))
}

fn sum<'parts>(parts: impl Iterator<Item = &'parts Part>, year: Year) -> Option<Money> {
    let known: Option<Vec<Money>> = parts
        .filter_map(|part| part.figures.get(year))
        .filter(|figure| **figure != Figure::Pm)
        .map(|figure| figure.money())
        .collect();
    Money::sum(known?).ok()
}

fn structural_sum<'parts>(parts: impl Iterator<Item = &'parts Part>, year: Year) -> Option<Money> {
    let known: Option<Vec<Money>> = parts
        .filter(|part| part.figures.get(year) != Some(&Figure::Pm))
        .filter_map(|part| part.structural.get(year))
        .copied()
        .collect();
    Money::sum(known?).ok()
}

fn range<'parts>(
    parts: impl Iterator<Item = &'parts Part>,
    of: impl Fn(&Part) -> &PerYear<Option<Range>>,
    year: Year,
) -> Option<Range> {
    let mut ranges = Vec::new();
    for part in parts {
        match (part.figures.get(year)?, of(part).get(year)?) {
            (Figure::Overflow, _) => return None,
            (_, Some(range)) => ranges.push(*range),
            (_, None) => {}
        }
    }
    Some(Range {
        low: Money::sum(ranges.iter().map(|range| range.low)).ok()?,
        high: Money::sum(ranges.iter().map(|range| range.high)).ok()?,
    })
}
