//! Short rows under a total of rounded figures: the only placing that comes as near as rounding allows.
//!
//! Deliberately absent: many short rows at once; rounding leaves too many ways for these.

use super::{Placing, add, lack, other_placings};
use crate::reading::settle::sheet::Sheet;
use crate::reading::settle::totals::{Family, Prefix, is_sum, slack};

/// How many times larger than what rounding may hide each amount of a row must be, when it is the only short one.
const LARGER: i128 = 10;
/// How many times farther off than that every other way to place several rows must be.
const FARTHER: i128 = 5;
/// The most short rows, and the most ways to place them.
const ROWS: usize = 6;
const WAYS: usize = 2_000;

/// The placings of the short rows, with nothing to move where they stand right already.
pub(super) fn solve(
    sheet: &Sheet,
    prefix: &Prefix,
    at: usize,
    family: &Family,
    tries: &mut usize,
) -> Option<Vec<Placing>> {
    let open = (family.from..at).filter(|index| {
        let row = sheet.rows.get(*index);
        row.is_some_and(|row| row.unsure && !is_sum(row.kind))
    });
    let open: Vec<usize> = open.take(ROWS.saturating_add(1)).collect();
    let slack = slack(sheet, prefix.count(family.from, at));
    if open.len() > ROWS || slack == 0 || sheet.rows.get(at)?.unsure {
        return None;
    }
    let lack = lack(sheet, prefix, at, family, 1)?;
    match open.as_slice() {
        [] => None,
        [index] => single(sheet, *index, &lack, slack),
        // A sum in between that does not add up itself speaks against any placing.
        _ if (family.from..at).any(|index| sheet.rows.get(index).is_some_and(|row| is_sum(row.kind))) => None,
        _ => several(sheet, &open, &lack, slack, tries),
    }
}

fn single(sheet: &Sheet, index: usize, lack: &[i128], slack: i128) -> Option<Vec<Placing>> {
    let row = sheet.rows.get(index)?;
    let large = |amount: i128| amount.abs() > slack.saturating_mul(LARGER);
    if !row.entries.iter().all(|entry| large(entry.amount)) {
        return None;
    }
    let stands = lack.iter().all(|amount| amount.abs() <= slack);
    let mut fitting = other_placings(sheet, index, 1).into_iter().filter(|placing| {
        let both = lack.iter().zip(&placing.change);
        both.into_iter()
            .all(|(lack, change)| lack.saturating_sub(*change).abs() <= slack)
    });
    match (fitting.next(), fitting.next()) {
        (Some(one), None) if !stands => Some(vec![one]),
        (None, _) if stands => Some(Vec::new()),
        _ => None,
    }
}

/// Every way to place several rows is looked at: one fits, and all others are far off.
fn several(
    sheet: &Sheet,
    open: &[usize],
    lack: &[i128],
    slack: i128,
    tries: &mut usize,
) -> Option<Vec<Placing>> {
    let mut choices: Vec<Vec<Placing>> = Vec::new();
    let mut ways = 1usize;
    for index in open {
        let placings = other_placings(sheet, *index, 1);
        ways = ways.saturating_mul(placings.len().saturating_add(1));
        if ways > WAYS {
            return None;
        }
        choices.push(placings);
    }
    *tries = tries.checked_sub(ways)?;
    // How far the nearest way is off, which it is, and how far the next one.
    let mut best: Option<(i128, usize)> = None;
    let mut next = i128::MAX;
    for way in 0..ways {
        let mut rest = lack.to_vec();
        for placing in picks(&choices, way) {
            add(&mut rest, &placing.change, -1);
        }
        let off = rest.iter().map(|amount| amount.abs()).max().unwrap_or_default();
        match best {
            Some((least, _)) if off >= least => next = next.min(off),
            _ => {
                next = best.map_or(next, |(least, _)| least);
                best = Some((off, way));
            }
        }
    }
    let (off, way) = best?;
    (off <= slack && next > slack.saturating_mul(FARTHER)).then(|| {
        let chosen = picks(&choices, way).map(|placing| Placing {
            row: placing.row,
            places: placing.places.clone(),
            change: Vec::new(),
        });
        chosen.collect()
    })
}

/// The placings of one of the ways, counted through: of each row one of its placings, or none.
fn picks(choices: &[Vec<Placing>], way: usize) -> impl Iterator<Item = &Placing> {
    let mut rest = way;
    choices.iter().filter_map(move |placings| {
        let each = placings.len().saturating_add(1);
        let pick = rest.checked_rem(each)?;
        rest = rest.checked_div(each)?;
        placings.get(pick.checked_sub(1)?)
    })
}
