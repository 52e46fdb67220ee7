//! Columns of figures whose names say nothing: they are no columns of words, whatever stands over them.
//!
//! Deliberately absent: what such a column holds; only its figures may tell (see `levels`).

use crate::reading::extract::Line;
use crate::reading::recognise::header::{Header, Role};
use crate::reading::recognise::named;
use crate::reading::recognise::token::tokens;

/// How many rows are looked at.
const AHEAD: usize = 30;
/// How many of them must have a figure there.
const ROWS: usize = 3;

/// Gives columns that the header takes for words, and whose cells are figures, their role.
pub(super) fn mark(header: &mut Header, names: &[&str], rows: &[Line]) {
    let Some(first) = header.values().first().map(|column| column.place) else {
        return;
    };
    for column in &mut header.columns {
        let named = names
            .get(column.place)
            .is_some_and(|name| !name.trim().is_empty());
        if column.role == Role::Text && named && column.place > first && holds_figures(rows, column.place) {
            column.role = Role::Other;
        }
    }
}

/// Whether all columns of figures are stands of one year: what was planned and what came of it, and nothing that changes.
pub(super) fn only_stands(header: &Header, names: &[&str]) -> bool {
    let mut years = header.years();
    years.dedup();
    let values = header.values();
    years.len() == 1
        && values.len() >= 2
        && values
            .iter()
            .all(|column| names.get(column.place).is_some_and(|name| named::is_stand(name)))
}

fn holds_figures(rows: &[Line], place: usize) -> bool {
    let mut figures = 0usize;
    let mut others = 0usize;
    for line in rows.iter().take(AHEAD).take_while(|line| !line.cells.is_empty()) {
        let text = line
            .cells
            .get(place)
            .map_or("", |cell| line.part(cell.start, cell.end).trim());
        let found = tokens(text);
        if found.first().is_some_and(|token| token.kind.is_figure()) && found.len() == 1 {
            figures = figures.saturating_add(1);
        } else if !text.is_empty() {
            others = others.saturating_add(1);
        }
    }
    figures >= ROWS && figures > others.saturating_mul(2)
}
