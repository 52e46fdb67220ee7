//! A council counted on a budget: what has a majority, and what that comes to.

use std::collections::BTreeMap;

use super::Council;
use super::count::{self, Seats, Silence};
use super::gathered::{
    StartAmounts, on_proposal, on_setting, own_proposals, settings, shared, start_amounts,
};
use super::majority::{OwnFigures, Support, carried};
use super::stance::Stance;
use crate::budget::Budget;
use crate::ids::{ChoiceId, LeverId};
use crate::outcome::{Outcome, PartOf, evaluate};
use crate::rate::Rate;
use crate::scenario::{Decision, Decisions, LeverSetting, OwnChoice};

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

/// One choice in the council.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Which choice.
    pub of: ItemOf,
    /// Where each fractie stands, in their order.
    pub stances: Vec<Stance>,
    /// The seats of each stance.
    pub votes: Votes,
    /// What comes of it.
    pub fate: Fate,
    /// Fracties without whom the majority is gone.
    pub pivotal: Vec<usize>,
    /// Whether the majority is gone without the fracties that did not touch the choice.
    pub hangs_on_silence: bool,
}

/// Which choice an item is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ItemOf {
    /// One of the document's.
    Choice(ChoiceId),
    /// One or more fracties' own; without switch and note.
    Own(Box<OwnChoice>),
    /// A tax or charge, as one or more fracties set it.
    Lever(LeverId, LeverSetting),
}

/// The seats of each stance, by the weight that the rules give them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Votes {
    /// For, in full.
    pub in_full: u16,
    /// For, otherwise than the document.
    pub partial: u16,
    /// Against.
    pub against: u16,
    /// Silent on a choice that was on when the variant began.
    pub silent_on: u16,
    /// Silent on a choice that was off when the variant began.
    pub silent_off: u16,
    /// Of fracties without a variant.
    pub unknown: u16,
    /// All that support it at some level, by the rule on silence.
    pub support: u16,
}

/// What comes of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// More than half of the seats support it.
    Adopted {
        /// The highest level that they support.
        level: Rate,
        /// Whose figures it has.
        figures: OwnFigures,
    },
    /// Exactly half is for it and half against: rejected.
    Tied,
    /// Too few seats support it.
    Rejected {
        /// How many more are needed.
        short: u16,
    },
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
    for (id, setting) in settings(fracties) {
        let stances = fracties.iter().map(|fractie| on_setting(fractie, &id, setting));
        let of = ItemOf::Lever(id.clone(), setting);
        let (item, _) = item(of, stances.collect(), &seats, silence_counts);
        if item.is_adopted() {
            decisions.levers.insert(id, setting);
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
            PartOf::Own(_) | PartOf::Lever(_) | PartOf::Rule(_) => None,
        })
        .collect()
}

fn item(of: ItemOf, stances: Vec<Stance>, seats: &Seats, silence_counts: bool) -> (Item, Decision) {
    let supports: Vec<Support> = stances
        .iter()
        .enumerate()
        .filter_map(|(place, stance)| {
            Some(Support {
                place,
                up_to: stance.supports(silence_counts)?,
                own: stance.own(),
            })
        })
        .collect();
    let votes = votes(&stances, seats, silence_counts);
    let carried = carried(&supports, seats);
    let decision = match &carried {
        Some(carried) => Decision {
            on: Some(true),
            level: Some(carried.level).filter(|level| *level != Rate::WHOLE),
            ..carried.own.clone()
        },
        None => Decision {
            on: Some(false),
            ..Decision::default()
        },
    };
    let without = |place: usize| votes.support.saturating_sub(seats.together([place]));
    let pivotal = match carried {
        Some(_) => supports
            .iter()
            .map(|support| support.place)
            .filter(|place| !seats.carry(without(*place)))
            .collect(),
        None => Vec::new(),
    };
    let outspoken = votes.in_full.saturating_add(votes.partial);
    let item = Item {
        hangs_on_silence: carried.is_some() && !seats.carry(outspoken),
        fate: fate(
            carried.map(|carried| (carried.level, carried.figures)),
            &votes,
            seats,
        ),
        of,
        stances,
        votes,
        pivotal,
    };
    (item, decision)
}

fn votes(stances: &[Stance], seats: &Seats, silence_counts: bool) -> Votes {
    let mut votes = Votes::default();
    for (place, stance) in stances.iter().enumerate() {
        let weight = seats.together([place]);
        let column = match stance {
            Stance::For => &mut votes.in_full,
            Stance::Partial(_) => &mut votes.partial,
            Stance::Against => &mut votes.against,
            Stance::Silent { on: true } => &mut votes.silent_on,
            Stance::Silent { on: false } => &mut votes.silent_off,
            Stance::Unknown => &mut votes.unknown,
        };
        *column = column.saturating_add(weight);
        if stance.supports(silence_counts).is_some() {
            votes.support = votes.support.saturating_add(weight);
        }
    }
    votes
}

fn fate(carried: Option<(Rate, OwnFigures)>, votes: &Votes, seats: &Seats) -> Fate {
    match carried {
        Some((level, figures)) => Fate::Adopted { level, figures },
        None if is_half(votes.support, seats) && is_half(votes.opposed(), seats) => Fate::Tied,
        None => Fate::Rejected {
            short: seats.needed.saturating_sub(votes.support),
        },
    }
}

fn is_half(votes: u16, seats: &Seats) -> bool {
    votes > 0 && votes.saturating_mul(2) == seats.of
}

impl Votes {
    /// All that do not support it and said where they stand, or began without it.
    pub fn opposed(&self) -> u16 {
        let spoken = [
            self.in_full,
            self.partial,
            self.against,
            self.silent_on,
            self.silent_off,
        ];
        let all = spoken.iter().copied().fold(0, u16::saturating_add);
        all.saturating_sub(self.support)
    }
}

impl Item {
    /// Whether it is in the majority's budget.
    pub fn is_adopted(&self) -> bool {
        matches!(self.fate, Fate::Adopted { .. })
    }
}

impl Tally {
    /// The choices that hang on one fractie: without it the majority is gone.
    pub fn hanging_on(&self, place: usize) -> impl Iterator<Item = &Item> {
        self.items
            .iter()
            .filter(move |item| item.pivotal.contains(&place))
    }
}
