//! The parts of an outcome, each a title and under it its amount: "Het tekort in 2030 bestaat uit:", "Onvoorzien",
//! "€ 5.000". They are read where they add up to an amount that stands above them.
//!
//! Deliberately absent: parts that do not add up; they may be anything.

use super::super::amount::Printed;
use super::super::heading::{Heading, Part, Time};
use super::super::kinds::{self, Kind as RowKind};
use super::super::open::Reader;
use super::super::token::{Kind, tokens};
use super::head;
use crate::reading::extract::Span;

/// How many lines above may hold the sum, and how many parts there may be.
const ABOVE: usize = 40;
const PARTS: usize = 20;
/// The longest line of a part, in bytes.
const LONGEST: usize = 200;

/// Reads such a list from the line that heads it; gives the line after it.
pub(super) fn read(reader: &mut Reader, at: usize) -> Option<usize> {
    let text = reader.lines.get(at)?.text.clone();
    let head = head::of(text.trim())?;
    let mut parts: Vec<(usize, Span, Printed)> = Vec::new();
    let mut next = at.saturating_add(1);
    while parts.len() < PARTS
        && let Some(title) = filled(reader, next)
        && let Some(under) = filled(reader, title.saturating_add(1))
        && is_title(&reader.lines.get(title)?.text)
        && let Some((span, printed)) = amount(reader, under)
    {
        parts.push((title, span, printed));
        next = under.saturating_add(1);
    }
    let sum: i64 = parts.iter().map(|part| part.2.thousandths).sum();
    if parts.len() < 2 || !stands_above(reader, at, sum) {
        return None;
    }
    let times = times(&text);
    for (line, span, printed) in parts {
        let text = reader.lines.get(line).map_or("", |line| line.text.trim());
        let title = without_source(text);
        if kinds::of_title(title, false) != RowKind::Change {
            reader.leave_amount(span, printed);
            continue;
        }
        let heading = Heading {
            line,
            last_line: span.line,
            title: title.to_owned(),
            title_span: Span {
                line,
                start: 0,
                end: reader
                    .lines
                    .get(line)
                    .map_or(0, |line| line.text.trim_end().len()),
            },
            parts: vec![Part {
                amount: Some(printed),
                effect: Some(head.effect),
                span,
                times: times.clone(),
                by_verb: head.by_verb,
                investment: false,
            }],
            sentence: true,
            ..Heading::default()
        };
        reader.sentences(heading);
    }
    Some(next)
}

/// The next line with words or figures, at most one blank line away.
fn filled(reader: &Reader, from: usize) -> Option<usize> {
    let mut ahead = reader.lines.iter().enumerate().skip(from).take(2);
    let (at, line) = ahead.find(|(_, line)| !line.text.trim().is_empty())?;
    (line.cells.is_empty() && line.text.len() <= LONGEST).then_some(at)
}

fn is_title(text: &str) -> bool {
    let text = text.trim();
    let figures = tokens(text)
        .iter()
        .any(|token| matches!(token.kind, Kind::Amount(printed) if printed.euro || printed.scaled));
    text.starts_with(char::is_alphabetic) && !text.ends_with([':', '.']) && !figures
}

/// Nothing but an amount in euros.
fn amount(reader: &Reader, line: usize) -> Option<(Span, Printed)> {
    let found = tokens(&reader.lines.get(line)?.text);
    let [only] = found.as_slice() else { return None };
    match only.kind {
        Kind::Amount(printed) if printed.euro && !printed.minus && !printed.plus && !printed.unclear => {
            let span = Span {
                line,
                start: only.start,
                end: only.end,
            };
            Some((span, printed))
        }
        _ => None,
    }
}

fn stands_above(reader: &Reader, at: usize, sum: i64) -> bool {
    let above = reader
        .lines
        .get(at.saturating_sub(ABOVE)..=at)
        .unwrap_or_default();
    above.iter().any(|line| {
        tokens(&line.text)
            .iter()
            .any(|token| matches!(token.kind, Kind::Amount(printed) if printed.thousandths == sum))
    })
}

/// "…, conform begroting 2030": where it comes from is no part of the name.
fn without_source(title: &str) -> &str {
    let source = [", conform ", ", zie ", ", volgens "];
    let cut = source.iter().filter_map(|words| title.find(words)).min();
    title
        .get(..cut.unwrap_or(title.len()))
        .unwrap_or(title)
        .trim_end()
}

/// The year that the head names, and how long it says that it lasts.
fn times(text: &str) -> Vec<Time> {
    let lower = text.to_lowercase();
    let mut times: Vec<Time> = tokens(text)
        .iter()
        .filter_map(|token| match token.kind {
            Kind::Year(year) => Some(Time::Year(year)),
            _ => None,
        })
        .collect();
    if times.len() > 1 {
        times.clear();
    }
    if lower.contains("incidente") || lower.contains("eenmalig") || lower.contains("éénmalig") {
        times.push(Time::Once);
    } else if lower.contains("structure") {
        times.push(Time::Yearly { structural: true });
    }
    times
}
