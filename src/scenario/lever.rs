//! What a member sets a tax or charge to, and the household that the member describes.
//!
//! Deliberately absent: what it yields (`outcome`).

use crate::money::Money;
use crate::rate::Rate;
use crate::year::Year;

/// A tax or charge, changed from a year on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeverSetting {
    /// By how much of its yield.
    pub rate: Rate,
    /// Lower rather than higher.
    pub lower: bool,
    /// The first year that it counts.
    pub from: Year,
}

/// A household, to see what a change of the taxes asks of it. A setting of this device; it never travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Household {
    /// Owner or tenant.
    pub tenure: Tenure,
    /// The assessed value (WOZ) of the home.
    pub value: Money,
}

/// Owner or tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tenure {
    /// Owns the home and lives in it.
    Owner,
    /// Rents the home.
    Tenant,
}
