//! The course of each reserve as the choices make it, and the exception on reserve money.
//!
//! Closing balance = opening balance + additions - withdrawals; a plus of a choice that is covered by the reserve is a
//! withdrawal, a minus an addition. Open pm posts do not move it. Deliberately absent: the year's own result, which
//! the council decides on afterwards (resultaatbestemming).

use super::{Finding, Part, PartOf};
use crate::budget::{Budget, Reserve, ReserveException};
use crate::ids::ReserveId;
use crate::money::{Money, MoneyError};
use crate::scenario::{Decisions, OwnCover};
use crate::year::{PerYear, Year};

/// The course of one reserve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// Which reserve.
    pub reserve: ReserveId,
    /// Year by year; each begins where the year before ended.
    pub years: PerYear<CourseYear>,
    /// The years that end below the floor, where there is one.
    pub below_floor: Vec<Year>,
}

/// One year of a reserve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct CourseYear {
    /// On 1 January.
    pub opening: Money,
    /// Planned, and by the choices; zero or more.
    pub additions: Money,
    /// Planned, and by the choices; zero or more.
    pub withdrawals: Money,
    /// On 31 December.
    pub closing: Money,
}

/// Every reserve's course; one that cannot be counted exactly becomes a finding.
pub(super) fn courses(budget: &Budget, decisions: &Decisions, parts: &[Part]) -> (Vec<Course>, Vec<Finding>) {
    let mut courses = Vec::new();
    let mut findings = Vec::new();
    for reserve in &budget.reserves {
        match course(reserve, budget, decisions, parts) {
            Ok(course) => courses.push(course),
            Err(_) => findings.push(Finding::ReserveOverflow(reserve.id.clone())),
        }
    }
    (courses, findings)
}

fn course(
    reserve: &Reserve,
    budget: &Budget,
    decisions: &Decisions,
    parts: &[Part],
) -> Result<Course, MoneyError> {
    let covered: Vec<&Part> = parts
        .iter()
        .filter(|part| part.on && reserve_of(part, budget, decisions) == Some(&reserve.id))
        .collect();
    let mut opening = reserve.opening;
    let years = PerYear::try_from_fn(budget.horizon, |year| {
        let planned = |values: &PerYear<Money>| values.get(year).copied().unwrap_or(Money::ZERO);
        let (withdrawn, added) = movements(&covered, year)?;
        let additions = planned(&reserve.additions).plus(added)?;
        let withdrawals = planned(&reserve.withdrawals).plus(withdrawn)?;
        let closing = opening.plus(additions)?.minus(withdrawals)?;
        let course = CourseYear {
            opening,
            additions,
            withdrawals,
            closing,
        };
        opening = closing;
        Ok(course)
    })?;
    let floor = reserve.floor;
    let below = |year: &CourseYear| floor.is_some_and(|floor| year.closing < floor);
    Ok(Course {
        reserve: reserve.id.clone(),
        below_floor: years
            .iter()
            .filter(|(_, year)| below(year))
            .map(|(year, _)| year)
            .collect(),
        years,
    })
}

/// What parts draw from a reserve and what they add to it, both zero or more.
fn movements(covered: &[&Part], year: Year) -> Result<(Money, Money), MoneyError> {
    let amounts = || covered.iter().filter_map(|part| part.figures.get(year)?.money());
    let withdrawn = Money::sum(amounts().filter(|money| money.is_advantage()))?;
    let added = Money::sum(amounts().filter(|money| money.is_disadvantage()))?;
    Ok((withdrawn, added.opposite()))
}

/// The reserve that a part moves.
fn reserve_of<'all>(
    part: &Part,
    budget: &'all Budget,
    decisions: &'all Decisions,
) -> Option<&'all ReserveId> {
    match &part.of {
        PartOf::Choice(id) => budget.choice(id)?.reserve.as_ref(),
        PartOf::Own(id) => match &decisions.own.iter().find(|own| own.id == *id)?.cover {
            OwnCover::Reserve(reserve) => Some(reserve),
            OwnCover::Budget | OwnCover::Investment(_) => None,
        },
        PartOf::Lever(_) | PartOf::Rule(_) | PartOf::OwnEffect(..) => None,
    }
}

/// The exception that counts in this scenario, or why it does not.
pub(super) fn exception<'budget>(
    budget: &'budget Budget,
    decisions: &Decisions,
) -> Result<Option<&'budget ReserveException>, Finding> {
    match budget.exception.as_ref().filter(|_| decisions.uses_exception) {
        None => Ok(None),
        Some(exception)
            if exception
                .solvency
                .is_some_and(|solvency| solvency.own < solvency.least) =>
        {
            Err(Finding::ExceptionNotAllowed)
        }
        Some(exception) => Ok(Some(exception)),
    }
}

/// What the exception lets count as structural in a year: what is drawn from its reserve, up to its part of the
/// surplus.
pub(super) fn excepted(
    exception: Option<&ReserveException>,
    budget: &Budget,
    decisions: &Decisions,
    parts: &[Part],
    year: Year,
) -> Money {
    let counted = |exception: &ReserveException| {
        let covered: Vec<&Part> = parts
            .iter()
            .filter(|part| part.on && reserve_of(part, budget, decisions) == Some(&exception.reserve))
            .collect();
        let (withdrawn, _) = movements(&covered, year).ok()?;
        let most = exception.surplus.times(exception.rate).ok()?;
        Some(withdrawn.min(most))
    };
    exception.and_then(counted).unwrap_or(Money::ZERO)
}
