//! Which side rows are of, told by the headings above the headings of their groups: "Omschrijving baten" over several
//! groups whose own names say nothing.
//!
//! Deliberately absent: headings that the totals under them contradict, and tables whose costs have a minus.

use crate::reading::recognise::kinds::{self, Kind};
use crate::reading::recognise::table::{Figure, Row, Table};

/// The side of each row, cost (true) or income (false); none where not every row stands under such a heading, or the
/// total of a side stands under another.
pub(super) fn of_rows(table: &Table) -> Option<Vec<Option<bool>>> {
    let mut heads = table
        .headings
        .iter()
        .filter_map(|(before, words)| Some((*before, kinds::side_of_group(words)?)))
        .peekable();
    let mut side: Option<bool> = None;
    let (mut seen, mut named) = ((false, false), (false, false));
    let (mut plus, mut minus) = (0usize, 0usize);
    let mut sides = Vec::with_capacity(table.rows.len());
    for (at, row) in table.rows.iter().enumerate() {
        while let Some((_, next)) = heads.next_if(|(before, _)| *before <= at) {
            side = Some(next);
        }
        let sum = kinds::of_title(&row.title, false);
        // What the sides come to together is of neither.
        if sum == Kind::Balance || kinds::sides_of_sum(&row.title) == (true, true) {
            if seen == (true, true) {
                side = None;
            }
            sides.push(None);
            continue;
        }
        match (sum == Kind::Total)
            .then(|| kinds::one_side(&row.title))
            .flatten()
        {
            Some(total) if side != Some(total) => return None,
            Some(total) => *(if total { &mut named.0 } else { &mut named.1 }) = true,
            None => {}
        }
        match side {
            Some(true) => seen.0 = true,
            Some(false) => seen.1 = true,
            None if row.values.is_empty() || seen == (true, true) => {}
            None => return None,
        }
        let (more, less) = signs(row);
        plus = plus.saturating_add(more);
        minus = minus.saturating_add(less);
        sides.push(side);
    }
    // Both sides are printed with a plus, and a total of each says what it is.
    (seen == (true, true) && named == (true, true) && plus > minus.saturating_mul(4)).then_some(sides)
}

fn signs(row: &Row) -> (usize, usize) {
    let printed = row.values.iter().filter_map(|value| match value.figure {
        Figure::Amount(printed) if printed.thousandths != 0 => Some(printed.minus),
        _ => None,
    });
    printed.fold((0, 0), |(plus, minus): (usize, usize), is_minus| {
        if is_minus {
            (plus, minus.saturating_add(1))
        } else {
            (plus.saturating_add(1), minus)
        }
    })
}
