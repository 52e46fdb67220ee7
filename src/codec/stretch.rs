//! Amounts per year in few bytes: stretches of five years, a column for each thing that varies.
//!
//! A row is one choice, one own choice or the start balance. Within a stretch a row has a shape byte (which years,
//! in what unit, as amounts or as differences from the year before) and so many zigzag varints. Round amounts are
//! written in thousands or hundreds, all others in euros or cents: every amount is exact.
//!
//! Frozen with wire version 1.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Inconsistency, OutOfBounds};
use crate::money::Money;
use crate::year::Year;

/// What the rows have in five consecutive years.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct StretchV1 {
    /// The first of the five years, counted from 1990.
    since: u8,
    /// Which rows: each one's distance from the row after the one before.
    gaps: Vec<u16>,
    /// For each of those rows: bits 0-4 which years, 5-6 the unit, 7 whether the numbers are differences.
    shapes: Vec<u8>,
    /// The numbers of all rows, in order.
    numbers: Vec<i64>,
}

const YEARS: u16 = 5;
const FIRST_YEAR: u16 = 1990;
const DIFFERENCES: u8 = 0b1000_0000;
const LARGEST_CENTS: i64 = 100_000_000_000_000_000;

/// In cents, from large to small, with the place of each in a shape byte.
const UNITS: [(i64, u8); 4] = [(100_000, 3), (10_000, 2), (100, 1), (1, 0)];

type Row = BTreeMap<Year, Money>;

/// The rows in stretches.
pub(super) fn write(rows: &[&Row]) -> Result<Vec<StretchV1>, OutOfBounds> {
    let mut years: BTreeSet<Year> = rows.iter().flat_map(|row| row.keys().copied()).collect();
    let mut stretches = Vec::new();
    while let Some(first) = years.first().copied() {
        stretches.push(stretch(rows, first)?);
        years.retain(|year| year.number() >= first.number().saturating_add(YEARS));
    }
    Ok(stretches)
}

/// The rows of stretches, so many of them. Whether the spelling is the one of `write` is for the caller to check.
pub(super) fn read(stretches: &[StretchV1], count: usize) -> Result<Vec<Row>, Inconsistency> {
    let mut rows = vec![Row::new(); count];
    for stretch in stretches {
        if stretch.gaps.len() != stretch.shapes.len() {
            return Err(Inconsistency::Shape);
        }
        let mut numbers = stretch.numbers.iter();
        let mut next: usize = 0;
        for (gap, shape) in stretch.gaps.iter().zip(&stretch.shapes) {
            let place = next.saturating_add(usize::from(*gap));
            let row = rows.get_mut(place).ok_or(Inconsistency::Shape)?;
            read_row(row, stretch.since, *shape, &mut numbers)?;
            next = place.saturating_add(1);
        }
        if numbers.next().is_some() {
            return Err(Inconsistency::Shape);
        }
    }
    Ok(rows)
}

fn stretch(rows: &[&Row], first: Year) -> Result<StretchV1, OutOfBounds> {
    let mut stretch = StretchV1 {
        since: u8::try_from(first.number().saturating_sub(FIRST_YEAR)).unwrap_or(u8::MAX),
        gaps: Vec::new(),
        shapes: Vec::new(),
        numbers: Vec::new(),
    };
    let mut next: usize = 0;
    for (place, row) in rows.iter().enumerate() {
        let mut mask: u8 = 0;
        let mut cents = Vec::new();
        for offset in 0..YEARS {
            let year = Year::new(first.number().saturating_add(offset));
            if let Some(money) = year.and_then(|year| row.get(&year)) {
                mask |= 1 << offset;
                cents.push(bounded(*money)?);
            }
        }
        if mask != 0 {
            let gap = place.saturating_sub(next);
            stretch
                .gaps
                .push(u16::try_from(gap).map_err(|_| OutOfBounds::TooManyChoices)?);
            let (shape, numbers) = numbers(&cents);
            stretch.shapes.push(mask | shape);
            stretch.numbers.extend(numbers);
            next = place.saturating_add(1);
        }
    }
    Ok(stretch)
}

/// Unit and form of a row, and its numbers: the largest unit that divides all, differences only where shorter.
fn numbers(cents: &[i64]) -> (u8, Vec<i64>) {
    let divides = |unit: i64| cents.iter().all(|cents| cents.checked_rem(unit) == Some(0));
    let (unit, place) = UNITS
        .into_iter()
        .find(|(unit, _)| divides(*unit))
        .unwrap_or((1, 0));
    let plain: Vec<i64> = cents
        .iter()
        .map(|cents| cents.checked_div(unit).unwrap_or(*cents))
        .collect();
    let mut before = 0_i64;
    let differences: Vec<i64> = plain
        .iter()
        .map(|number| number.saturating_sub(std::mem::replace(&mut before, *number)))
        .collect();
    if size(&differences) < size(&plain) {
        (place << 5 | DIFFERENCES, differences)
    } else {
        (place << 5, plain)
    }
}

fn read_row<'numbers>(
    row: &mut Row,
    since: u8,
    shape: u8,
    numbers: &mut impl Iterator<Item = &'numbers i64>,
) -> Result<(), Inconsistency> {
    let unit = UNITS
        .into_iter()
        .find(|(_, place)| *place == shape >> 5 & 0b11)
        .map_or(1, |(unit, _)| unit);
    let mut before = 0_i64;
    for offset in (0..YEARS).filter(|offset| shape >> offset & 1 == 1) {
        let number = *numbers.next().ok_or(Inconsistency::Shape)?;
        let number = if shape & DIFFERENCES == 0 {
            Some(number)
        } else {
            before.checked_add(number)
        };
        before = number.ok_or(Inconsistency::Amount)?;
        let cents = before
            .checked_mul(unit)
            .filter(|cents| cents.saturating_abs() <= LARGEST_CENTS)
            .ok_or(Inconsistency::Amount)?;
        let year = FIRST_YEAR.saturating_add(u16::from(since)).saturating_add(offset);
        let year = Year::new(year).ok_or(Inconsistency::Year)?;
        if row.insert(year, Money::from_cents(cents)).is_some() {
            return Err(Inconsistency::Shape);
        }
    }
    Ok(())
}

fn bounded(money: Money) -> Result<i64, OutOfBounds> {
    money
        .cents()
        .and_then(|cents| i64::try_from(cents).ok())
        .filter(|cents| cents.saturating_abs() <= LARGEST_CENTS)
        .ok_or(OutOfBounds::Amount)
}

/// How many bytes the numbers take as zigzag varints.
fn size(numbers: &[i64]) -> u32 {
    let bytes = |number: &i64| {
        let zigzag = (number << 1 ^ number >> 63).cast_unsigned();
        zigzag
            .checked_ilog2()
            .unwrap_or(0)
            .saturating_add(7)
            .div_euclid(7)
    };
    numbers.iter().map(bytes).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn row(amounts: &[(u16, &str)]) -> Row {
        let entry = |(year, money): &(u16, &str)| (Year::new(*year).unwrap(), money.parse().unwrap());
        amounts.iter().map(entry).collect()
    }

    fn there_and_back(rows: &[Row]) -> Vec<StretchV1> {
        let stretches = write(&rows.iter().collect::<Vec<_>>()).unwrap();
        assert_eq!(read(&stretches, rows.len()), Ok(rows.to_vec()));
        stretches
    }

    #[test]
    fn four_equal_years_take_one_number_and_three_zeros() {
        let stretches = there_and_back(&[row(&[
            (2024, "-190100"),
            (2025, "-190100"),
            (2026, "-190100"),
            (2027, "-190100"),
        ])]);
        assert_eq!(
            stretches,
            [StretchV1 {
                since: 34,
                gaps: vec![0],
                shapes: vec![0b1100_1111],
                numbers: vec![-1_901, 0, 0, 0]
            }]
        );
    }

    #[test]
    fn cents_euros_hundreds_and_thousands_are_all_exact() {
        for (amount, shape, number) in [
            ("0.01", 0b000_00001, 1),
            ("-12.5", 0b000_00001, -1_250),
            ("7", 0b001_00001, 7),
            ("-190100", 0b010_00001, -1_901),
            ("0", 0b011_00001, 0),
            ("1000000000000000", 0b011_00001, 1_000_000_000_000),
        ] {
            let stretches = there_and_back(&[row(&[(2024, amount)])]);
            assert_eq!(
                stretches,
                [StretchV1 {
                    since: 34,
                    gaps: vec![0],
                    shapes: vec![shape],
                    numbers: vec![number]
                }],
                "{amount}"
            );
        }
    }

    #[test]
    fn years_far_apart_and_rows_with_nothing_cost_little() {
        let rows = [
            row(&[]),
            row(&[(1990, "1"), (2199, "2")]),
            row(&[]),
            row(&[(2194, "3")]),
        ];
        let stretches = there_and_back(&rows);
        assert_eq!(
            stretches.iter().map(|stretch| stretch.since).collect::<Vec<_>>(),
            [0, 204, 209]
        );
        assert!(there_and_back(&[row(&[])]).is_empty());
    }

    #[test]
    fn beyond_the_largest_amount_nothing_is_written_and_nothing_read() {
        let too_large = Money::LARGEST_AMOUNT.plus(Money::from_cents(1)).unwrap();
        let year = Year::new(2024).unwrap();
        assert_eq!(
            write(&[&BTreeMap::from([(year, too_large)])]),
            Err(OutOfBounds::Amount)
        );
        for number in [LARGEST_CENTS + 1, i64::MAX, i64::MIN, -LARGEST_CENTS - 1] {
            let stretch = StretchV1 {
                since: 34,
                gaps: vec![0],
                shapes: vec![1],
                numbers: vec![number],
            };
            assert_eq!(read(&[stretch], 1), Err(Inconsistency::Amount), "{number}");
        }
        let late = StretchV1 {
            since: 210,
            gaps: vec![0],
            shapes: vec![1],
            numbers: vec![1],
        };
        assert_eq!(read(&[late], 1), Err(Inconsistency::Year));
    }

    proptest! {
        #[test]
        fn every_table_of_amounts_comes_back(
            table in proptest::collection::vec(
                proptest::collection::btree_map(1990_u16..2200, -LARGEST_CENTS..=LARGEST_CENTS, 0..12),
                0..20,
            )
        ) {
            let rows: Vec<Row> = table
                .iter()
                .map(|row| {
                    row.iter()
                        .map(|(year, cents)| (Year::new(*year).unwrap(), Money::from_cents(*cents)))
                        .collect()
                })
                .collect();
            there_and_back(&rows);
        }
    }
}
