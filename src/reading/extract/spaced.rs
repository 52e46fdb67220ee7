//! Cells as a copied table has them: rows an empty line apart, and a minus a space before its figure.
//!
//! Both are brought to what every other table has. Deliberately absent: empty lines between rows that seldom have one;
//! those may part what belongs apart.

use super::Line;

/// The longest line of words between two rows, in bytes.
const LONGEST: usize = 80;
/// How many lines stand between two rows at most.
const BETWEEN: usize = 10;
/// How many rows an empty line apart make a table of them.
const ROWS: usize = 3;

/// Takes out the empty lines between such rows.
pub fn close_up(lines: Vec<Line>) -> Vec<Line> {
    let is_row = |at: usize| lines.get(at).is_some_and(|line| !line.cells.is_empty());
    let is_words = |at: usize| {
        lines.get(at).is_some_and(|line| {
            line.cells.is_empty() && line.text.len() <= LONGEST && !line.text.trim().is_empty()
        })
    };
    let is_empty = |at: usize| lines.get(at).is_some_and(|line| line.text.trim().is_empty());
    let mut left_out: Vec<usize> = Vec::new();
    let mut at = 0usize;
    while at < lines.len() {
        // Words between the rows have an empty line on either side as well.
        let mut last = at;
        let mut rows = usize::from(is_row(at));
        let mut next = at.saturating_add(2);
        while rows > 0
            && next.saturating_sub(last) <= BETWEEN
            && is_empty(next.saturating_sub(1))
            && (is_row(next) || is_words(next))
        {
            if is_row(next) {
                rows = rows.saturating_add(1);
                last = next;
            } else if !is_empty(next.saturating_add(1)) {
                break;
            }
            next = next.saturating_add(2);
        }
        let single = |row: usize| !is_row(row);
        let apart = single(at.wrapping_sub(1)) && single(last.saturating_add(1));
        if apart && rows >= ROWS {
            left_out.extend((at..last).skip(1).step_by(2));
        }
        at = last.saturating_add(1);
    }
    if left_out.is_empty() {
        return lines;
    }
    let mut left_out = left_out.into_iter().peekable();
    let kept = lines
        .into_iter()
        .enumerate()
        .filter(|(at, _)| left_out.next_if_eq(at).is_none());
    kept.map(|(_, line)| line).collect()
}

/// Brings a minus to its figure: "- 640" in a cell, or on a line of its own beside other such lines.
pub fn join_minus(mut lines: Vec<Line>) -> Vec<Line> {
    let found: Vec<usize> = (0..lines.len()).filter(|at| has_apart(&lines, *at)).collect();
    for at in found {
        let Some(line) = lines.get_mut(at) else { continue };
        if line.cells.is_empty() {
            line.text = joined(&line.text);
            continue;
        }
        let parts: Vec<String> = line
            .cells
            .iter()
            .map(|cell| line.part(cell.start, cell.end))
            .map(|cell| {
                if is_apart(cell) {
                    joined(cell)
                } else {
                    cell.to_owned()
                }
            })
            .collect();
        *line = Line::from_cells(line.page, line.number, parts.iter().map(String::as_str));
    }
    lines
}

fn has_apart(lines: &[Line], at: usize) -> bool {
    let Some(line) = lines
        .get(at)
        .filter(|line| line.text.contains("- ") || line.text.contains("\u{2013} "))
    else {
        return false;
    };
    if !line.cells.is_empty() {
        let mut cells = line.cells.iter();
        return cells.any(|cell| is_apart(line.part(cell.start, cell.end)));
    }
    let filled = |line: &&Line| !line.text.trim().is_empty();
    let before = lines.get(..at).unwrap_or_default().iter().rev().find(filled);
    let after = lines.iter().skip(at.saturating_add(1)).find(filled);
    let is_figure = |line: &Line| {
        let text = line.text.trim();
        line.cells.is_empty() && (is_apart(text) || is_figure(text.trim_start_matches(['-', '\u{2013}'])))
    };
    is_apart(line.text.trim()) && before.into_iter().chain(after).any(is_figure)
}

/// "- 640": a minus, a space and one figure.
fn is_apart(text: &str) -> bool {
    let figure = text.strip_prefix("- ").or_else(|| text.strip_prefix("\u{2013} "));
    figure.is_some_and(|figure| is_figure(figure.trim_start()))
}

/// "640", "1.210", "7,5"
fn is_figure(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_digit())
        && text.ends_with(|last: char| last.is_ascii_digit())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
}

fn joined(text: &str) -> String {
    let figure = text.trim().trim_start_matches(['-', '\u{2013}', ' ']);
    format!("-{figure}")
}

#[cfg(test)]
mod tests {
    use super::super::text;

    fn lines(source: &str) -> Vec<String> {
        text(source).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn rows_an_empty_line_apart_are_closed_up() {
        assert_eq!(
            lines("Lijst\n\nPost\t2031\n\nBrug\t5\n\nVeer\t7\n\nSlot"),
            ["Lijst", "", "Post\t2031", "Brug\t5", "Veer\t7", "", "Slot"]
        );
        for source in [
            "Post\t2031\nBrug\t5\n\nVeer\t7\n\nSluis\t8",
            "Post\t2031\n\nBrug\t5",
            "Post\n\nBrug\n\nVeer",
        ] {
            assert_eq!(lines(source).join("\n"), source);
        }
    }

    #[test]
    fn a_minus_comes_to_its_figure() {
        assert_eq!(
            lines("Brug\t- 1.210\t\u{2013} 5\t- meer\t- 5 fte"),
            ["Brug\t-1.210\t-5\t- meer\t- 5 fte"]
        );
        assert_eq!(lines("Brug\n- 640\n12\n- 5"), ["Brug", "-640", "12", "-5"]);
        assert_eq!(lines("Brug\n- 640\nVeer"), ["Brug", "- 640", "Veer"]);
    }
}
