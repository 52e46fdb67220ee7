//! Years on lines of their own, each over the figures of a column, that could not be made rows (see
//! `extract::by_column`): their figures are left, for which title each is of cannot be told.
//!
//! Deliberately absent: one such column, and figures under other names than years.

use super::Why;
use super::header::{Role, column_of};
use super::open::Reader;
use super::token::tokens;

/// How many columns at least, and how many figures in each.
const COLUMNS: usize = 2;
const ROWS: usize = 2;
/// The longest name of a column, in bytes.
const NAME: usize = 40;

/// Leaves the figures of such columns; gives the line after them.
pub fn read(reader: &mut Reader, at: usize) -> Option<usize> {
    let mut before = year(reader, at)?;
    let mut figures: Vec<usize> = Vec::new();
    let mut columns = 0usize;
    let mut next = at;
    loop {
        let (run, after) = run(reader, next.saturating_add(1));
        if run.len() < ROWS {
            break;
        }
        figures.extend(run);
        columns = columns.saturating_add(1);
        next = after;
        match year(reader, next).filter(|year| year.abs_diff(before) == 1) {
            Some(year) => before = year,
            None => break,
        }
    }
    if columns < COLUMNS {
        return None;
    }
    let end = figures.last()?.saturating_add(1);
    reader.close();
    for line in figures {
        reader.leave(line, Why::NoYears);
    }
    Some(end)
}

/// The year that a line names as that of a column.
fn year(reader: &Reader, at: usize) -> Option<u16> {
    let line = reader.lines.get(at).filter(|line| line.cells.is_empty())?;
    let text = line.text.trim();
    let short = text.len() <= NAME && text.bytes().any(|byte| byte.is_ascii_digit());
    let role = short.then(|| column_of(text, &tokens(text))).flatten();
    role.and_then(Role::year)
}

/// The lines of figures from here, and the next line that is not empty.
fn run(reader: &Reader, from: usize) -> (Vec<usize>, usize) {
    let mut figures = Vec::new();
    let mut next = from;
    while let Some(line) = reader.lines.get(next) {
        if reader.is_figure(next) && line.cells.is_empty() {
            figures.push(next);
        } else if !line.text.trim().is_empty() {
            break;
        }
        next = next.saturating_add(1);
    }
    (figures, next)
}
