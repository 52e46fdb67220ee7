//! What rules between choices bring: overlap, and consequences of one choice for another.
//!
//! Shown apart from the direct effects, counted in the totals. A consequence is taken from the direct figures of the
//! other choice, never from other consequences, so that rings of rules come to an end. It begins so many years after
//! the first year in which its cause does something. Where the other choice is pm, so is the consequence.
//! Deliberately absent: rules that only allow or forbid (`clash`).

use rust_decimal::Decimal;

use super::nature::{Nature, NatureBasis};
use super::part::{all_counted_as, all_ranges_counted_as, runs};
use super::{Part, PartOf};
use crate::budget::{Budget, Change, KnockOn, Range, Rule, RuleKind};
use crate::ids::ChoiceId;
use crate::money::Money;
use crate::rate::Rate;
use crate::scenario::Figure;
use crate::year::{PerYear, Year};

/// The parts that the rules of a budget bring over these direct parts; rules that only allow or forbid bring none.
pub(super) fn of_rules(budget: &Budget, direct: &[Part]) -> Vec<Part> {
    let part = |rule: &Rule| match &rule.kind {
        RuleKind::Overlap {
            choices,
            correction,
            nature,
        } => Some(overlap(rule, choices, correction, *nature, direct)),
        RuleKind::KnockOn(knock_on) => consequence(rule, knock_on, budget, direct),
        RuleKind::Requires { .. } | RuleKind::Excludes { .. } | RuleKind::PickOne { .. } => None,
    };
    budget.rules.iter().filter_map(part).collect()
}

fn overlap(
    rule: &Rule,
    choices: &[ChoiceId],
    correction: &PerYear<Money>,
    nature: Option<Nature>,
    direct: &[Part],
) -> Part {
    let parts: Option<Vec<&Part>> = choices.iter().map(|id| part_of(direct, id)).collect();
    let on = parts.is_some_and(|parts| parts.iter().all(|part| part.on));
    let figures = correction.map(|_, money| Figure::Document(*money));
    let ranges = figures.map(|_, figure| figure.money().map(Range::exactly));
    whole(rule, on, figures, ranges, nature)
}

fn consequence(rule: &Rule, knock_on: &KnockOn, budget: &Budget, direct: &[Part]) -> Option<Part> {
    let from = part_of(direct, &knock_on.from)?;
    let onto = knock_on.onto.as_ref().map(|id| part_of(direct, id));
    let onto = match onto {
        Some(None) => return None,
        Some(Some(part)) => Some(part),
        None => None,
    };
    let on = from.on && onto.is_none_or(|part| part.on);
    let begins = first_year(from).and_then(|year| year.moved(i32::from(knock_on.delay)));
    let phase = |year: Year| begins.map_or(Rate::NOTHING, |begins| phase(&knock_on.ramp, begins, year));
    let figures = PerYear::from_fn(budget.horizon, |year| {
        let target = onto.and_then(|part| part.figures.get(year));
        in_year(knock_on.change, target.copied(), phase(year))
    });
    let ranges = figures.map(|year, figure| {
        let target = onto.and_then(|part| part.ranges.get(year).copied().flatten());
        range(knock_on.change, *figure, target, phase(year))
    });
    Some(whole(rule, on, figures, ranges, knock_on.nature))
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
    rule: &Rule,
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
        of: PartOf::Rule(rule.id.clone()),
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

fn part_of<'parts>(parts: &'parts [Part], id: &ChoiceId) -> Option<&'parts Part> {
    parts
        .iter()
        .find(|part| matches!(&part.of, PartOf::Choice(choice) if choice == id))
}
