//! A last column that holds the sum of each row: the last figure of a short row that is that sum stands in it.
//!
//! Deliberately absent: which of the other cells is empty; that the totals below have to say.

use super::super::sheet::SheetRow;
use super::Sheet;
use crate::reading::recognise::header::Role;

/// How far rounding may put a sum off its figures, in steps of the unit.
const ROUNDING: i128 = 2;

/// Puts the sum of each short row in the last column.
pub(super) fn place(sheet: &mut Sheet) {
    if !sums(sheet) {
        return;
    }
    let last = sheet.columns.len().saturating_sub(1);
    let step = sheet.step;
    for row in sheet.rows.iter_mut().filter(|row| row.unsure) {
        if ends_in_its_sum(row, step)
            && let Some(place) = row.places.last_mut()
        {
            *place = last;
            row.summed = true;
        }
    }
}

/// Whether the whole rows of the table, but for a misprint, end in the sum of their other figures.
fn sums(sheet: &Sheet) -> bool {
    let wide = sheet.columns.len();
    let whole = sheet
        .rows
        .iter()
        .filter(|row| row.entries.len() == wide && row.entries.iter().any(|entry| entry.amount != 0));
    let all = whole.clone().count();
    let good = whole.filter(|row| ends_in_its_sum(row, sheet.step)).count();
    wide > 2
        && sheet
            .columns
            .last()
            .is_some_and(|column| column.role == Role::Other)
        && good > 0
        && good.saturating_mul(3) >= all.saturating_mul(2)
}

/// The last figure is the sum of those before it.
fn ends_in_its_sum(row: &SheetRow, step: i128) -> bool {
    let Some((last, others)) = row.entries.split_last() else {
        return false;
    };
    let sum = others
        .iter()
        .fold(0i128, |sum, entry| sum.saturating_add(entry.amount));
    let off = sum.saturating_sub(last.amount).saturating_abs();
    !others.is_empty()
        && last.amount != 0
        && off <= step.saturating_mul(ROUNDING)
        && off.saturating_mul(10) <= last.amount.saturating_abs()
        && !row.entries.iter().any(|entry| entry.pm || entry.unreadable)
}
