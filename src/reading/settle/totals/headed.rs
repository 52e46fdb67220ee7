//! Totals that stand over their rows without the name: a numbered heading with amounts over rows without numbers, and
//! the sum of a whole programme over its numbered posts. Where nothing but the sum of the rows below tells it, it is asked.
//!
//! Deliberately absent: totals over rows that have longer numbers (see `numbered`), and those with the name of one.

use super::{equal, is_sum};
use crate::reading::recognise::kinds::Kind;
use crate::reading::recognise::table::Table;
use crate::reading::settle::sheet::{Sheet, SheetRow};

/// How many numbered posts a sum of a programme stands over at least.
const POSTS: usize = 5;
/// In how many years rows cancel out at least, and how many of them, to be known by that.
const CANCELLED: usize = 3;
const PARTS: usize = 4;
/// How many numbered rows with as many figures as their sum prove it at least.
const ALIKE: usize = 3;
/// How many rows below are looked at for that.
const BELOW: usize = 60;

/// Marks them.
pub fn find(sheet: &mut Sheet, table: &Table) {
    let mut found: Vec<usize> = (0..sheet.rows.len())
        .filter(|at| heads_unnumbered(sheet, *at))
        .collect();
    // The same heading once more, over rows that were cut off.
    let heading = |at: usize| {
        table
            .rows
            .get(at)
            .map(|row| (row.number.as_deref(), row.title.as_str()))
    };
    let known: Vec<_> = found.iter().filter_map(|at| heading(*at)).collect();
    let again =
        (0..sheet.rows.len()).filter(|at| heading(*at).is_some_and(|heading| known.contains(&heading)));
    let again: Vec<usize> = again.filter(|at| !found.contains(at)).collect();
    found.extend(again);
    found.extend(of_programme(sheet, table));
    found.extend(over_numbered(sheet));
    found.extend((0..sheet.rows.len()).filter(|at| heads_what_cancels(sheet, *at)));
    for at in found {
        if let Some(row) = sheet.rows.get_mut(at).filter(|row| row.kind == Kind::Change) {
            row.kind = Kind::Total;
            row.heads = true;
        }
    }
    let asked: Vec<usize> = (0..sheet.rows.len()).filter(|at| may_head(sheet, *at)).collect();
    for at in asked {
        if let Some(row) = sheet.rows.get_mut(at) {
            row.may_be_total = true;
        }
    }
}

/// The first row of a table, or the first behind a total, that equals all rows up to the next one in several years.
fn may_head(sheet: &Sheet, at: usize) -> bool {
    let begins = at
        .checked_sub(1)
        .and_then(|before| sheet.rows.get(before))
        .is_none_or(|before| is_sum(before.kind));
    let Some(row) = sheet
        .rows
        .get(at)
        .filter(|row| begins && row.kind == Kind::Change && !row.unsure)
    else {
        return false;
    };
    let wide = sheet.columns.len();
    let mut sum = vec![0i128; wide];
    let below = sheet
        .rows
        .iter()
        .skip(at.saturating_add(1))
        .take_while(|row| !is_sum(row.kind));
    let mut parts = 0usize;
    for part in below {
        for (sum, amount) in sum.iter_mut().zip(part.by_column(wide)) {
            *sum = sum.saturating_add(amount);
        }
        parts = parts.saturating_add(1);
    }
    let mut amounts: Vec<i128> = sum.iter().copied().filter(|amount| *amount != 0).collect();
    let years = amounts.len();
    amounts.sort_unstable();
    amounts.dedup();
    parts >= 2 && years >= CANCELLED && amounts.len() >= 2 && row.by_column(wide) == sum
}

/// A row with a number that equals the rows without one below it, up to the next number or total.
fn heads_unnumbered(sheet: &Sheet, at: usize) -> bool {
    let plain = |at: &usize| {
        sheet
            .rows
            .get(*at)
            .is_some_and(|row| row.kind == Kind::Change && !row.unsure)
    };
    let Some(row) = Some(at)
        .filter(plain)
        .and_then(|at| sheet.rows.get(at))
        .filter(|row| row.number.is_some())
    else {
        return false;
    };
    let wide = sheet.columns.len();
    let mut sum = vec![0i128; wide];
    let mut rows = 0usize;
    for below in sheet.rows.get(at.saturating_add(1)..).unwrap_or_default() {
        if is_sum(below.kind) || below.number.is_some() {
            break;
        }
        for (sum, amount) in sum.iter_mut().zip(below.by_column(wide)) {
            *sum = sum.saturating_add(amount);
        }
        rows = rows.saturating_add(1);
    }
    let total = row.by_column(wide);
    let exact = total == sum;
    rows >= 2
        && total.iter().any(|amount| *amount != 0)
        && (exact || (rows >= 4 && equal(sheet, &total, &sum, rows)))
}

/// Nothing in every year, over rows that cancel out in every year: a budget-neutral total before its parts.
fn heads_what_cancels(sheet: &Sheet, at: usize) -> bool {
    let wide = sheet.columns.len();
    let nothing = |row: &SheetRow| {
        row.entries.len() == wide && row.entries.iter().all(|entry| entry.amount == 0 && !entry.pm)
    };
    let head = sheet
        .rows
        .get(at)
        .filter(|row| row.kind == Kind::Change && !row.unsure);
    if wide < CANCELLED || !head.is_some_and(nothing) {
        return false;
    }
    let mut sum = vec![0i128; wide];
    let mut parts = 0usize;
    for below in sheet
        .rows
        .iter()
        .skip(at.saturating_add(1))
        .take(BELOW)
        .take_while(|row| !is_sum(row.kind))
    {
        for (sum, amount) in sum.iter_mut().zip(below.by_column(wide)) {
            *sum = sum.saturating_add(amount);
        }
        parts = parts.saturating_add(usize::from(!nothing(below)));
    }
    let exact = sum.iter().filter(|amount| **amount == 0).count();
    parts >= PARTS && exact >= CANCELLED && sum.iter().all(|amount| amount.abs() <= sheet.step)
}

/// Rows without a number that each equal the numbered rows below them, up to the next one without.
fn over_numbered(sheet: &Sheet) -> Vec<usize> {
    let wide = sheet.columns.len();
    let mut found: Vec<usize> = Vec::new();
    let (mut several, mut many) = (false, false);
    // What stands before the years (a number of fte) adds up to nothing.
    let counted = |row: &SheetRow| -> Vec<i128> {
        let amounts = row.by_column(wide).into_iter().zip(&sheet.columns);
        amounts
            .filter(|(_, column)| column.role.counts())
            .map(|(amount, _)| amount)
            .collect()
    };
    for (at, row) in sheet.rows.iter().enumerate() {
        let plain = row.kind == Kind::Change && row.number.is_none();
        let total = counted(row);
        if !plain || total.iter().all(|amount| *amount == 0) {
            continue;
        }
        let below = sheet.rows.iter().skip(at.saturating_add(1));
        let mut sum = vec![0i128; total.len()];
        let (mut rows, mut alike) = (0usize, 0usize);
        let mut last = 0u32;
        for below in below.take_while(|below| below.kind == Kind::Change && below.number.is_some()) {
            // A number that goes back begins something else where the sum is reached: the sum of the whole, perhaps.
            let number = below.number.as_deref().and_then(|number| number.parse().ok());
            if number.is_some_and(|number| number < last) && sum == total {
                break;
            }
            last = number.unwrap_or(last);
            for (sum, amount) in sum.iter_mut().zip(counted(below)) {
                *sum = sum.saturating_add(amount);
            }
            rows = rows.saturating_add(1);
            let some = below.entries.iter().any(|entry| entry.amount != 0);
            alike = alike.saturating_add(usize::from(some && below.entries.len() == row.entries.len()));
        }
        let filled = total.iter().filter(|amount| **amount != 0).count();
        // Of rows with as many figures as their sum it matters not which cells are empty.
        let certain = (rows >= PARTS && filled >= CANCELLED) || (alike >= ALIKE && alike == rows);
        if rows > 0 && total == sum && (!row.unsure || certain) {
            found.push(at);
            several |= rows >= 2;
            many |= certain;
        }
    }
    // One that equals a single row below it may be chance, or two rows of one subject.
    if many || (found.len() >= 2 && several) {
        found
    } else {
        Vec::new()
    }
}

/// The first row, when it alone has no number, stands over a group and is larger than every post below it.
fn of_programme(sheet: &Sheet, table: &Table) -> Option<usize> {
    let mut rows = table.rows.iter().zip(&sheet.rows).enumerate();
    let (first, (_, numbers)) = rows.find(|(_, (row, _))| !row.values.is_empty())?;
    let next = sheet.rows.get(first.saturating_add(1))?;
    if numbers.kind != Kind::Change || numbers.number.is_some() || !next.starts_group || numbers.unsure {
        return None;
    }
    let wide = sheet.columns.len();
    let total = numbers.by_column(wide);
    let mut posts = 0usize;
    for (_, (_, row)) in rows.filter(|(_, (_, row))| row.kind == Kind::Change) {
        row.number.as_ref()?;
        posts = posts.saturating_add(1);
        let amounts = row.by_column(wide);
        if amounts
            .iter()
            .zip(&total)
            .any(|(amount, total)| amount.abs() >= total.abs())
        {
            return None;
        }
    }
    (posts >= POSTS).then_some(first)
}
