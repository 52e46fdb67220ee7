//! A row of names: what it says of the columns below.
//!
//! Deliberately absent: the rows themselves.

use super::{floating, paired, put_first, shift, slid, starts, trimmed, unnamed, written_off};
use crate::reading::extract::Line;
use crate::reading::recognise::blocks;
use crate::reading::recognise::header::{self, Header, Role};
use crate::reading::recognise::kinds;
use crate::reading::recognise::named;
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::stands;
use crate::reading::recognise::text_columns;
use crate::reading::recognise::token::{Kind, Token, tokens};

/// How many rows say whether a column holds words.
const ROWS: usize = 3;

/// What the cells say of the columns, where they are a row of names.
pub(super) fn header_of(
    reader: &Reader,
    at: usize,
    cells: &[(&str, Vec<Token>)],
    names: &[&str],
    relative: bool,
) -> Option<Header> {
    let rows = reader.lines.get(at.saturating_add(1)..).unwrap_or_default();
    if let Some(mut found) =
        blocks::of_dated_cells(names).or_else(|| blocks::of_cells(names, reader.lines, at))
    {
        found.floating = floating::is(&found, names, rows);
        found.slid = slid::is(&found, rows);
        found.trimmed = trimmed::is(&found, rows);
        starts::take_off_year(&mut found, names, rows);
        if !found.floating {
            let names = blocks::names_of_words(names, reader.lines, at);
            text_columns::of_cells(&mut found, &names, rows);
        }
        return Some(found);
    }
    if blocks::undated_cells(names, reader.lines, at) {
        return None;
    }
    // What was and what will be carry years, too: only what changes counts.
    let change = named::of_outcome(reader, at, names);
    let told =
        |found: &Header| change.is_none() && is_header(found, cells) && !hides_a_year(found, names, rows);
    if let Some(found) = header::of_cells(cells).filter(told) {
        let mut found = Header {
            cells: true,
            relative,
            ..found
        };
        add_cell_of_titles(&mut found, cells.len(), rows);
        titles_of_investments(&mut found, rows);
        blocks::lead::in_cells(&mut found, names, reader.lines, at);
        written_off::take_costs(&mut found, cells, reader.lines, at);
        let shifted: Vec<&str>;
        let mut names = names;
        if let Some(whole) = shift::whole(&found, rows) {
            found = whole;
            shifted = std::iter::once("").chain(names.iter().copied()).collect();
            names = &shifted;
        }
        paired::spread(&mut found, rows);
        found.floating = floating::is(&found, names, rows);
        found.slides = shift::slides(&found, cells.len(), rows);
        text_columns::of_cells(&mut found, names, rows);
        found.slid = slid::is(&found, rows);
        found.trimmed = trimmed::is(&found, rows);
        if !(found.floating || found.slides || found.slid) {
            unnamed::mark(&mut found, names, rows);
        }
        return Some(found);
    }
    let mut found = stands::of_cells(names)
        .or(change)
        .or_else(|| named::of_cells(reader, at, names))?;
    text_columns::of_cells(&mut found, names, rows);
    starts::take_off_year(&mut found, names, rows);
    // Figures under names that say nothing ("Q1", "Q2"): which of the columns counts is not told either.
    (!unnamed::holds_more(&found, names, rows)).then_some(found)
}

/// "V/N 2032" behind the column of 2031, over figures: a year that would be lost without a word.
fn hides_a_year(header: &Header, names: &[&str], rows: &[Line]) -> bool {
    let dated = |text: &str| {
        tokens(text)
            .iter()
            .any(|token| matches!(token.kind, Kind::Year(_)))
    };
    let first = header
        .columns
        .iter()
        .position(|column| column.role.year().is_some());
    let behind = header.columns.iter().skip(first.unwrap_or_default());
    behind
        .filter(|column| column.role == Role::Text)
        .filter(|column| names.get(column.place).is_some_and(|name| dated(name)))
        .any(|column| {
            let cells = rows.iter().take(ROWS).filter_map(|line| {
                let cell = line.cells.get(column.place)?;
                Some(line.part(cell.start, cell.end))
            });
            let mut figures =
                cells.filter(|text| tokens(text).first().is_some_and(|token| token.kind.is_figure()));
            figures.next().is_some()
        })
}

/// Years in the first cells, over rows with one cell more: the column of titles has no heading and no cell.
fn add_cell_of_titles(header: &mut Header, width: usize, rows: &[Line]) {
    let first = header
        .columns
        .first()
        .is_some_and(|column| column.role.year().is_some());
    let mut filled = rows
        .iter()
        .take(8)
        .filter(|line| line.cells.len() > 1)
        .take(3)
        .peekable();
    let wider = filled.peek().is_some() && filled.all(|line| line.cells.len() == width.saturating_add(1));
    if first && wider {
        put_first(header, Role::Text);
    }
}

/// "Investeringen" over words in every row: the name of a list, and no column of sums.
fn titles_of_investments(header: &mut Header, rows: &[Line]) {
    for column in header
        .columns
        .iter_mut()
        .filter(|column| column.role == Role::Investment)
    {
        // In the row of a sum the cells stand where they fall.
        let sum = |line: &&Line| {
            let first = line.cells.first();
            first.is_some_and(|cell| kinds::is_sum(line.part(cell.start, cell.end)))
        };
        let cells = rows.iter().filter(|line| !sum(line));
        let cells = cells.filter_map(|line| {
            line.cells
                .get(column.place)
                .map(|cell| line.part(cell.start, cell.end))
        });
        let mut cells = cells.filter(|text| !text.trim().is_empty()).take(ROWS).peekable();
        let words = |text: &str| {
            text.chars().filter(|letter| letter.is_alphabetic()).count() > 3
                && !tokens(text).iter().any(|token| token.kind.is_figure())
        };
        if cells.peek().is_some() && cells.all(words) {
            column.role = Role::Text;
        }
    }
}

/// Two years, or one beside words: a single filled cell with a year is no header. Nor is one beside several names of
/// sides: the year is that of another column than theirs.
fn is_header(header: &Header, cells: &[(&str, Vec<Token>)]) -> bool {
    let filled = cells.iter().filter(|(text, _)| !text.trim().is_empty()).count();
    let sides = cells
        .iter()
        .filter(|(text, _)| blocks::block(text).is_some())
        .count();
    header.years().len() >= 2 || (filled >= 2 && sides < 2)
}
