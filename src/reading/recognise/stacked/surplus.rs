//! Numbers told by counting: a row that has all of its figures takes no other one, so the small number behind it
//! counts the title below; and a row with one figure more than there are columns has its number among them.
//!
//! Deliberately absent: tables whose rows lost cells; there a figure more or less says nothing.

use super::numbers::is_letter;
use super::{filled, text_of};
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::table::{Figure, Oddity, Placement, Row, Value};

/// How many filled lines ahead are looked at.
const AHEAD: usize = 150;
/// How many rows must have such a number behind them for it to be the way of the table.
const ROWS: usize = 2;
/// How many lines of words a title may take.
const TITLE: usize = 3;

/// What counting says of a table.
pub(super) struct Surplus {
    wide: usize,
    /// A heading names a column of numbers.
    named: bool,
    /// Numbers between rows are the way of this table.
    usual: bool,
    /// Rows are counted with letters: A, B, C on lines of their own.
    letters: bool,
    /// The number of a row stands behind its title: the first row begins with words and has a figure more.
    pub(super) behind: bool,
}

impl Surplus {
    /// Looks at the rows that follow.
    pub(super) fn ahead(reader: &Reader, from: usize, wide: usize, named: bool) -> Surplus {
        let mut first_run = None;
        let mut rows = 0usize;
        let mut run = 0usize;
        let mut last = from;
        let mut letters: Vec<&str> = Vec::new();
        let mut next = from;
        for _ in 0..AHEAD {
            let Some(here) = filled(reader, next) else { break };
            letters.extend(Some(text_of(reader, here)).filter(|text| is_letter(text)));
            if reader.is_figure(here) {
                run = run.saturating_add(1);
                last = here;
            } else {
                if run == wide.saturating_add(1) && counts(text_of(reader, last)) {
                    rows = rows.saturating_add(1);
                }
                first_run = first_run.or((run > 0).then_some(run));
                run = 0;
            }
            next = here.saturating_add(1);
        }
        Surplus {
            wide,
            named,
            usual: wide >= 2 && rows >= ROWS,
            letters: letters.first() == Some(&"A") && letters.get(1) == Some(&"B"),
            behind: named
                && first_run == Some(wide.saturating_add(1))
                && filled(reader, from).is_some_and(|first| !is_figure(reader, first)),
        }
    }

    /// The number on this line, which counts the title below; the figures of `row` are there already, and a row with
    /// a number of its own and a title may hold the figure itself.
    pub(super) fn number(&self, reader: &Reader, here: usize, row: &Row, held: bool) -> Option<String> {
        let figures = row.values.len();
        let text = text_of(reader, here);
        if is_coded(text) || (self.letters && is_letter(text)) {
            let words = filled(reader, here.saturating_add(1)).is_some_and(|next| {
                !is_figure(reader, next)
                    && text_of(reader, next)
                        .chars()
                        .filter(|c| c.is_alphabetic())
                        .count()
                        > 3
            });
            return words.then(|| text.trim_end_matches(['.', ')']).to_owned());
        }
        let follows =
            self.usual && figures > 0 && row.number.as_deref().is_some_and(|number| is_next(number, text));
        let due = figures == self.wide || follows || (figures == 0 && (self.usual || self.named) && !held);
        if !due || self.behind || self.wide < 2 || !counts(text) {
            return None;
        }
        let mut next = filled(reader, here.saturating_add(1))?;
        if is_figure(reader, next) {
            return None;
        }
        if figures < self.wide {
            // Between words only before a whole row.
            let mut lines = 0usize;
            while !is_figure(reader, next) && lines < TITLE {
                next = filled(reader, next.saturating_add(1))?;
                lines = lines.saturating_add(1);
            }
            for _ in 1..self.wide {
                let line = Some(next).filter(|line| is_figure(reader, *line))?;
                next = filled(reader, line.saturating_add(1))?;
            }
            Some(next).filter(|line| is_figure(reader, *line))?;
        }
        Some(text.trim_end_matches(['.', '*']).to_owned())
    }
}

fn is_figure(reader: &Reader, at: usize) -> bool {
    reader.is_figure(at)
}

/// The number after it: 3 after 2 or 2a.
fn is_next(number: &str, text: &str) -> bool {
    let digits = number.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    let next = digits
        .parse::<u16>()
        .ok()
        .and_then(|number| number.checked_add(1));
    next.is_some() && text.trim_end_matches(['.', '*']).parse::<u16>().ok() == next
}

/// `2a`, `2.a`
pub(super) fn is_coded(text: &str) -> bool {
    let digits = text.trim_end_matches(['.', ')']);
    let stem = digits.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
    digits.len() == stem.len().saturating_add(1) && counts(stem) && stem.len() < 3
}

/// One to three digits and nothing else.
fn counts(text: &str) -> bool {
    let digits = text.trim_end_matches(['.', '*']);
    (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// A row whose heading names a column of numbers and that has one figure too many: the first one is its number.
pub(super) fn take_number(row: &mut Row, wide: usize) {
    if row.number.is_some() || row.values.len() != wide.saturating_add(1) || wide < 2 {
        return;
    }
    let small = |figure: Figure| match figure {
        Figure::Amount(printed) if printed.bare && !printed.minus && printed.thousandths % 1_000 == 0 => {
            printed.thousandths.checked_div(1_000)
        }
        _ => None,
    };
    let first = row.values.first().and_then(|value| small(value.figure));
    if let Some(number) = first.filter(|number| *number > 0 && *number < 1_000) {
        row.values.remove(0);
        row.number = Some(number.to_string());
    }
}

/// The credit before the years of a row that has a figure for each of them and one more.
pub(super) fn drop_credit(row: &mut Row, wide: usize) {
    if row.values.len() == wide.saturating_add(1) {
        row.values.remove(0);
    }
}

/// Half of the rows ahead, and more than one, have more figures than there are names.
pub(super) fn is_narrow(reader: &Reader, from: usize, wide: usize) -> bool {
    let mut runs: Vec<usize> = Vec::new();
    let mut run = 0usize;
    for (at, line) in reader.lines.iter().enumerate().skip(from).take(AHEAD) {
        if reader.is_figure(at) {
            run = run.saturating_add(1);
        } else if !line.text.trim().is_empty() && run > 0 {
            runs.push(std::mem::take(&mut run));
        }
    }
    let more = runs.iter().filter(|run| **run > wide).count();
    more > 1 && more.saturating_mul(2) >= runs.len()
}

/// Hands over a row, and the figures that are more than the columns as rows whose title is empty.
pub(super) fn hand_all(reader: &mut Reader, mut done: Row, wide: usize, narrow: bool) {
    // Figures that fill no whole number of rows: nobody can say which column each belongs to.
    let even = done.values.len().is_multiple_of(wide.max(1));
    let odd = done.values.len() > wide && (narrow || !even);
    if odd {
        done.oddities.push(Oddity::TooManyFigures);
    }
    let mut rest: Vec<Vec<Value>> = Vec::new();
    while done.values.len() > wide {
        rest.push(done.values.split_off(done.values.len().saturating_sub(wide)));
    }
    hand(reader, done, wide);
    for values in rest.into_iter().rev() {
        let row = Row {
            line: values.first().map_or(0, |value| value.span.line),
            values,
            oddities: if odd {
                vec![Oddity::TooManyFigures]
            } else {
                Vec::new()
            },
            ..Row::default()
        };
        hand(reader, row, wide);
    }
}

/// Hands a row over, with its figures in the first columns.
pub(super) fn hand(reader: &mut Reader, mut row: Row, wide: usize) {
    row.placement = if row.values.len() < wide {
        Placement::Unsure
    } else {
        Placement::Sure
    };
    for (column, value) in row.values.iter_mut().enumerate() {
        value.column = column;
    }
    reader.row(row, false);
}
