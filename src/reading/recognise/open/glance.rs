//! What a line was seen to be: the same line is looked at from many others, above it and before it.
//!
//! Deliberately absent: what depends on the open table.

use std::cell::OnceCell;

use super::Reader;
use crate::reading::recognise::stacked;

/// What was seen of a line; nothing until somebody asks.
#[derive(Default)]
pub(super) struct Glance {
    figure: OnceCell<bool>,
    starts: OnceCell<bool>,
}

impl Reader<'_> {
    /// Whether the line holds one figure and no words.
    pub fn is_figure(&self, at: usize) -> bool {
        let look = || {
            self.lines
                .get(at)
                .is_some_and(|line| stacked::is_figure(line.text.trim()))
        };
        self.glances
            .get(at)
            .is_some_and(|glance| *glance.figure.get_or_init(look))
    }

    /// Whether a table with one cell a line starts on the line.
    pub fn starts_stack(&self, at: usize) -> bool {
        self.glances
            .get(at)
            .is_some_and(|glance| *glance.starts.get_or_init(|| stacked::starts(self, at)))
    }
}
