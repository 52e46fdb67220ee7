//! A plus or a minus before each title: it is the sign of the row.
//!
//! Deliberately absent: lists in which only dashes stand before the titles; those are bullets or empty cells.

use super::kinds;
use super::table::{Figure, Oddity, Row, Table};
use crate::reading::extract::Line;

/// The mark that a text begins with or is: plus (true) or minus (false).
pub fn mark(text: &str) -> Option<bool> {
    let text = text.trim_start();
    if let Some((plus, _)) = worded(text) {
        return Some(plus);
    }
    let mut letters = text.chars();
    let plus = match letters.next()? {
        '+' => true,
        '-' | '\u{2013}' | '\u{2212}' => false,
        _ => return None,
    };
    (letters.as_str().is_empty() || letters.as_str().starts_with(' ')).then_some(plus)
}

/// The mark that a cell holds, a number before it or not.
pub fn alone(text: &str) -> Option<bool> {
    let bare = behind_number(text).trim_start_matches('€').trim();
    mark(bare).filter(|_| bare.chars().count() == 1)
}

/// A title without the number that counts its row: "3. - Rente".
fn behind_number(text: &str) -> &str {
    let text = text.trim_start();
    let rest = text.trim_start_matches(|mark: char| mark.is_ascii_digit());
    let digits = text.len().saturating_sub(rest.len());
    rest.strip_prefix('.')
        .filter(|rest| (1..=3).contains(&digits) && rest.starts_with(' '))
        .unwrap_or(text)
}

/// "Bij: ozb" and "Af: rente": the word for the sign, and the title behind it.
fn worded(text: &str) -> Option<(bool, &str)> {
    let (word, rest) = text.split_once(':')?;
    let plus = match word.trim().to_lowercase().as_str() {
        "bij" => true,
        "af" => false,
        _ => return None,
    };
    Some((plus, rest.trim_start())).filter(|(_, rest)| rest.chars().any(char::is_alphabetic))
}

/// Gives the figures of a finished table the sign of their marks, where every row has one and both occur.
pub fn apply(table: &mut Table, lines: &[Line]) {
    for row in &mut table.rows {
        let span = row.title_span;
        let printed = || {
            lines
                .get(span.line)
                .map_or("", |line| line.part(span.start, span.end))
        };
        row.mark = row
            .mark
            .or_else(|| worded(&row.title).map(|(plus, _)| plus))
            .or_else(|| mark(behind_number(printed())));
    }
    if table.rows.iter().all(|row| row.mark.is_none()) {
        return;
    }
    let counts = |row: &&Row| !row.values.is_empty() && !kinds::is_sum(&row.title);
    let marked = |row: &Row| row.mark;
    let rows = || table.rows.iter().filter(counts);
    let all = rows().count() >= 2 && rows().all(|row| marked(row).is_some());
    let both = rows().any(|row| marked(row) == Some(true)) && rows().any(|row| marked(row) == Some(false));
    let worded_all = rows().all(|row| worded(&row.title).is_some());
    let signed = rows()
        .flat_map(|row| &row.values)
        .any(|value| matches!(value.figure, Figure::Amount(printed) if printed.minus || printed.plus));
    if !all || !(both || worded_all) || signed {
        // Both marks before most of the titles: a row may have lost its own.
        let marked = rows().filter(|row| row.mark.is_some()).count();
        let lost = both && !signed && !worded_all && marked.saturating_mul(2) > rows().count();
        take_off_worded(table);
        if lost {
            doubt_dashes(table);
        }
        return;
    }
    for row in &mut table.rows {
        if row.mark.is_some() && kinds::is_sum(&row.title) {
            continue;
        }
        for value in &mut row.values {
            if let (Some(plus), Figure::Amount(printed)) = (row.mark, &mut value.figure) {
                printed.minus = !plus;
                printed.plus = plus;
                printed.bare = false;
            }
        }
        if let Some(rest) = row.title.strip_prefix("+ ") {
            row.title = rest.to_owned();
        }
        if let Some(rest) = worded(&row.title).map(|(_, rest)| rest.to_owned()) {
            row.title = rest;
        }
    }
}

/// A dash before the title of a row may be the sign of its figures.
fn doubt_dashes(table: &mut Table) {
    for row in &mut table.rows {
        if row.mark == Some(false) && !row.oddities.contains(&Oddity::DashOrMinus) {
            row.oddities.push(Oddity::DashOrMinus);
        }
    }
}

/// "Af: rente" among rows without such a word, none of its figures with a sign: what it takes off, it costs.
fn take_off_worded(table: &mut Table) {
    for row in &mut table.rows {
        let off = worded(&row.title).is_some_and(|(plus, _)| !plus);
        let plain = row
            .values
            .iter()
            .all(|value| !matches!(value.figure, Figure::Amount(printed) if printed.minus || printed.plus));
        if !off || !plain {
            continue;
        }
        for value in &mut row.values {
            if let Figure::Amount(printed) = &mut value.figure {
                printed.minus = true;
                printed.bare = false;
            }
        }
    }
}
