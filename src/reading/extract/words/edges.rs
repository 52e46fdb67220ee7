//! Columns that stand so close that two cells look like one: where a word begins at the edge of a column, its cell begins.
//!
//! Other rows tell the edges: what begins there has room before it. Deliberately absent: columns that are set to the right
//! or the middle, whose cells begin anywhere.

use super::rows::{Chunk, Row, Start};

/// How many rows tell an edge, at least.
const ROWS: usize = 3;
/// How far two beginnings at one edge may be apart.
const NEAR: i32 = 30;
/// How many words of a row without figures begin at edges at least; a line of running text may have one or two.
const NAMES: usize = 3;

/// The rows of a page with their cells apart.
pub fn part(rows: Vec<Row>) -> Vec<Row> {
    let edges = edges(&rows);
    if edges.is_empty() {
        return rows;
    }
    rows.into_iter().map(|row| parted(row, &edges)).collect()
}

/// Where the cells of several rows with figures begin, but the first of each row.
fn edges(rows: &[Row]) -> Vec<i32> {
    let with_figures = rows.iter().filter(|row| row.has_figures());
    let mut starts: Vec<i32> = with_figures
        .flat_map(|row| row.chunks.iter().skip(1).map(|chunk| chunk.x))
        .collect();
    starts.sort_unstable();
    let same = |one: &i32, other: &i32| other.saturating_sub(*one) <= NEAR;
    let groups = starts.chunk_by(same).filter(|group| group.len() >= ROWS);
    groups
        .filter_map(|group| group.get(group.len() / 2).copied())
        .collect()
}

fn parted(row: Row, edges: &[i32]) -> Row {
    let begins = |start: &&Start| {
        edges
            .iter()
            .any(|edge| edge.abs_diff(start.x) <= NEAR.unsigned_abs())
    };
    let found = row
        .chunks
        .iter()
        .flat_map(|chunk| chunk.starts.iter().filter(begins))
        .count();
    let enough = if row.has_figures() { 1 } else { NAMES };
    if found < enough {
        return row;
    }
    let cut = |chunk: Chunk| {
        let at: Vec<Start> = chunk.starts.iter().filter(begins).copied().collect();
        apart(chunk, &at)
    };
    Row {
        baseline: row.baseline,
        size: row.size,
        chunks: row.chunks.into_iter().flat_map(cut).collect(),
    }
}

/// A piece of text cut where these words begin.
fn apart(chunk: Chunk, cuts: &[Start]) -> Vec<Chunk> {
    let mut parts = Vec::new();
    let mut rest = chunk;
    for cut in cuts.iter().rev() {
        let Some((before, behind)) = rest.text.split_at_checked(cut.at) else {
            continue;
        };
        let (own, others): (Vec<Start>, Vec<Start>) = rest.starts.iter().partition(|start| start.at > cut.at);
        let own = own.into_iter().map(|start| Start {
            at: start.at.saturating_sub(cut.at),
            ..start
        });
        parts.push(Chunk {
            x: cut.x,
            right: rest.right,
            text: behind.to_owned(),
            starts: own.collect(),
        });
        rest = Chunk {
            x: rest.x,
            right: cut.before,
            text: before.trim_end().to_owned(),
            starts: others.into_iter().filter(|start| start.at < cut.at).collect(),
        };
    }
    parts.push(rest);
    parts.reverse();
    parts
}
