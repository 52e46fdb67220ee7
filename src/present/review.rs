//! A reading that is looked over, as rows: each with its figures, its doubts, and the words of the document it came from.
//!
//! The words that gave an amount are lit, so that an eye goes from figure to source without searching. Deliberately
//! absent: the sentences of doubts (`lang`).

mod source;
mod turned;

use std::rc::Rc;

use super::{Cell, Showing, Told};
use crate::budget::{self, Budget, Direction};
use crate::lang::{Language, Worded};
use crate::money::Money;
use crate::reading::recognise::amount::Effect;
use crate::reading::recognise::kinds::Kind;
use crate::reading::{Choice, Doubt};
use crate::review::{self, Control, Review, Row, RowId, Start, Totals, is_asked};
use crate::year::Year;

/// The most columns: as many years as a budget has.
const MOST_YEARS: usize = 10;

/// Everything that is looked over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The columns.
    pub years: Rc<[Year]>,
    /// What the choices come to.
    pub totals: Rc<[Cell]>,
    /// The balance before them, where somebody said it.
    pub start: Option<Rc<[Cell]>>,
    /// Typed totals beside what comes out; one for each year.
    pub controls: Vec<ControlCell>,
    /// Choices with a doubt that nobody has settled.
    pub doubtful: Rows,
    /// The other choices.
    pub settled: Rows,
    /// Rows that are no choices.
    pub others: Rows,
}

/// Rows of one part of the review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rows {
    /// The first of them: a screen has no room for thousands.
    pub shown: Vec<Rc<ReviewRow>>,
    /// How many there are.
    pub count: usize,
}

/// A typed total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ControlCell {
    /// Its year.
    pub year: Year,
    /// What was typed in.
    pub expected: Option<Money>,
    /// How far the choices are from it; none where nothing was typed in or the choices cannot be counted.
    pub off: Option<Money>,
}

/// A row of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewRow {
    /// Which.
    pub id: RowId,
    /// Its number in the document.
    pub number: Option<Rc<str>>,
    /// What it is called.
    pub title: Rc<str>,
    /// A figure for each column; nothing where the row says nothing.
    pub cells: Vec<Option<Cell>>,
    /// What is not certain about it alone, in sentences; what is asked once for all rows is not said here.
    pub doubts: Vec<Told>,
    /// It is offered as a choice.
    pub offered: bool,
    /// Somebody found it right.
    pub checked: bool,
    /// It is not in the document.
    pub by_hand: bool,
    /// What the reader took it for.
    pub kind: Kind,
    /// The balance before the choices, and whether its sign is turned.
    pub start: Option<bool>,
    /// It could be that: a balance with an amount in every year.
    pub may_start: bool,
    /// Structural or not, where that is known.
    pub structural: Option<bool>,
    /// Why its sign is another than the document prints.
    pub turned: Option<Rc<str>>,
    /// The words it came from.
    pub source: Vec<SourceLine>,
}

/// A line of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceLine {
    /// Its page, where the document has pages.
    pub page: Option<u32>,
    /// Its number.
    pub number: u32,
    /// Lines between the one before and this one are not shown.
    pub after_gap: bool,
    /// Its words.
    pub parts: Vec<Part>,
}

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The words.
    pub text: Rc<str>,
    /// They gave an amount or the title.
    pub lit: Lit,
}

/// What words gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lit {
    /// Nothing of this row.
    No,
    /// Its title.
    Title,
    /// An amount.
    Amount,
}

/// What is looked over, ready to draw; of each part at most the first `most` rows.
pub fn sheet(review: &Review, most: usize, showing: Showing) -> Sheet {
    let sheet = review.sheet();
    let years = columns(review);
    let rows = |part: review::Part| {
        let rows: Vec<&Row> = sheet.rows.iter().filter(|row| row.part() == part).collect();
        let row = |row: &&Row| Rc::new(review_row(review, row, &years, showing));
        Rows {
            shown: rows.iter().take(most).map(row).collect(),
            count: rows.len(),
        }
    };
    Sheet {
        totals: cells_of(&sheet.totals(), &years, showing).into(),
        start: sheet.start_amounts().map(|amounts| {
            let balances = years
                .iter()
                .map(|year| Cell::total(amounts.get(year).copied(), showing));
            balances.collect()
        }),
        controls: controls(&years, &sheet.controls()),
        doubtful: rows(review::Part::Doubtful),
        settled: rows(review::Part::Settled),
        others: rows(review::Part::Other),
        years: years.into(),
    }
}

/// Totals as cells under these columns.
pub fn cells_of(totals: &Totals, years: &[Year], showing: Showing) -> Vec<Cell> {
    years
        .iter()
        .map(|year| match totals.get(year) {
            Some(total) => Cell::total(*total, showing),
            None => Cell::amount(Money::ZERO, showing),
        })
        .collect()
}

/// What all choices of a budget come to, by year.
pub fn sums(budget: &Budget, showing: Showing) -> Vec<(Year, Cell)> {
    let known = |choice: &budget::Choice, year: Year| match choice.amounts.get(year) {
        Some(budget::Amount::Known(money)) => Some(*money),
        Some(budget::Amount::Pm) | None => None,
    };
    let sum = |year: Year| Money::sum(budget.choices.iter().filter_map(|choice| known(choice, year)));
    let years = budget.horizon.years();
    years
        .map(|year| (year, Cell::total(sum(year).ok(), showing)))
        .collect()
}

fn columns(review: &Review) -> Vec<Year> {
    let mut years = review.sheet().years();
    if years.is_empty() {
        years.clone_from(&review.reading().document.years);
    }
    years.truncate(MOST_YEARS);
    years
}

fn controls(years: &[Year], controls: &[Control]) -> Vec<ControlCell> {
    let of = |year: &Year| controls.iter().find(|control| control.year == *year);
    years
        .iter()
        .map(|year| ControlCell {
            year: *year,
            expected: of(year).map(|control| control.expected),
            off: of(year).and_then(|control| control.found?.minus(control.expected).ok()),
        })
        .collect()
}

fn review_row(review: &Review, row: &Row, years: &[Year], showing: Showing) -> ReviewRow {
    let choice = &row.choice;
    let start = match review.sheet().start {
        Start::Row { id, turned } if id == row.id => Some(turned),
        _ => None,
    };
    let is_balance = row.kind == Kind::Balance;
    let open = choice
        .doubts
        .iter()
        .filter(|doubt| !row.checked && !is_asked(doubt));
    ReviewRow {
        id: row.id,
        number: choice.number.as_deref().map(Rc::from),
        title: choice.title.as_str().into(),
        cells: years.iter().map(|year| cell(choice, *year, showing)).collect(),
        doubts: open
            .map(|doubt| Told {
                text: doubt.words(showing.language).into(),
                // A budget file says it in the words of its maker.
                lang: matches!(doubt, Doubt::Stated { .. }).then_some(Language::Dutch.code()),
            })
            .collect(),
        offered: row.offered,
        checked: row.checked,
        by_hand: row.by_hand,
        kind: row.kind,
        start,
        may_start: is_balance && review.sheet().balances(row, false).is_some(),
        structural: choice.structural,
        turned: turned::turned(choice, &review.reading().lines, showing.language),
        source: if row.by_hand {
            Vec::new()
        } else {
            source::source(choice, &review.reading().lines)
        },
    }
}

fn cell(choice: &Choice, year: Year, showing: Showing) -> Option<Cell> {
    let amount = choice.amounts.get(&year)?;
    Some(match amount.value {
        Some(money) => Cell::amount(money, showing),
        None => {
            let direction = choice.pm.map(|effect| match effect {
                Effect::Advantage => Direction::Voordeel,
                Effect::Disadvantage => Direction::Nadeel,
            });
            Cell::pm(direction, showing.language)
        }
    })
}

#[cfg(test)]
mod tests;
