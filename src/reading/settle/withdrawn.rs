//! Withdrawals from reserves in a list of lasten: "Aanwending reserve wijkhuizen" among costs is what is spent out of that
//! reserve, when the printed total of the lasten counts it as one of them.
//!
//! Each carries a doubt: its words and its sign say the opposite. Deliberately absent: what is put in a reserve, and
//! lists without a total that proves it.

use super::listed;
use super::sheet::{Sheet, SheetRow};
use super::totals::{is_sum, slack};
use crate::reading::extract::Line;
use crate::reading::recognise::kinds::{self, Kind};
use crate::reading::recognise::table::{Row, Table};

/// How many rows the total adds up at least.
const ROWS: usize = 3;

/// Marks them as changes.
pub fn mark(sheet: &mut Sheet, table: &Table, lines: &[Line]) {
    let rows = || table.rows.iter().zip(&sheet.rows);
    if !rows().any(|(row, numbers)| is_withdrawal(row, numbers)) {
        return;
    }
    let costs = listed::side(table, lines) == Some(true);
    let of_cost = |row: &Row| match row.group.as_deref().and_then(kinds::side_of_group) {
        Some(cost) => cost,
        None => costs,
    };
    let proven = (0..sheet.rows.len()).find_map(|at| counted_as_cost(sheet, table, at, costs));
    let Some(sign) = proven else { return };
    for (row, numbers) in table.rows.iter().zip(&mut sheet.rows) {
        if is_withdrawal(row, numbers) && of_cost(row) && total(numbers).signum() == sign {
            numbers.kind = Kind::Change;
            numbers.mixed = true;
        }
    }
}

fn is_withdrawal(row: &Row, numbers: &SheetRow) -> bool {
    let first = row
        .title
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .to_lowercase();
    numbers.kind == Kind::Reserve
        && ["onttrek", "aanwend", "inzet", "putting"]
            .iter()
            .any(|stem| first.starts_with(stem))
}

/// The sign of the costs under a total of lasten that is what all its rows come to, withdrawals among them.
fn counted_as_cost(sheet: &Sheet, table: &Table, at: usize, costs: bool) -> Option<i128> {
    let numbers = sheet.rows.get(at).filter(|row| row.kind == Kind::Total)?;
    let row = table.rows.get(at)?;
    let sum_at = |index: &usize| sheet.rows.get(*index).is_some_and(|row| is_sum(row.kind));
    let (from, to) = if numbers.heads {
        let from = at.saturating_add(1);
        (
            from,
            (from..sheet.rows.len()).find(sum_at).unwrap_or(sheet.rows.len()),
        )
    } else {
        (
            (0..at)
                .rev()
                .find(sum_at)
                .map_or(0, |before| before.saturating_add(1)),
            at,
        )
    };
    let named = match kinds::one_side(&row.title) {
        Some(cost) => cost,
        None => {
            let group = table.rows.get(from).and_then(|row| row.group.as_deref());
            group.and_then(kinds::side_of_group).unwrap_or(costs)
        }
    };
    let rows = sheet.rows.get(from..to).unwrap_or_default();
    let withdrawn = table.rows.iter().zip(&sheet.rows).take(to).skip(from);
    let withdrawn: i128 = withdrawn
        .filter(|(row, numbers)| is_withdrawal(row, numbers))
        .map(|(_, numbers)| total(numbers))
        .sum();
    let sum: i128 = rows.iter().map(total).sum();
    let sign = total(numbers).signum();
    let off = sum.saturating_sub(total(numbers)).abs();
    let slack = slack(sheet, rows.len());
    let tells = withdrawn.signum() == sign && withdrawn.abs() > slack.saturating_mul(4);
    (named && rows.len() >= ROWS && sign != 0 && off <= slack && tells).then_some(sign)
}

/// All figures of a row, in whichever year they are.
fn total(row: &SheetRow) -> i128 {
    let amounts = row.entries.iter().map(|entry| entry.amount);
    amounts.fold(0i128, i128::saturating_add)
}
