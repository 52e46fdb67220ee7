//! What whoever looks a reading over can do, one step at a time.

use std::collections::BTreeMap;
use std::fmt;

use super::question::{has_assumed_year, is_assumed_year};
use super::sheet::{Row, RowId, Sheet};
use crate::money::Money;
use crate::reading::doubt::Doubt;
use crate::reading::recognise::kinds::Kind;
use crate::reading::{Amount, Choice};
use crate::year::Year;

/// The longest title that a budget holds, in characters.
const LONGEST_TITLE: usize = 300;

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// For every row whose sign is not known: whether a minus means a disadvantage.
    MinusIsDisadvantage(bool),
    /// For every row whose unit is not known: euros for each printed one.
    Unit(i64),
    /// For every row whose years are not known: the first of them.
    FirstYear(Year),
    /// A row is a choice, or is not.
    Offer(RowId, bool),
    /// Another title.
    Title(RowId, String),
    /// What it does in a year; none where it does nothing there.
    Amount(RowId, Year, Option<Entry>),
    /// Structural, incidental, or not said.
    Structural(RowId, Option<bool>),
    /// A row is right as it stands, or is not settled after all.
    Check(RowId, bool),
    /// The second row is a part of the first: their amounts are added up.
    Merge(RowId, RowId),
    /// The title holds two choices: the second begins at this character. Its amounts are to be filled in.
    Split(RowId, usize),
    /// A choice that the reader did not find.
    Add(String),
    /// What the choices must come to in a year; none takes it away.
    Expect(Year, Option<Money>),
}

/// An amount that is typed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// Plus is better for the balance.
    Known(Money),
    /// Not known yet.
    Pm,
}

/// Why a step was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// There is no such row.
    NoSuchRow,
    /// A row without a title cannot be told apart.
    NoTitle,
    /// The title is longer than a budget holds.
    TitleTooLong {
        /// The most characters.
        most: usize,
    },
    /// A row cannot be a part of itself.
    SameRow,
    /// In this year one of the two is pm: their sum is not known.
    PmAndAmount {
        /// The year.
        year: Year,
    },
    /// The amount is beyond what can be counted.
    TooLarge,
    /// The years would run past those that can be written.
    NoSuchYear,
    /// A title is split between its first and its last character.
    NoSuchPlace,
    /// A unit is one, a thousand or a million euros.
    NoSuchUnit,
}

/// The sheet after a step.
pub(super) fn taken(sheet: &Sheet, step: &Step) -> Result<Sheet, NotTaken> {
    let mut next = sheet.clone();
    match step {
        Step::MinusIsDisadvantage(is_so) => answer_sign(&mut next, *is_so),
        Step::Unit(unit) => answer_unit(&mut next, *unit)?,
        Step::FirstYear(first) => answer_first_year(&mut next, *first)?,
        Step::Offer(id, offered) => row(&mut next, *id)?.offered = *offered,
        Step::Title(id, title) => row(&mut next, *id)?.choice.title = checked_title(title)?,
        Step::Amount(id, year, entry) => set(&mut row(&mut next, *id)?.choice, *year, *entry)?,
        Step::Structural(id, structural) => row(&mut next, *id)?.choice.structural = *structural,
        Step::Check(id, checked) => row(&mut next, *id)?.checked = *checked,
        Step::Merge(into, part) => merge(&mut next, *into, *part)?,
        Step::Split(id, at) => split(&mut next, *id, *at)?,
        Step::Add(title) => {
            let title = checked_title(title)?;
            next.add(Row {
                id: RowId(0),
                offered: true,
                kind: Kind::Change,
                choice: Choice {
                    title,
                    ..Choice::default()
                },
                checked: false,
                by_hand: true,
            });
        }
        Step::Expect(year, Some(money)) => {
            next.expected.insert(*year, *money);
        }
        Step::Expect(year, None) => {
            next.expected.remove(year);
        }
    }
    Ok(next)
}

fn row(sheet: &mut Sheet, id: RowId) -> Result<&mut Row, NotTaken> {
    sheet
        .rows
        .iter_mut()
        .find(|row| row.id == id)
        .ok_or(NotTaken::NoSuchRow)
}

fn checked_title(title: &str) -> Result<String, NotTaken> {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    if title.is_empty() {
        Err(NotTaken::NoTitle)
    } else if title.chars().count() > LONGEST_TITLE {
        Err(NotTaken::TitleTooLong { most: LONGEST_TITLE })
    } else {
        Ok(title)
    }
}

// The reader took a minus for a disadvantage; the other answer turns every amount of those rows.
fn answer_sign(sheet: &mut Sheet, minus_is_disadvantage: bool) {
    for row in unsettled(sheet) {
        if !row.choice.doubts.contains(&Doubt::SignUnknown) {
            continue;
        }
        row.choice.doubts.retain(|doubt| *doubt != Doubt::SignUnknown);
        if minus_is_disadvantage {
            continue;
        }
        for amount in row.choice.amounts.values_mut() {
            amount.value = amount.value.map(Money::opposite);
        }
        row.choice.without_year = row
            .choice
            .without_year
            .map(|(money, per)| (money.opposite(), per));
    }
}

fn answer_unit(sheet: &mut Sheet, unit: i64) -> Result<(), NotTaken> {
    if ![1, 1_000, 1_000_000].contains(&unit) {
        return Err(NotTaken::NoSuchUnit);
    }
    for row in unsettled(sheet) {
        let taken = row.choice.doubts.iter().find_map(|doubt| match doubt {
            Doubt::UnitUnknown { taken } => Some(*taken),
            _ => None,
        });
        let Some(taken) = taken else { continue };
        row.choice
            .doubts
            .retain(|doubt| !matches!(doubt, Doubt::UnitUnknown { .. }));
        for amount in row.choice.amounts.values_mut() {
            amount.value = match amount.value {
                Some(money) => Some(in_other_unit(money, taken, unit)?),
                None => None,
            };
        }
        row.choice.without_year = match row.choice.without_year {
            Some((money, per)) => Some((in_other_unit(money, taken, unit)?, per)),
            None => None,
        };
    }
    Ok(())
}

fn in_other_unit(money: Money, taken: i64, unit: i64) -> Result<Money, NotTaken> {
    use rust_decimal::Decimal;
    let printed = money.decimal().checked_div(Decimal::from(taken));
    let euros = printed.and_then(|printed| printed.checked_mul(Decimal::from(unit)));
    let money = euros.and_then(|euros| Money::from_decimal(euros).ok());
    money.ok_or(NotTaken::TooLarge)
}

fn answer_first_year(sheet: &mut Sheet, first: Year) -> Result<(), NotTaken> {
    let rows = sheet
        .rows
        .iter()
        .filter(|row| row.offered && has_assumed_year(row));
    let Some(taken) = rows
        .filter_map(|row| row.choice.amounts.keys().next().copied())
        .min()
    else {
        return Ok(());
    };
    for row in unsettled(sheet) {
        if !has_assumed_year(row) {
            continue;
        }
        let mut moved = BTreeMap::new();
        for (year, amount) in &row.choice.amounts {
            let number = i32::from(year.number()) - i32::from(taken.number()) + i32::from(first.number());
            let year = u16::try_from(number).ok().and_then(Year::new);
            moved.insert(year.ok_or(NotTaken::NoSuchYear)?, *amount);
        }
        row.choice.amounts = moved;
        row.choice.doubts.retain(|doubt| !is_assumed_year(doubt));
    }
    Ok(())
}

// A row that was found right keeps what it says, whatever is answered for the others.
fn unsettled(sheet: &mut Sheet) -> impl Iterator<Item = &mut Row> {
    sheet.rows.iter_mut().filter(|row| row.offered && !row.checked)
}

fn set(choice: &mut Choice, year: Year, entry: Option<Entry>) -> Result<(), NotTaken> {
    let value = match entry {
        None => {
            choice.amounts.remove(&year);
            return Ok(());
        }
        Some(Entry::Pm) => None,
        Some(Entry::Known(money)) if money.size() > Money::LARGEST_AMOUNT => return Err(NotTaken::TooLarge),
        Some(Entry::Known(money)) => Some(money),
    };
    // The words that gave the former amount are still worth showing.
    let span = choice.amounts.get(&year).and_then(|amount| amount.span);
    let amount = Amount {
        value,
        span,
        assumed: false,
    };
    choice.amounts.insert(year, amount);
    Ok(())
}

fn merge(sheet: &mut Sheet, into: RowId, part: RowId) -> Result<(), NotTaken> {
    if into == part {
        return Err(NotTaken::SameRow);
    }
    let added = row(sheet, part)?.choice.clone();
    let whole = row(sheet, into)?;
    for (year, amount) in &added.amounts {
        let present = whole.choice.amounts.get(year).copied();
        let value = match (present.map(|present| present.value), amount.value) {
            (None, value) => value,
            (Some(Some(one)), Some(other)) => Some(one.plus(other).map_err(|_| NotTaken::TooLarge)?),
            (Some(None), None) => None,
            _ => return Err(NotTaken::PmAndAmount { year: *year }),
        };
        let assumed = amount.assumed && present.is_none_or(|present| present.assumed);
        let span = present.and_then(|present| present.span).or(amount.span);
        whole
            .choice
            .amounts
            .insert(*year, Amount { value, span, assumed });
    }
    for doubt in added.doubts {
        if !whole.choice.doubts.contains(&doubt) {
            whole.choice.doubts.push(doubt);
        }
    }
    sheet.rows.retain(|row| row.id != part);
    Ok(())
}

fn split(sheet: &mut Sheet, id: RowId, at: usize) -> Result<(), NotTaken> {
    let whole = row(sheet, id)?;
    let title = &whole.choice.title;
    let (byte, _) = title.char_indices().nth(at).ok_or(NotTaken::NoSuchPlace)?;
    let (first, second) = title.split_at_checked(byte).ok_or(NotTaken::NoSuchPlace)?;
    let (first, second) = (checked_title(first), checked_title(second));
    let (Ok(first), Ok(second)) = (first, second) else {
        return Err(NotTaken::NoSuchPlace);
    };
    whole.choice.title = first;
    let split_off = Row {
        checked: false,
        choice: Choice {
            title: second,
            number: None,
            amounts: BTreeMap::new(),
            doubts: vec![Doubt::NoAmount],
            investment: None,
            without_year: None,
            ..whole.choice.clone()
        },
        ..whole.clone()
    };
    let place = sheet.rows.iter().position(|row| row.id == id);
    sheet.add(split_off);
    if let (Some(place), Some(added)) = (place, sheet.rows.pop()) {
        sheet.rows.insert(place.saturating_add(1), added);
    }
    Ok(())
}

impl fmt::Display for NotTaken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotTaken::NoSuchRow => write!(formatter, "there is no such row"),
            NotTaken::NoTitle => write!(formatter, "a row needs a title"),
            NotTaken::TitleTooLong { most } => write!(formatter, "a title has at most {most} characters"),
            NotTaken::SameRow => write!(formatter, "a row cannot be a part of itself"),
            NotTaken::PmAndAmount { year } => {
                write!(
                    formatter,
                    "in {year} one of the two is pm, so their sum is not known"
                )
            }
            NotTaken::TooLarge => write!(formatter, "the amount is beyond what can be counted"),
            NotTaken::NoSuchYear => write!(formatter, "there is no such year"),
            NotTaken::NoSuchPlace => write!(formatter, "a title is split between its words"),
            NotTaken::NoSuchUnit => write!(formatter, "a unit is 1, 1,000 or 1,000,000 euros"),
        }
    }
}

impl std::error::Error for NotTaken {}
