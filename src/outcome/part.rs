//! The parts of an outcome: each choice of the document, and each that the member added.
//!
//! Deliberately absent: taxes (`lever`) and what rules between choices bring (`knock_on`).

use super::nature::{Nature, NatureBasis, nature_of};
use super::{Part, PartOf};
use crate::budget::{Amount, Budget, Pattern, Range};
use crate::money::Money;
use crate::rate::Rate;
use crate::scenario::{Figure, OwnChoice, OwnCover, OwnSchedule, Position};
use crate::year::PerYear;

pub(super) fn of_document(position: Position<'_>) -> Part {
    let (nature, basis) = nature_of(&position);
    let split = position.incidental.filter(|_| basis != NatureBasis::Rule);
    // The part of a figure that the document calls incidental; none where all of it is of the choice's own nature.
    let incidental = |year, figure: &Figure| match figure {
        Figure::Own(_) | Figure::Pm => None,
        _ => split.as_ref().and_then(|split| split.get(year)).copied(),
    };
    let structural = position.figures.map(|year, figure| {
        let money = figure.money()?;
        match incidental(year, figure) {
            Some(incidental) => money.minus(incidental).ok(),
            None => Some(counted_as(nature, money)),
        }
    });
    let structural_ranges = position.figures.map(|year, figure| {
        let range = position.ranges.get(year).copied().flatten()?;
        match incidental(year, figure) {
            Some(incidental) => split_range(range, figure.money()?, incidental),
            None => Some(range_counted_as(nature, range)),
        }
    });
    Part {
        of: PartOf::Choice(position.choice.id.clone()),
        on: position.on,
        figures: position.figures,
        structural,
        structural_ranges,
        ranges: position.ranges,
        nature,
        basis,
        pattern: position.pattern,
        outside: position.outside,
    }
}

pub(super) fn of_member(budget: &Budget, own: &OwnChoice) -> Part {
    let schedule = own.schedule(budget.horizon);
    let figures = figures(budget, own, schedule.as_ref().ok());
    let (nature, basis) = match &own.cover {
        OwnCover::Reserve(_) => (Nature::Incidental, NatureBasis::Rule),
        _ if own.structural => (Nature::Structural, NatureBasis::Member),
        _ => (Nature::Incidental, NatureBasis::Member),
    };
    let ranges = figures.map(|year, figure| {
        let schedule = schedule.as_ref().ok();
        let typed = schedule.and_then(|schedule| schedule.ranges.get(year).copied().flatten());
        let typed = typed.and_then(|range| {
            Some(Range {
                low: own.counted(range.low, year).ok()?,
                high: own.counted(range.high, year).ok()?,
            })
        });
        match (figure, figure.money()) {
            (Figure::Pm, _) => typed,
            (_, Some(likely)) => {
                let class = || budget.spreads.zip(own.particulars.hardness);
                let by_class =
                    || class().and_then(|(spreads, class)| Range::around(likely, spreads.of(class)));
                let range = typed.or_else(by_class);
                Some(range.map_or(Range::exactly(likely), |range| range.holding(likely)))
            }
            (_, None) => None,
        }
    });
    Part {
        of: PartOf::Own(own.id.clone()),
        on: own.on,
        structural: all_counted_as(nature, &figures),
        pattern: runs(&figures),
        figures,
        structural_ranges: all_ranges_counted_as(nature, &ranges),
        ranges,
        nature,
        basis,
        outside: schedule.map(|schedule| schedule.outside).unwrap_or_default(),
    }
}

/// What an own choice does to each year when it is on.
pub fn own_figures(budget: &Budget, own: &OwnChoice) -> PerYear<Figure> {
    figures(budget, own, own.schedule(budget.horizon).as_ref().ok())
}

// Charges beyond counting have no schedule.
fn figures(budget: &Budget, own: &OwnChoice, schedule: Option<&OwnSchedule>) -> PerYear<Figure> {
    let timing = &own.particulars.timing;
    PerYear::from_fn(budget.horizon, |year| {
        let amount = schedule.and_then(|schedule| schedule.amounts.get(year));
        match amount {
            None => Figure::Overflow,
            // Before it begins and after it ends also something unknown is nothing.
            Some(Amount::Pm) if timing.part_in(year) == Rate::NOTHING => Figure::Own(Money::ZERO),
            Some(Amount::Pm) => Figure::Pm,
            Some(Amount::Known(gross)) => own.counted(*gross, year).map_or(Figure::Overflow, Figure::Own),
        }
    })
}

/// The structural part of figures that are of one nature.
pub(super) fn all_counted_as(nature: Nature, figures: &PerYear<Figure>) -> PerYear<Option<Money>> {
    figures.map(|_, figure| Some(counted_as(nature, figure.money()?)))
}

/// The structural part of ranges of figures that are of one nature.
pub(super) fn all_ranges_counted_as(
    nature: Nature,
    ranges: &PerYear<Option<Range>>,
) -> PerYear<Option<Range>> {
    ranges.map(|_, range| Some(range_counted_as(nature, (*range)?)))
}

/// In which years figures do something.
pub(super) fn runs(figures: &PerYear<Figure>) -> Pattern {
    Pattern::of(&figures.map(|_, figure| figure.money() != Some(Money::ZERO)))
}

fn counted_as(nature: Nature, money: Money) -> Money {
    match nature {
        Nature::Structural => money,
        Nature::Incidental => Money::ZERO,
    }
}

fn range_counted_as(nature: Nature, range: Range) -> Range {
    match nature {
        Nature::Structural => range,
        Nature::Incidental => Range::exactly(Money::ZERO),
    }
}

// A range is divided as its amount is; where there is no amount to divide, what is incidental is certain.
fn split_range(range: Range, money: Money, incidental: Money) -> Option<Range> {
    if money.is_zero() {
        return range.moved(incidental.opposite());
    }
    let structural = money.minus(incidental).ok()?;
    let part = |end: Money| end.scaled(structural.decimal(), money.decimal()).ok();
    let divided = Range {
        low: part(range.low)?,
        high: part(range.high)?,
    };
    Some(divided.holding(structural))
}
