//! A choice that the member added, and all that can be said of it beside its amounts.
//!
//! What a shared body spends is typed in gross; the municipality's part of it is what counts. Deliberately absent: what
//! it comes to (`outcome`) and whether its rules are kept (`outcome::bonds`).

use std::collections::BTreeMap;

use super::{LONGEST_NOTE, LONGEST_TITLE, Wording};
use crate::budget::{Basis, Direction, Investment, Range};
use crate::ids::{ChoiceId, OwnChoiceId, ReserveId, RuleId};
use crate::money::{Money, MoneyError};
use crate::rate::Rate;
use crate::year::Year;

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

    /// Whether nobody knows the amount of a year, estimated or not. The charges of an investment are known.
    pub fn is_pm(&self, year: Year) -> bool {
        let typed = !matches!(self.cover, OwnCover::Investment(_));
        let pm = self.particulars.pm.as_ref();
        typed && pm.is_some_and(|pm| pm.years.contains(&year))
    }

    /// Which way the unknown amounts go.
    pub fn direction(&self) -> Option<Direction> {
        self.particulars.pm.as_ref().map(|pm| pm.direction)
    }

    /// What counts of an amount: all of it, or the municipality's part of what a shared body spends.
    pub fn net(&self, gross: Money) -> Result<Money, MoneyError> {
        let share = self.particulars.share.as_ref();
        share.map_or(Ok(gross), |share| share.net(gross))
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
            Tie::Needs(Other::Own(id)) | Tie::Excludes(Other::Own(id)) if id == of => true,
            Tie::Excludes(other) => self.ties.contains(&Tie::Needs(other.clone())),
            Tie::Needs(_) | Tie::OneOf(_) => false,
        };
        self.ties.is_sorted_by(|one, next| one < next)
            && few(|tie| matches!(tie, Tie::Needs(_)))
            && few(|tie| matches!(tie, Tie::Excludes(_)))
            && few(|tie| matches!(tie, Tie::OneOf(_)))
            && !self.ties.iter().any(contradicts)
            && self.pm.as_ref().is_none_or(|pm| {
                let years = &pm.years;
                !years.is_empty() && years.len() <= MOST_TIES && years.is_sorted_by(|one, next| one < next)
            })
            && self.share.as_ref().is_none_or(|share| share.rate <= Rate::WHOLE)
    }

    /// Without what is said about this own choice, which is no longer there.
    pub fn forget(&mut self, gone: &OwnChoiceId) {
        self.ties
            .retain(|tie| tie.other() != Some(&Other::Own(gone.clone())));
    }
}

impl Tie {
    /// The choice that it is about; none where that is a group.
    pub fn other(&self) -> Option<&Other> {
        match self {
            Tie::Needs(other) | Tie::Excludes(other) => Some(other),
            Tie::OneOf(_) => None,
        }
    }
}
