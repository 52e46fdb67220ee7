//! Baten that are printed with a minus beside lasten without one: how books are kept, or income that falls away.
//!
//! It is read as the first, and each such row carries a doubt, unless rows that come to nothing prove it: what is spent in
//! a year is received in it. Deliberately absent: tables of which a total tells how both sides are added up.

use super::Sheet;
use crate::reading::recognise::blocks::Block;
use crate::reading::recognise::header::Column;
use crate::reading::recognise::kinds::{self, Kind};
use crate::reading::recognise::table::Table;

/// How many amounts of baten have a minus at least.
const INCOMES: usize = 2;
/// How many rows that come to nothing prove what a minus is.
const NOTHING: usize = 2;
/// How many amounts that come to nothing prove it where both sides have both signs.
const BOTH: usize = 4;

/// Turns them in the columns of baten, or in the groups of them where only these tell the sides.
pub(super) fn turn_booked_incomes(sheet: &mut Sheet, table: &Table, groups: bool) {
    if !(sheet.side_columns || groups) {
        return;
    }
    let sides: Vec<Vec<Option<bool>>> = table
        .rows
        .iter()
        .zip(&sheet.rows)
        .map(|(row, numbers)| {
            let places = numbers.places.iter();
            if groups {
                let group = row.group.as_deref().filter(|_| numbers.kind != Kind::Balance);
                let side = group.and_then(kinds::side_of_group);
                return places.map(|_| side).collect();
            }
            places
                .map(|place| match table.header.blocks.get(*place) {
                    Some(Block::Cost) => Some(true),
                    Some(Block::Income) => Some(false),
                    _ => None,
                })
                .collect()
        })
        .collect();
    // Amounts without and with a minus.
    let (mut costs, mut incomes) = ((0usize, 0usize), (0usize, 0usize));
    for (row, sides) in sheet.rows.iter().zip(&sides) {
        let entries = row.entries.iter().zip(sides);
        for (entry, side) in entries.filter(|(entry, _)| entry.amount != 0) {
            let count = match side {
                Some(true) => &mut costs,
                Some(false) => &mut incomes,
                None => continue,
            };
            *(if entry.minus { &mut count.1 } else { &mut count.0 }) += 1;
        }
    }
    if incomes.1 < INCOMES {
        return;
    }
    let nothing = if groups {
        (0, 0)
    } else {
        come_to_nothing(sheet, &sides)
    };
    if nothing.0 >= BOTH && nothing.1 == 0 && costs.1 > 0 && incomes.0 > 0 {
        // Lasten that go up and lasten that go down: which of the two a minus is, most of them only suggest.
        let (more, fewer) = (costs.0.max(costs.1), costs.0.min(costs.1));
        let doubtful = fewer.saturating_mul(3) > more;
        turn_all(sheet, &sides, costs.1 <= costs.0, doubtful);
        return;
    }
    if costs.1 > costs.0 {
        return;
    }
    // Baten with a plus among them: those with a minus fall away, unless some come to nothing.
    if incomes.0 > 0 && nothing.0 == 0 {
        return;
    }
    let alike = incomes.0 == 0 && nothing.1 == 0;
    let proven = alike && nothing.0 >= NOTHING;
    // Lasten that fall away are printed with a minus, too: then baten may be, which nothing tells.
    let turned = alike && (costs.1 == 0 || proven);
    for (row, sides) in sheet.rows.iter_mut().zip(&sides) {
        for (entry, side) in row.entries.iter_mut().zip(sides) {
            if *side == Some(false) && entry.amount < 0 {
                if turned {
                    entry.amount = entry.amount.saturating_neg();
                }
                row.mixed |= !proven;
            }
        }
    }
}

/// Both sides have both signs, and always the opposite ones where a row comes to nothing: both are added up as they are
/// printed. Where lasten have a plus, that makes every amount of baten one of a ledger.
fn turn_all(sheet: &mut Sheet, sides: &[Vec<Option<bool>>], ledger: bool, doubtful: bool) {
    for (row, sides) in sheet.rows.iter_mut().zip(sides) {
        row.mixed |= doubtful;
        let incomes = row
            .entries
            .iter_mut()
            .zip(sides)
            .filter(|(_, side)| ledger && **side == Some(false));
        for (entry, _) in incomes {
            entry.amount = entry.amount.saturating_neg();
        }
    }
}

/// How many times lasten and baten of one year in one row are equal, with opposite signs, and with the same.
fn come_to_nothing(sheet: &Sheet, sides: &[Vec<Option<bool>>]) -> (usize, usize) {
    let mut found = (0usize, 0usize);
    let rows = sheet.rows.iter().zip(sides);
    for (row, sides) in rows.filter(|(row, _)| row.kind == Kind::Change) {
        let of = |wanted: bool| {
            let entries = row.entries.iter().zip(&row.places).zip(sides);
            entries
                .filter_map(move |((entry, place), side)| (*side == Some(wanted)).then_some((entry, place)))
        };
        for (cost, place) in of(true).filter(|(cost, _)| cost.amount != 0) {
            let year = |place: &usize| sheet.columns.get(*place).map(|column: &Column| column.role);
            let mut same = of(false).filter(|(_, other)| year(other) == year(place));
            let equal =
                same.find(|(income, _)| income.amount.saturating_abs() == cost.amount.saturating_abs());
            match equal {
                Some((income, _)) if income.minus != cost.minus => found.0 = found.0.saturating_add(1),
                Some(_) => found.1 = found.1.saturating_add(1),
                None => {}
            }
        }
    }
    found
}
