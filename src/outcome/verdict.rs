//! Whether the budget is structurally in balance: an indication, the province decides.

use super::YearTotal;
use crate::year::{PerYear, Year};

/// The structural balance over the years, in one word and two lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The start balance of a year is unknown, or a total cannot be counted.
    Unknown,
    /// Structurally in balance in T.
    InBudgetYear {
        /// Later years that are not.
        not_in: Vec<Year>,
    },
    /// Not in T, but in the last year and from this one on.
    From {
        /// The first year of the unbroken stretch up to the last year.
        year: Year,
        /// Earlier years that are not.
        not_in: Vec<Year>,
    },
    /// Neither in T nor in the last year.
    Never {
        /// Years in between that are, all the same.
        only_in: Vec<Year>,
    },
}

/// Reads the verdict off the structural balances. Zero is balance.
pub fn verdict(years: &PerYear<YearTotal>) -> Verdict {
    let mut balanced = Vec::new();
    for (year, total) in years.iter() {
        match total.structural {
            Some(balance) => balanced.push((year, !balance.is_disadvantage())),
            None => return Verdict::Unknown,
        }
    }
    let list = |wanted: bool| {
        balanced
            .iter()
            .filter(|(_, holds)| *holds == wanted)
            .map(|(year, _)| *year)
            .collect::<Vec<_>>()
    };
    if balanced.first().is_some_and(|(_, holds)| *holds) {
        return Verdict::InBudgetYear { not_in: list(false) };
    }
    match balanced.iter().rev().take_while(|(_, holds)| *holds).last() {
        Some((year, _)) => Verdict::From {
            year: *year,
            not_in: list(false),
        },
        None => Verdict::Never { only_in: list(true) },
    }
}
