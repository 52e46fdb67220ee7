//! What the member decided, and only that: the unit of undo, of keeping and of sharing.
//!
//! Sparse and explicit: "not touched" and "set to what it already was" are different values. A decision about a
//! choice that the budget does not have is not dropped; it stays here and `resolve` reports it as a leftover.
//!
//! Deliberately absent: the budget itself, anything computed (`outcome`), and every wire form (`codec`).

mod effect;
mod factor;
mod lever;
mod own;
mod range;
mod resolve;
mod schedule;
mod timing;
mod wording;

use std::collections::BTreeMap;

use crate::budget::Range;
use crate::ids::{ChoiceId, LeverId, OwnChoiceId};
use crate::money::Money;
use crate::rate::Rate;
use crate::year::Year;

pub use effect::{LATEST_BEGIN, MOST_EFFECTS, OwnEffect, OwnKnockOn, Way};
pub use lever::{Household, LeverSetting, Tenure};
pub use own::{LONGEST_FACT, MOST_TIES, Other, OwnChoice, OwnCover, OwnPm, OwnShare, Particulars, Tie};
pub use resolve::{Figure, Leftover, Position, Resolved, resolve};
pub use schedule::{Outside, OwnSchedule};
pub use timing::Timing;
pub use wording::{Wording, WordingError};

/// The most choices that a member can add.
pub const MOST_OWN_CHOICES: usize = 50;

/// The most taxes and charges that a member can change, as many as a budget can have.
pub const MOST_LEVERS: usize = 50;

/// The most seats of a council.
pub const MOST_SEATS: u8 = 45;

/// The longest own title, in characters.
pub const LONGEST_TITLE: usize = 80;
/// The longest note, in characters.
pub const LONGEST_NOTE: usize = 2_000;

/// The highest level a member can give a choice: 200 %.
pub fn highest_level() -> Rate {
    Rate::from_basis_points(20_000).unwrap_or(Rate::WHOLE)
}

/// Everything that a member decided about one budget.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Decisions {
    /// Where untouched choices stand.
    pub begin: Begin,
    /// By choice; also choices that the present version of the budget does not have.
    pub choices: BTreeMap<ChoiceId, Decision>,
    /// The balance before the choices, as the member filled it in.
    pub start: BTreeMap<Year, Money>,
    /// The incidental part of the balance before the choices, as the member filled it in.
    pub start_incidental: BTreeMap<Year, Money>,
    /// What the member added, in the order of adding.
    pub own: Vec<OwnChoice>,
    /// Taxes and charges that the member changed.
    pub levers: BTreeMap<LeverId, LeverSetting>,
    /// How much prices rise each year; none leaves amounts at the document's prices.
    pub indexation: Option<Rate>,
    /// Whether the budget's exception on reserve money is used.
    pub uses_exception: bool,
    /// Whose variant it is.
    pub party: Option<Party>,
    /// Decisions of a link about choices that this version of the budget does not have. The link names them by a
    /// mark of two bytes only; they are kept, shown as a count and sent along again.
    pub unmatched: BTreeMap<[u8; 2], Decision>,
}

/// Where the choices stand that the member did not touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Begin {
    /// As the college proposes them.
    #[default]
    Proposal,
    /// Existing policy: nothing on.
    Existing,
}

/// What a member decided about one choice; each part only where touched.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Decision {
    /// Switched on or off.
    pub on: Option<bool>,
    /// How much of it, 0 to 200 %.
    pub level: Option<Rate>,
    /// The member's own amount in a year, instead of the document's; for a pm post, the own estimate.
    pub amounts: BTreeMap<Year, Money>,
    /// For the member's own use.
    pub note: Option<Wording<LONGEST_NOTE>>,
    /// When it runs.
    pub timing: Timing,
    /// The least and the most that the member reckons with in a year.
    pub ranges: BTreeMap<Year, Range>,
    /// Another part in the cost of the shared body.
    pub share: Option<Rate>,
    /// For the griffie: what must be answered before the vote.
    pub question: Option<Wording<LONGEST_NOTE>>,
    /// Part of the package that the member puts together.
    pub marked: bool,
}

/// Whose variant it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// The fractie.
    pub name: Wording<LONGEST_TITLE>,
    /// Its seats in the council, 1 to 45.
    pub seats: u8,
}

impl Decision {
    /// Whether nothing is decided after all.
    pub fn is_empty(&self) -> bool {
        *self == Decision::default()
    }

    /// Whether a figure is the member's own: a level, an amount, other years or another share.
    pub fn has_own_figures(&self) -> bool {
        self.level.is_some()
            || !self.amounts.is_empty()
            || !self.timing.is_empty()
            || self.share.is_some()
            || !self.ranges.is_empty()
    }
}

impl Decisions {
    /// Whether nothing is decided.
    pub fn is_empty(&self) -> bool {
        *self == Decisions::default()
    }

    /// The decision about a choice, where there is one.
    pub fn of(&self, choice: &ChoiceId) -> Option<&Decision> {
        self.choices.get(choice)
    }

    /// Changes the decision about a choice; an empty one is no decision and is removed.
    pub fn change(&mut self, choice: &ChoiceId, change: impl FnOnce(&mut Decision)) {
        let mut decision = self.choices.remove(choice).unwrap_or_default();
        change(&mut decision);
        if !decision.is_empty() {
            self.choices.insert(choice.clone(), decision);
        }
    }

    /// The first id that no own choice has: a, b, … z, aa and on.
    pub fn free_own_id(&self) -> Option<OwnChoiceId> {
        let letters = ('a'..='z').map(String::from);
        let pairs = ('a'..='z').flat_map(|one| ('a'..='z').map(move |two| format!("{one}{two}")));
        letters
            .chain(pairs)
            .filter_map(|text| text.parse().ok())
            .find(|id| self.own.iter().all(|own| own.id != *id))
    }
}
