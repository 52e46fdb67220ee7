//! Tables with a row for each year of a title: "Omschrijving, Jaar, Bedrag" over "Brug, 2031, -46" and "Brug, 2032, -47".
//!
//! The rows of one title become one row, with columns for each year. Deliberately absent: tables with one cell a line, and
//! years of investments; these are no years of an amount.

mod joined;

use super::{Line, is_figure, replaced};
use crate::reading::recognise::header::{Role, is_title_heading, role_of};
use crate::reading::recognise::token::{Token, figures_at_end, tokens, year};
use joined::joined;

/// How many rows at least.
const ROWS: usize = 3;
/// How many of them have a year of their own.
const DATED: usize = 2;
/// The most columns of figures: lasten, baten and saldo.
const AMOUNTS: usize = 3;

/// A row of the table before it is turned, with the line it begins on.
struct Row<'a> {
    line: &'a Line,
    cells: Vec<&'a str>,
}

/// Where the columns of a table stand.
struct Columns {
    title: usize,
    year: usize,
    /// Those of figures.
    amounts: Vec<usize>,
}

/// Brings the rows of one title together; other lines stay as they are.
pub fn join(lines: Vec<Line>) -> Vec<Line> {
    if !lines.iter().any(|line| is_dated(&line.text)) {
        return lines;
    }
    replaced(lines, |lines, at| {
        let line = lines.get(at).filter(|line| is_dated(&line.text));
        line.and_then(|_| table(lines, at))
    })
}

/// A cheap test: one of its words may name a column of years.
fn is_dated(text: &str) -> bool {
    text.len() < 400 && text.split(['\t', ' ']).any(is_year_name)
}

fn is_year_name(text: &str) -> bool {
    matches!(
        text.to_lowercase().as_str(),
        "jaar" | "jaarschijf" | "begrotingsjaar"
    )
}

/// The table whose names stand on this line, joined, and the line after it.
fn table(lines: &[Line], at: usize) -> Option<(Vec<Line>, usize)> {
    let (rows, next) = in_cells(lines, at).or_else(|| in_words(lines, at))?;
    let (names, rows) = rows.split_first()?;
    let columns = columns(names, rows)?;
    let dated = |row: &&Row| year(row.cell(columns.year)).is_some();
    (rows.len() >= ROWS && rows.iter().filter(dated).count() >= DATED).then_some(())?;
    Some((joined(names, rows, &columns)?, next))
}

fn in_cells(lines: &[Line], at: usize) -> Option<(Vec<Row<'_>>, usize)> {
    let rows = lines.get(at..)?.iter().enumerate();
    // Other names of columns begin another table.
    let rows = rows.take_while(|(place, line)| {
        !line.cells.is_empty() && (*place == 0 || !line.texts().any(is_year_name))
    });
    let rows: Vec<Row> = rows
        .map(|(_, line)| Row {
            line,
            cells: line.texts().collect(),
        })
        .collect();
    let next = at.saturating_add(rows.len());
    (!rows.is_empty()).then_some((rows, next))
}

/// Names of single words on a line, and lines that end in a year and as many figures, or in a year alone.
fn in_words(lines: &[Line], at: usize) -> Option<(Vec<Row<'_>>, usize)> {
    let head = lines.get(at)?;
    let names: Vec<&str> = head.text.split_whitespace().collect();
    let [_, dated, amounts @ ..] = names.as_slice() else {
        return None;
    };
    let wide = amounts.len();
    (is_year_name(dated) && (1..=AMOUNTS).contains(&wide)).then_some(())?;
    let mut rows = vec![Row {
        line: head,
        cells: names,
    }];
    let ends: Vec<usize> = tokens(&head.text)
        .iter()
        .rev()
        .take(wide)
        .map(|token| token.right)
        .collect();
    for line in lines.get(at.saturating_add(1)..)? {
        let found = tokens(&line.text);
        let figures = figures_at_end(&found);
        let Some(dated) = found.len().checked_sub(figures.saturating_add(1)) else {
            break;
        };
        let part = |token: &Token| line.part(token.start, token.end);
        let Some(token) = found.get(dated).filter(|token| year(part(token)).is_some()) else {
            break;
        };
        let behind = found.get(dated.saturating_add(1)..).unwrap_or_default();
        let mut cells = vec![line.part(0, token.start).trim(), part(token)];
        if figures == wide {
            cells.extend(behind.iter().map(part));
        } else if let Some(below) = below(&ends, behind) {
            cells.extend(below.into_iter().map(|token| token.map_or("", part)));
        } else {
            break;
        }
        if dated > 0 {
            rows.push(Row { line, cells });
        }
    }
    let next = at.saturating_add(rows.len());
    Some((rows, next))
}

/// The figures of a row that has fewer than there are names, each at the name that it ends below; names from the last.
fn below<'a>(ends: &[usize], figures: &'a [Token]) -> Option<Vec<Option<&'a Token>>> {
    let is_at = |end: usize, token: &Token| end.abs_diff(token.right) <= 1;
    let places = ends.iter().rev();
    let found: Vec<Option<&Token>> = places
        .map(|end| figures.iter().find(|token| is_at(*end, token)))
        .collect();
    (found.iter().flatten().count() == figures.len()).then_some(found)
}

/// The columns, where there is one of years, and one to three of figures beside a title.
fn columns(names: &Row, rows: &[Row]) -> Option<Columns> {
    let title = names.cells.iter().position(|name| is_title_heading(name))?;
    let years = names.cells.iter().position(|name| is_year_name(name))?;
    let widest = rows.iter().map(|row| row.cells.len()).max()?;
    let mut amounts = Vec::new();
    for column in (0..widest).filter(|column| *column != title && *column != years) {
        let filled = || {
            rows.iter()
                .filter_map(|row| row.cells.get(column))
                .filter(|cell| !cell.is_empty())
        };
        let figures = filled().filter(|cell| is_figure(cell)).count();
        let name = names.cells.get(column).copied().unwrap_or_default();
        match role_of(name) {
            Some(Role::Number | Role::Letters(_)) => {}
            _ if figures.saturating_mul(2) <= filled().count() => {}
            Some(Role::Investment) => return None,
            _ if name.is_empty() || year(name).is_some() => {
                return None;
            }
            _ => amounts.push(column),
        }
    }
    (1..=AMOUNTS).contains(&amounts.len()).then_some(Columns {
        title,
        year: years,
        amounts,
    })
}

impl Row<'_> {
    fn cell(&self, column: usize) -> &str {
        self.cells.get(column).copied().unwrap_or_default()
    }

    /// Its title; "Totaal" may stand below the years.
    fn title(&self, columns: &Columns) -> &str {
        match self.cell(columns.title) {
            "" if year(self.cell(columns.year)).is_none() => self.cell(columns.year),
            title => title,
        }
    }
}

impl Columns {
    fn has(&self, column: usize) -> bool {
        column == self.title || column == self.year || self.amounts.contains(&column)
    }
}

#[cfg(test)]
mod tests {
    use super::super::text;

    fn lines(source: &str) -> Vec<String> {
        text(source).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn the_rows_of_a_title_become_one() {
        let joined = ["Onderwerp\t2031\t2032", "Brug\t-46\t-47", "Kade\t\t12"];
        assert_eq!(
            lines("Onderwerp\tJaar\tBedrag\nBrug\t2031\t-46\nBrug\t2032\t-47\nKade\t2032\t12"),
            joined
        );
        assert_eq!(
            lines("Onderwerp Jaar Bedrag\nBrug 2031 -46\nBrug 2032 -47\nKade 2032 12"),
            joined
        );
    }

    #[test]
    fn a_year_holds_for_the_rows_below_it_and_a_sum_has_none() {
        assert_eq!(
            lines(
                "Jaar\tPost\tLasten\tBaten\n2031\tBrug\t46\t1\n\tKade\t12\t2\n2032\tBrug\t47\t3\nTotaal\t\t105\t6"
            ),
            [
                "Post\tLasten 2031\tBaten 2031\tLasten 2032\tBaten 2032",
                "Brug\t46\t1\t47\t3",
                "Kade\t12\t2\t\t",
                "Totaal\t105\t6"
            ]
        );
    }

    #[test]
    fn the_years_of_investments_stay() {
        let source = "Onderwerp\tJaar\tInvestering\nBrug\t2031\t46\nVeer\t2032\t47\nKade\t2032\t12";
        assert_eq!(lines(source).join("\n"), source);
    }
}
