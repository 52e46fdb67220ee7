//! Lists with one cell a line and one figure a row, under nothing but their unit: titles with an amount each, perhaps
//! with a number before them, and totals; or under nothing but the year of their column.
//!
//! That they are amounts is proven by a total that is the sum of its rows. Deliberately absent: lists without such a
//! total, unless it is said over them what a minus is, or their unit and their year and many have a minus; else their
//! figures may count anything.

mod head;
mod lettered;
mod proof;
mod titled;

use super::{filled, line_is_figure, named, text_of, value};
use crate::reading::recognise::amount::Effect;
use crate::reading::recognise::header::{self, Column, Header, Role};
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::table::{Figure, Row};
use crate::reading::recognise::text_columns::names_words;
use crate::reading::recognise::title;
use crate::reading::recognise::token::tokens;
use crate::reading::recognise::{kinds, legend, lone};
use proof::{adds_up, has_a_minus, has_both_signs, is_nought_a_number, keeps_numbers_apart};
use titled::{sum_on_one_line, titled_row};

/// How many lines of words above the list may speak of money.
const ABOVE: usize = 3;
/// The most lines of words over a title.
const OVER: usize = 4;
/// How many lines, empty ones with them, a row may take.
const LINES: usize = 40;
/// The most bytes of a title.
const TITLE: usize = 200;
/// The most bytes of a line of sentences under a title.
const SENTENCES: usize = 1_500;
/// How many rows at least.
const ROWS: usize = 3;
/// How many rows are looked at.
const MOST: usize = 300;

/// A row, and the words over it that head a group.
struct Listed {
    over: Vec<usize>,
    row: Row,
    /// Its letter on a line of its own.
    effect: Option<Effect>,
    /// Sentences stand between its title and its figure.
    explained: bool,
}

/// Reads such a list under a line that names the unit, or the year of its column; gives the line after it.
pub(super) fn read(reader: &mut Reader, at: usize) -> Option<usize> {
    let head = head::read(reader, at)?;
    // Two names of columns of words: the title of a row is not the first of them.
    if head
        .lines
        .iter()
        .chain([&head.next])
        .any(|line| named::sorts(reader, *line))
    {
        return None;
    }
    let (mut rows, next) = rows(reader, head.next);
    // The last figure of a text may be cut off with it.
    if filled(reader, next).is_none() && adds_up(&rows).is_none() {
        let whole = rows.len().saturating_sub(1);
        if rows.get(..whole).is_some_and(|rows| adds_up(rows).is_some()) {
            rows.truncate(whole);
        }
    }
    if rows.len() < ROWS {
        return None;
    }
    let sums = adds_up(&rows);
    let money = head.unit || head.sign && in_thousands(&rows) || are_money(reader, at, &rows);
    let proven = sums.is_some() && money && !is_nought_a_number(&rows);
    let lettered = head.unit && lettered::are_all(&rows);
    // What a minus is was said right over it: these are effects, and no stands.
    let said = || {
        let figure = filled(reader, next).is_some_and(|after| reader.is_figure(after));
        head.unit
            && head.sign
            && (head.named || !rows.iter().any(|listed| listed.explained))
            && has_a_minus(&rows)
            && keeps_numbers_apart(&rows)
            && !figure
    };
    let signed = head.unit && head.year.is_some() && has_both_signs(&rows);
    if !proven && !signed && !lettered && !said() {
        return None;
    }
    lettered::settle(&mut rows, sums == Some(true));
    for line in &head.lines {
        let _ = reader.look(*line, text_of(reader, *line));
    }
    let (year, sure, label) = match (head.year, titled::year_of_sums(&rows)) {
        (Some(year), _) => (Some(year), true, String::new()),
        (None, Some(year)) => (Some(year), false, String::new()),
        (None, None) => lone::year(reader.lines, at),
    };
    let header = Header {
        columns: vec![Column {
            role: year.map_or(Role::Undated, Role::Year),
            place: 0,
        }],
        label,
        relative: year.is_some() && !sure,
        ..Header::default()
    };
    reader.open_table(header, at);
    for Listed { over, row, .. } in rows {
        for line in over {
            reader.blank();
            reader.words(line, text_of(reader, line), false);
        }
        for value in &row.values {
            let _ = reader.look(value.span.line, text_of(reader, value.span.line));
        }
        reader.row(row, false);
    }
    reader.close();
    Some(next)
}

/// The words above speak of a budget, and the figures are as large.
fn are_money(reader: &Reader, at: usize, rows: &[Listed]) -> bool {
    let above = reader.lines.get(..at).unwrap_or_default().iter().rev();
    let speaks = above
        .filter(|line| !line.text.trim().is_empty())
        .take(ABOVE)
        .any(|line| {
            let lower = line.text.to_lowercase();
            ["begroting", "budget", "uitgaven", "kosten", "\u{20ac}", "euro"]
                .iter()
                .any(|word| lower.contains(word))
        });
    speaks && in_thousands(rows)
}

/// Most figures are set in thousands.
fn in_thousands(rows: &[Listed]) -> bool {
    let thousands = rows.iter().filter(|listed| {
        listed.row.values.iter().any(
            |value| matches!(value.figure, Figure::Amount(printed) if !printed.bare && printed.thousandths >= 1_000_000),
        )
    });
    thousands.count().saturating_mul(2) > rows.len()
}

/// Titles with a figure each, as long as they follow each other.
fn rows(reader: &Reader, from: usize) -> (Vec<Listed>, usize) {
    let mut rows = Vec::new();
    let mut next = from;
    while rows.len() < MOST
        && let Some((listed, after)) = row(reader, next)
    {
        rows.push(listed);
        next = after;
        if let Some((sum, after)) = titled::bare_sum(reader, &rows, next) {
            rows.push(sum);
            next = after;
        }
    }
    (rows, next)
}

/// Words, perhaps a number and more words, and one figure.
fn row(reader: &Reader, from: usize) -> Option<(Listed, usize)> {
    let mut listed = Listed {
        over: Vec::new(),
        row: Row::default(),
        effect: None,
        explained: false,
    };
    let mut number: Option<String> = None;
    let mut titled: Option<usize> = None;
    let mut next = from;
    loop {
        let here = filled(reader, next)?;
        let text = text_of(reader, here);
        let line = reader.lines.get(here)?;
        if !line.cells.is_empty()
            || text.len()
                > if titled.is_some() || is_lettered_below(reader, here) {
                    SENTENCES
                } else {
                    TITLE
                }
            || listed.over.len() > OVER
            || here > from.saturating_add(LINES)
        {
            return None;
        }
        next = here.saturating_add(1);
        let found = tokens(text);
        if let Some(title) = titled
            && line_is_figure(&found)
        {
            let value = value(reader, here, 0).filter(|value| value.figure != Figure::Unreadable)?;
            listed.row = titled_row(reader, title, number, value);
            lettered::take(&mut listed);
            if let Some(behind) = filled(reader, next).filter(|_| listed.effect.is_none()) {
                listed.effect = lettered::letter(text_of(reader, behind));
                next = if listed.effect.is_some() {
                    behind.saturating_add(1)
                } else {
                    next
                };
            }
            return Some((listed, next));
        }
        if let Some(row) = sum_on_one_line(reader, here).filter(|_| number.is_none() && titled.is_none()) {
            listed.row = row;
            return Some((listed, next));
        }
        if titled.is_some() && listed.effect.is_none() {
            listed.effect = lettered::letter(text);
            if listed.effect.is_some() {
                continue;
            }
        }
        if title::is_number_cell(text) {
            // "3", "Wegen", "3.1": the first number is of a group.
            if number.is_some() && titled.is_none() {
                return None;
            }
            listed.over.extend(titled.take());
            number = Some(text.trim_end_matches('.').to_owned());
            continue;
        }
        let words = text.chars().filter(|letter| letter.is_alphabetic()).count() > 1;
        // What a title is explained with, down to its figure; another unit begins another list.
        if title::is_prose(text) && titled.is_some() && text.ends_with('.') {
            listed.explained = true;
            continue;
        }
        let unit = text.len() <= TITLE && legend::read(text).unit.is_some();
        if !words || unit || listed.explained || title::is_prose(text) && titled.is_some() {
            return None;
        }
        // The name of a column says nothing of a row.
        let name = !text.contains(' ')
            && !kinds::is_sum(text)
            && (names_words(text) || header::role_of(text).is_some());
        let titles = titled.is_none() && filled(reader, next).is_some_and(|below| reader.is_figure(below));
        if name && number.is_none() && !titles {
            continue;
        }
        match titled {
            Some(_) if number.is_some() => return None,
            Some(before) => listed.over.push(before),
            None => {}
        }
        titled = Some(here);
    }
}

/// A figure and its letter stand right under a line, each on its own.
fn is_lettered_below(reader: &Reader, at: usize) -> bool {
    let below = |at: usize| filled(reader, at.saturating_add(1));
    below(at).is_some_and(|figure| {
        reader.is_figure(figure)
            && below(figure).is_some_and(|letter| lettered::letter(text_of(reader, letter)).is_some())
    })
}
