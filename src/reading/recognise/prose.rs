//! A short title above a paragraph whose sentences say what it costs or brings, and when.
//!
//! A paragraph is read as a whole or not at all: where one of its amounts has no effect or no year of its own, all of
//! it is left as a finding. Deliberately absent: paragraphs beside tables or headings with amounts; they explain these.

pub(super) mod chapter;
pub(super) mod effect;
pub(super) mod sentence;

use super::header;
use super::heading::{Heading, Part, is_label};
use super::kinds::{self, Kind};
use super::legend;
use super::open::Reader;
use super::title;
use super::token::{self, tokens};
use crate::reading::extract::{Line, Span};
use crate::reading::letters::has_more_words;
use chapter::is_chapter;

/// Where a line begins in a paragraph, its index, and the bytes before it.
pub(super) type Place = (usize, usize, usize);

/// The most lines of a paragraph.
const LINES: usize = 14;
/// The most words of a title above one.
const WORDS: usize = 9;

/// Reads a title and the paragraph under it; gives the line after both.
pub fn read(reader: &mut Reader, at: usize) -> Option<usize> {
    if !reader.only_sentences() {
        return None;
    }
    let line = reader.lines.get(at)?;
    let above = at.checked_sub(1).and_then(|above| reader.lines.get(above));
    // "- Huur van de hal", and the paragraph on the line below it.
    let marked = is_item(&line.text) && is_title(unmarked(&line.text)) && stands_over_text(reader, at);
    let item = is_item(&line.text) && !is_title(&line.text) && begins_sentence(&line.text);
    // A heading of several such titles may stand right above the first.
    let headed = above.is_some_and(|above| {
        let over = at.checked_sub(2).and_then(|over| reader.lines.get(over));
        is_title(&above.text) && above.cells.is_empty() && over.is_none_or(|over| over.text.trim().is_empty())
    });
    if !item && !marked && !headed && above.is_some_and(|above| !above.text.trim().is_empty()) {
        return None;
    }
    let mut lead = line.text.len().saturating_sub(line.text.trim_start().len());
    if item || marked {
        // The mark of an item is no part of its title.
        let rest = line.text.get(lead..)?.split_once(' ')?.1;
        lead = line.text.len().saturating_sub(rest.trim_start().len());
    }
    let (name, skip) = if marked {
        (line.text.get(lead..)?.trim_end(), line.text.len())
    } else if !item && is_title(&line.text) {
        (line.text.trim(), line.text.len())
    } else {
        // "Parkeren: het tarief gaat omhoog."
        let colon = line
            .text
            .find(": ")
            .filter(|colon| is_title(line.text.get(lead..*colon).unwrap_or_default()))?;
        (line.text.get(lead..colon)?, colon.saturating_add(2))
    };
    if !line.cells.is_empty() {
        return None;
    }
    let (text, places, next) = paragraph(reader, at, skip, item)?;
    let parts = parts(&text, &places)?;
    let read = title::read(name, false);
    let title = read.text.trim_end_matches('.').trim().to_owned();
    if title.is_empty()
        || kinds::of_title(&title, false) != Kind::Change
        || is_chapter(&title)
        || is_label(&title)
    {
        return None;
    }
    reader.sentences(Heading {
        line: at,
        last_line: next.saturating_sub(1),
        number: read.number,
        title,
        title_span: Span {
            line: at,
            start: lead,
            end: lead.saturating_add(name.len()),
        },
        parts,
        investment: false,
        sentence: true,
        under: None,
        over: None,
        manner: None,
    });
    Some(next)
}

/// Behind the first colon a sentence begins, no amount and no word of time.
fn begins_sentence(text: &str) -> bool {
    let first = text
        .split_once(": ")
        .and_then(|(_, rest)| rest.split_whitespace().next())
        .unwrap_or_default()
        .to_lowercase();
    matches!(
        first.as_str(),
        "de" | "het"
            | "een"
            | "wij"
            | "we"
            | "er"
            | "voor"
            | "dit"
            | "deze"
            | "door"
            | "in"
            | "hiervoor"
            | "op"
            | "met"
            | "bij"
            | "onze"
            | "uit"
    )
}

/// A few words without figures that end no sentence.
pub(super) fn is_title(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty()
        && !text.ends_with(['.', ',', ';', ':', '?', '!', '-'])
        && text.starts_with(|first: char| {
            first.is_uppercase() || first.is_ascii_digit() || matches!(first, '*' | '#')
        })
        && !has_more_words(WORDS, text)
        && legend::read(text) == legend::Legend::default()
        && !tokens(text).iter().any(|token| match token.kind {
            token::Kind::Amount(printed) => printed.euro || printed.scaled || printed.effect.is_some(),
            kind => matches!(kind, token::Kind::Pm(_) | token::Kind::Effect(_)),
        })
}

/// The lines up to the next blank one as one text, with where each line begins in it. Of the first line the title
/// is left out.
fn paragraph(reader: &Reader, first: usize, skip: usize, item: bool) -> Option<(String, Vec<Place>, usize)> {
    let mut text = String::new();
    let mut places: Vec<Place> = Vec::new();
    let mut next = first;
    let mut ended = false;
    while let Some(line) = reader.lines.get(next).filter(|line| !line.text.trim().is_empty()) {
        let found = tokens(&line.text);
        if next != first && item && is_item(&line.text) {
            break;
        }
        // A title without a blank line above it: the paragraph ended without its point.
        if next != first && !item && heads_next(reader.lines, next) {
            ended = true;
            break;
        }
        let apart = |token: &&token::Token| matches!(token.kind, token::Kind::Amount(_)) && token.gap > 2;
        if !line.cells.is_empty()
            || (next != first && is_item(&line.text))
            || places.len() >= LINES
            || header::of_line(&line.text, &found).is_some()
            || found.iter().filter(apart).count() > 1
        {
            return None;
        }
        let rest = line
            .text
            .get(if next == first { skip } else { 0 }..)
            .unwrap_or_default();
        let lead = line.text.len().saturating_sub(rest.trim_start().len());
        if !rest.trim().is_empty() {
            if !text.is_empty() {
                text.push(' ');
            }
            places.push((text.len(), next, lead));
            text.push_str(rest.trim());
        }
        next = next.saturating_add(1);
        // One blank line may stand between a title and its paragraph.
        let under = |at: usize| reader.lines.get(at).map_or("", |line| line.text.trim());
        if text.is_empty() && under(next).is_empty() && title::is_prose(under(next.saturating_add(1))) {
            next = next.saturating_add(1);
        }
    }
    let words = text.split_whitespace().count();
    (words >= 5 && (ended || text.ends_with(['.', '!']))).then_some((text, places, next))
}

/// A short line between two long ones, each of which begins a sentence.
pub(super) fn heads_next(lines: &[Line], at: usize) -> bool {
    let text = |at: Option<usize>| {
        at.and_then(|at| lines.get(at))
            .map_or("", |line| line.text.trim())
    };
    let own = text(Some(at));
    let (before, after) = (text(at.checked_sub(1)), text(at.checked_add(1)));
    is_title(own)
        && own.len().saturating_mul(2) < before.len()
        && title::is_prose(before)
        && title::is_prose(after)
        && after.starts_with(char::is_uppercase)
}

/// An item of a list: what stands above a list is no title of its amounts.
pub(super) fn is_item(text: &str) -> bool {
    let text = text.trim_start();
    let first = text.split(' ').next().unwrap_or_default();
    let numbered = first.ends_with(['.', ')']) && first.trim_end_matches(['.', ')']).parse::<u8>().is_ok();
    numbered || matches!(first, "-" | "*" | "\u{2013}" | "•" | "·" | "o")
}

/// Without the mark of an item.
fn unmarked(text: &str) -> &str {
    text.trim_start()
        .split_once(' ')
        .map_or("", |(_, rest)| rest.trim())
}

/// Running text follows on the next line.
fn stands_over_text(reader: &Reader, at: usize) -> bool {
    let below = reader.lines.get(at.saturating_add(1));
    below.is_some_and(|line| {
        title::is_prose(&line.text) && line.text.starts_with(char::is_uppercase) && !is_item(&line.text)
    })
}

/// The amounts of a paragraph with their effects and years; none where one of them is not certain.
fn parts(text: &str, places: &[Place]) -> Option<Vec<Part>> {
    let mut parts: Vec<Part> = Vec::new();
    let sentences = sentence::cut(text);
    for (index, (start, end)) in sentences.iter().enumerate() {
        let words = text.get(*start..*end)?;
        if !sentence::has_amount(words) {
            continue;
        }
        let after = sentences
            .get(index.saturating_add(1))
            .and_then(|(start, end)| text.get(*start..*end));
        if sentence::is_investment(words) {
            continue;
        }
        for (mut part, from, to) in sentence::read(words, after)? {
            part.span = place(places, start.saturating_add(from), start.saturating_add(to));
            parts.push(part);
        }
    }
    (!parts.is_empty()).then_some(parts)
}

/// Where a piece of the paragraph stands in the document; what runs over a line end counts to its line only.
pub(super) fn place(places: &[Place], from: usize, to: usize) -> Span {
    let at = places
        .partition_point(|(start, _, _)| *start <= from)
        .saturating_sub(1);
    let (start, line, lead) = places.get(at).copied().unwrap_or_default();
    let end = places
        .get(at.saturating_add(1))
        .map_or(to, |(next, _, _)| to.min(next.saturating_sub(1)));
    Span {
        line,
        start: from.saturating_sub(start).saturating_add(lead),
        end: end.saturating_sub(start).saturating_add(lead),
    }
}
