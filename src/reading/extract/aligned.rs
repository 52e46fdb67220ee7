//! Tables set with spaces of which every row has a part under every name: they have cells, as a spreadsheet has.
//!
//! Wide gaps part the names and the figures; where each row has as many parts as there are names, nothing is left to be
//! told by places. Deliberately absent: tables with an empty cell anywhere, and words above the names that are over more of
//! these than one; what the places of their parts tell is in `places`.

mod places;

use std::collections::BTreeSet;

use super::placed::Printed;
use super::{Cell, Line};
use crate::reading::recognise::header::{Role, role_of};
use crate::reading::recognise::token::year;
use places::{Placed, by_places, undated};

/// How many spaces part two columns.
const GAP: usize = 2;
/// The fewest columns, and the fewest rows.
const COLUMNS: usize = 3;
const ROWS: usize = 2;
/// An empty cell.
const NOTHING: Cell = Cell { start: 0, end: 0 };
/// The most words of a line between the rows; more are running text, and end the table.
const WORDS: usize = 12;

/// Gives the lines of such tables their cells; other lines stay as they are.
pub fn cells(lines: &mut [Line]) {
    let parts: Vec<Vec<Cell>> = lines.iter().map(parts).collect();
    let mut tables: Vec<(usize, usize)> = Vec::new();
    let mut placed: Vec<Placed> = Vec::new();
    // One table may go on under the same names on the next page: it is of one kind on both.
    let mut left: BTreeSet<String> = BTreeSet::new();
    for at in 0..lines.len() {
        match table(lines, &parts, at) {
            Some(Ok(end)) => tables.push((at, end)),
            Some(Err(Uneven)) => match by_places(lines, &parts, at) {
                Some(found) => placed.push(found),
                None => {
                    left.insert(names(lines, at));
                }
            },
            None => {}
        }
    }
    placed.extend(undated(lines, &parts));
    for (at, cells) in placed {
        if left.contains(&names(lines, at)) {
            continue;
        }
        for (index, cells) in cells {
            if let Some(line) = lines.get_mut(index) {
                line.cells = cells;
            }
        }
    }
    for (at, end) in tables {
        if left.contains(&names(lines, at)) {
            continue;
        }
        let rows = lines.iter_mut().zip(&parts).take(end).skip(at);
        for (line, cells) in rows.filter(|(_, cells)| cells.len() > 1) {
            line.cells.clone_from(cells);
        }
        if let Some(header) = lines.get_mut(at).filter(|header| leaves_titles_unnamed(header)) {
            header.cells.insert(0, NOTHING);
        }
        let names = lines.get(at).map_or(Vec::new(), |header| header.cells.clone());
        let above = at.checked_sub(1).filter(|above| is_wide(&parts, Some(*above)));
        if let Some((above, cells)) = above.and_then(|above| Some((above, over(parts.get(above)?, &names)?)))
            && let Some(line) = lines.get_mut(above)
        {
            line.cells = cells;
        }
    }
}

/// Running text.
fn is_text(row: &Printed) -> bool {
    row.parts.len() < 2 && row.line.cells.is_empty() && row.line.text.split_whitespace().nth(WORDS).is_some()
}

fn is_dated(text: &str) -> bool {
    text.split_whitespace().any(|word| year(word).is_some())
}

/// A row of such a table has another number of parts.
struct Uneven;

fn names(lines: &[Line], at: usize) -> String {
    let text = lines.get(at).map_or("", |line| line.text.as_str());
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn leaves_titles_unnamed(header: &Line) -> bool {
    header.text.starts_with("  ")
}

/// The line after a table that begins here, or what is against it; none where no names stand.
fn table(lines: &[Line], parts: &[Vec<Cell>], at: usize) -> Option<Result<usize, Uneven>> {
    let (header, names) = lines.get(at).zip(parts.get(at))?;
    if !is_header(header, names) {
        return None;
    }
    let wide = names
        .len()
        .saturating_add(usize::from(leaves_titles_unnamed(header)));
    let first = names.first().map_or("", |name| header.part(name.start, name.end));
    let above = at.checked_sub(1).filter(|above| is_wide(parts, Some(*above)));
    let unclear = above.is_some_and(|above| parts.get(above).and_then(|above| over(above, names)).is_none());
    // "Nr." over titles: its own cells are empty.
    if unclear || role_of(first) == Some(Role::Number) {
        return Some(Err(Uneven));
    }
    let mut rows = 0usize;
    // Where running text begins behind the last row.
    let mut text: Option<usize> = None;
    let enough = |rows: usize, end: usize| if rows >= ROWS { Ok(end) } else { Err(Uneven) };
    let below = lines.iter().zip(parts).enumerate().skip(at.saturating_add(1));
    for (here, (line, cells)) in below {
        if is_header(line, cells) {
            return Some(enough(rows, text.unwrap_or(here)));
        }
        if cells.len() < 2 && line.cells.is_empty() {
            if line.text.split_whitespace().nth(WORDS).is_some() {
                text = text.or(Some(here));
            }
            continue;
        }
        let mut figures = cells.iter().skip(1);
        let is_row = cells.len() == wide && figures.all(|cell| is_figure(line.part(cell.start, cell.end)));
        match text {
            None if is_row => rows = rows.saturating_add(1),
            // Another table, which has names of its own.
            Some(text) if !is_row => return Some(enough(rows, text)),
            _ => return Some(Err(Uneven)),
        }
    }
    Some(enough(rows, text.unwrap_or(lines.len())))
}

fn is_wide(parts: &[Vec<Cell>], at: Option<usize>) -> bool {
    at.and_then(|at| parts.get(at))
        .is_some_and(|cells| cells.len() > 1)
}

/// Words on the line above the names, each right over one of them: the cell of each name.
fn over(words: &[Cell], names: &[Cell]) -> Option<Vec<Cell>> {
    let mut cells = vec![NOTHING; names.len()];
    for word in words {
        let touches = |name: &&Cell| name.start < word.end && word.start < name.end;
        let mut under = names.iter().enumerate().filter(|(_, name)| touches(name));
        let (column, _) = under.next().filter(|_| under.next().is_none())?;
        let cell = cells.get_mut(column).filter(|cell| **cell == NOTHING)?;
        *cell = *word;
    }
    Some(cells)
}

/// Names, a year among them, and no figures.
fn is_header(line: &Line, names: &[Cell]) -> bool {
    let name = |cell: &Cell| line.part(cell.start, cell.end);
    names.len() >= COLUMNS.saturating_sub(usize::from(leaves_titles_unnamed(line)))
        && names.iter().any(|cell| is_dated(name(cell)))
        && names
            .iter()
            .all(|cell| is_dated(name(cell)) || !is_figure(name(cell)))
}

/// "-1.210", "-/- 5", "€ 5", "(12)", "-", "pm"
fn is_figure(text: &str) -> bool {
    let bare = text.trim_matches(|sign: char| {
        matches!(
            sign,
            '-' | '/' | '\u{2013}' | '\u{2212}' | '+' | '€' | '(' | ')' | ' '
        )
    });
    bare.is_empty()
        || bare.eq_ignore_ascii_case("pm")
        || (bare.starts_with(|first: char| first.is_ascii_digit())
            && bare
                .bytes()
                .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'-')))
}

/// The parts of a line between wide gaps.
fn parts(line: &Line) -> Vec<Cell> {
    if !line.cells.is_empty() || !line.text.trim().contains("  ") {
        return Vec::new();
    }
    let mut parts: Vec<Cell> = Vec::new();
    let mut gap = GAP;
    for (at, sign) in line.text.char_indices() {
        if sign == ' ' {
            gap = gap.saturating_add(1);
            continue;
        }
        let end = at.saturating_add(sign.len_utf8());
        // A euro sign at the left of its column.
        let currency = |part: &Cell| line.part(part.start, part.end) == "€" && !sign.is_alphabetic();
        match parts.last_mut().filter(|part| gap < GAP || currency(part)) {
            Some(part) => part.end = end,
            None => parts.push(Cell { start: at, end }),
        }
        gap = 0;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::super::text;

    fn cells(source: &str) -> Vec<Vec<String>> {
        let lines = text(source);
        let part = |line: &super::Line| {
            line.cells
                .iter()
                .map(|cell| line.part(cell.start, cell.end).to_owned())
                .collect()
        };
        lines.iter().map(part).collect()
    }

    #[test]
    fn every_row_has_a_part_under_every_name() {
        let found = cells(
            "Post         2031    2032\nWegen\nBrug           -5       €  6\nVeer west       -      7,5\n\nEen zin.",
        );
        assert_eq!(found[0], ["Post", "2031", "2032"]);
        assert!(found[1].is_empty());
        assert_eq!(found[3], ["Veer west", "-", "7,5"]);
        assert!(found[5].is_empty());
        let found = cells("          2031    2032\nBrug        -5       6\nVeer         1       7");
        assert_eq!(found[0], ["", "2031", "2032"]);
        assert_eq!(found[2], ["Veer", "1", "7"]);
    }

    #[test]
    fn words_right_over_the_names_have_their_cells() {
        let found = cells(
            "           Raming   Nieuwe\nPost         2031  wijziging   2032\nBrug           -5       6       7\nVeer            1       7       8",
        );
        assert_eq!(found[0], ["", "Raming", "Nieuwe", ""]);
        assert_eq!(found[1], ["Post", "2031", "wijziging", "2032"]);
    }

    #[test]
    fn a_row_with_an_empty_cell_leaves_the_table_as_it_is() {
        for source in [
            "Post      2031    2032\nBrug        -5       6\nVeer               7",
            "           Structureel  meer\nPost      2031    2032\nBrug        -5       6\nVeer         1       7",
        ] {
            assert!(cells(source).iter().all(Vec::is_empty), "{source}");
        }
    }
}
