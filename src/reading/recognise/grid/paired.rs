//! Cells whose header lost its empty ones: the years stand next to each other, while in the rows each amount has its N or
//! V in a cell of its own.
//!
//! Deliberately absent: letters behind some of the amounts only; there the cells stand where they are.

use crate::reading::extract::Line;
use crate::reading::recognise::header::{Column, Header, Letters, Role};
use crate::reading::recognise::token::{effect_word, tokens};

/// How many rows are looked at.
const AHEAD: usize = 12;
/// How many rows with letters at least.
const ROWS: usize = 3;

/// Puts a column of letters behind each year, where the rows have them there.
pub(super) fn spread(header: &mut Header, rows: &[Line]) {
    let Some(first) = years_side_by_side(header) else {
        return;
    };
    let years = header.years().len();
    let mut lettered = 0usize;
    for line in rows.iter().take(AHEAD).filter(|line| line.cells.len() > first) {
        let cell = |place: usize| {
            line.cells
                .get(place)
                .map_or("", |cell| line.part(cell.start, cell.end).trim())
        };
        let filled = (first..line.cells.len()).any(|place| !cell(place).is_empty());
        if !filled {
            continue;
        }
        let pair = |year: usize| {
            let place = first.saturating_add(year.saturating_mul(2));
            is_amount(cell(place)) && effect_word(cell(place.saturating_add(1))).is_some()
        };
        if !(0..years).all(pair) {
            return;
        }
        lettered = lettered.saturating_add(1);
    }
    if lettered < ROWS {
        return;
    }
    let mut columns: Vec<Column> = Vec::new();
    for column in &header.columns {
        let Some(year) = column.place.checked_sub(first) else {
            columns.push(*column);
            continue;
        };
        if column.role.year().is_none() {
            continue;
        }
        let place = first.saturating_add(year.saturating_mul(2));
        columns.push(Column {
            role: column.role,
            place,
        });
        columns.push(Column {
            role: Role::Letters(Letters::Effect),
            place: place.saturating_add(1),
        });
    }
    header.columns = columns;
}

/// The cell of the first year, where the others follow it at once and nothing that counts stands behind them.
fn years_side_by_side(header: &Header) -> Option<usize> {
    let values = header.values();
    let first = values.first()?.place;
    let years = values
        .iter()
        .enumerate()
        .all(|(at, column)| column.role.year().is_some() && column.place == first.saturating_add(at));
    (years && first > 0 && values.len() >= 2 && header.letters().is_empty()).then_some(first)
}

fn is_amount(text: &str) -> bool {
    matches!(
        tokens(text).as_slice(),
        [token] if token.kind.is_figure()
    )
}
