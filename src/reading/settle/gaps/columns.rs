//! Many short rows at once, column by column: every way to place their figures that makes a total add up in each year.
//!
//! All ways are looked for, so that what they have in common is proven and the rest is not. Deliberately absent: a
//! choice between two ways with as few moves, and columns that do not count for a year.

use super::{Placing, lack};
use crate::reading::settle::sheet::{Sheet, spread};
use crate::reading::settle::totals::{Family, Prefix, is_sum};

/// The most rows that are placed at once.
const ROWS: usize = 18;
/// The most ways that are told apart.
const WAYS: usize = 200;

/// What the ways to place rows say together.
pub(super) struct Found {
    /// The rows to move.
    pub least: Vec<Placing>,
    /// How many rows the shortest way moves.
    pub moves: usize,
    /// The rows that stand alike in every way.
    pub alike: Vec<usize>,
}

/// The ways to place the rows that `open` names under the total at `at`; none where there is none, or where looking
/// takes too long.
pub(super) fn solve(
    sheet: &Sheet,
    prefix: &Prefix,
    at: usize,
    family: &Family,
    open: &dyn Fn(usize) -> bool,
    tries: &mut usize,
) -> Option<Found> {
    let wide = sheet.columns.len();
    if !sheet.columns.iter().all(|column| column.role.counts()) {
        return None;
    }
    let leaf = |index: &usize| sheet.rows.get(*index).is_some_and(|row| !is_sum(row.kind));
    let base = family.base.filter(|base| open(*base));
    let mut rows: Vec<usize> = (family.from..at)
        .filter(leaf)
        .filter(|index| open(*index))
        .collect();
    rows.extend(base.filter(|base| !rows.contains(base)));
    if rows.is_empty() || rows.len() > ROWS || sheet.rows.get(at)?.unsure {
        return None;
    }
    let mut ways: Vec<Way> = Vec::new();
    for flip in [1i128, -1] {
        let mut lack = lack(sheet, prefix, at, family, flip)?;
        let mut figures = Vec::new();
        for row in rows.iter().filter_map(|row| sheet.rows.get(*row)) {
            // Where they stand now is taken out of what is still to come.
            for (lack, amount) in lack.iter_mut().zip(row.by_column(wide)) {
                *lack = lack.saturating_add(amount);
            }
            figures.push(
                row.entries
                    .iter()
                    .map(|entry| entry.amount)
                    .collect::<Vec<i128>>(),
            );
        }
        let mut search = Search {
            lack: &lack,
            rows: &figures,
            places: vec![Vec::new(); figures.len()],
            found: Vec::new(),
        };
        search.column(0, tries)?;
        for places in search.found {
            let way = Way::new(sheet, &rows, places);
            if !ways.iter().any(|other| other.amounts == way.amounts) {
                ways.push(way);
            }
        }
    }
    common(&rows, &ways)
}

/// What all ways have in common, and of the shortest way the rest, where no other is as short.
fn common(rows: &[usize], ways: &[Way]) -> Option<Found> {
    let least = ways.iter().min_by_key(|way| way.moved.len())?;
    let moves = least.moved.len();
    let one = ways.iter().filter(|way| way.moved.len() == moves).count() == 1;
    let same = |at: &usize| {
        ways.iter()
            .all(|way| way.amounts.get(*at) == least.amounts.get(*at))
    };
    let alike: Vec<usize> = (0..rows.len())
        .filter(same)
        .filter_map(|at| rows.get(at).copied())
        .collect();
    let placed = rows
        .iter()
        .zip(&least.places)
        .filter(|(row, _)| least.moved.contains(row) && (one || alike.contains(row)));
    Some(Found {
        moves,
        least: placed
            .map(|(row, places)| Placing {
                row: *row,
                places: places.clone(),
                change: Vec::new(),
            })
            .collect(),
        alike,
    })
}

/// One way to place the rows.
struct Way {
    places: Vec<Vec<usize>>,
    amounts: Vec<Vec<i128>>,
    moved: Vec<usize>,
}

impl Way {
    fn new(sheet: &Sheet, rows: &[usize], places: Vec<Vec<usize>>) -> Way {
        let wide = sheet.columns.len();
        let mut way = Way {
            places: Vec::new(),
            amounts: Vec::new(),
            moved: Vec::new(),
        };
        for (index, places) in rows.iter().zip(places) {
            let Some(row) = sheet.rows.get(*index) else {
                continue;
            };
            let amounts = spread(&row.entries, &places, wide);
            if amounts != row.by_column(wide) {
                way.moved.push(*index);
            }
            way.amounts.push(amounts);
            way.places.push(places);
        }
        way
    }
}

/// The search through the columns, the first year first.
struct Search<'a> {
    lack: &'a [i128],
    rows: &'a [Vec<i128>],
    places: Vec<Vec<usize>>,
    found: Vec<Vec<Vec<usize>>>,
}

impl Search<'_> {
    fn column(&mut self, column: usize, tries: &mut usize) -> Option<()> {
        match self.lack.get(column) {
            Some(lack) => self.row(column, 0, *lack, tries),
            None if self.found.len() >= WAYS => None,
            None => {
                self.found.push(self.places.clone());
                Some(())
            }
        }
    }

    /// Whether the next figures of the rows from here on can add up to what is still to come.
    fn may_reach(&self, column: usize, row: usize, rest: i128) -> bool {
        let columns = self.lack.len().saturating_sub(column);
        let (mut low, mut high) = (0i128, 0i128);
        for (figures, placed) in self.rows.iter().zip(&self.places).skip(row) {
            let Some(figure) = figures.get(placed.len()) else {
                continue;
            };
            let due = figures.len().saturating_sub(placed.len()) >= columns;
            low = low.saturating_add(if due { *figure } else { (*figure).min(0) });
            high = high.saturating_add(if due { *figure } else { (*figure).max(0) });
        }
        (low..=high).contains(&rest)
    }

    /// In this column the row has its next figure, or none.
    fn row(&mut self, column: usize, row: usize, rest: i128, tries: &mut usize) -> Option<()> {
        *tries = tries.checked_sub(1)?;
        if !self.may_reach(column, row, rest) {
            return Some(());
        }
        let (Some(figures), Some(placed)) = (self.rows.get(row), self.places.get(row).map(Vec::len)) else {
            return if rest == 0 {
                self.column(column.saturating_add(1), tries)
            } else {
                Some(())
            };
        };
        let next = row.saturating_add(1);
        let figure = figures.get(placed).copied();
        let left = figures.len().saturating_sub(placed);
        if left < self.lack.len().saturating_sub(column) {
            self.row(column, next, rest, tries)?;
        }
        if let Some(figure) = figure {
            self.places.get_mut(row)?.push(column);
            self.row(column, next, rest.saturating_sub(figure), tries)?;
            self.places.get_mut(row)?.pop();
        }
        Some(())
    }
}
