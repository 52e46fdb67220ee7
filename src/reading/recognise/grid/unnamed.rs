//! Columns of figures whose names say nothing: they are no columns of words, whatever stands over them.
//!
//! Deliberately absent: what such a column holds; only its figures may tell (see `levels`).

use crate::reading::extract::Line;
use crate::reading::recognise::header::{Column, Header, Role, role_of};
use crate::reading::recognise::named;
use crate::reading::recognise::token::tokens;

/// How many rows are looked at.
const AHEAD: usize = 30;
/// Fewer characters may be the number of a programme.
const NUMBER: usize = 4;
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
        let behind = column.place > first;
        if column.role == Role::Text
            && named
            && column.place > 0
            && holds_figures(rows, column.place, if behind { 1 } else { NUMBER })
        {
            column.role = Role::Other;
        }
    }
}

/// Whether figures stand in a column before or behind those that are known, under a name that says nothing.
pub(super) fn holds_more(header: &Header, names: &[&str], rows: &[Line]) -> bool {
    let unknown = |place: usize, name: &&str| {
        let known = header.columns.iter().find(|column| column.place == place);
        place > 0 && !name.trim().is_empty() && known.is_none_or(|column| column.role == Role::Text)
    };
    let mut places = names
        .iter()
        .enumerate()
        .filter(|(place, name)| unknown(*place, name));
    places.any(|(place, _)| holds_figures(rows, place, NUMBER))
}

/// Whether the only year is that of a stand, beside figures of which nothing is known but that they are no changes: what
/// was planned and what came of it, or what was and what will be where the change has no name that is known.
pub(super) fn only_stands(header: &Header, names: &[&str]) -> bool {
    let mut years = header.years();
    years.dedup();
    let name = |column: &Column| names.get(column.place).copied().unwrap_or_default();
    let (dated, others): (Vec<Column>, Vec<Column>) = header
        .values()
        .into_iter()
        .partition(|column| column.role.year().is_some());
    // The last of the stands of what is incidental counts (see `named`).
    !header.aside
        && years.len() == 1
        && dated.iter().all(|column| named::is_stand(name(column)))
        && others
            .iter()
            .any(|column| named::is_stand(name(column)) || role_of(name(column)).is_none())
}

/// Whether most cells are figures, and enough of these longer than so many characters.
fn holds_figures(rows: &[Line], place: usize, longer: usize) -> bool {
    let mut figures = 0usize;
    let mut others = 0usize;
    for line in rows.iter().take(AHEAD).take_while(|line| !line.cells.is_empty()) {
        let text = line
            .cells
            .get(place)
            .map_or("", |cell| line.part(cell.start, cell.end).trim());
        let found = tokens(text);
        if found.first().is_some_and(|token| token.kind.is_figure()) && found.len() == 1 {
            figures = figures.saturating_add(usize::from(text.len() >= longer));
        } else if !text.is_empty() {
            others = others.saturating_add(1);
        }
    }
    figures >= ROWS && figures > others.saturating_mul(2)
}
