//! Lasten, baten and saldo of several stands, and of what two of them differ.
//!
//! The figures say which stand the difference takes off the other, and with that what its plus means: where the saldo is
//! what baten leave of lasten, what the later stand has more is better. They also say where the figures of a row stand
//! that lost its empty cells. Deliberately absent: differences that the stands do not show; of these nothing says what
//! their plus means, and that is a question.

mod short;

use super::turn;
use crate::reading::recognise::blocks::{Block, Stand};
use crate::reading::recognise::table::{Figure, Row, Table};

/// How many rows say what a difference is, and so many times those that say otherwise.
const ROWS: usize = 2;
const TIMES: usize = 4;

/// What the sides of a table are, by its figures.
struct Sides {
    stands: Vec<Stand>,
    blocks: Vec<Block>,
    /// How far rounding may put a sum of two figures off.
    slack: i64,
    /// Lasten are printed with a minus.
    minus: bool,
}

/// The two stands that a column of a difference is of, and whether it shows what the later one has more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Way {
    shown: usize,
    before: usize,
    after: usize,
    gained: bool,
}

/// Places the figures of short rows, and gives the difference the sign that the stands have.
pub(super) fn mark(table: &mut Table) {
    let wide = table.header.values().len();
    if table.header.stands.is_empty() || table.header.blocks.len() != wide {
        return;
    }
    let sides = Sides {
        stands: table.header.stands.clone(),
        blocks: table.header.blocks.clone(),
        slack: table.step(),
        minus: costs_have_a_minus(table),
    };
    let better = sides.better(&table.rows);
    let ways = sides.ways(&table.rows, better);
    short::place(&mut table.rows, &sides, better, &ways, wide);
    let counted: Vec<usize> = table
        .header
        .values()
        .iter()
        .enumerate()
        .filter(|(_, column)| column.role.counts())
        .map(|(index, _)| index)
        .collect();
    let way = |column: &usize| ways.iter().find(|way| way.shown == *column);
    table.saldo = better;
    table.unproven = counted.iter().any(|column| way(column).is_none())
        || (better.is_none() && counted.iter().any(|column| sides.is(*column, Block::Saldo)));
    table.header.as_balance = !table.unproven;
    let lost: Vec<usize> = counted
        .into_iter()
        .filter(|column| way(column).is_some_and(|way| !way.gained))
        .collect();
    for value in table.rows.iter_mut().flat_map(|row| &mut row.values) {
        if let Figure::Amount(printed) = &mut value.figure
            && lost.contains(&value.column)
        {
            turn(printed);
        }
    }
}

impl Sides {
    fn is(&self, column: usize, side: Block) -> bool {
        self.blocks.get(column) == Some(&side)
    }

    /// The column of one side of a stand.
    fn column(&self, stand: &Stand, side: Block) -> Option<usize> {
        stand.columns.clone().find(|column| self.is(*column, side))
    }

    /// What baten leave of lasten in a stand, and its saldo; none where one of the three has no column.
    fn left_and_saldo(&self, stand: &Stand, amounts: &[Option<i64>]) -> Option<(i64, i64)> {
        let at = |side| Some(amount(amounts, self.column(stand, side)?));
        let cost = at(Block::Cost)?;
        let cost = if self.minus { cost.saturating_neg() } else { cost };
        Some((at(Block::Income)?.saturating_sub(cost), at(Block::Saldo)?))
    }

    /// Whether the saldo of the stands is what baten leave of lasten (true) or lasten of baten (false).
    fn better(&self, rows: &[Row]) -> Option<bool> {
        let (mut better, mut worse) = (0usize, 0usize);
        for row in rows {
            let amounts = amounts(row, self.blocks.len());
            for stand in self.stands.iter().filter(|stand| !stand.counts) {
                if let Some((left, saldo)) = self.left_and_saldo(stand, &amounts)
                    && left.saturating_abs() > self.slack
                {
                    better = better.saturating_add(usize::from(self.near(saldo, left)));
                    worse = worse.saturating_add(usize::from(self.near(saldo, left.saturating_neg())));
                }
            }
        }
        (clear(better, worse) || clear(worse, better)).then_some(better > worse)
    }

    /// Whether each saldo of the stands is that of its lasten and baten, and each of these is printed somewhere.
    fn adds_up(&self, amounts: &[Option<i64>], better: Option<bool>) -> bool {
        let stands = self.stands.iter().filter(|stand| !stand.counts);
        let mut sums = stands.filter_map(|stand| self.left_and_saldo(stand, amounts));
        match better {
            Some(true) => sums.all(|(left, saldo)| self.near(saldo, left)),
            Some(false) => sums.all(|(left, saldo)| self.near(saldo, left.saturating_neg())),
            None => amounts.iter().all(Option::is_some),
        }
    }

    /// What each column of the difference shows, where its rows agree.
    fn ways(&self, rows: &[Row], better: Option<bool>) -> Vec<Way> {
        let whole: Vec<Vec<Option<i64>>> = rows
            .iter()
            .map(|row| amounts(row, self.blocks.len()))
            .filter(|amounts| self.adds_up(amounts, better))
            .collect();
        let Some(outcome) = self.stands.iter().find(|stand| stand.counts) else {
            return Vec::new();
        };
        let columns = outcome.columns.clone();
        columns
            .filter_map(|shown| self.way(shown, *self.blocks.get(shown)?, &whole))
            .collect()
    }

    fn way(&self, shown: usize, side: Block, rows: &[Vec<Option<i64>>]) -> Option<Way> {
        let mut found: Option<Way> = None;
        for earlier in &self.stands {
            let later = |later: &&Stand| earlier.order.is_some() && earlier.order < later.order;
            for later in self.stands.iter().filter(later) {
                let columns = self.column(earlier, side).zip(self.column(later, side));
                let Some((before, after)) = columns else { continue };
                let (mut gained, mut lost, mut neither) = (0usize, 0usize, 0usize);
                for amounts in rows {
                    let more = amount(amounts, after).saturating_sub(amount(amounts, before));
                    let shown = amount(amounts, shown);
                    if shown.saturating_abs().max(more.saturating_abs()) <= self.slack {
                        continue;
                    }
                    let count = if self.near(shown, more) {
                        &mut gained
                    } else if self.near(shown, more.saturating_neg()) {
                        &mut lost
                    } else {
                        &mut neither
                    };
                    *count = count.saturating_add(1);
                }
                let way = |gained| Way {
                    shown,
                    before,
                    after,
                    gained,
                };
                let said = if clear(gained, lost.saturating_add(neither)) {
                    way(true)
                } else if clear(lost, gained.saturating_add(neither)) {
                    way(false)
                } else {
                    continue;
                };
                // Two budgets that are alike may both be what it differs from; not two that contradict each other.
                if found.is_some_and(|found| found.gained != said.gained) {
                    return None;
                }
                found = Some(said);
            }
        }
        found
    }

    fn near(&self, one: i64, other: i64) -> bool {
        one.saturating_sub(other).saturating_abs() <= self.slack
    }
}

fn clear(many: usize, few: usize) -> bool {
    many >= ROWS && many > few.saturating_mul(TIMES)
}

fn amount(amounts: &[Option<i64>], column: usize) -> i64 {
    amounts.get(column).copied().flatten().unwrap_or_default()
}

/// The amount in each column of a row; none for a column without a figure.
fn amounts(row: &Row, wide: usize) -> Vec<Option<i64>> {
    let mut amounts = vec![None; wide];
    for value in &row.values {
        if let Some(amount) = amounts.get_mut(value.column) {
            *amount = super::signed(value.figure);
        }
    }
    amounts
}

/// Most lasten of the stands are printed with a minus.
fn costs_have_a_minus(table: &Table) -> bool {
    let stands = &table.header.stands;
    let of_stand = |column: usize| {
        stands
            .iter()
            .any(|stand| !stand.counts && stand.columns.contains(&column))
    };
    let (mut with, mut without) = (0usize, 0usize);
    for value in table.rows.iter().flat_map(|row| &row.values) {
        if let Figure::Amount(printed) = value.figure
            && printed.thousandths != 0
            && table.header.blocks.get(value.column) == Some(&Block::Cost)
            && of_stand(value.column)
        {
            let count = if printed.minus { &mut with } else { &mut without };
            *count = count.saturating_add(1);
        }
    }
    with > without
}
