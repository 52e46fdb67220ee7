//! "Voordeel" and "Nadeel" as columns whose rows lost the empty one of their two cells: the saldo says which figures are
//! the good ones, where only one way adds up to it and the text says whether it is short.
//!
//! The rows keep their doubt where so many ways could have added up by chance. Deliberately absent: saldos of which nothing
//! says whether they are short; there the opposite way adds up, too.

use crate::reading::extract::Line;
use crate::reading::recognise::amount::Effect;
use crate::reading::recognise::blocks::Block;
use crate::reading::recognise::kinds::Kind;
use crate::reading::recognise::table::Table;
use crate::reading::settle::sheet::{Sheet, SheetRow};
use crate::reading::settle::totals::is_sum;

/// The most rows under one saldo.
const ROWS: usize = 16;
/// How many sums there are for each way of choosing, before one that adds up is no chance.
const CHANCE: i128 = 100;
/// How many lines around the table may say what the saldo is.
const NEAR: usize = 4;

/// Gives each row of such a table its column.
pub fn place(sheet: &mut Sheet, table: &Table, lines: &[Line]) {
    let blocks = table.header.blocks.as_slice();
    let place = |wanted: Block| blocks.iter().position(|block| *block == wanted);
    let (Some(good), Some(bad)) = (place(Block::Advantage), place(Block::Disadvantage)) else {
        return;
    };
    let mut from = 0usize;
    for at in 0..sheet.rows.len() {
        let Some(row) = sheet.rows.get(at).filter(|row| is_sum(row.kind)) else {
            continue;
        };
        let rows = from..at;
        from = at.saturating_add(1);
        let short = match (row.kind, single(row)) {
            (Kind::Balance, Some(_)) if blocks.len() == 2 => says_short(table, at, lines),
            _ => None,
        };
        let (Some(short), Some(saldo)) = (short, single(row)) else {
            continue;
        };
        let sizes: Option<Vec<i128>> = rows
            .clone()
            .map(|index| sheet.rows.get(index).and_then(single))
            .collect();
        let wanted = if short { saldo.saturating_neg() } else { saldo };
        let Some(sizes) = sizes else { continue };
        let Some(signs) = only_way(&sizes, wanted) else {
            continue;
        };
        let proven = !may_be_chance(&sizes);
        for (index, is_good) in rows.zip(signs).chain([(at, !short)]) {
            if let Some(row) = sheet.rows.get_mut(index) {
                // Signed and in one column, they add up to their saldo.
                set(row, is_good, if is_good || proven { good } else { bad });
                row.unsure &= !proven;
            }
        }
    }
}

/// The size of the one amount of a row whose other cell was lost.
fn single(row: &SheetRow) -> Option<i128> {
    match row.entries.as_slice() {
        [only] if row.unsure && !only.pm && !only.unreadable && !only.minus => {
            Some(only.amount.saturating_abs())
        }
        _ => None,
    }
}

fn set(row: &mut SheetRow, is_good: bool, column: usize) {
    row.places = vec![column];
    for entry in &mut row.entries {
        let size = entry.amount.saturating_abs();
        entry.amount = if is_good { size } else { size.saturating_neg() };
        entry.effect = Some(if is_good {
            Effect::Advantage
        } else {
            Effect::Disadvantage
        });
    }
}

/// Which of the amounts are good, where only one way of choosing them adds up.
fn only_way(sizes: &[i128], wanted: i128) -> Option<Vec<bool>> {
    if sizes.len() < 2 || sizes.len() > ROWS {
        return None;
    }
    let mut found: Option<u32> = None;
    for chosen in 0..1u32.checked_shl(u32::try_from(sizes.len()).ok()?)? {
        let sum = sizes.iter().enumerate().fold(0i128, |sum, (index, size)| {
            if is_in(chosen, index) {
                sum.saturating_add(*size)
            } else {
                sum.saturating_sub(*size)
            }
        });
        if sum == wanted && found.replace(chosen).is_some() {
            return None;
        }
    }
    let found = found?;
    Some((0..sizes.len()).map(|index| is_in(found, index)).collect())
}

/// So many ways to choose, over so few sums that they can come to, that one may add up to anything.
fn may_be_chance(sizes: &[i128]) -> bool {
    let all = sizes.iter().fold(0i128, |sum, size| sum.saturating_add(*size));
    let mut step = 1i128;
    while sizes.iter().all(|size| size % step.saturating_mul(10) == 0) && step < all {
        step = step.saturating_mul(10);
    }
    let ways = u32::try_from(sizes.len())
        .ok()
        .and_then(|many| 1i128.checked_shl(many));
    let sums = all.checked_div(step).unwrap_or_default();
    ways.is_none_or(|ways| ways.saturating_mul(CHANCE) > sums)
}

fn is_in(chosen: u32, index: usize) -> bool {
    let rest = u32::try_from(index)
        .ok()
        .and_then(|index| chosen.checked_shr(index));
    rest.is_some_and(|rest| rest & 1 == 1)
}

/// Whether the nearest line below a saldo that says so calls it a shortfall (true) or a surplus (false).
fn says_short(table: &Table, at: usize, lines: &[Line]) -> Option<bool> {
    let saldo = table.rows.get(at)?;
    let filled = |line: &&Line| !line.text.trim().is_empty();
    let below = lines.get(saldo.line.saturating_add(1)..)?.iter().filter(filled);
    let said = below.take(NEAR).find_map(|line| {
        let lower = line.text.to_lowercase();
        let any = |words: &[&str]| words.iter().any(|word| lower.contains(word));
        let short = any(&["tekort", "nadelig saldo", "nadelig resultaat"]);
        let over = any(&["overschot", "voordelig saldo", "voordelig resultaat"]);
        (short || over).then_some((short, over))
    });
    let (short, over) = said?;
    (short != over).then_some(short)
}
