//! Letters in printed columns of their own, under no name: N and V beside figures.
//!
//! Deliberately absent: letters under a name, which are a column.

use super::{is_filled, may_be_figure};
use crate::reading::extract::{Cell, Line};

/// A column without a name that holds nothing but N and V belongs to the figures beside it, all before or all behind.
pub(super) fn join(lines: &[&Line], table: &mut [Vec<Cell>], header: usize) -> Option<()> {
    let (heads, below) = table.split_at_checked(header.saturating_add(1))?;
    let wide = heads.last()?.len();
    let below = || below.iter().zip(lines.iter().skip(heads.len()));
    let unnamed = |column: usize| {
        heads
            .last()
            .and_then(|cells| cells.get(column))
            .is_some_and(|cell| !is_filled(cell))
    };
    let of_letters = |column: usize| {
        let mut filled = below()
            .filter_map(|(cells, line)| {
                cells
                    .get(column)
                    .filter(|cell| is_filled(cell))
                    .map(|cell| line.part(cell.start, cell.end))
            })
            .peekable();
        filled.peek().is_some() && filled.all(|text| matches!(text, "N" | "V" | "n" | "v"))
    };
    let letters: Vec<usize> = (1..wide)
        .filter(|column| unnamed(*column) && of_letters(*column))
        .collect();
    let beside = |behind: bool| {
        letters.iter().all(|column| {
            let other = if behind {
                column.checked_sub(1)
            } else {
                column.checked_add(1)
            };
            let is_one = |cells: &Vec<Cell>, line: &Line| {
                let figure = other.and_then(|other| cells.get(other));
                figure.is_some_and(|cell| may_be_figure(line.part(cell.start, cell.end)))
            };
            below()
                .filter(|(cells, _)| cells.get(*column).is_some_and(is_filled))
                .all(|(cells, line)| is_one(cells, line))
        })
    };
    if letters.is_empty() {
        return Some(());
    }
    let behind = beside(true);
    if !behind && !beside(false) {
        return None;
    }
    for cells in table {
        for column in letters.iter().rev() {
            let letter = cells.get(*column).copied().filter(is_filled);
            let other = if behind {
                column.checked_sub(1)
            } else {
                column.checked_add(1)
            };
            let figure = other.and_then(|other| cells.get_mut(other));
            match letter.zip(figure) {
                Some((letter, figure)) if is_filled(figure) => {
                    figure.start = figure.start.min(letter.start);
                    figure.end = figure.end.max(letter.end);
                }
                Some((letter, figure)) => *figure = letter,
                None => {}
            }
            cells.remove(*column);
        }
    }
    Some(())
}
