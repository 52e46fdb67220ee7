//! Cost that is printed with a plus over a subtotal of cost with a minus: the subtotal says what the plus of its rows
//! is.
//!
//! Deliberately absent: subtotals that are no cost by their name; of those nothing says whether they or their rows have
//! the sign of the table (see `carried`).

use super::sheet::{Sheet, SheetRow};
use super::sign::Convention;
use super::totals::{is_sum, slack, within};
use crate::reading::doubt::Doubt;
use crate::reading::recognise::kinds::{self, Kind};
use crate::reading::recognise::table::Table;
use crate::reading::{Sign, SignBy};

/// In how many years a stand has grown at least.
const YEARS: usize = 2;

/// Gives such rows the sign of their subtotal, before anything is added up; whether there are any.
pub fn turn(sheet: &mut Sheet, table: &Table) -> bool {
    if sheet.lettered || sheet.sided || sheet.side_columns || sheet.signed_sides {
        return false;
    }
    let mut from = 0usize;
    let mut found = false;
    for at in 0..sheet.rows.len() {
        if !sheet.rows.get(at).is_some_and(|row| is_sum(row.kind)) {
            continue;
        }
        let opposite = sum_is_opposite(sheet, from, at);
        if opposite && names_cost(table, from, at) && is_minus(sheet, at) {
            for row in sheet.rows.iter_mut().take(at).skip(from) {
                for entry in &mut row.entries {
                    entry.amount = entry.amount.saturating_neg();
                }
            }
            found = true;
        }
        from = at.saturating_add(1);
    }
    found
}

/// Rows with a plus between two stands of cost with a minus, the later of which has grown by them: each adds to the cost,
/// and where a minus is one it is shown so, with a doubt.
pub fn turn_between(sheet: &mut Sheet, table: &Table, convention: &Convention) {
    if convention.turned || sheet.lettered || sheet.sided || sheet.side_columns || sheet.signed_sides {
        return;
    }
    let mut start: Option<usize> = None;
    for at in 0..sheet.rows.len() {
        if !sheet.rows.get(at).is_some_and(|row| is_sum(row.kind)) {
            continue;
        }
        let title = table.rows.get(at).map_or("", |row| row.title.as_str());
        if let Some(start) = start.filter(|start| start.saturating_add(1) < at)
            && kinds::one_side(title) == Some(true)
            && has_grown(sheet, start, at)
        {
            for row in sheet.rows.iter_mut().take(at).skip(start.saturating_add(1)) {
                for entry in &mut row.entries {
                    entry.amount = entry.amount.saturating_neg();
                }
                row.carried = true;
            }
        }
        start = Some(at);
    }
}

/// All that is printed in two stands has a minus, all between them a plus, and the later one is the earlier one less the
/// rows.
fn has_grown(sheet: &Sheet, start: usize, at: usize) -> bool {
    let wide = sheet.columns.len();
    let amounts = |row: &SheetRow| row.by_column(wide);
    let (Some(one), Some(other)) = (
        sheet.rows.get(start).map(amounts),
        sheet.rows.get(at).map(amounts),
    ) else {
        return false;
    };
    let rows = sheet.rows.get(start.saturating_add(1)..at).unwrap_or_default();
    let mut sum = vec![0i128; wide];
    for row in rows {
        for (sum, amount) in sum.iter_mut().zip(amounts(row)) {
            *sum = sum.saturating_add(amount);
        }
    }
    let minus = |amounts: &[i128]| amounts.iter().all(|amount| *amount < 0);
    let plus = |row: &SheetRow| row.entries.iter().all(|entry| entry.amount >= 0);
    let slack = slack(sheet, rows.len());
    let far = sum
        .iter()
        .filter(|sum| sum.saturating_abs() > slack.saturating_mul(2));
    minus(&one)
        && minus(&other)
        && rows.iter().all(plus)
        && far.count() >= YEARS
        && within(sheet, &other, &one, &sum, -1, rows.len())
}

/// What the signs of such a table mean: that of its subtotals, which no name of a list outweighs.
pub fn settle(convention: &mut Convention) {
    if convention.turned && matches!(convention.by, SignBy::Legend | SignBy::Balances) {
        convention.doubt = Some(Doubt::SignContradicted);
        return;
    }
    convention.sign = Sign::MinusIsCost;
    convention.turned = false;
    if convention.doubt != Some(Doubt::SignContradicted) {
        convention.doubt = None;
    }
}

/// The rows of a range add up to the sum below them with its sign turned, and not as they are printed.
pub fn sum_is_opposite(sheet: &Sheet, from: usize, at: usize) -> bool {
    let wide = sheet.columns.len();
    let Some(total) = sheet.rows.get(at).map(|row| row.by_column(wide)) else {
        return false;
    };
    let mut sum = vec![0i128; wide];
    let mut rows = 0usize;
    for row in sheet.rows.iter().take(at).skip(from) {
        for (sum, amount) in sum.iter_mut().zip(row.by_column(wide)) {
            *sum = sum.saturating_add(amount);
        }
        rows = rows.saturating_add(1);
    }
    let slack = slack(sheet, rows);
    let mut counted = total
        .iter()
        .zip(&sum)
        .zip(&sheet.columns)
        .filter(|(_, column)| column.role.counts())
        .map(|((total, sum), _)| (*total, *sum));
    let far = |(_, sum): (i128, i128)| sum.saturating_abs() > slack.saturating_mul(2);
    rows > 0
        && counted.clone().any(far)
        && counted.all(|(total, sum)| total.saturating_add(sum).saturating_abs() <= slack)
}

/// The subtotal, or the heading of all its rows, is called lasten.
fn names_cost(table: &Table, from: usize, at: usize) -> bool {
    let title = table.rows.get(at).map_or("", |row| row.title.as_str());
    let lower = title.to_lowercase();
    let word = |names: &[&str]| {
        lower
            .split(|character: char| !character.is_alphanumeric())
            .any(|word| names.contains(&word))
    };
    let cost = word(&["lasten", "uitgaven", "kosten"]);
    let other = word(&["baten", "inkomsten", "opbrengsten", "saldo", "lagere", "minder"]);
    let mut rows = table.rows.get(from..at).unwrap_or_default().iter();
    !other && (cost || rows.all(|row| row.group.as_deref().and_then(kinds::side_of_group) == Some(true)))
}

fn is_minus(sheet: &Sheet, at: usize) -> bool {
    sheet.rows.get(at).is_some_and(|row| {
        row.kind == Kind::Total && row.entries.iter().all(|entry| entry.amount <= 0 && !entry.pm)
    })
}
