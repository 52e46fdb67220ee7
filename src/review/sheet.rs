//! The rows of a reading as they stand after so many steps, and what they come to.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::question::is_asked;
use crate::money::{Money, MoneyError};
use crate::reading::recognise::kinds::Kind;
use crate::reading::{Choice, OtherRow, Reading};
use crate::year::Year;

/// A row, the same for as long as the review lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RowId(pub(super) u32);

impl fmt::Display for RowId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.0)
    }
}

/// A row of the document, or one that was added by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its name within this review.
    pub id: RowId,
    /// Offered as a choice. Balances and totals are shown too, and may be offered after all.
    pub offered: bool,
    /// What the reader took it for.
    pub kind: Kind,
    /// What it says.
    pub choice: Choice,
    /// Somebody found it right: its doubts are settled.
    pub checked: bool,
    /// Not in the document.
    pub by_hand: bool,
}

/// Where a row stands in the review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A choice with a doubt of its own that nobody has settled.
    Doubtful,
    /// Another choice.
    Settled,
    /// No choice.
    Other,
}

impl Row {
    /// Where it stands. What is asked once for the whole document is no doubt of its own.
    pub fn part(&self) -> Part {
        let doubts = self.choice.doubts.iter();
        match self.offered {
            false => Part::Other,
            true if !self.checked && doubts.into_iter().any(|doubt| !is_asked(doubt)) => Part::Doubtful,
            true => Part::Settled,
        }
    }
}

/// What must come out in a year, and what does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Control {
    /// The year.
    pub year: Year,
    /// What was typed in.
    pub expected: Money,
    /// What the choices come to; none beyond what can be counted.
    pub found: Option<Money>,
}

/// Which row is the balance before the choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Start {
    /// Nobody said.
    #[default]
    NotSaid,
    /// None of them.
    None,
    /// This one.
    Row {
        /// Which.
        id: RowId,
        /// Its surplus is a shortage and the other way round.
        turned: bool,
    },
}

/// What the offered rows come to, by year; none beyond what can be counted.
pub type Totals = BTreeMap<Year, Option<Money>>;

/// The rows as they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// In the order of the document; added rows last.
    pub rows: Vec<Row>,
    /// Totals that were typed in to compare with.
    pub expected: BTreeMap<Year, Money>,
    /// Which row is the balance before the choices.
    pub start: Start,
    pub(super) next: u32,
}

impl Sheet {
    /// The rows as they were read.
    pub fn of(reading: &Reading) -> Sheet {
        let mut sheet = Sheet::default();
        let choices = reading.choices.iter().cloned();
        let others = reading.other_rows.iter().map(as_choice);
        let read = choices.map(|choice| (Kind::Change, choice)).chain(others);
        let mut read: Vec<(Kind, Choice)> = read.collect();
        read.sort_by_key(|(_, choice)| choice.line);
        for (kind, choice) in read {
            sheet.add(Row {
                id: RowId(0),
                offered: kind == Kind::Change,
                kind,
                choice,
                checked: false,
                by_hand: false,
            });
        }
        sheet
    }

    /// The row of that name.
    pub fn row(&self, id: RowId) -> Option<&Row> {
        self.rows.iter().find(|row| row.id == id)
    }

    /// Rows that are offered.
    pub fn offered(&self) -> impl Iterator<Item = &Row> + Clone {
        self.rows.iter().filter(|row| row.offered)
    }

    /// Offered rows with a doubt that nobody has settled.
    pub fn doubtful(&self) -> impl Iterator<Item = &Row> {
        self.offered()
            .filter(|row| !row.checked && !row.choice.doubts.is_empty())
    }

    /// Those of them with a doubt of their own, besides what is asked once for the whole document.
    pub fn to_look_over(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.part() == Part::Doubtful)
    }

    /// How many rows of its part stand before this one.
    pub fn place(&self, id: RowId) -> Option<usize> {
        let part = self.row(id)?.part();
        self.rows
            .iter()
            .filter(|row| row.part() == part)
            .position(|row| row.id == id)
    }

    /// The balance before the choices; none where nobody said which row that is.
    pub fn start_amounts(&self) -> Option<BTreeMap<Year, Money>> {
        let Start::Row { id, turned } = self.start else {
            return None;
        };
        self.balances(self.row(id)?, turned)
    }

    /// What a row says as a balance before the choices; none where a year of the choices is missing in it.
    pub fn balances(&self, row: &Row, turned: bool) -> Option<BTreeMap<Year, Money>> {
        let years = self.years();
        let balance = |year: Year| {
            let money = row.choice.amounts.get(&year)?.value?;
            Some((year, if turned { money.opposite() } else { money }))
        };
        let balances = (!years.is_empty()).then(|| years.into_iter().map(balance).collect());
        balances.flatten()
    }

    /// The one balance above all choices, which is likely the one before them.
    pub fn likely_start(&self) -> Option<&Row> {
        let first = self
            .offered()
            .filter(|row| !row.by_hand)
            .map(|row| row.choice.line)
            .min()?;
        let mut balances = self
            .rows
            .iter()
            .filter(|row| !row.offered && row.kind == Kind::Balance && row.choice.line < first);
        let likely = balances.next().filter(|_| balances.next().is_none())?;
        self.balances(likely, false).map(|_| likely)
    }

    /// What the offered rows come to.
    pub fn totals(&self) -> Totals {
        self.years()
            .into_iter()
            .map(|year| (year, self.total(year).ok()))
            .collect()
    }

    /// The typed totals beside what comes out.
    pub fn controls(&self) -> Vec<Control> {
        let expected = self.expected.iter();
        expected
            .map(|(year, expected)| Control {
                year: *year,
                expected: *expected,
                found: self.total(*year).ok(),
            })
            .collect()
    }

    /// The years in which an offered row has an amount.
    pub fn years(&self) -> Vec<Year> {
        let mut years: Vec<Year> = self
            .offered()
            .flat_map(|row| row.choice.amounts.keys().copied())
            .collect();
        years.sort_unstable();
        years.dedup();
        years
    }

    /// The reading that these rows make.
    pub(super) fn corrected(&self, reading: &Reading) -> Reading {
        let choices = self.offered().map(|row| Choice {
            doubts: if row.checked {
                Vec::new()
            } else {
                row.choice.doubts.clone()
            },
            ..row.choice.clone()
        });
        let others = self
            .rows
            .iter()
            .filter(|row| !row.offered && row.kind != Kind::Change);
        Reading {
            choices: choices.collect(),
            other_rows: others.map(as_other).collect(),
            ..reading.clone()
        }
    }

    pub(super) fn add(&mut self, row: Row) {
        let id = RowId(self.next);
        self.next = self.next.saturating_add(1);
        self.rows.push(Row { id, ..row });
    }

    fn total(&self, year: Year) -> Result<Money, MoneyError> {
        let amounts = self.offered().filter_map(|row| row.choice.amounts.get(&year));
        Money::sum(amounts.filter_map(|amount| amount.value))
    }
}

fn as_choice(row: &OtherRow) -> (Kind, Choice) {
    let choice = Choice {
        title: row.title.clone(),
        amounts: row.amounts.clone(),
        line: row.line,
        ..Choice::default()
    };
    (row.kind, choice)
}

fn as_other(row: &Row) -> OtherRow {
    OtherRow {
        title: row.choice.title.clone(),
        kind: row.kind,
        amounts: row.choice.amounts.clone(),
        line: row.choice.line,
    }
}
