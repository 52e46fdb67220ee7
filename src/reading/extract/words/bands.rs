//! Rows of a table whose cells wrap: what stands between two gaps is one row, wherever its figures stand.
//!
//! A table that keeps room between its rows has one line of figures between two gaps, beside, between or below the lines
//! of a title that wraps. Deliberately absent: tables whose rows stand as close as the lines of their cells; there the
//! words must tell what goes on (the recogniser's). And names of columns that wrap, which have no figures.

use super::rows::{Chunk, Row};
use crate::reading::recognise::title;

/// The fewest rows with room around them that make such a table of a page.
const FEWEST: usize = 3;
/// The most lines of a row.
const LINES: usize = 5;
/// The most words of a cell that is put on one line; longer ones are running text.
const WORDS: usize = 24;

/// How far apart the lines of one cell stand at most, in hundredths of their letters, from wide to narrow.
const NEAR: [i32; 3] = [160, 145, 130];
/// How near each other two lines stand that cannot be lines of one cell, in hundredths of their letters.
const OVERLAP: i32 = 85;

/// The rows of a page with wrapped ones on one line; `apart` is what parts two of them.
pub fn join(rows: &[Row], apart: i32) -> Vec<Row> {
    let within = |hundredths: i32| {
        move |above: &Row, below: &Row| above.size.min(below.size).saturating_mul(hundredths) / 100
    };
    // Where most rows are one line, what parts paragraphs does not part rows.
    let found = Some(bands(rows, |_, _| apart)).filter(|found| part_rows(found));
    let nearer = || {
        let mut nearer = NEAR.iter().map(|near| bands(rows, within(*near)));
        nearer.find(|found| part_rows(found))
    };
    // The lines of a title and the figures beside them, set to the middle: nearer than two lines of text ever stand.
    let overlapping = || bands(rows, within(OVERLAP));
    let bands = found.or_else(nearer).unwrap_or_else(overlapping);
    bands.into_iter().flat_map(joined).collect()
}

/// Most of what has figures has one line of them.
fn part_rows(bands: &[&[Row]]) -> bool {
    let lines = bands
        .iter()
        .map(|band| band.iter().filter(|row| row.has_figures()).count());
    let single = lines.clone().filter(|lines| *lines == 1).count();
    let several = lines.filter(|lines| *lines > 1).count();
    single >= FEWEST && several <= single
}

/// Rows that follow each other and stand no further apart. Less than nothing apart is a new column of the page.
fn bands(rows: &[Row], nearest: impl Fn(&Row, &Row) -> i32) -> Vec<&[Row]> {
    let near = |above: &Row, below: &Row| (0..=nearest(above, below)).contains(&above.distance_to(below));
    rows.chunk_by(near).collect()
}

/// The rows between two gaps, on one line where only one of them has figures and the others are in its cells.
fn joined(band: &[Row]) -> Vec<Row> {
    let mut figures = band.iter().filter(|row| row.has_figures());
    let (Some(lead), None) = (figures.next(), figures.next()) else {
        return band.to_vec();
    };
    let first = lead
        .chunks
        .iter()
        .find(|chunk| chunk.is_figure())
        .map(|chunk| chunk.x);
    let fits = |row: &Row| {
        // Larger letters are those of a heading.
        row.size.abs_diff(lead.size).saturating_mul(16) <= lead.size.unsigned_abs()
            && row
                .chunks
                .iter()
                .all(|chunk| first.is_some_and(|first| chunk.x < first) || beside(lead, chunk))
    };
    if band.len() < 2 || band.len() > LINES || !band.iter().all(|row| row.has_figures() || fits(row)) {
        return band.to_vec();
    }
    let mut made = Row {
        baseline: band.first().map_or(lead.baseline, |row| row.baseline),
        size: lead.size,
        chunks: Vec::new(),
    };
    for row in band {
        for chunk in &row.chunks {
            match made.chunks.iter_mut().find(|other| overlap(other, chunk)) {
                Some(other) => {
                    other.text = title::join(&other.text, &chunk.text);
                    other.x = other.x.min(chunk.x);
                    other.right = other.right.max(chunk.right);
                    other.starts.clear();
                }
                None => made.chunks.push(chunk.clone()),
            }
        }
    }
    made.chunks.sort_by_key(|chunk| chunk.x);
    let long = |chunk: &Chunk| chunk.text.split_whitespace().nth(WORDS).is_some();
    if made.chunks.iter().any(long) {
        band.to_vec()
    } else {
        vec![made]
    }
}

/// Whether a piece stands over or under one of the row's.
fn beside(row: &Row, chunk: &Chunk) -> bool {
    row.chunks
        .iter()
        .any(|other| !other.is_figure() && overlap(other, chunk))
}

fn overlap(one: &Chunk, other: &Chunk) -> bool {
    one.x < other.right && other.x < one.right
}
