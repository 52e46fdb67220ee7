//! Rows counted in a cell of their own before the titles, under no name: "1 | Brug | 5.000", "2 | Veer | 8.000".
//!
//! The number joins its title, so that the titles stand in the first column, as the names of the columns may say.
//! Deliberately absent: numbers under a name of their own, those of more parts, and numbers that come back; there they may
//! say where a row belongs.

use super::{Line, width};
use crate::reading::recognise::blocks::block;
use crate::reading::recognise::header::{self, Role};
use crate::reading::recognise::token::{Kind, tokens};

/// How many lines without cells may stand within a table.
const APART: usize = 3;
/// How many lines above the first row may name the numbers.
const ABOVE: usize = 4;
/// How many rows at least.
const ROWS: usize = 2;
/// The most bytes of a number, and of a figure.
const NUMBER: usize = 4;
const FIGURE: usize = 40;

/// Brings such numbers to their titles; other tables stay as they are.
pub fn join(mut lines: Vec<Line>) -> Vec<Line> {
    let mut from = 0usize;
    while from < lines.len() {
        let to = end(&lines, from);
        if let Some(table) = lines.get_mut(from..to) {
            join_table(table);
        }
        from = to;
    }
    lines
}

/// The line after the table that begins here: the names of the next table, or text, end it.
fn end(lines: &[Line], from: usize) -> usize {
    let mut apart = 0usize;
    let mut rows = false;
    for (at, line) in lines.iter().enumerate().skip(from) {
        if line.cells.is_empty() {
            apart = apart.saturating_add(1);
            if rows && apart > APART {
                return at;
            }
            continue;
        }
        let cells: Vec<&str> = line.texts().collect();
        if rows && is_names(&cells) {
            return at;
        }
        apart = 0;
        rows |= number(&cells).is_some();
    }
    lines.len()
}

fn join_table(table: &mut [Line]) {
    let rows: Vec<Vec<&str>> = table.iter().map(|line| line.texts().collect()).collect();
    // The first row of all and the line of text above it may name the numbers.
    let first = rows.iter().position(|row| number(row).is_some());
    let names_numbers = |line: &Line| {
        let first = line.text.split_whitespace().next().unwrap_or_default();
        header::role_of(first) == Some(Role::Number)
    };
    let above = table.iter().take(first.unwrap_or_default());
    if above.rev().take(ABOVE).any(names_numbers) {
        return;
    }
    let Some(wide) = counted(&rows) else { return };
    let joined: Option<Vec<Option<Vec<String>>>> = rows.iter().map(|row| without(row, wide)).collect();
    for (line, parts) in table.iter_mut().zip(joined.unwrap_or_default()) {
        match parts.as_deref() {
            // The heading of a group stood beside the numbers alone.
            Some([text]) => {
                *line = Line {
                    text: text.clone(),
                    cells: Vec::new(),
                    ..line.clone()
                }
            }
            Some(parts) => *line = Line::from_cells(line.page, line.number, parts.iter().map(String::as_str)),
            None => {}
        }
    }
}

/// How wide the rows are whose numbers go up from one to the next, or begin again; none where they do not.
fn counted(rows: &[Vec<&str>]) -> Option<usize> {
    let mut last: Option<u16> = None;
    let mut count = 0usize;
    let mut wide = 0usize;
    for row in rows {
        let Some(number) = number(row) else { continue };
        let goes_on = last.is_none_or(|last| last < number);
        if !goes_on && number != 1 {
            return None;
        }
        last = Some(number);
        count = count.saturating_add(1);
        wide = wide.max(width(row));
    }
    (count >= ROWS).then_some(wide)
}

/// A row without its cell for the number, or as it is (some none); none where the first column says more than a number.
fn without(row: &[&str], wide: usize) -> Option<Option<Vec<String>>> {
    let Some((first, rest)) = row.split_first() else {
        return Some(None);
    };
    let second = rest.first().copied().unwrap_or_default();
    let own = |cells: &[&str]| {
        cells
            .iter()
            .map(|cell| (*cell).to_owned())
            .collect::<Vec<String>>()
    };
    if number(row).is_some() {
        let title = format!("{}. {second}", first.trim_end_matches('.'));
        let behind = rest.iter().skip(1).map(|cell| (*cell).to_owned());
        return Some(Some(std::iter::once(title).chain(behind).collect()));
    }
    // Years over rows that are a cell wider: the cell of the names before them was lost.
    let names = rest.iter().filter(|cell| !cell.is_empty()).count() > 1;
    let narrow = width(row) < wide && (names || is_figure(second));
    match (first.is_empty(), second.is_empty()) {
        (true, false) if narrow && is_of_figures(second) => Some(None),
        (true, _) => Some(Some(own(rest))),
        (false, true) => {
            let behind = rest.iter().skip(1).copied();
            let parts: Vec<&str> = std::iter::once(*first).chain(behind).collect();
            Some(Some(own(&parts)))
        }
        (false, false) => {
            (narrow && (is_figure(second) || is_of_figures(second)) && has_words(first)).then_some(None)
        }
    }
}

/// The number of a row: a few digits before a cell of words that begins with no number itself.
fn number(row: &[&str]) -> Option<u16> {
    let (first, rest) = row.split_first()?;
    let title = rest.first()?;
    let digits = first.trim_end_matches('.');
    let counts = first.len() <= NUMBER && digits.bytes().all(|byte| byte.is_ascii_digit());
    let titled = has_words(title) && !title.starts_with(|first: char| first.is_ascii_digit());
    digits
        .parse()
        .ok()
        .filter(|number| counts && titled && *number > 0)
}

/// Names of columns under no name for the first: two or more, none of them a figure.
fn is_names(row: &[&str]) -> bool {
    let Some((first, rest)) = row.split_first() else {
        return false;
    };
    let filled = || rest.iter().filter(|cell| !cell.is_empty());
    number(row).is_none()
        && filled().nth(1).is_some()
        && !is_figure(first)
        && filled().any(|name| is_of_figures(name))
        && !filled().any(|cell| is_figure(cell))
}

/// A name over figures: a year, a side, an amount.
fn is_of_figures(name: &str) -> bool {
    block(name).is_some()
        || header::column_of(name, &tokens(name)).is_some_and(|role| role.year().is_some() || role.is_value())
}

fn is_figure(text: &str) -> bool {
    if text.is_empty() || text.len() > FIGURE {
        return false;
    }
    let found = tokens(text);
    let amount = |kind: Kind| kind.is_figure() && !matches!(kind, Kind::Year(_) | Kind::Years(..));
    found.first().is_some_and(|token| amount(token.kind)) && found.len() <= 2
}

fn has_words(text: &str) -> bool {
    text.chars()
        .filter(|letter| letter.is_alphabetic())
        .nth(1)
        .is_some()
}

#[cfg(test)]
mod tests {
    use super::super::text;

    fn lines(source: &str) -> Vec<String> {
        text(source).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn a_number_under_no_name_joins_its_title() {
        assert_eq!(
            lines("\tPost\t2031\t2032\n1\tBrug\t5\t7\nGroep\n2\tVeer\t-\t8\n\tTotaal\t5\t15"),
            [
                "Post\t2031\t2032",
                "1. Brug\t5\t7",
                "Groep",
                "2. Veer\t-\t8",
                "Totaal\t5\t15"
            ]
        );
        assert_eq!(
            lines("\t2031\t2032\n1\tBrug\t5\t7\n2\tVeer\t-\t8\nTotaal\t5\t15"),
            ["\t2031\t2032", "1. Brug\t5\t7", "2. Veer\t-\t8", "Totaal\t5\t15"]
        );
    }

    #[test]
    fn numbers_that_say_more_stay() {
        for source in [
            "Nr\tPost\t2031\t2032\n1\tBrug\t5\t7\n2\tVeer\t-\t8",
            "\tPost\t2031\t2032\n1\tBrug\t5\t7\n3\tVeer\t-\t8\n3\tKade\t1\t8",
            "\tPost\t2031\t2032\n1\tBrug\t5\t7\n1.1\tVeer\t-\t8\n2\tKade\t1\t8",
        ] {
            assert_eq!(lines(source).join("\n"), source);
        }
    }
}
