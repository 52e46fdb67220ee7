//! What a member says that an own choice does beside its own amounts: overlap, and consequences.
//!
//! The terms of the budget's own rules, with an own choice on one side. Deliberately absent: what they come to
//! (`outcome`).

use std::collections::BTreeMap;

use super::Other;
use crate::budget::{Certainty, Change};
use crate::ids::OwnChoiceId;
use crate::money::Money;
use crate::rate::Rate;
use crate::year::Year;

/// The most effects of one own choice.
pub const MOST_EFFECTS: usize = 20;

/// The latest that a consequence begins, in years after its cause, and the most steps in which it comes: as in a budget.
pub const LATEST_BEGIN: u8 = 10;

/// Something that an own choice changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnEffect {
    /// Both on, they do less or more together than each alone.
    Overlap {
        /// The other one.
        with: Other,
        /// What comes on top of their own amounts, by the one sign rule; absent years are zero.
        correction: BTreeMap<Year, Money>,
    },
    /// A consequence that is not in its own amounts.
    KnockOn(OwnKnockOn),
}

/// A consequence with an own choice as its cause, or as what changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnKnockOn {
    /// What is cause and what changes.
    pub way: Way,
    /// How much in a full year.
    pub change: Change,
    /// How many years after the first year of its cause it begins.
    pub delay: u8,
    /// Which part of it comes in the first year, the second and so on; the last one goes on. Empty: all at once.
    pub ramp: Vec<Rate>,
    /// How sure the member is of it.
    pub certainty: Certainty,
}

/// What is cause and what changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// The own choice has a consequence elsewhere.
    Elsewhere,
    /// The own choice changes what this one does.
    Onto(Other),
    /// This one changes what the own choice does.
    From(Other),
}

impl OwnEffect {
    /// The choice on the other side; none where the consequence is elsewhere.
    pub fn other(&self) -> Option<&Other> {
        match self {
            OwnEffect::Overlap { with, .. } => Some(with),
            OwnEffect::KnockOn(knock_on) => match &knock_on.way {
                Way::Elsewhere => None,
                Way::Onto(other) | Way::From(other) => Some(other),
            },
        }
    }

    /// The same, to name another one.
    pub fn other_mut(&mut self) -> Option<&mut Other> {
        match self {
            OwnEffect::Overlap { with, .. } => Some(with),
            OwnEffect::KnockOn(knock_on) => match &mut knock_on.way {
                Way::Elsewhere => None,
                Way::Onto(other) | Way::From(other) => Some(other),
            },
        }
    }

    /// Whether every bound is kept, for an own choice with this id.
    pub(super) fn is_sound(&self, of: &OwnChoiceId) -> bool {
        let is_itself = matches!(self.other(), Some(Other::Own(id)) if id == of);
        !is_itself
            && match self {
                OwnEffect::Overlap { correction, .. } => !correction.is_empty(),
                OwnEffect::KnockOn(knock_on) => knock_on.is_sound(),
            }
    }
}

impl OwnKnockOn {
    fn is_sound(&self) -> bool {
        let of_something = match self.change {
            Change::Amount(_) => true,
            // A part is of another amount, and it is at most all of it.
            Change::More(rate) | Change::Less(rate) => self.way != Way::Elsewhere && rate <= Rate::WHOLE,
        };
        of_something
            && self.delay <= LATEST_BEGIN
            && self.ramp.len() <= usize::from(LATEST_BEGIN)
            && self.ramp.iter().all(|step| *step <= Rate::WHOLE)
    }
}
