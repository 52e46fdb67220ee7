//! Totals that stand over their rows in one cell, where each of these has its number or its group in a cell before the
//! title: the sum of a programme over its task fields.
//!
//! Deliberately absent: tables in which no such row equals the rows below it; one that does vouches for the last, whose
//! rows may have been cut off.

use super::{equal, is_sum};
use crate::reading::recognise::kinds::Kind;
use crate::reading::recognise::table::Table;
use crate::reading::settle::sheet::{Sheet, SheetRow};

/// How many rows a total adds up at least where rounding hides some of it.
const ROUNDED: usize = 4;

/// Marks them.
pub(super) fn find(sheet: &mut Sheet, table: &Table) {
    if !table.header.floating {
        return;
    }
    let heads: Vec<usize> = (0..sheet.rows.len())
        .filter(|at| spans(sheet, table, *at))
        .collect();
    let below = |at: usize| {
        let next = heads.iter().copied().find(|head| *head > at);
        let rows = sheet
            .rows
            .get(at.saturating_add(1)..next.unwrap_or(sheet.rows.len()));
        let rows = rows.unwrap_or_default().iter();
        rows.take_while(|row| !is_sum(row.kind))
            .collect::<Vec<&SheetRow>>()
    };
    let mut found: Vec<usize> = heads
        .iter()
        .copied()
        .filter(|at| adds_up(sheet, *at, &below(*at)))
        .collect();
    let last = heads.last().copied().filter(|last| !found.contains(last));
    if !found.is_empty() {
        found.extend(last.filter(|last| is_cut_off(sheet, *last, &below(*last))));
    }
    for at in found {
        if let Some(row) = sheet.rows.get_mut(at) {
            row.kind = Kind::Total;
            row.heads = true;
        }
    }
}

/// The row has one cell of words, and the next has more.
fn spans(sheet: &Sheet, table: &Table, at: usize) -> bool {
    let alone = |at: usize| {
        let row = table.rows.get(at).filter(|row| !row.values.is_empty());
        row.map(|row| row.title_span.start == 0)
    };
    let change = sheet.rows.get(at).is_some_and(|row| row.kind == Kind::Change);
    change && alone(at) == Some(true) && alone(at.saturating_add(1)) == Some(false)
}

fn adds_up(sheet: &Sheet, at: usize, below: &[&SheetRow]) -> bool {
    let wide = sheet.columns.len();
    let Some(total) = sheet.rows.get(at).map(|row| row.by_column(wide)) else {
        return false;
    };
    let sum = sum(below, wide);
    let rounded = below.len() >= ROUNDED && equal(sheet, &total, &sum, below.len());
    below.len() >= 2 && total.iter().any(|amount| *amount != 0) && (total == sum || rounded)
}

/// The rows below make less than the total in every year, and some of it.
fn is_cut_off(sheet: &Sheet, at: usize, below: &[&SheetRow]) -> bool {
    let wide = sheet.columns.len();
    let total = sheet
        .rows
        .get(at)
        .map(|row| row.by_column(wide))
        .unwrap_or_default();
    let sum = sum(below, wide);
    let mut pairs = total.iter().zip(&sum);
    !below.is_empty()
        && pairs.all(|(total, sum)| {
            total.signum() != sum.signum().saturating_neg() || *sum == 0 && sum.abs() <= total.abs()
        })
}

fn sum(rows: &[&SheetRow], wide: usize) -> Vec<i128> {
    let mut sum = vec![0i128; wide];
    for row in rows {
        for (sum, amount) in sum.iter_mut().zip(row.by_column(wide)) {
            *sum = sum.saturating_add(amount);
        }
    }
    sum
}
