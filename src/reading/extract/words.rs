//! Positioned words to lines: what a page of a PDF prints, row by row.
//!
//! The native reader of PDF files and pdf.js in the page hand over the same plain words; everything after that is
//! here, so both read alike. Deliberately absent: hyphenation (the recogniser's), page headers and footers (see
//! `furniture`) and any drawn line: a table is known by where its words stand.

mod bands;
mod columns;
mod edges;
mod frame;
mod padding;
mod parse;
mod rows;

use std::collections::BTreeMap;

pub use frame::{Quarter, Word};
pub use parse::{NUMBERS_A_WORD, WordsFault, parse};

use super::{Line, characters, furniture};
use rows::Row;

/// Brings the words of a document to lines, page by page, padded with spaces to their printed columns.
pub fn lines(words: Vec<Word>) -> Vec<Line> {
    let mut pages: BTreeMap<u32, BTreeMap<Quarter, Vec<Word>>> = BTreeMap::new();
    for word in words {
        pages
            .entry(word.page)
            .or_default()
            .entry(word.quarter)
            .or_default()
            .push(word);
    }
    let mut laid: Vec<(u32, Vec<Row>)> = Vec::new();
    for (page, frames) in pages {
        let mut frames: Vec<Vec<Word>> = frames.into_values().collect();
        // The text that most of the page is printed in comes first; a turned note in the margin after it.
        frames.sort_by_key(|words| std::cmp::Reverse(words.len()));
        for words in frames {
            laid.push((page, columns::in_reading_order(edges::part(rows::rows(words)))));
        }
    }
    let unit = padding::unit(laid.iter().flat_map(|(_, rows)| rows));
    let mut lines = Vec::new();
    for (page, rows) in laid {
        let left = rows.iter().filter_map(Row::left).min().unwrap_or_default();
        let apart = padding::paragraph_gap(&rows);
        let rows = bands::join(&rows, apart);
        let mut above: Option<&Row> = None;
        for row in &rows {
            if above.is_some_and(|above| above.distance_to(row) > apart) {
                push(&mut lines, page, String::new());
            }
            push(&mut lines, page, padding::text(row, left, unit));
            above = Some(row);
        }
    }
    furniture::remove(&mut lines);
    super::thousands::point(&mut lines);
    super::aligned::cells(&mut lines);
    super::spaced::join_minus(super::spaced::close_up(lines))
}

fn push(lines: &mut Vec<Line>, page: u32, text: String) {
    lines.push(Line {
        page: Some(page),
        number: u32::try_from(lines.len()).unwrap_or(u32::MAX).saturating_add(1),
        text,
        cells: Vec::new(),
    });
}

#[cfg(test)]
mod tests;
