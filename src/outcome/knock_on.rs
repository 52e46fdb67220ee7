//! What rules between choices bring: overlap, and consequences of one choice for another. Those of the budget, and what
//! the member says of own choices.
//!
//! Shown apart from the direct effects, counted in the totals. A consequence is taken from the direct figures of the
//! other choice, never from other consequences, so that rings of rules come to an end. It begins so many years after
//! the first year in which its cause does something. Where the other choice is pm, so is the consequence. What names
//! a choice that is not there brings nothing.
//! Deliberately absent: rules that only allow or forbid (`clash`).

use rust_decimal::Decimal;

use super::nature::{Nature, NatureBasis};
use super::part::{all_counted_as, all_ranges_counted_as, runs};
use super::{Part, PartOf};
use crate::budget::{Budget, Change, Range, RuleKind};
use crate::money::Money;
use crate::rate::Rate;
use crate::scenario::{Figure, OwnChoice, OwnEffect, Way};
use crate::year::{Horizon, PerYear, Year};

/// A consequence, whoever says so.
struct Consequence<'said> {
    from: PartOf,
    onto: Option<PartOf>,
    change: Change,
    delay: u8,
    ramp: &'said [Rate],
    nature: Option<Nature>,
}

/// The parts that the rules of a budget bring over these direct parts; rules that only allow or forbid bring none.
pub(super) fn of_rules(budget: &Budget, direct: &[Part]) -> Vec<Part> {
    let mut parts = Vec::new();
    for rule in &budget.rules {
        let of = PartOf::Rule(rule.id.clone());
        match &rule.kind {
            RuleKind::Overlap {
                choices,
                correction,
                nature,
            } => {
                let choices: Vec<PartOf> = choices.iter().cloned().map(PartOf::Choice).collect();
                parts.push(overlap(of, &choices, correction, *nature, direct));
            }
            RuleKind::KnockOn(knock_on) => {
                let consequence = Consequence {
                    from: PartOf::Choice(knock_on.from.clone()),
                    onto: knock_on.onto.clone().map(PartOf::Choice),
                    change: knock_on.change,
                    delay: knock_on.delay,
                    ramp: &knock_on.ramp,
                    nature: knock_on.nature,
                };
                parts.extend(consequence.part(of, budget.horizon, direct));
            }
            RuleKind::Requires { .. } | RuleKind::Excludes { .. } | RuleKind::PickOne { .. } => {}
        }
    }
    parts
}

/// The parts that the member says an own choice brings. Whether they return every year follows from their years.
pub(super) fn of_own(own: &OwnChoice, horizon: Horizon, direct: &[Part]) -> Vec<Part> {
    let itself = PartOf::Own(own.id.clone());
    let mut parts = Vec::new();
    for (effect, place) in own.particulars.effects.iter().zip(0_u8..) {
        let of = PartOf::OwnEffect(own.id.clone(), place);
        match effect {
            OwnEffect::Overlap { with, correction } => {
                let with = PartOf::from(with);
                let is_there = direct.iter().any(|part| part.of == with);
                let amount = |year| correction.get(&year).copied().unwrap_or(Money::ZERO);
                let correction = PerYear::from_fn(horizon, amount);
                let both = [itself.clone(), with];
                parts.extend(is_there.then(|| overlap(of, &both, &correction, None, direct)));
            }
            OwnEffect::KnockOn(knock_on) => {
                let (from, onto) = match &knock_on.way {
                    Way::Elsewhere => (itself.clone(), None),
                    Way::Onto(other) => (itself.clone(), Some(PartOf::from(other))),
                    Way::From(other) => (PartOf::from(other), Some(itself.clone())),
                };
                let consequence = Consequence {
                    from,
                    onto,
                    change: knock_on.change,
                    delay: knock_on.delay,
                    ramp: &knock_on.ramp,
                    nature: None,
                };
                parts.extend(consequence.part(of, horizon, direct));
            }
        }
    }
    // Whatever they are called, nobody at the municipality calculated them.
    parts
        .iter_mut()
        .for_each(|part| part.figures = part.figures.map(|_, figure| as_own(*figure)));
    parts
}

fn as_own(figure: Figure) -> Figure {
    match figure {
        Figure::Document(money) => Figure::Own(money),
        other => other,
    }
}

fn overlap(
    of: PartOf,
    choices: &[PartOf],
    correction: &PerYear<Money>,
    nature: Option<Nature>,
    direct: &[Part],
) -> Part {
    let parts: Option<Vec<&Part>> = choices.iter().map(|of| part_of(direct, of)).collect();
    let on = parts.is_some_and(|parts| parts.iter().all(|part| part.on));
    let figures = correction.map(|_, money| Figure::Document(*money));
    let ranges = figures.map(|_, figure| figure.money().map(Range::exactly));
    whole(of, on, figures, ranges, nature)
}

impl Consequence<'_> {
    fn part(&self, of: PartOf, horizon: Horizon, direct: &[Part]) -> Option<Part> {
        let from = part_of(direct, &self.from)?;
        let onto = match &self.onto {
            Some(onto) => Some(part_of(direct, onto)?),
            None => None,
        };
        let on = from.on && onto.is_none_or(|part| part.on);
        let begins = first_year(from).and_then(|year| year.moved(i32::from(self.delay)));
        let phase = |year: Year| begins.map_or(Rate::NOTHING, |begins| phase(self.ramp, begins, year));
        let figures = PerYear::from_fn(horizon, |year| {
            let target = onto.and_then(|part| part.figures.get(year));
            in_year(self.change, target.copied(), phase(year))
        });
        let ranges = figures.map(|year, figure| {
            let target = onto.and_then(|part| part.ranges.get(year).copied().flatten());
            range(self.change, *figure, target, phase(year))
        });
        Some(whole(of, on, figures, ranges, self.nature))
    }
}

fn in_year(change: Change, target: Option<Figure>, phase: Rate) -> Figure {
    if phase == Rate::NOTHING {
        return Figure::Document(Money::ZERO);
    }
    let money = match (change, target) {
        (Change::Amount(money), _) => Some(money),
        (Change::More(_) | Change::Less(_), Some(Figure::Pm)) => return Figure::Pm,
        (Change::More(_) | Change::Less(_), target) => target.and_then(Figure::money),
    };
    money
        .and_then(|money| changed(change, money, phase))
        .map_or(Figure::Overflow, Figure::Document)
}

fn changed(change: Change, money: Money, phase: Rate) -> Option<Money> {
    let rate = match change {
        Change::Amount(_) => Decimal::ONE,
        Change::More(rate) | Change::Less(rate) => rate.fraction(),
    };
    let times = rate.checked_mul(phase.fraction())?;
    let size = if times == Decimal::ONE {
        money
    } else {
        money.scaled(times, Decimal::ONE).ok()?
    };
    Some(match change {
        Change::Less(_) => size.opposite(),
        Change::Amount(_) | Change::More(_) => size,
    })
}

fn range(change: Change, figure: Figure, target: Option<Range>, phase: Rate) -> Option<Range> {
    let likely = figure.money()?;
    let range = match (change, target) {
        (Change::Amount(_), _) | (_, None) => Range::exactly(likely),
        (_, Some(target)) => Range {
            low: changed(change, target.low, phase)?,
            high: changed(change, target.high, phase)?,
        },
    };
    Some(range.holding(likely))
}

fn phase(ramp: &[Rate], begins: Year, year: Year) -> Rate {
    match usize::try_from(year.since(begins)) {
        Err(_) => Rate::NOTHING,
        Ok(place) => ramp.get(place).or(ramp.last()).copied().unwrap_or(Rate::WHOLE),
    }
}

fn first_year(part: &Part) -> Option<Year> {
    let runs = |figure: &Figure| figure.money() != Some(Money::ZERO);
    part.figures
        .iter()
        .find(|(_, figure)| runs(figure))
        .map(|(year, _)| year)
}

fn whole(
    of: PartOf,
    on: bool,
    figures: PerYear<Figure>,
    ranges: PerYear<Option<Range>>,
    nature: Option<Nature>,
) -> Part {
    let pattern = runs(&figures);
    let (nature, basis) = match nature {
        Some(nature) => (nature, NatureBasis::Stated),
        None => (pattern.suggests(), NatureBasis::FromYears),
    };
    Part {
        of,
        on,
        structural: all_counted_as(nature, &figures),
        figures,
        structural_ranges: all_ranges_counted_as(nature, &ranges),
        ranges,
        nature,
        basis,
        pattern,
        outside: Vec::new(),
    }
}

fn part_of<'parts>(parts: &'parts [Part], of: &PartOf) -> Option<&'parts Part> {
    parts.iter().find(|part| part.of == *of)
}
