//! Which column a figure belongs to when a row has fewer figures than the table has columns.
//!
//! The printed place decides where figures are set in columns; the spaces of a copied web table decide where each
//! empty cell left a space of its own. Otherwise the row stays unsure and `settle` asks the totals.

mod dashes;
mod fits;
mod sides;
mod unnamed;

use super::header::{Column, Letters, Role};
use super::table::{Figure, Oddity, Placement, Row, Table, Value};
use super::token::{Kind, tokens};
use crate::reading::extract::Line;

/// Places the figures of every short row of a finished table.
pub fn place(table: &mut Table, lines: &[Line]) {
    unnamed::add(table, lines);
    let columns = table.header.values();
    let edges = edges(table, &columns, lines).filter(|edges| fits::all(table, edges, lines));
    dashes::doubt(table, lines, edges.is_some());
    let durations = table.header.letters().contains(&Letters::Duration) || table.header.floating;
    let holes = spaces_of_a_hole(table, columns.len(), lines);
    for row in &mut table.rows {
        if row.placement == Placement::Sure || row.values.is_empty() {
            continue;
        }
        let at = row.values.first().map_or(row.line, |value| value.span.line);
        let text = lines.get(at).map_or("", |line| line.text.as_str());
        let placed = edges
            .as_ref()
            .and_then(|edges| by_edge(&row.values, edges, lines))
            .or_else(|| {
                // Cells that were put behind the others say nothing, nor do the spaces of other lines, nor what stands
                // between cells.
                let spaced = lines.get(at).is_none_or(|line| line.cells.is_empty());
                let one_line =
                    spaced && !table.header.slid && row.values.iter().all(|value| value.span.line == at);
                holes
                    .iter()
                    .filter(|_| one_line)
                    .find_map(|hole| by_spaces(&row.values, columns.len(), text, *hole))
            });
        if let Some(found) = placed {
            for (value, column) in row.values.iter_mut().zip(found) {
                value.column = column;
            }
            row.placement = Placement::Sure;
        } else {
            fill_years(&mut row.values, &columns);
            if let Some(found) = sides::costs_of_years(row, &table.header.blocks, &columns)
                .or_else(|| sides::before_years(row, &table.header.blocks))
            {
                for (value, column) in row.values.iter_mut().zip(found) {
                    value.column = column;
                }
            }
            if let [only] = row.values.as_mut_slice()
                && let Some(column) = named_year(&row.title, &columns)
            {
                only.column = column;
            }
            let short = row.values.len().saturating_add(1) == columns.len();
            if table.header.from_first && short && columns.iter().all(|column| column.role.year().is_some()) {
                for (index, value) in row.values.iter_mut().enumerate() {
                    value.column = index.saturating_add(1);
                }
            }
            let lasting = row.letters.contains(&'S') && !row.letters.contains(&'I') && durations;
            if lasting && columns.iter().all(|column| column.role.year().is_some()) {
                // What lasts goes on to the last year.
                let missing = columns.len().saturating_sub(row.values.len());
                for (index, value) in row.values.iter_mut().enumerate() {
                    value.column = index.saturating_add(missing);
                }
            }
        }
    }
}

/// A short title and figures with their points for all columns but one: a row, even behind its explanation. A dash may be
/// the cell that is left.
pub fn nearly_full(row: &Row, wide: usize) -> bool {
    let printed = |figure: Figure| matches!(figure, Figure::Amount(printed) if !printed.bare);
    row.values.len() >= 3
        && row.values.len().saturating_add(1) == wide
        && row.title.split_whitespace().count() <= if row.dash_signs { 25 } else { 12 }
        && row.values.iter().all(|value| printed(value.figure))
}

/// The printed edge of each column, where the full rows (or, without any, the header) agree on it.
struct Edges {
    places: Vec<usize>,
    right: bool,
    spacing: usize,
    /// How many rows tell them.
    rows: usize,
}

fn edges(table: &Table, columns: &[Column], lines: &[Line]) -> Option<Edges> {
    // A figure that may be the title's stands in no column.
    let full: Vec<&[Value]> = table
        .rows
        .iter()
        .filter(|row| row.values.len() == columns.len() && row.placement == Placement::Sure)
        .filter(|row| !row.oddities.contains(&Oddity::FiguresInTitle))
        .map(|row| row.values.as_slice())
        .collect();
    if full.is_empty() {
        let places: Vec<usize> = columns.iter().map(|column| column.place).collect();
        let spacing = narrowest(&places)?;
        // Names a space or two apart are not set over their columns.
        let set = header_gaps(table, columns.len(), lines)
            .iter()
            .any(|gap| *gap > 2);
        return (spacing > 5 && set && !table.header_below).then_some(Edges {
            places,
            right: true,
            spacing,
            rows: 0,
        });
    }
    [true, false].into_iter().find_map(|right| {
        let mut low = vec![usize::MAX; columns.len()];
        let mut high = vec![0usize; columns.len()];
        for values in &full {
            for ((value, low), high) in values.iter().zip(&mut low).zip(&mut high) {
                let edge = edge(value, right, lines);
                *low = edge.min(*low);
                *high = edge.max(*high);
            }
        }
        let spacing = narrowest(&low)?;
        let gaps = full
            .iter()
            .all(|values| values.iter().skip(1).all(|value| room_before(value) > 1));
        // Titles of about one length put figures a space apart nearly under each other, too.
        let may_differ = if gaps { spacing.saturating_div(3) } else { 0 };
        let aligned = low
            .iter()
            .zip(&high)
            .all(|(low, high)| high.saturating_sub(*low) <= may_differ);
        (aligned && spacing > 3 && (gaps || full.len() > 3)).then_some(Edges {
            places: high,
            right,
            spacing,
            rows: full.len(),
        })
    })
}

/// The spaces between the names of the columns, on the line of the header.
fn header_gaps(table: &Table, columns: usize, lines: &[Line]) -> Vec<usize> {
    let text = lines.get(table.line).map_or("", |line| line.text.as_str());
    let found = tokens(text.get(..text.len().min(1_000)).unwrap_or_default());
    let last = found.iter().rev().filter(|token| token.kind != Kind::Note);
    last.take(columns.saturating_sub(1))
        .map(|token| token.gap)
        .collect()
}

/// The spaces before a figure; a bracket that is its minus is none.
fn room_before(value: &Value) -> usize {
    let bracket = matches!(value.figure, Figure::Amount(printed) if printed.bracketed);
    value.gap.saturating_sub(usize::from(bracket))
}

fn narrowest(places: &[usize]) -> Option<usize> {
    let mut narrow = usize::MAX;
    for pair in places.windows(2) {
        if let [left, right] = pair {
            narrow = narrow.min(right.checked_sub(*left)?);
        }
    }
    Some(if narrow == usize::MAX { 12 } else { narrow })
}

fn edge(value: &Value, right: bool, lines: &[Line]) -> usize {
    if right {
        return value.right;
    }
    let width = lines.get(value.span.line).map_or(0, |line| {
        line.part(value.span.start, value.span.end).chars().count()
    });
    value.right.saturating_sub(width)
}

/// The nearest edge of each figure; none when a figure stands between two columns.
fn by_edge(values: &[Value], edges: &Edges, lines: &[Line]) -> Option<Vec<usize>> {
    let mut found = Vec::with_capacity(values.len());
    let mut next = 0usize;
    for value in values {
        let here = edge(value, edges.right, lines);
        let (column, distance) = edges
            .places
            .iter()
            .enumerate()
            .skip(next)
            .map(|(column, place)| (column, place.abs_diff(here)))
            .min_by_key(|(_, distance)| *distance)?;
        if distance.saturating_mul(3) > edges.spacing {
            return None;
        }
        found.push(column);
        next = column.saturating_add(1);
    }
    Some(found)
}

/// How many spaces an empty cell adds in a table whose cells stand one space apart: two where the cell held a
/// space of its own (a copied web table), one where it was truly empty.
fn spaces_of_a_hole(table: &Table, columns: usize, lines: &[Line]) -> Vec<usize> {
    let mut stray = false;
    let mut wide = false;
    for row in table.rows.iter().filter(|row| row.values.len() == columns) {
        for value in row.values.iter().skip(1) {
            stray |= room_before(value) == 2;
            wide |= room_before(value) > 2;
        }
        stray |= lines.get(row.line).is_some_and(|line| line.text.ends_with(' '));
    }
    let places: Vec<usize> = table.header.values().iter().map(|column| column.place).collect();
    let gaps = header_gaps(table, columns, lines);
    let header_narrow = narrowest(&places).is_some_and(|spacing| spacing <= 6)
        || (!gaps.is_empty() && gaps.iter().all(|gap| *gap <= 2));
    if wide || !header_narrow {
        Vec::new()
    } else if stray {
        // Spaces stand where no cell is empty: one more says nothing.
        vec![2]
    } else {
        vec![2, 1]
    }
}

/// The columns that the spaces tell, when they tell of exactly as many empty cells as there are.
fn by_spaces(values: &[Value], columns: usize, text: &str, hole: usize) -> Option<Vec<usize>> {
    let missing = columns.saturating_sub(values.len());
    let trailing = text.len().saturating_sub(text.trim_end().len());
    let mut told = trailing.checked_div(hole)?;
    let mut column = 0usize;
    let mut found = Vec::with_capacity(values.len());
    for value in values {
        // Behind its title a figure has a space that is no cell's; at the start of a line it has none.
        let first = text.get(..value.span.start)?.trim().is_empty();
        let spaces = room_before(value).saturating_sub(usize::from(!first));
        let holes = spaces.checked_div(hole)?;
        // Half a cell beside whole ones: one too few or one too many.
        if holes > 0 && spaces % hole != 0 {
            return None;
        }
        told = told.saturating_add(holes);
        column = column.saturating_add(holes);
        found.push(column);
        column = column.saturating_add(1);
    }
    (told == missing).then_some(found)
}

/// "Bijstelling jaarschijf 2033": the column of the year that the title says its one figure is of.
fn named_year(title: &str, columns: &[Column]) -> Option<usize> {
    let lower = title.to_lowercase();
    let (_, after) = lower.split_once("jaarschijf ")?;
    let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
    let year = super::token::year(&digits)?;
    columns.iter().position(|column| column.role == Role::Year(year))
}

/// Without evidence: as many figures as years fill the years, else from the left. The row stays unsure.
fn fill_years(values: &mut [Value], columns: &[Column]) {
    let years: Vec<usize> = columns
        .iter()
        .enumerate()
        .filter(|(_, column)| !matches!(column.role, Role::Investment | Role::Other))
        .map(|(index, _)| index)
        .collect();
    for (index, value) in values.iter_mut().enumerate() {
        value.column = index;
    }
    let missing = columns.len().saturating_sub(values.len());
    let wider: Vec<bool> = values.iter().map(|value| room_before(value) == 2).collect();
    if wider.iter().filter(|wider| **wider).count() == missing {
        // A space too many in each place where a cell may be missing: a likely reading, not a proof.
        let mut column = 0usize;
        for (value, wider) in values.iter_mut().zip(wider) {
            column = column.saturating_add(usize::from(wider));
            value.column = column;
            column = column.saturating_add(1);
        }
    } else if values.len() == years.len() {
        for (value, column) in values.iter_mut().zip(years) {
            value.column = column;
        }
    }
}
