//! The reserves: what goes in and out each year, what is left, and where it comes below its floor.

use std::rc::Rc;

use super::Told;
use super::chart::{Table, TableRow};
use crate::budget::{Budget, Reserve};
use crate::lang::Language;
use crate::money::Money;
use crate::outcome::{Course, CourseYear, Outcome};
use crate::scenario::Decisions;

/// The reserves and the exception on their money, ready to draw.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Reserves {
    /// Each reserve.
    pub all: Rc<[ReserveWords]>,
    /// The agreed exception; none where there is none.
    pub exception: Option<ExceptionWords>,
}

/// One reserve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReserveWords {
    /// What it is called.
    pub title: Told,
    /// What is in it at the end, and its floor.
    pub sentence: Rc<str>,
    /// In which years it is below its floor.
    pub below: Option<Rc<str>>,
    /// Its course, year by year.
    pub table: Table,
}

/// The agreed exception on reserve money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExceptionWords {
    /// What it is called.
    pub title: Told,
    /// When it was agreed, and how much may count each year.
    pub words: Rc<str>,
    /// Whether the member uses it.
    pub used: bool,
}

/// The reserves of a budget, as the choices make them.
pub fn reserves(budget: &Budget, decisions: &Decisions, outcome: &Outcome, language: Language) -> Reserves {
    let words = |course: &Course| Some(in_words(budget.reserve(&course.reserve)?, course, language));
    let exception = budget.exception.as_ref().map(|exception| {
        let most = exception.surplus.times(exception.rate);
        let most = most.map_or_else(|_| language.text("spoken-too-large"), |most| language.euro(most));
        let words = language.text_with(
            "exception-words",
            &[
                ("agreed", exception.agreed.as_str().into()),
                ("rate", language.percent(exception.rate).into()),
                ("most", most.into()),
            ],
        );
        ExceptionWords {
            title: Told::document(&exception.title, language),
            words: words.into(),
            used: decisions.uses_exception,
        }
    });
    Reserves {
        all: outcome.reserves.iter().filter_map(words).collect(),
        exception,
    }
}

fn in_words(reserve: &Reserve, course: &Course, language: Language) -> ReserveWords {
    let last = course.years.horizon().last();
    let closing = course.years.get(last).map(|year| year.closing);
    let closing = closing.unwrap_or(reserve.opening);
    let ends = language.text_with(
        "reserve-ends",
        &[("year", last.into()), ("amount", language.euro(closing).into())],
    );
    let sentence = match reserve.floor {
        Some(floor) => {
            let floor = language.text_with("reserve-floor", &[("amount", language.euro(floor).into())]);
            format!("{ends} {floor}")
        }
        None => ends,
    };
    let below = (!course.below_floor.is_empty()).then(|| {
        let years = language.years(&course.below_floor);
        language
            .text_with("reserve-below", &[("years", years.into())])
            .into()
    });
    let title = Told::document(&reserve.title, language);
    ReserveWords {
        sentence: sentence.into(),
        below,
        table: table(title.text.clone(), course, language),
        title,
    }
}

fn table(caption: Rc<str>, course: &Course, language: Language) -> Table {
    let years = course.years.horizon().years();
    let heads = std::iter::once(Rc::from("")).chain(years.map(|year| Rc::from(year.to_string())));
    let row = |id: &'static str, of: fn(&CourseYear) -> Money| TableRow {
        head: language.text(id).into(),
        cells: course
            .years
            .values()
            .map(|year| Rc::from(language.money(of(year))))
            .collect(),
    };
    Table {
        caption,
        heads: heads.collect(),
        rows: Rc::from([
            row("reserve-opening", |year| year.opening),
            row("reserve-additions", |year| year.additions),
            row("reserve-withdrawals", |year| year.withdrawals),
            row("reserve-closing", |year| year.closing),
        ]),
    }
}

#[cfg(test)]
mod tests;
