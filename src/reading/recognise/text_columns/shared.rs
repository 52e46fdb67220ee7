//! A column of groups and one of titles that a single space keeps apart: what rows that follow each other have in
//! common is the group.
//!
//! Deliberately absent: tables whose header does not name both columns.

use std::collections::HashSet;

use super::Holds;
use crate::reading::recognise::kinds;
use crate::reading::recognise::table::{Row, Table};

/// A group has at most this many words.
const LONGEST: usize = 7;

/// Takes the groups off the titles of a finished table.
pub fn split(table: &mut Table) {
    let named: Vec<_> = table
        .header
        .texts
        .iter()
        .filter(|column| column.holds != Holds::Aside)
        .collect();
    let holds: Vec<Holds> = named.iter().map(|column| column.holds).collect();
    let narrow = named
        .windows(2)
        .all(|pair| matches!(pair, [one, other] if other.place.saturating_sub(one.place) <= 24));
    let two = matches!(holds.as_slice(), [Holds::Group, Holds::Title]);
    // "Programma", "Reden", "Onderwerp": the first of them is a number on each row.
    let three = matches!(
        holds.as_slice(),
        [Holds::Group, Holds::Group | Holds::Remark, Holds::Title]
    );
    if !(two || three) || !narrow || table.rows.iter().any(|row| row.group.is_some()) {
        return;
    }
    if three && !take_numbers(table) {
        return;
    }
    // "Prog Omschrijving" over "2 Schoolzwemmen": the number is the group, and all the words are the title.
    let numbered = table.rows.iter().filter(|row| row.number.is_some()).count();
    if two && numbered.saturating_mul(2) > table.rows.len() {
        return;
    }
    let words: Vec<Vec<String>> = table
        .rows
        .iter()
        .map(|row| row.title.split_whitespace().map(str::to_owned).collect())
        .collect();
    let mut shared: Vec<usize> = Vec::with_capacity(words.len());
    for (at, row) in words.iter().enumerate() {
        let before = at
            .checked_sub(1)
            .and_then(|at| words.get(at))
            .map_or(0, |other| common(row, other));
        let after = words
            .get(at.saturating_add(1))
            .map_or(0, |other| common(row, other));
        // Of a run of rows with the same group the shortest common beginning is the group.
        let run = match (before, after) {
            (0, count) | (count, 0) => count,
            (one, other) => one.min(other),
        };
        shared.push(run);
    }
    if shared.iter().filter(|count| **count > 0).count() < 2 {
        return;
    }
    let groups: HashSet<String> = words
        .iter()
        .zip(&shared)
        .filter(|(_, count)| **count > 0)
        .map(|(words, count)| words.iter().take(*count).cloned().collect::<Vec<_>>().join(" "))
        .collect();
    let is_group = |words: &[String], count: usize| {
        let first: Vec<&str> = words.iter().take(count).map(String::as_str).collect();
        groups.contains(&first.join(" "))
    };
    for ((row, words), count) in table.rows.iter_mut().zip(&words).zip(&shared) {
        if row.values.is_empty() || words.len() < 2 {
            continue;
        }
        let known = || {
            (1..words.len().min(LONGEST))
                .rev()
                .find(|count| is_group(words, *count))
        };
        let count = if *count > 0 {
            *count
        } else if let Some(count) = known() {
            count
        } else {
            // A group of one row ends where the second capital begins.
            words
                .iter()
                .skip(1)
                .position(|word| word.starts_with(char::is_uppercase))
                .map_or(0, |at| at.saturating_add(1))
        };
        let (group, title) = words.split_at(count.min(words.len()));
        if count > 0
            && title
                .first()
                .is_some_and(|word| word.trim_start_matches('(').starts_with(char::is_alphanumeric))
        {
            row.group = Some(group.join(" "));
            row.title = title.join(" ");
        }
    }
}

/// Takes the number off each title; false where a row has none.
fn take_numbers(table: &mut Table) -> bool {
    let digits = |text: &str| (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let apart = |title: &str| {
        let (number, rest) = title.split_once(' ')?;
        digits(number).then(|| (number.to_owned(), rest.trim_start().to_owned()))
    };
    let open = |row: &&mut Row| !row.values.is_empty() && row.number.is_none() && !kinds::is_sum(&row.title);
    let mut rows: Vec<&mut Row> = table.rows.iter_mut().filter(open).collect();
    let split: Vec<(String, String)> = rows.iter().filter_map(|row| apart(&row.title)).collect();
    // The last line may be a sum of them all.
    let whole = split.len() >= 2 && split.len().saturating_add(1) >= rows.len();
    if whole {
        for row in &mut rows {
            if let Some((number, rest)) = apart(&row.title) {
                row.number = Some(number);
                row.title = rest;
            }
        }
    }
    whole
}

/// How many first words two rows share, each with a title of its own behind them.
fn common(one: &[String], other: &[String]) -> usize {
    let same = one
        .iter()
        .zip(other)
        .take_while(|(one, other)| one == other)
        .count();
    let most = one.len().min(other.len()).saturating_sub(1);
    let mut count = same.min(most);
    let begins = |words: &[String], at: usize| {
        words.get(at).is_some_and(|word| {
            word.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit())
        })
    };
    // A title begins with a capital; shared words before one that does not belong to the title.
    while count > 0 && !(begins(one, count) && begins(other, count)) {
        count -= 1;
    }
    count
}
