//! Rows that are counted with letters: "C Sportvelden", "D Dorpshuis", "E Leges". The letter is the number of the row.
//!
//! Deliberately absent: single letters that do not follow each other; these may be words of a title.

use crate::reading::recognise::table::Table;

/// How many rows count on at least.
const ROWS: usize = 3;

/// Takes the letters off the titles of a finished table, where they count on.
pub(super) fn take_off(table: &mut Table) {
    let letters: Vec<(usize, u32)> = table
        .rows
        .iter()
        .enumerate()
        .filter(|(_, row)| row.number.is_none())
        .filter_map(|(index, row)| Some((index, letter(&row.title)?)))
        .collect();
    let counts_on = |pair: &[(usize, u32)]| match pair {
        [(_, one), (_, next)] => one.checked_add(1) == Some(*next),
        _ => false,
    };
    if letters.len() < ROWS || !letters.windows(2).all(counts_on) {
        return;
    }
    for (index, _) in letters {
        if let Some(row) = table.rows.get_mut(index)
            && let Some((letter, rest)) = row.title.split_once(' ')
        {
            row.number = Some(letter.to_owned());
            row.title = rest.trim_start().to_owned();
        }
    }
}

/// The single capital before the words of a title.
fn letter(title: &str) -> Option<u32> {
    let (first, rest) = title.split_once(' ')?;
    let mut letters = first.chars();
    let capital = letters.next().filter(char::is_ascii_uppercase)?;
    let alone = letters.next().is_none() && rest.trim_start().starts_with(char::is_alphabetic);
    alone.then_some(u32::from(capital))
}
