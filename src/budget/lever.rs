//! Taxes and charges that a council can raise or lower.
//!
//! Deliberately absent: what the member sets (`scenario`) and what that yields (`outcome`).

use super::Text;
use crate::ids::LeverId;
use crate::money::Money;
use crate::rate::Rate;
use crate::year::PerYear;

/// A tax or charge with its yield.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lever {
    /// Stays the same over versions.
    pub id: LeverId,
    /// What it is called.
    pub title: Text,
    /// What sort of income it is.
    pub kind: LeverKind,
    /// What it yields in each year before any change, zero or more.
    pub base: PerYear<Money>,
    /// The most that a member can set, either way.
    pub most: Rate,
    /// What a household pays of it, where the budget says so.
    pub household: Option<HouseholdTax>,
    /// Where the base stands in the document.
    pub source: super::Source,
}

/// What sort of income a lever moves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeverKind {
    /// Property tax (OZB): bound to no cost.
    Ozb,
    /// A charge or fee that may at most recover its cost (Gemeentewet 229b): the cost of each year.
    Fee {
        /// The cost that it may recover.
        cost: PerYear<Money>,
    },
    /// Any other income that the council decides on.
    Other,
}

/// What one household pays of a tax.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HouseholdTax {
    /// The part of the assessed value (WOZ) that is paid each year; 0,001 is 0,1 %.
    pub of_value: Rate,
    /// The assessed value of an average home.
    pub average_value: Money,
    /// Who pays it.
    pub payer: Payer,
}

/// Who pays a tax.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Payer {
    /// Whoever owns the home.
    Owner,
    /// Whoever lives in it, owner or tenant.
    Resident,
}
