//! Short rows that could be moved together without a total noticing: 845 and its cover of -845, each with two figures for
//! five years.
//!
//! Totals prove nothing of such rows. Deliberately absent: three rows and more that cancel out only together.

use std::collections::HashSet;

use super::{add, other_placings};
use crate::reading::settle::sheet::Sheet;
use crate::reading::settle::totals::{Family, Prefix, is_sum};

/// The most rows that are held beside each other.
const ROWS: usize = 60;

/// The short rows between these two of which another one takes back every change.
pub(super) fn rows(sheet: &Sheet, from: usize, to: usize) -> HashSet<usize> {
    let short = |index: &usize| {
        let row = sheet.rows.get(*index);
        row.is_some_and(|row| row.unsure && !is_sum(row.kind))
    };
    let mut changes: Vec<(Vec<i128>, usize)> = Vec::new();
    for row in (from..to).filter(short).take(ROWS) {
        changes.extend(
            other_placings(sheet, row, 1)
                .into_iter()
                .map(|placing| (placing.change, row)),
        );
    }
    changes.sort_unstable();
    let mut found = HashSet::new();
    for (change, row) in &changes {
        let back: Vec<i128> = change.iter().map(|amount| amount.saturating_neg()).collect();
        let first = changes.partition_point(|(other, _)| *other < back);
        let same = changes.iter().skip(first).take_while(|(other, _)| *other == back);
        if same.map(|(_, other)| other).any(|other| other != row) {
            found.insert(*row);
        }
    }
    found
}

/// Whether what the full rows under a total hold comes to nothing in every column.
pub(super) fn full(sheet: &Sheet, prefix: &Prefix, at: usize, family: &Family, open: &[usize]) -> bool {
    let mut sum = prefix.between(family.from, at);
    for row in open.iter().filter_map(|row| sheet.rows.get(*row)) {
        add(&mut sum, &row.by_column(sheet.columns.len()), -1);
    }
    sum.iter().all(|amount| *amount == 0)
}
