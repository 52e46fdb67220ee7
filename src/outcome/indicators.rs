//! The indicators that a scenario can truly move, where their inputs are in the budget.
//!
//! - Structurele exploitatieruimte: ((income - cost) + (withdrawals - additions)) / total income, all structural. The
//!   choices move the numerator by their structural effect; a tax moves the total income as well.
//! - Belastingcapaciteit: what an average household pays / the national average of the year before.
//! - Weerstandsvermogen: available / needed; what the choices draw from free reserves lowers what is available.
//!
//! Deliberately absent: signal values (they are local), and debt and solvency, which need a balance sheet.

use rust_decimal::Decimal;

use super::{Outcome, PartOf, household_change};
use crate::budget::{Budget, ResilienceInputs, RoomInputs, TaxInputs};
use crate::money::Money;
use crate::scenario::Decisions;
use crate::year::{PerYear, Year};

/// The indicators per year, each as a fraction (1 is 100 %); none where an input lacks or a total is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicators {
    /// Structurele exploitatieruimte.
    pub room: Option<PerYear<Option<Decimal>>>,
    /// Belastingcapaciteit.
    pub tax: Option<PerYear<Option<Decimal>>>,
    /// Weerstandsvermogen.
    pub resilience: Option<PerYear<Option<Decimal>>>,
}

/// The indicators of an outcome.
pub fn indicators(budget: &Budget, decisions: &Decisions, outcome: &Outcome) -> Indicators {
    let per_year = |of: &dyn Fn(Year) -> Option<Decimal>| PerYear::from_fn(budget.horizon, of);
    let ratios = &budget.ratios;
    Indicators {
        room: ratios
            .room
            .as_ref()
            .map(|inputs| per_year(&|year| room(inputs, outcome, year))),
        tax: ratios
            .tax
            .as_ref()
            .map(|inputs| per_year(&|year| tax(inputs, budget, decisions, year))),
        resilience: ratios
            .resilience
            .as_ref()
            .map(|inputs| per_year(&|year| resilience(inputs, budget, outcome, year))),
    }
}

fn room(inputs: &RoomInputs, outcome: &Outcome, year: Year) -> Option<Decimal> {
    let total = outcome.years.get(year)?;
    let room = inputs
        .income
        .get(year)?
        .minus(*inputs.cost.get(year)?)
        .and_then(|room| room.plus(*inputs.withdrawals.get(year).unwrap_or(&Money::ZERO)))
        .and_then(|room| room.minus(*inputs.additions.get(year).unwrap_or(&Money::ZERO)))
        .and_then(|room| room.plus(total.structural_effect.unwrap_or(Money::ZERO)))
        .and_then(|room| room.plus(total.exception))
        .ok()
        .filter(|_| total.structural_effect.is_some())?;
    let taxes = outcome
        .parts
        .iter()
        .filter(|part| matches!(part.of, PartOf::Lever(_)))
        .filter_map(|part| part.figures.get(year)?.money());
    let income = Money::sum(taxes)
        .ok()?
        .plus(*inputs.total_income.get(year)?)
        .ok()?;
    room.decimal().checked_div(income.decimal())
}

fn tax(inputs: &TaxInputs, budget: &Budget, decisions: &Decisions, year: Year) -> Option<Decimal> {
    let changes = decisions
        .levers
        .iter()
        .filter(|(_, setting)| setting.from <= year);
    // A tax without a household in it is paid by others; one whose part of a household is not known makes all unknown.
    let of_households = changes.filter_map(|(id, setting)| {
        let lever = budget.lever(id)?;
        lever.household.as_ref()?;
        Some(household_change(lever, setting, None))
    });
    let changes: Option<Vec<Money>> = of_households.collect();
    let household = Money::sum(changes?).ok()?.plus(inputs.household).ok()?;
    household.decimal().checked_div(inputs.national.decimal())
}

fn resilience(inputs: &ResilienceInputs, budget: &Budget, outcome: &Outcome, year: Year) -> Option<Decimal> {
    let mut available = inputs.available;
    for course in &outcome.reserves {
        let reserve = budget.reserve(&course.reserve)?;
        if !reserve.free {
            continue;
        }
        let planned = planned(reserve, year)?;
        let drawn = planned.minus(course.years.get(year)?.closing).ok()?;
        available = available.minus(drawn).ok()?;
    }
    available.decimal().checked_div(inputs.needed.decimal())
}

/// What would be in a reserve at the end of a year without any choice.
fn planned(reserve: &crate::budget::Reserve, year: Year) -> Option<Money> {
    let until = |values: &PerYear<Money>| -> Option<Money> {
        let values = values.iter().filter(|(of, _)| *of <= year);
        Money::sum(values.map(|(_, money)| *money)).ok()
    };
    let added = reserve.opening.plus(until(&reserve.additions)?).ok()?;
    added.minus(until(&reserve.withdrawals)?).ok()
}
