//! Titles of a line or more, one below the other: which lines go on with the one above them.
//!
//! Deliberately absent: titles in which only a capital could tell it; their lines are too many for the rows.

use super::filled::Filled;
use crate::reading::recognise::kinds::is_sum;
use crate::reading::recognise::title;

/// A title.
pub struct Row {
    /// Its first line.
    pub at: usize,
    pub text: String,
}

/// The titles of these lines, where there is one way to make them as many as the rows.
pub fn joined(filled: &[Filled], lines: &[usize], named: bool, wide: usize) -> Option<Vec<Row>> {
    let mut rows: Vec<Row> = Vec::new();
    let mut small = 0usize;
    for at in lines {
        let text = filled.get(*at)?.text;
        small = small.saturating_add(usize::from(title::goes_on(text)));
        // What stands over titles without a name may name them: "Wat kost het".
        let may_lead = named || rows.len() > 1;
        match rows.last_mut() {
            Some(row) if title::goes_on(text) || (may_lead && title::is_unfinished(&row.text)) => {
                row.text = title::join(&row.text, text);
            }
            _ => rows.push(Row {
                at: *at,
                text: text.to_owned(),
            }),
        }
    }
    if rows.len() == wide {
        return Some(rows);
    }
    // Each line is a title: they all begin small, or the last says that none is lacking.
    let closes = lines
        .last()
        .and_then(|last| filled.get(*last))
        .is_some_and(|last| is_sum(last.text));
    let all_small = small == lines.len() || (closes && small.checked_add(1) == Some(lines.len()));
    let whole = lines.iter().map(|at| {
        Some(Row {
            at: *at,
            text: filled.get(*at)?.text.to_owned(),
        })
    });
    (lines.len() == wide && (all_small || closes))
        .then(|| whole.collect())
        .flatten()
}
