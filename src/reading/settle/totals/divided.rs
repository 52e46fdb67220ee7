//! Rows that only divide or compare what other rows say: "incidenteel" and "structureel" under a total that the two
//! make up, and the difference between two balances right under them; and stands that nothing but their difference
//! tells, or their place behind all others.
//!
//! Deliberately absent: "waarvan" rows, whose word tells it (see `kinds`).

use super::is_sum;
use crate::reading::recognise::kinds::{self, Kind, duration};
use crate::reading::recognise::table::Table;
use crate::reading::settle::sheet::Sheet;

/// How many times a difference fits in what it is the difference of, at least.
const SMALL: i128 = 4;
/// How far from the two halves their total may stand.
const NEAR: usize = 3;
/// How many rows below a total the next one is looked for.
const BELOW: usize = 60;

/// Marks them.
pub(super) fn find(sheet: &mut Sheet, table: &Table) {
    for at in 0..sheet.rows.len() {
        let next = at.saturating_add(1);
        let (rows, kind): (&[usize], Kind) = if are_halves(sheet, table, at) {
            (&[at, next], Kind::Total)
        } else if is_difference(sheet, at) {
            (&[at], Kind::Total)
        } else if is_sum_of_two(sheet, at) || names_document_at_the_end(sheet, table, at) {
            (&[at], Kind::Balance)
        } else if are_compared(sheet, at) {
            take_off(sheet, at);
            (&[at, next], Kind::Balance)
        } else {
            continue;
        };
        for at in rows {
            if let Some(row) = sheet.rows.get_mut(*at) {
                row.kind = kind;
                row.of_which = kind == Kind::Total;
            }
        }
    }
}

/// Two rows that are called by nothing but their duration and together are a sum that is printed near.
fn are_halves(sheet: &Sheet, table: &Table, at: usize) -> bool {
    let next = at.saturating_add(1);
    let half = |at: usize| {
        let title = table.rows.get(at).map_or("", |row| row.title.trim());
        let plain = title.split_whitespace().nth(1).is_none();
        (plain && is_change(sheet, at)).then(|| duration(title)).flatten()
    };
    let (Some(one), Some(other)) = (half(at), half(next)) else {
        return false;
    };
    let near = sheet.rows.get(at.saturating_sub(NEAR)..).unwrap_or_default();
    let both = added(&amounts(sheet, at), &amounts(sheet, next), 1);
    one != other
        && some(&both)
        && near
            .iter()
            .take(NEAR.saturating_mul(2).saturating_add(2))
            .filter(|row| is_sum(row.kind))
            .any(|row| row.by_column(sheet.columns.len()) == both)
}

/// The later of two balances right above it less the earlier one, in two years or more that differ.
fn is_difference(sheet: &Sheet, at: usize) -> bool {
    let balance = |at: Option<usize>| {
        let at = at?;
        let row = sheet.rows.get(at)?;
        (row.kind == Kind::Balance && !row.unsure).then(|| amounts(sheet, at))
    };
    let (Some(first), Some(second)) = (balance(at.checked_sub(2)), balance(at.checked_sub(1))) else {
        return false;
    };
    let left = amounts(sheet, at);
    let opposite: Vec<i128> = left.iter().map(|amount| amount.saturating_neg()).collect();
    let between = added(&second, &first, -1);
    is_change(sheet, at) && vary(&left) && (between == left || between == opposite)
}

/// The two totals right above it together, in two years or more that differ.
fn is_sum_of_two(sheet: &Sheet, at: usize) -> bool {
    let total = |back: usize| {
        let at = at.checked_sub(back)?;
        let row = sheet.rows.get(at)?;
        (row.kind == Kind::Total && !row.unsure).then(|| amounts(sheet, at))
    };
    let (Some(first), Some(second)) = (total(2), total(1)) else {
        return false;
    };
    let sum = added(&first, &second, 1);
    is_change(sheet, at) && vary(&sum) && some(&first) && some(&second) && sum == amounts(sheet, at)
}

/// Two amounts of which the total right behind them is the difference, in years that differ, and small beside both: what
/// something was and what it became.
fn are_compared(sheet: &Sheet, at: usize) -> bool {
    let next = at.saturating_add(1);
    let behind = at.saturating_add(2);
    let is_total = |at: usize| {
        let row = sheet.rows.get(at);
        row.is_some_and(|row| is_sum(row.kind) && !row.unsure)
    };
    let stands = |at: usize| {
        let row = sheet.rows.get(at);
        row.is_some_and(|row| matches!(row.kind, Kind::Change | Kind::Balance) && !row.unsure)
    };
    if !stands(at) || !stands(next) {
        return false;
    }
    let (one, other) = (amounts(sheet, at), amounts(sheet, next));
    // What was set aside of one of them may stand between, taken off as well.
    let last = behind.saturating_add(1);
    let left = if is_total(behind) {
        amounts(sheet, behind)
    } else if is_change(sheet, behind) && is_total(last) {
        added(&amounts(sheet, last), &amounts(sheet, behind), 1)
    } else {
        return false;
    };
    let small = one.iter().zip(&other).zip(&left).all(|((one, other), left)| {
        let most = left.saturating_abs().saturating_mul(SMALL);
        one.saturating_abs() >= most && other.saturating_abs() >= most && one.signum() == other.signum()
    });
    let opposite: Vec<i128> = left.iter().map(|amount| amount.saturating_neg()).collect();
    let between = added(&one, &other, -1);
    small && vary(&left) && (between == left || between == opposite)
}

/// What is taken off two stands belongs to one of them, and the total is the change: where rows behind it lead on from
/// it to another total, it is one of these.
fn take_off(sheet: &mut Sheet, at: usize) {
    let off = at.saturating_add(2);
    let total = at.saturating_add(3);
    // A balance is no change, whatever leads on from it.
    let is_total = sheet
        .rows
        .get(total)
        .is_some_and(|row| row.kind == Kind::Total && !row.unsure);
    if !is_total || !is_change(sheet, off) || !leads_on(sheet, total) {
        return;
    }
    for (at, kind) in [(off, Kind::Total), (total, Kind::Change)] {
        if let Some(row) = sheet.rows.get_mut(at) {
            row.kind = kind;
            row.of_which = kind == Kind::Total;
        }
    }
}

/// A later row is this total with the rows between them, whatever that row is called.
fn leads_on(sheet: &Sheet, at: usize) -> bool {
    let mut sum = amounts(sheet, at);
    let mut rows = 0usize;
    let next = at.saturating_add(1);
    for (next, row) in sheet.rows.iter().enumerate().skip(next).take(BELOW) {
        let amounts = amounts(sheet, next);
        if rows > 0 && sum == amounts {
            return true;
        }
        if is_sum(row.kind) {
            return false;
        }
        sum = added(&sum, &amounts, 1);
        rows = rows.saturating_add(1);
    }
    false
}

/// "Programmabegroting 2031-2034" as the last row, right behind a total: where all of it ends.
fn names_document_at_the_end(sheet: &Sheet, table: &Table, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| sheet.rows.get(before));
    let title = table.rows.get(at).map_or("", |row| row.title.as_str());
    at.saturating_add(1) == sheet.rows.len()
        && before.is_some_and(|before| is_sum(before.kind))
        && is_change(sheet, at)
        && title.to_lowercase().contains("begroting")
        && kinds::names_document(title)
}

fn is_change(sheet: &Sheet, at: usize) -> bool {
    let row = sheet.rows.get(at);
    row.is_some_and(|row| row.kind == Kind::Change && !row.unsure)
}

fn amounts(sheet: &Sheet, at: usize) -> Vec<i128> {
    sheet
        .rows
        .get(at)
        .map(|row| row.by_column(sheet.columns.len()))
        .unwrap_or_default()
}

fn added(one: &[i128], other: &[i128], factor: i128) -> Vec<i128> {
    one.iter()
        .zip(other)
        .map(|(one, other)| one.saturating_add(other.saturating_mul(factor)))
        .collect()
}

/// Two amounts or more that are not nothing and differ.
fn vary(amounts: &[i128]) -> bool {
    let mut seen: Vec<i128> = amounts.iter().copied().filter(|amount| *amount != 0).collect();
    seen.sort_unstable();
    seen.dedup();
    seen.len() >= 2
}

fn some(amounts: &[i128]) -> bool {
    amounts.iter().any(|amount| *amount != 0)
}

/// The first row, when rows that add up what stands above them have no name of a sum but begin as it does: "MJB na
/// besluiten" under "MJB 2030".
pub(super) fn find_start(sheet: &mut Sheet, table: &Table) {
    let word = |title: &str| title.split_whitespace().next().unwrap_or_default().to_lowercase();
    let mut rows = table.rows.iter().zip(&sheet.rows).enumerate();
    let Some((first, (row, numbers))) = rows.find(|(_, (row, _))| !row.values.is_empty()) else {
        return;
    };
    let start = word(&row.title);
    let again = rows.any(|(_, (row, numbers))| {
        is_sum(numbers.kind)
            && kinds::of_title(&row.title, false) == Kind::Change
            && word(&row.title) == start
    });
    if again
        && numbers.kind == Kind::Change
        && !kinds::begins_as_change(&row.title)
        && let Some(row) = sheet.rows.get_mut(first)
    {
        row.kind = Kind::Balance;
    }
}
