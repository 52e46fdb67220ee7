//! Sums of lasten and of baten, and the balance of the two under them.
//!
//! A balance that is the sum of both as they are printed says which of the two is printed with a minus. Deliberately
//! absent: sides in columns (see `balance`) and in letters (see `sheet`).

use super::{Sheet, is_sum};
use crate::reading::recognise::kinds::{one_side, sides_of_sum};
use crate::reading::recognise::table::Table;

/// How many sums before a balance are looked at for those of its sides.
const NEAR: usize = 6;

/// Whether the plus is good where a balance is the sum of lasten and baten as these are printed.
pub(super) fn plus_is_good(table: &Table, sheet: &Sheet) -> Option<bool> {
    let wide = sheet.columns.len();
    let sums: Vec<usize> = sums(sheet).collect();
    let mut found: Option<bool> = None;
    for three in sums.windows(3) {
        let [one, other, last] = three else { continue };
        let side = |at: &usize| one_side(&table.rows.get(*at)?.title);
        let (cost, income) = match (side(one), side(other)) {
            (Some(true), Some(false)) => (one, other),
            (Some(false), Some(true)) => (other, one),
            _ => continue,
        };
        let amounts = |at: &usize| sheet.rows.get(*at).map(|row| row.by_column(wide));
        let (Some(cost), Some(income), Some(last)) = (amounts(cost), amounts(income), amounts(last)) else {
            continue;
        };
        let slack = sheet.step.saturating_mul(2);
        let adds = |((cost, income), last): ((&i128, &i128), &i128)| {
            cost.saturating_add(*income)
                .saturating_sub(*last)
                .saturating_abs()
                <= slack
        };
        let plus = |amounts: &[i128]| amounts.iter().all(|amount| *amount >= 0);
        let minus = |amounts: &[i128]| amounts.iter().all(|amount| *amount <= 0);
        let far = |amounts: &[i128]| {
            amounts
                .iter()
                .any(|amount| amount.saturating_abs() > slack.saturating_mul(2))
        };
        if !far(&cost) || !far(&income) || !cost.iter().zip(&income).zip(&last).all(adds) {
            continue;
        }
        // One of the two is printed with one sign, which the other does not share.
        let said = |cost: &[i128], income: &[i128]| {
            let worse = (minus(income) && !minus(cost)) || (plus(cost) && !plus(income));
            let better = (plus(income) && !plus(cost)) || (minus(cost) && !minus(income));
            (worse != better).then_some(better)
        };
        let stands = || {
            let stands = |amounts: &[i128]| stands(sheet, amounts, slack);
            said(&stands(&cost)?, &stands(&income)?)
        };
        let Some(said) = said(&cost, &income).or_else(stands) else {
            continue;
        };
        if found.is_some_and(|found| found != said) {
            return None;
        }
        found = Some(said);
    }
    found
}

/// What was and what will be of a row whose other amounts lead from the one to the other: with which signs these are
/// printed, the changes between them have, too.
fn stands(sheet: &Sheet, amounts: &[i128], slack: i128) -> Option<Vec<i128>> {
    let counts = |at: usize| sheet.columns.get(at).is_some_and(|column| column.role.counts());
    let last = amounts.len().checked_sub(1).filter(|last| *last >= 2)?;
    if counts(0) || counts(last) || !(1..last).all(counts) {
        return None;
    }
    let (before, after) = (*amounts.first()?, *amounts.last()?);
    let sum = amounts
        .iter()
        .take(last)
        .fold(0i128, |sum, amount| sum.saturating_add(*amount));
    (sum.saturating_sub(after).saturating_abs() <= slack).then(|| vec![before, after])
}

/// Whether the sum of one side stands before a balance that names both.
pub(super) fn follows_a_side(table: &Table, sheet: &Sheet, at: usize) -> bool {
    let title = |at: usize| table.rows.get(at).map_or("", |row| row.title.as_str());
    if sides_of_sum(title(at)) != (true, true) {
        return false;
    }
    let before = sheet.rows.iter().enumerate().take(at).rev();
    let mut sums = before.filter(|(_, row)| is_sum(row.kind)).take(NEAR);
    sums.any(|(sum, _)| one_side(title(sum)).is_some() && some(sheet, sum))
}

/// A sum of nothing says nothing.
fn some(sheet: &Sheet, at: usize) -> bool {
    let row = sheet.rows.get(at);
    row.is_some_and(|row| row.entries.iter().any(|entry| entry.amount != 0))
}

fn sums(sheet: &Sheet) -> impl Iterator<Item = usize> + '_ {
    let rows = sheet.rows.iter().enumerate();
    rows.filter(|(_, row)| is_sum(row.kind)).map(|(at, _)| at)
}
