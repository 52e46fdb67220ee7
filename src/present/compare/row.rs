//! One choice in all scenarios, in words and figures.

use std::rc::Rc;

use super::{DifferingRow, EntryWords, SharedRow, letter};
use crate::budget::Budget;
use crate::compare::{self, Difference, RowOf};
use crate::lang::Language;
use crate::outcome::{Part, PartOf};
use crate::present::head::{Head, of_budget, of_effect, of_own};
use crate::present::ledger::{figure_cell, own_cell, set_by_member};
use crate::present::{Cell, Showing};
use crate::scenario::{Decisions, Figure};

pub(super) fn differing_row(
    budget: &Budget,
    decisions: &[&Decisions],
    row: &compare::Row,
    showing: Showing,
) -> DifferingRow {
    let language = showing.language;
    let head = head(budget, &row.of, language);
    let entries = row.entries.iter().enumerate().map(|(place, part)| {
        let own = decisions
            .get(place)
            .map(|decisions| set_by_member(part.as_ref(), budget, decisions, language));
        EntryWords {
            letter: letter(place),
            on: part.as_ref().is_some_and(|part| part.on),
            state: state(part.as_ref(), language).into(),
            own: own.unwrap_or_default(),
            cells: part
                .as_ref()
                .map(|part| cells(budget, &row.of, part, showing))
                .unwrap_or_default(),
            apart: apart(budget, row, place, showing),
        }
    });
    DifferingRow {
        entries: entries.collect(),
        key: head.key,
        number: head.number,
        title: head.title,
        own: head.own,
    }
}

pub(super) fn shared_row(budget: &Budget, row: &compare::Row, showing: Showing) -> Option<SharedRow> {
    let part = row.entries.iter().flatten().next()?;
    let head = head(budget, &row.of, showing.language);
    Some(SharedRow {
        key: head.key,
        number: head.number,
        title: head.title,
        on: part.on,
        state: state(Some(part), showing.language).into(),
        cells: cells(budget, &row.of, part, showing),
    })
}

fn head(budget: &Budget, of: &RowOf, language: Language) -> Head {
    match of {
        RowOf::Same(of) => of_budget(budget, of, language),
        RowOf::Own(own) => of_own(own, language),
        RowOf::OwnEffect(said) => of_effect(budget, said, language),
    }
}

fn cells(budget: &Budget, of: &RowOf, part: &Part, showing: Showing) -> Rc<[Cell]> {
    let choice = match of {
        RowOf::Same(PartOf::Choice(id)) => budget.choice(id),
        RowOf::Same(_) | RowOf::Own(_) | RowOf::OwnEffect(_) => None,
    };
    part.figures
        .values()
        .map(|figure| match (of, choice, figure) {
            (_, Some(choice), _) => figure_cell(*figure, choice, showing),
            (RowOf::Own(own), ..) => own_cell(*figure, own, showing),
            (_, None, Figure::Pm) => Cell::pm(None, showing.language),
            _ => Cell::total(figure.money(), showing),
        })
        .collect()
}

fn apart(budget: &Budget, row: &compare::Row, place: usize, showing: Showing) -> Option<Rc<[Cell]>> {
    let years = budget.horizon.years().map(|year| row.apart(place, year));
    let differences: Vec<Difference> = years.collect();
    let nothing = |difference: &Difference| matches!(difference, Difference::Known(money) if money.is_zero());
    if place == 0 || differences.iter().all(nothing) {
        return None;
    }
    let cells = differences.into_iter().map(|difference| match difference {
        Difference::Known(money) => Cell::amount(money, showing),
        Difference::Pm => Cell::pm(None, showing.language),
        Difference::Overflow => Cell::too_large(showing.language),
    });
    Some(cells.collect())
}

fn state(part: Option<&Part>, language: Language) -> String {
    match part {
        Some(part) if part.on => language.text("state-on"),
        Some(_) => language.text("state-off"),
        None => language.text("state-absent"),
    }
}
