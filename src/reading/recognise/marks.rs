//! A plus or a minus before each title: it is the sign of the row.
//!
//! Deliberately absent: lists in which only dashes stand before the titles; those are bullets or empty cells.

use super::kinds;
use super::table::{Figure, Row, Table};

/// The mark that a text begins with or is: plus (true) or minus (false).
pub fn mark(text: &str) -> Option<bool> {
    let text = text.trim_start();
    let mut letters = text.chars();
    let plus = match letters.next()? {
        '+' => true,
        '-' | '\u{2013}' | '\u{2212}' => false,
        _ => return None,
    };
    (letters.as_str().is_empty() || letters.as_str().starts_with(' ')).then_some(plus)
}

/// Gives the figures of a finished table the sign of their marks, where every row has one and both occur.
pub fn apply(table: &mut Table) {
    let counts = |row: &&Row| !row.values.is_empty() && !kinds::is_sum(&row.title);
    let marked = |row: &Row| row.mark;
    let rows = || table.rows.iter().filter(counts);
    let all = rows().count() >= 2 && rows().all(|row| marked(row).is_some());
    let both = rows().any(|row| marked(row) == Some(true)) && rows().any(|row| marked(row) == Some(false));
    let signed = rows()
        .flat_map(|row| &row.values)
        .any(|value| matches!(value.figure, Figure::Amount(printed) if printed.minus || printed.plus));
    if !all || !both || signed {
        return;
    }
    for row in &mut table.rows {
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
    }
}
