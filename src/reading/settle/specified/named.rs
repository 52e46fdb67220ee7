//! A list that ends in a row of an earlier table: under the same title the same amounts, which the rows before it add up
//! to. What both tables print is the sum of that list.
//!
//! Few rows seldom have one sum by chance and its title as well; up to rounding, that is enough. Deliberately absent: sums
//! that have a name of their own (see `settle::totals`).

use std::collections::{BTreeMap, HashMap};

use super::Came;
use super::amounts::valued;
use crate::money::Money;
use crate::reading::{Choice, Reading};
use crate::year::Year;

/// How many rows add up to it at least, and how many are added up.
const ROWS: usize = 2;
const MOST: usize = 60;
/// In how many years they do so to the last digit, with amounts that differ.
const EXACT: usize = 2;
/// How far rounding may put a year off, in euros.
const ROUNDED: i64 = 1_000;

/// The last rows of such lists and the rows that they repeat.
pub(super) fn sums(all: &[Came], reading: &Reading) -> Vec<usize> {
    let mut read: HashMap<String, usize> = HashMap::new();
    let mut found = Vec::new();
    for came in all {
        let choices = reading.choices.get(came.choices.clone()).unwrap_or_default();
        if let Some((last, rows)) = choices.split_last()
            && (ROWS..=MOST).contains(&rows.len())
            && let Some(amounts) = valued(last)
            && let Some(earlier) = read.get(&last.title.to_lowercase())
            && reading.choices.get(*earlier).and_then(valued).as_ref() == Some(&amounts)
            && add_up(rows, &amounts)
        {
            found.push(*earlier);
            found.extend(came.choices.end.checked_sub(1));
        }
        for (choice, index) in choices.iter().zip(came.choices.clone()) {
            read.entry(choice.title.to_lowercase()).or_insert(index);
        }
    }
    found
}

fn add_up(rows: &[Choice], total: &BTreeMap<Year, Money>) -> bool {
    let mut exact: Vec<Money> = Vec::new();
    for (year, amount) in total {
        let mut sum = Money::ZERO;
        for row in rows {
            let own = row.amounts.get(year);
            let value = own.map_or(Some(Money::ZERO), |amount| amount.value);
            let Some(added) = value.and_then(|value| sum.plus(value).ok()) else {
                return false;
            };
            sum = added;
        }
        if sum == *amount && !amount.is_zero() {
            exact.push(*amount);
        } else if sum
            .minus(*amount)
            .map_or(true, |off| off.size() > Money::from_euros(ROUNDED))
        {
            return false;
        }
    }
    exact.sort_unstable();
    exact.dedup();
    exact.len() >= EXACT
}
