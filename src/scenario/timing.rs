//! When a choice runs: from another year, step by step, until some year.
//!
//! Deliberately absent: what that makes of the amounts (`resolve`).

use std::collections::BTreeMap;

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
}
