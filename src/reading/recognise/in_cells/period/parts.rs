//! The rows of a table in which row after row has the same cells, and the lines between them.
//!
//! Deliberately absent: rows that lost a cell; the table ends before them, and is none where figures are left over.

use super::super::items::{Class, Item};
use crate::reading::recognise::kinds;

/// How many rows at least.
const ROWS: usize = 2;
/// How many lines of words in a row may be headings between rows.
pub(super) const HEADINGS: usize = 3;

/// The rows that begin at an item, and what stands between them; none where figures are left over behind them.
pub(super) fn parts(items: &[Item], start: usize, figures: &[bool]) -> Option<(Vec<Part>, usize, usize)> {
    let wide = figures.len();
    let fits = |at: usize| {
        let cells = (at..at.saturating_add(wide)).zip(figures);
        at.saturating_add(wide) <= items.len()
            && cells.clone().all(|(at, figure)| {
                if *figure {
                    is_figure(items, at)
                } else {
                    is_word(items, at)
                }
            })
    };
    let last = figures.iter().rev().take_while(|figure| **figure).count();
    let all = figures.iter().filter(|figure| **figure).count();
    let mut parts = Vec::new();
    let (mut at, mut rows, mut headings) = (start, 0usize, 0usize);
    let (mut end, mut kept) = (start, 0usize);
    while at < items.len() {
        // "Totaal" has figures alone: for every column of them, or for the last.
        let run = run(items, at.saturating_add(1));
        let sum = (run == all || run == last)
            && run > 0
            && is_word(items, at)
            && items
                .get(at)
                .is_some_and(|item| kinds::is_sum(item.text.trim_matches('*')));
        if fits(at) {
            parts.push(Part::Row(at));
            at = at.saturating_add(wide);
            rows = rows.saturating_add(1);
        } else if sum && rows > 0 {
            parts.push(Part::Sum(at, run));
            at = at.saturating_add(run).saturating_add(1);
        } else if headings < HEADINGS
            && rows > 0
            && items.get(at).is_some_and(|item| item.class == Class::Words)
            && is_word(items, at)
        {
            parts.push(Part::Heading(at));
            at = at.saturating_add(1);
            headings = headings.saturating_add(1);
            continue;
        } else {
            break;
        }
        (headings, end, kept) = (0, at, parts.len());
    }
    parts.truncate(kept);
    let left = (end..end.saturating_add(HEADINGS)).any(|at| is_figure(items, at));
    (rows >= ROWS && !left).then_some((parts, end, rows))
}

/// What may be a figure here; what counts columns or rows is one as well.
pub(super) fn is_figure(items: &[Item], at: usize) -> bool {
    items.get(at).is_some_and(|item| match item.class {
        Class::Figure => true,
        Class::Number | Class::Words => {
            let mut letters = item.text.chars().filter(|letter| !letter.is_whitespace());
            let digits = item.text.bytes().filter(u8::is_ascii_digit).count();
            digits > 0
                && letters.all(|letter| {
                    letter.is_ascii_digit()
                        || matches!(letter, '.' | ',' | '%' | '-' | '+' | '*' | '\u{20ac}')
                })
        }
        Class::Year | Class::Prose | Class::Other => false,
    })
}

/// How many figures stand under each other from an item on.
fn run(items: &[Item], from: usize) -> usize {
    (from..items.len()).take_while(|at| is_figure(items, *at)).count()
}

/// What a line of the table is.
#[derive(Clone, Copy)]
pub(super) enum Part {
    /// A row of all its cells.
    Row(usize),
    /// A title and so many figures: for each column of them, or for the last only.
    Sum(usize, usize),
    /// A line of words between rows.
    Heading(usize),
}

/// Words of a row; a year alone may be the end of a title or of a name.
pub(super) fn is_word(items: &[Item], at: usize) -> bool {
    items
        .get(at)
        .is_some_and(|item| !is_figure(items, at) && !matches!(item.class, Class::Other | Class::Year))
}
