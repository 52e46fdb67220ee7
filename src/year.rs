//! Budget years, and values that have one entry for each year of a horizon.
//!
//! Deliberately absent: dates and the calendar; a budget knows whole years only.

use std::fmt;

/// A budget year, 1990 to 2199.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(u16);

impl Year {
    /// A year from 1990 to 2199; outside that it is no budget year.
    pub fn new(number: u16) -> Option<Year> {
        (1990..=2199).contains(&number).then_some(Year(number))
    }

    /// The number on the calendar.
    pub fn number(self) -> u16 {
        self.0
    }

    /// So many years later, or earlier; none outside 1990 to 2199.
    pub fn moved(self, years: i32) -> Option<Year> {
        let number = i32::from(self.0).checked_add(years)?;
        Year::new(u16::try_from(number).ok()?)
    }

    /// How many years this one lies after another; negative where it lies before it.
    pub fn since(self, other: Year) -> i32 {
        i32::from(self.0).saturating_sub(i32::from(other.0))
    }
}

impl fmt::Display for Year {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.0)
    }
}

/// The budget year T and the years after it, one to ten in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Horizon {
    first: Year,
    length: u8,
}

impl Horizon {
    /// The most years that a horizon may have.
    pub const LONGEST: u8 = 10;

    /// From `first`, `length` years on; none where that is not one to ten valid years.
    pub fn new(first: Year, length: u8) -> Option<Horizon> {
        let last = first.0.checked_add(u16::from(length.checked_sub(1)?))?;
        (length <= Horizon::LONGEST && Year::new(last).is_some()).then_some(Horizon { first, length })
    }

    /// The budget year T.
    pub fn first(self) -> Year {
        self.first
    }

    /// The last year, T+3 in a usual budget.
    pub fn last(self) -> Year {
        Year(
            self.first
                .0
                .saturating_add(u16::from(self.length.saturating_sub(1))),
        )
    }

    /// How many years.
    pub fn length(self) -> usize {
        usize::from(self.length)
    }

    /// Every year, in order.
    pub fn years(self) -> impl DoubleEndedIterator<Item = Year> + Clone {
        (self.first.0..=self.last().0).map(Year)
    }

    /// Whether the year lies inside.
    pub fn contains(self, year: Year) -> bool {
        (self.first..=self.last()).contains(&year)
    }
}

/// One value for each year of a horizon.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PerYear<T> {
    horizon: Horizon,
    values: Vec<T>,
}

impl<T> PerYear<T> {
    /// Makes each year's value.
    pub fn from_fn(horizon: Horizon, make: impl FnMut(Year) -> T) -> PerYear<T> {
        PerYear {
            horizon,
            values: horizon.years().map(make).collect(),
        }
    }

    /// Makes each year's value, or the first error.
    pub fn try_from_fn<E>(horizon: Horizon, make: impl FnMut(Year) -> Result<T, E>) -> Result<PerYear<T>, E> {
        let values = horizon.years().map(make).collect::<Result<Vec<T>, E>>()?;
        Ok(PerYear { horizon, values })
    }

    /// The years these values belong to.
    pub fn horizon(&self) -> Horizon {
        self.horizon
    }

    /// The value of a year; none outside the horizon.
    pub fn get(&self, year: Year) -> Option<&T> {
        self.values.get(self.position(year)?)
    }

    /// The value of a year, to change it; none outside the horizon.
    pub fn get_mut(&mut self, year: Year) -> Option<&mut T> {
        let position = self.position(year)?;
        self.values.get_mut(position)
    }

    /// Each year with its value, in order.
    pub fn iter(&self) -> impl Iterator<Item = (Year, &T)> + Clone {
        self.horizon.years().zip(&self.values)
    }

    /// The values, in the order of the years.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &T> + Clone {
        self.values.iter()
    }

    /// The same years with other values.
    pub fn map<U>(&self, mut change: impl FnMut(Year, &T) -> U) -> PerYear<U> {
        let values = self
            .horizon
            .years()
            .zip(&self.values)
            .map(|(year, value)| change(year, value))
            .collect();
        PerYear {
            horizon: self.horizon,
            values,
        }
    }

    fn position(&self, year: Year) -> Option<usize> {
        self.horizon
            .contains(year)
            .then(|| usize::from(year.0.saturating_sub(self.horizon.first.0)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn year(number: u16) -> Year {
        Year::new(number).unwrap()
    }

    #[test]
    fn a_horizon_is_the_budget_year_and_the_years_after_it() {
        let horizon = Horizon::new(year(2024), 4).unwrap();
        assert_eq!(
            horizon.years().map(Year::number).collect::<Vec<_>>(),
            [2024, 2025, 2026, 2027]
        );
        assert_eq!(horizon.last(), year(2027));
        assert!(
            !horizon.contains(year(2023)) && horizon.contains(year(2027)) && !horizon.contains(year(2028))
        );
    }

    #[test]
    fn horizons_have_one_to_ten_years() {
        assert!(Horizon::new(year(2024), 0).is_none());
        assert!(Horizon::new(year(2024), 10).is_some());
        assert!(Horizon::new(year(2024), 11).is_none());
        assert!(Horizon::new(year(2199), 2).is_none());
    }

    #[test]
    fn values_are_found_by_year_and_nowhere_else() {
        let values = PerYear::from_fn(Horizon::new(year(2024), 2).unwrap(), Year::number);
        assert_eq!(values.get(year(2025)), Some(&2025));
        assert_eq!(values.get(year(2026)), None);
        assert_eq!(
            values.iter().map(|(year, _)| year.number()).collect::<Vec<_>>(),
            [2024, 2025]
        );
    }
}
