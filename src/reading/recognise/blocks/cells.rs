//! A row of cells that names lasten, baten and saldo under years in the row above it.

use super::{Block, block, counting, year_above};
use crate::reading::extract::Line;
use crate::reading::recognise::header::{Column, Header, Role, role_of};
use crate::reading::recognise::token::year;

/// Reads such a row as the header of a table.
pub fn of_cells(names: &[&str], lines: &[Line], at: usize) -> Option<Header> {
    let found: Vec<(usize, Block)> = names
        .iter()
        .enumerate()
        .filter_map(|(place, name)| Some((place, block(name)?)))
        .collect();
    let (first, _) = found.first().copied()?;
    let later = names.iter().enumerate().skip(first);
    if found.len() < 2
        || later
            .clone()
            .any(|(_, name)| !name.trim().is_empty() && block(name).is_none())
    {
        return None;
    }
    let above = lines
        .get(..at)?
        .iter()
        .rev()
        .find(|line| !line.text.trim().is_empty())?;
    let years: Vec<(usize, u16)> = above
        .cells
        .iter()
        .enumerate()
        .filter_map(|(place, cell)| Some((place, year(above.part(cell.start, cell.end).trim())?)))
        .collect();
    let only = if years.is_empty() {
        Some(year_above(lines, at)?)
    } else {
        None
    };
    let names: Vec<Block> = found.iter().map(|(_, name)| *name).collect();
    let counts = counting(&names)?;
    let mut header = Header {
        cells: true,
        ..Header::default()
    };
    for place in 0..first {
        header.columns.push(Column {
            role: Role::Text,
            place,
        });
    }
    for (place, name) in found {
        let own = years
            .iter()
            .rev()
            .find(|(start, _)| *start <= place)
            .map(|(_, year)| *year);
        let year = own.or(only)?;
        header.columns.push(Column {
            role: if counts(name) {
                Role::Year(year)
            } else {
                Role::Other
            },
            place,
        });
        header.blocks.push(name);
    }
    (!header.years().is_empty()).then_some(header)
}

/// Reads a row of cells that each name a side and its year: "Lasten 2030", "Baten 2030", "Saldo 2030", "Saldo 2031".
pub fn of_dated_cells(names: &[&str]) -> Option<Header> {
    let dated = |name: &str| -> Option<(Block, u16)> {
        let (side, digits) = name.trim().rsplit_once(' ')?;
        Some((block(side)?, year(digits)?))
    };
    let found: Vec<(usize, Block, u16)> = names
        .iter()
        .enumerate()
        .filter_map(|(place, name)| dated(name).map(|(side, year)| (place, side, year)))
        .collect();
    let sides: Vec<Block> = found.iter().map(|(_, side, _)| *side).collect();
    let (first, last) = (found.first()?.0, found.last()?.0);
    let between = names.get(first..=last)?.iter().all(|name| dated(name).is_some());
    let counts = counting(&sides)?;
    if !between || found.len() < 3 {
        return None;
    }
    let mut header = Header {
        cells: true,
        label: names.first()?.trim().to_owned(),
        ..Header::default()
    };
    for (place, name) in names.iter().enumerate().take(first) {
        header.columns.push(Column {
            role: role_of(name)
                .filter(|role| !role.is_value())
                .unwrap_or(Role::Text),
            place,
        });
    }
    for (place, side, year) in found {
        header.columns.push(Column {
            role: if counts(side) {
                Role::Year(year)
            } else {
                Role::Other
            },
            place,
        });
        header.blocks.push(side);
    }
    Some(header)
}
