//! Sums among the figures: a figure that others come to has a title that says so, else a title may be missing there, and
//! another line, the name of a group, be taken for one.
//!
//! Deliberately absent: whether printed sums are right (see `settle::totals`).

use std::ops::Range;

use super::blocks::Block;
use super::filled::{Filled, amount};
use super::titles::Titles;
use crate::reading::recognise::kinds::is_sum;

/// The most rows that a sum within the table is of.
const GROUP: usize = 30;
/// How many rows a sum is of at least.
const PARTS: usize = 2;

/// Whether no figure is what others come to, in every column, but those with the title of a sum.
pub fn sums_are_titled<'a>(
    filled: &[Filled],
    titles: &Titles,
    blocks: impl Iterator<Item = &'a Block>,
) -> bool {
    let columns: Option<Vec<Column>> = blocks
        .map(|block| Column::of(filled.get(block.from..block.from.checked_add(block.count)?)?))
        .collect();
    let Some(columns) = columns else { return false };
    let count = titles.rows.len();
    let last = count.saturating_sub(1);
    if last < PARTS {
        return true;
    }
    let mut rows = titles.rows.iter().enumerate();
    rows.all(|(place, row)| {
        let of_all = || (place == 0 || place == last) && is_of(&columns, place, 0..count);
        let of_group = || {
            let most = GROUP.min(place);
            (PARTS..=most).any(|parts| is_of(&columns, place, place.saturating_sub(parts)..place))
        };
        is_sum(&row.text) || !(of_all() || of_group())
    })
}

/// The figures of a column in thousandths, and the smallest size that they are printed in.
struct Column {
    figures: Vec<i64>,
    size: u64,
}

impl Column {
    fn of(lines: &[Filled]) -> Option<Column> {
        let figures: Vec<i64> = lines.iter().map(|line| amount(line.text)).collect();
        let whole = |size: &i64| figures.iter().all(|figure| figure.checked_rem(*size) == Some(0));
        let size = [1_000, 100, 10, 1].into_iter().find(whole)?;
        Some(Column {
            size: size.unsigned_abs(),
            figures,
        })
    }
}

/// Whether the figure at a place is what the others in a range come to, in every column: rounding may put it off by one
/// for each two of them.
fn is_of(columns: &[Column], place: usize, range: Range<usize>) -> bool {
    let mut moves = false;
    for column in columns {
        let own = column.figures.get(place).copied().unwrap_or_default();
        let (mut count, mut sum) = (0usize, 0i64);
        for other in range.clone().filter(|other| *other != place) {
            let part = column.figures.get(other).copied().unwrap_or_default();
            count = count.saturating_add(usize::from(part != 0));
            sum = sum.saturating_add(part);
        }
        let parts = u64::try_from(count).unwrap_or_default();
        let off = parts
            .saturating_mul(column.size)
            .checked_div(2)
            .unwrap_or_default();
        if sum.abs_diff(own) > off {
            return false;
        }
        moves |= count >= PARTS && own.unsigned_abs() > off;
    }
    moves
}
