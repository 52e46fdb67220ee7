//! Totals that only their number tells: B over or under B1 and B2, 3 over 3.1 and 3.2.
//!
//! Deliberately absent: a row that does not equal the rows with the longer numbers; that is a row of its own.

use super::is_sum;
use super::unnamed::is_rounded_and_large;
use crate::reading::recognise::kinds::Kind;
use crate::reading::recognise::table::{Row, Table};
use crate::reading::settle::sheet::{Sheet, SheetRow};

/// How many rows a number may stand over.
const MOST: usize = 40;
/// How many rows with a letter stand before their total, and how many such totals are known at least.
const LEAST: usize = 2;
/// How many times larger than rounding a total is in every year that it is not exact.
const LARGER: i128 = 10;

/// "B1" right behind "A4": a group begins there, and a row behind the last of them may be their sum.
pub(super) fn begin_lettered_groups(sheet: &mut Sheet) {
    let letter = |row: &SheetRow| {
        let number = row.number.as_deref()?;
        let rest = number.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
        let letters = number.strip_suffix(rest)?;
        let counted = !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit());
        (!letters.is_empty() && counted).then(|| letters.to_owned())
    };
    let letters: Vec<Option<String>> = sheet.rows.iter().map(letter).collect();
    let before = std::iter::once(&None).chain(&letters);
    for (row, (before, here)) in sheet.rows.iter_mut().zip(before.zip(&letters)) {
        row.starts_group |= here.is_some() && before != here;
    }
}

/// Marks them.
pub(super) fn find_numbered_totals(sheet: &mut Sheet) {
    let totals: Vec<usize> = (0..sheet.rows.len()).filter(|at| adds_up(sheet, *at)).collect();
    for at in totals {
        if let Some(row) = sheet.rows.get_mut(at) {
            row.kind = Kind::Total;
        }
    }
}

/// "02 Zorg" under rows with numbers such as 2.01, where arithmetic knows another row of that form for a total: each that
/// equals the rows since the one before is a total as well.
pub(super) fn find_totals_of_a_form(sheet: &mut Sheet, table: &Table) {
    let form = |row: &Row| {
        let first = row.title.split_whitespace().next().unwrap_or_default();
        row.number.is_none() && first.len() <= 2 && first.bytes().all(|byte| byte.is_ascii_digit())
    };
    let of_form: Vec<bool> = table.rows.iter().map(form).collect();
    let at = |index: usize| of_form.get(index).copied().unwrap_or_default();
    let known = |(index, row): (usize, &SheetRow)| row.kind == Kind::Total && at(index);
    if !sheet.rows.iter().enumerate().any(known) {
        return;
    }
    let wide = sheet.columns.len();
    let mut sum = vec![0i128; wide];
    let mut rows = 0usize;
    for (index, row) in sheet.rows.iter_mut().enumerate() {
        let amounts = row.by_column(wide);
        if at(index) || is_sum(row.kind) {
            let some = sum.iter().any(|amount| *amount != 0);
            if at(index) && rows > 0 && some && row.kind == Kind::Change && !row.unsure && amounts == sum {
                row.kind = Kind::Total;
            }
            sum = vec![0; wide];
            rows = 0;
            continue;
        }
        // Nothing is known of rows that have no such number.
        if row.number.as_deref().is_none_or(|number| !number.contains('.')) {
            return;
        }
        for (sum, amount) in sum.iter_mut().zip(amounts) {
            *sum = sum.saturating_add(amount);
        }
        rows = rows.saturating_add(1);
    }
}

/// The row without a number behind the last of B1, B2 and B3, where arithmetic knows two rows or more in such a place for
/// totals: one that is right but for rounding in whole units is a total as well.
pub(super) fn find_totals_behind_letters(sheet: &mut Sheet) {
    let wide = sheet.columns.len();
    let mut sum = vec![0i128; wide];
    let mut rows = 0usize;
    let (mut known, mut near) = (0usize, Vec::new());
    for (at, row) in sheet.rows.iter().enumerate() {
        let amounts = row.by_column(wide);
        if row.number.is_some() && !is_sum(row.kind) {
            if row.starts_group {
                (sum, rows) = (vec![0; wide], 0);
            }
            for (sum, amount) in sum.iter_mut().zip(amounts) {
                *sum = sum.saturating_add(amount);
            }
            rows = rows.saturating_add(1);
            continue;
        }
        if rows >= LEAST && row.kind == Kind::Total && amounts == sum {
            known = known.saturating_add(1);
        } else if rows >= LEAST && row.kind == Kind::Change && !row.unsure {
            let unit = i128::from(sheet.unit).saturating_mul(1_000);
            let slack = i128::try_from(rows.saturating_add(1) / 2)
                .unwrap_or(0)
                .min(3)
                .saturating_mul(unit);
            let close = |(total, sum): (&i128, &i128)| {
                total == sum
                    || (total.saturating_sub(*sum).saturating_abs() <= slack
                        && total.saturating_abs() >= slack.saturating_mul(LARGER))
            };
            let some = amounts.iter().any(|amount| *amount != 0);
            if some && sheet.unit > 1 && amounts.iter().zip(&sum).all(close) {
                near.push(at);
            }
        }
        (sum, rows) = (vec![0; wide], 0);
    }
    for at in near.into_iter().filter(|_| known >= LEAST) {
        if let Some(row) = sheet.rows.get_mut(at) {
            row.kind = Kind::Total;
            // One figure with decimals makes rounding small for the whole table: its rows do add up to it.
            row.heads = true;
        }
    }
}

fn adds_up(sheet: &Sheet, at: usize) -> bool {
    let Some(row) = sheet
        .rows
        .get(at)
        .filter(|row| row.kind == Kind::Change && !row.unsure)
    else {
        return false;
    };
    let Some(number) = row.number.as_deref() else {
        return false;
    };
    let part = |other: &&SheetRow| {
        !is_sum(other.kind)
            && !other.unsure
            && other
                .number
                .as_deref()
                .is_some_and(|longer| is_part(longer, number))
    };
    let wide = sheet.columns.len();
    let total = row.by_column(wide);
    let sums_to = |rows: &mut dyn Iterator<Item = &SheetRow>| {
        let mut sum = vec![0i128; wide];
        let mut count = 0usize;
        for row in rows {
            count = count.saturating_add(1);
            for (sum, amount) in sum.iter_mut().zip(row.by_column(wide)) {
                *sum = sum.saturating_add(amount);
            }
        }
        let adds = sum == total || (count >= 3 && is_rounded_and_large(sheet, &total, &sum, count));
        count > 0 && adds && total.iter().any(|amount| *amount != 0)
    };
    let before = sheet.rows.get(..at).unwrap_or_default();
    let after = sheet.rows.get(at.saturating_add(1)..).unwrap_or_default();
    sums_to(&mut before.iter().rev().take(MOST).take_while(part))
        || sums_to(&mut after.iter().take(MOST).take_while(part))
}

/// `B1` and `B.1` are parts of `B`, `3.1` of `3`, and `31` of neither.
fn is_part(longer: &str, number: &str) -> bool {
    longer.strip_prefix(number).is_some_and(|rest| {
        let letters = number.ends_with(|letter: char| letter.is_ascii_alphabetic());
        let rest = rest
            .strip_prefix(['.', '-'])
            .map_or((rest, false), |rest| (rest, true));
        !rest.0.is_empty()
            && (rest.1 || letters != rest.0.starts_with(|letter: char| letter.is_ascii_alphabetic()))
    })
}
