//! Cells named for lasten, baten and reserves, with more than one saldo: the last one counts, where every row makes it up.
//!
//! Deliberately absent: tables with one saldo; these are told by their names alone.

use super::year_of;
use crate::reading::extract::Line;
use crate::reading::recognise::balanced::{Name, adds_up, name};
use crate::reading::recognise::header::{Column, Header, Role};
use crate::reading::recognise::token::{Kind, tokens};

/// How many lines below the names are looked at.
const AHEAD: usize = 60;
/// How many rows have more than one figure before their saldo at least.
const ROWS: usize = 2;

/// The header of such names.
pub(super) fn of_cells(lines: &[Line], at: usize, names: &[&str]) -> Option<Header> {
    let last = names.iter().rposition(|text| !text.trim().is_empty())?;
    if name(names.get(last)?) != Some(Name::Saldo) {
        return None;
    }
    let first = names.iter().position(|text| name(text) == Some(Name::Side))?;
    let between = names.get(first..last)?;
    let named = |wanted: Name| between.iter().filter(|text| name(text) == Some(wanted)).count();
    if first == 0 || named(Name::Side) < 2 || named(Name::Saldo) == 0 || !proven(lines, at, first..last) {
        return None;
    }
    let role = |place: usize| match place {
        place if place < first => Role::Text,
        place if place < last => Role::Other,
        _ => year_of(lines, at).map_or(Role::Undated, Role::Year),
    };
    Some(Header {
        columns: (0..=last)
            .map(|place| Column {
                role: role(place),
                place,
            })
            .collect(),
        label: names.first()?.trim().to_owned(),
        cells: true,
        ..Header::default()
    })
}

/// Every row with figures makes up its last one, some out of several.
fn proven(lines: &[Line], at: usize, sides: std::ops::Range<usize>) -> bool {
    let below = lines.get(at.saturating_add(1)..).unwrap_or_default();
    let mut telling = 0usize;
    for line in below.iter().filter(|line| !line.cells.is_empty()).take(AHEAD) {
        let mut amounts: Vec<i64> = Vec::new();
        let cells = line.cells.iter().enumerate().skip(sides.start);
        let mut closed = false;
        for (place, cell) in cells.take_while(|(place, _)| *place <= sides.end) {
            match tokens(line.part(cell.start, cell.end)).as_slice() {
                [] => {}
                [one] => match one.kind {
                    Kind::Amount(printed) => {
                        amounts.push(printed.signed());
                        closed = place == sides.end;
                    }
                    Kind::Dash(_) => closed |= place == sides.end,
                    _ => return telling >= ROWS,
                },
                // Other words: another table, or its end.
                _ => return telling >= ROWS,
            }
        }
        if amounts.is_empty() {
            continue;
        }
        if !closed || !adds_up(&amounts) {
            return false;
        }
        let parts = amounts
            .iter()
            .rev()
            .skip(1)
            .filter(|amount| **amount != 0)
            .count();
        telling = telling.saturating_add(usize::from(parts >= 2));
    }
    telling >= ROWS
}
