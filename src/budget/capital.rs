//! Reserves and investments of a budget.
//!
//! Deliberately absent: the course of a reserve, which follows (`outcome`).

mod charges;

use super::Text;
use crate::ids::ReserveId;
use crate::money::Money;
use crate::rate::Rate;
use crate::year::{PerYear, Year};

pub use charges::charges;

/// A reserve and its planned course, without the choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reserve {
    /// Stays the same over versions.
    pub id: ReserveId,
    /// What it is called.
    pub title: Text,
    /// What is in it on 1 January of the budget year.
    pub opening: Money,
    /// Planned additions (stortingen) of each year, zero or more. Whatever the choices add comes on top.
    pub additions: PerYear<Money>,
    /// Planned withdrawals (onttrekkingen) of each year, zero or more. Whatever the choices draw comes on top.
    pub withdrawals: PerYear<Money>,
    /// What it may not go below.
    pub floor: Option<Money>,
    /// Free to use (part of the weerstandscapaciteit), not tied to a purpose.
    pub free: bool,
}

/// What something costs to make, and how that is spread over the years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Investment {
    /// What it costs to make, zero or more.
    pub sum: Money,
    /// Over how many years it is written off.
    pub life: u16,
    /// The interest that the municipality reckons with (omslagrente).
    pub rate: Rate,
    /// How the charges run.
    pub method: Method,
    /// The first year with charges.
    pub first_year: Year,
}

/// How the charges of an investment run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// Equal depreciation; interest over what is left.
    Linear,
    /// Equal charges.
    Annuity,
}

/// An agreed exception to the rule that reserve money does not mend the structural balance. Off unless the member
/// uses it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReserveException {
    /// What the agreement is called.
    pub title: Text,
    /// When it was agreed, as the source writes it.
    pub agreed: String,
    /// From which reserve.
    pub reserve: ReserveId,
    /// The part of the reserve that is not needed for risks.
    pub surplus: Money,
    /// How much of the surplus counts in each year.
    pub rate: Rate,
    /// The solvency that the agreement asks for, and the municipality's own, where both are known.
    pub solvency: Option<Solvency>,
}

/// A bound on solvency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Solvency {
    /// What the agreement asks for.
    pub least: Rate,
    /// What the municipality has.
    pub own: Rate,
}
