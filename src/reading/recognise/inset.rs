//! Tables whose sums stand in a column of their own, right behind the one of what they add up: "Post | -37 | |", "Totaal
//! lasten | | -186 |".
//!
//! The two become one column, under the name of the first. Deliberately absent: rows that fill both, and sums that the rows
//! above them do not add up to; there the second column is an amount of its own.

use super::amount::number;
use super::kinds;
use super::token::year;
use crate::reading::extract::Line;

/// How many rows stand over a sum at least, and how many there are with the header and the sum.
const ROWS: usize = 2;
const LINES: usize = 4;
/// The fewest cells of a row: a title and the two columns.
const CELLS: usize = 3;
/// The largest difference that rounding leaves, in thousandths of what is printed.
const ROUNDED: u64 = 3_000;

/// Joins such columns; other lines stay as they are.
pub fn join(lines: &mut [Line]) {
    let mut from = 0usize;
    while let Some(first) = lines.get(from) {
        let wide = first.cells.len();
        let rest = lines.get(from..).unwrap_or_default();
        let many = rest
            .iter()
            .take_while(|line| line.cells.len() == wide)
            .count()
            .max(1);
        let end = from.saturating_add(many);
        if wide >= CELLS
            && many >= LINES
            && let Some(part) = lines.get_mut(from..end)
            && let Some(column) = column(part, wide)
        {
            part.iter_mut().for_each(|line| drop_empty(line, column));
        }
        from = end;
    }
}

/// The first of two such columns.
fn column(rows: &[Line], wide: usize) -> Option<usize> {
    let (head, rows) = rows.split_first()?;
    let sum = rows.iter().any(|row| kinds::is_sum(cell(row, 0)));
    let named = |place: usize| {
        let name = cell(head, place);
        year(name).is_none() && amount(name).is_none()
    };
    let mut places = 1..wide.saturating_sub(1);
    places.find(|place| {
        sum && named(*place)
            && !cell(head, *place).is_empty()
            && named(place.saturating_add(1))
            && stand_apart(rows, *place)
    })
}

/// No row has figures in both columns, and the first sum is in the second and what the rows above it come to.
fn stand_apart(rows: &[Line], place: usize) -> bool {
    let mut sum = 0i64;
    let mut over = 0usize;
    let mut proven = false;
    for row in rows {
        let texts = [cell(row, place), cell(row, place.saturating_add(1))];
        let [own, behind] = texts.map(amount);
        let words = |text: &str, amount: Option<i64>| !text.is_empty() && amount.is_none();
        let [first, second] = texts;
        if words(first, own) || words(second, behind) {
            return false;
        }
        match (own, behind, kinds::is_sum(cell(row, 0))) {
            (Some(amount), None, _) => {
                sum = sum.saturating_add(amount);
                over = over.saturating_add(1);
            }
            (None, Some(total), true) if !proven => {
                if over < ROWS || total.abs_diff(sum) > ROUNDED {
                    return false;
                }
                proven = true;
            }
            (None, Some(_), true) | (None, None, _) => {}
            _ => return false,
        }
    }
    proven
}

/// Takes out the empty one of the two cells; of the names the second.
fn drop_empty(line: &mut Line, place: usize) {
    let behind = place.saturating_add(1);
    let filled = cell(line, place).is_empty() && !cell(line, behind).is_empty();
    let gone = if filled { place } else { behind };
    let cells = line.cells.iter().enumerate().filter(|(at, _)| *at != gone);
    let parts: Vec<&str> = cells.map(|(_, cell)| line.part(cell.start, cell.end)).collect();
    *line = Line::from_cells(line.page, line.number, parts);
}

fn cell(line: &Line, place: usize) -> &str {
    line.cells
        .get(place)
        .map_or("", |cell| line.part(cell.start, cell.end).trim())
}

/// A figure and nothing else, in thousandths of what is printed.
fn amount(text: &str) -> Option<i64> {
    let size = text.trim_start_matches(['-', '\u{2212}', '\u{2013}', '+', '€', ' ']);
    let (thousandths, _) = number(size)?;
    let minus = text.starts_with(['-', '\u{2212}', '\u{2013}']);
    Some(if minus {
        thousandths.saturating_neg()
    } else {
        thousandths
    })
}
