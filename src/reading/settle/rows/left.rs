//! Amounts of a row that belong to none of its years.

use crate::reading::recognise::blocks::Block;
use crate::reading::recognise::header::Role;
use crate::reading::recognise::table::Table;
use crate::reading::settle::sheet::SheetRow;

/// Whether a row has such an amount that none of its years repeats.
pub(super) fn is_left(table: &Table, numbers: &SheetRow) -> bool {
    (table.header.aside && says_more(table, numbers)) || is_of_sides(table, numbers)
}

/// Lasten, baten and saldo before the years, of a year that nothing names.
fn is_of_sides(table: &Table, numbers: &SheetRow) -> bool {
    let blocks = &table.header.blocks;
    if blocks.last() != Some(&Block::Amount) || blocks.first() == Some(&Block::Amount) {
        return false;
    }
    let values = table.header.values();
    let mut sides = values.iter().zip(blocks);
    let undated = sides.any(|(column, block)| *block == Block::Saldo && column.role == Role::Other);
    let mut filled = numbers.entries.iter().zip(&numbers.places);
    undated && filled.any(|(entry, place)| entry.amount != 0 && blocks.get(*place) != Some(&Block::Amount))
}

/// The first column holds an amount that the others do not repeat, or any column one that the only year has not.
fn says_more(table: &Table, numbers: &SheetRow) -> bool {
    let differs = |amount: i128| numbers.entries.iter().any(|entry| entry.amount != amount);
    let values = table.header.values();
    let mut dated = (0..values.len()).filter(|at| values.get(*at).is_some_and(|column| column.role.counts()));
    if let (Some(only), None) = (dated.next(), dated.next()) {
        return numbers.entry(only).is_some_and(|entry| differs(entry.amount));
    }
    let first = numbers
        .entry(0)
        .map(|entry| entry.amount)
        .filter(|amount| *amount != 0);
    first.is_some_and(differs)
}
