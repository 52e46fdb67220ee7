//! What the indicators of a budget are made of (BBV 11, Regeling kengetallen), before the choices.
//!
//! Every part may be absent: an indicator is shown only where all of its parts are here. Deliberately absent: the
//! indicators themselves (`outcome`), and ratios that need a balance sheet.

use crate::money::Money;
use crate::year::PerYear;

/// The parts of the indicators.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Ratios {
    /// For the structurele exploitatieruimte.
    pub room: Option<RoomInputs>,
    /// For the belastingcapaciteit.
    pub tax: Option<TaxInputs>,
    /// For the weerstandsvermogen.
    pub resilience: Option<ResilienceInputs>,
}

/// Structural cost and income of each year; all zero or more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomInputs {
    /// Structural income.
    pub income: PerYear<Money>,
    /// Structural cost.
    pub cost: PerYear<Money>,
    /// Structural additions to reserves.
    pub additions: PerYear<Money>,
    /// Structural withdrawals from reserves.
    pub withdrawals: PerYear<Money>,
    /// All income, reserve movements not counted.
    pub total_income: PerYear<Money>,
}

/// What an average household pays, here and elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaxInputs {
    /// OZB, sewer and waste of a household with a home of average value, less a discount.
    pub household: Money,
    /// The national average of the year before.
    pub national: Money,
}

/// What risks may cost, and what there is to bear them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResilienceInputs {
    /// Available (beschikbare weerstandscapaciteit).
    pub available: Money,
    /// Needed (benodigde weerstandscapaciteit).
    pub needed: Money,
}
