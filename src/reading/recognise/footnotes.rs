//! Marks of footnotes behind amounts: "32.000 (1)", or "(1)" in a cell of its own. In a document that writes a minus with
//! brackets they would be amounts.
//!
//! That the marks count up from one says it, together with the notes themselves ("(1) De aannemer is later begonnen") or
//! with the absence of any other figure in brackets. Deliberately absent: marks without brackets, and marks behind words.

use crate::reading::extract::Line;

/// How many marks there are at least where their notes stand below, and where they do not.
const NOTED: u32 = 2;
const ALONE: u32 = 3;
/// How much longer than a mark a line may be that is one by itself, with its cells.
const SHORT: usize = 8;

/// A mark: its line, its bytes and its number.
struct Mark {
    line: usize,
    start: usize,
    end: usize,
    number: u32,
}

/// Blanks them, so that all other words keep their place.
pub fn clear(lines: &mut [Line]) {
    let mut marks: Vec<Mark> = Vec::new();
    let mut notes = 0u32;
    let mut others = false;
    let mut behind_figure = false;
    for (at, line) in lines.iter().enumerate() {
        let text = line.text.as_str();
        let trimmed = text.trim();
        if trimmed.is_empty() {
            continue;
        }
        let first = marks.len();
        let mut from = 0usize;
        while let Some((start, end, number)) = next_bracket(text, from) {
            from = end;
            let before = text.get(..start).unwrap_or_default().trim_end();
            let after = text.get(end..).unwrap_or_default();
            let figure = if before.is_empty() {
                behind_figure && trimmed.len() <= SHORT
            } else {
                before.ends_with(|last: char| last.is_ascii_digit())
            };
            let closes = after.is_empty()
                || after.starts_with(['\t', '|'])
                || after.starts_with("  ")
                || after.trim().is_empty();
            match number {
                Some(number) if before.is_empty() && !closes => {
                    let words = after.trim_start().starts_with(char::is_alphabetic);
                    if words && number == notes.saturating_add(1) {
                        notes = number;
                    }
                }
                Some(number) if figure && closes => marks.push(Mark {
                    line: at,
                    start,
                    end,
                    number,
                }),
                _ => others = true,
            }
        }
        // A mark by itself stands behind the figure above it.
        let alone = marks.len() > first && trimmed.starts_with('(');
        behind_figure = !alone
            && trimmed.ends_with(|last: char| last.is_ascii_digit())
            && !trimmed.contains(char::is_alphabetic);
    }
    let mut last = 0u32;
    let counts = marks.iter().all(|mark| {
        let goes_on = mark.number == last || mark.number == last.saturating_add(1);
        last = last.max(mark.number);
        goes_on && mark.number > 0
    });
    let noted = notes >= NOTED && last >= NOTED;
    if !counts || !(noted || (last >= ALONE && !others)) {
        return;
    }
    for mark in marks {
        if let Some(line) = lines.get_mut(mark.line) {
            let blank = " ".repeat(mark.end.saturating_sub(mark.start));
            line.text.replace_range(mark.start..mark.end, &blank);
        }
    }
}

/// The next figures in brackets, and the number where they are at most two digits and nothing else.
fn next_bracket(text: &str, from: usize) -> Option<(usize, usize, Option<u32>)> {
    let mut at = from;
    loop {
        let start = at.saturating_add(text.get(at..)?.find('(')?);
        let inside = text.get(start.saturating_add(1)..)?;
        let figures = inside
            .bytes()
            .take_while(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
            .count();
        at = start.saturating_add(1);
        if figures == 0 || !inside.get(figures..)?.starts_with(')') {
            continue;
        }
        let number = inside.get(..figures)?;
        let number = (figures <= 2).then(|| number.parse().ok()).flatten();
        return Some((start, at.saturating_add(figures).saturating_add(1), number));
    }
}
