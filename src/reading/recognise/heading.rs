//! Headings that carry their amounts in the text: `3.2 Groen € 5.000 nadeel (2030), € 3.000 vanaf 2031`.
//!
//! A heading is a title followed by nothing but amounts, years and words of time. Deliberately absent: amounts
//! inside sentences; they are reported, not read.

mod label;
mod parts;
mod titled;

use super::amount::{Effect, Printed};
use super::open::Reader;
use super::token::{Kind, Token, tokens};
use crate::reading::extract::Span;
pub use label::is_label;
use parts::Parts;
pub use titled::is_verb;
use titled::titled;

/// When an amount counts, as far as the heading says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Time {
    /// In one year.
    Year(u16),
    /// In each year of a range.
    Years(u16, u16),
    /// From a year on.
    From(u16),
    /// meerjarig: every year.
    EveryYear,
    /// jaarlijks, per jaar, structureel: every year, structural when the word says so.
    Yearly {
        /// The word was structureel.
        structural: bool,
    },
    /// eenmalig, incidenteel.
    Once,
    /// oplopend tot: it grows to this amount.
    RisingTo,
    /// nog eens: it comes on top of the one before.
    OnTop,
    /// en daaropvolgende jaren, en verder: the year before and those after it.
    AndAfter,
}

/// One amount of a heading with its times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The amount, or none for pm.
    pub amount: Option<Printed>,
    /// What it does, when a word beside it says so.
    pub effect: Option<Effect>,
    /// Its words.
    pub span: Span,
    /// Its times, in the order of the text.
    pub times: Vec<Time>,
    /// A verb says what it does, no word of effect.
    pub by_verb: bool,
}

/// A heading with amounts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    /// Index of its first line.
    pub line: usize,
    /// Index of its last line.
    pub last_line: usize,
    /// The number before the title.
    pub number: Option<String>,
    /// The title.
    pub title: String,
    /// The words of the title.
    pub title_span: Span,
    /// The amounts.
    pub parts: Vec<Part>,
    /// Where the title stops, the text names an investment: the amount is no yearly amount.
    pub investment: bool,
    /// The amounts stand in the sentences below the title.
    pub sentence: bool,
}

/// A heading spans at most this many lines.
const LONGEST: usize = 4;

/// Reads a heading that has its first amount on this line; gives how many lines it takes from here.
pub fn read(reader: &mut Reader, at: usize, found: &[Token]) -> Option<(Heading, usize)> {
    let line = reader.lines.get(at)?;
    let first = found.iter().position(|token| is_money(token.kind))?;
    let (zone, title_end) = zone_before(found, first, &line.text);
    let years_first = found
        .get(zone..first)
        .is_some_and(|before| before.iter().any(|token| matches!(token.kind, Kind::Year(_))));
    let mut parts = Parts::new(at, years_first);
    parts.take(&line.text, found.get(zone..)?)?;
    let mut taken = 1;
    // The list of amounts goes on while a line holds nothing else.
    while taken < LONGEST {
        let index = at.saturating_add(taken);
        let Some(next) = reader
            .lines
            .get(index)
            .filter(|next| !next.text.trim().is_empty() && next.text.len() < 300)
        else {
            break;
        };
        let more = tokens(&next.text);
        let years = more
            .iter()
            .any(|token| matches!(token.kind, Kind::Year(_)) || is_money(token.kind));
        let mut trial = parts.clone();
        trial.line = index;
        if !years || trial.take(&next.text, &more).is_none() {
            break;
        }
        parts = trial;
        taken = taken.saturating_add(1);
    }
    let words = line.text.get(..title_end).unwrap_or_default();
    let mut heading = titled(
        reader,
        at,
        words,
        found.get(first).map_or(0, |token| token.gap),
        &parts,
    )?;
    if heading.number.is_none() && is_label(&heading.title) {
        let (line, above) =
            label::title_above(reader, at).filter(|(line, _)| !reader.has_heading_at(*line))?;
        let text = reader.lines.get(line).map_or("", |line| line.text.as_str());
        heading.line = line;
        let said = label::effect(&heading.title);
        for part in parts.parts.iter_mut().filter(|part| part.effect.is_none()) {
            part.effect = said;
        }
        heading.number = above.number;
        heading.title = above.text;
        heading.title_span = Span {
            line,
            start: text.len().saturating_sub(text.trim_start().len()),
            end: text.trim_end().len(),
        };
    }
    heading.last_line = at.saturating_add(taken).saturating_sub(1);
    let waiting = std::mem::take(&mut parts.waiting);
    if let Some(part) = parts.parts.last_mut() {
        part.times.extend(waiting);
    }
    heading.parts = parts.parts;
    Some((heading, taken))
}

fn is_money(kind: Kind) -> bool {
    match kind {
        Kind::Amount(printed) => printed.euro || printed.scaled || printed.effect.is_some(),
        Kind::Pm(_) => true,
        _ => false,
    }
}

/// Words of time right before the first amount belong to it: "(2030: € 5.000", "structureel € 5.000".
fn zone_before(found: &[Token], first: usize, text: &str) -> (usize, usize) {
    let mut zone = first;
    while let Some(before) = zone.checked_sub(1).and_then(|index| found.get(index)) {
        let word = text
            .get(before.start..before.end)
            .unwrap_or_default()
            .to_lowercase();
        let follows = text.get(before.end..).unwrap_or_default().trim_start();
        let opened = text
            .get(..before.start)
            .unwrap_or_default()
            .trim_end()
            .ends_with(['(', ':', ',', ';']);
        let takes = match before.kind {
            Kind::Year(_) => {
                follows.starts_with(':')
                    || opened
                    || previous_is(found, zone.saturating_sub(1), text, &["in", "vanaf", "per"])
            }
            // "sluiten: voordeel € 5.000": the effect of the amount that follows.
            Kind::Effect(_) => true,
            Kind::Word if word == "van" => zone
                .checked_sub(2)
                .and_then(|index| found.get(index))
                .is_some_and(|token| matches!(token.kind, Kind::Effect(_))),
            _ => {
                matches!(
                    word.as_str(),
                    "in" | "vanaf"
                        | "financieel"
                        | "structureel"
                        | "incidenteel"
                        | "eenmalig"
                        | "jaarlijks"
                        | "meerjarig"
                        | "per"
                ) && zone < found.len()
                    && (word != "per" || zone < first)
                    && (word != "in" || zone < first)
            }
        };
        if !takes || zone <= 1 {
            break;
        }
        zone = zone.saturating_sub(1);
    }
    let end = found.get(zone).map_or(0, |token| token.start);
    (zone, end)
}

fn previous_is(found: &[Token], index: usize, text: &str, words: &[&str]) -> bool {
    index
        .checked_sub(1)
        .and_then(|index| found.get(index))
        .and_then(|token| text.get(token.start..token.end))
        .is_some_and(|word| words.contains(&word.to_lowercase().as_str()))
}
