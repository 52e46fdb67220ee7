//! The titles of a table that stands column after column, and the columns of numbers, letters and words before and behind
//! them.
//!
//! A column begins at its name; titles without a name begin at an empty line, a sentence or a unit. Deliberately absent:
//! names that are no usual ones, and columns of words without a name beside the titles.

use super::filled::{Filled, What};
use super::halves::{Row, joined};
use super::{names_letters, say_duration};
use crate::reading::recognise::header::{Role, is_title_heading, role_of};
use crate::reading::recognise::kinds::{is_sum, side};
use crate::reading::recognise::legend;
use crate::reading::recognise::text_columns::{is_group, is_name};
use crate::reading::recognise::title;

/// The longest title and the longest number of a row, in bytes.
const TITLE: usize = 200;
const NUMBER: usize = 6;
/// How many lines more than rows the titles may have: their second halves.
const HALVES: usize = 24;
/// The most columns before the figures.
const COLUMNS: usize = 5;
/// The most words of a line that ends in a point and is no sentence.
const SHORT: usize = 3;

/// The titles and what stands beside them.
pub struct Titles {
    /// The first line of the table.
    pub from: usize,
    /// From left to right.
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    /// A column has a cell less than there are rows.
    short: bool,
}

/// A column of words, numbers or letters.
pub struct Column {
    /// The line that names it.
    pub label: Option<usize>,
    /// Its cells.
    pub items: Vec<usize>,
    /// Whether its cells are those of the titles.
    pub is_titles: bool,
    words: bool,
}

/// The titles of so many rows, and the columns beside them, that end with these lines and begin at `from` or later.
pub fn ahead(filled: &[Filled], from: usize, wide: usize) -> Option<Titles> {
    let mut begins = filled.len();
    let mut columns: Vec<Column> = Vec::new();
    let named = |column: &Column| column.label.and_then(|label| filled.get(label));
    let is_of_titles = |column: &Column| {
        let heading = |label: &Filled| is_title_heading(label.text) && !is_group(label.text);
        column.words && named(column).is_none_or(heading)
    };
    while columns.len() < COLUMNS {
        let Some(column) = column(filled, from, begins, wide) else {
            break;
        };
        // Words without a name are the titles, unless these have one: then they stand above the table.
        let titled = columns.iter().any(is_of_titles);
        if column.label.is_none() && titled {
            break;
        }
        let first = column.label.or(column.items.first().copied())?;
        let last = column.words && column.label.is_none();
        columns.push(column);
        begins = first;
        if last {
            break;
        }
    }
    columns.reverse();
    let words: Vec<usize> = (0..columns.len())
        .filter(|place| columns.get(*place).is_some_and(|column| column.words))
        .collect();
    let mut titles = words
        .iter()
        .filter(|place| words.len() == 1 || columns.get(**place).is_some_and(is_of_titles));
    let place = *titles.next()?;
    if titles.next().is_some() {
        return None;
    }
    let column = columns.get_mut(place)?;
    column.is_titles = true;
    let named = column.label.is_some();
    let rows = joined(filled, &column.items, named, wide)?;
    let mut counts = columns
        .iter()
        .filter(|column| !column.is_titles)
        .map(|column| column.items.len());
    let fit = counts
        .clone()
        .all(|count| count == wide || count.checked_add(1) == Some(wide));
    let short = counts.any(|count| count != wide);
    fit.then_some(Titles {
        from: begins,
        columns,
        rows,
        short,
    })
}

/// The column that ends before a line.
fn column(filled: &[Filled], from: usize, end: usize, wide: usize) -> Option<Column> {
    let lines = || (from..end).rev().filter_map(|at| Some((at, filled.get(at)?)));
    let most = wide.saturating_add(HALVES);
    let run = |is: fn(&Filled) -> bool| {
        let mut run: Vec<usize> = lines()
            .take(most)
            .take_while(|(_, line)| is(line))
            .map(|(at, _)| at)
            .collect();
        run.reverse();
        run
    };
    let label = |items: &[usize]| {
        let above = items.first()?.checked_sub(1).filter(|above| *above >= from)?;
        filled.get(above).map(|line| (above, line.text))
    };
    let letters = run(|line| line.what == What::Letter);
    if !letters.is_empty() {
        let name = label(&letters).filter(|(_, text)| names_letters(text));
        // One less may lack any of them, but where each row has one and a sum has none.
        let kept = name.is_some_and(|(_, text)| say_duration(text));
        let fits = letters.len() == wide || kept;
        return fits.then_some(Column {
            label: name.map(|(at, _)| at),
            items: letters,
            is_titles: false,
            words: false,
        });
    }
    let numbers = run(is_number);
    if !numbers.is_empty() {
        let named = |text: &str| role_of(text) == Some(Role::Number) || is_group(text);
        let (name, _) = label(&numbers).filter(|(_, text)| named(text))?;
        return Some(Column {
            label: Some(name),
            items: numbers,
            is_titles: false,
            words: false,
        });
    }
    words(filled, from, end, wide)
}

/// The column of words that ends before a line, under the one name that has as many below it as there are rows.
fn words(filled: &[Filled], from: usize, end: usize, wide: usize) -> Option<Column> {
    let mut items: Vec<usize> = Vec::new();
    // Where the words begin that no name stands above: at the nearest empty line.
    let mut apart: Option<usize> = None;
    let (mut full, mut short): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
    let mut unfit = false;
    let most = wide.saturating_add(HALVES);
    for at in (from..end).rev().take(most) {
        let line = filled.get(at)?;
        if !items.is_empty() && is_label(line.text) {
            let may_fit = items.len().checked_sub(wide).is_some_and(|more| more <= HALVES);
            let fits = || {
                joined(
                    filled,
                    &items.iter().rev().copied().collect::<Vec<_>>(),
                    true,
                    wide,
                )
                .is_some()
            };
            if may_fit && (items.len() == wide || fits()) {
                full.push(at);
            } else if items.len().checked_add(1) == Some(wide) {
                short.push(at);
            }
            unfit |= is_title_heading(line.text);
        }
        if line.what != What::Words || ends(line.text) {
            apart = apart.or(Some(items.len()));
            break;
        }
        items.push(at);
        if line.apart {
            apart = apart.or(Some(items.len()));
        }
    }
    // The table before this one ends there.
    if items.len() == end.saturating_sub(from) {
        apart = apart.or(Some(items.len()));
    }
    let label = match (full.as_slice(), short.as_slice()) {
        ([one], _) | ([], [one]) => Some(*one),
        ([], []) if !unfit => None,
        _ => return None,
    };
    let named = |label: usize| {
        filled
            .get(label)
            .is_some_and(|line| role_of(line.text) == Some(Role::Number))
    };
    let count = match label {
        Some(label) => end.checked_sub(label)?.checked_sub(1)?,
        None => apart?,
    };
    items.truncate(count);
    items.reverse();
    (!items.is_empty()).then_some(Column {
        label,
        items,
        is_titles: false,
        words: !label.is_some_and(named),
    })
}

/// Whether a line is the name of a column of words, numbers or letters and no title.
fn is_label(text: &str) -> bool {
    let single = text.split_whitespace().nth(1).is_none();
    names_letters(text)
        || role_of(text) == Some(Role::Number)
        || (single && (is_title_heading(text) || is_name(text)))
        || (is_title_heading(text) && legend::read(text).unit.is_some())
}

/// Whether a line is none of the titles below it: a sentence, or what the figures are counted in.
fn ends(text: &str) -> bool {
    let said = legend::read(text);
    let long = text.split_whitespace().nth(SHORT).is_some();
    text.len() > TITLE
        || said.unit.is_some()
        || said.convention.is_some()
        || text.ends_with(':')
        || (long && text.ends_with(['.', '!', '?']))
        || title::is_prose(text)
}

fn is_number(line: &Filled) -> bool {
    let mut marks = line.text.chars();
    line.text.len() <= NUMBER
        && marks.next().is_some_and(|mark| mark.is_ascii_digit())
        && marks.all(|mark| mark.is_ascii_digit() || mark == '.')
        && line.year().is_none()
}

impl Titles {
    /// Whether they may be titles of rows, rather than names of columns: the amounts of each year of one thing.
    pub fn are_titles(&self, filled: &[Filled]) -> bool {
        let titled = |row: &Row| {
            let letters = row.text.chars().filter(|mark| mark.is_alphabetic());
            let names = || {
                filled
                    .get(row.at)
                    .is_some_and(|line| line.names_figures() || line.year().is_some())
            };
            letters.take(2).count() == 2
                && side(&row.text).is_none()
                && (is_sum(&row.text) || !names())
                && row.text.len() <= TITLE
        };
        (!self.short || self.end_in_sum()) && self.rows.iter().all(titled)
    }

    /// Whether the last is that of a sum, which has no letter and no number.
    pub fn end_in_sum(&self) -> bool {
        self.rows.last().is_some_and(|row| is_sum(&row.text))
    }
}
