//! The budget of whole programmes: their lasten and their baten with the total of each, the saldo of the two, what goes
//! into reserves and comes out of them, and the result.
//!
//! Lists of what changes or is incidental are laid out so, too. These are told by what they are called, and by their
//! figures: what a programme costs is of the same size in every year. Rows are marked when the signs of the table are
//! settled, for which they are evidence. Deliberately absent: budgets of a few years without a result under them, and those
//! that are called changes.

use super::overview::CHANGES;
use super::sheet::{Sheet, SheetRow};
use super::totals::{is_sum, within};
use crate::reading::extract::Line;
use crate::reading::letters::small;
use crate::reading::recognise::kinds::{self, Kind};
use crate::reading::recognise::table::Table;

/// The fewest years of such a table, and of one without a result under it: a change has no more than the years ahead.
const YEARS: usize = 4;
const LONG: usize = 6;
/// How many titles stand under both sides at least.
const BOTH: usize = 3;
/// The most rows between the saldo and the result.
const STORES: usize = 5;
/// The most lines above a table in which it is said what it lists, and the most words of such a line.
const ABOVE: usize = 12;
const HEADING: usize = 8;

/// Words of what changes, of what is done once, and of what may be done, beside those that name a list of changes.
const MORE_CHANGES: [&str; 20] = [
    "wijzig",
    "bijstell",
    "bijgesteld",
    "verander",
    "verschil",
    "verschuiving",
    "afwijk",
    "ontwikkeling",
    "incidente",
    "eenmalig",
    "tijdelijk",
    "bespar",
    "taakstelling",
    "knelpunt",
    "beleid",
    "circulaire",
    "effect",
    "gevolg",
    "intensiver",
    "voordel",
];

/// The rows of the two sides, their totals, and the saldo.
struct Sides {
    first: usize,
    totals: [usize; 2],
    saldo: usize,
}

/// Marks the rows of programmes as parts of totals.
pub(super) fn mark(sheet: &mut Sheet, table: &Table, lines: &[Line]) {
    if sheet.columns.len() < YEARS || !sheet.columns.iter().all(|column| column.role.year().is_some()) {
        return;
    }
    for sides in all_sides(sheet, table) {
        let result = result(sheet, table, sides.saldo);
        let long = sheet.columns.len() >= LONG || result.is_some();
        if !long || !are_whole(sheet, table, &sides) || names_changes(table, lines) {
            continue;
        }
        let stores = sides.saldo..result.unwrap_or(sides.saldo);
        let rows = sheet
            .rows
            .iter_mut()
            .zip(&table.rows)
            .enumerate()
            .skip(sides.first);
        for (at, (row, printed)) in rows.filter(|(_, (row, _))| row.kind == Kind::Change) {
            if at < sides.saldo {
                row.kind = Kind::Total;
                row.of_which = true;
            } else if stores.contains(&at) && names_reserve(&printed.title) {
                row.kind = Kind::Reserve;
            }
        }
    }
}

/// Sums of one side, of the other, and of both, right under their rows.
fn all_sides(sheet: &Sheet, table: &Table) -> Vec<Sides> {
    let rows = sheet.rows.iter().enumerate();
    let sums: Vec<usize> = rows
        .filter(|(_, row)| is_sum(row.kind) && !row.entries.is_empty())
        .map(|(at, _)| at)
        .collect();
    let side = |at: usize| kinds::one_side(&table.rows.get(at)?.title);
    let mut found: Vec<Sides> = Vec::new();
    let mut from = 0usize;
    for (place, first) in sums.iter().enumerate() {
        if let (Some(second), Some(saldo)) = (
            sums.get(place.saturating_add(1)),
            sums.get(place.saturating_add(2)),
        ) && let (Some(one), Some(other)) = (side(*first), side(*second))
            && one != other
            && side(*saldo).is_none()
            && saldo.saturating_sub(*second) == 1
        {
            found.push(Sides {
                first: from,
                totals: [*first, *second],
                saldo: *saldo,
            });
        }
        from = first.saturating_add(1);
    }
    found
}

/// The totals add up, the saldo is what both come to, and the figures are those of whole programmes.
fn are_whole(sheet: &Sheet, table: &Table, sides: &Sides) -> bool {
    let [first, second] = sides.totals;
    let (one, other) = (sides.first..first, first.saturating_add(1)..second);
    let wide = sheet.columns.len();
    let amounts = |at: usize| {
        let row = sheet.rows.get(at);
        row.map_or(Vec::new(), |row| row.by_column(wide))
    };
    let posts = |range: &std::ops::Range<usize>| -> Vec<&SheetRow> {
        let rows = sheet.rows.get(range.clone()).unwrap_or_default().iter();
        rows.filter(|row| row.kind == Kind::Change && !row.entries.is_empty())
            .collect()
    };
    let adds = |rows: &[&SheetRow], total: usize| {
        let mut sum = vec![0i128; wide];
        for row in rows {
            for (sum, amount) in sum.iter_mut().zip(row.by_column(wide)) {
                *sum = sum.saturating_add(amount);
            }
        }
        let nothing = vec![0i128; wide];
        within(sheet, &amounts(total), &nothing, &sum, 1, rows.len())
    };
    let saldo = amounts(sides.saldo);
    let comes_to = |factor: i128| within(sheet, &saldo, &amounts(first), &amounts(second), factor, 3);
    let less = || {
        let turned: Vec<i128> = saldo.iter().map(|amount| amount.saturating_neg()).collect();
        within(sheet, &turned, &amounts(first), &amounts(second), -1, 3)
    };
    let (ones, others) = (posts(&one), posts(&other));
    let filled = |row: &&&SheetRow| row.by_column(wide).iter().all(|amount| *amount != 0);
    let all = ones.len().saturating_add(others.len());
    let full = ones.iter().chain(&others).filter(filled).count();
    titles_come_back(table, &one, &other)
        && full.saturating_mul(3) >= all.saturating_mul(2)
        && steady(&amounts(first))
        && steady(&amounts(second))
        && adds(&ones, first)
        && adds(&others, second)
        && (comes_to(1) || comes_to(-1) || less())
}

/// Most titles of the one side are those of the other.
fn titles_come_back(table: &Table, one: &std::ops::Range<usize>, other: &std::ops::Range<usize>) -> bool {
    let titles = |range: &std::ops::Range<usize>| -> Vec<String> {
        let rows = table.rows.get(range.clone()).unwrap_or_default().iter();
        let titles = rows.filter(|row| !row.values.is_empty());
        titles.map(|row| row.title.to_lowercase()).collect()
    };
    let (one, other) = (titles(one), titles(other));
    let both = one.iter().filter(|title| other.contains(title)).count();
    both >= BOTH && both.saturating_mul(4) >= one.len().min(other.len()).saturating_mul(3)
}

/// Nowhere nothing, never of another sign, of about the same size in every year, and not the same in all.
fn steady(amounts: &[i128]) -> bool {
    let sizes = || amounts.iter().map(|amount| amount.saturating_abs());
    let least = sizes().min().unwrap_or_default();
    let most = sizes().max().unwrap_or_default();
    let alike = amounts.iter().all(|amount| *amount > 0) || amounts.iter().all(|amount| *amount < 0);
    alike && least < most && most.saturating_mul(2) <= least.saturating_mul(3)
}

/// The row under the saldo that is what this and the reserves between come to.
fn result(sheet: &Sheet, table: &Table, saldo: usize) -> Option<usize> {
    let wide = sheet.columns.len();
    let start = sheet.rows.get(saldo)?.by_column(wide);
    let mut sum = vec![0i128; wide];
    let below = sheet.rows.iter().zip(&table.rows).enumerate();
    for (at, (row, printed)) in below.skip(saldo.saturating_add(1)).take(STORES) {
        let amounts = row.by_column(wide);
        let between = at.saturating_sub(saldo).saturating_sub(1);
        if row.kind == Kind::Balance {
            let fits = between > 0 && within(sheet, &amounts, &start, &sum, 1, between.saturating_add(1));
            return fits.then_some(at);
        }
        if !names_reserve(&printed.title) {
            return None;
        }
        for (sum, amount) in sum.iter_mut().zip(amounts) {
            *sum = sum.saturating_add(amount);
        }
    }
    None
}

fn names_reserve(title: &str) -> bool {
    small(title).contains("reserve")
}

/// The table, a group of it, or the line right above it speaks of changes.
fn names_changes(table: &Table, lines: &[Line]) -> bool {
    let above = lines.get(..table.line).unwrap_or_default().iter().rev();
    let above = above.map(|line| line.text.trim()).filter(|text| !text.is_empty());
    let headings = above.take(ABOVE).enumerate();
    let headings = headings.filter(|(place, text)| *place == 0 || text.split_whitespace().count() <= HEADING);
    let groups = table.headings.iter().map(|(_, words)| words.as_str());
    let says = |text: &str| {
        let lower = small(text);
        CHANGES
            .iter()
            .chain(&MORE_CHANGES)
            .any(|stem| lower.contains(stem))
    };
    headings
        .map(|(_, text)| text)
        .chain(groups)
        .chain(std::iter::once(table.header.label.as_str()))
        .any(says)
}
