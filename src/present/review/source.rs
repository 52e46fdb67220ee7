//! The words of the document that a row came from, with what they gave lit.

use std::collections::{BTreeMap, BTreeSet};

use super::{Lit, Part, SourceLine};
use crate::reading::{Amount, Choice, Line, Span};

/// The most lines of the document beside one row.
const MOST_LINES: usize = 8;
/// The most characters of a line.
const LONGEST_LINE: usize = 600;

pub(super) fn source(choice: &Choice, lines: &[Line]) -> Vec<SourceLine> {
    let spans = choice.amounts.values().filter_map(|Amount { span, .. }| *span);
    let mut lit: BTreeMap<usize, Vec<(Span, Lit)>> = BTreeMap::new();
    for span in spans {
        lit.entry(span.line).or_default().push((span, Lit::Amount));
    }
    let title = choice.title_span;
    if title.end > title.start {
        lit.entry(title.line).or_default().push((title, Lit::Title));
    }
    let mut wanted: BTreeSet<usize> = lit.keys().copied().collect();
    wanted.insert(choice.line);
    if let (Some(first), Some(last)) = (wanted.first().copied(), wanted.last().copied())
        && last.saturating_sub(first) < MOST_LINES
    {
        wanted.extend(first..=last);
    }
    let mut shown: Vec<SourceLine> = Vec::new();
    let mut before: Option<usize> = None;
    for at in wanted.into_iter().take(MOST_LINES) {
        let Some(line) = lines.get(at) else { continue };
        if line.text.trim().is_empty() {
            continue;
        }
        let spans = lit.get(&at).map(Vec::as_slice).unwrap_or_default();
        shown.push(SourceLine {
            page: line.page,
            number: line.number,
            after_gap: before.is_some_and(|before| at.saturating_sub(before) > 1),
            parts: parts(line, spans),
        });
        before = Some(at);
    }
    shown
}

fn parts(line: &Line, spans: &[(Span, Lit)]) -> Vec<Part> {
    let mut spans = spans.to_vec();
    spans.sort_by_key(|(span, _)| (span.start, span.end));
    let mut parts = Vec::new();
    let mut at = 0;
    for (span, lit) in spans {
        // Words that gave two amounts are lit once.
        if span.start < at {
            continue;
        }
        push(&mut parts, line.part(at, span.start), Lit::No);
        push(&mut parts, line.part(span.start, span.end), lit);
        at = span.end.max(at);
    }
    push(&mut parts, line.text.get(at..).unwrap_or_default(), Lit::No);
    parts
}

fn push(parts: &mut Vec<Part>, text: &str, lit: Lit) {
    let room = LONGEST_LINE.saturating_sub(parts.iter().map(|part| part.text.len()).sum());
    if text.is_empty() || room == 0 {
        return;
    }
    let text: String = text.chars().take(room).collect();
    parts.push(Part {
        text: narrowed(&text).into(),
        lit,
    });
}

// Blanks that keep columns apart over a whole sheet of paper are more than a screen has room for.
fn narrowed(text: &str) -> String {
    let mut narrow = String::with_capacity(text.len());
    let mut blanks = 0_usize;
    for character in text.chars() {
        if character == ' ' || character == '\t' {
            blanks = blanks.saturating_add(if character == '\t' { 3 } else { 1 });
            continue;
        }
        push_blanks(&mut narrow, blanks);
        blanks = 0;
        narrow.push(character);
    }
    push_blanks(&mut narrow, blanks);
    narrow
}

fn push_blanks(text: &mut String, blanks: usize) {
    match blanks {
        0 => {}
        1 => text.push(' '),
        _ => text.push_str(" \u{2003}"),
    }
}
