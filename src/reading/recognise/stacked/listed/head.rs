//! What stands over a list with one figure a row: its unit, what a minus is, the year of its only column, the names of
//! its columns.

use crate::reading::letters::words_up_to;
use crate::reading::recognise::blocks::{self, only_year};
use crate::reading::recognise::header;
use crate::reading::recognise::legend;
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::stacked::{filled, text_of};
use crate::reading::recognise::text_columns::names_words;
use crate::reading::recognise::token::year as year_of;

/// The most words of a line that is there for the unit.
const UNIT: usize = 8;
/// The most bytes of a sentence that leads to a list.
const SENTENCE: usize = 600;
/// The most words of a line that says what a minus is.
const SIGN: usize = 14;
/// The most lines of a head.
const LINES: usize = 5;

/// The lines over a list.
pub(super) struct Head {
    /// The year of the column.
    pub(super) year: Option<u16>,
    /// A line names the unit.
    pub(super) unit: bool,
    /// A line says what a minus is.
    pub(super) sign: bool,
    /// A line names the amounts.
    pub(super) named: bool,
    /// Its lines.
    pub(super) lines: Vec<usize>,
    /// The line after it.
    pub(super) next: usize,
}

/// Reads it; the first line must name the unit, what a minus is, or the year.
pub(super) fn read(reader: &Reader, at: usize) -> Option<Head> {
    let mut head = Head {
        year: None,
        unit: false,
        sign: false,
        named: false,
        lines: Vec::new(),
        next: at,
    };
    while head.lines.len() < LINES
        && let Some(here) = filled(reader, head.next)
        && head.take(text_of(reader, here))
    {
        head.lines.push(here);
        head.next = here.saturating_add(1);
    }
    if !(head.unit || head.year.is_some() || head.sign) {
        return None;
    }
    // Another year, or two sides: figures of more columns follow. "Begroting 2031" over a figure is a row.
    let after = filled(reader, head.next)?;
    let next = filled(reader, after.saturating_add(1));
    let figure = next.is_some_and(|next| reader.is_figure(next));
    let below = next.map_or("", |next| text_of(reader, next));
    let more = (column(text_of(reader, after)).is_some() && !figure)
        || (blocks::block(text_of(reader, after)).is_some() && blocks::block(below).is_some())
        || is_part_of_year(text_of(reader, after));
    (!more).then_some(head)
}

impl Head {
    fn take(&mut self, text: &str) -> bool {
        // A sentence that leads to the list may end with its unit.
        if self.lines.is_empty() && text.len() <= SENTENCE && leads_on(text) {
            self.unit = true;
            return true;
        }
        let words = words_up_to(SIGN.saturating_add(1), text);
        if words > SIGN {
            return false;
        }
        let legend = legend::read(text);
        if words > UNIT && legend.convention.is_none() {
            return false;
        }
        if legend.unit.is_some() && !self.unit {
            self.unit = true;
            self.sign |= legend.convention.is_some();
            self.year = self
                .year
                .or_else(|| only_year(text).filter(|_| legend.convention.is_none()));
            return true;
        }
        if legend.convention.is_some() {
            self.sign = true;
            return true;
        }
        if let Some(year) = column(text).filter(|_| self.year.is_none()) {
            self.year = Some(year);
            return true;
        }
        // "Omschrijving", "Bedrag": names of columns, under the unit.
        let name = !text.contains(' ')
            && (names_words(text)
                || header::is_title_heading(text)
                || is_amount(text)
                || names_letters(text));
        self.named |= is_amount(text);
        name && !self.lines.is_empty()
    }
}

/// "… de volgende ontwikkelingen (bedragen x € 1.000):"
fn leads_on(text: &str) -> bool {
    let Some((_, last)) = text.rsplit_once('(') else {
        return false;
    };
    text.ends_with(':') && text.split_whitespace().count() > UNIT && legend::read(last).unit.is_some()
}

/// "Incidenteel 2031": one of several columns.
fn is_part_of_year(text: &str) -> bool {
    text.rsplit_once(' ')
        .is_some_and(|(part, year)| blocks::block(part).is_some() && year_of(year).is_some())
}

/// "V/N" over the letters.
fn names_letters(text: &str) -> bool {
    matches!(text.to_lowercase().as_str(), "v/n" | "n/v" | "v/n/b")
}

fn is_amount(text: &str) -> bool {
    matches!(
        text.to_lowercase().as_str(),
        "bedrag" | "bedragen" | "mutatie" | "mutaties"
    )
}

/// "Raming 2031" over the only column, or the year alone: words that stand beside a year, and one year.
fn column(text: &str) -> Option<u16> {
    let Some((words, year)) = text.rsplit_once(' ') else {
        return year_of(text);
    };
    let named = || {
        words
            .split_whitespace()
            .all(|word| header::is_year_word(word) || is_amount(word))
    };
    year_of(year).filter(|_| !words.is_empty() && named())
}
