//! What a table is called.
//!
//! Deliberately absent: what follows from it (see `listed`).

use super::{List, list};
use crate::reading::extract::Line;
use crate::reading::recognise::blocks::block;
use crate::reading::recognise::legend;
use crate::reading::recognise::table::Table;

/// The label of the header, or else the nearest words above it that name one kind of list.
pub(super) fn named(table: &Table, lines: &[Line]) -> Option<List> {
    list(&table.header.label).or_else(|| {
        table
            .words_above()
            .filter_map(|line| lines.get(line))
            // "Lasten", "Baten" and "Saldo" on lines of their own are the names of columns.
            .filter(|line| table.header.blocks.is_empty() || block(&line.text).is_none())
            .take(3)
            .filter(|line| line.text.split_whitespace().count() <= 10 && !is_sentence(&line.text))
            // "Lasten positief" says what a sign means, and is no name.
            .filter(|line| legend::read(&line.text).convention.is_none())
            .find_map(|line| list(&line.text))
    })
}

/// "Een plus is dat de kosten lager worden." tells something, and names nothing.
fn is_sentence(text: &str) -> bool {
    text.trim_end().ends_with('.') && text.split_whitespace().nth(4).is_some()
}
