//! Titles that stand behind the figures: the column before these only sorts the rows, and what it says comes back from row
//! to row.
//!
//! Deliberately absent: whole sentences behind the figures; those are remarks.

use super::names::holds;
use super::{AHEAD, Holds, TextColumn};
use crate::reading::extract::Line;

/// The most words of such a title.
const WORDS: usize = 12;
/// How many rows say it at least.
const ROWS: usize = 3;

/// The column of the groups and that of the titles; `before` and `behind` are the places and names of the columns of words.
pub(super) fn titles(
    before: &[(usize, &str)],
    behind: &[(usize, &str)],
    rows: &[Line],
) -> Option<Vec<TextColumn>> {
    let [(group, name)] = before else { return None };
    if holds(name) != Some(Holds::Group) {
        return None;
    }
    let mut named = behind
        .iter()
        .filter(|(_, name)| matches!(holds(name), Some(Holds::Remark | Holds::Title)));
    let (Some((title, _)), None) = (named.next(), named.next()) else {
        return None;
    };
    let mut groups: Vec<&str> = Vec::new();
    let mut titles: Vec<&str> = Vec::new();
    for line in rows.iter().take(AHEAD).take_while(|line| !line.cells.is_empty()) {
        let cell = |place: &usize| {
            line.cells
                .get(*place)
                .map(|cell| line.part(cell.start, cell.end).trim())
        };
        let (Some(group), Some(title)) = (cell(group), cell(title).filter(|title| !title.is_empty())) else {
            continue;
        };
        let long = title.split_whitespace().count() > WORDS;
        if long || !title.chars().any(char::is_alphabetic) {
            return None;
        }
        groups.push(group);
        titles.push(title);
    }
    let rows = titles.len();
    for texts in [&mut groups, &mut titles] {
        texts.sort_unstable();
        texts.dedup();
    }
    (rows >= ROWS && titles.len() == rows && groups.len() < rows).then(|| {
        let column = |holds: Holds, place: usize| TextColumn { holds, place };
        vec![column(Holds::Group, *group), column(Holds::Title, *title)]
    })
}
