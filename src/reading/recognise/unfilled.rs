//! Titles without figures that head no group: a row of which all cells are empty, told by a row of the same name in an
//! earlier group, and the name of the column of titles that stands between a heading and its rows.
//!
//! Deliberately absent: a heading over rows that have names of their own; there the name of an earlier row heads its
//! parts.

use std::collections::HashSet;

use super::header;
use super::kinds;
use super::table::{Row, Table};
use super::title;

/// Takes such titles out of the headings of a finished table, and gives the rows under them the heading before these.
pub fn mark(table: &mut Table) {
    if table.headings.len() < 2 {
        return;
    }
    let mut earlier: HashSet<String> = HashSet::new();
    let mut seen: Vec<bool> = Vec::new();
    for row in &table.rows {
        let filled = !row.values.is_empty();
        seen.push(earlier.contains(&name(row.number.as_deref(), &row.title)) && filled);
        if filled {
            earlier.insert(name(row.number.as_deref(), &row.title));
        }
    }
    let mut rows = table.rows.iter().zip(&seen);
    let mut before: HashSet<String> = HashSet::new();
    let mut passed = 0usize;
    let mut kept: Vec<(usize, String)> = Vec::new();
    let mut dropped: HashSet<String> = HashSet::new();
    for (at, heading) in std::mem::take(&mut table.headings) {
        for (row, _) in rows.by_ref().take(at.saturating_sub(passed)) {
            before.insert(name(row.number.as_deref(), &row.title));
        }
        passed = passed.max(at);
        let next = table.rows.get(at).zip(seen.get(at));
        let among = next.is_some_and(|(row, seen)| {
            (*seen || kinds::is_sum(&row.title)) && kinds::side(&row.title).is_none()
        });
        let read = title::read(&heading, false);
        let empty = among && before.contains(&name(read.number.as_deref(), &read.text));
        let named = kept.last().is_some_and(|(above, _)| *above == at)
            && !heading.contains(' ')
            && header::is_title_heading(&heading);
        if empty || named {
            dropped.insert(heading);
        } else {
            kept.push((at, heading));
        }
    }
    regroup(&mut table.rows, &kept, &dropped);
    table.headings = kept;
}

/// Rows under a title that heads nothing stand under the heading before it, unless a sum ended that group.
fn regroup(rows: &mut [Row], headings: &[(usize, String)], dropped: &HashSet<String>) {
    let mut headings = headings.iter().peekable();
    let mut open: Option<&String> = None;
    for (at, row) in rows.iter_mut().enumerate() {
        while let Some((_, heading)) = headings.next_if(|(before, _)| *before <= at) {
            open = Some(heading);
        }
        if row.group.as_ref().is_some_and(|group| dropped.contains(group)) {
            row.group = open.cloned();
        }
        if kinds::is_sum(&row.title) {
            open = None;
        }
    }
}

fn name(number: Option<&str>, title: &str) -> String {
    format!("{} {}", number.unwrap_or_default(), title.trim().to_lowercase())
}
