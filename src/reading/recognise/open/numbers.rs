//! Whether a number belongs among those of the rows and headings before it.

use super::Reader;
use crate::reading::recognise::table::Row;
use crate::reading::recognise::{kinds, title};

impl Reader<'_> {
    /// Whether a number follows right on that of the last row: 6 after 5, B.3 after B.2.
    pub fn counts_on(&self, number: &str) -> bool {
        let split = |text: &str| -> Option<(String, u32)> {
            let digits = text.bytes().rev().take_while(u8::is_ascii_digit).count();
            let (before, digits) = text.split_at(text.len().saturating_sub(digits));
            Some((before.to_owned(), digits.parse().ok()?))
        };
        let last = self.open.as_ref().and_then(|table| table.rows.last());
        let last = last.and_then(|row| split(row.number.as_deref()?));
        let next = split(number);
        last.zip(next)
            .is_some_and(|((before, one), (same, other))| before == same && one.checked_add(1) == Some(other))
    }

    /// The rows of the open table behind its last sum.
    pub fn rows_since_sum(&self) -> impl Iterator<Item = &Row> {
        let rows = self.open.as_ref().map_or(&[][..], |table| table.rows.as_slice());
        rows.iter().rev().take_while(|row| !is_outcome(row))
    }

    /// The last sum of the open table.
    pub fn last_sum(&self) -> Option<&Row> {
        let rows = self.open.as_ref().map_or(&[][..], |table| table.rows.as_slice());
        rows.iter().rev().find(|row| is_outcome(row))
    }

    /// A letter for a number, as the last two rows have: "v" after "p" and "r".
    pub fn is_lettered_as(&self, number: &str) -> bool {
        let letter = |number: &str| number.len() == 1 && number.bytes().all(|byte| byte.is_ascii_lowercase());
        let rows = self.open.as_ref().map_or(&[][..], |table| table.rows.as_slice());
        let mut last = rows
            .iter()
            .rev()
            .take(2)
            .map(|row| row.number.as_deref().is_some_and(letter));
        letter(number) && last.len() == 2 && last.all(|lettered| lettered)
    }

    /// "5. Sport" after the heading "4. Cultuur": one more heading, however the row under it begins.
    pub(super) fn counts_on_headings(&self, text: &str) -> bool {
        let number = |text: &str| -> Option<u32> { title::read(text, false).number?.parse().ok() };
        let headings = self
            .open
            .as_ref()
            .map(|table| table.headings.as_slice())
            .unwrap_or_default();
        let Some(own) = number(text) else { return false };
        headings
            .iter()
            .rev()
            .take(40)
            .any(|(_, heading)| number(heading).and_then(|last| last.checked_add(1)) == Some(own))
    }
}

/// A sum by its name, or by its place: figures without any words.
fn is_outcome(row: &Row) -> bool {
    row.title.is_empty() || kinds::is_sum(&row.title)
}
