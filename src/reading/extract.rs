//! From a source to lines: the one shape that every kind of document is brought to.
//!
//! Pasted text and .txt are read here. Words of a PDF become lines whose text is padded with spaces to the printed
//! columns; rows of a spreadsheet become lines with explicit cells. Deliberately absent: any meaning. No amount is
//! recognised here and nothing is thrown away but page headers and footers.

use serde::{Deserialize, Serialize};

use super::recognise::token::tokens;

mod aligned;
mod blanks;
mod by_column;
mod by_row;
mod characters;
#[cfg(feature = "office")]
pub mod csv;
mod dated;
mod durations;
#[cfg(feature = "office")]
mod encoding;
mod enumerated;
mod euros;
mod falling;
#[cfg(feature = "office")]
pub mod file;
mod furniture;
#[cfg(any(feature = "office", feature = "read-pdf"))]
pub mod guard;
pub mod joined;
mod json;
pub mod kind;
mod lettered;
mod new_page;
pub mod note;
mod numbered;
#[cfg(feature = "read-pdf")]
pub mod pdf;
mod pipes;
mod placed;
#[cfg(feature = "office")]
pub mod printed;
pub mod refusal;
#[cfg(feature = "office")]
pub mod sheet;
mod sided;
mod sides_below;
mod spaced;
mod thousands;
mod titles_last;
#[cfg(any(feature = "office", feature = "read-pdf"))]
mod unpacked;
mod worded;
pub mod words;

/// One line of a document, its characters made plain (see `characters`).
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Line {
    /// The page, counted from one, where the source has pages.
    pub page: Option<u32>,
    /// The line's number in the source, counted from one.
    pub number: u32,
    /// The text; spans count its bytes.
    pub text: String,
    /// The cells where the source has cells of its own (tabs, pipes, a spreadsheet); empty for running text.
    pub cells: Vec<Cell>,
}

/// A cell of a line: a range of bytes in the line's text. Its column is its place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// Words of the source: a line (its index in the reading's lines) and a range of bytes in its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Span {
    /// Index of the line.
    pub line: usize,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Line {
    /// The words of a range, or nothing where the range does not exist.
    pub fn part(&self, start: usize, end: usize) -> &str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// The words of each of its cells.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let cells = self.cells.iter();
        cells.map(|cell| self.part(cell.start, cell.end).trim())
    }

    /// A line with cells of its own, joined by tabs in its text.
    pub fn from_cells<'a>(page: Option<u32>, number: u32, parts: impl IntoIterator<Item = &'a str>) -> Line {
        let mut line = Line {
            page,
            number,
            ..Line::default()
        };
        for (column, part) in parts.into_iter().enumerate() {
            if column > 0 {
                line.text.push('\t');
            }
            let start = line.text.len();
            line.text.push_str(part.trim());
            line.cells.push(Cell {
                start,
                end: line.text.len(),
            });
        }
        line
    }
}

/// The lines with each table that begins at one of them replaced; `table` gives its rows and the line after it.
fn replaced(lines: Vec<Line>, table: impl Fn(&[Line], usize) -> Option<(Vec<Line>, usize)>) -> Vec<Line> {
    let mut result: Vec<Line> = Vec::with_capacity(lines.len());
    let mut at = 0usize;
    while let Some(line) = lines.get(at) {
        let after = at.saturating_add(1);
        at = match table(&lines, at) {
            Some((rows, next)) => {
                result.extend(rows);
                next.max(after)
            }
            None => {
                result.push(line.clone());
                after
            }
        };
    }
    result
}

/// How many cells a row has up to the last that is filled.
fn width(row: &[&str]) -> usize {
    row.iter()
        .rposition(|cell| !cell.is_empty())
        .map_or(0, |last| last.saturating_add(1))
}

/// Whether a cell holds a figure, perhaps with a letter.
fn is_figure(text: &str) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    let found = tokens(text);
    found.len() <= 2 && found.first().is_some_and(|first| first.kind.is_figure())
}

/// The longest figure, in bytes.
const LONGEST: usize = 60;
/// The widest row that is read; cells beyond it are left out of the table.
const WIDEST: usize = 400;

/// Reads pasted text or a text file.
pub fn text(source: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let paged = source.contains('\u{c}');
    let mut page = 1u32;
    let mut number = 0u32;
    for (index, sheet) in source.split('\u{c}').enumerate() {
        if index > 0 {
            page = page.saturating_add(1);
        }
        for raw in sheet.split('\n') {
            number = number.saturating_add(1);
            let shown = paged.then_some(page);
            let plain = characters::plain(raw);
            if plain.contains('\t') {
                lines.push(Line::from_cells(shown, number, plain.split('\t').take(WIDEST)));
            } else {
                lines.push(Line {
                    page: shown,
                    number,
                    text: plain,
                    cells: Vec::new(),
                });
            }
        }
        if index > 0 || sheet.ends_with('\n') {
            number = number.saturating_sub(1);
        }
    }
    furniture::remove(&mut lines);
    let lines = new_page::take_out(lines);
    let lines = spaced::join_minus(spaced::close_up(blanks::rows(pipes::rows(lines))));
    let lines = lettered::join(euros::join(numbered::join(lines)));
    let lines = worded::join(sided::name(dated::name(lines)));
    let mut lines = joined::split(enumerated::split(lines));
    thousands::point(&mut lines);
    aligned::cells(&mut lines);
    let lines = durations::part(by_column::turn(lines));
    let lines = sides_below::name(by_row::join(titles_last::turn(falling::turn(lines))));
    // Tables set with spaces have their cells only now.
    spaced::join_minus(spaced::close_up(lines))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn form_feeds_are_page_breaks_and_tabs_are_cells() {
        let lines = text("Kop\n\u{c}Zwembad\t100\t-\n");
        assert_eq!(lines[0].page, Some(1));
        let row = lines
            .iter()
            .find(|line| line.text.starts_with("Zwembad"))
            .unwrap();
        assert_eq!((row.page, row.number), (Some(2), 2));
        let cells: Vec<&str> = row
            .cells
            .iter()
            .map(|cell| row.part(cell.start, cell.end))
            .collect();
        assert_eq!(cells, ["Zwembad", "100", "-"]);
    }
}
