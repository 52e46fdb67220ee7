//! Which side rows are of, told by the sums that they add up to: above "Totaal lasten" stand lasten, whatever the
//! headings over the rows are called.
//!
//! Deliberately absent: sums that their rows do not add up to, and tables in which neither a balance takes the one side
//! off the other nor both are printed with a plus; there a sum says nothing of the signs of its rows.

use super::letters::{by_column, costs_are_taken_off};
use crate::reading::recognise::kinds::{self, Kind};
use crate::reading::recognise::table::{Row, Table};

/// The side of each row, cost (true) or income (false); none where a sum of a side does not add up.
pub(super) fn of_rows(table: &Table) -> Option<Vec<Option<bool>>> {
    if !costs_are_taken_off(table) && !both_are_plus(table) {
        return None;
    }
    let mut sides = vec![None; table.rows.len()];
    let mut from = 0usize;
    for (at, row) in table.rows.iter().enumerate() {
        let total = |_: &bool| kinds::of_title(&row.title, false) == Kind::Total;
        let Some(cost) = kinds::one_side(&row.title).filter(total) else {
            continue;
        };
        if !adds_up(table, from, at) {
            return None;
        }
        for side in sides.iter_mut().take(at.saturating_add(1)).skip(from) {
            *side = Some(cost);
        }
        from = at.saturating_add(1);
    }
    Some(sides)
}

/// Totals of lasten and of baten have no minus anywhere: were they effects, one of the two would.
fn both_are_plus(table: &Table) -> bool {
    let wide = table.header.values().len();
    let plus = |cost: bool| {
        let totals = table.rows.iter().filter(|row| {
            kinds::one_side(&row.title) == Some(cost) && kinds::of_title(&row.title, false) == Kind::Total
        });
        let amounts: Vec<i64> = totals.flat_map(|row| by_column(row, wide)).collect();
        amounts.iter().any(|amount| *amount > 0) && amounts.iter().all(|amount| *amount >= 0)
    };
    plus(true) && plus(false)
}

/// Whether a sum is that of the rows of a range as they are printed, the stand at its head among them.
fn adds_up(table: &Table, from: usize, at: usize) -> bool {
    let wide = table.header.values().len();
    let rows: Vec<&Row> = table
        .rows
        .iter()
        .take(at)
        .skip(from)
        .filter(|row| kinds::of_title(&row.title, false) != Kind::Total)
        .collect();
    let mut rest = table.rows.get(at).map_or(Vec::new(), |row| by_column(row, wide));
    for row in &rows {
        for (rest, amount) in rest.iter_mut().zip(by_column(row, wide)) {
            *rest = rest.saturating_sub(amount);
        }
    }
    // Each figure is rounded to what is printed.
    let slack = i64::try_from(rows.len().saturating_add(1) / 2)
        .unwrap_or(0)
        .min(3)
        .saturating_mul(1_000);
    !rows.is_empty() && rest.iter().all(|amount| amount.saturating_abs() <= slack)
}
