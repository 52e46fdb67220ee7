//! Page headers and footers: lines that come back at the edge of page after page.
//!
//! Deliberately absent: lines with a row of years (a repeated table header means something) and documents without
//! pages.

use std::collections::{HashMap, HashSet};

use super::Line;

/// How many lines at either edge of a page are looked at.
const EDGE: usize = 2;
/// On how many pages a line must come back.
const OFTEN: usize = 3;

/// Empties the lines that are page furniture; their numbers stay as they were.
pub fn remove(lines: &mut [Line]) {
    let mut edges: Vec<usize> = Vec::new();
    let mut start = 0;
    if lines.first().map(|line| line.page) != lines.last().map(|line| line.page) {
        clear_bare_numbers(lines);
    }
    for line in lines.iter_mut() {
        clear_page_number(Some(line), true);
    }
    while let Some(page) = lines.get(start).and_then(|line| line.page) {
        let end = lines
            .iter()
            .skip(start)
            .position(|line| line.page != Some(page))
            .map_or(lines.len(), |length| start.saturating_add(length));
        let filled: Vec<usize> = (start..end)
            .filter(|index| lines.get(*index).is_some_and(|line| !line.text.trim().is_empty()))
            .collect();
        for edge in [filled.first(), filled.last()].into_iter().flatten() {
            clear_page_number(lines.get_mut(*edge), false);
        }
        edges.extend(filled.iter().take(EDGE));
        edges.extend(filled.iter().skip(EDGE.max(filled.len().saturating_sub(EDGE))));
        start = end;
    }
    let mut seen: HashMap<String, Vec<usize>> = HashMap::new();
    for index in edges {
        if let Some(shape) = lines.get(index).and_then(shape) {
            seen.entry(shape).or_default().push(index);
        }
    }
    let counts: Vec<usize> = seen
        .into_values()
        .filter_map(|found| match found.as_slice() {
            _ if found.len() >= OFTEN || count_pages(lines, &found) => Some(found),
            // The same words over two pages: those of the second only say so once more.
            [one, other] if heads_both(lines, *one, *other) => Some(vec![*other]),
            _ => None,
        })
        .flatten()
        .collect();
    for index in counts {
        if let Some(line) = lines.get_mut(index) {
            line.text.clear();
            line.cells.clear();
        }
    }
}

/// Empties a lone page number at the foot of a page, where the next page begins with words that stood there before:
/// the head of a table comes back, so that no figure of a row is due.
fn clear_bare_numbers(lines: &mut [Line]) {
    let mut seen: HashSet<String> = HashSet::new();
    let mut last: Option<usize> = None;
    let mut numbers: Vec<usize> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let text = line.text.trim();
        if text.is_empty() {
            continue;
        }
        if let Some((before, foot)) = last.and_then(|before| Some((before, lines.get(before)?)))
            && foot.page != line.page
            && foot.text.trim().len() <= 3
            && foot.text.trim().bytes().all(|byte| byte.is_ascii_digit())
            && text.chars().any(char::is_alphabetic)
            && seen.contains(text)
        {
            numbers.push(before);
        }
        seen.insert(text.to_owned());
        last = Some(at);
    }
    for at in numbers {
        if let Some(line) = lines.get_mut(at) {
            line.text.clear();
            line.cells.clear();
        }
    }
}

/// Empties a line that ends in the number of its page: "Pagina 14 van 80", or `alone` not, with words before that.
fn clear_page_number(line: Option<&mut Line>, alone: bool) {
    let ends_in_digit = |line: &&mut Line| line.text.trim_end().ends_with(|last: char| last.is_ascii_digit());
    // The word for a page, and its number.
    let has_words = |line: &&mut Line| line.text.trim().contains(char::is_whitespace);
    let line = line.filter(|line| line.text.len() <= 120);
    let Some(line) = line.filter(ends_in_digit).filter(has_words) else {
        return;
    };
    let lower = line.text.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let is_number = |word: &&str| word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    let numbered = match words.as_slice() {
        [before @ .., last, "van" | "/", _] => words
            .last()
            .filter(|word| is_number(word))
            .map(|_| (before, last)),
        [before @ .., last] => Some((before, last)),
        [] => None,
    };
    let named = numbered
        .filter(|(_, last)| is_number(last))
        .and_then(|(before, _)| before.split_last());
    let is_one = named.is_some_and(|(name, before)| {
        matches!(*name, "pagina" | "pag." | "blz." | "bladzijde" | "blz") && (before.is_empty() || !alone)
    });
    if is_one {
        line.text.clear();
        line.cells.clear();
    }
}

/// The same line is the first of two pages that follow each other, and no row or header of a table.
fn heads_both(lines: &[Line], one: usize, other: usize) -> bool {
    let Some((first, second)) = lines.get(one).zip(lines.get(other)) else {
        return false;
    };
    let is_first = |at: usize, page: Option<u32>| {
        let before = lines.get(..at).unwrap_or_default().iter().rev();
        before
            .take_while(|line| line.page == page)
            .all(|line| line.text.trim().is_empty())
    };
    let words = |text: &str| text.chars().filter(|letter| letter.is_alphabetic()).count();
    first.text.trim() == second.text.trim()
        && words(&first.text) > 8
        && !first.text.contains("  ")
        && first
            .page
            .zip(second.page)
            .is_some_and(|(one, other)| one.checked_add(1) == Some(other))
        && is_first(one, first.page)
        && is_first(other, second.page)
}

/// Lines of two pages whose last or first number counts on as the pages do.
fn count_pages(lines: &[Line], found: &[usize]) -> bool {
    let [one, other] = found else { return false };
    let Some((one, other)) = lines.get(*one).zip(lines.get(*other)) else {
        return false;
    };
    let Some(pages) = one
        .page
        .zip(other.page)
        .and_then(|(one, other)| other.checked_sub(one))
    else {
        return false;
    };
    let number = |line: &Line, last: bool| -> Option<u32> {
        let text = line.text.trim();
        let mut parts = text.split_whitespace();
        let part = if last { parts.next_back() } else { parts.next() }?;
        (text.len() > part.len()).then(|| part.parse().ok()).flatten()
    };
    pages > 0
        && [true, false].into_iter().any(|last| {
            number(one, last)
                .zip(number(other, last))
                .is_some_and(|(one, other)| other.checked_sub(one) == Some(pages))
        })
}

/// The groups of digits of a text with their places.
fn groups(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive(|character: char| !character.is_ascii_digit())
        .map(move |part| {
            let start = at;
            at += part.len();
            (
                start,
                part.trim_end_matches(|character: char| !character.is_ascii_digit()),
            )
        })
        .filter(|(_, part)| !part.is_empty())
}

/// The line with its page number blotted out; none for a line that may be the header of a table or a row of it.
fn shape(line: &Line) -> Option<String> {
    let text = line.text.trim();
    // A pipe or two divide a running head; more cells are a row of a table.
    if text.len() > 160 || line.cells.len() > 3 || (!line.cells.is_empty() && text.starts_with('|')) {
        return None;
    }
    let mut numbers = 0usize;
    let mut before = 0;
    for (at, part) in groups(text) {
        // "2026-2029" is one number.
        let range = part.len() == 4
            && text
                .get(before..at)
                .is_some_and(|between| matches!(between, "-" | "\u{2013}" | "/"));
        numbers = numbers.saturating_add(usize::from(!range));
        before = at.saturating_add(part.len());
    }
    if numbers > 2 || (numbers == 2 && !text.contains("20")) || text.contains('€') {
        return None;
    }
    let trimmed =
        text.trim_matches(|character: char| character.is_ascii_digit() || character.is_whitespace());
    Some(trimmed.to_lowercase())
}
