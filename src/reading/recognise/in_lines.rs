//! Lists with a title and one amount in two cells a row, under no names of columns, laid out with one cell a line.
//!
//! What proves such a list is known for lines (see `stacked`). Deliberately absent: rows with more cells, and lists
//! without a printed total that is the sum of its rows; their figures may count anything.

use super::in_cells::Laid;
use super::kinds;
use super::stacked;
use super::token::{Kind, tokens};
use crate::reading::extract::Line;

/// How many rows a total adds up at least.
const ROWS: usize = 2;

/// A run of such rows.
#[derive(Default)]
struct Run {
    from: usize,
    rows: Vec<Line>,
    /// The sum of the rows since the last total, how many they are, and whether any total is such a sum.
    sum: i64,
    since: usize,
    proven: bool,
}

/// Finds the lists of a document, in its order.
pub fn lay(lines: &[Line]) -> Vec<Laid> {
    let mut found = Vec::new();
    let mut run = Run::default();
    for (at, line) in lines.iter().enumerate() {
        if line.text.trim().is_empty() {
            continue;
        }
        if run.rows.is_empty() {
            run.from = at;
        }
        if !run.take(line) {
            found.extend(std::mem::take(&mut run).laid(at));
        }
    }
    found.extend(run.laid(lines.len()));
    found
}

impl Run {
    /// Takes a row; false where the list ends before it.
    fn take(&mut self, line: &Line) -> bool {
        let cells = line
            .cells
            .iter()
            .map(|cell| line.part(cell.start, cell.end).trim());
        let filled: Vec<&str> = cells.filter(|text| !text.is_empty()).take(3).collect();
        match filled.as_slice() {
            [title] if !stacked::is_figure(title) => {
                (self.sum, self.since) = (0, 0);
            }
            [title, figure] if !stacked::is_figure(title) && stacked::is_figure(figure) => {
                let amount = amount(figure);
                if kinds::is_sum(title) {
                    self.proven |= self.since >= ROWS && self.sum != 0 && self.sum == amount;
                    (self.sum, self.since) = (0, 0);
                } else {
                    (self.sum, self.since) = (self.sum.saturating_add(amount), self.since.saturating_add(1));
                }
            }
            _ => return false,
        }
        self.rows.extend(filled.into_iter().map(|text| Line {
            page: line.page,
            number: line.number,
            text: text.to_owned(),
            cells: Vec::new(),
        }));
        true
    }

    fn laid(self, to: usize) -> Option<Laid> {
        self.proven.then_some(Laid {
            from: self.from,
            to,
            rows: self.rows,
            tags: std::collections::HashSet::new(),
        })
    }
}

fn amount(figure: &str) -> i64 {
    tokens(figure).first().map_or(0, |token| match token.kind {
        Kind::Amount(printed) => printed.signed(),
        _ => 0,
    })
}
