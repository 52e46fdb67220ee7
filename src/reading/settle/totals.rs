//! Printed totals as checks: which rows a total adds up, and which rows do not add up to theirs.
//!
//! A total is explained when it equals the rows since some earlier boundary, with or without an earlier balance, or
//! two earlier sums together. Rounded figures may differ by one for every two rows. A row that equals the rows above
//! it is a total whatever it is called.

use super::sheet::Sheet;
use crate::reading::recognise::kinds::Kind;

/// How many boundaries and balances back a total may reach.
const REACH: usize = 12;
/// How often a row may change its kind on the strength of arithmetic before the rest is left.
const CHANGES: usize = 40;

/// Rows that may add up to a total: the leaves from a row on, with an earlier sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Family {
    /// First row whose leaves count.
    pub from: usize,
    /// A sum that counts as well.
    pub base: Option<usize>,
}

/// Whether a row is a sum of others.
pub fn is_sum(kind: Kind) -> bool {
    matches!(kind, Kind::Balance | Kind::Total)
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

    /// The sums before a row, the nearest first.
    fn sums_before(&self, at: usize) -> impl Iterator<Item = usize> {
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

/// Checks every total of a sheet and marks what follows from it.
pub fn check(sheet: &mut Sheet) {
    find_unnamed_totals(sheet);
    find_changes_named_total(sheet);
    let prefix = Prefix::new(sheet);
    let boundaries = Boundaries::new(sheet);
    let mut unexplained = Vec::new();
    let mut last_sum: Option<usize> = None;
    for at in 0..sheet.rows.len() {
        let Some(row) = sheet.rows.get(at) else { break };
        if !is_sum(row.kind) {
            continue;
        }
        match explain(sheet, &prefix, &boundaries, at) {
            Some((family, exact)) => {
                for leaf in sheet.rows.iter_mut().take(at).skip(family.from) {
                    leaf.confirmed = true;
                    leaf.exact |= exact;
                }
                if let Some(base) = family.base.and_then(|base| sheet.rows.get_mut(base))
                    && base.remainder
                {
                    base.kind = Kind::Change;
                    base.confirmed = true;
                }
            }
            None if !row.unsure => unexplained.push((last_sum.map_or(0, |last| last.saturating_add(1)), at)),
            None => {}
        }
        last_sum = Some(at);
    }
    for (from, at) in unexplained {
        for leaf in sheet.rows.iter_mut().take(at).skip(from) {
            if !leaf.confirmed && !is_sum(leaf.kind) {
                leaf.differs = Some(at);
            }
        }
    }
}

/// What a total adds up, and whether it does so without rounding.
fn explain(sheet: &Sheet, prefix: &Prefix, boundaries: &Boundaries, at: usize) -> Option<(Family, bool)> {
    let wide = sheet.columns.len();
    let total = sheet.rows.get(at)?.by_column(wide);
    let found = families(boundaries, at);
    let fits = |exact: bool| {
        found.iter().find(|family| {
            let leaves = prefix.count(family.from, at);
            let rounding = if exact { 0 } else { leaves };
            leaves > 0 && equal(sheet, &total, &sum(sheet, prefix, family, at), rounding)
        })
    };
    if let Some(family) = fits(true) {
        return Some((*family, true));
    }
    if let Some(family) = fits(false) {
        return Some((*family, false));
    }
    // Two earlier sums together, or one less the other, or the last one again.
    let values: Vec<Vec<i128>> = boundaries
        .sums_before(at)
        .take(6)
        .filter_map(|index| Some(sheet.rows.get(index)?.by_column(wide)))
        .collect();
    let pairs = values.iter().enumerate().flat_map(|(position, left)| {
        let later = values.iter().skip(position.saturating_add(1));
        later.flat_map(move |right| [added(left, right, 1), added(left, right, -1)])
    });
    let again = values.first().cloned();
    pairs
        .chain(again)
        .any(|sum| equal(sheet, &total, &sum, 2))
        .then_some((Family { from: at, base: None }, false))
}

fn added(left: &[i128], right: &[i128], factor: i128) -> Vec<i128> {
    left.iter()
        .zip(right)
        .map(|(left, right)| left.saturating_add(right.saturating_mul(factor)))
        .collect()
}

fn sum(sheet: &Sheet, prefix: &Prefix, family: &Family, at: usize) -> Vec<i128> {
    let mut sum = prefix.between(family.from, at);
    if let Some(base) = family.base.and_then(|base| sheet.rows.get(base)) {
        for (sum, amount) in sum.iter_mut().zip(base.by_column(sheet.columns.len())) {
            *sum = sum.saturating_add(amount);
        }
    }
    sum
}

/// Equal in every column of a year, up to rounding, with the same or the opposite sign.
fn equal(sheet: &Sheet, total: &[i128], sum: &[i128], rows: usize) -> bool {
    let slack = slack(sheet, rows);
    let close = |flip: bool| {
        total
            .iter()
            .zip(sum)
            .zip(&sheet.columns)
            .all(|((total, sum), column)| {
                let sum = if flip { sum.saturating_neg() } else { *sum };
                column.role.year().is_none() || total.saturating_sub(sum).abs() <= slack
            })
    };
    close(false) || (sum.iter().any(|amount| *amount != 0) && close(true))
}

fn slack(sheet: &Sheet, rows: usize) -> i128 {
    if sheet.unit <= 1 {
        return 0;
    }
    let steps = i128::try_from(rows.saturating_add(1) / 2).unwrap_or(0).min(3);
    steps.saturating_mul(sheet.step)
}

/// Leaves that equal the leaves above them are totals without the name; where chance could do it they only carry a
/// doubt.
fn find_unnamed_totals(sheet: &mut Sheet) {
    let mut changes = 0;
    let mut prefix = Prefix::new(sheet);
    let mut boundaries = Boundaries::new(sheet);
    let mut at = 0;
    while at < sheet.rows.len() {
        let strength = unnamed(sheet, &prefix, &boundaries, at);
        if let Some(row) = sheet.rows.get_mut(at) {
            match strength {
                Some(true) if changes < CHANGES => {
                    row.kind = Kind::Total;
                    changes += 1;
                    prefix = Prefix::new(sheet);
                    boundaries = Boundaries::new(sheet);
                }
                Some(_) => row.may_be_total = true,
                None => {}
            }
        }
        at = at.saturating_add(1);
    }
}

/// None: no total; false: it may be one; true: it is one.
fn unnamed(sheet: &Sheet, prefix: &Prefix, boundaries: &Boundaries, at: usize) -> Option<bool> {
    let row = sheet
        .rows
        .get(at)
        .filter(|row| row.kind == Kind::Change && !row.unsure)?;
    let total = row.by_column(sheet.columns.len());
    let years: Vec<i128> = total
        .iter()
        .zip(&sheet.columns)
        .filter(|(_, column)| column.role.year().is_some())
        .map(|(amount, _)| *amount)
        .filter(|amount| *amount != 0)
        .collect();
    let first = years.first()?;
    let exact = |sum: &[i128]| {
        total
            .iter()
            .zip(sum)
            .zip(&sheet.columns)
            .all(|((total, sum), column)| column.role.year().is_none() || total == sum)
    };
    let found = families(boundaries, at).into_iter().take(6).find(|family| {
        let leaves = prefix.count(family.from, at);
        let enough = if family.base.is_some() {
            leaves >= 1
        } else {
            leaves >= 2
        };
        enough && exact(&sum(sheet, prefix, family, at))
    })?;
    let summands = sheet
        .rows
        .iter()
        .take(at)
        .skip(found.from)
        .filter(|row| !is_sum(row.kind) && row.entries.iter().any(|entry| entry.amount != 0))
        .count()
        .saturating_add(usize::from(found.base.is_some()));
    if summands < 2 {
        return None;
    }
    let varied = years.iter().any(|amount| amount != first);
    Some(varied || summands >= 4)
}

/// "Subtotaal X" between two balances, with nothing above it that it could add up, is the change from one to the
/// other.
fn find_changes_named_total(sheet: &mut Sheet) {
    let wide = sheet.columns.len();
    let mut changed = 0;
    for at in 1..sheet.rows.len() {
        let before = at.saturating_sub(1);
        let (Some(row), Some(balance)) = (sheet.rows.get(at), sheet.rows.get(before)) else {
            break;
        };
        if row.kind != Kind::Total || balance.kind != Kind::Balance || row.unsure || changed >= CHANGES {
            continue;
        }
        let mut sum: Vec<i128> = balance.by_column(wide);
        let mut outcome = None;
        for next in sheet.rows.iter().skip(at).take(30) {
            if next.kind == Kind::Balance {
                outcome = Some(next.by_column(wide));
                break;
            }
            for (sum, amount) in sum.iter_mut().zip(next.by_column(wide)) {
                *sum = sum.saturating_add(amount);
            }
        }
        if outcome.is_some_and(|outcome| {
            equal(sheet, &outcome, &sum, 1) && row.by_column(wide).iter().any(|amount| *amount != 0)
        }) && let Some(row) = sheet.rows.get_mut(at)
        {
            row.kind = Kind::Change;
            changed += 1;
        }
    }
}
