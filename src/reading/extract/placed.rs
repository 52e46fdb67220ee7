//! Tables set with spaces in which cells are empty: every part stands in the printed column that it shares places with.
//!
//! Columns are what stays apart over all rows: parts that share a place are of one column. Deliberately absent: tables
//! whose columns run into each other, rows whose figures stand in line with no others, and years without a figure; there
//! the places tell nothing, and the lines stay as they are.

mod gaps;
mod letters;

use super::{Cell, Line};
use crate::reading::recognise::blocks::block;

/// How far figures of one column may be out of line.
const OUT: usize = 1;
/// How many cells a column without a name has at least.
const UNNAMED: usize = 2;
/// The most letters beside a figure: "N", "V", "p.m.", "n.v.t.".
const LETTERS: usize = 5;

/// A line's parts, where they stand in bytes, and what is asked of its line.
#[derive(Clone, Copy)]
pub(super) struct Printed<'a> {
    /// The line.
    pub line: &'a Line,
    /// Its parts between wide gaps.
    pub parts: &'a [Cell],
}

/// Where a part stands in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    start: usize,
    end: usize,
}

impl Place {
    fn touches(self, other: Place) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// The cells of the lines above the names, of the names and of the rows below them, in this order; none where the places
/// do not tell the columns. `dated` says which names have a year.
pub(super) fn cells(
    above: &[Printed],
    names: Printed,
    rows: &[Printed],
    dated: &[bool],
) -> Option<Vec<Vec<Cell>>> {
    let named = places(names);
    let rows_at: Vec<Vec<Place>> = rows.iter().map(|row| places(*row)).collect();
    let columns = columns(&named, &rows_at)?;
    let dates: Vec<Place> = named
        .iter()
        .zip(dated)
        .filter(|(_, dated)| **dated)
        .map(|(place, _)| *place)
        .collect();
    let mut table = Vec::new();
    for words in above {
        table.push(over(*words, &columns, &dates)?);
    }
    for row in std::iter::once(&names).chain(rows) {
        table.push(spread(*row, &columns)?);
    }
    let lines: Vec<&Line> = above
        .iter()
        .chain(std::iter::once(&names))
        .chain(rows)
        .map(|row| row.line)
        .collect();
    gaps::close(&lines, &mut table, above.len())?;
    letters::join(&lines, &mut table, above.len())?;
    let (heads, below) = table.split_at_checked(above.len().saturating_add(1))?;
    let is_dated = |name: &Cell| {
        let mut of_names = names.parts.iter().zip(dated);
        of_names.any(|(cell, dated)| *dated && cell == name)
    };
    let mut named = 0usize;
    for (column, name) in heads.last()?.iter().enumerate() {
        let filled: Vec<(&Line, Cell)> = rows
            .iter()
            .zip(below)
            .filter_map(|(row, cells)| Some((row.line, *cells.get(column)?)))
            .filter(|(_, cell)| is_filled(cell))
            .collect();
        let figures = filled
            .iter()
            .all(|(line, cell)| may_be_figure(line.part(cell.start, cell.end)));
        let enough = filled.len() >= UNNAMED;
        let holds = match () {
            () if is_filled(name) && is_dated(name) => figures && !filled.is_empty(),
            () if column > 0 && figures => is_filled(name) || enough,
            () => true,
        };
        if !holds || (figures && !are_in_line(&filled, (names.line, *name))) {
            return None;
        }
        named = named.saturating_add(usize::from(is_filled(name) && column > 0 && figures && enough));
    }
    (dated.contains(&true) || named > 0).then_some(table)
}

fn is_filled(cell: &Cell) -> bool {
    cell.start < cell.end
}

fn places(printed: Printed) -> Vec<Place> {
    let parts = printed.parts.iter();
    parts.map(|cell| place(printed.line, cell)).collect()
}

fn place(line: &Line, cell: &Cell) -> Place {
    let start = line.text.get(..cell.start).unwrap_or_default().chars().count();
    let wide = line.part(cell.start, cell.end).chars().count();
    Place {
        start,
        end: start.saturating_add(wide),
    }
}

/// The columns from left to right; none where two names are in one.
fn columns(names: &[Place], rows: &[Vec<Place>]) -> Option<Vec<Place>> {
    let behind = rows.iter().flat_map(|row| row.iter().skip(1)).copied();
    let apart = merged(names.iter().copied().chain(behind));
    // The first words of a row may go on over the empty cells of named columns.
    let is_named = |column: &&Place| names.iter().any(|name| name.touches(**column));
    let over = |place: &Place| {
        let under = apart.iter().filter(|column| column.touches(*place));
        under.filter(is_named).count() > 1
    };
    let first = rows.iter().filter_map(|row| row.first()).copied();
    let columns = merged(apart.iter().copied().chain(first.filter(|place| !over(place))));
    let named = |column: &Place| names.iter().filter(|name| name.touches(*column)).count();
    columns.iter().all(|column| named(column) <= 1).then_some(columns)
}

/// Places that touch each other as one.
fn merged(places: impl Iterator<Item = Place>) -> Vec<Place> {
    let mut all: Vec<Place> = places.collect();
    all.sort_by_key(|place| place.start);
    let mut columns: Vec<Place> = Vec::new();
    for place in all {
        match columns.last_mut().filter(|last| place.start < last.end) {
            Some(last) => last.end = last.end.max(place.end),
            None => columns.push(place),
        }
    }
    columns
}

/// Words above the names: each stands in the first column that it is over. Names of sides are over as many columns each.
fn over(words: Printed, columns: &[Place], dates: &[Place]) -> Option<Vec<Cell>> {
    let mut cells: Vec<Option<Cell>> = vec![None; columns.len()];
    for (cell, place) in words.parts.iter().zip(places(words)) {
        let mut under = columns
            .iter()
            .enumerate()
            .filter(|(_, column)| column.touches(place));
        let (column, _) = under.next()?;
        let slot = cells.get_mut(column).filter(|slot| slot.is_none())?;
        *slot = Some(*cell);
    }
    let sides: Vec<usize> = cells
        .iter()
        .enumerate()
        .filter(|(_, cell)| cell.is_some_and(|cell| block(words.line.part(cell.start, cell.end)).is_some()))
        .map(|(column, _)| column)
        .collect();
    let first = columns
        .iter()
        .position(|column| dates.iter().any(|date| date.touches(*column)));
    let mut wide = sides.windows(2).map(|pair| match pair {
        [one, next] => next.saturating_sub(*one),
        _ => 0,
    });
    let each = wide.next();
    let even = sides.first().copied() == first && each.is_some() && wide.all(|wide| Some(wide) == each);
    if !sides.is_empty() && !even {
        return None;
    }
    Some(filled(cells))
}

/// A cell for each column. The first words of a row may go on over empty cells.
fn spread(printed: Printed, columns: &[Place]) -> Option<Vec<Cell>> {
    let mut cells: Vec<Option<Cell>> = vec![None; columns.len()];
    for (at, (cell, place)) in printed.parts.iter().zip(places(printed)).enumerate() {
        let mut under = columns
            .iter()
            .enumerate()
            .filter(|(_, column)| column.touches(place));
        let (column, _) = under.next()?;
        if at > 0 && under.next().is_some() {
            return None;
        }
        let words = |cell: &Cell| !may_be_figure(printed.line.part(cell.start, cell.end));
        let slot = cells.get_mut(column)?;
        match slot {
            None => *slot = Some(*cell),
            // A wide gap within a title.
            Some(before) if words(before) && words(cell) => before.end = cell.end,
            Some(_) => return None,
        }
    }
    Some(filled(cells))
}

fn filled(cells: Vec<Option<Cell>>) -> Vec<Cell> {
    let mut at = 0usize;
    let placed = cells.into_iter().map(|cell| {
        let cell = cell.unwrap_or(Cell { start: at, end: at });
        at = cell.end;
        cell
    });
    placed.collect()
}

fn may_be_figure(text: &str) -> bool {
    text.chars().filter(|letter| letter.is_alphabetic()).count() <= LETTERS
        && (text
            .contains(|mark: char| mark.is_ascii_digit() || matches!(mark, '-' | '\u{2013}' | '\u{2212}'))
            || matches!(
                text.to_lowercase().trim_matches('.'),
                "pm" | "p.m" | "nihil" | "n.v.t"
            ))
}

/// Each figure ends, or each begins, where another of its column does, or where the name does.
fn are_in_line(filled: &[(&Line, Cell)], (header, name): (&Line, Cell)) -> bool {
    let all: Vec<Place> = filled
        .iter()
        .map(|(line, cell)| place(line, cell))
        .chain(is_filled(&name).then(|| place(header, &name)))
        .collect();
    let mut starts: Vec<usize> = all.iter().map(|place| place.start).collect();
    let mut ends: Vec<usize> = all.iter().map(|place| place.end).collect();
    starts.sort_unstable();
    ends.sort_unstable();
    let near = |sorted: &[usize], at: usize| {
        let from = sorted.partition_point(|other| *other < at.saturating_sub(OUT));
        let to = sorted.partition_point(|other| *other <= at.saturating_add(OUT));
        to.saturating_sub(from) > 1
    };
    let mut of_rows = all.iter().take(filled.len());
    of_rows.clone().all(|place| near(&ends, place.end)) || of_rows.all(|place| near(&starts, place.start))
}

#[cfg(test)]
mod tests {
    use super::super::text;

    fn cells(source: &str) -> Vec<Vec<String>> {
        let lines = text(source);
        let part = |line: &super::Line| {
            let cells = line.cells.iter();
            cells
                .map(|cell| line.part(cell.start, cell.end).to_owned())
                .collect()
        };
        lines.iter().map(part).collect()
    }

    #[test]
    fn parts_stand_in_the_column_that_they_share_places_with() {
        let found = cells(
            "Nr   Post          2031    2032\n1    Brug             5\n2    Veer  west               7\n     Sluis            6       8\nTotaal van alles     11      15",
        );
        assert_eq!(found[0], ["Nr", "Post", "2031", "2032"]);
        assert_eq!(found[1], ["1", "Brug", "5", ""]);
        assert_eq!(found[2], ["2", "Veer  west", "", "7"]);
        assert_eq!(found[3], ["", "Sluis", "6", "8"]);
        assert_eq!(found[4], ["Totaal van alles", "", "11", "15"]);
    }

    #[test]
    fn letters_without_a_name_join_their_figures() {
        let found = cells(
            "Post         2031          2032\nBrug           50   N         6   V\nVeer                          7   N\nSluis           -             8   N",
        );
        assert_eq!(found[1], ["Brug", "50   N", "6   V"]);
        assert_eq!(found[2], ["Veer", "", "7   N"]);
    }

    #[test]
    fn what_runs_together_or_stands_out_of_line_stays() {
        for source in [
            "Post    2031    2032\nBrug      -5       6\nVeer            7\nSluis          8       9",
            "Post    2031    2032\nBrug    -5   6\nEen lange naam     7\nSluis     8    9",
        ] {
            assert!(cells(source).iter().all(Vec::is_empty), "{source}");
        }
    }
}
