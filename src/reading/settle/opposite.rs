//! Cost that is printed with a plus over a subtotal of cost with a minus: the subtotal says what the plus of its rows
//! is.
//!
//! Deliberately absent: subtotals that are no cost by their name; of those nothing says whether they or their rows have
//! the sign of the table (see `carried`).

use super::sheet::Sheet;
use super::sign::Convention;
use super::totals::{is_sum, slack};
use crate::reading::doubt::Doubt;
use crate::reading::recognise::kinds::{self, Kind};
use crate::reading::recognise::table::Table;
use crate::reading::{Sign, SignBy};

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
