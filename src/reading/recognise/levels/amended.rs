//! Three columns ahead of other years that are what was, what changes and what will be: "2031", "erbij", "na wijziging".
//!
//! The figures tell it, in every row, and the names say that a budget is changed: then only the change counts, in the one
//! year that the three name. Deliberately absent: names without a word of change; there the sum may be of two amounts.

use super::{ROUNDED, ROWS, signed};
use crate::reading::extract::Line;
use crate::reading::letters::small;
use crate::reading::recognise::header::Role;
use crate::reading::recognise::table::{Placement, Row, Table};

/// How many rows must change by more than rounding.
const CHANGED: usize = 2;

/// Leaves the change as the only amount of its year.
pub(super) fn mark(table: &mut Table, lines: &[Line]) {
    let values = table.header.values();
    let [before, change, after, behind @ ..] = values.as_slice() else {
        return;
    };
    if !table.header.blocks.is_empty() || change.role != Role::Other {
        return;
    }
    let year = match (before.role, after.role) {
        (Role::Year(year), Role::Other) | (Role::Other, Role::Year(year)) => year,
        (Role::Year(one), Role::Year(other)) if one == other => one,
        _ => return,
    };
    let later = |role: Role| role.year().is_none_or(|other| other > year);
    if !behind.iter().all(|column| later(column.role))
        || !names_a_change(table.line, lines)
        || !adds_up(&table.rows)
    {
        return;
    }
    let (own, stands) = (change.place, [before.place, after.place]);
    for column in &mut table.header.columns {
        if column.place == own {
            column.role = Role::Year(year);
        } else if stands.contains(&column.place) {
            column.role = Role::Other;
        }
    }
    // Only its figures tell that this column is of that year.
    table.header.aside = true;
}

/// What was and the change make what will be in every row.
fn adds_up(rows: &[Row]) -> bool {
    let (mut whole, mut changed) = (0usize, 0usize);
    for row in rows.iter().filter(|row| row.placement != Placement::Unsure) {
        let amount = |column: usize| {
            let value = row.values.iter().find(|value| value.column == column);
            value.map_or(Some(0), |value| signed(value.figure))
        };
        let (Some(before), Some(change), Some(after)) = (amount(0), amount(1), amount(2)) else {
            return false;
        };
        if before
            .saturating_add(change)
            .saturating_sub(after)
            .saturating_abs()
            > ROUNDED
        {
            return false;
        }
        whole = whole.saturating_add(usize::from(before != 0 && after != 0));
        changed = changed.saturating_add(usize::from(change.saturating_abs() > ROUNDED));
    }
    whole >= ROWS && changed >= CHANGED
}

/// The names of the columns, or those over them, say that something is changed.
fn names_a_change(at: usize, lines: &[Line]) -> bool {
    let from = at.saturating_sub(1);
    let near = lines.get(from..=at).unwrap_or_default();
    near.iter().any(|line| {
        let lower = small(&line.text);
        ["wijziging", "mutatie", "bijstelling", "bijgesteld", "gewijzigd"]
            .iter()
            .any(|word| lower.contains(word))
    })
}
