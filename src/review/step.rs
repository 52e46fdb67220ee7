//! What whoever looks a reading over can do, one step at a time.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::answer;
use super::joining::{merge, split};
use super::sheet::{Row, RowId, Sheet, Start};
use crate::money::Money;
use crate::reading::recognise::kinds::Kind;
use crate::reading::{Amount, Choice, SignBy};
use crate::year::Year;

/// The longest title that a budget holds, in characters.
const LONGEST_TITLE: usize = 300;

/// One step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    /// A row is the balance before the choices, as it stands or with its sign turned; or none of them is.
    Start(Option<(RowId, bool)>),
}

/// An amount that is typed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    /// The row has no known amount in a year of the choices.
    StartLacksYears,
}

/// The sheet after a step.
pub(super) fn taken(sheet: &Sheet, step: &Step) -> Result<Sheet, NotTaken> {
    let mut next = sheet.clone();
    match step {
        Step::MinusIsDisadvantage(is_so) => answer::sign(&mut next, *is_so),
        Step::Unit(unit) => answer::unit(&mut next, *unit)?,
        Step::FirstYear(first) => answer::first_year(&mut next, *first)?,
        Step::Offer(id, offered) => {
            row(&mut next, *id)?.offered = *offered;
            if *offered && matches!(next.start, Start::Row { id: start, .. } if start == *id) {
                next.start = Start::None;
            }
        }
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
        Step::Start(None) => next.start = Start::None,
        Step::Start(Some((id, turned))) => {
            let start = row(&mut next, *id)?.clone();
            next.balances(&start, *turned).ok_or(NotTaken::StartLacksYears)?;
            // It is no choice besides.
            row(&mut next, *id)?.offered = false;
            next.start = Start::Row {
                id: *id,
                turned: *turned,
            };
        }
    }
    Ok(next)
}

pub(super) fn row(sheet: &mut Sheet, id: RowId) -> Result<&mut Row, NotTaken> {
    sheet
        .rows
        .iter_mut()
        .find(|row| row.id == id)
        .ok_or(NotTaken::NoSuchRow)
}

pub(super) fn checked_title(title: &str) -> Result<String, NotTaken> {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    if title.is_empty() {
        Err(NotTaken::NoTitle)
    } else if title.chars().count() > LONGEST_TITLE {
        Err(NotTaken::TitleTooLong { most: LONGEST_TITLE })
    } else {
        Ok(title)
    }
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
    // What the document says of its sign says nothing of an amount that somebody typed.
    choice.sign_by = SignBy::Itself;
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
            NotTaken::StartLacksYears => {
                write!(
                    formatter,
                    "the row has no amount in one of the years of the choices"
                )
            }
            NotTaken::NoSuchUnit => write!(formatter, "a unit is 1, 1,000 or 1,000,000 euros"),
        }
    }
}

impl std::error::Error for NotTaken {}
