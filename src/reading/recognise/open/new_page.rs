//! A table that goes on under its own header: on a new page, or right away in a text that tells no pages.
//!
//! Deliberately absent: a header under words that may name what follows; those begin a table of its own.

use super::Reader;
use crate::reading::recognise::header::Header;
use crate::reading::recognise::kinds;

/// The most lines between the last row and the header: an empty line, a number, a name and the title of the header.
const BETWEEN: usize = 9;
/// How many lines above a header may belong to it.
const TITLE: usize = 3;

impl Reader<'_> {
    /// Whether a header with the same columns is only the one of the open table once more.
    pub(super) fn goes_on_under(&self, header: &Header, at: usize) -> bool {
        let Some(open) = &self.open else { return false };
        if self.prose || open.rows.is_empty() || !open.header.same_columns(header) {
            return false;
        }
        let page = |index: usize| self.lines.get(index).and_then(|line| line.page);
        if page(open.last_line) != page(at) {
            return true;
        }
        let text = |index: usize| self.lines.get(index).map(|line| line.text.trim());
        page(at).is_none()
            && !open.header.lone
            && text(open.line) == text(at)
            && open.rows.last().is_some_and(|row| !kinds::is_sum(&row.title))
            && self.only_page_between(open.line, open.last_line, at)
    }

    /// Nothing stands there but the number of a page, one name beside it and what stood over the first header as well.
    fn only_page_between(&self, header: usize, row: usize, at: usize) -> bool {
        let between = self.lines.get(row.saturating_add(1)..at).unwrap_or_default();
        let words: Vec<&str> = between
            .iter()
            .map(|line| line.text.trim())
            .filter(|text| !text.is_empty())
            .collect();
        let above = self
            .lines
            .get(header.saturating_sub(TITLE)..header)
            .unwrap_or_default();
        let is_title = |text: &str| above.iter().any(|line| line.text.trim() == text);
        let is_number = |text: &str| {
            let number = text
                .trim_start_matches("Pagina")
                .trim_start_matches("pagina")
                .trim();
            (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
        };
        let numbers = words.iter().filter(|text| is_number(text)).count();
        let names = words
            .iter()
            .filter(|text| !is_number(text) && !is_title(text))
            .count();
        between.len() <= BETWEEN && numbers <= 1 && names <= numbers
    }
}
