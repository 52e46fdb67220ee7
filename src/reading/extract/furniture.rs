//! Page headers and footers: lines that come back at the edge of page after page.
//!
//! Deliberately absent: lines with a row of years (a repeated table header means something) and documents without
//! pages.

use std::collections::HashMap;

use super::Line;

/// How many lines at either edge of a page are looked at.
const EDGE: usize = 2;
/// On how many pages a line must come back.
const OFTEN: usize = 3;

/// Empties the lines that are page furniture; their numbers stay as they were.
pub fn remove(lines: &mut [Line]) {
    let mut edges: Vec<usize> = Vec::new();
    let mut start = 0;
    while let Some(page) = lines.get(start).and_then(|line| line.page) {
        let end = lines
            .iter()
            .skip(start)
            .position(|line| line.page != Some(page))
            .map_or(lines.len(), |length| start.saturating_add(length));
        let filled: Vec<usize> = (start..end)
            .filter(|index| lines.get(*index).is_some_and(|line| !line.text.trim().is_empty()))
            .collect();
        edges.extend(filled.iter().take(EDGE));
        edges.extend(filled.iter().skip(EDGE.max(filled.len().saturating_sub(EDGE))));
        start = end;
    }
    let mut seen: HashMap<String, Vec<usize>> = HashMap::new();
    for index in edges {
        if let Some(shape) = lines.get(index).and_then(shape) {
            seen.entry(shape).or_default().push(index);
        }
    }
    for index in seen.into_values().filter(|found| found.len() >= OFTEN).flatten() {
        if let Some(line) = lines.get_mut(index) {
            line.text.clear();
            line.cells.clear();
        }
    }
}

/// The line with its page number blotted out; none for a line that may be the header of a table or a row of it.
fn shape(line: &Line) -> Option<String> {
    let text = line.text.trim();
    if text.len() > 160 || !line.cells.is_empty() {
        return None;
    }
    let numbers = text
        .split(|character: char| !character.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .count();
    if numbers > 2 || (numbers == 2 && !text.contains("20")) || text.contains('€') {
        return None;
    }
    let trimmed =
        text.trim_matches(|character: char| character.is_ascii_digit() || character.is_whitespace());
    Some(trimmed.to_lowercase())
}
