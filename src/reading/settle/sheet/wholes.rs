//! Rows of a whole right over its sides.
//!
//! Deliberately absent: any other row over "Lasten"; it is a post like the others.

use crate::reading::letters::small;
use crate::reading::recognise::kinds;
use crate::reading::recognise::table::Table;

/// "Programma 2 Wonen" with amounts right over "Lasten", and over each next pair of sides: the whole of its sides.
pub(super) fn heads_of_sides(table: &Table) -> Vec<usize> {
    let mut heads: Vec<usize> = Vec::new();
    let mut headings = table.headings.iter().peekable();
    while let Some((rows, heading)) = headings.next() {
        let alone = headings.peek().is_none_or(|(next, _)| next != rows);
        let Some(at) = rows.checked_sub(1).filter(|_| alone) else {
            continue;
        };
        let before = table
            .rows
            .get(at)
            .filter(|row| is_whole(&row.title) && !row.values.is_empty());
        let side = kinds::side_of_group(heading) == Some(true);
        let among = before.and_then(|row| row.group.as_deref().and_then(kinds::side_of_group));
        // The first is of no side; the others stand behind the last side of the one before.
        if before.is_some() && side && among.is_some() != heads.is_empty() {
            heads.push(at);
        }
    }
    heads
}

/// "Programma 2", "Taakveld 0.1": what a budget is divided into.
fn is_whole(title: &str) -> bool {
    let first = title.split_whitespace().next().unwrap_or_default();
    matches!(
        small(first).trim_end_matches([':', '.']),
        "programma"
            | "deelprogramma"
            | "taakveld"
            | "thema"
            | "pijler"
            | "hoofdstuk"
            | "beleidsveld"
            | "cluster"
    )
}
