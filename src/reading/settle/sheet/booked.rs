//! Baten that are printed with a minus beside lasten without one: how books are kept, or income that falls away.
//!
//! It is read as the first, and each such row carries a doubt. Deliberately absent: tables of which a total tells how
//! both sides are added up.

use super::Sheet;
use crate::reading::recognise::blocks::Block;
use crate::reading::recognise::kinds::{self, Kind};
use crate::reading::recognise::table::Table;

/// How many amounts of baten have a minus at least.
const INCOMES: usize = 2;

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
    let mut incomes = 0usize;
    for (row, sides) in sheet.rows.iter().zip(&sides) {
        let entries = row.entries.iter().zip(sides);
        for (entry, side) in entries.filter(|(entry, _)| entry.amount != 0) {
            match side {
                Some(false) if entry.minus => incomes = incomes.saturating_add(1),
                Some(true) if !entry.minus => {}
                Some(_) => return,
                None => {}
            }
        }
    }
    if incomes < INCOMES {
        return;
    }
    for (row, sides) in sheet.rows.iter_mut().zip(&sides) {
        for (entry, side) in row.entries.iter_mut().zip(sides) {
            if *side == Some(false) && entry.amount < 0 {
                entry.amount = entry.amount.saturating_neg();
                row.mixed = true;
            }
        }
    }
}
