//! Rows of cells whose figures slid to the left over their empty cells: a total that adds up only when one of them is
//! put back.
//!
//! That row keeps a doubt, for the source says otherwise. Deliberately absent: tables with short rows.

use super::{Placing, lack, other_placings};
use crate::reading::settle::sheet::Sheet;
use crate::reading::settle::totals::{Boundaries, Prefix, families, is_sum, slack};

/// The most rows with empty cells under one total.
const ROWS: usize = 12;

/// Puts it back, where one way and no other makes a total fit.
pub(super) fn fill(sheet: &mut Sheet) {
    let boundaries = Boundaries::new(sheet);
    let sums: Vec<usize> = (0..sheet.rows.len())
        .filter(|at| sheet.rows.get(*at).is_some_and(|row| is_sum(row.kind)))
        .take(40)
        .collect();
    for at in sums {
        let Some(placing) = one_way(sheet, &boundaries, at) else {
            continue;
        };
        if let Some(row) = sheet.rows.get_mut(placing.row) {
            row.places = placing.places;
            row.unsure = true;
        }
    }
}

fn one_way(sheet: &Sheet, boundaries: &Boundaries, at: usize) -> Option<Placing> {
    let prefix = Prefix::new(sheet);
    let mut found: Option<Placing> = None;
    for family in families(boundaries, at) {
        let leaf = |index: &usize| {
            sheet
                .rows
                .get(*index)
                .is_some_and(|row| row.blanks && !is_sum(row.kind))
        };
        let open: Vec<usize> = (family.from..at).filter(leaf).collect();
        let leaves = prefix.count(family.from, at);
        if open.len() > ROWS || leaves == 0 {
            continue;
        }
        for flip in [1i128, -1] {
            let lack = lack(sheet, &prefix, at, &family, flip)?;
            let most = slack(sheet, leaves);
            if lack.iter().all(|amount| amount.abs() <= most) {
                return None;
            }
            for placing in open.iter().flat_map(|row| other_placings(sheet, *row, 1)) {
                let mut rest = lack
                    .iter()
                    .zip(&placing.change)
                    .map(|(lack, change)| lack.saturating_sub(*change));
                if rest.all(|amount| amount.abs() <= most) {
                    let other = |found: &Placing| found.row != placing.row || found.places != placing.places;
                    if found.as_ref().is_some_and(other) {
                        return None;
                    }
                    found = Some(placing);
                }
            }
        }
    }
    found
}
