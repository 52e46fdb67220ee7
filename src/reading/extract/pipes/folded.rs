//! Tables with one cell a line that each end with a pipe, the empty cells too: "Wegen |", "50 |", "|"; or begin with one.
//!
//! No line says where a row ends, so the rows are found by their form: at one width every column holds words or figures
//! from the first row to the last. Deliberately absent: rows that lost a cell in their middle; there the rows end.

use super::super::Line;
use super::is_rule;
use crate::reading::recognise::token::year;

/// The fewest and the most cells of a row.
const NARROWEST: usize = 3;
const WIDEST: usize = 16;
/// The most cells of a row before its first figure.
const BEFORE: usize = 4;
/// How many rows with figures there are at least.
const ROWS: usize = 3;
/// The most characters of the number of a row.
const NUMBER: usize = 5;

/// What a run of such lines was brought to.
pub(super) struct Folded {
    /// Its rows; none where they do not come out even.
    pub(super) rows: Vec<Line>,
    /// How many lines these take, or how many need not be tried again.
    pub(super) lines: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Nothing, or a word that stands for an amount.
    Open,
    Figure,
    Words,
}

struct Cell<'a> {
    text: String,
    form: Form,
    line: &'a Line,
    /// Index of the line after it.
    next: usize,
}

/// One way to cut the cells: where each row begins, and the cell after the last.
struct Way {
    width: usize,
    rows: Vec<usize>,
    end: usize,
    whole: bool,
}

/// Brings the lines that begin here to rows.
pub(super) fn rows(lines: &[Line]) -> Folded {
    let (cells, next) = cells(lines);
    let none = Folded {
        rows: Vec::new(),
        lines: next,
    };
    // Another line with pipes below: a table of another make, in which such lines are the exception.
    if lines.get(next).is_some_and(|line| line.text.contains('|')) {
        return none;
    }
    let Some(way) = best(&cells) else { return none };
    let Some(last) = way.end.checked_sub(1).and_then(|last| cells.get(last)) else {
        return none;
    };
    Folded {
        rows: cut(&cells, &way),
        lines: last.next,
    }
}

/// Whether the line is one cell with its pipe.
pub(super) fn is_cell(line: &Line) -> bool {
    line.cells.is_empty() && inner(line).is_some()
}

/// What the cell on a line holds, and whether its pipe stands before it; a pipe alone says nothing of that.
fn inner(line: &Line) -> Option<(&str, Option<bool>)> {
    let text = line.text.trim();
    let (inner, led) = match text.strip_suffix('|') {
        Some(inner) => (inner, false),
        None => (text.strip_prefix('|')?, true),
    };
    let inner = Some(inner.trim()).filter(|inner| !inner.contains('|'))?;
    Some((inner, (!inner.is_empty()).then_some(led)))
}

/// The cells of a run of lines, and the index of the line after it.
fn cells(lines: &[Line]) -> (Vec<Cell<'_>>, usize) {
    let mut found: Vec<Cell> = Vec::new();
    let mut half: Option<&Line> = None;
    let mut side: Option<bool> = None;
    let mut next = 0usize;
    for (index, line) in lines.iter().enumerate() {
        let text = line.text.trim();
        if !line.cells.is_empty() {
            break;
        }
        if let Some((own, led)) = inner(line) {
            if led.is_some() && side.is_some() && led != side {
                break;
            }
            side = side.or(led);
            // "Aanleg van" above "wegen |": one cell on two lines.
            let (text, from) = match half.take() {
                Some(_) if own.is_empty() || side == Some(true) => break,
                Some(above) => (format!("{} {own}", above.text.trim()), above),
                None => (own.to_owned(), line),
            };
            next = index.saturating_add(1);
            found.push(Cell {
                form: form(&text),
                text,
                line: from,
                next,
            });
            continue;
        }
        let within = half.is_none() && !found.is_empty();
        if within && is_rule(text) && text.contains('|') {
            next = index.saturating_add(1);
        } else if within && !text.is_empty() && !text.contains('|') {
            half = Some(line);
        } else if !within || !text.is_empty() {
            break;
        }
    }
    (found, next)
}

/// An amount without "-/-" before or behind it, and without a word for its effect.
fn bare(text: &str) -> &str {
    let text = text.trim_start_matches("-/-").trim_start_matches("+/+");
    let text = text.trim_end_matches("-/-").trim_end_matches("+/+").trim();
    text.strip_suffix("nadeel")
        .or_else(|| text.strip_suffix("voordeel"))
        .map_or(text, str::trim_end)
}

fn form(text: &str) -> Form {
    let text = bare(text);
    let figures = text.chars().any(|mark| mark.is_ascii_digit());
    let mark = |mark: char| mark.is_ascii_digit() || ".,-+€%() \u{2013}\u{2212}".contains(mark);
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
    let standing_for = matches!(
        text.to_lowercase().trim_end_matches('.'),
        "pm" | "p.m" | "nihil" | "nvt" | "n.v.t"
    );
    if text.is_empty()
        || standing_for
        || text
            .chars()
            .all(|character| "-\u{2013}\u{2212}".contains(character))
    {
        Form::Open
    } else if figures && (text.chars().all(mark) || (letters == 1 && is_lettered(text))) {
        Form::Figure
    } else {
        Form::Words
    }
}

/// "500 N", "V500"
fn is_lettered(text: &str) -> bool {
    let before = text.strip_prefix(['N', 'V']);
    text.ends_with(['V', 'N', 'v', 'n'])
        || before.is_some_and(|rest| {
            rest.trim_start()
                .starts_with(|first: char| first.is_ascii_digit())
        })
}

/// The way that brings most cells into whole rows; of equals the narrowest.
fn best(cells: &[Cell]) -> Option<Way> {
    let first = cells.iter().position(|cell| cell.form == Form::Figure)?;
    let mut best: Option<Way> = None;
    for width in NARROWEST..=WIDEST {
        for before in 1..=BEFORE.min(width.saturating_sub(1)) {
            let Some(start) = first.checked_sub(before) else {
                break;
            };
            let Some(way) = parse(cells, start, width) else {
                continue;
            };
            let better = |best: &Way| (way.end, way.whole) > (best.end, best.whole);
            if best.as_ref().is_none_or(better) {
                best = Some(way);
            }
        }
    }
    best
}

/// Cuts rows of a width as far as their columns stay what they are.
fn parse(cells: &[Cell], start: usize, width: usize) -> Option<Way> {
    let named = cells.get(start).is_some_and(|cell| cell.form == Form::Words);
    let mut columns: Vec<Form> = vec![Form::Open; width];
    let (mut figures, mut titled, mut filled) = (0usize, 0usize, 0usize);
    let mut way = Way {
        width,
        rows: Vec::new(),
        end: start,
        whole: true,
    };
    while let Some(row) = cells.get(way.end..).filter(|rest| !rest.is_empty()) {
        let row = row.get(..width).unwrap_or(row);
        way.rows.push(way.end);
        if fits(row, &columns, named) {
            let here = has_figures(row);
            let names = row
                .iter()
                .all(|cell| cell.form != Form::Figure || year(&cell.text).is_some());
            for (column, cell) in columns.iter_mut().zip(row) {
                // Names of columns say nothing about what these hold.
                if *column == Form::Open && !(names && cell.form == Form::Words) {
                    *column = cell.form;
                }
            }
            figures = figures.saturating_add(usize::from(here));
            titled = titled.saturating_add(usize::from(here && row.first()?.form != Form::Open));
            filled = filled.saturating_add(usize::from(here && !names));
            way.whole = row.len() == width;
            way.end = way.end.saturating_add(row.len());
            continue;
        }
        // A heading that spans the row is one cell.
        let below = way.end.saturating_add(1);
        let row_below = cells.get(below..below.saturating_add(width)).unwrap_or_default();
        if row.first()?.form != Form::Words || !has_figures(row_below) || !fits(row_below, &columns, named) {
            way.rows.pop();
            break;
        }
        way.end = below;
    }
    (filled >= ROWS && titled.saturating_mul(2) >= figures).then_some(way)
}

fn has_figures(row: &[Cell]) -> bool {
    row.iter().skip(1).any(|cell| cell.form == Form::Figure)
}

fn fits(row: &[Cell], columns: &[Form], named: bool) -> bool {
    let numbered =
        |text: &str| text.len() <= NUMBER && !text.starts_with(['-', '+', '€']) && year(text).is_none();
    // The years of a row of names stand together in it.
    let split = row.first().is_some_and(|cell| year(&cell.text).is_some());
    let mut row = row.iter().zip(columns);
    let first = row.next().is_none_or(|(cell, _)| {
        cell.form != Form::Figure || (named && columns.len() > NARROWEST && numbered(&cell.text))
    });
    first
        && !split
        && row.all(|(cell, column)| cell.form == Form::Open || *column == Form::Open || cell.form == *column)
}

/// The rows, with those of names and the lines before them.
fn cut(cells: &[Cell], way: &Way) -> Vec<Line> {
    let start = way.rows.first().copied().unwrap_or_default();
    // What is no whole row above the table is a title.
    let titles = start.checked_rem(way.width).unwrap_or_default();
    let names = (titles..start).step_by(way.width);
    let mut starts: Vec<usize> = (0..titles).chain(names).collect();
    starts.extend(&way.rows);
    let ends = starts.iter().skip(1).copied().chain([way.end]);
    let rows = starts.iter().zip(ends);
    rows.filter_map(|(start, end)| line(cells.get(*start..end)?))
        .collect()
}

fn line(row: &[Cell]) -> Option<Line> {
    let first = row.first()?;
    if row.len() == 1 {
        return (!first.text.is_empty()).then(|| Line {
            page: first.line.page,
            number: first.line.number,
            text: first.text.clone(),
            cells: Vec::new(),
        });
    }
    let parts = row.iter().map(|cell| cell.text.as_str());
    Some(Line::from_cells(first.line.page, first.line.number, parts))
}
