//! The years of the budget: those of the document, four at least, and no more than a budget may have.

use std::collections::BTreeMap;

use crate::reading::Reading;
use crate::year::{Horizon, Year};

/// The budget year and the three after it are the least that a budget shows (BBV 22).
const LEAST: u8 = 4;

/// The years; none where the document names no year at all.
pub fn horizon(reading: &Reading) -> Option<Horizon> {
    let mut filled: BTreeMap<u16, usize> = BTreeMap::new();
    for year in &reading.document.years {
        filled.entry(year.number()).or_default();
    }
    for (year, amount) in reading.choices.iter().flat_map(|choice| &choice.amounts) {
        let something = amount.value.is_none_or(|value| !value.is_zero());
        let count = filled.entry(year.number()).or_default();
        *count = count.saturating_add(usize::from(something));
    }
    let first = *filled.keys().next()?;
    let last = *filled.keys().next_back()?;
    let length = u8::try_from(last.saturating_sub(first).saturating_add(1)).unwrap_or(u8::MAX);
    if length <= Horizon::LONGEST {
        return fitting(first, length.max(LEAST));
    }
    // Too many for one budget: the stretch with most amounts, the earliest of equals.
    let longest = u16::from(Horizon::LONGEST);
    let within = |start: u16| -> usize {
        filled
            .range(start..start.saturating_add(longest))
            .map(|(_, count)| *count)
            .sum()
    };
    let most = filled.keys().copied().map(within).max()?;
    let start = filled.keys().copied().find(|start| within(*start) == most)?;
    fitting(start, Horizon::LONGEST)
}

/// From that year on, or earlier where the calendar of budgets ends.
fn fitting(first: u16, length: u8) -> Option<Horizon> {
    (0..=u16::from(length)).find_map(|back| Horizon::new(Year::new(first.checked_sub(back)?)?, length))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Money;
    use crate::reading::{Amount, Choice};

    fn reading(years: &[u16]) -> Reading {
        let amounts = years.iter().map(|year| {
            let amount = Amount {
                value: Some(Money::from_euros(-5)),
                span: None,
                assumed: false,
            };
            (Year::new(*year).unwrap(), amount)
        });
        Reading {
            choices: vec![Choice {
                amounts: amounts.collect(),
                ..Choice::default()
            }],
            ..Reading::default()
        }
    }

    #[test]
    fn a_budget_has_the_years_of_the_document_and_four_at_least() {
        for (years, first, length) in [
            (vec![2026], 2026, 4),
            (vec![2026, 2027], 2026, 4),
            (vec![2025, 2030], 2025, 6),
            (vec![2199], 2196, 4),
            // More than ten: where most amounts stand.
            (vec![2010, 2026, 2027, 2028], 2026, 10),
            (vec![2026, 2040], 2026, 10),
        ] {
            let found = horizon(&reading(&years)).unwrap();
            assert_eq!(
                (found.first().number(), found.length()),
                (first, length),
                "{years:?}"
            );
        }
        assert_eq!(horizon(&Reading::default()), None);
    }
}
