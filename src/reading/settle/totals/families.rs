//! Which rows a total may add up: sums of ranges, and where ranges may begin.

use super::is_sum;
use crate::reading::settle::sheet::Sheet;

/// How many boundaries and balances back a total may reach.
const REACH: usize = 12;

/// Rows that may add up to a total: the leaves from a row on, with an earlier sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Family {
    /// First row whose leaves count.
    pub from: usize,
    /// A sum that counts as well.
    pub base: Option<usize>,
}

/// Sums of the leaves before each row.
pub struct Prefix {
    sums: Vec<Vec<i128>>,
    leaves: Vec<usize>,
}

impl Prefix {
    /// All of them.
    pub fn new(sheet: &Sheet) -> Prefix {
        let mut prefix = Prefix::none(sheet);
        prefix.reach(sheet, sheet.rows.len());
        prefix
    }

    /// None of them yet.
    pub fn none(sheet: &Sheet) -> Prefix {
        Prefix {
            sums: vec![vec![0; sheet.columns.len()]],
            leaves: vec![0],
        }
    }

    /// Counts on up to a row.
    pub fn reach(&mut self, sheet: &Sheet, to: usize) {
        let wide = sheet.columns.len();
        let mut running = self.sums.last().cloned().unwrap_or_default();
        let mut count = self.leaves.last().copied().unwrap_or_default();
        let start = self.sums.len().saturating_sub(1);
        for row in sheet.rows.iter().take(to).skip(start) {
            if !is_sum(row.kind) {
                for (sum, amount) in running.iter_mut().zip(row.by_column(wide)) {
                    *sum = sum.saturating_add(amount);
                }
                count = count.saturating_add(1);
            }
            self.sums.push(running.clone());
            self.leaves.push(count);
        }
    }

    /// Forgets everything from a row on, because it changed.
    pub fn forget(&mut self, from: usize) {
        self.sums.truncate(from.saturating_add(1));
        self.leaves.truncate(from.saturating_add(1));
    }

    /// The leaves of a range, added up.
    pub fn between(&self, from: usize, to: usize) -> Vec<i128> {
        match (self.sums.get(from), self.sums.get(to)) {
            (Some(low), Some(high)) => high
                .iter()
                .zip(low)
                .map(|(high, low)| high.saturating_sub(*low))
                .collect(),
            _ => Vec::new(),
        }
    }

    /// How many leaves a range has.
    pub fn count(&self, from: usize, to: usize) -> usize {
        match (self.leaves.get(from), self.leaves.get(to)) {
            (Some(low), Some(high)) => high.saturating_sub(*low),
            _ => 0,
        }
    }
}

/// The rows where something ends or begins: sums (true) and the first rows of groups (false), in order.
pub struct Boundaries(Vec<(usize, bool)>);

impl Boundaries {
    /// Gathers them.
    pub fn new(sheet: &Sheet) -> Boundaries {
        let rows = sheet.rows.iter().enumerate();
        Boundaries(
            rows.filter(|(_, row)| is_sum(row.kind) || row.starts_group)
                .map(|(index, row)| (index, is_sum(row.kind)))
                .collect(),
        )
    }

    /// The boundaries before a row, the nearest first, as far as a total may reach.
    fn before(&self, at: usize) -> impl Iterator<Item = (usize, bool)> {
        let end = self.0.partition_point(|(index, _)| *index < at);
        self.0
            .get(..end)
            .unwrap_or_default()
            .iter()
            .rev()
            .take(REACH)
            .copied()
    }

    /// Where ranges before a row may begin, the nearest first, with the sum right before each.
    pub fn starts_before(&self, at: usize) -> impl Iterator<Item = (usize, Option<usize>)> {
        self.before(at).map(|(index, sum)| {
            if sum {
                (index.saturating_add(1), Some(index))
            } else {
                (index, None)
            }
        })
    }

    /// The sums before a row, the nearest first.
    pub fn sums_before(&self, at: usize) -> impl Iterator<Item = usize> {
        self.before(at).filter(|(_, sum)| *sum).map(|(index, _)| index)
    }
}

/// The families that a total at row `at` may add up, the nearest first.
pub fn families(boundaries: &Boundaries, at: usize) -> Vec<Family> {
    let mut found = Vec::new();
    for (index, sum) in boundaries.before(at) {
        if sum {
            let from = index.saturating_add(1);
            found.push(Family { from, base: None });
            found.push(Family {
                from,
                base: Some(index),
            });
        } else {
            found.push(Family {
                from: index,
                base: None,
            });
        }
    }
    found.push(Family { from: 0, base: None });
    // A starting balance may be printed between the rows and the outcome.
    if let Some(last) = boundaries
        .sums_before(at)
        .next()
        .filter(|last| last.saturating_add(1) == at)
    {
        let before: Vec<Family> = found
            .iter()
            .filter(|family| family.base.is_none() && family.from < last)
            .map(|family| Family {
                from: family.from,
                base: Some(last),
            })
            .collect();
        found.extend(before);
    }
    found
}
