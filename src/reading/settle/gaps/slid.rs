//! Rows of cells whose figures slid to the left over their empty cells: a total that adds up only when one of them is
//! put back.
//!
//! That row keeps a doubt, for the source says otherwise. Deliberately absent: tables with short rows.

use super::{Placing, REACH, columns, lack, other_placings};
use crate::reading::settle::sheet::Sheet;
use crate::reading::settle::totals::{Boundaries, Family, Prefix, families, is_sum, slack};

/// The most rows with empty cells under one total.
const ROWS: usize = 12;

/// Puts it back, where one way and no other makes a total fit.
pub(super) fn fill(sheet: &mut Sheet, tries: &mut usize) {
    let boundaries = Boundaries::new(sheet);
    let sums: Vec<usize> = (0..sheet.rows.len())
        .filter(|at| sheet.rows.get(*at).is_some_and(|row| is_sum(row.kind)))
        .take(40)
        .collect();
    for at in sums {
        let Some(placing) = one_way(sheet, &boundaries, at) else {
            many(sheet, &boundaries, at, tries);
            continue;
        };
        if let Some(row) = sheet.rows.get_mut(placing.row) {
            row.places = placing.places;
            row.unsure = true;
        }
    }
}

/// Puts several of them back, where one way to do so is shorter than all others. What other ways would place otherwise
/// keeps a doubt as well.
fn many(sheet: &mut Sheet, boundaries: &Boundaries, at: usize, tries: &mut usize) {
    let prefix = Prefix::new(sheet);
    let open = |index: usize| {
        sheet
            .rows
            .get(index)
            .is_some_and(|row| row.blanks && !row.unsure && !is_sum(row.kind))
    };
    let family = families(boundaries, at)
        .into_iter()
        .filter(|family| at.saturating_sub(family.from) <= REACH && prefix.count(family.from, at) > 0);
    let found: Vec<(Family, columns::Found)> = family
        .filter_map(|family| {
            let found = columns::solve(sheet, &prefix, at, &family, &open, tries)?;
            Some((family, found))
        })
        .collect();
    // A total that adds up as it is printed needs no other way.
    let [(family, found), ..] = found.as_slice() else {
        return;
    };
    if found.moves == 0 {
        return;
    }
    let doubtful: Vec<usize> = (family.from..at)
        .filter(|index| open(*index) && !found.alike.contains(index))
        .chain(found.least.iter().map(|placing| placing.row))
        .collect();
    for placing in &found.least {
        if let Some(row) = sheet.rows.get_mut(placing.row) {
            row.places.clone_from(&placing.places);
        }
    }
    for index in doubtful {
        if let Some(row) = sheet.rows.get_mut(index) {
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
