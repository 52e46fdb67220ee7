//! Posts of an explanation, each with how much it goes up or down in brackets behind its name: "Huren (+ € 5.000)".
//!
//! A plus is more of what the list is about: cost under "Lasten", income under "Baten", or what the post itself is
//! called. Deliberately absent: posts of which neither says what they are, amounts without a sign, and such posts
//! beside tables or headings with amounts; they explain these.

use super::amount::{Effect, Printed};
use super::heading::{Heading, Part};
use super::kinds;
use super::open::Reader;
use super::title;
use super::token::{Kind, tokens};
use crate::reading::extract::{Line, Span};

/// The most words of a name.
const WORDS: usize = 9;
/// How many filled lines above may name the side.
const ABOVE: usize = 40;
/// The longest line that is looked at, in bytes.
const LONGEST: usize = 400;

/// Reads such a line; gives the line after it.
pub fn read(reader: &mut Reader, at: usize) -> Option<usize> {
    let line = reader.lines.get(at)?;
    if line.text.len() > LONGEST || !line.text.contains('(') || !line.cells.is_empty() {
        return None;
    }
    if !reader.only_sentences() || reader.header().is_some() {
        return None;
    }
    let (words, rest) = line.text.split_once('(')?;
    let (inside, after) = rest.split_once(')')?;
    let named = title::read(words, false);
    let name = named.text.trim().to_owned();
    let listed = title::clean(words) != name;
    if !is_name(&name) || !(listed || is_end(after)) {
        return None;
    }
    let (printed, from, to) = amount(inside)?;
    let cost = side_of_name(&name).or_else(|| side_above(reader.lines, at))?;
    let effect = if cost == printed.minus {
        Effect::Advantage
    } else {
        Effect::Disadvantage
    };
    let open = words.len().saturating_add(1);
    let lead = line.text.len().saturating_sub(line.text.trim_start().len());
    reader.sentences(Heading {
        line: at,
        last_line: at,
        number: named.number,
        title: name,
        title_span: Span {
            line: at,
            start: lead,
            end: words.trim_end().len(),
        },
        parts: vec![Part {
            amount: Some(printed),
            effect: Some(effect),
            span: Span {
                line: at,
                start: open.saturating_add(from),
                end: open.saturating_add(to),
            },
            times: Vec::new(),
            by_verb: true,
            investment: false,
        }],
        sentence: true,
        ..Heading::default()
    });
    Some(at.saturating_add(1))
}

/// A few words that begin with a capital, without figures.
fn is_name(name: &str) -> bool {
    let words = name.split_whitespace().count();
    let figures = tokens(name)
        .iter()
        .any(|token| matches!(token.kind, Kind::Amount(_) | Kind::Pm(_)));
    (1..=WORDS).contains(&words) && name.starts_with(char::is_uppercase) && !name.contains(". ") && !figures
}

/// Nothing but the end of a sentence.
fn is_end(text: &str) -> bool {
    text.trim()
        .chars()
        .all(|mark| matches!(mark, '.' | ':' | ';' | ','))
}

/// One amount in euros with a sign, and at most a percentage behind it.
fn amount(inside: &str) -> Option<(Printed, usize, usize)> {
    let found = tokens(inside);
    let first = found.first()?;
    let Kind::Amount(printed) = first.kind else {
        return None;
    };
    let rest = inside.get(first.end..)?.trim_matches([' ', ';', ',', '.']);
    let share = rest.is_empty() || (rest.ends_with('%') && !rest.contains(char::is_alphabetic));
    let signed = printed.plus != printed.minus && printed.euro && printed.effect.is_none();
    (signed && share && !rest.contains('€') && !printed.unclear).then_some((printed, first.start, first.end))
}

/// Cost (true) or income (false), where the name of the post itself says it.
fn side_of_name(name: &str) -> Option<bool> {
    let lower = name.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let ends = |stems: &[&str]| {
        words
            .iter()
            .any(|word| stems.iter().any(|stem| word.ends_with(stem)))
    };
    let cost = ends(&["lasten", "kosten", "uitgaven"]);
    let income = ends(&["baten", "opbrengst", "opbrengsten", "inkomsten"]);
    (cost != income).then_some(cost)
}

/// The nearest heading above that is the name of a side.
fn side_above(lines: &[Line], at: usize) -> Option<bool> {
    let above = lines.get(..at)?.iter().rev();
    above
        .filter(|line| !line.text.trim().is_empty())
        .take(ABOVE)
        .filter(|line| line.text.len() < 60)
        .find_map(|line| kinds::side(line.text.trim().trim_end_matches(':')))
}
