//! Titles that were copied before the figures: all titles, the years, then row after row of figures alone.
//!
//! There must be as many lines of words right above the years as there are rows under them. Deliberately absent: any
//! other order of the columns of a page.

use super::header::is_title_heading;
use super::kinds;
use super::legend;
use super::table::{Oddity, Placement, Table};
use super::title;
use super::token::{Kind, tokens};
use crate::reading::extract::{Line, Span};

/// How many rows at least: with fewer the titles could be anything.
const ROWS: usize = 3;

/// Gives the rows of a finished table their titles.
pub fn name(table: &mut Table, lines: &[Line]) {
    let wide = table.header.values().len();
    let bare = |row: &super::table::Row| {
        row.title.is_empty() && row.placement == Placement::Sure && row.values.len() == wide
    };
    if table.rows.len() < ROWS || wide < 2 || !table.header.label.is_empty() || !table.rows.iter().all(bare) {
        return;
    }
    let above = lines.get(..table.line).unwrap_or_default();
    let names: Vec<usize> = above
        .iter()
        .enumerate()
        .rev()
        .take_while(|(_, line)| is_name(line))
        .map(|(index, _)| index)
        .take(table.rows.len().saturating_add(2))
        .collect();
    let exact = names.len() == table.rows.len();
    let headed = names.len() == table.rows.len().saturating_add(1)
        && names
            .last()
            .and_then(|index| lines.get(*index))
            .is_some_and(|line| is_title_heading(&line.text));
    if !exact && !headed {
        return;
    }
    let last = names.first().and_then(|index| lines.get(*index));
    let totalled = last.is_some_and(|line| kinds::is_sum(&line.text));
    for (row, index) in table
        .rows
        .iter_mut()
        .zip(names.iter().take(names.len() - usize::from(headed)).rev())
    {
        let Some(line) = lines.get(*index) else { continue };
        let read = title::read(&line.text, false);
        row.title = read.text;
        row.number = read.number;
        row.title_span = Span {
            line: *index,
            start: 0,
            end: line.text.len(),
        };
        if !totalled {
            row.oddities.push(Oddity::FarFromHeader);
        }
    }
}

fn is_name(line: &Line) -> bool {
    let text = line.text.trim();
    !text.is_empty()
        && line.cells.is_empty()
        && text.split_whitespace().count() <= 12
        && !title::is_prose(text)
        && legend::read(text) == legend::Legend::default()
        && !tokens(text)
            .last()
            .is_some_and(|token| matches!(token.kind, Kind::Amount(_) | Kind::Pm(_)))
}
