//! Pages set in two columns: the left is read to its end before the right.
//!
//! A table also has room between its columns; what tells them apart is that both sides of a page in columns are
//! running text, filled from edge to edge on most rows. Deliberately absent: three and more columns, which budget
//! documents do not use for text with amounts.

use super::rows::{Chunk, Row};

/// The fewest rows that make a column.
const FEWEST: usize = 3;

/// The rows in the order in which a person reads them.
pub fn in_reading_order(rows: Vec<Row>) -> Vec<Row> {
    let Some(gutter) = gutter(&rows) else { return rows };
    let mut result = Vec::with_capacity(rows.len());
    let mut band: Vec<Row> = Vec::new();
    for row in rows {
        // The foot of a page stands far below its columns and belongs to neither.
        if band
            .last()
            .is_some_and(|above: &Row| above.distance_to(&row) > row.size.saturating_mul(4))
        {
            finish(&mut band, gutter, &mut result);
        }
        if row
            .chunks
            .iter()
            .any(|chunk| chunk.x < gutter && chunk.right > gutter)
        {
            finish(&mut band, gutter, &mut result);
            result.push(row);
        } else {
            band.push(row);
        }
    }
    finish(&mut band, gutter, &mut result);
    result
}

/// Where the right column starts, if some do: the edge that most pieces of running text in the middle start from.
fn gutter(rows: &[Row]) -> Option<i32> {
    let left = rows.iter().filter_map(Row::left).min()?;
    let right = rows
        .iter()
        .flat_map(|row| row.chunks.iter().map(|chunk| chunk.right))
        .max()?;
    let width = right.saturating_sub(left);
    let size = rows.iter().map(|row| row.size).min()?;
    let mut starts: Vec<i32> = rows
        .iter()
        .flat_map(|row| &row.chunks)
        .filter(|chunk| is_running(chunk))
        .map(|chunk| chunk.x)
        .filter(|x| {
            let part = x.saturating_sub(left).saturating_mul(10);
            part > width.saturating_mul(3) && part < width.saturating_mul(7)
        })
        .collect();
    starts.sort_unstable();
    let most = starts
        .iter()
        .map(|start| {
            let near = starts.partition_point(|other| *other <= start.saturating_add(size));
            (
                near.saturating_sub(starts.partition_point(|other| other < start)),
                *start,
            )
        })
        .max_by_key(|(count, start)| (*count, std::cmp::Reverse(*start)))?;
    (most.0 >= FEWEST).then_some(most.1.saturating_sub(size / 4))
}

fn finish(band: &mut Vec<Row>, gutter: i32, result: &mut Vec<Row>) {
    let rows = std::mem::take(band);
    let side = |keep: &dyn Fn(&Chunk) -> bool| -> Vec<Row> {
        rows.iter()
            .map(|row| Row {
                chunks: row.chunks.iter().filter(|chunk| keep(chunk)).cloned().collect(),
                ..row.clone()
            })
            .filter(|row| !row.chunks.is_empty())
            .collect()
    };
    let left = side(&|chunk| chunk.x < gutter);
    let right = side(&|chunk| chunk.x >= gutter);
    let balanced = left.len().saturating_mul(10) >= right.len().saturating_mul(6) || right.len() <= FEWEST;
    if balanced && is_prose(&left) && is_prose(&right) {
        result.extend(left);
        result.extend(right);
    } else {
        result.extend(rows);
    }
}

/// Most rows are one piece of running text that fills the column.
fn is_prose(rows: &[Row]) -> bool {
    let Some(left) = rows.iter().filter_map(Row::left).min() else {
        return false;
    };
    let Some(right) = rows
        .iter()
        .flat_map(|row| row.chunks.iter().map(|chunk| chunk.right))
        .max()
    else {
        return false;
    };
    let width = right.saturating_sub(left);
    let full = rows
        .iter()
        .filter(|row| {
            let filled = row
                .chunks
                .iter()
                .fold(0_i32, |sum, chunk| sum.saturating_add(chunk.width()));
            row.chunks.iter().any(is_running) && filled.saturating_mul(10) >= width.saturating_mul(6)
        })
        .count();
    rows.len() >= FEWEST && full.saturating_mul(10) >= rows.len().saturating_mul(6)
}

fn is_running(chunk: &Chunk) -> bool {
    chunk.letters() >= 15 && chunk.text.contains(' ')
}
