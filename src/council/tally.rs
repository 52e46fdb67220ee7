//! A council counted on a budget: what has a majority, and what that comes to.

use std::collections::BTreeMap;

use super::Council;
use super::count::{self, Seats, Silence};
use super::gathered::{StartAmounts, on_proposal, own_proposals, shared, start_amounts};
use super::item::{Item, ItemOf, item};
use super::levers;
use super::stance::Stance;
use crate::budget::Budget;
use crate::ids::ChoiceId;
use crate::outcome::{Outcome, PartOf, evaluate};
use crate::scenario::{Decisions, OwnChoice};

/// A council counted on a budget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// What is counted with.
    pub seats: Seats,
    /// Every choice in the document's order, then the own proposals of fracties.
    pub items: Vec<Item>,
    /// What the majority decides, choice by choice.
    pub decisions: Decisions,
    /// What that comes to.
    pub outcome: Outcome,
    /// The balance before the choices that it is counted with.
    pub start: StartAmounts,
    /// What each fractie's variant comes to, in their order; none without a variant.
    pub variants: Vec<Option<Outcome>>,
}

/// Counts a council.
pub fn tally(budget: &Budget, council: &Council) -> Tally {
    let seats = count::seats(council);
    let fracties = council.fracties();
    let variants: Vec<Option<Outcome>> = fracties
        .iter()
        .map(|fractie| Some(evaluate(budget, &fractie.variant.as_ref()?.decisions)))
        .collect();
    let silence_counts = council.rules.silence == Silence::AsBegun;
    let mut decisions = Decisions::default();
    let mut items = Vec::new();
    let positions: Vec<_> = variants
        .iter()
        .map(|variant| positions(variant.as_ref()))
        .collect();
    for choice in &budget.choices {
        let stances = fracties
            .iter()
            .zip(&positions)
            .map(|(fractie, positions)| match &fractie.variant {
                None => Stance::Unknown,
                Some(variant) => Stance::of_choice(
                    positions.get(&choice.id).copied(),
                    variant.decisions.of(&choice.id),
                ),
            });
        let (item, decision) = item(
            ItemOf::Choice(choice.id.clone()),
            stances.collect(),
            &seats,
            silence_counts,
        );
        decisions.choices.insert(choice.id.clone(), decision);
        items.push(item);
    }
    for own in own_proposals(fracties) {
        let stances = fracties.iter().map(|fractie| on_proposal(fractie, &own));
        let of = ItemOf::Own(Box::new(own.clone()));
        let (item, _) = item(of, stances.collect(), &seats, silence_counts);
        if let Some(id) = decisions.free_own_id()
            && item.is_adopted()
        {
            decisions.own.push(OwnChoice { id, ..own });
        }
        items.push(item);
    }
    for item in levers::items(fracties, &seats, silence_counts) {
        if let ItemOf::Lever(id, setting) = &item.of
            && item.is_adopted()
        {
            decisions.levers.insert(id.clone(), *setting);
        }
        items.push(item);
    }
    decisions.indexation = shared(fracties, &seats, |decisions| decisions.indexation);
    decisions.uses_exception = shared(fracties, &seats, |decisions| {
        decisions.uses_exception.then_some(())
    })
    .is_some();
    let start = start_amounts(fracties);
    decisions.start = start.agreed.clone();
    decisions.start_incidental = start.incidental.clone();
    Tally {
        outcome: evaluate(budget, &decisions),
        seats,
        items,
        decisions,
        start,
        variants,
    }
}

type Positions<'outcome> = BTreeMap<&'outcome ChoiceId, &'outcome crate::outcome::Part>;

fn positions(outcome: Option<&Outcome>) -> Positions<'_> {
    let parts = outcome.into_iter().flat_map(|outcome| &outcome.parts);
    parts
        .filter_map(|part| match &part.of {
            PartOf::Choice(id) => Some((id, part)),
            PartOf::Own(_) | PartOf::Lever(_) | PartOf::Rule(_) | PartOf::OwnEffect(..) => None,
        })
        .collect()
}

impl Tally {
    /// The choices that hang on one fractie: without it the majority is gone.
    pub fn hanging_on(&self, place: usize) -> impl Iterator<Item = &Item> {
        self.items
            .iter()
            .filter(move |item| item.pivotal.contains(&place))
    }
}
