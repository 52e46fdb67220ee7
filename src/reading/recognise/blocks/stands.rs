//! Lasten, baten and saldo under each of several stands: "Begroting 2031", "Wijziging", "Begroting 2031 na wijziging". Only
//! what changes between two stands, or what these differ, counts.

use super::{Block, block, counting};
use crate::reading::extract::Line;
use crate::reading::recognise::header::{Column, Header, Role};
use crate::reading::recognise::named;
use crate::reading::recognise::token::tokens;

/// The stands over names of sides in running text: which of so many counts, and its year.
pub(super) fn over_line(lines: &[Line], at: usize, groups: usize) -> Option<(usize, u16)> {
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
        named::outcome_of(names, lines, at)
    })
}

/// Whether the next line names sides, twice or more: then they are of what stands above them.
pub fn sides_below(lines: &[Line], at: usize) -> bool {
    let below = lines.get(at.saturating_add(1)..).unwrap_or_default().iter();
    let next = below.take(2).find(|line| !line.text.trim().is_empty());
    next.is_some_and(|line| {
        let names = line.text.split_whitespace().filter(|word| block(word).is_some());
        line.text.len() < 600 && names.count() >= 4 && !line.text.contains(|mark: char| mark.is_ascii_digit())
    })
}

/// Reads a row of cells with names of sides under a row with names of stands.
pub(super) fn of_cells(names: &[&str], lines: &[Line], at: usize) -> Option<Header> {
    let found = super::cells::sides_of(names);
    let (first, _) = found.first().copied()?;
    let above = lines.get(..at)?.iter().rev();
    let above = above.take(2).find(|line| !line.text.trim().is_empty())?;
    let mut stands: Vec<(usize, &str)> = above
        .cells
        .iter()
        .enumerate()
        .skip(first)
        .map(|(place, cell)| (place, above.part(cell.start, cell.end).trim()))
        .filter(|(_, name)| !name.is_empty())
        .collect();
    stands.dedup_by(|next, stand| next.1 == stand.1);
    let of: Vec<&str> = stands.iter().map(|(_, name)| *name).collect();
    let (outcome, year) = named::outcome_of(&of, lines, at)?;
    let group = |place: usize| stands.iter().rposition(|(start, _)| *start <= place);
    let sides_of = |index: usize| -> Vec<Block> {
        let here = found.iter().filter(|(place, _)| group(*place) == Some(index));
        here.map(|(_, name)| *name).collect()
    };
    let sides = sides_of(outcome);
    let even = (0..stands.len()).all(|index| sides_of(index) == sides);
    let counts = counting(&sides).filter(|_| even)?;
    let mut header = Header {
        cells: true,
        ..Header::default()
    };
    for place in 0..first {
        header.columns.push(Column {
            role: super::cells::role_of_words(names.get(place).copied().unwrap_or_default()),
            place,
        });
    }
    for (place, name) in found {
        let counted = group(place) == Some(outcome) && counts(name);
        header.columns.push(Column {
            role: if counted { Role::Year(year) } else { Role::Other },
            place,
        });
        header.blocks.push(name);
    }
    Some(header)
}
