//! Items of an explanation that begin with what each does: "€ 5.000 incidenteel nadeel op de huren. …", "Een voordeel van
//! € 3.000 door een lagere premie".
//!
//! Deliberately absent: one such item by itself, a second amount in its first sentence, and such items beside tables or
//! headings with amounts; they explain these.

use super::amount::{Effect, Printed};
use super::heading::{Heading, Part, Time};
use super::kinds::{self, Kind as RowKind};
use super::open::Reader;
use super::token::{Kind, tokens};
use crate::reading::extract::Span;

/// The most words of a title.
const WORDS: usize = 18;
/// How many filled lines away another item may stand.
const NEAR: usize = 3;
/// The longest line that is looked at, in bytes.
const LONGEST: usize = 4_000;

/// Words between an effect and what has it.
pub(super) const JOINTS: [&str; 9] = [
    "als gevolg van ",
    "ten gevolge van ",
    "in verband met ",
    "vanwege ",
    "wegens ",
    "door ",
    "op ",
    "bij ",
    "uit ",
];

/// What does something in a sentence: where its title stands, its amount and where that stands.
pub(super) struct Post {
    pub title: (usize, usize),
    pub amount: Printed,
    pub effect: Effect,
    pub span: (usize, usize),
    pub times: Vec<Time>,
}

impl Post {
    /// As a heading with its one amount; none where the title says that it is no change.
    pub(super) fn heading(self, at: usize, text: &str) -> Option<Heading> {
        let title = text.get(self.title.0..self.title.1).unwrap_or_default();
        let span = |(start, end)| Span { line: at, start, end };
        (kinds::of_title(title, false) == RowKind::Change).then(|| Heading {
            line: at,
            last_line: at,
            title: title.to_owned(),
            title_span: span(self.title),
            parts: vec![Part {
                amount: Some(self.amount),
                effect: Some(self.effect),
                span: span(self.span),
                times: self.times,
                by_verb: false,
                investment: false,
            }],
            sentence: true,
            ..Heading::default()
        })
    }
}

/// Reads such a line; gives the line after it.
pub fn read(reader: &mut Reader, at: usize) -> Option<usize> {
    let line = reader.lines.get(at)?;
    let item = item(&line.text).filter(|_| line.cells.is_empty())?;
    if !reader.only_sentences() || reader.header().is_some() || !has_neighbour(reader, at) {
        return None;
    }
    let heading = item.heading(at, &line.text)?;
    reader.sentences(heading);
    Some(at.saturating_add(1))
}

fn has_neighbour(reader: &Reader, at: usize) -> bool {
    let filled = |line: &&crate::reading::extract::Line| !line.text.trim().is_empty();
    let is_item = |line: &crate::reading::extract::Line| item(&line.text).is_some();
    let above = reader.lines.get(..at).unwrap_or_default().iter().rev();
    let below = reader
        .lines
        .get(at.saturating_add(1)..)
        .unwrap_or_default()
        .iter();
    above.filter(filled).take(NEAR).any(is_item) || below.filter(filled).take(NEAR).any(is_item)
}

/// What an item begins with.
fn item(text: &str) -> Option<Post> {
    if text.len() > LONGEST {
        return None;
    }
    let mark = text.trim_start();
    let rest = mark
        .strip_prefix(['-', '*', '\u{2013}', '\u{2022}', '\u{b7}'])
        .filter(|rest| rest.starts_with(' '))?;
    let from = text.len().saturating_sub(rest.trim_start().len());
    let end = from.saturating_add(sentence(text.get(from..)?));
    let first = text.get(from..end)?;
    let mut amount: Option<(Printed, usize, usize)> = None;
    let mut effect: Option<Effect> = None;
    let mut times = Vec::new();
    let mut last = 0usize;
    for token in tokens(first) {
        let word = first.get(token.start..token.end)?.to_lowercase();
        match token.kind {
            Kind::Amount(printed) if amount.is_none() && (printed.euro || printed.scaled) => {
                amount = Some((printed, token.start, token.end));
                effect = effect.or(printed.effect);
            }
            Kind::Effect(said) if effect.is_none() => effect = Some(said),
            Kind::Word => match word.as_str() {
                "nadeel" | "nadelig" if effect.is_none() => effect = Some(Effect::Disadvantage),
                "voordeel" | "voordelig" if effect.is_none() => effect = Some(Effect::Advantage),
                "incidenteel" | "eenmalig" => times.push(Time::Once),
                "structureel" => times.push(Time::Yearly { structural: true }),
                "een" | "van" | "euro" | "ad" => {}
                _ => break,
            },
            _ => break,
        }
        last = token.end;
    }
    let (printed, start, stop) = amount.filter(|(printed, ..)| !printed.unclear)?;
    let behind = first.get(last..)?;
    let lower = behind.trim_start();
    let joint = JOINTS.iter().find(|joint| lower.starts_with(**joint))?;
    let mut title = lower.get(joint.len()..)?.trim_start();
    for article in ["de ", "het ", "een "] {
        title = title.strip_prefix(article).unwrap_or(title);
    }
    let title = title.trim_end_matches(['.', ';', ',', ' ']);
    let words = title.split_whitespace().count();
    if !(1..=WORDS).contains(&words) || names_more_money(title) {
        return None;
    }
    let begin = first.find(title)?;
    Some(Post {
        title: (
            from.saturating_add(begin),
            from.saturating_add(begin).saturating_add(title.len()),
        ),
        amount: printed,
        effect: effect?,
        span: (from.saturating_add(start), from.saturating_add(stop)),
        times,
    })
}

/// Where the first sentence ends.
fn sentence(text: &str) -> usize {
    [". ", "; "]
        .iter()
        .filter_map(|mark| text.find(mark))
        .min()
        .unwrap_or(text.len())
}

/// Another amount, but for those in brackets: they are parts of it.
fn names_more_money(title: &str) -> bool {
    let mut depth = 0usize;
    let plain: String = title
        .chars()
        .filter(|letter| {
            match letter {
                '(' => depth = depth.saturating_add(1),
                ')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0
        })
        .collect();
    plain.contains('\u{20ac}')
        || tokens(&plain)
            .iter()
            .any(|token| matches!(token.kind, Kind::Amount(printed) if printed.euro || printed.scaled))
}
