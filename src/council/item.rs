//! One choice in the council: its votes, and what comes of it.

use super::count::Seats;
use super::majority::{Carried, OwnFigures, Support, carried};
use super::stance::Stance;
use crate::ids::{ChoiceId, LeverId};
use crate::rate::Rate;
use crate::scenario::{Decision, LeverSetting, OwnChoice};

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
    /// A tax or charge in one direction from one year on, at the rate of the majority, or else the lowest that is wanted.
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

/// Counts a choice, and how the majority's budget has it.
pub(super) fn item(
    of: ItemOf,
    stances: Vec<Stance>,
    seats: &Seats,
    silence_counts: bool,
) -> (Item, Decision) {
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
    let item = counted(of, stances, &supports, carried.as_ref(), seats, silence_counts);
    (item, decision)
}

/// An item with its votes, where it is known how it is carried.
pub(super) fn counted(
    of: ItemOf,
    stances: Vec<Stance>,
    supports: &[Support],
    carried: Option<&Carried>,
    seats: &Seats,
    silence_counts: bool,
) -> Item {
    let votes = votes(&stances, seats, silence_counts);
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
    Item {
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
    }
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
