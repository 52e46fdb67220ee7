//! The amounts of two rows, compared year by year. Deliberately absent: which rows are compared, and what follows of it.

use std::collections::{BTreeMap, HashSet};

use crate::money::Money;
use crate::reading::{Amount, Choice};
use crate::year::Year;

/// In how many years a total is exactly the row where others are off by rounding.
const EXACT: usize = 2;
/// How far the rounding of many rows may put their sum off, in euros.
const ROUNDED: i64 = 3_000;
/// From how many euros on rounding is small beside an amount.
const LARGE: i64 = 100_000;

/// The amounts of a choice, where they tell it from others: two that differ at least.
pub(super) fn valued(choice: &Choice) -> Option<BTreeMap<Year, Money>> {
    let amounts = values(&choice.amounts)?;
    let mut told: Vec<Money> = amounts
        .values()
        .copied()
        .filter(|amount| !amount.is_zero())
        .collect();
    told.sort_unstable();
    told.dedup();
    (told.len() >= 2).then_some(amounts)
}

pub(super) fn turned(amounts: &BTreeMap<Year, Money>) -> BTreeMap<Year, Money> {
    let opposite = |(year, amount): (&Year, &Money)| (*year, amount.opposite());
    amounts.iter().map(opposite).collect()
}

pub(super) fn values(amounts: &BTreeMap<Year, Amount>) -> Option<BTreeMap<Year, Money>> {
    amounts
        .iter()
        .map(|(year, amount)| Some((*year, amount.value?)))
        .collect()
}

/// Equal in a year at least, and off by little in the others, all of them large beside that.
pub(super) fn is_close(row: &BTreeMap<Year, Money>, sum: &BTreeMap<Year, Money>) -> bool {
    let at = |amounts: &BTreeMap<Year, Money>, year: &Year| amounts.get(year).copied().unwrap_or(Money::ZERO);
    let least = Money::from_euros(ROUNDED);
    let close = |year: &Year| {
        at(row, year)
            .minus(at(sum, year))
            .is_ok_and(|off| off.size() <= least)
    };
    let exact = row
        .iter()
        .filter(|(year, amount)| **amount == at(sum, year) && !amount.is_zero());
    let large = row
        .values()
        .filter(|amount| amount.size() >= Money::from_euros(LARGE));
    row.keys().chain(sum.keys()).all(close)
        && row.len() > EXACT
        && large.count() >= EXACT
        && exact.count() > 0
}

/// Equal in every year, or in most of them and off by no more than rounding in the others.
pub(super) fn equals(row: &BTreeMap<Year, Money>, sum: &BTreeMap<Year, Money>) -> bool {
    let at = |amounts: &BTreeMap<Year, Money>, year: &Year| amounts.get(year).copied().unwrap_or(Money::ZERO);
    let years: HashSet<&Year> = row.keys().chain(sum.keys()).collect();
    let thousand = Money::from_euros(1_000);
    let mut exact = 0usize;
    let mut rounded = 0usize;
    for year in years {
        let (one, other) = (at(row, year), at(sum, year));
        if one == other {
            exact = exact.saturating_add(usize::from(!one.is_zero()));
        } else if one.minus(other).is_ok_and(|off| off.size() <= thousand)
            && one.size() >= Money::from_euros(LARGE)
        {
            rounded = rounded.saturating_add(1);
        } else {
            return false;
        }
    }
    rounded == 0 || exact >= EXACT
}
