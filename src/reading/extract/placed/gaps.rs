//! A wide gap within the words of one cell: what stands behind it is no column, as few rows have anything there.
//!
//! Deliberately absent: columns of words without a name that several rows have.

use super::{UNNAMED, is_filled, may_be_figure};
use crate::reading::extract::{Cell, Line};

/// Joins such words to those before them; none where no words stand there.
pub(super) fn close(lines: &[&Line], table: &mut [Vec<Cell>], header: usize) -> Option<()> {
    let wide = table.get(header)?.len();
    for column in (1..wide).rev() {
        let filled: Vec<usize> = (header..table.len())
            .filter(|row| {
                table
                    .get(*row)
                    .and_then(|cells| cells.get(column))
                    .is_some_and(is_filled)
            })
            .collect();
        let words = |row: usize, column: usize| {
            let cell = table
                .get(row)
                .and_then(|cells| cells.get(column))
                .filter(|cell| is_filled(cell));
            let text = cell
                .zip(lines.get(row))
                .map(|(cell, line)| line.part(cell.start, cell.end));
            // A letter is of the figure beside it.
            text.is_some_and(|text| text.len() > 1 && !may_be_figure(text))
        };
        if filled.is_empty() || filled.len() >= UNNAMED || filled.contains(&header) {
            continue;
        }
        let before = column.saturating_sub(1);
        if !filled.iter().all(|row| words(*row, column)) {
            continue;
        }
        if !filled.iter().all(|row| words(*row, before)) {
            return None;
        }
        for cells in table.iter_mut() {
            let behind = (column < cells.len())
                .then(|| cells.remove(column))
                .filter(is_filled);
            if let Some((behind, cell)) = behind.zip(cells.get_mut(before)) {
                cell.end = cell.end.max(behind.end);
                cell.start = if is_filled(cell) { cell.start } else { behind.start };
            }
        }
    }
    Some(())
}
