//! What changed between two versions of one budget: choices matched by their ids, with their amounts.
//!
//! Only figures are compared: a corrected text is no change. Deliberately absent: decisions, which survive whatever
//! changed (`scenario::Leftover`), and words (`present`).

use std::collections::BTreeSet;

use crate::budget::{Amount, Budget, Choice};
use crate::ids::ChoiceId;
use crate::money::Money;
use crate::year::Year;

/// What changed.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Revision {
    /// Choices with other figures, in the order of the new version.
    pub changed: Vec<Changed>,
    /// Choices that the former version did not have, in the order of the new version.
    pub added: Vec<ChoiceId>,
    /// Choices that the new version does not have, in the order of the former one.
    pub vanished: Vec<Vanished>,
    /// The years in which the balance before the choices is another one, with both balances.
    pub start: Vec<(Year, Option<Money>, Option<Money>)>,
    /// Taxes, reserves, rules or other inputs are not what they were.
    pub inputs: bool,
}

/// A choice with other figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Which choice.
    pub id: ChoiceId,
    /// The years with another amount, with both amounts; none where a version does not have the year.
    pub amounts: Vec<(Year, Option<Amount>, Option<Amount>)>,
    /// Its nature, its share, whether it is proposed or something else that counts is not what it was.
    pub otherwise: bool,
}

/// A choice that is no longer there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vanished {
    /// Which choice.
    pub id: ChoiceId,
    /// What it was called.
    pub title: crate::budget::Text,
    /// What it did.
    pub amounts: Vec<(Year, Amount)>,
}

impl Revision {
    /// Whether no figure changed.
    pub fn is_empty(&self) -> bool {
        *self == Revision::default()
    }
}

/// What changed from the former version to the new one.
pub fn revision(former: &Budget, new: &Budget) -> Revision {
    let changed = new
        .choices
        .iter()
        .filter_map(|choice| changed(former.choice(&choice.id)?, choice));
    let added = new
        .choices
        .iter()
        .filter(|choice| former.choice(&choice.id).is_none());
    let vanished = former
        .choices
        .iter()
        .filter(|choice| new.choice(&choice.id).is_none());
    Revision {
        changed: changed.collect(),
        added: added.map(|choice| choice.id.clone()).collect(),
        vanished: vanished.map(gone).collect(),
        start: start(former, new),
        inputs: inputs(former) != inputs(new),
    }
}

fn changed(former: &Choice, new: &Choice) -> Option<Changed> {
    let years = years(
        former
            .amounts
            .horizon()
            .years()
            .chain(new.amounts.horizon().years()),
    );
    let amounts: Vec<_> = years
        .into_iter()
        .map(|year| {
            (
                year,
                former.amounts.get(year).copied(),
                new.amounts.get(year).copied(),
            )
        })
        .filter(|(_, before, after)| before != after)
        .collect();
    let otherwise = otherwise(former) != otherwise(new);
    (!amounts.is_empty() || otherwise).then(|| Changed {
        id: new.id.clone(),
        amounts,
        otherwise,
    })
}

/// Everything about a choice that counts, without its amounts and its texts.
fn otherwise(choice: &Choice) -> impl PartialEq + use<> {
    (
        (choice.nature, choice.direction, choice.proposed),
        (
            choice.share.clone(),
            choice.part_of.clone(),
            choice.reserve.clone(),
        ),
        (choice.investment.clone(), choice.incidental.clone()),
        (choice.ranges.clone(), choice.hardness),
    )
}

/// Everything about a budget that counts, without its choices and its balance.
fn inputs(budget: &Budget) -> impl PartialEq + use<> {
    let levers = budget.levers.iter().map(|lever| {
        let kind = lever.kind.clone();
        (
            lever.id.clone(),
            kind,
            lever.base.clone(),
            lever.household.clone(),
        )
    });
    let reserves = budget.reserves.iter().map(|reserve| {
        let course = (
            reserve.opening,
            reserve.additions.clone(),
            reserve.withdrawals.clone(),
        );
        (reserve.id.clone(), course, reserve.floor)
    });
    let rules = budget.rules.iter().map(|rule| rule.kind.clone());
    (
        levers.collect::<Vec<_>>(),
        reserves.collect::<Vec<_>>(),
        rules.collect::<Vec<_>>(),
        (
            budget.ratios.clone(),
            budget.spreads,
            budget.start_incidental.clone(),
        ),
    )
}

fn gone(choice: &Choice) -> Vanished {
    Vanished {
        id: choice.id.clone(),
        title: choice.title.clone(),
        amounts: choice
            .amounts
            .iter()
            .map(|(year, amount)| (year, *amount))
            .collect(),
    }
}

fn start(former: &Budget, new: &Budget) -> Vec<(Year, Option<Money>, Option<Money>)> {
    let balance = |budget: &Budget, year| budget.start.as_ref().and_then(|start| start.get(year).copied());
    years(former.horizon.years().chain(new.horizon.years()))
        .into_iter()
        .map(|year| (year, balance(former, year), balance(new, year)))
        .filter(|(_, before, after)| before != after)
        .collect()
}

fn years(years: impl Iterator<Item = Year>) -> BTreeSet<Year> {
    years.collect()
}
