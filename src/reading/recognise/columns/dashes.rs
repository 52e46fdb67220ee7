//! A dash right before a figure: an empty cell and a figure, or a minus and a cell that was lost.
//!
//! Deliberately absent: dashes that one line tells by itself; `row::dashes` resolves those.

use super::{Line, Table};
use crate::reading::recognise::table::{Oddity, Row};

/// Leaves a doubt on the rows whose dash may be a minus.
///
/// One table writes its minus one way: where a dash is a sign in some rows, it may be one in the others. And where cells
/// stand a space apart, a space more than that may be a cell that is empty: then the row has a figure too many.
pub(super) fn doubt(table: &mut Table, lines: &[Line], set: bool) {
    let signs = table.rows.iter().any(|row| row.dash_signs);
    let columns = table.header.values().len();
    for row in table.rows.iter_mut().filter(|row| row.dash_before) {
        // Figures that stand under those of other rows have their gaps from their columns.
        let lost = (row.values.len() >= columns || !set) && may_have_lost_a_cell(row, lines);
        if (signs || lost) && !row.oddities.contains(&Oddity::DashOrMinus) {
            row.oddities.push(Oddity::DashOrMinus);
        }
    }
}

fn may_have_lost_a_cell(row: &Row, lines: &[Line]) -> bool {
    let behind = row.values.last().and_then(|last| {
        let line = lines.get(last.span.line)?;
        line.text.get(last.span.end..)
    });
    row.values.iter().any(|value| value.gap > 1) || behind.is_some_and(|rest| rest.starts_with(' '))
}
