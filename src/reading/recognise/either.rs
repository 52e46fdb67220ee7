//! Two columns side by side, nadeel and voordeel or lasten and baten, whose empty cells were lost: the totals say in
//! which of the two the only figure of a row stands.
//!
//! Deliberately absent: totals that more than one way adds up to; the rows under them stay unsure.

use super::blocks::Block;
use super::kinds;
use super::table::{Figure, Placement, Row, Table};

/// The most rows with one figure under one total.
const ROWS: usize = 12;

/// Gives such figures of a finished table their column.
pub fn place(table: &mut Table) {
    let pair = matches!(
        table.header.blocks.as_slice(),
        [Block::Disadvantage, Block::Advantage]
            | [Block::Advantage, Block::Disadvantage]
            | [Block::Cost, Block::Income]
            | [Block::Income, Block::Cost]
    );
    let counts = table.header.values().iter().all(|column| column.role.counts());
    if !pair || !counts {
        return;
    }
    let mut from = 0usize;
    for at in 0..table.rows.len() {
        if table.rows.get(at).is_some_and(|row| kinds::is_sum(&row.title)) {
            if let Some(rows) = table.rows.get_mut(from..=at) {
                settle(rows);
            }
            from = at.saturating_add(1);
        }
    }
    for row in table.rows.iter_mut().filter(|row| only(row) == Some(0)) {
        row.placement = Placement::Sure;
    }
}

/// Places the rows before a total, the last of them, where one way and no other adds up to it.
fn settle(rows: &mut [Row]) -> Option<()> {
    let (total, rows) = rows.split_last_mut()?;
    let mut sure = [0i64; 2];
    let mut open: Vec<i64> = Vec::new();
    for row in rows.iter() {
        match only(row) {
            Some(amount) => open.push(amount),
            None => {
                for (sum, amount) in sure.iter_mut().zip(both(row)?) {
                    *sum = sum.saturating_add(amount);
                }
            }
        }
    }
    if rows.is_empty() || open.len() > ROWS {
        return None;
    }
    let totals = match only(total) {
        Some(amount) => vec![[amount, 0], [0, amount]],
        None => vec![both(total)?],
    };
    let mut found: Option<(usize, usize)> = None;
    for (place, total) in totals.iter().enumerate() {
        for way in 0..1usize << open.len() {
            let mut sums = sure;
            for (index, amount) in open.iter().enumerate() {
                let sum = sums.get_mut(way >> index & 1)?;
                *sum = sum.saturating_add(*amount);
            }
            // Of a figure that is nothing it does not matter where it stands.
            let plain = open
                .iter()
                .enumerate()
                .all(|(index, amount)| *amount != 0 || way >> index & 1 == 0);
            if sums == *total && plain && found.replace((place, way)).is_some() {
                return None;
            }
        }
    }
    let (place, way) = found?;
    let opened = rows.iter_mut().filter(|row| only(row).is_some());
    for (index, row) in opened.enumerate() {
        put(row, way >> index & 1);
    }
    if only(total).is_some() {
        put(total, place);
    }
    Some(())
}

fn put(row: &mut Row, column: usize) {
    if let [value] = row.values.as_mut_slice() {
        value.column = column;
        row.placement = Placement::Sure;
    }
}

/// The only figure of a row of which nothing says where it stands.
fn only(row: &Row) -> Option<i64> {
    match row.values.as_slice() {
        [value] if row.placement == Placement::Unsure => match value.figure {
            Figure::Amount(printed) => Some(printed.signed()),
            _ => None,
        },
        _ => None,
    }
}

/// The amounts of a row in both columns; none where one cannot be read.
fn both(row: &Row) -> Option<[i64; 2]> {
    let mut amounts = [0i64; 2];
    for value in &row.values {
        match value.figure {
            Figure::Amount(printed) => *amounts.get_mut(value.column)? = printed.signed(),
            Figure::Empty | Figure::Pm(_) => {}
            Figure::Unreadable => return None,
        }
    }
    Some(amounts)
}
