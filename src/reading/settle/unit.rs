//! How many euros a printed one stands for.

use crate::reading::recognise::Recognised;
use crate::reading::recognise::amount::Printed;
use crate::reading::recognise::header::Role;
use crate::reading::recognise::table::{Figure, Table};

/// Lines after a table in which its unit may still be said.
const AFTER: usize = 4;
/// Bare figures of at least this size are euros: no municipality prints ten million thousands for half its rows.
pub const EUROS: i64 = 5_000_000;

/// Bare figures below this size may still be the thousands of a large city.
const CITY: i64 = 30_000_000;

/// Half a billion in thousands is a whole budget, and no change to one.
const MOST: i64 = 500_000_000;

/// Hardly a council decides on less, in euros.
const SLIGHT: i64 = 1_000_000;

/// A bare credit of this size is one in euros: a hundred million thousands is a project of a lifetime.
const LARGE_CREDIT: i64 = 100_000_000;

/// Fewer figures may all be small.
const FEW: usize = 8;

/// So many figures that all end in three zeros are no thousands.
const WHOLE: usize = 3;

/// Half of the bare figures of a list in millions are below this size: fifty million each is no change of a municipality.
const MILLIONS: i64 = 50_000;

/// The units that a document names.
pub struct Units {
    /// Line and unit, in the order of the document.
    said: Vec<(usize, i64)>,
}

impl Units {
    /// Gathers them.
    pub fn new(recognised: &Recognised) -> Units {
        Units {
            said: recognised
                .legends
                .iter()
                .filter_map(|(line, legend)| Some((*line, legend.unit?.0)))
                .collect(),
        }
    }

    /// The unit of a table, and whether the document says it.
    pub fn of(&self, table: &Table) -> (i64, bool) {
        let first = table
            .rows
            .first()
            .map_or(table.line, |row| row.line.min(table.line));
        let end = table.last_line.max(table.line).saturating_add(AFTER);
        let from = table.context.first().copied().unwrap_or(first).min(first);
        let inside = || self.between(from, table.line.max(table.last_line).saturating_add(1));
        let before = self.between(0, from).last().map(|(_, unit)| *unit);
        let after = self.between(from, end).next().map(|(_, unit)| *unit);
        // The unit over the rows is theirs; another one among them leaves it open where that one begins.
        let over = self.between(from, first.max(table.line).saturating_add(1)).last();
        if let Some((_, unit)) = over.or_else(|| inside().last()) {
            let only = inside().all(|(line, other)| *line < first || other == unit);
            let (taken, sure) = held_against(table, *unit, true);
            return (taken, sure && only);
        }
        // Said elsewhere, it holds here unless the figures speak against it.
        let only = || {
            let (_, first) = self.said.first()?;
            self.said.iter().all(|(_, unit)| unit == first).then_some(*first)
        };
        match (before.or(after).or_else(only), guess(table)) {
            // Nobody decides on a few hundred euros: signs beside such figures are for show where a unit follows them.
            (_, (1, true)) if after == Some(1_000) && are_slight(table) => (1_000, false),
            (Some(unit), (guessed, true)) => (guessed, unit == guessed),
            (Some(unit), _) => held_against(table, unit, false),
            (None, guess) => guess,
        }
    }

    /// The unit that was last said before a line.
    pub fn before(&self, line: usize) -> Option<i64> {
        self.between(0, line.saturating_add(1))
            .last()
            .map(|(_, unit)| *unit)
    }

    fn between(&self, from: usize, to: usize) -> impl DoubleEndedIterator<Item = &(usize, i64)> {
        let start = self.said.partition_point(|(line, _)| *line < from);
        let end = self.said.partition_point(|(line, _)| *line < to).max(start);
        self.said.get(start..end).unwrap_or_default().iter()
    }
}

/// The unit that was said, as the bare figures have it, and whether these fit it; of a few figures `near` the legend less is
/// asked.
fn held_against(table: &Table, unit: i64, near: bool) -> (i64, bool) {
    let sizes = sizes(table);
    let euro = counted(table).any(|printed| printed.euro);
    let middle = sizes.get(sizes.len() / 2).copied().unwrap_or_default();
    match unit {
        // Euros are not all below a thousand.
        1 => {
            let large = sizes.last().is_none_or(|most| *most >= 1_000_000);
            (1, large || euro || (near && sizes.len() < FEW))
        }
        1_000 if are_euros(&sizes) => {
            let fine = sizes.iter().filter(|size| **size % 5_000_000 != 0).count();
            let euros = sizes.len() > WHOLE && fine.saturating_mul(2) >= sizes.len();
            (if euros { 1 } else { 1_000 }, false)
        }
        1_000_000 => (unit, middle < MILLIONS),
        _ => (unit, true),
    }
}

/// Nobody prints whole millions as thousands and little else: these are euros, or seldom a list of very round sums. Nor are
/// rounded figures thousands where none of them is below one thousand of these.
fn are_euros(sizes: &[i64]) -> bool {
    let whole = sizes.iter().filter(|size| **size % 1_000_000 == 0).count();
    let many = sizes.len() > WHOLE.saturating_add(1);
    let least = sizes.first().copied().unwrap_or_default();
    let rounded = || sizes.iter().all(|size| size % 100_000 == 0);
    (sizes.len() >= WHOLE && whole == sizes.len())
        || (many && whole.saturating_mul(5) >= sizes.len().saturating_mul(4))
        || (many && least >= 1_000_000 && whole.saturating_mul(2) >= sizes.len() && rounded())
}

/// Large figures, or euro signs, are euros; small ones may be anything.
fn guess(table: &Table) -> (i64, bool) {
    let sizes = sizes(table);
    let euro = counted(table).filter(|printed| printed.euro).count();
    let middle = sizes.get(sizes.len() / 2).copied().unwrap_or_default();
    if is_whole_budget(table) {
        return (1_000, false);
    }
    // Without one round figure among many these are the thousands of a large city rather than euros: estimates in euros
    // are round more often than not.
    let rounded = sizes.iter().filter(|size| **size % 100_000 == 0).count();
    if sizes.len() >= 12
        && euro == 0
        && (EUROS..CITY).contains(&middle)
        && rounded.saturating_mul(10) < sizes.len()
    {
        return (1_000, false);
    }
    // Changes of a few hundred euros are seen among round ones of ten thousands, not among others.
    let slight = sizes.iter().filter(|size| **size < SLIGHT).count();
    let of = |step: i64| {
        sizes
            .iter()
            .filter(|size| **size % step == 0)
            .count()
            .saturating_mul(2)
    };
    let plain = of(SLIGHT) >= sizes.len().saturating_sub(slight);
    let largest = sizes.last().copied().unwrap_or_default();
    if euro == 0 && (EUROS..CITY).contains(&middle) && !plain && (slight > 0 || largest < MOST) {
        let thousands =
            slight > 0 && slight.saturating_mul(10) >= sizes.len() && of(SLIGHT / 2) < sizes.len();
        return (if thousands { 1_000 } else { 1 }, false);
    }
    if sizes.is_empty() || middle >= EUROS || (euro.saturating_mul(2) > sizes.len() && middle >= 1_000_000) {
        return (1, true);
    }
    if names_large_credits(table, middle) {
        return (1, false);
    }
    // Small figures with decimals are millions more often than anything else.
    let broken = sizes.iter().filter(|size| **size % 1_000 != 0).count();
    let small = sizes.last().is_some_and(|most| *most < 100_000);
    if small && broken.saturating_mul(2) >= sizes.len() {
        return (1_000_000, false);
    }
    (1_000, false)
}

/// Some of the figures are a few hundred, and half of them a few thousand at most.
fn are_slight(table: &Table) -> bool {
    let sizes = sizes(table);
    let middle = sizes.get(sizes.len() / 2).copied().unwrap_or_default();
    middle < EUROS && sizes.first().is_some_and(|least| *least < SLIGHT)
}

/// The sizes of the figures without a unit of their own, from small to large.
fn sizes(table: &Table) -> Vec<i64> {
    let mut sizes: Vec<i64> = counted(table).map(|printed| printed.thousandths).collect();
    sizes.sort_unstable();
    sizes
}

/// The figures without a unit of their own that are not nought.
fn counted(table: &Table) -> impl Iterator<Item = Printed> {
    let values = table.rows.iter().flat_map(|row| &row.values);
    values.filter_map(|value| match value.figure {
        Figure::Amount(printed) if !printed.scaled && printed.thousandths != 0 => Some(printed),
        _ => None,
    })
}

/// A credit of a hundred million, if it were in thousands, in a list of changes that are small beside it: euros.
fn names_large_credits(table: &Table, middle: i64) -> bool {
    let columns = table.header.values();
    let credit = |column: usize| {
        let role = columns.get(column).map(|column| column.role);
        role == Some(Role::Investment)
    };
    let mut values = table.rows.iter().flat_map(|row| &row.values);
    let large = values.any(|value| match value.figure {
        Figure::Amount(printed) => {
            credit(value.column) && !printed.scaled && printed.thousandths >= LARGE_CREDIT
        }
        _ => false,
    });
    large && middle < LARGE_CREDIT / 10
}

/// The whole budget in figures that cannot be euros: no municipality gets by on three million.
fn is_whole_budget(table: &Table) -> bool {
    let total = |name: &str| {
        let mut rows = table
            .rows
            .iter()
            .filter(|row| row.title.to_lowercase().starts_with(name));
        rows.next().is_some_and(|row| {
            let mut sizes = row.values.iter().filter_map(|value| match value.figure {
                Figure::Amount(printed) if !printed.scaled && !printed.euro => Some(printed.thousandths),
                _ => None,
            });
            let part = [
                "programma",
                "taakveld",
                "product",
                "afdeling",
                "thema",
                "incidente",
            ];
            let whole = !part.iter().any(|word| row.title.to_lowercase().contains(word));
            whole && sizes.all(|size| (20_000_000..3_000_000_000).contains(&size)) && !row.values.is_empty()
        })
    };
    total("totaal baten") && total("totaal lasten")
}
