//! What the indicators of a budget file are made of, and how far its amounts may be off.

use super::super::amounts::{money_from_zero, money_per_year_from_zero, rate};
use super::super::{Ratios, ResilienceInputs, RoomInputs, Spreads, TaxInputs};
use crate::fields::{Faults, Field, entry, required};
use crate::money::Money;
use crate::year::Horizon;

pub(super) fn ratios(field: &Field<'_>, horizon: Option<Horizon>, faults: &mut Faults) -> Ratios {
    let entries = field.object(faults, &["room", "tax", "resilience"]);
    Ratios {
        room: entry(&entries, "room").and_then(|field| room(field, horizon, faults)),
        tax: entry(&entries, "tax").and_then(|field| {
            let (household, national) = pair(field, "household", "national", faults)?;
            Some(TaxInputs { household, national })
        }),
        resilience: entry(&entries, "resilience").and_then(|field| {
            let (available, needed) = pair(field, "available", "needed", faults)?;
            Some(ResilienceInputs { available, needed })
        }),
    }
}

fn room(field: &Field<'_>, horizon: Option<Horizon>, faults: &mut Faults) -> Option<RoomInputs> {
    let names = ["income", "cost", "additions", "withdrawals", "total_income"];
    let entries = field.object(faults, &names);
    let mut course = |name| {
        required(faults, field, &entries, name)
            .and_then(|field| money_per_year_from_zero(field, horizon, faults))
    };
    let (income, cost, additions) = (course("income"), course("cost"), course("additions"));
    let (withdrawals, total_income) = (course("withdrawals"), course("total_income"));
    Some(RoomInputs {
        income: income?,
        cost: cost?,
        additions: additions?,
        withdrawals: withdrawals?,
        total_income: total_income?,
    })
}

fn pair(
    field: &Field<'_>,
    one: &'static str,
    other: &'static str,
    faults: &mut Faults,
) -> Option<(Money, Money)> {
    let entries = field.object(faults, &[one, other]);
    let first = required(faults, field, &entries, one).and_then(|field| money_from_zero(field, faults));
    let second = required(faults, field, &entries, other).and_then(|field| money_from_zero(field, faults));
    Some((first?, second?))
}

pub(super) fn spreads(field: &Field<'_>, faults: &mut Faults) -> Option<Spreads> {
    let entries = field.object(faults, &["firm", "estimate", "rough"]);
    let mut spread = |name| required(faults, field, &entries, name).and_then(|field| rate(field, faults));
    let (firm, estimate, rough) = (spread("firm"), spread("estimate"), spread("rough"));
    Some(Spreads {
        firm: firm?,
        estimate: estimate?,
        rough: rough?,
    })
}
