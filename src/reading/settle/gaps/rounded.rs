//! One short row under a total of rounded figures: the only placing that comes as near as rounding allows.
//!
//! Deliberately absent: several short rows at once; rounding leaves too many ways for these.

use super::{Placing, lack, other_placings};
use crate::reading::settle::sheet::Sheet;
use crate::reading::settle::totals::{Family, Prefix, is_sum, slack};

/// How many times larger than what rounding may hide each amount of the row must be.
const LARGER: i128 = 10;

/// The placing of the short row, with nothing to move where it stands right already.
pub(super) fn solve(sheet: &Sheet, prefix: &Prefix, at: usize, family: &Family) -> Option<Vec<Placing>> {
    let mut open = (family.from..at).filter(|index| {
        let row = sheet.rows.get(*index);
        row.is_some_and(|row| row.unsure && !is_sum(row.kind))
    });
    let index = open.next()?;
    let total = sheet.rows.get(at)?;
    if open.next().is_some() || total.unsure {
        return None;
    }
    let slack = slack(sheet, prefix.count(family.from, at));
    let row = sheet.rows.get(index)?;
    let large = |amount: i128| amount.abs() > slack.saturating_mul(LARGER);
    if slack == 0 || !row.entries.iter().all(|entry| large(entry.amount)) {
        return None;
    }
    let lack = lack(sheet, prefix, at, family, 1)?;
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
