//! Numbers before the titles of a table that no heading names: "1 Wegen", "2 Groen", "3 Water".
//!
//! They must count on from row to row. Deliberately absent: a single title that begins with a figure.

mod letters;

use super::table::Table;

/// How many rows at least.
const ROWS: usize = 3;
/// The highest first number, and the furthest step from one row to the next.
const STEP: u16 = 3;

/// Takes the numbers and the letters of a finished table off its titles.
pub fn take_off(table: &mut Table) {
    numbers(table);
    letters::take_off(table);
}

fn numbers(table: &mut Table) {
    let mut rows: Vec<(usize, u16)> = Vec::new();
    let mut figures = 0usize;
    for (at, row) in table.rows.iter().enumerate() {
        figures = figures.saturating_add(usize::from(!row.values.is_empty()));
        let Some((number, _)) = row.number.is_none().then(|| split(&row.title)).flatten() else {
            continue;
        };
        // Under another heading, or below a total, they may begin again.
        let same = |at: usize| table.rows.get(at).is_some_and(|last| last.group == row.group);
        let before = rows
            .last()
            .filter(|(at, _)| same(*at))
            .map_or(0, |(_, before)| *before);
        let last = rows.last().map_or(0, |(_, before)| *before);
        let counts = |before: u16| number >= before && number <= before.saturating_add(STEP);
        if counts(last) || counts(before) || number == 1 {
            rows.push((at, number));
        }
    }
    if rows.is_empty() {
        rows = counted_on(table);
    }
    let rises = rows
        .windows(2)
        .any(|pair| matches!(pair, [one, other] if one.1 < other.1));
    if rows.len() < ROWS || !rises || rows.len().saturating_mul(2) < figures {
        return;
    }
    for (at, _) in rows {
        let Some(row) = table.rows.get_mut(at) else {
            continue;
        };
        if let Some((number, rest)) = split(&row.title).map(|(number, rest)| (number, rest.to_owned())) {
            row.number = Some(number.to_string());
            row.title = rest;
        }
    }
}

/// Numbers that go on from another part of the document, "142", "143", "144": each is one more than the last.
fn counted_on(table: &Table) -> Vec<(usize, u16)> {
    let rows: Vec<(usize, u16)> = table
        .rows
        .iter()
        .enumerate()
        .filter(|(_, row)| row.number.is_none())
        .filter_map(|(at, row)| Some((at, split(&row.title)?.0)))
        .collect();
    let one_more =
        |pair: &[(usize, u16)]| matches!(pair, [(_, one), (_, next)] if one.checked_add(1) == Some(*next));
    if rows.windows(2).all(one_more) {
        rows
    } else {
        Vec::new()
    }
}

/// A small number and the words behind it.
fn split(title: &str) -> Option<(u16, &str)> {
    let (first, rest) = title.split_once(' ')?;
    let plain = (1..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_digit());
    let number = first.parse().ok().filter(|number| plain && *number > 0)?;
    let rest = rest.trim_start();
    rest.starts_with(char::is_alphabetic).then_some((number, rest))
}
