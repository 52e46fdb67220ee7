//! The rows of each title, brought together.
//!
//! Deliberately absent: which columns these are (see `by_row`).

use std::collections::{BTreeMap, BTreeSet};

use super::{Columns, Row};
use crate::reading::extract::Line;
use crate::reading::recognise::kinds;
use crate::reading::recognise::token::year;

/// A title and what stands in its other columns, with its figures by year.
struct Joined<'a> {
    row: &'a Row<'a>,
    figures: BTreeMap<u16, Vec<&'a str>>,
}

/// The rows with the columns of each year; none where one has figures and no year.
pub(super) fn joined(names: &Row, rows: &[Row], columns: &Columns) -> Option<Vec<Line>> {
    let mut years: BTreeSet<u16> = BTreeSet::new();
    let mut found: Vec<Joined> = Vec::new();
    let mut sums: Vec<Line> = Vec::new();
    let mut above: Option<u16> = None;
    for row in rows {
        let title = row.title(columns);
        let figures: Vec<&str> = columns.amounts.iter().map(|column| row.cell(*column)).collect();
        let own = year(row.cell(columns.year));
        // "2031, Brug" over ", Veer": a year holds for the rows below it, except for a sum.
        let held = above.filter(|_| columns.year < columns.title && !kinds::is_sum(title));
        let Some(dated) = own.or(held) else {
            let told = figures.iter().any(|figure| !figure.is_empty());
            if kinds::is_sum(title) {
                let words = std::iter::once(title).chain(figures).collect::<Vec<_>>();
                sums.push(line(row.line, &words));
            } else if told {
                return None;
            } else {
                found.push(Joined {
                    row,
                    figures: BTreeMap::new(),
                });
            }
            continue;
        };
        above = Some(dated);
        years.insert(dated);
        let last = found.len().checked_sub(1);
        let same = |joined: &Joined| {
            let free = !joined.figures.is_empty() && !joined.figures.contains_key(&dated);
            free && (0..names.cells.len())
                .filter(|column| *column != columns.year && !columns.amounts.contains(column))
                .all(|column| joined.row.cell(column) == row.cell(column))
        };
        let place = if title.is_empty() {
            last
        } else {
            found.iter().rposition(same)
        };
        match place.and_then(|place| found.get_mut(place)) {
            Some(joined) if joined.figures.contains_key(&dated) => return None,
            Some(joined) => {
                joined.figures.insert(dated, figures);
            }
            None => found.push(Joined {
                row,
                figures: BTreeMap::from([(dated, figures)]),
            }),
        }
    }
    Some(
        lines_of(names, &found, &years, columns)
            .into_iter()
            .chain(sums)
            .collect(),
    )
}

fn lines_of(names: &Row, found: &[Joined], years: &BTreeSet<u16>, columns: &Columns) -> Vec<Line> {
    let others = || (0..names.cells.len()).filter(|column| !columns.has(*column));
    let amounts = || columns.amounts.iter().map(|column| names.cell(*column));
    let plain = |name: &str| name.to_lowercase().starts_with("bedrag");
    let dated = years.iter().flat_map(|year| {
        amounts().map(move |name| {
            if plain(name) {
                year.to_string()
            } else {
                format!("{name} {year}")
            }
        })
    });
    let dated: Vec<String> = dated.collect();
    let mut head = vec![names.cell(columns.title)];
    head.extend(dated.iter().map(String::as_str));
    head.extend(others().map(|column| names.cell(column)));
    // "Bedrag (x € 1.000)": the unit stays above the years.
    let unit = amounts()
        .find(|name| plain(name) && name.contains(|mark: char| mark == '€' || mark.is_ascii_digit()));
    let mut lines: Vec<Line> = unit
        .map(|unit| Line {
            text: unit.to_owned(),
            cells: Vec::new(),
            ..names.line.clone()
        })
        .into_iter()
        .collect();
    lines.push(line(names.line, &head));
    for joined in found {
        let mut cells = vec![joined.row.title(columns)];
        for year in years {
            let figures = joined.figures.get(year);
            cells.extend((0..columns.amounts.len()).map(|place| {
                figures
                    .and_then(|figures| figures.get(place))
                    .copied()
                    .unwrap_or_default()
            }));
        }
        cells.extend(others().map(|column| joined.row.cell(column)));
        lines.push(line(joined.row.line, &cells));
    }
    lines
}

fn line(first: &Line, cells: &[&str]) -> Line {
    Line::from_cells(first.page, first.number, cells.iter().copied())
}
