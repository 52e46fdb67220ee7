//! The words before the figures of a line, cut at the columns that its header names.

use super::{Holds, TextColumn};
use crate::reading::extract::Span;
use crate::reading::recognise::header::{Column, Header, Role};
use crate::reading::recognise::table::Row;
use crate::reading::recognise::title;

/// Takes the words before the figures of a line apart; false where they do not stand in the columns.
pub fn cut(row: &mut Row, header: &Header, words: &str) -> bool {
    let mut parts: Vec<(usize, usize, Option<TextColumn>)> = Vec::new();
    for (start, end) in segments(words) {
        let place = words.get(..start).unwrap_or_default().chars().count();
        let column = header
            .texts
            .iter()
            .rev()
            .find(|column| column.place <= place.saturating_add(1));
        let begins = column.is_some_and(|column| place <= column.place.saturating_add(2));
        match parts.last_mut() {
            // Wide spaces inside a title.
            Some((_, last, _)) if !begins => *last = end,
            _ => parts.push((start, end, column.copied().filter(|_| begins))),
        }
    }
    if parts.is_empty() || parts.iter().any(|(_, _, column)| column.is_none()) {
        return false;
    }
    let with = |holds: Holds| {
        parts
            .iter()
            .find(|(_, _, column)| column.is_some_and(|column| column.holds == holds))
            .map(|(start, end, _)| (*start, *end))
    };
    let Some((start, end)) = with(Holds::Title)
        .or_else(|| with(Holds::Group))
        .or_else(|| with(Holds::Number))
    else {
        return false;
    };
    // One space between the number and the title: both are in this part.
    let numbered = with(Holds::Title).is_none() && with(Holds::Number).is_some();
    let read = title::read(words.get(start..end).unwrap_or_default(), numbered);
    if numbered {
        row.number.clone_from(&read.number);
    }
    let own = |holds| with(holds).and_then(|(start, end)| words.get(start..end));
    if with(Holds::Title).is_some() {
        row.number = own(Holds::Number)
            .map(|number| number.trim_end_matches('.').to_owned())
            .or(read.number);
        row.group = own(Holds::Group)
            .filter(|group| group.len() > 3)
            .map(str::to_owned);
    }
    for (start, end, column) in &parts {
        let text = words.get(*start..*end).unwrap_or_default();
        let mut letters = text.chars();
        if column.is_some_and(|column| column.holds == Holds::Aside)
            && let (Some(letter), None) = (letters.next(), letters.next())
        {
            row.letters.push(letter.to_ascii_uppercase());
        }
    }
    row.title = read.text;
    row.title_span = Span {
        line: row.line,
        start,
        end,
    };
    true
}

/// Letters of the columns before the titles, where one space keeps them apart.
pub fn take_letters(row: &mut Row, header: &Header) {
    let Some(title) = header
        .texts
        .iter()
        .position(|column| column.holds == Holds::Title)
    else {
        return;
    };
    for _ in header
        .texts
        .iter()
        .take(title)
        .filter(|column| column.holds == Holds::Aside)
    {
        let Some((letter, rest)) = row.title.split_once(' ') else {
            return;
        };
        let mut letters = letter.chars();
        let (Some(first), None) = (letters.next(), letters.next()) else {
            return;
        };
        if !matches!(first, 'S' | 'I' | 'V' | 'N' | 'L' | 'B' | 'U') {
            return;
        }
        row.letters.push(first);
        row.title = rest.to_owned();
    }
}

/// Where the figures of a line end and the words behind them begin.
pub fn figures_end(text: &str, header: &Header) -> usize {
    let ends = |column: &&Column| column.role.is_value() || matches!(column.role, Role::Letters(_));
    let last = header
        .columns
        .iter()
        .rev()
        .find(ends)
        .map_or(usize::MAX, |column| column.place);
    let mut characters = text.char_indices().skip(last);
    match characters.next() {
        // The last figure may be set a little further to the right than its heading.
        Some((at, first)) if first.is_whitespace() => at,
        Some(_) => characters
            .find(|(_, letter)| letter.is_whitespace())
            .map_or(text.len(), |(at, _)| at),
        None => text.len(),
    }
}

/// Parts of a text with two spaces or more between them.
fn segments(text: &str) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut spaces = 2usize;
    for (index, letter) in text.char_indices() {
        if letter.is_whitespace() {
            spaces = spaces.saturating_add(1);
            continue;
        }
        let end = index.saturating_add(letter.len_utf8());
        match found.last_mut() {
            Some((_, last)) if spaces < 2 => *last = end,
            _ => found.push((index, end)),
        }
        spaces = 0;
    }
    found
}
