//! Rows that wait for a header: it may stand below the figures.

use super::Reader;
use crate::reading::recognise::table::Table;
use crate::reading::recognise::token::tokens;
use crate::reading::recognise::{Why, legend, row, title};

/// How many lines below the figures a header may stand.
const BELOW: usize = 14;

/// The most rows that wait for a header.
const WAITING: usize = 400;

impl Reader<'_> {
    /// A line with figures but no header yet.
    pub fn wait(&mut self, at: usize) {
        self.blank = false;
        self.pending = None;
        if self.waiting.len() < WAITING {
            self.waiting.push(at);
        } else {
            self.leave(at, Why::NoYears);
        }
    }

    /// Figures too far above a header are not read with it.
    pub(super) fn drop_far_waiting(&mut self, at: usize) {
        if self
            .waiting
            .last()
            .is_some_and(|last| last.saturating_add(BELOW) < at)
        {
            self.drop_waiting();
        }
    }

    /// The header stood below the figures: the rows that waited are read with it.
    pub(super) fn adopt(&mut self, table: &mut Table) {
        let wide = table.header.values().len();
        for at in std::mem::take(&mut self.waiting) {
            let Some(line) = self.lines.get(at) else { continue };
            let row = row::of_line(at, &line.text, &tokens(&line.text), &table.header);
            match row.filter(|row| row.values.len() == wide) {
                Some(mut row) => {
                    if let Some(above) = self.words_before(at) {
                        row.title = title::join(&above, &row.title);
                    }
                    table.rows.push(row);
                }
                None => self.leave(at, Why::NoYears),
            }
        }
        table.header_below = true;
    }

    /// The words on the last filled line above, if they may be the first half of a title.
    fn words_before(&self, at: usize) -> Option<String> {
        let above = self
            .lines
            .get(..at)?
            .iter()
            .rev()
            .take(2)
            .find(|line| !line.text.trim().is_empty())?;
        let text = above.text.trim();
        let lower = self
            .lines
            .get(at)
            .is_some_and(|line| line.text.trim_start().starts_with(char::is_lowercase));
        let is_row = tokens(text).last().is_some_and(|token| token.kind.is_figure());
        (lower
            && !is_row
            && !title::is_prose(text)
            && legend::read(text) == legend::Legend::default()
            && text.len() < 90)
            .then(|| text.to_owned())
    }

    pub(super) fn drop_waiting(&mut self) {
        for at in std::mem::take(&mut self.waiting) {
            self.leave(at, Why::NoYears);
        }
    }
}
