//! Rows that a sum of reserves adds up: the same titles as above it with the opposite amounts, or what a total of reserves
//! counts. What is set aside for a later year goes through a reserve, title by title.
//!
//! Deliberately absent: rows that a withdrawal pays for, whose amounts have the same sum (see `covers`).

use super::sheet::Sheet;
use super::totals::{is_sum, within};
use crate::reading::letters::small;
use crate::reading::recognise::kinds::{self, Kind};
use crate::reading::recognise::table::Table;

/// How many rows such a sum adds up at least, and at most.
const ROWS: (usize, usize) = (2, 60);

/// Marks them as rows of a reserve. A sum that fits to the last digit proves the columns of short rows, too.
pub fn mark(sheet: &mut Sheet, table: &Table) {
    for at in 0..sheet.rows.len() {
        let reserve = sheet
            .rows
            .get(at)
            .is_some_and(|row| row.kind == Kind::Reserve && !row.unsure);
        if let Some(from) = moved_in_and_out(sheet, table, at) {
            for row in sheet.rows.iter_mut().take(at).skip(from) {
                row.kind = Kind::Reserve;
            }
            continue;
        }
        let Some(from) = Some(at).filter(|_| reserve).and_then(|at| added_up(sheet, at)) else {
            continue;
        };
        let total = table.rows.get(at).is_some_and(|row| is_total(&row.title));
        if total || is_opposite(sheet, table, from, at) {
            for row in sheet.rows.iter_mut().take(at).skip(from) {
                row.kind = Kind::Reserve;
                row.unsure = false;
            }
            if let Some(row) = sheet.rows.get_mut(at) {
                row.kind = Kind::Total;
            }
        }
    }
}

/// "Totaal onttrekkingen reserves"; what is charged to one is the sum of what it pays for.
fn is_total(title: &str) -> bool {
    let lower = title.to_lowercase();
    let pays = ["dekking", "gedekt", "laste", "t.l.v", "tlv", "bekosti"];
    kinds::is_sum(title) && !pays.iter().any(|word| lower.contains(word))
}

/// The first of the rows since the sum before a "Totaal onttrekkingen" that is what they come to.
fn moved_in_and_out(sheet: &Sheet, table: &Table, at: usize) -> Option<usize> {
    let row = sheet
        .rows
        .get(at)
        .filter(|row| row.kind == Kind::Total && !row.unsure)?;
    let title = small(&table.rows.get(at)?.title).into_owned();
    let mut words = title.split(|letter: char| !letter.is_alphanumeric());
    let moves = ["onttrekkingen", "toevoegingen", "stortingen"];
    if words.next() != Some("totaal") || !words.next().is_some_and(|word| moves.contains(&word)) {
        return None;
    }
    let wide = sheet.columns.len();
    let before = sheet.rows.iter().take(at);
    let from = before
        .clone()
        .rposition(|row| is_sum(row.kind))
        .map_or(0, |sum| sum.saturating_add(1));
    let mut sum = vec![0i128; wide];
    for row in before.skip(from) {
        if row.kind != Kind::Change {
            return None;
        }
        for (sum, amount) in sum.iter_mut().zip(row.by_column(wide)) {
            *sum = sum.saturating_add(amount);
        }
    }
    let nothing = vec![0i128; wide];
    let many = at.saturating_sub(from);
    let total = row.by_column(wide);
    let some = total.iter().any(|amount| *amount != 0);
    (many > 0 && some && within(sheet, &total, &nothing, &sum, 1, many)).then_some(from)
}

/// The first of the rows right above that are together what this row is, in two years or more that differ.
fn added_up(sheet: &Sheet, at: usize) -> Option<usize> {
    let wide = sheet.columns.len();
    let total = sheet.rows.get(at)?.by_column(wide);
    let mut told: Vec<i128> = total.iter().copied().filter(|amount| *amount != 0).collect();
    told.dedup();
    if told.len() < 2 {
        return None;
    }
    let mut sum = vec![0i128; wide];
    let above = sheet.rows.iter().enumerate().take(at).rev().take(ROWS.1);
    for (index, row) in above.take_while(|(_, row)| row.kind == Kind::Change) {
        for (sum, amount) in sum.iter_mut().zip(row.by_column(wide)) {
            *sum = sum.saturating_add(amount);
        }
        if sum == total && at.saturating_sub(index) >= ROWS.0 {
            return Some(index);
        }
    }
    None
}

/// Each of these rows takes back one above them, by its title and its amounts.
fn is_opposite(sheet: &Sheet, table: &Table, from: usize, to: usize) -> bool {
    let wide = sheet.columns.len();
    let named = |at: usize| table.rows.get(at).map(|row| row.title.as_str());
    (from..to).all(|at| {
        let Some(row) = sheet.rows.get(at) else {
            return false;
        };
        let back: Vec<i128> = row
            .by_column(wide)
            .iter()
            .map(|amount| amount.saturating_neg())
            .collect();
        let mut above = sheet.rows.iter().enumerate().take(from);
        above.any(|(other, row)| named(other) == named(at) && row.by_column(wide) == back)
    })
}
