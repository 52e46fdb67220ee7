//! A choice that the member added, and all that can be said of it beside its amounts.
//!
//! What a shared body spends is typed in gross; the municipality's part of it is what counts. Deliberately absent: what
//! it comes to (`outcome`) and whether its rules are kept (`outcome::bonds`).

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::schedule::{self, OwnSchedule};
use super::{LONGEST_NOTE, LONGEST_TITLE, MOST_EFFECTS, OwnEffect, Timing, Wording};
use crate::budget::{Basis, Direction, Hardness, Investment, Range};
use crate::ids::{ChoiceId, OwnChoiceId, ReserveId, RuleId};
use crate::money::{Money, MoneyError};
use crate::rate::Rate;
use crate::year::{Horizon, Year};

/// The longest fact of an own choice, and the longest name of a shared body, in characters.
pub const LONGEST_FACT: usize = 300;

/// The most ties of an own choice of each kind, and the most years that are pm.
pub const MOST_TIES: usize = 50;

/// A choice that the member added; nobody at the municipality calculated it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnChoice {
    /// Unique within these decisions.
    pub id: OwnChoiceId,
    /// What it is called.
    pub title: Wording<LONGEST_TITLE>,
    /// Whether it counts.
    pub on: bool,
    /// Whether it returns every year.
    pub structural: bool,
    /// What it does to the balance of a year; absent years are zero.
    pub amounts: BTreeMap<Year, Money>,
    /// For the member's own use.
    pub note: Option<Wording<LONGEST_NOTE>>,
    /// The least and the most that the member reckons with in a year.
    pub ranges: BTreeMap<Year, Range>,
    /// Where its amounts come from.
    pub cover: OwnCover,
    /// For the griffie: what must be answered before the vote.
    pub question: Option<Wording<LONGEST_NOTE>>,
    /// Part of the package that the member puts together.
    pub marked: bool,
    /// What few own choices have.
    pub particulars: Particulars,
}

/// Where the amounts of an own choice come from.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum OwnCover {
    /// The yearly budget: the amounts as typed.
    #[default]
    Budget,
    /// A reserve: the amounts are drawn from it (plus) or added to it (minus).
    Reserve(ReserveId),
    /// An investment: the amounts are its yearly charges, and those typed do not count.
    Investment(Investment),
}

/// What few own choices have.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Particulars {
    /// Years of which nobody knows the amount yet.
    pub pm: Option<OwnPm>,
    /// The municipality's part in what a shared body spends; the amounts are those of the body.
    pub share: Option<OwnShare>,
    /// What it has to do with other choices: rising, each once.
    pub ties: Vec<Tie>,
    /// When it runs: the amounts as typed, moved, phased or ended.
    pub timing: Timing,
    /// What it changes beside its own amounts, in the order of adding.
    pub effects: Vec<OwnEffect>,
    /// How well founded its amounts are: without a range of a year they may be off as the budget says of this class.
    pub hardness: Option<Hardness>,
    /// The legal duty it answers to.
    pub legal_duty: Option<Wording<LONGEST_FACT>>,
    /// Until when a contract binds the municipality.
    pub contract_until: Option<Wording<LONGEST_FACT>>,
    /// Who notices.
    pub noticed_by: Option<Wording<LONGEST_FACT>>,
}

/// Years of which nobody knows the amount yet. An amount in such a year is the member's estimate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnPm {
    /// At least one: rising, each once.
    pub years: Vec<Year>,
    /// Which way it goes.
    pub direction: Direction,
}

/// The municipality's part in what a shared body spends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnShare {
    /// The shared body, as the budget names it.
    pub body: Wording<LONGEST_FACT>,
    /// The part.
    pub rate: Rate,
    /// Whether it stands somewhere or follows from other figures.
    pub basis: Basis,
}

/// What an own choice has to do with others.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tie {
    /// It makes sense only with this one on.
    Needs(Other),
    /// It cannot be on with this one.
    Excludes(Other),
    /// It is one more of a group of the budget of which exactly one choice is on.
    OneOf(RuleId),
    /// It is a part of this one, with a switch of its own.
    PartOf(Other),
}

/// Another choice: the document's, or one that the member added.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Other {
    /// One of the document's.
    Choice(ChoiceId),
    /// One that the member added.
    Own(OwnChoiceId),
}

impl OwnChoice {
    /// A choice without amounts, switched on.
    pub fn new(id: OwnChoiceId, title: Wording<LONGEST_TITLE>) -> OwnChoice {
        OwnChoice {
            id,
            title,
            on: true,
            structural: false,
            amounts: BTreeMap::new(),
            note: None,
            ranges: BTreeMap::new(),
            cover: OwnCover::Budget,
            question: None,
            marked: false,
            particulars: Particulars::default(),
        }
    }

    /// Whether the member says of a year, before anything is moved, that nobody knows the amount, estimated or not. The
    /// charges of an investment are known.
    pub fn is_pm(&self, year: Year) -> bool {
        let typed = !matches!(self.cover, OwnCover::Investment(_));
        let pm = self.particulars.pm.as_ref();
        typed && pm.is_some_and(|pm| pm.years.contains(&year))
    }

    /// Which way the unknown amounts go.
    pub fn direction(&self) -> Option<Direction> {
        self.particulars.pm.as_ref().map(|pm| pm.direction)
    }

    /// Its amounts by the years in which they now stand, before share and phases.
    pub fn schedule(&self, horizon: Horizon) -> Result<OwnSchedule, MoneyError> {
        schedule::of_own(self, horizon)
    }

    /// What counts of a year's amount: the municipality's part of what a shared body spends, as far as its phase has
    /// come. Rounded once, and only where a part is taken.
    pub fn counted(&self, gross: Money, year: Year) -> Result<Money, MoneyError> {
        let phase = self.particulars.timing.part_in(year).fraction();
        let share = self.particulars.share.as_ref();
        let share = share.map_or(Rate::WHOLE, |share| share.rate).fraction();
        let times = share.checked_mul(phase).ok_or(MoneyError::Overflow)?;
        if times == Decimal::ONE {
            Ok(gross)
        } else {
            gross.scaled(times, Decimal::ONE)
        }
    }

    /// Every year that it names, once.
    pub fn years_named(&self) -> BTreeSet<Year> {
        let said = &self.particulars;
        let pm = said.pm.iter().flat_map(|pm| &pm.years);
        let mut years: BTreeSet<Year> = self
            .amounts
            .keys()
            .chain(self.ranges.keys())
            .chain(pm)
            .copied()
            .collect();
        years.extend(said.timing.years());
        for effect in &said.effects {
            if let OwnEffect::Overlap { correction, .. } = effect {
                years.extend(correction.keys());
            }
        }
        years
    }
}

impl OwnShare {
    /// The municipality's part of what the body spends: rounded once, and only where a part is taken.
    pub fn net(&self, gross: Money) -> Result<Money, MoneyError> {
        if self.rate == Rate::WHOLE {
            Ok(gross)
        } else {
            gross.times(self.rate)
        }
    }
}

impl Particulars {
    /// Whether nothing of it is said.
    pub fn is_empty(&self) -> bool {
        *self == Particulars::default()
    }

    /// Whether every bound of them is kept, for an own choice with this id.
    pub fn are_sound(&self, of: &OwnChoiceId) -> bool {
        let few = |kind: fn(&Tie) -> bool| self.ties.iter().filter(|tie| kind(tie)).count() <= MOST_TIES;
        let contradicts = |tie: &Tie| match tie {
            Tie::Needs(Other::Own(id)) | Tie::Excludes(Other::Own(id)) | Tie::PartOf(Other::Own(id))
                if id == of =>
            {
                true
            }
            Tie::Excludes(other) => {
                self.ties.contains(&Tie::Needs(other.clone()))
                    || self.ties.contains(&Tie::PartOf(other.clone()))
            }
            Tie::Needs(_) | Tie::OneOf(_) | Tie::PartOf(_) => false,
        };
        self.ties.is_sorted_by(|one, next| one < next)
            && few(|tie| matches!(tie, Tie::Needs(_)))
            && few(|tie| matches!(tie, Tie::Excludes(_)))
            && few(|tie| matches!(tie, Tie::OneOf(_)))
            && self
                .ties
                .iter()
                .filter(|tie| matches!(tie, Tie::PartOf(_)))
                .count()
                <= 1
            && self.effects.len() <= MOST_EFFECTS
            && self.effects.iter().all(|effect| effect.is_sound(of))
            && self.timing.ramp.values().all(|part| *part <= Rate::WHOLE)
            && !self.ties.iter().any(contradicts)
            && self.pm.as_ref().is_none_or(|pm| {
                let years = &pm.years;
                !years.is_empty() && years.len() <= MOST_TIES && years.is_sorted_by(|one, next| one < next)
            })
            && self.share.as_ref().is_none_or(|share| share.rate <= Rate::WHOLE)
    }

    /// Without what is said about this own choice, which is no longer there.
    pub fn forget(&mut self, gone: &OwnChoiceId) {
        let gone = Other::Own(gone.clone());
        self.ties.retain(|tie| tie.other() != Some(&gone));
        self.effects.retain(|effect| effect.other() != Some(&gone));
    }
}

impl Tie {
    /// The choice that it is about; none where that is a group.
    pub fn other(&self) -> Option<&Other> {
        match self {
            Tie::Needs(other) | Tie::Excludes(other) | Tie::PartOf(other) => Some(other),
            Tie::OneOf(_) => None,
        }
    }
}
