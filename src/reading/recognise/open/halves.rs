//! Words on the line above a row: whether they look like the first half of its title, or may hold an amount.
//!
//! Deliberately absent: what a title's own last word tells; `title::is_unfinished` has that.

use super::{Reader, Words};
use crate::reading::recognise::table::Row;
use crate::reading::recognise::token::{figures_at_end, glued, is_dash, tokens};
use crate::reading::recognise::{kinds, legend, title};

/// How many lines are looked at for titles that begin with a small letter.
const LOWER: usize = 12;

impl Reader<'_> {
    /// "Lagere" alone, and "opbrengst<tab>5.000" under it: a cell with a line break in it.
    pub(super) fn breaks_its_cell(&self, words: &Words, row: &Row) -> bool {
        let line = |at: usize| self.lines.get(at);
        if words.line.saturating_add(1) != row.line
            || line(words.line).is_none_or(|line| !line.cells.is_empty())
            || title::heads_parts(&words.text)
            || self.counts_on_headings(&words.text)
        {
            return false;
        }
        if title::goes_on(&row.title) {
            return !self.lower_titles(row.line);
        }
        // "Visie op het centrum" over "2035": a year is no title, unless the next row has one as well.
        let letters = |text: &str| text.chars().any(char::is_alphabetic);
        let below = line(row.line.saturating_add(1));
        let titled = below.is_none_or(|below| {
            let first = below.cells.first();
            first.is_none_or(|cell| letters(below.part(cell.start, cell.end)))
        });
        (titled && !letters(&row.title)) || title::is_unfinished(&words.text)
    }

    /// Titles that begin with a small letter, right under a row: then a row that does so needs no words above it.
    pub(super) fn lower_titles(&self, at: usize) -> bool {
        let small = |text: &str| text.trim_start().starts_with(char::is_lowercase) && is_title(text);
        let wide = self.header().map_or(0, |header| header.values().len());
        let from = at.saturating_sub(LOWER);
        let near = self.lines.get(from..).unwrap_or_default();
        let near: Vec<&str> = near
            .iter()
            .take(LOWER * 2)
            .map(|line| line.text.as_str())
            .collect();
        let is_row = |text: &str| ends_in_figures(text, wide);
        near.windows(2)
            .any(|pair| matches!(pair, [above, here] if is_row(above) && is_row(here) && small(here)))
    }
}

/// Not "waarvan structureel", which never begins with a capital, nor "b. Groen".
fn is_title(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    title::goes_on(text) && !matches!(first, "waarvan" | "structureel" | "incidenteel" | "wv")
}

/// Words that fill most of the column of titles, right above a row in columns, are the first half of its title.
pub(super) fn fills_its_column(words: &str, row: &Row) -> bool {
    let Some(first) = row.values.first() else {
        return false;
    };
    let width = first
        .right
        .saturating_sub(first.span.end.saturating_sub(first.span.start));
    let long = words.chars().count().saturating_mul(10) >= width.saturating_mul(7);
    let first_word = words.split_whitespace().next().unwrap_or_default().to_lowercase();
    let divides = [
        "programma",
        "hoofdstuk",
        "thema",
        "domein",
        "cluster",
        "pijler",
        "taakveld",
        "paragraaf",
        "onderdeel",
    ];
    first.gap > 1
        && width >= 30
        && long
        && row.number.is_none()
        && title::read(words, false).number.is_none()
        && words.split_whitespace().count() >= 4
        && !words.ends_with(':')
        && words.to_uppercase() != words
        && legend::read(words) == legend::Legend::default()
        && !divides.contains(&first_word.as_str())
        && !kinds::is_sum(&row.title)
}

/// "Waterkwaliteit V100 -": half a title with the name of a road, or a row of its own whose other cells are empty.
pub(super) fn ends_in_a_glued_figure(words: &str) -> bool {
    let mut behind = words.split_whitespace().rev().skip_while(|word| is_dash(word));
    behind.next().is_some_and(|word| glued(word, true).is_some())
}

/// As many figures at the end of a line as the table has columns, or one fewer.
fn ends_in_figures(text: &str, wide: usize) -> bool {
    let found = tokens(text);
    let figures = figures_at_end(&found);
    figures < found.len() && figures > 0 && figures.saturating_add(1) >= wide
}
