//! Rows as text, padded with spaces so that right edges of one printed column stay one column.
//!
//! One width of a character holds for the whole document, so that a table which goes on over the page keeps its
//! columns. Deliberately absent: any pulling straight of edges that are not printed straight.

use super::rows::{Chunk, Row};

/// The narrowest and the widest a character is taken to be.
const NARROWEST: i32 = 200;
const WIDEST: i32 = 700;

/// The width of a character: that of the narrowest chunk in rows that may be rows of a table, so that none of them
/// needs more characters than it has room for.
pub fn unit<'a>(rows: impl Iterator<Item = &'a Row>) -> i32 {
    let (mut table, mut any) = (None, None);
    for row in rows {
        for chunk in &row.chunks {
            let count = i32::try_from(chunk.text.chars().count()).unwrap_or(i32::MAX);
            if count < 4 || chunk.width() == 0 {
                continue;
            }
            let width = chunk.width() / count;
            let least = if row.chunks.len() >= 3 {
                &mut table
            } else {
                &mut any
            };
            *least = Some(least.map_or(width, |least: i32| least.min(width)));
        }
    }
    table.or(any).unwrap_or(500).clamp(NARROWEST, WIDEST)
}

/// Rows further apart than this stand in different paragraphs.
pub fn paragraph_gap(rows: &[Row]) -> i32 {
    let mut gaps: Vec<i32> = rows
        .windows(2)
        .filter_map(|pair| match pair {
            [above, below] => Some(above.distance_to(below)).filter(|gap| *gap > 0),
            _ => None,
        })
        .collect();
    gaps.sort_unstable();
    // Where most paragraphs are one line, the usual distance is that of the narrower ones.
    let usual = gaps.get(gaps.len() / 4).copied().unwrap_or(i32::MAX / 4);
    let size = rows.iter().map(|row| row.size).min().unwrap_or_default();
    (usual.saturating_mul(14) / 10).max(size.saturating_mul(3) / 2)
}

/// The text of a row: figures keep their right edge, words their left.
pub fn text(row: &Row, left: i32, unit: i32) -> String {
    let mut text = String::new();
    let mut length = 0_usize;
    for (at, chunk) in row.chunks.iter().enumerate() {
        let count = chunk.text.chars().count();
        let start = if at > 0 && keeps_right(chunk) {
            column(chunk.right, left, unit).saturating_sub(count)
        } else {
            column(chunk.x, left, unit)
        };
        let start = if at > 0 {
            start.max(length.saturating_add(2))
        } else {
            start
        };
        text.extend(std::iter::repeat_n(' ', start.saturating_sub(length)));
        text.push_str(&chunk.text);
        length = start.saturating_add(count);
    }
    text
}

fn keeps_right(chunk: &Chunk) -> bool {
    chunk.text.chars().count() <= 3 || chunk.text.chars().any(|character| character.is_ascii_digit())
}

/// The printed column of a place, to the nearest.
fn column(place: i32, left: i32, unit: i32) -> usize {
    let steps = place.saturating_sub(left).saturating_add(unit / 2) / unit.max(1);
    usize::try_from(steps).unwrap_or_default().min(2_000)
}
