//! Amounts without a year, where the document speaks of years elsewhere: a year is assumed and said to be.
//!
//! Where the document names no year at all the amounts stay without one, and that is one question for all of them.

use super::{Horizon, Tally};
use crate::reading::doubt::Doubt;
use crate::reading::{Amount, Choice, Reading};

/// Gives undated rows of tables their years.
pub fn place(reading: &mut Reading, horizon: &Horizon, tally: &mut Tally) {
    let open_pm = |choice: &Choice| {
        choice.without_year.is_some_and(|(value, _)| value.is_zero())
            && choice.amounts.is_empty()
            && choice.doubts.contains(&Doubt::NoAmount)
    };
    for choice in reading.choices.iter_mut().filter(|choice| open_pm(choice)) {
        choice.without_year = None;
        if let Some(year) = horizon.years.first() {
            let amount = Amount {
                value: None,
                span: None,
                assumed: true,
            };
            choice.amounts.insert(*year, amount);
        }
    }
    let Some(first) = horizon.years.first().copied() else {
        for choice in &mut reading.choices {
            if horizon.elsewhere && choice.without_year.is_some() && choice.amounts.is_empty() {
                choice.doubts.push(Doubt::NoYear);
            }
        }
        return;
    };
    for choice in &mut reading.choices {
        let Some((value, _)) = choice.without_year.filter(|_| choice.amounts.is_empty()) else {
            continue;
        };
        let every = choice.structural == Some(true);
        let years = horizon.years.iter().take(if every { usize::MAX } else { 1 });
        for year in years {
            let amount = Amount {
                value: Some(value),
                span: None,
                assumed: true,
            };
            choice.amounts.insert(*year, amount);
        }
        choice.doubts.push(Doubt::YearAssumed {
            year: first,
            from_name: horizon.from_name,
        });
        tally.assumed = true;
    }
}
