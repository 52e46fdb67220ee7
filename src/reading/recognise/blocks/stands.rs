//! Lasten, baten and saldo under each of several stands: "Begroting 2031", "Wijziging", "Begroting 2031 na wijziging". Only
//! what changes between two stands, or what these differ, counts.
//!
//! Deliberately absent: which stand the difference takes off the other; the figures say it (see `levels`).

use std::ops::Range;

use super::{Block, block, counting, only_year};
use crate::reading::extract::Line;
use crate::reading::recognise::header::{Column, Header, Role};
use crate::reading::recognise::named;
use crate::reading::recognise::token::tokens;

/// How many rows below are looked at.
const AHEAD: usize = 12;

/// One of several stands over the names of sides, or what two of them differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stand {
    /// Its columns, counted among those with figures.
    pub columns: Range<usize>,
    /// How late it is among the others, where its name says so.
    pub order: Option<u16>,
    /// It is what counts.
    pub counts: bool,
}

/// The stands over groups of names of sides.
pub struct Over<'a> {
    names: Vec<&'a str>,
    /// Which of them counts.
    pub outcome: usize,
    /// Its year, where one is named.
    pub year: Option<u16>,
}

impl<'a> Over<'a> {
    /// The names of stands, where one of them is the outcome of others.
    pub fn new(names: Vec<&'a str>, lines: &[Line], at: usize) -> Option<Over<'a>> {
        let (outcome, year) = named::outcome_of(&names, lines, at)?;
        Some(Over { names, outcome, year })
    }

    /// How many stands there are.
    pub fn count(&self) -> usize {
        self.names.len()
    }

    /// What the columns of what counts hold.
    pub fn role(&self) -> Role {
        self.year.map_or(Role::Undated, Role::Year)
    }

    /// The stands over groups of columns.
    pub fn stands(&self, groups: &[Range<usize>]) -> Vec<Stand> {
        let names = self.names.iter().enumerate().zip(groups);
        names
            .map(|((index, name), columns)| Stand {
                columns: columns.clone(),
                order: order(name, self.year).filter(|_| index != self.outcome),
                counts: index == self.outcome,
            })
            .collect()
    }
}

/// The stands over names of sides in running text, for so many groups of these.
pub(super) fn over_line<'a>(lines: &'a [Line], at: usize, groups: usize) -> Option<Over<'a>> {
    let above = lines.get(..at)?.iter().rev();
    let above = above
        .take(2)
        .find(|line| !line.text.trim().is_empty())
        .filter(|line| line.cells.is_empty() && line.text.len() < 600)?;
    let apart = above
        .text
        .split("  ")
        .map(str::trim)
        .filter(|name| !name.is_empty());
    let by_words = named::names_of_line(&above.text, &tokens(&above.text));
    [apart.collect(), by_words].into_iter().find_map(|mut names| {
        // Each stand over each of its columns.
        names.dedup();
        let names = names.get(names.len().checked_sub(groups)?..)?;
        Over::new(names.to_vec(), lines, at)
    })
}

/// Whether the next line names sides, twice or more: then they are of what stands above them.
pub fn sides_below(lines: &[Line], at: usize) -> bool {
    let below = lines.get(at.saturating_add(1)..).unwrap_or_default().iter();
    let next = below.take(2).find(|line| !line.text.trim().is_empty());
    next.is_some_and(|line| {
        let names = || line.text.split_whitespace().filter(|word| block(word).is_some());
        line.text.len() < 600
            && !line.text.contains(|mark: char| mark.is_ascii_digit())
            && names().nth(3).is_some()
    })
}

/// Reads a row of cells with names of sides under a row with names of stands.
pub(super) fn of_cells(names: &[&str], lines: &[Line], at: usize) -> Option<Header> {
    let found = super::cells::sides_of(names);
    let (first, _) = found.first().copied()?;
    let (last, _) = found.last().copied()?;
    let sides: Vec<Block> = found.iter().map(|(_, side)| *side).collect();
    let above = lines.get(..at)?.iter().rev();
    let above = above.take(2).find(|line| !line.text.trim().is_empty())?;
    let groups = groups(&sides);
    let over = Over::new(names_over(above, &found, &groups)?, lines, at)?;
    let counted = groups.get(over.outcome)?.clone();
    let counts = counting(sides.get(counted.clone())?)?;
    // Names that begin in the first cell, over rows that have their titles there: that cell was lost.
    let shift = usize::from(first == 0);
    if shift > 0 && !has_titles(lines, at, last) {
        return None;
    }
    let mut header = Header {
        cells: true,
        ..Header::default()
    };
    for place in 0..first.max(shift) {
        let name = names.get(place).copied().filter(|_| shift == 0);
        header.columns.push(Column {
            role: super::cells::role_of_words(name.unwrap_or_default()),
            place,
        });
    }
    let mut column = |place: usize, role: Role, side: Block| {
        header.columns.push(Column {
            role,
            place: place.saturating_add(shift),
        });
        header.blocks.push(side);
    };
    for (index, (place, side)) in found.into_iter().enumerate() {
        let counted = counted.contains(&index) && counts(side);
        column(place, if counted { over.role() } else { Role::Other }, side);
    }
    // What stands behind them is of another stand.
    for (place, name) in names.iter().enumerate().skip(last.saturating_add(1)) {
        if !name.trim().is_empty() {
            column(place, Role::Other, Block::Amount);
        }
    }
    header.stands = over.stands(&groups);
    Some(header)
}

/// The names side by side that are of one stand: until one comes back.
pub fn groups(sides: &[Block]) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    for (index, side) in sides.iter().enumerate() {
        let here = groups.last().and_then(|group| sides.get(group.clone()));
        match groups.last_mut() {
            Some(group) if here.is_some_and(|here| !here.contains(side)) => {
                group.end = index.saturating_add(1);
            }
            _ => groups.push(index..index.saturating_add(1)),
        }
    }
    groups
}

/// The name over each group: in the cell over its first side, or, where the empty cells between the names were lost, by
/// counting.
fn names_over<'a>(
    above: &'a Line,
    found: &[(usize, Block)],
    groups: &[Range<usize>],
) -> Option<Vec<&'a str>> {
    let first = found.first()?.0;
    let filled: Vec<(usize, &str)> = above
        .cells
        .iter()
        .enumerate()
        .map(|(place, cell)| (place, above.part(cell.start, cell.end).trim()))
        .filter(|(_, name)| !name.is_empty())
        .collect();
    let mut over: Vec<(usize, &str)> = filled
        .iter()
        .copied()
        .filter(|(place, _)| *place >= first)
        .collect();
    over.dedup_by(|next, stand| next.1 == stand.1);
    let start = |group: &Range<usize>| found.get(group.start).map(|(place, _)| *place);
    let placed = over.len() == groups.len()
        && over
            .iter()
            .zip(groups)
            .all(|((place, _), group)| start(group) == Some(*place));
    if placed && first > 0 {
        return Some(over.into_iter().map(|(_, name)| name).collect());
    }
    // The heading of the titles stands before them, and another stand may stand behind them.
    let titled = filled
        .first()
        .is_some_and(|(place, name)| *place == 0 && only_year(name).is_none() && !named::is_stand(name));
    let counted: Vec<&str> = filled
        .iter()
        .skip(usize::from(titled))
        .map(|(_, name)| *name)
        .take(groups.len())
        .collect();
    (counted.len() == groups.len()).then_some(counted)
}

/// The rows below have words in their first cell and a figure in the one behind the last name.
fn has_titles(lines: &[Line], at: usize, last: usize) -> bool {
    let below = lines.get(at.saturating_add(1)..).unwrap_or_default();
    let rows: Vec<&Line> = below
        .iter()
        .take(AHEAD)
        .filter(|line| line.cells.len() > last.saturating_add(1))
        .collect();
    let cell = |line: &&Line, place: usize| {
        let cell = line.cells.get(place);
        cell.map(|cell| line.part(cell.start, cell.end).trim().to_owned())
            .unwrap_or_default()
    };
    let figure = |text: &str| tokens(text).first().is_some_and(|token| token.kind.is_figure());
    let full = rows
        .iter()
        .filter(|line| figure(&cell(line, last.saturating_add(1))));
    full.count() >= 2 && !rows.iter().any(|line| figure(&cell(line, 0)))
}

/// How late a stand is: by its year, and by what became of a budget in that year.
fn order(name: &str, year: Option<u16>) -> Option<u16> {
    let lower = name.to_lowercase();
    let any = |wanted: &[&str]| {
        lower.split(|letter: char| !letter.is_alphanumeric()).any(|word| {
            let begins = |wanted: &&str| word == *wanted || (wanted.len() > 3 && word.starts_with(*wanted));
            wanted.iter().any(begins)
        })
    };
    let stage = if any(&[
        "rekening",
        "jaarrekening",
        "realisatie",
        "werkelijk",
        "gerealiseerd",
    ]) {
        5
    } else if any(&["prognose", "verwachting", "verwacht"]) {
        4
    } else if any(&["primitie", "primair", "oorspronkelijk"]) {
        1
    } else if any(&[
        "na",
        "actue",
        "bijgesteld",
        "gewijzigd",
        "herzien",
        "wordt",
        "nieuw",
    ]) {
        3
    } else if any(&[
        "begroting",
        "begroot",
        "raming",
        "programmabegroting",
        "budget",
        "was",
        "huidig",
        "oud",
    ]) {
        2
    } else {
        return None;
    };
    let year = only_year(name).or(year).unwrap_or_default();
    Some(year.saturating_mul(10).saturating_add(stage))
}
