//! Decisions laid on a budget: where each choice stands, and what did not fit.

use std::collections::BTreeSet;

use super::factor::Factor;
use super::schedule::{Outside, of_document};
use super::{Begin, Decision, Decisions, Other, OwnChoice, OwnCover, OwnEffect, Tie, range};
use crate::budget::{Amount, Budget, Choice, Pattern, Range, RuleKind};
use crate::ids::{ChoiceId, LeverId, OwnChoiceId, ReserveId, RuleId};
use crate::money::Money;
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
    /// The part of each figure that the document calls incidental, where it splits them.
    pub incidental: Option<PerYear<Money>>,
    /// The least and the most of each figure, where they are known.
    pub ranges: PerYear<Option<Range>>,
    /// In which years it runs, as the member has it. What is moved keeps its length and whether it ends.
    pub pattern: Pattern,
    /// What a later start pushes out of the years of the budget.
    pub outside: Vec<Outside>,
}

/// What a choice does to one year, and whose figure that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// The document's amount.
    Document(Money),
    /// The document's amount at the member's level.
    Levelled(Money),
    /// The document's amount as the member changed it otherwise: other years, a phase, another share, other prices.
    Changed(Money),
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
    OtherOwnYear(OwnChoiceId, Year),
    /// No such tax or charge.
    UnknownLever(LeverId),
    /// An own choice draws from a reserve that is not there: its amounts count, the reserve does not move.
    UnknownReserve(OwnChoiceId, ReserveId),
    /// An own choice has to do with a choice that is not there.
    UnknownOther(OwnChoiceId, Other),
    /// An own choice is one of a group that is not there.
    UnknownGroup(OwnChoiceId, RuleId),
    /// An own choice falls in a shared body that the budget does not name: its part counts, the key is not known.
    UnknownBody(OwnChoiceId, String),
}

/// Lays decisions on a budget. Nothing is lost: what does not fit is in `leftovers`.
pub fn resolve<'budget>(budget: &'budget Budget, decisions: &Decisions) -> Resolved<'budget> {
    let choices = budget.choices.iter();
    Resolved {
        positions: choices
            .map(|choice| position(budget, choice, decisions))
            .collect(),
        leftovers: leftovers(budget, decisions),
    }
}

fn position<'budget>(
    budget: &'budget Budget,
    choice: &'budget Choice,
    decisions: &Decisions,
) -> Position<'budget> {
    let untouched = Decision::default();
    let decision = decisions.of(&choice.id).unwrap_or(&untouched);
    let schedule = of_document(choice, decision.timing.first_year);
    let factors = choice
        .amounts
        .map(|year, _| Factor::of(budget, choice, decisions, decision, year));
    let factor = |year| factors.get(year).copied().unwrap_or(Factor::ONE);
    let figures = schedule.amounts.map(|year, amount| {
        let own = decision.amounts.get(&year);
        figure(*amount, own.copied(), factor(year), schedule.is_moved)
    });
    let incidental = schedule
        .incidental
        .as_ref()
        .map(|part| part.map(|year, money| factor(year).of_money(*money).unwrap_or(Money::ZERO)));
    let ranges = figures.map(|year, figure| {
        let printed = schedule.ranges.as_ref().and_then(|ranges| ranges.get(year));
        range::of_figure(
            budget,
            choice,
            decision,
            year,
            *figure,
            printed.copied(),
            factor(year),
        )
    });
    let runs = runs(&schedule.amounts, decision);
    Position {
        choice,
        on: decision
            .on
            .unwrap_or(decisions.begin == Begin::Proposal && choice.proposed),
        level: decision.level.unwrap_or(Rate::WHOLE),
        pattern: pattern(choice, decision, &runs, schedule.is_moved),
        figures,
        incidental,
        ranges,
        outside: schedule.outside,
    }
}

fn figure(amount: Amount, own: Option<Money>, factor: Factor, is_moved: bool) -> Figure {
    let counted =
        |money: Money, kind: fn(Money) -> Figure| factor.of_money(money).map_or(Figure::Overflow, kind);
    match (own, amount) {
        (Some(own), _) => Figure::Own(own),
        (None, Amount::Pm) if factor.ends_it => Figure::Changed(Money::ZERO),
        (None, Amount::Pm) => Figure::Pm,
        (None, Amount::Known(money)) if factor.only_level && !is_moved => {
            if factor.is_one() {
                Figure::Document(money)
            } else {
                counted(money, Figure::Levelled)
            }
        }
        (None, Amount::Known(money)) => counted(money, Figure::Changed),
    }
}

// A level changes how much, not how long: at 0 % a choice runs in the years in which it ran.
fn runs(amounts: &PerYear<Amount>, decision: &Decision) -> PerYear<bool> {
    let until = decision.timing.last_year;
    amounts.map(|year, amount| match decision.amounts.get(&year) {
        Some(own) => !own.is_zero(),
        None => amount.is_something() && until.is_none_or(|until| year <= until),
    })
}

// Moved to the last year of the budget, something incidental still ends: its own length says so.
fn pattern(choice: &Choice, decision: &Decision, runs: &PerYear<bool>, is_moved: bool) -> Pattern {
    let pattern = Pattern::of(runs);
    let horizon = choice.amounts.horizon();
    let said_by_member = decision.amounts.contains_key(&horizon.last())
        || decision
            .timing
            .last_year
            .is_some_and(|until| until < horizon.last());
    if is_moved && !said_by_member {
        Pattern {
            runs_on: choice.pattern().runs_on,
            ..pattern
        }
    } else {
        pattern
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
            let years = years_named(decision).into_iter().filter(|year| outside(&year));
            leftovers.extend(years.map(|year| Leftover::OtherYear(id.clone(), year)));
        }
    }
    leftovers.extend(
        decisions
            .unmatched
            .keys()
            .map(|mark| Leftover::UnmatchedMark(*mark)),
    );
    let start: BTreeSet<&Year> = decisions
        .start
        .keys()
        .chain(decisions.start_incidental.keys())
        .collect();
    let start = start.into_iter().filter(outside);
    leftovers.extend(start.map(|year| Leftover::OtherStartYear(*year)));
    for own in &decisions.own {
        let years = own.years_named();
        let years = years.iter().filter(outside);
        leftovers.extend(years.map(|year| Leftover::OtherOwnYear(own.id.clone(), *year)));
        if let OwnCover::Reserve(reserve) = &own.cover
            && budget.reserve(reserve).is_none()
        {
            leftovers.push(Leftover::UnknownReserve(own.id.clone(), reserve.clone()));
        }
        of_particulars(own, budget, decisions, &mut leftovers);
    }
    let levers = decisions.levers.keys().filter(|id| budget.lever(id).is_none());
    leftovers.extend(levers.map(|id| Leftover::UnknownLever(id.clone())));
    leftovers
}

fn of_particulars(own: &OwnChoice, budget: &Budget, decisions: &Decisions, leftovers: &mut Vec<Leftover>) {
    let said = &own.particulars;
    let is_there = |other: &Other| match other {
        Other::Choice(id) => budget.choice(id).is_some(),
        Other::Own(id) => decisions.own.iter().any(|own| own.id == *id),
    };
    let named = said.ties.iter().filter_map(Tie::other);
    let named: BTreeSet<&Other> = named
        .chain(said.effects.iter().filter_map(OwnEffect::other))
        .collect();
    let gone = named.into_iter().filter(|other| !is_there(other));
    leftovers.extend(gone.map(|other| Leftover::UnknownOther(own.id.clone(), other.clone())));
    for tie in &said.ties {
        if let Tie::OneOf(rule) = tie {
            let rule_of = budget.rule(rule).map(|rule| &rule.kind);
            if !matches!(rule_of, Some(RuleKind::PickOne { .. })) {
                leftovers.push(Leftover::UnknownGroup(own.id.clone(), rule.clone()));
            }
        }
    }
    if let Some(share) = &said.share {
        let body = share.body.as_str();
        if !budget.body_names().contains(&body) {
            leftovers.push(Leftover::UnknownBody(own.id.clone(), body.to_owned()));
        }
    }
}

/// Every year that a decision names, once.
fn years_named(decision: &Decision) -> BTreeSet<Year> {
    let typed = decision.amounts.keys().chain(decision.ranges.keys());
    typed.copied().chain(decision.timing.years()).collect()
}

impl Figure {
    /// The euros, where they are known.
    pub fn money(self) -> Option<Money> {
        match self {
            Figure::Document(money)
            | Figure::Levelled(money)
            | Figure::Changed(money)
            | Figure::Own(money) => Some(money),
            Figure::Pm | Figure::Overflow => None,
        }
    }

    /// Whether the figure is the member's own rather than the document's.
    pub fn is_own(self) -> bool {
        matches!(self, Figure::Levelled(_) | Figure::Changed(_) | Figure::Own(_))
    }
}
