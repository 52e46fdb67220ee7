//! The parts of an outcome: each choice of the document, and each that the member added.
//!
//! Deliberately absent: taxes (`lever`) and what rules between choices bring (`knock_on`).

use super::nature::{Nature, NatureBasis, nature_of};
use super::{Part, PartOf};
use crate::budget::{Budget, Pattern, Range, charges};
use crate::money::Money;
use crate::scenario::{Figure, OwnChoice, OwnCover, Position};
use crate::year::PerYear;

pub(super) fn of_document(position: Position<'_>) -> Part {
    let (nature, basis) = nature_of(&position);
    let split = position.incidental.filter(|_| basis != NatureBasis::Rule);
    let structural = position.figures.map(|year, figure| {
        let money = figure.money()?;
        let own = matches!(figure, Figure::Own(_));
        match split.as_ref().and_then(|split| split.get(year)) {
            Some(incidental) if !own => money.minus(*incidental).ok(),
            _ => Some(counted_as(nature, money)),
        }
    });
    Part {
        of: PartOf::Choice(position.choice.id.clone()),
        on: position.on,
        figures: position.figures,
        structural,
        ranges: position.ranges,
        nature,
        basis,
        pattern: position.pattern,
        outside: position.outside,
    }
}

pub(super) fn of_member(budget: &Budget, own: &OwnChoice) -> Part {
    let figures = match &own.cover {
        OwnCover::Investment(investment) => match charges(investment, budget.horizon) {
            Ok(charges) => charges.map(|_, charge| Figure::Own(charge.opposite())),
            Err(_) => PerYear::from_fn(budget.horizon, |_| Figure::Overflow),
        },
        OwnCover::Budget | OwnCover::Reserve(_) => PerYear::from_fn(budget.horizon, |year| {
            Figure::Own(own.amounts.get(&year).copied().unwrap_or(Money::ZERO))
        }),
    };
    let (nature, basis) = match &own.cover {
        OwnCover::Reserve(_) => (Nature::Incidental, NatureBasis::Rule),
        _ if own.structural => (Nature::Structural, NatureBasis::Member),
        _ => (Nature::Incidental, NatureBasis::Member),
    };
    let ranges = figures.map(|year, figure| {
        let likely = figure.money()?;
        let range = own.ranges.get(&year).copied();
        Some(range.map_or(Range::exactly(likely), |range| range.holding(likely)))
    });
    Part {
        of: PartOf::Own(own.id.clone()),
        on: own.on,
        structural: all_counted_as(nature, &figures),
        pattern: runs(&figures),
        figures,
        ranges,
        nature,
        basis,
        outside: Vec::new(),
    }
}

/// The structural part of figures that are of one nature.
pub(super) fn all_counted_as(nature: Nature, figures: &PerYear<Figure>) -> PerYear<Option<Money>> {
    figures.map(|_, figure| Some(counted_as(nature, figure.money()?)))
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
