//! What a tax or charge yields when the member changes it, what a household pays, and what partners of a shared body
//! would pay when this municipality steps out.
//!
//! So many percent of the budgeted yield, every year from the first one: a council decides on the growth of the
//! yield, not on a rate. It is structural. A charge recovers its cost at most (Gemeentewet 229b): what goes beyond is
//! not counted and named. Deliberately absent: indexation and new building on top of the base.

use rust_decimal::{Decimal, RoundingStrategy};

use super::nature::{Nature, NatureBasis};
use super::part::{all_counted_as, runs};
use super::{Finding, Part, PartOf};
use crate::budget::{Body, Lever, LeverKind, Party, Payer, Range};
use crate::money::Money;
use crate::rate::Rate;
use crate::scenario::{Figure, Household, LeverSetting, Tenure};
use crate::year::Year;

/// The part of one tax or charge, and the years in which it was cut off at its cost.
pub(super) fn of_lever(lever: &Lever, setting: &LeverSetting) -> (Part, Vec<Finding>) {
    let mut findings = Vec::new();
    let figures = lever.base.map(|year, base| {
        let (figure, capped) = yielded(lever, setting, year, *base);
        if capped {
            findings.push(Finding::FeeCapped(lever.id.clone(), year));
        }
        figure
    });
    let ranges = figures.map(|_, figure| figure.money().map(Range::exactly));
    let part = Part {
        of: PartOf::Lever(lever.id.clone()),
        on: true,
        structural: all_counted_as(Nature::Structural, &figures),
        structural_ranges: ranges.clone(),
        ranges,
        pattern: runs(&figures),
        figures,
        nature: Nature::Structural,
        basis: NatureBasis::Rule,
        outside: Vec::new(),
    };
    (part, findings)
}

fn yielded(lever: &Lever, setting: &LeverSetting, year: Year, base: Money) -> (Figure, bool) {
    if year < setting.from {
        return (Figure::Own(Money::ZERO), false);
    }
    let Ok(more) = base.times(setting.rate) else {
        return (Figure::Overflow, false);
    };
    if setting.lower {
        return (Figure::Own(more.opposite()), false);
    }
    let room = match &lever.kind {
        LeverKind::Fee { cost } => cost.get(year).and_then(|cost| cost.minus(base).ok()),
        LeverKind::Ozb | LeverKind::Other => None,
    };
    match room.map(|room| room.max(Money::ZERO)) {
        Some(room) if room < more => (Figure::Own(room), true),
        _ => (Figure::Own(more), false),
    }
}

/// What a household pays more (plus) or less (minus) each year, to the cent; without one, the household of an average
/// home whose owner lives in it. None where the budget does not say what a household pays, and where a charge is cut
/// off at its cost: how that is divided over households is not known.
pub fn household_change(
    lever: &Lever,
    setting: &LeverSetting,
    household: Option<&Household>,
) -> Option<Money> {
    let tax = lever.household.as_ref()?;
    if lever
        .base
        .iter()
        .any(|(year, base)| yielded(lever, setting, year, *base).1)
    {
        return None;
    }
    let value = household.map_or(tax.average_value, |household| household.value);
    let pays = match (tax.payer, household.map(|household| household.tenure)) {
        (Payer::Owner, Some(Tenure::Tenant)) => false,
        (Payer::Owner | Payer::Resident, _) => true,
    };
    if !pays {
        return Some(Money::ZERO);
    }
    let change = [tax.of_value, setting.rate]
        .into_iter()
        .try_fold(value.decimal(), |product, rate| {
            product.checked_mul(rate.fraction())
        })?;
    let change = Money::from_decimal(to_cents(change)).ok()?;
    Some(if setting.lower { change.opposite() } else { change })
}

fn to_cents(exact: Decimal) -> Decimal {
    exact.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
}

/// What each other party pays of a gross amount when this municipality steps out and the others divide its part in
/// proportion to their own: (party, now, then). None where not every party's part is known.
pub fn others_when_stepping_out(body: &Body, own: Rate, gross: Money) -> Option<Vec<(Party, Money, Money)>> {
    let others: Vec<&Party> = body.parties.iter().filter(|party| !party.own).collect();
    let theirs = others.iter().try_fold(Decimal::ZERO, |sum, party| {
        sum.checked_add(party.share.fraction())
    })?;
    let whole = theirs.checked_add(own.fraction())?;
    if others.is_empty() || whole != Decimal::ONE || theirs.is_zero() {
        return None;
    }
    let part = |party: &Party| {
        let share = party.share.fraction();
        let now = gross.scaled(share, Decimal::ONE).ok()?;
        let then = gross.scaled(share, theirs).ok()?;
        Some((party.clone(), now, then))
    };
    others.into_iter().map(part).collect()
}
