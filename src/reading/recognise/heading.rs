//! Headings that carry their amounts in the text: `3.2 Groen € 5.000 nadeel (2030), € 3.000 vanaf 2031`.
//!
//! A heading is a title followed by nothing but amounts, years and words of time. Deliberately absent: amounts
//! inside sentences; they are reported, not read.

pub mod below_label;
pub mod by_year;
mod label;
mod manner;
mod net;
mod parts;
mod titled;
mod whole;
mod zone;

use super::amount::{Effect, Printed};
use super::kinds;
use super::open::Reader;
use super::title;
use super::token::{Kind, Token, tokens};
use crate::reading::extract::{Line, Span};
pub use label::{effect as label_effect, is_label, title_above};
use parts::Parts;
pub use titled::is_verb;
use titled::titled;
use zone::zone_before;

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
    /// A label says that it is an investment sum.
    pub investment: bool,
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
    /// The words that head the list it stands in.
    pub under: Option<String>,
    /// The words over those.
    pub over: Option<String>,
    /// Words behind the title that say how it works: "structurele verlaging".
    pub manner: Option<String>,
}

impl Heading {
    /// The year of each amount is the first of those it counts for.
    pub fn goes_on(&mut self) {
        for time in self.parts.iter_mut().flat_map(|part| &mut part.times) {
            if let Time::Year(year) = *time {
                *time = Time::From(year);
            }
        }
    }
}

/// A heading spans at most this many lines.
const LONGEST: usize = 4;
/// How many amounts of a line are tried as the first that is no part of the title.
const IN_TITLE: usize = 4;

/// How many words more than a title has a sentence has at least.
const EXPLAINED: usize = 11;

/// Reads a heading that has its first amount on this line; gives how many lines it takes from here.
/// No heading comes of a line that adds to an earlier one.
pub fn read(reader: &mut Reader, at: usize, found: &[Token]) -> Option<(Option<Heading>, usize)> {
    let money = found.iter().enumerate().filter(|(_, token)| is_money(token.kind));
    let text = reader.lines.get(at).map_or("", |line| line.text.as_str());
    if explains(reader, at, text) {
        return None;
    }
    let places: Vec<usize> = money
        .filter(|(_, token)| !is_aside(text, token.start))
        .map(|(index, _)| index)
        .take(IN_TITLE)
        .collect();
    // "Toeristenbelasting van € 1,60 naar € 1,85: € 5.000 voordeel": the first amounts may be of the title.
    places
        .iter()
        .enumerate()
        .find_map(|(skipped, first)| from(reader, at, found, *first, skipped > 0))
}

/// A sentence under "Toelichting:" with its amount in brackets behind its stop: it is of the row above.
fn explains(reader: &Reader, at: usize, text: &str) -> bool {
    let sentence = text.contains(". (") && text.split_whitespace().nth(EXPLAINED).is_some();
    let above = reader.lines.get(..at).unwrap_or_default().iter().rev();
    sentence
        && above
            .map(|line| line.text.trim())
            .find(|above| !above.is_empty())
            .is_some_and(|above| above.trim_end_matches(':').eq_ignore_ascii_case("toelichting"))
}

/// Reads a heading whose first amount is the token `first`; `inside` says that amounts stand in its title.
fn from(
    reader: &mut Reader,
    at: usize,
    found: &[Token],
    first: usize,
    inside: bool,
) -> Option<(Option<Heading>, usize)> {
    let line = reader.lines.get(at)?;
    let (zone, title_end) = zone_before(found, first, &line.text);
    let years_first = found
        .get(zone..first)
        .is_some_and(|before| before.iter().any(|token| matches!(token.kind, Kind::Year(_))));
    let mut parts = Parts::new(at, years_first);
    parts.take(&line.text, found.get(zone..)?)?;
    let words = line.text.get(..title_end).unwrap_or_default();
    if inside && !(may_hold_amounts(words) && parts.told()) {
        return None;
    }
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
    let mut heading = titled(
        reader,
        at,
        words,
        found.get(first).map_or(0, |token| token.gap),
        &parts,
    )?;
    let label = heading.number.is_none() && is_label(&heading.title);
    // The sum of rows in cells, of which nothing says what they hold, is no amount of the title above them.
    let among =
        |line: &Line| !line.cells.is_empty() && line.text.contains(|mark: char| mark.is_ascii_digit());
    let above = at.checked_sub(1).and_then(|above| reader.lines.get(above));
    if label && kinds::is_sum(&heading.title) && among(line) && above.is_some_and(among) {
        return None;
    }
    if label {
        let said = label::effect(&heading.title);
        let structural = label::structural(&heading.title);
        for part in &mut parts.parts {
            part.effect = part.effect.or(said);
            part.investment = heading.investment;
            part.times.extend(structural.filter(|_| part.amount.is_some()));
        }
        heading.investment = false;
        let (line, above) = label::title_above(reader, at)?;
        let last_line = at.saturating_add(taken).saturating_sub(1);
        if reader.has_heading_at(line) {
            // A second label under the same title adds to what the first one said.
            let waiting = std::mem::take(&mut parts.waiting);
            if let Some(part) = parts.parts.last_mut() {
                part.times.extend(waiting);
            }
            return reader
                .more_of_heading(line, last_line, parts.parts)
                .then_some((None, taken));
        }
        let text = reader.lines.get(line).map_or("", |line| line.text.as_str());
        heading.line = line;
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
    heading.parts = net::of(parts.without_neutral());
    if inside {
        whole::leave_out(&mut heading);
    }
    manner::take(&mut heading);
    Some((Some(heading), taken))
}

/// A numbered title or one of a list may hold amounts; a sentence may not.
fn may_hold_amounts(words: &str) -> bool {
    let bullet = words
        .trim_start()
        .starts_with(['•', '·', '▪', '-', '\u{2013}', '*', '●', '>']);
    let read = title::read(words, false);
    // One sentence may be the title.
    let whole = read.text.trim_end().trim_end_matches('.');
    (bullet || read.number.is_some()) && !title::is_prose(whole)
}

/// An amount behind words in brackets, with another amount after these: "Zwembad (in 2030 € 5.000 N)   € 8.000 N".
fn is_aside(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let Some((_, inside)) = before
        .rsplit_once('(')
        .filter(|(_, inside)| !inside.contains(')'))
    else {
        return false;
    };
    let lower = inside.to_lowercase();
    let words = lower.chars().any(char::is_alphabetic);
    let investment = ["invester", "krediet"].iter().any(|stem| lower.contains(stem));
    let after = text
        .get(at..)
        .and_then(|rest| rest.split_once(')'))
        .map_or("", |(_, after)| after);
    words
        && !investment
        && after.starts_with("  ")
        && tokens(after).first().is_some_and(|token| is_money(token.kind))
}

fn is_money(kind: Kind) -> bool {
    match kind {
        Kind::Amount(printed) => printed.euro || printed.scaled || printed.effect.is_some(),
        Kind::Pm(_) => true,
        _ => false,
    }
}
