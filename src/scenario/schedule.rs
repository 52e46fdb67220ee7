//! Amounts in the years that the member moved them to: the document's, and those of own choices.
//!
//! Everything moves along: amounts, their incidental part and their range. A choice that is moved to earlier years
//! leaves years at the end: there a structural one goes on as in its last year, an incidental one has ended. What a
//! later start pushes out of the horizon is named, unless it only goes on unchanged. Deliberately absent: levels,
//! phases, shares and prices, which change how much and not when (`resolve`).

use super::{OwnChoice, OwnCover};
use crate::budget::{Amount, Choice, Investment, Nature, Range, charges};
use crate::money::{Money, MoneyError};
use crate::year::{Horizon, PerYear, Year};

/// A choice's amounts by the years in which they now stand.
#[derive(Clone, Debug)]
pub(super) struct Schedule {
    pub amounts: PerYear<Amount>,
    pub incidental: Option<PerYear<Money>>,
    pub ranges: Option<PerYear<Range>>,
    pub is_moved: bool,
    pub outside: Vec<Outside>,
}

/// An amount that a later start pushes out of the years of the budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outside {
    /// The year in which it now falls.
    pub year: Year,
    /// How much.
    pub amount: Amount,
}

/// What an own choice comes to before its share and its phases, by the years in which it now stands.
#[derive(Clone, Debug)]
pub struct OwnSchedule {
    /// The amounts; pm without an estimate is pm.
    pub amounts: PerYear<Amount>,
    /// Where the member says that nobody knows the amount, estimated or not.
    pub pm: PerYear<bool>,
    /// The least and the most, where they are typed.
    pub ranges: PerYear<Option<Range>>,
    /// What a later start pushes out of the years of the budget.
    pub outside: Vec<Outside>,
}

/// The choice with its first amount in that year; as in the document where none is asked for.
pub(super) fn of_document(choice: &Choice, first_year: Option<Year>) -> Schedule {
    let shift = shift(&choice.amounts, first_year);
    if shift == 0 {
        return Schedule {
            amounts: choice.amounts.clone(),
            incidental: choice.incidental.clone(),
            ranges: choice.ranges.clone(),
            is_moved: false,
            outside: Vec::new(),
        };
    }
    let horizon = choice.amounts.horizon();
    let terms = choice.investment.as_ref();
    // Charges that cannot be counted anew move as they are printed.
    let charges = terms.and_then(|terms| charges_from(terms, shift, horizon).ok());
    let goes_on = choice.document_nature() == Nature::Structural;
    let none = Range::exactly(Money::ZERO);
    let (amounts, outside) = match charges {
        Some(charges) => (charges, Vec::new()),
        None => moved_amounts(&choice.amounts, shift, goes_on),
    };
    Schedule {
        incidental: choice
            .incidental
            .as_ref()
            .map(|part| moved(part, shift, goes_on, Money::ZERO)),
        ranges: choice
            .ranges
            .as_ref()
            .map(|ranges| moved(ranges, shift, goes_on, none)),
        amounts,
        is_moved: true,
        outside,
    }
}

/// An own choice by the years in which it stands; an error where its charges are beyond counting.
pub fn of_own(own: &OwnChoice, horizon: Horizon) -> Result<OwnSchedule, MoneyError> {
    let terms = match &own.cover {
        OwnCover::Investment(terms) => Some(terms),
        OwnCover::Budget | OwnCover::Reserve(_) => None,
    };
    let amounts = match terms {
        Some(terms) => charges_from(terms, 0, horizon)?,
        None => PerYear::from_fn(horizon, |year| match own.amounts.get(&year) {
            Some(money) => Amount::Known(*money),
            None if own.is_pm(year) => Amount::Pm,
            None => NOTHING,
        }),
    };
    let pm = PerYear::from_fn(horizon, |year| own.is_pm(year));
    let ranges = PerYear::from_fn(horizon, |year| own.ranges.get(&year).copied());
    let shift = shift(&amounts, own.particulars.timing.first_year);
    if shift == 0 {
        return Ok(OwnSchedule {
            amounts,
            pm,
            ranges,
            outside: Vec::new(),
        });
    }
    let (amounts, outside) = match terms {
        Some(terms) => (charges_from(terms, shift, horizon)?, Vec::new()),
        None => moved_amounts(&amounts, shift, own.structural),
    };
    Ok(OwnSchedule {
        amounts,
        pm: moved(&pm, shift, own.structural, false),
        ranges: moved(&ranges, shift, own.structural, None),
        outside,
    })
}

const NOTHING: Amount = Amount::Known(Money::ZERO);

/// By how many years everything moves.
fn shift(amounts: &PerYear<Amount>, first_year: Option<Year>) -> i32 {
    let asked = first_year.filter(|year| amounts.horizon().contains(*year));
    let printed = amounts
        .iter()
        .find(|(_, amount)| amount.is_something())
        .map(|(year, _)| year);
    match (asked, printed) {
        (Some(asked), Some(printed)) => asked.since(printed),
        _ => 0,
    }
}

fn moved_amounts(amounts: &PerYear<Amount>, shift: i32, goes_on: bool) -> (PerYear<Amount>, Vec<Outside>) {
    let moved = moved(amounts, shift, goes_on, NOTHING);
    let goes_on_as = moved.values().next_back().copied().filter(|_| goes_on);
    let outside = outside(amounts, shift, goes_on_as);
    (moved, outside)
}

/// Values so many years later; where nothing is left at the end, the last one where it goes on, else nothing.
fn moved<T: Copy>(values: &PerYear<T>, shift: i32, goes_on: bool, nothing: T) -> PerYear<T> {
    let horizon = values.horizon();
    let last = values.values().next_back().copied().filter(|_| goes_on);
    PerYear::from_fn(horizon, |year| {
        let from = year.moved(shift.saturating_neg());
        let value = from.and_then(|from| values.get(from).copied());
        let is_after = from.is_some_and(|from| from > horizon.last());
        value.or(last.filter(|_| is_after)).unwrap_or(nothing)
    })
}

// The interest of later years is not that of the last year: the charges are calculated anew.
fn charges_from(terms: &Investment, shift: i32, horizon: Horizon) -> Result<PerYear<Amount>, MoneyError> {
    let first_year = terms.first_year.moved(shift).ok_or(MoneyError::Overflow)?;
    let moved = Investment {
        first_year,
        ..terms.clone()
    };
    let charges = charges(&moved, horizon)?;
    Ok(charges.map(|_, charge| Amount::Known(charge.opposite())))
}

fn outside(amounts: &PerYear<Amount>, shift: i32, goes_on_as: Option<Amount>) -> Vec<Outside> {
    let horizon = amounts.horizon();
    let lands = |year: Year| year.moved(shift).filter(|year| *year > horizon.last());
    amounts
        .iter()
        .filter(|(_, amount)| amount.is_something() && goes_on_as != Some(**amount))
        .filter_map(|(year, amount)| {
            Some(Outside {
                year: lands(year)?,
                amount: *amount,
            })
        })
        .collect()
}
