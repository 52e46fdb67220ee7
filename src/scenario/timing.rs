//! When a choice runs: from another year, step by step, until some year.
//!
//! Deliberately absent: what that makes of the amounts (`resolve`, `schedule`).

use std::collections::{BTreeMap, BTreeSet};

use crate::rate::Rate;
use crate::year::Year;

/// When a choice runs, as far as the member decided.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Timing {
    /// The first year with an amount. All amounts move along.
    pub first_year: Option<Year>,
    /// Which part of the amount counts in a year; years that are not here count in full.
    pub ramp: BTreeMap<Year, Rate>,
    /// The last year that counts.
    pub last_year: Option<Year>,
}

impl Timing {
    /// Whether nothing is decided.
    pub fn is_empty(&self) -> bool {
        *self == Timing::default()
    }

    /// Which part of a year's amount counts.
    pub fn part_in(&self, year: Year) -> Rate {
        if self.last_year.is_some_and(|last| year > last) {
            return Rate::NOTHING;
        }
        self.ramp.get(&year).copied().unwrap_or(Rate::WHOLE)
    }

    /// Every year that it names, once.
    pub fn years(&self) -> BTreeSet<Year> {
        let ends = self.first_year.iter().chain(&self.last_year);
        self.ramp.keys().chain(ends).copied().collect()
    }
}
