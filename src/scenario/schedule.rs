//! The document's amounts in the years that the member moved them to.
//!
//! Everything moves along: amounts, their incidental part and their range. A choice that is moved to earlier years
//! leaves years at the end: there a structural one goes on as in its last year, an incidental one has ended. What a
//! later start pushes out of the horizon is named, unless it only goes on unchanged. Deliberately absent: levels,
//! phases, shares and prices, which change how much and not when (`resolve`).

use crate::budget::{Amount, Choice, Investment, Nature, Range, charges};
use crate::money::Money;
use crate::year::{PerYear, Year};

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

/// The choice with its first amount in that year; as in the document where none is asked for.
pub(super) fn schedule(choice: &Choice, first_year: Option<Year>) -> Schedule {
    let shift = shift(choice, first_year);
    let as_printed = || Schedule {
        amounts: choice.amounts.clone(),
        incidental: choice.incidental.clone(),
        ranges: choice.ranges.clone(),
        is_moved: false,
        outside: Vec::new(),
    };
    if shift == 0 {
        return as_printed();
    }
    let charges = choice
        .investment
        .as_ref()
        .and_then(|investment| moved_charges(investment, choice, shift));
    let goes_on = choice.document_nature() == Nature::Structural;
    let amounts = charges.clone().unwrap_or_else(|| {
        moved(
            &choice.amounts,
            shift,
            goes_on.then_some(()).and(last(&choice.amounts)),
            NOTHING,
        )
    });
    let outside = if charges.is_some() {
        Vec::new()
    } else {
        outside(choice, shift, goes_on.then(|| last(&amounts)).flatten())
    };
    Schedule {
        incidental: choice
            .incidental
            .as_ref()
            .map(|part| moved(part, shift, goes_on.then_some(()).and(last(part)), Money::ZERO)),
        ranges: choice.ranges.as_ref().map(|ranges| {
            let none = Range {
                low: Money::ZERO,
                high: Money::ZERO,
            };
            moved(ranges, shift, goes_on.then_some(()).and(last(ranges)), none)
        }),
        amounts,
        is_moved: true,
        outside,
    }
}

const NOTHING: Amount = Amount::Known(Money::ZERO);

/// By how many years everything moves.
fn shift(choice: &Choice, first_year: Option<Year>) -> i32 {
    let asked = first_year.filter(|year| choice.amounts.horizon().contains(*year));
    let printed = choice
        .amounts
        .iter()
        .find(|(_, amount)| amount.is_something())
        .map(|(year, _)| year);
    match (asked, printed) {
        (Some(asked), Some(printed)) => asked.since(printed),
        _ => 0,
    }
}

fn moved<T: Copy>(values: &PerYear<T>, shift: i32, after: Option<T>, nothing: T) -> PerYear<T> {
    let horizon = values.horizon();
    PerYear::from_fn(horizon, |year| {
        let from = year.moved(shift.saturating_neg());
        let value = from.and_then(|from| values.get(from).copied());
        let is_after = from.is_some_and(|from| from > horizon.last());
        value.or(after.filter(|_| is_after)).unwrap_or(nothing)
    })
}

// The interest of later years is not that of the last year: the charges are calculated anew.
fn moved_charges(investment: &Investment, choice: &Choice, shift: i32) -> Option<PerYear<Amount>> {
    let first_year = investment.first_year.moved(shift)?;
    let moved = Investment {
        first_year,
        ..investment.clone()
    };
    let charges = charges(&moved, choice.amounts.horizon()).ok()?;
    Some(charges.map(|_, charge| Amount::Known(charge.opposite())))
}

fn outside(choice: &Choice, shift: i32, goes_on_as: Option<Amount>) -> Vec<Outside> {
    let horizon = choice.amounts.horizon();
    let lands = |year: Year| year.moved(shift).filter(|year| *year > horizon.last());
    choice
        .amounts
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

fn last<T: Copy>(values: &PerYear<T>) -> Option<T> {
    values.values().next_back().copied()
}
