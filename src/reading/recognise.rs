//! From lines to candidate rows: tables with year columns and headings with amounts.
//!
//! Everything is recognised by grammar and layout. Deliberately absent: signs, units and years that the text only
//! implies; those are settled afterwards, with the whole document in view.

mod above;
mod amendment;
pub mod amount;
mod balanced;
mod beside;
pub mod blocks;
mod bracketed;
mod columns;
mod continued;
mod counted;
mod either;
mod explained;
pub mod footnotes;
mod grid;
pub mod header;
pub mod heading;
pub mod in_cells;
pub mod in_lines;
pub mod inset;
mod journal;
pub mod kinds;
pub mod legend;
mod levels;
mod lone;
mod marks;
pub mod named;
mod open;
mod points;
mod posts;
mod proposals;
mod prose;
mod relative;
mod row;
mod set_off;
mod spaced;
mod stacked;
mod stand_before;
mod stands;
mod summed_ahead;
mod summed_up;
pub mod table;
mod tall;
pub mod text_columns;
pub mod texts;
mod threshold;
pub mod title;
pub mod token;
mod triples;
mod turned;
mod unfilled;
mod unturned;

use serde::{Deserialize, Serialize};

use crate::reading::extract::{Line, Span};
use heading::Heading;
use legend::Legend;
use table::Table;

/// Everything that was recognised in a document, in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recognised {
    /// The tables.
    pub tables: Vec<Table>,
    /// The headings with amounts.
    pub headings: Vec<Heading>,
    /// What lines say about units and signs, by index of the line.
    pub legends: Vec<(usize, Legend)>,
    /// Lines with figures that no table and no heading took, and the figures.
    pub left: Vec<Left>,
    /// Numbered headings without amounts: index of the line, number, title.
    pub sections: Vec<(usize, String, String)>,
    /// How many rows and headings there are beyond the most that is read.
    pub beyond: usize,
}

/// Figures that stand outside tables and headings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Left {
    /// Why they were left.
    pub why: Why,
    /// Their words.
    pub span: Span,
    /// The amount, where it is one that running text names.
    pub amount: Option<amount::Printed>,
}

/// Why figures were left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Why {
    /// A row of figures without a header of years.
    NoYears,
    /// One figure at the end of a short line, without a header of years: by itself it may be anything.
    LoneFigure,
    /// An amount in running text.
    RunningText,
    /// A number beyond what can be counted.
    TooLarge,
}

/// How many lines above a line it may repeat the words of, and the fewest bytes of these.
const NEAR: usize = 3;
const REPEATED: usize = 8;

/// Recognises the rows of a document.
pub fn recognise(lines: &[Line]) -> Recognised {
    let mut reader = open::Reader::new(lines);
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let nothing = is_empty(&line.text) || repeats_the_line_above(lines, at);
        let next = if line.cells.is_empty() && nothing {
            reader.blank();
            at.saturating_add(1)
        } else if !line.cells.is_empty() {
            grid::read(&mut reader, at, line);
            at.saturating_add(1)
        } else if grid::read_names(&mut reader, at, line) {
            at.saturating_add(1)
        } else if let Some(next) = set_off::read(&mut reader, at) {
            next
        } else if let Some(next) = lone::apart::read(&mut reader, at) {
            next
        } else if let Some(next) = turned::read(&mut reader, at) {
            next
        } else if let Some(next) = heading::below_label::read(&mut reader, at) {
            next
        } else if let Some(next) = amendment::read(&mut reader, at) {
            next
        } else if let Some(next) = bracketed::read(&mut reader, at) {
            next
        } else if let Some(next) = summed_up::read(&mut reader, at) {
            next
        } else if let Some(next) = posts::read(&mut reader, at) {
            next
        } else if let Some(next) = points::read(&mut reader, at) {
            next
        } else if let Some(next) = tall::read(&mut reader, at) {
            next
        } else if let Some(next) = prose::read(&mut reader, at) {
            next
        } else if let Some(next) = stacked::read(&mut reader, at) {
            next
        } else if let Some(next) = unturned::read(&mut reader, at) {
            next
        } else {
            spaced::read(&mut reader, at, line)
        };
        at = next.max(at.saturating_add(1));
    }
    let mut recognised = reader.finish();
    proposals::name(&mut recognised.tables, lines);
    recognised
}

/// "Terug - 3.2 Groen € 5.000 nadeel" below "3.2 Groen € 5.000 nadeel": the way to a heading, with all its words.
fn repeats_the_line_above(lines: &[Line], at: usize) -> bool {
    let Some(line) = lines.get(at).filter(|line| line.text.contains([' ', '\u{a0}'])) else {
        return false;
    };
    let above = lines.get(at.saturating_sub(NEAR)..at).unwrap_or_default();
    let above = above.iter().rfind(|line| !line.text.trim().is_empty());
    above
        .map(|above| above.text.trim())
        .filter(|above| above.len() >= REPEATED)
        .and_then(|above| line.text.trim().strip_suffix(above))
        .is_some_and(|way| {
            let way = way.trim_end();
            way.starts_with(char::is_alphabetic) && way.ends_with(['-', '\u{2013}', '>', '\u{203a}', ':'])
        })
}

/// Nothing, or a drawn rule.
fn is_empty(text: &str) -> bool {
    let text = text.trim();
    text.is_empty()
        || (text.len() > 3
            && text
                .chars()
                .all(|mark| matches!(mark, '-' | '_' | '=' | '.' | '*' | ' ' | '+' | '\u{2500}')))
}
