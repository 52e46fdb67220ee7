//! Words on the line above a row: whether they look like the first half of its title, or may hold an amount.
//!
//! Deliberately absent: what a title's own last word tells; `title::is_unfinished` has that.

use crate::reading::recognise::table::Row;
use crate::reading::recognise::token::{glued, is_dash};
use crate::reading::recognise::{kinds, legend, title};

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
