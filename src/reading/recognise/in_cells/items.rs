//! The filled lines of a document, each for what it can be in a table with one cell a line.

use crate::reading::extract::Line;
use crate::reading::recognise::header;
use crate::reading::recognise::title;
use crate::reading::recognise::token::{self, Kind, effect_word, tokens};

/// The longest line that can be a figure or a name.
const SHORT: usize = 60;
/// How many numbers in a row count rows.
const COUNTED: usize = 3;

/// What a line can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// An amount, a dash or a pm, with its letter.
    Figure,
    /// The name of a column of a year.
    Year,
    /// A number with a point: it counts what stands below it.
    Number,
    /// Words.
    Words,
    /// A sentence.
    Prose,
    /// A line that is no part of such a table.
    Other,
}

/// A cell, and the lines that it stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) class: Class,
    pub(super) text: String,
    pub(super) first: usize,
    pub(super) last: usize,
}

/// The filled lines, each by itself.
pub(super) fn raw(lines: &[Line]) -> Vec<Item> {
    let mut found: Vec<Item> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let text = line.text.trim();
        if !text.is_empty() {
            found.push(Item {
                class: class(line, text),
                text: text.to_owned(),
                first: at,
                last: at,
            });
        }
    }
    found
}

/// The filled lines; a letter N or V beside its figure is one cell with it, and "Begroting" with the year below it.
pub(super) fn items(raw: Vec<Item>) -> Vec<Item> {
    let mut found = lettered(paired(raw));
    count(&mut found);
    found
}

/// `7.`, `12a.`
fn is_counter(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=3).contains(&digits)
        && text
            .get(digits..)
            .and_then(|rest| rest.strip_suffix('.'))
            .is_some_and(|letter| letter.len() <= 1 && letter.bytes().all(|byte| byte.is_ascii_lowercase()))
}

/// Finds the numbers that count the rows: a figure right before words, each one more than the last.
fn count(items: &mut [Item]) {
    let mut counted: Vec<usize> = Vec::new();
    let mut last: Vec<u32> = Vec::new();
    let mut at = 0usize;
    while at <= items.len() {
        let number = items.get(at).filter(|item| item.class == Class::Figure);
        let words = items
            .get(at.saturating_add(1))
            .is_some_and(|next| next.class == Class::Words);
        let before = at.checked_sub(1).and_then(|before| items.get(before));
        let first = before.is_none_or(|before| before.class != Class::Figure);
        let number = number.filter(|_| words).and_then(|item| parts(&item.text));
        let ends = at == items.len();
        if let Some(number) = number.as_ref().filter(|number| is_next(&last, number)) {
            counted.push(at);
            last.clone_from(number);
        } else if ends || number.as_ref().is_some_and(|number| first && is_first(number)) {
            if counted.len() >= COUNTED {
                for place in &counted {
                    if let Some(item) = items.get_mut(*place) {
                        item.class = Class::Number;
                    }
                }
            }
            counted = vec![at];
            last = number.unwrap_or_default();
        }
        at = at.saturating_add(1);
    }
}

/// The parts of a number that counts: `7`, `1.2`.
fn parts(text: &str) -> Option<Vec<u32>> {
    let part = |part: &str| (1..=2).contains(&part.len()).then(|| part.parse().ok()).flatten();
    text.split('.').map(part).collect()
}

fn is_first(number: &[u32]) -> bool {
    number.last() == Some(&1)
}

/// `3` after `2`, `2.1` after `1.4`.
fn is_next(last: &[u32], number: &[u32]) -> bool {
    let mut both = last.iter().zip(number);
    last.len() == number.len()
        && both
            .find(|(before, now)| before != now)
            .is_some_and(|(before, now)| before.checked_add(1) == Some(*now))
}

/// "Begroting" over "2031", twice or more.
fn paired(items: Vec<Item>) -> Vec<Item> {
    let word =
        |item: &Item| item.class == Class::Words && item.text.split_whitespace().all(header::is_year_word);
    let pair = |pair: &[Item]| matches!(pair, [name, year] if word(name) && year.class == Class::Year && token::year(&year.text).is_some());
    let mut result: Vec<Item> = Vec::with_capacity(items.len());
    let mut at = 0usize;
    while let Some(item) = items.get(at) {
        let here = items.get(at..at.saturating_add(2)).unwrap_or_default();
        let more = items
            .get(at.saturating_add(2)..at.saturating_add(4))
            .unwrap_or_default();
        let goes_on = pair(more) || result.last().is_some_and(|last| last.first < last.last);
        match here {
            [name, year] if pair(here) && goes_on => {
                result.push(Item {
                    class: Class::Year,
                    text: format!("{} {}", name.text, year.text),
                    first: name.first,
                    last: year.last,
                });
                at = at.saturating_add(2);
            }
            _ => {
                result.push(item.clone());
                at = at.saturating_add(1);
            }
        }
    }
    result
}

fn class(line: &Line, text: &str) -> Class {
    if !line.cells.is_empty() {
        return Class::Other;
    }
    if is_counter(text) {
        return Class::Number;
    }
    if text.len() > SHORT {
        return if title::is_prose(text) {
            Class::Prose
        } else {
            Class::Words
        };
    }
    let found = tokens(text);
    let figure = found.first().is_some_and(|token| token.kind.is_figure())
        && found.len() <= 2
        && found
            .iter()
            .skip(1)
            .all(|token| matches!(token.kind, Kind::Note | Kind::Effect(_) | Kind::Letter(_)));
    if figure {
        Class::Figure
    } else if header::column_of(text, &found).is_some_and(|role| role.year().is_some()) {
        Class::Year
    } else if title::is_prose(text) {
        Class::Prose
    } else {
        Class::Words
    }
}

/// "N" over "468": one cell, where every figure of a row has its letter before it, or behind it.
fn lettered(items: Vec<Item>) -> Vec<Item> {
    let letter = |item: &Item| item.text.len() == 1 && effect_word(&item.text).is_some();
    let mut result: Vec<Item> = Vec::with_capacity(items.len());
    let mut open: Option<Item> = None;
    for item in items {
        match open.take() {
            Some(before) if item.class == Class::Figure => {
                result.push(Item {
                    class: Class::Figure,
                    text: format!("{} {}", before.text, item.text),
                    first: before.first,
                    last: item.last,
                });
                continue;
            }
            Some(before) => result.push(before),
            None => {}
        }
        if letter(&item) {
            let behind = result
                .last()
                .is_some_and(|last| last.class == Class::Figure && last.first == last.last && !led(&result));
            match result.last_mut().filter(|_| behind) {
                Some(last) => {
                    last.text = format!("{} {}", last.text, item.text);
                    last.last = item.last;
                }
                None => open = Some(item),
            }
        } else {
            result.push(item);
        }
    }
    result.extend(open);
    result
}

/// The figures of this row have their letters before them.
fn led(items: &[Item]) -> bool {
    items
        .iter()
        .rev()
        .take_while(|item| item.class == Class::Figure)
        .any(|item| item.text.starts_with(['N', 'V', 'n', 'v']))
}
