//! Lost empty cells: the totals say which columns the figures of a short row belong to.
//!
//! Each short row is first filled from the left. Where a total does not fit, the least number of rows is moved that
//! makes it fit; only when there is one such way is the placing held to be proven.

mod alike;
mod between;
mod cancelling;
mod columns;
pub mod effects;
mod least;
mod one_sided;
pub mod outcome;
mod rounded;
mod short;
mod sides;
mod slid;
mod summed;
mod wide;

use super::sheet::{Sheet, spread};
use super::totals::{Boundaries, Family, Prefix, families, is_sum};
use crate::reading::recognise::header::Role;
use crate::reading::recognise::table::Table;
use between::next_combination;
use least::least;

/// The most short rows under one total that are tried.
const ROWS: usize = 60;
/// How many rows back a total is looked at.
const REACH: usize = 500;
/// How many combinations are tried in one table before only single rows are moved; it bounds the time.
const TRIES: usize = 300_000;
/// The most columns whose placings are tried.
const COLUMNS: usize = 8;

/// Another way to place a row: what it changes in each column.
struct Placing {
    row: usize,
    places: Vec<usize>,
    change: Vec<i128>,
}

/// Places the figures of short rows with the help of the totals, and of what a row is most of the time.
pub fn fill(sheet: &mut Sheet, table: &Table) {
    let mut tries = TRIES;
    if sheet.columns.len() > COLUMNS {
        wide::fill(sheet, &mut tries);
    } else if sheet.rows.iter().any(|row| row.unsure) {
        let turned = sides::Turned::new(sheet, table);
        // The totals are held against what is printed.
        turned.iter().for_each(|turned| turned.turn(sheet));
        let rows = sheet.rows.iter().enumerate();
        let short: Vec<usize> = rows.filter(|(_, row)| row.unsure).map(|(at, _)| at).collect();
        fill_short(sheet, table, &mut tries);
        alike::place(sheet, &short);
        turned.iter().for_each(|turned| turned.turn(sheet));
    } else if sheet.rows.iter().any(|row| row.blanks) {
        slid::fill(sheet, &mut tries);
    }
    one_sided::place(sheet, table);
}

fn fill_short(sheet: &mut Sheet, table: &Table, tries: &mut usize) {
    summed::place(sheet);
    between::place(sheet);
    short::place(sheet);
    outcome::place(sheet, table, tries);
    // Totals that are whole first; then those that are short themselves.
    for short in [false, true] {
        let boundaries = Boundaries::new(sheet);
        let mut prefix = Prefix::none(sheet);
        for at in 0..sheet.rows.len() {
            let Some(row) = sheet.rows.get(at) else { break };
            if is_sum(row.kind) && row.unsure == short {
                prefix.reach(sheet, at);
                if let Some(from) = settle(sheet, &prefix, &boundaries, at, tries) {
                    prefix.forget(from);
                }
            }
        }
    }
}

/// Places the rows under one total; gives the first row that it looked at.
fn settle(
    sheet: &mut Sheet,
    prefix: &Prefix,
    boundaries: &Boundaries,
    at: usize,
    tries: &mut usize,
) -> Option<usize> {
    let mut best: Option<(usize, Vec<Placing>, Family)> = None;
    for family in families(boundaries, at) {
        if at.saturating_sub(family.from) > REACH {
            continue;
        }
        let open: Vec<usize> = (family.from..at)
            .filter(|index| {
                sheet
                    .rows
                    .get(*index)
                    .is_some_and(|row| row.unsure && !is_sum(row.kind))
            })
            .collect();
        let total_open = sheet.rows.get(at).is_some_and(|row| row.unsure);
        let base_open = family
            .base
            .and_then(|base| sheet.rows.get(base))
            .is_some_and(|row| row.unsure);
        let leaves = prefix.count(family.from, at);
        // A short total over short rows alone, or with rows that cancel out: all of them may stand further to the right.
        let all_open =
            total_open && family.base.is_none() && cancelling::full(sheet, prefix, at, &family, &open);
        if (open.is_empty() && !total_open) || open.len() > ROWS || base_open || all_open || leaves == 0 {
            continue;
        }
        *tries = tries.checked_sub(open.len().saturating_mul(8).saturating_add(8))?;
        if let Some((moved, solution)) = solve(sheet, prefix, at, &family, &open, tries)
            && best.as_ref().is_none_or(|(least, _, _)| moved < *least)
        {
            best = Some((moved, solution, family));
            if moved == 0 {
                break;
            }
        }
    }
    if best.is_none()
        && let Some(from) = by_columns(sheet, prefix, boundaries, at, tries)
    {
        return Some(from);
    }
    let best = best.or_else(|| {
        let mut all = families(boundaries, at).into_iter();
        all.find_map(|family| Some((0, rounded::solve(sheet, prefix, at, &family, tries)?, family)))
    });
    let (_, solution, family) = best?;
    for placing in solution {
        if let Some(row) = sheet.rows.get_mut(placing.row) {
            row.places = placing.places;
        }
    }
    let cancelling = cancelling::rows(sheet, family.from, at);
    for (index, row) in sheet
        .rows
        .iter_mut()
        .enumerate()
        .take(at.saturating_add(1))
        .skip(family.from)
    {
        let counts = (index == at || !is_sum(row.kind)) && !cancelling.contains(&index);
        if counts
            && row.entries.iter().any(|entry| entry.amount != 0)
            && !row.entries.iter().any(|entry| entry.pm || entry.unreadable)
        {
            row.unsure = false;
        }
    }
    Some(family.from)
}

/// Places many rows at once; those that stand alike in every way are proven. Gives the first row that may have changed.
fn by_columns(
    sheet: &mut Sheet,
    prefix: &Prefix,
    boundaries: &Boundaries,
    at: usize,
    tries: &mut usize,
) -> Option<usize> {
    let short = |index: usize| sheet.rows.get(index).is_some_and(|row| row.unsure);
    let (from, found) = families(boundaries, at)
        .into_iter()
        .filter(|family| at.saturating_sub(family.from) <= REACH && prefix.count(family.from, at) > 0)
        .find_map(|family| {
            let found = columns::solve(sheet, prefix, at, &family, &short, tries)?;
            Some((family.base.unwrap_or(family.from).min(family.from), found))
        })?;
    for placing in found.least {
        if let Some(row) = sheet.rows.get_mut(placing.row) {
            row.places = placing.places;
        }
    }
    for index in found.alike {
        if let Some(row) = sheet.rows.get_mut(index) {
            row.unsure = row.entries.iter().any(|entry| entry.pm || entry.unreadable);
        }
    }
    Some(from)
}

/// The single least set of moves that makes the total fit.
fn solve(
    sheet: &Sheet,
    prefix: &Prefix,
    at: usize,
    family: &Family,
    open: &[usize],
    tries: &mut usize,
) -> Option<(usize, Vec<Placing>)> {
    let total = sheet.rows.get(at)?;
    let mut best: Option<(usize, Vec<Placing>)> = None;
    for flip in [1i128, -1] {
        let lack = lack(sheet, prefix, at, family, flip)?;
        let mut placings = Vec::new();
        for row in open {
            placings.extend(other_placings(sheet, *row, 1));
        }
        if total.unsure {
            placings.extend(other_placings(sheet, at, flip.saturating_neg()));
        }
        let Some(moves) = least(&placings, &lack, tries) else {
            continue;
        };
        let size = moves.len();
        if best.as_ref().is_none_or(|(least, _)| size < *least) {
            let mut chosen = Vec::new();
            for index in moves {
                let placing = placings.get(index)?;
                chosen.push(Placing {
                    row: placing.row,
                    places: placing.places.clone(),
                    change: Vec::new(),
                });
            }
            best = Some((size, chosen));
        }
    }
    best
}

/// What is still to come from moving rows: the total less the sum.
fn lack(sheet: &Sheet, prefix: &Prefix, at: usize, family: &Family, flip: i128) -> Option<Vec<i128>> {
    let wide = sheet.columns.len();
    let mut sum = prefix.between(family.from, at);
    if let Some(base) = family.base.and_then(|base| sheet.rows.get(base)) {
        add(&mut sum, &base.by_column(wide), 1);
    }
    let row = sheet.rows.get(at)?;
    let total = row.by_column(wide);
    let mut lack: Vec<i128> = total.iter().map(|amount| amount.saturating_mul(flip)).collect();
    add(&mut lack, &sum, -1);
    ignore_other_columns(sheet, &mut lack);
    // A total of the years says nothing of what is invested.
    for (place, (lack, column)) in lack.iter_mut().zip(&sheet.columns).enumerate() {
        if column.role == Role::Investment && !row.places.contains(&place) {
            *lack = 0;
        }
    }
    Some(lack)
}

fn add(sum: &mut [i128], amounts: &[i128], factor: i128) {
    for (sum, amount) in sum.iter_mut().zip(amounts) {
        *sum = sum.saturating_add(amount.saturating_mul(factor));
    }
}

fn ignore_other_columns(sheet: &Sheet, amounts: &mut [i128]) {
    for (amount, column) in amounts.iter_mut().zip(&sheet.columns) {
        if matches!(column.role, Role::Other) {
            *amount = 0;
        }
    }
}

/// Every other order-keeping placing of a row that changes a column.
fn other_placings(sheet: &Sheet, index: usize, factor: i128) -> Vec<Placing> {
    let wide = sheet.columns.len();
    let mut found = Vec::new();
    let Some(row) = sheet.rows.get(index) else {
        return found;
    };
    let now = row.by_column(wide);
    let mut places: Vec<usize> = (0..row.entries.len()).collect();
    loop {
        // A sum of the row stands in the last column, and nowhere else.
        if places != row.places && (!row.summed || places.last() == row.places.last()) {
            let mut change = spread(&row.entries, &places, wide);
            add(&mut change, &now, -1);
            for amount in &mut change {
                *amount = amount.saturating_mul(factor);
            }
            ignore_other_columns(sheet, &mut change);
            let new = !found.iter().any(|placing: &Placing| placing.change == change);
            if change.iter().any(|amount| *amount != 0) && new {
                found.push(Placing {
                    row: index,
                    places: places.clone(),
                    change,
                });
            }
        }
        if !next_combination(&mut places, wide) {
            return found;
        }
    }
}
