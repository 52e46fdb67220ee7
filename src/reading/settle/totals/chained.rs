//! Totals that stand over their rows without a name or a number, one after the other: each is the sum of the rows up to
//! the next, and the next stands right behind the last of these.
//!
//! Two and more such totals in a row are no chance, nor is one that the total right behind its rows repeats, nor one that
//! begins a table and equals many rows in many years. Deliberately absent: any other single one (see `headed`).

use super::unnamed::is_rounded;
use crate::reading::recognise::kinds::Kind;
use crate::reading::settle::sheet::{Sheet, SheetRow};

/// How many totals follow each other at least.
const TOTALS: usize = 2;
/// How many rows one of them adds up at least, and at most.
const ROWS: (usize, usize) = (2, 60);
/// How many rows and how many different amounts the only one in a table has at least.
const ALONE: (usize, usize) = (4, 3);

/// Marks them; a row among theirs that is only named like a sum is one of the rows.
pub fn find(sheet: &mut Sheet) {
    if let Some(end) = first_alone(sheet) {
        // Where another total is due a plain row may be one, over rows that were cut off.
        if let Some(row) = sheet.rows.get_mut(end).filter(|row| is_plain(row)) {
            row.may_be_total = true;
        }
    }
    let wide = sheet.columns.len();
    let amounts: Vec<Vec<i128>> = sheet.rows.iter().map(|row| row.by_column(wide)).collect();
    let mut at = 0usize;
    while at < sheet.rows.len() {
        let groups = groups(sheet, &amounts, at);
        if groups.len() < TOTALS && !is_repeated(sheet, &groups) {
            at = at.saturating_add(1);
            continue;
        }
        let end = groups.last().map_or(at, |(_, end)| *end);
        // Rows of a group that was cut off may follow: what stands where a total is due is one.
        let last = sheet
            .rows
            .get(end)
            .is_some_and(|row| is_plain(row) && groups.len() > TOTALS)
            .then_some((end, end.saturating_add(1)));
        for (head, end) in groups.into_iter().chain(last) {
            for (index, row) in sheet.rows.iter_mut().enumerate().take(end).skip(head) {
                if index == head {
                    row.kind = Kind::Total;
                    row.heads = true;
                } else {
                    row.confirmed = true;
                    if matches!(row.kind, Kind::Balance | Kind::Total) {
                        row.kind = Kind::Change;
                    }
                }
            }
        }
        at = end.max(at.saturating_add(1));
    }
}

/// The total behind the only group is its own.
fn is_repeated(sheet: &Sheet, groups: &[(usize, usize)]) -> bool {
    let [(head, end)] = groups else { return false };
    let wide = sheet.columns.len();
    let amounts = |at: usize| sheet.rows.get(at).map(|row| row.by_column(wide));
    let total = sheet.rows.get(*end);
    total.is_some_and(|row| row.kind == Kind::Total && !row.unsure) && amounts(*head) == amounts(*end)
}

/// The first row of a table is the sum of many rows below it, in so many years that differ that it cannot be chance; marks
/// it, and says which row stands behind the last of these.
fn first_alone(sheet: &mut Sheet) -> Option<usize> {
    let wide = sheet.columns.len();
    let at = sheet.rows.iter().position(|row| !row.entries.is_empty())?;
    let total = sheet.rows.get(at).filter(|row| is_plain(row))?.by_column(wide);
    if different(&total) < ALONE.1 {
        return None;
    }
    let mut sum = vec![0i128; wide];
    let mut parts = 0usize;
    let mut end = None;
    for (index, row) in sheet
        .rows
        .iter()
        .enumerate()
        .skip(at.saturating_add(1))
        .take(ROWS.1)
    {
        if !is_plain(row) {
            break;
        }
        let amounts = row.by_column(wide);
        parts = parts.saturating_add(usize::from(amounts.iter().any(|amount| *amount != 0)));
        for (sum, amount) in sum.iter_mut().zip(amounts) {
            *sum = sum.saturating_add(amount);
        }
        if parts >= ALONE.0 && (sum == total || is_rounded(sheet, &total, &sum, parts)) {
            end = Some(index.saturating_add(1));
            break;
        }
    }
    let end = end?;
    for (index, row) in sheet.rows.iter_mut().enumerate().take(end).skip(at) {
        if index == at {
            row.kind = Kind::Total;
            row.heads = true;
        } else {
            row.confirmed = true;
        }
    }
    Some(end)
}

fn different(amounts: &[i128]) -> usize {
    let mut told: Vec<i128> = amounts.iter().copied().filter(|amount| *amount != 0).collect();
    told.sort_unstable();
    told.dedup();
    told.len()
}

/// The groups that follow each other from a row on: the row of each total and the row behind its last.
fn groups(sheet: &Sheet, amounts: &[Vec<i128>], from: usize) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = from;
    while let Some(end) = group(sheet, amounts, at) {
        found.push((at, end));
        at = end;
    }
    found
}

/// The row behind the last of those that a total stands over.
fn group(sheet: &Sheet, amounts: &[Vec<i128>], at: usize) -> Option<usize> {
    let total = amounts.get(at)?;
    if !sheet.rows.get(at).is_some_and(is_plain) || different(total) < 2 {
        return None;
    }
    let mut sum = vec![0i128; total.len()];
    let below = sheet.rows.iter().zip(amounts).enumerate();
    for (index, (row, amounts)) in below.skip(at.saturating_add(1)).take(ROWS.1) {
        if row.unsure {
            return None;
        }
        for (sum, amount) in sum.iter_mut().zip(amounts) {
            *sum = sum.saturating_add(*amount);
        }
        if index.saturating_sub(at) >= ROWS.0 && sum == *total {
            return Some(index.saturating_add(1));
        }
    }
    None
}

fn is_plain(row: &SheetRow) -> bool {
    row.kind == Kind::Change && row.number.is_none() && !row.unsure
}
