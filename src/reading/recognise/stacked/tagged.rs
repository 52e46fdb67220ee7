//! Rows with one cell a line whose cells before the years end with a letter: a number, a title, cells under short names
//! that say nothing to us (a programme, who answers for it), and then how long it lasts.
//!
//! The letter right before the figures of every row tells where its cells end, and the names in the header how many they
//! are. Deliberately absent: what those cells hold.

use super::{filled, is_figure, text_of, value};
use crate::reading::extract::Span;
use crate::reading::recognise::grid;
use crate::reading::recognise::header::{self, Column, Header, Letters, Role};
use crate::reading::recognise::kinds;
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::table::{Figure, Placement, Row, Value};
use crate::reading::recognise::text_columns::names_words;
use crate::reading::recognise::title::{self, Title};

/// How many lines before the years may be names of columns.
const NAMES: usize = 8;
/// The most lines that stand before the figures of a row, with the headings over it.
const HEAD: usize = 12;
/// How many rows with such a letter at least.
const ROWS: usize = 3;
/// The most bytes of a cell beside the title.
const CELL: usize = 24;

/// The names before the years.
struct Names {
    /// How many cells stand between the title and the letter.
    beside: usize,
    letters: Letters,
    numbered: bool,
    label: String,
}

/// The lines before the figures of a row, and those figures.
struct Tagged {
    head: Vec<usize>,
    figures: Vec<usize>,
}

/// Reads a whole table of such rows whose years end on the line before `from`; gives the line after it.
pub(super) fn read(reader: &mut Reader, at: usize, from: usize, years: &Header) -> Option<usize> {
    let wide = years.years().len();
    if years.values().len() != wide {
        return None;
    }
    let names = names(reader, at)?;
    let (found, next) = gather(reader, from, wide, &names);
    let tagged = found.iter().filter(|row| letter(reader, row, &names).is_some());
    if tagged.count() < ROWS || !found.iter().all(|row| is_row(reader, row, &names)) {
        return None;
    }
    let letters = Column {
        role: Role::Letters(names.letters),
        place: 0,
    };
    let years = years.values().into_iter().map(|column| column.role);
    let years = years.enumerate().map(|(place, role)| Column {
        role,
        place: place.saturating_add(1),
    });
    let header = Header {
        columns: std::iter::once(letters).chain(years).collect(),
        label: names.label.clone(),
        ..Header::default()
    };
    reader.open_table(header, at);
    for row in &found {
        hand(reader, row, wide, &names);
    }
    reader.close();
    Some(next)
}

/// From the name of the numbers or of the titles on: a name of titles, at least one name that we do not know, and one of
/// letters.
fn names(reader: &Reader, at: usize) -> Option<Names> {
    let above = reader.lines.get(..at)?.iter().rev();
    let mut above = above
        .filter(|line| !line.text.trim().is_empty())
        .map(|line| line.text.trim());
    let Role::Letters(letters) = header::role_of(above.next()?)? else {
        return None;
    };
    let mut beside: Vec<&str> = Vec::new();
    loop {
        let name = above.next()?;
        if header::is_title_heading(name) && name.split_whitespace().count() <= 2 {
            break;
        }
        let short = name.len() <= CELL && name.split_whitespace().count() <= 2;
        if !short || is_figure(name) || beside.len() >= NAMES {
            return None;
        }
        beside.push(name);
    }
    let known = |name: &&str| header::role_of(name).is_some() || names_words(name);
    if beside.is_empty() || beside.iter().all(known) {
        return None;
    }
    let mut over = above.next().unwrap_or_default();
    let numbered = header::role_of(over) == Some(Role::Number);
    if numbered {
        over = above.next().unwrap_or_default();
    }
    let label = if over.len() < 90 && !title::is_prose(over) {
        over
    } else {
        ""
    };
    Some(Names {
        beside: beside.len(),
        letters,
        numbered,
        label: label.to_owned(),
    })
}

/// Lines up to the figures that follow a letter, or a title of a total, as long as there are any.
fn gather(reader: &Reader, from: usize, wide: usize, names: &Names) -> (Vec<Tagged>, usize) {
    let mut found = Vec::new();
    let mut next = from;
    loop {
        let mut head: Vec<usize> = Vec::new();
        let mut here = next;
        while let Some(line) = filled(reader, here).filter(|_| head.len() <= HEAD) {
            let text = text_of(reader, line);
            let cells = reader.lines.get(line).is_none_or(|line| !line.cells.is_empty());
            if cells || text.len() > 200 || (begins_figures(reader, &head, names) && reader.is_figure(line)) {
                break;
            }
            head.push(line);
            here = line.saturating_add(1);
        }
        let figures = run(reader, here, wide, names);
        let Some(last) = figures.last().filter(|_| begins_figures(reader, &head, names)) else {
            return (found, next);
        };
        next = last.saturating_add(1);
        found.push(Tagged { head, figures });
    }
}

/// Figures may follow: the last line is a letter, or it is called a total.
fn begins_figures(reader: &Reader, head: &[usize], names: &Names) -> bool {
    head.last().is_some_and(|line| {
        let text = text_of(reader, *line);
        letter_of(text, names.letters).is_some() || kinds::is_sum(text)
    })
}

/// No more figures than there are years; a number over words begins the next row.
fn run(reader: &Reader, from: usize, wide: usize, names: &Names) -> Vec<usize> {
    let mut lines = Vec::new();
    let mut next = from;
    while lines.len() < wide
        && let Some(line) = filled(reader, next).filter(|line| reader.is_figure(*line))
    {
        next = line.saturating_add(1);
        let small = text_of(reader, line).len() <= 3;
        let counts =
            names.numbered && small && filled(reader, next).is_some_and(|next| !reader.is_figure(next));
        if counts {
            break;
        }
        lines.push(line);
    }
    lines
}

fn letter(reader: &Reader, row: &Tagged, names: &Names) -> Option<char> {
    letter_of(text_of(reader, *row.head.last()?), names.letters)
}

/// A cell with nothing but a letter of its column.
fn letter_of(text: &str, kind: Letters) -> Option<char> {
    (text.len() == 1).then(|| grid::letter_of(text, kind)).flatten()
}

/// Short cells between the title and the letter, as many as there are names for them; or a total.
fn is_row(reader: &Reader, row: &Tagged, names: &Names) -> bool {
    if letter(reader, row, names).is_none() {
        return true;
    }
    let Some(title) = title_at(row, names) else {
        return false;
    };
    let cells = row.head.get(title.saturating_add(1)..).unwrap_or_default();
    let short = |line: &usize| text_of(reader, *line).len() <= CELL;
    let words = |line: usize| {
        text_of(reader, line)
            .chars()
            .filter(|letter| letter.is_alphabetic())
            .count()
            > 1
    };
    cells.iter().all(short) && row.head.get(title).is_some_and(|line| words(*line))
}

/// The place of the (last line of the) title among the lines before the figures.
fn title_at(row: &Tagged, names: &Names) -> Option<usize> {
    row.head.len().checked_sub(names.beside.saturating_add(2))
}

fn hand(reader: &mut Reader, row: &Tagged, wide: usize, names: &Names) {
    let letter = letter(reader, row, names);
    let last = match letter {
        Some(_) => title_at(row, names),
        None => row.head.len().checked_sub(1),
    };
    let Some(last) = last else { return };
    let number_at = row
        .head
        .iter()
        .take(last)
        .rposition(|line| title::is_number_cell(text_of(reader, *line)));
    // A title of several lines stands between its number and its other cells.
    let first = number_at.map_or(last, |at| at.saturating_add(1));
    for line in row.head.iter().take(number_at.unwrap_or(first)) {
        reader.blank();
        reader.words(*line, text_of(reader, *line), false);
    }
    let mut text = String::new();
    for line in row.head.iter().take(last.saturating_add(1)).skip(first) {
        text = if text.is_empty() {
            text_of(reader, *line).to_owned()
        } else {
            title::join(&text, text_of(reader, *line))
        };
    }
    let read = match number_at.and_then(|at| row.head.get(at)) {
        Some(line) => Title {
            number: Some(text_of(reader, *line).trim_end_matches('.').to_owned()),
            text: title::clean(&text),
        },
        None => title::read(&text, false),
    };
    let line = row.head.get(first).copied().unwrap_or_default();
    let values: Vec<Value> = row
        .figures
        .iter()
        .enumerate()
        .filter_map(|(column, line)| value(reader, *line, column))
        .filter(|value| value.figure != Figure::Unreadable)
        .collect();
    for value in &values {
        let _ = reader.look(value.span.line, text_of(reader, value.span.line));
    }
    reader.row(
        Row {
            line,
            number: read.number,
            title: read.text,
            title_span: Span {
                line,
                start: 0,
                end: reader.lines.get(line).map_or(0, |line| line.text.len()),
            },
            placement: if values.len() < wide {
                Placement::Unsure
            } else {
                Placement::Sure
            },
            values,
            letters: letter.into_iter().collect(),
            ..Row::default()
        },
        false,
    );
}
