//! What was said of units so far.

use super::Reader;
use crate::reading::recognise::title;
use crate::reading::recognise::token::Token;

impl Reader<'_> {
    /// Whether the document has named its unit so far.
    pub fn has_unit(&self) -> bool {
        let last = self.done.legends.iter().rev().take(20);
        last.into_iter().any(|(_, legend)| legend.unit.is_some())
    }

    /// A line that was just looked at only says another unit than what stands above it has: no row below it is of the
    /// table above.
    pub fn turns_unit(&self, at: usize, text: &str, found: &[Token]) -> bool {
        let mut units = self
            .done
            .legends
            .iter()
            .rev()
            .filter_map(|(line, legend)| Some((*line, legend.unit?.0)));
        let Some((_, here)) = units.next().filter(|(line, _)| *line == at) else {
            return false;
        };
        units.next().is_some_and(|(_, before)| before != here)
            && !found.iter().any(|token| token.kind.is_figure())
            && !title::is_prose(text)
    }

    /// Closes a table at such a line, where it has rows.
    pub fn turn_unit(&mut self, at: usize, text: &str, found: &[Token]) {
        if self.turns_unit(at, text, found) {
            self.close_rows();
        }
    }

    /// Closes the table that is open, where it has rows.
    pub fn close_rows(&mut self) -> bool {
        let rows = self.open.as_ref().is_some_and(|table| !table.rows.is_empty());
        if rows {
            self.close();
        }
        rows
    }
}
