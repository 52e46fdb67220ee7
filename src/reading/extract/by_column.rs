//! Tables that come out column after column: the titles one a line, then for each year its name and as many figures.
//!
//! They become rows with cells. The titles must be as many as the figures of each year, from the name of their column or an
//! empty line on; a title of two lines is joined only where that alone makes the counts equal. Deliberately absent: years
//! with unequal numbers of figures, for nothing tells which cell was empty; such tables are found not to be read (see
//! `recognise::unturned`).

mod blocks;
mod filled;
mod halves;
mod sums;
mod titles;

use std::collections::BTreeMap;

use super::{Line, replaced};
use crate::reading::recognise::header::{Letters, Role, role_of};
use crate::reading::recognise::legend::is_unit;
use blocks::{Block, blocks};
use filled::{Filled, What, filled, may_be};
use sums::sums_are_titled;
use titles::{Titles, ahead};

/// Turns such tables into rows; other lines stay as they are.
pub fn turn(lines: Vec<Line>) -> Vec<Line> {
    if !may_be(&lines) {
        return lines;
    }
    let tables = tables(&lines);
    if tables.is_empty() {
        return lines;
    }
    replaced(lines, |_, at| tables.get(&at).cloned())
}

/// The rows of each table and the line after it, by its first line.
fn tables(lines: &[Line]) -> BTreeMap<usize, (Vec<Line>, usize)> {
    let filled = filled(lines);
    let mut tables = BTreeMap::new();
    let mut at = 0usize;
    // Lines of a table are of no other.
    let mut taken = 0usize;
    while let Some(line) = filled.get(at) {
        let begins = line.what == What::Figure && blocks::is_named(&filled, at);
        if !begins {
            at = at.saturating_add(1);
            continue;
        }
        let (found, next) = blocks(&filled, at);
        let table = found.and_then(|found| table(&filled, taken, &found));
        if let Some((rows, first, last)) = table {
            taken = next;
            tables.insert(first, (rows, last.saturating_add(1)));
        }
        at = next.max(at.saturating_add(1));
    }
    tables
}

/// The rows of a table, its first line and its last.
fn table(filled: &[Filled], from: usize, blocks: &[Block]) -> Option<(Vec<Line>, usize, usize)> {
    let first = blocks.first()?;
    let wide = first.count;
    let most = blocks.iter().map(|block| block.names.len()).max()?;
    let even = blocks
        .iter()
        .skip(1)
        .filter(|block| block.is_of_figures)
        .all(|block| block.names.len() == most);
    // How many lines name the first column is told by the others, or by the titles that are left.
    let heads = (if even { most } else { 1 })..=most;
    let mut fits = heads.filter_map(|names| {
        let end = first.from.checked_sub(names)?;
        let titles = ahead(filled.get(..end)?, from, wide)?;
        let mut blocks = blocks.to_vec();
        blocks.first_mut()?.names = (end..first.from).collect();
        is_sound(filled, &titles, &blocks).then_some((titles, blocks))
    });
    let (titles, blocks) = fits.next()?;
    if fits.next().is_some() {
        return None;
    }
    let last = blocks.last()?;
    let last = last.from.checked_add(last.count)?.checked_sub(1)?;
    Some((
        rows(filled, &titles, &blocks, most)?,
        filled.get(titles.from)?.at,
        filled.get(last)?.at,
    ))
}

/// Whether the columns name each a year of their own in turn, and the titles are those of the figures.
fn is_sound(filled: &[Filled], titles: &Titles, blocks: &[Block]) -> bool {
    let of_figures = || blocks.iter().filter(|block| block.is_of_figures);
    let short = blocks
        .iter()
        .any(|block| !block.is_of_figures && block.count < titles.rows.len());
    blocks::follow(filled, blocks)
        && (!short || titles.end_in_sum())
        && titles.are_titles(filled)
        && sums_are_titled(filled, titles, of_figures())
}

fn rows(filled: &[Filled], titles: &Titles, blocks: &[Block], heads: usize) -> Option<Vec<Line>> {
    let text = |at: usize| filled.get(at).map_or("", |line| line.text);
    let mut lines = Vec::new();
    // What the figures are counted in stands below the names.
    let counted = blocks
        .first()
        .and_then(|block| block.names.last())
        .is_some_and(|name| is_unit(text(*name)));
    let named = heads.saturating_sub(usize::from(counted));
    for row in 0..heads {
        let mut cells: Vec<&str> = Vec::new();
        let last = row.saturating_add(1) == named;
        let words = titles.columns.iter().map(|column| column.label);
        cells.extend(words.map(|label| label.filter(|_| last).map_or("", text)));
        let mut line = None;
        for block in blocks {
            let above = heads.saturating_sub(block.names.len());
            let name = row.checked_sub(above).and_then(|place| block.names.get(place));
            line = line.or(name.copied());
            cells.push(name.map_or("", |name| text(*name)));
        }
        let line = filled.get(line?)?.line;
        lines.push(Line::from_cells(line.page, line.number, cells));
    }
    for (place, row) in titles.rows.iter().enumerate() {
        let mut cells: Vec<&str> = Vec::new();
        for column in &titles.columns {
            let item = column.items.get(place).map_or("", |at| text(*at));
            cells.push(if column.is_titles { &row.text } else { item });
        }
        for block in blocks {
            let item = (place < block.count).then(|| block.from.saturating_add(place));
            cells.push(item.map_or("", text));
        }
        let line = filled.get(row.at)?.line;
        lines.push(Line::from_cells(line.page, line.number, cells));
    }
    Some(lines)
}

/// Whether a name is that of a column of letters.
fn names_letters(text: &str) -> bool {
    matches!(role_of(text), Some(Role::Letters(_)))
}

/// Whether a name is that of the letters S and I.
fn say_duration(text: &str) -> bool {
    role_of(text) == Some(Role::Letters(Letters::Duration))
}

#[cfg(test)]
mod tests {
    use super::super::text;

    fn lines(source: &str) -> Vec<String> {
        text(source).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn columns_become_rows() {
        let turned = ["Onderwerp\t2031\t2032", "Brug\t-46\t-47", "Kade\t12\t0"];
        assert_eq!(
            lines("Onderwerp\nBrug\nKade\n2031\n-46\n12\n2032\n-47\n0"),
            turned
        );
        assert_eq!(
            lines("Onderwerp\n\nBrug\nKade\n\n2032\n-47\n0\n\n2031\n-46\n12"),
            ["Onderwerp\t2032\t2031", "Brug\t-47\t-46", "Kade\t0\t12"]
        );
        assert_eq!(
            lines("Brug\nKade\n2031\n46-\n(12)\nRaming 2032\npm\n-"),
            ["\t2031\tRaming 2032", "Brug\t46-\tpm", "Kade\t(12)\t-"]
        );
    }

    #[test]
    fn rows_keep_the_lines_of_their_titles() {
        let numbers: Vec<u32> = text("Onderwerp\nBrug bij\nhet veer\nKade\n2031\n1\n2\n2032\n3\n4")
            .iter()
            .map(|line| line.number)
            .collect();
        assert_eq!(numbers, [5, 2, 4]);
    }

    #[test]
    fn numbers_letters_and_halves_of_titles() {
        assert_eq!(
            lines(
                "Nr\n1\n2\nOnderwerp\nBrug bij\nhet veer\nKade\nTotaal\n2031\n1\n2\n3\n2032\n1\n2\n3\nS/I\nS\nI"
            ),
            [
                "Nr\tOnderwerp\t2031\t2032\tS/I",
                "1\tBrug bij het veer\t1\t1\tS",
                "2\tKade\t2\t2\tI",
                "\tTotaal\t3\t3\t"
            ]
        );
    }

    #[test]
    fn what_cannot_be_told_stays() {
        for source in [
            // One title more than figures, and one less.
            "Onderwerp\nBrug\nHet Veer\nKade\n2031\n1\n2\n2032\n3\n4",
            "Onderwerp\nBrug\n2031\n1\n2\n2032\n3\n4",
            // A year with another number of figures.
            "Onderwerp\nBrug\nKade\n2031\n1\n2\n2032\n3\n4\n2033\n5",
            // A sum without a title, where a heading makes up the count.
            "Plan\nBrug\nKade\n2031\n1\n2\n3\n2032\n3\n4\n7",
            // Sums of groups without a title, where the names of the groups make up the count.
            "Onderwerp\nWater\nBrug\nKade\nGroen\nBoom\nGras\n2031\n1\n2\n3\n4\n5\n9\n2032\n3\n4\n7\n1\n2\n3",
            // The sides of one thing.
            "Lasten\nBaten\n2031\n1\n2\n2032\n3\n4",
            // Rows one cell a line.
            "Onderwerp\n2031\n2032\nBrug\n1\n2\nKade\n3\n4",
            // Years that do not follow each other.
            "Onderwerp\nBrug\nKade\n2031\n1\n2\n2033\n3\n4",
        ] {
            assert_eq!(lines(source).join("\n"), source);
        }
    }
}
