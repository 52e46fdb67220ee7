//! Years that are counted from the year of the document: T, T+1, or jaar 1, jaar 2.
//!
//! The document names the first of them in its title or just above; that T is that year is an assumption, and every
//! row says so. Deliberately absent: such years where the document names no year at all.

use super::blocks::year_above;
use super::token::{Kind, Token, tokens};
use crate::reading::extract::Line;

/// How many lines at the top of the document may hold its title.
const TITLE: usize = 6;

/// Turns words for such years into years, where at least two of them count on; tells whether it did.
pub fn resolve(text: &str, found: &mut Vec<Token>, lines: &[Line], at: usize) -> bool {
    // Two of them that count on, so at least one digit.
    if text.len() > 300 || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let words = words(text);
    let counts = words.len() >= 2
        && words
            .windows(2)
            .all(|pair| matches!(pair, [(_, _, one), (_, _, next)] if one.checked_add(1) == Some(*next)));
    let Some(base) = counts.then(|| base(lines, at)).flatten() else {
        return false;
    };
    for (start, end, offset) in words {
        let inside = |token: &Token| token.start < end && token.end > start;
        let Some(first) = found.iter().position(inside) else {
            continue;
        };
        let last = found.iter().rposition(inside).unwrap_or(first);
        let right = found.get(last).map_or(0, |token| token.right);
        if let Some(token) = found.get_mut(first) {
            token.kind = Kind::Year(base.saturating_add(offset));
            token.end = end;
            token.right = right;
        }
        found.drain(first.saturating_add(1)..=last.max(first));
    }
    true
}

/// The same for a row of cells.
pub fn resolve_cells(cells: &mut [(&str, Vec<Token>)], lines: &[Line], at: usize) -> bool {
    let offsets: Vec<(usize, u16)> = cells
        .iter()
        .enumerate()
        .filter_map(|(place, (text, _))| Some((place, offset(text.trim())?)))
        .collect();
    let counts = offsets.len() >= 2
        && offsets
            .windows(2)
            .all(|pair| matches!(pair, [(_, one), (_, next)] if one.checked_add(1) == Some(*next)));
    let Some(base) = counts.then(|| base(lines, at)).flatten() else {
        return false;
    };
    for (place, offset) in offsets {
        if let Some((text, found)) = cells.get_mut(place) {
            *found = vec![Token {
                kind: Kind::Year(base.saturating_add(offset)),
                start: 0,
                end: text.len(),
                gap: 0,
                right: text.len(),
            }];
        }
    }
    true
}

/// Words for such years with their places and how far they lie from the first.
fn words(text: &str) -> Vec<(usize, usize, u16)> {
    let mut found: Vec<(usize, usize, u16)> = Vec::new();
    let mut jaar: Option<usize> = None;
    let mut start = 0;
    for part in text.split_inclusive(char::is_whitespace) {
        let word = part.trim_end();
        let end = start + word.len();
        if let Some(offset) = offset(word) {
            found.push((start, end, offset));
        } else if let Some((from, number)) = jaar.zip(counted(word)) {
            found.push((from, end, number));
        }
        jaar = word.eq_ignore_ascii_case("jaar").then_some(start);
        start += part.len();
    }
    // "T" alone is a letter like any other, unless T+1 follows it.
    let first_letter = found
        .iter()
        .position(|(_, _, offset)| *offset == 0)
        .unwrap_or_default();
    found.drain(..first_letter);
    found
}

/// `T` is 0, `T+1` is 1, `jaar 1` is 0.
fn offset(word: &str) -> Option<u16> {
    let bare = word.trim_matches(['(', ')', ':']);
    if !bare.starts_with(['T', 't', 'J', 'j']) {
        return None;
    }
    let lower = bare.to_lowercase();
    if bare == "T" {
        return Some(0);
    }
    if let Some(number) = lower.strip_prefix("t+").or_else(|| lower.strip_prefix("jaar t+")) {
        return number.parse().ok().filter(|number| (1..=9).contains(number));
    }
    if lower == "jaar t" {
        return Some(0);
    }
    lower.strip_prefix("jaar ").and_then(counted)
}

/// `1` is 0.
fn counted(word: &str) -> Option<u16> {
    let number: u16 = word.parse().ok()?;
    (1..=9).contains(&number).then(|| number.saturating_sub(1))
}

/// The year that the first of them is: the only one just above, or that of the title.
fn base(lines: &[Line], at: usize) -> Option<u16> {
    year_above(lines, at).or_else(|| {
        let title = lines
            .get(..at)?
            .iter()
            .filter(|line| !line.text.trim().is_empty());
        title
            .take(TITLE)
            .filter(|line| line.text.split_whitespace().count() <= 12)
            .flat_map(|line| tokens(&line.text))
            .find_map(|token| match token.kind {
                Kind::Year(year) | Kind::Years(year, _) => Some(year),
                _ => None,
            })
    })
}
