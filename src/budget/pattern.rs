//! What the years of a choice suggest about its nature.
//!
//! The field's rule of thumb: at most three years is incidental. A document's label is never overwritten by it; both
//! are kept, and whether they agree. Deliberately absent: what the member changed (`scenario`).

use super::{Amount, Choice, Nature};
use crate::year::PerYear;

/// The most years that something runs and is still incidental.
const LONGEST_INCIDENTAL: usize = 3;

/// In which years something runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Pattern {
    /// How many years of the horizon.
    pub years: usize,
    /// Whether it still runs in the last one.
    pub runs_on: bool,
}

impl Pattern {
    /// The pattern of years that run or do not.
    pub fn of(runs: &PerYear<bool>) -> Pattern {
        Pattern {
            years: runs.values().filter(|runs| **runs).count(),
            runs_on: runs.values().next_back().is_some_and(|runs| *runs),
        }
    }

    /// What the years suggest: what still runs in the last year, or in more than three, is structural.
    pub fn suggests(self) -> Nature {
        if self.runs_on || self.years > LONGEST_INCIDENTAL {
            Nature::Structural
        } else {
            Nature::Incidental
        }
    }

    /// Whether the years bear a label out. A structural post runs on, or would have to stop within the horizon; an
    /// incidental one ends within three years.
    pub fn agrees_with(self, label: Nature) -> bool {
        match label {
            Nature::Structural => self.runs_on,
            Nature::Incidental => self.years <= LONGEST_INCIDENTAL,
        }
    }
}

impl Amount {
    /// Whether there is anything, known or not.
    pub fn is_something(self) -> bool {
        self != Amount::Known(crate::money::Money::ZERO)
    }
}

impl Choice {
    /// In which years the document has it run.
    pub fn pattern(&self) -> Pattern {
        Pattern::of(&self.amounts.map(|_, amount| amount.is_something()))
    }

    /// What it counts as in the document: by its label, else by its years.
    pub fn document_nature(&self) -> Nature {
        self.nature.unwrap_or_else(|| self.pattern().suggests())
    }
}
