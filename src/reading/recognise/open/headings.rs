//! Headings with amounts, as they join the reading.

use super::Reader;
use crate::reading::recognise::heading::{Heading, Part};
use crate::reading::recognise::kinds::{self, Kind};

impl Reader<'_> {
    /// Whether a heading with amounts was read on a line.
    pub fn has_heading_at(&self, line: usize) -> bool {
        self.done
            .headings
            .iter()
            .rev()
            .take(3)
            .any(|heading| heading.line == line)
    }

    /// Whether the last heading stands on a line and names nothing but an investment.
    pub fn has_investment_at(&self, line: usize) -> bool {
        let last = self.done.headings.last();
        last.is_some_and(|heading| heading.line == line && heading.investment)
    }

    /// Adds amounts to a heading that was just read; false where it is not one of the last.
    pub fn more_of_heading(&mut self, line: usize, last_line: usize, parts: Vec<Part>) -> bool {
        let mut last = self.done.headings.iter_mut().rev().take(3);
        let Some(heading) = last.find(|heading| heading.line == line) else {
            return false;
        };
        if std::mem::take(&mut heading.investment) {
            for part in &mut heading.parts {
                part.investment = true;
            }
        }
        heading.parts.extend(parts);
        heading.last_line = last_line;
        true
    }

    /// Whether nothing but sentences was read so far: then sentences are no explanation of something else.
    pub fn only_sentences(&self) -> bool {
        !self.labelled
    }

    /// A title with the sentences under it.
    pub fn sentences(&mut self, heading: Heading) {
        self.blank = false;
        self.pending = None;
        if self.has_room() {
            self.done.headings.push(heading);
        }
        self.prose = true;
    }

    /// A heading with amounts.
    pub fn heading(&mut self, mut heading: Heading) {
        self.blank = false;
        self.pending = None;
        // A balance explains nothing, and sentences beside it do not repeat it.
        self.labelled |= kinds::of_title(&heading.title, false) == Kind::Change;
        if self.has_room() {
            heading.under.clone_from(&self.under);
            heading.over.clone_from(&self.over);
            self.headed = false;
            if self.onward {
                heading.goes_on();
            }
            self.done.headings.push(heading);
        }
    }

    /// A header of amounts and the years in which they begin.
    pub fn list_of_starts(&mut self, onward: bool) {
        self.close();
        self.pending = None;
        self.prose = false;
        self.onward = onward;
    }
}
