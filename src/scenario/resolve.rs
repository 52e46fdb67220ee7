//! Decisions laid on a budget: where each choice stands, and what did not fit.

use std::collections::BTreeSet;

use super::{Begin, Decision, Decisions};
use crate::budget::{Amount, Budget, Choice};
use crate::ids::ChoiceId;
use crate::money::{Money, MoneyError};
use crate::rate::Rate;
use crate::year::{PerYear, Year};

/// The budget's choices in their order, each where the member put it.
#[derive(Clone, Debug)]
pub struct Resolved<'budget> {
    /// One for each choice of the budget.
    pub positions: Vec<Position<'budget>>,
    /// What the decisions say that this budget has no place for.
    pub leftovers: Vec<Leftover>,
}

/// Where one choice stands.
#[derive(Clone, Debug)]
pub struct Position<'budget> {
    /// The choice.
    pub choice: &'budget Choice,
    /// Whether it counts.
    pub on: bool,
    /// How much of it counts.
    pub level: Rate,
    /// What it does to each year when it is on.
    pub figures: PerYear<Figure>,
}

/// What a choice does to one year, and whose figure that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// The document's amount.
    Document(Money),
    /// The document's amount at the member's level.
    Levelled(Money),
    /// The member's own amount.
    Own(Money),
    /// Unknown, and not estimated.
    Pm,
    /// Too large to be counted exactly.
    Overflow,
}

/// A decision that this version of the budget has no place for. It is kept and sent along again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Leftover {
    /// No such choice.
    UnknownChoice(ChoiceId),
    /// A link's decision about a choice that it names by mark only.
    UnmatchedMark([u8; 2]),
    /// An own amount of a choice in a year outside the budget.
    OtherYear(ChoiceId, Year),
    /// A start balance in a year outside the budget.
    OtherStartYear(Year),
    /// An own choice has an amount in a year outside the budget.
    OtherOwnYear(crate::ids::OwnChoiceId, Year),
}

/// Lays decisions on a budget. Nothing is lost: what does not fit is in `leftovers`.
pub fn resolve<'budget>(budget: &'budget Budget, decisions: &Decisions) -> Resolved<'budget> {
    let untouched = Decision::default();
    let positions = budget
        .choices
        .iter()
        .map(|choice| {
            position(
                choice,
                decisions.of(&choice.id).unwrap_or(&untouched),
                decisions.begin,
            )
        })
        .collect();
    Resolved {
        positions,
        leftovers: leftovers(budget, decisions),
    }
}

fn position<'budget>(choice: &'budget Choice, decision: &Decision, begin: Begin) -> Position<'budget> {
    let level = decision.level.unwrap_or(Rate::WHOLE);
    let figures = choice
        .amounts
        .map(|year, amount| match (decision.amounts.get(&year), amount) {
            (Some(own), _) => Figure::Own(*own),
            (None, Amount::Pm) => Figure::Pm,
            (None, Amount::Known(money)) if level == Rate::WHOLE => Figure::Document(*money),
            (None, Amount::Known(money)) => match money.times(level) {
                Ok(money) => Figure::Levelled(money),
                Err(MoneyError::Overflow | _) => Figure::Overflow,
            },
        });
    let by_default = begin == Begin::Proposal && choice.proposed;
    Position {
        choice,
        on: decision.on.unwrap_or(by_default),
        level,
        figures,
    }
}

fn leftovers(budget: &Budget, decisions: &Decisions) -> Vec<Leftover> {
    let outside = |year: &&Year| !budget.horizon.contains(**year);
    let known: BTreeSet<&ChoiceId> = budget.choices.iter().map(|choice| &choice.id).collect();
    let mut leftovers = Vec::new();
    for (id, decision) in &decisions.choices {
        if !known.contains(id) {
            leftovers.push(Leftover::UnknownChoice(id.clone()));
        } else {
            let years = decision.amounts.keys().filter(outside);
            leftovers.extend(years.map(|year| Leftover::OtherYear(id.clone(), *year)));
        }
    }
    leftovers.extend(
        decisions
            .unmatched
            .keys()
            .map(|mark| Leftover::UnmatchedMark(*mark)),
    );
    leftovers.extend(
        decisions
            .start
            .keys()
            .filter(outside)
            .map(|year| Leftover::OtherStartYear(*year)),
    );
    for own in &decisions.own {
        let years = own.amounts.keys().filter(outside);
        leftovers.extend(years.map(|year| Leftover::OtherOwnYear(own.id.clone(), *year)));
    }
    leftovers
}

impl Figure {
    /// The euros, where they are known.
    pub fn money(self) -> Option<Money> {
        match self {
            Figure::Document(money) | Figure::Levelled(money) | Figure::Own(money) => Some(money),
            Figure::Pm | Figure::Overflow => None,
        }
    }

    /// Whether the figure is the member's own rather than the document's.
    pub fn is_own(self) -> bool {
        matches!(self, Figure::Levelled(_) | Figure::Own(_))
    }
}
