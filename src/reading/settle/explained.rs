//! Tables that repeat one row of an earlier table: under its title, with its amounts and another name.
//!
//! Their row is no choice of its own. Deliberately absent: tables of several rows; where these add up to the row that
//! their heading names, they are the choices and that row is their sum.

use std::collections::HashMap;

use super::rows::money;
use super::sheet::Sheet;
use crate::reading::Choice;
use crate::reading::extract::Line;
use crate::reading::recognise::header::Role;
use crate::reading::recognise::kinds::Kind;
use crate::reading::recognise::table::Table;
use crate::year::Year;

/// How many lines above a table its heading may stand.
const ABOVE: usize = 3;

/// The choices of the tables so far, by their titles.
#[derive(Default)]
pub(super) struct Explained {
    read: HashMap<String, usize>,
}

impl Explained {
    /// Notes the choices of a table, which begin at `first`.
    pub(super) fn note(&mut self, choices: &[Choice], first: usize) {
        self.read.reserve(choices.len().saturating_sub(first));
        for (index, choice) in choices.iter().enumerate().skip(first) {
            self.read.entry(choice.title.to_lowercase()).or_insert(index);
        }
    }

    /// Marks the row of a table that repeats one of them.
    pub(super) fn mark(&self, sheet: &mut Sheet, table: &Table, lines: &[Line], choices: &[Choice]) {
        let above = table.context.iter().rev().take(ABOVE);
        let mut above = above.filter_map(|line| lines.get(*line));
        let named = above.find_map(|line| self.read.get(&line.text.trim().to_lowercase()));
        let repeats_it = named
            .and_then(|index| choices.get(*index))
            .is_some_and(|choice| repeats(sheet, choice));
        if !repeats_it {
            return;
        }
        for row in sheet.rows.iter_mut().filter(|row| row.kind == Kind::Change) {
            row.kind = Kind::Total;
        }
    }
}

/// Its one row has the amounts of the choice, year by year and whichever way their signs go.
fn repeats(sheet: &Sheet, choice: &Choice) -> bool {
    let mut rows = sheet.rows.iter().filter(|row| row.kind == Kind::Change);
    let (Some(only), None) = (rows.next(), rows.next()) else {
        return false;
    };
    let mut some = false;
    for (column, amount) in sheet.columns.iter().zip(only.by_column(sheet.columns.len())) {
        let Role::Year(year) = column.role else { continue };
        let named = Year::new(year).and_then(|year| choice.amounts.get(&year)?.value);
        let (Some(named), Some(amount)) = (named, money(amount)) else {
            return false;
        };
        if named.size() != amount.size() {
            return false;
        }
        some |= !amount.is_zero();
    }
    some
}
