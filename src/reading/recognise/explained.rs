//! Titles on a line of their own over a sentence that explains them, at whose end the figures stand.
//!
//! The words right above such a row are its title and no heading of a group. Deliberately absent: tables in which only
//! some rows stand under words of their own and whose column of words is not called an explanation; there the sentence
//! may be the title, and the words above a group.

use super::kinds::{self, Kind};
use super::set_off::{is_explained, is_sentence};
use super::table::{Row, Table};
use super::title;
use crate::reading::extract::{Line, Span};

/// The most words of a title.
const TITLE: usize = 12;
/// The fewest rows that are sentences where no name says so.
const ROWS: usize = 3;

/// Gives the rows of a finished table the titles that stand above them.
pub fn name(table: &mut Table, lines: &[Line]) {
    if table.header.cells || table.headings.is_empty() {
        return;
    }
    let told = is_explained(&table.header.label);
    let above: Vec<Option<usize>> = table
        .rows
        .iter()
        .enumerate()
        .map(|(index, row)| title_above(table, index, row, lines))
        .collect();
    if !stand_under_titles(table, &above, told) {
        return;
    }
    let mut group: Option<String> = None;
    let mut headings = table.headings.iter().peekable();
    let mut kept = Vec::new();
    for ((index, row), above) in table.rows.iter_mut().enumerate().zip(above) {
        let mut own: Vec<&(usize, String)> = Vec::new();
        while let Some(heading) = headings.next_if(|(before, _)| *before <= index) {
            own.push(heading);
        }
        let named = above.and_then(|line| Some((line, own.pop()?)));
        if let Some((_, last)) = own.last() {
            group = Some(last.clone());
        }
        kept.extend(own.into_iter().cloned());
        if let Some((line, (_, words))) = named {
            let read = title::read(words, false);
            row.title = read.text;
            row.number = read.number.or(row.number.take());
            row.title_span = Span {
                line,
                start: 0,
                end: lines.get(line).map_or(0, |line| line.text.len()),
            };
            row.line = line;
        }
        if kinds::of_title(&row.title, false) == Kind::Change {
            row.group.clone_from(&group);
        } else {
            group = None;
        }
    }
    kept.extend(headings.cloned());
    table.headings = kept;
}

/// The line right above a row with the last of the words that head it, where these can be a title.
fn title_above(table: &Table, index: usize, row: &Row, lines: &[Line]) -> Option<usize> {
    let at = table.headings.partition_point(|(before, _)| *before <= index);
    let (before, words) = table.headings.get(at.checked_sub(1)?)?;
    let line = row.line.checked_sub(1)?;
    let text = lines.get(line)?.text.trim();
    let is_change = kinds::of_title(&row.title, false) == Kind::Change;
    (*before == index
        && text == words.trim()
        && is_change
        && text.split_whitespace().count() <= TITLE
        && !text.ends_with(['.', ',', ';'])
        && !title::is_unfinished(text))
    .then_some(line)
}

/// Whether the sentences of a table stand under titles: each of them has words of its own above it, and they are all its
/// rows, or half of those under words where `told` says that the column explains.
fn stand_under_titles(table: &Table, above: &[Option<usize>], told: bool) -> bool {
    let (mut sentences, mut titled, mut rows) = (0usize, 0usize, 0usize);
    for (row, above) in table.rows.iter().zip(above) {
        if row.without_figures || kinds::of_title(&row.title, false) != Kind::Change {
            continue;
        }
        let sentence = is_sentence(&row.title) || (told && title::is_prose(&row.title));
        if sentence && above.is_none() {
            return false;
        }
        rows = rows.saturating_add(1);
        titled = titled.saturating_add(usize::from(above.is_some()));
        sentences = sentences.saturating_add(usize::from(sentence));
    }
    if told {
        sentences > 0 && sentences.saturating_mul(2) >= titled
    } else {
        sentences == rows && rows >= ROWS
    }
}
