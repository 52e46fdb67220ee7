//! A row of cells that names lasten, baten and saldo under years in the row above it.

use super::{Block, block, counting, counts_together, only_year, year_above};
use crate::reading::extract::Line;
use crate::reading::letters::small;
use crate::reading::recognise::header::{Column, Header, Role, role_of};
use crate::reading::recognise::token::{Kind, tokens, year};

/// The longest name of a stand.
const STAND: usize = 40;

/// Reads such a row as the header of a table.
pub fn of_cells(names: &[&str], lines: &[Line], at: usize) -> Option<Header> {
    let found = sides_of(names);
    let (first, _) = found.first().copied()?;
    if let Some(header) = super::stands::of_cells(names, lines, at) {
        return Some(header);
    }
    let mut later = names.iter().skip(first);
    if found.len() < 2 || later.any(|name| !name.trim().is_empty() && block(name).is_none()) {
        return None;
    }
    let above = lines
        .get(..at)?
        .iter()
        .rev()
        .find(|line| !line.text.trim().is_empty())?;
    let years: Vec<(usize, u16)> = above
        .cells
        .iter()
        .enumerate()
        .filter_map(|(place, cell)| Some((place, year(above.part(cell.start, cell.end).trim())?)))
        .collect();
    let years = if years.is_empty() {
        stands_of_one_year(above)
    } else {
        years
    };
    let only = if years.is_empty() {
        Some(year_above(lines, at)?)
    } else {
        None
    };
    let sides: Vec<Block> = found.iter().map(|(_, name)| *name).collect();
    let series: Vec<u16> = years.iter().map(|(_, year)| *year).collect();
    let own = |place: usize| years.iter().rev().find(|(start, _)| *start <= place);
    let below: Option<Vec<u16>> = found
        .iter()
        .map(|(place, _)| own(*place).map(|(_, year)| *year).or(only))
        .collect();
    // Years that lost the empty cells around them are told by counting.
    let by_count: Option<Vec<u16>> = groups(&sides, series.len())
        .and_then(|of| of.into_iter().map(|group| series.get(group).copied()).collect());
    let counted = by_count.is_some() || years.iter().any(|(place, _)| *place < first);
    let years_of_names = if counted { by_count } else { below };
    if !counted && !once_each(&sides, years_of_names.as_deref()?) && only.is_none() {
        return None;
    }
    let mut header = Header {
        cells: true,
        ..Header::default()
    };
    for (place, name) in names.iter().enumerate().take(first) {
        header.columns.push(Column {
            role: role_of_words(name),
            place,
        });
    }
    let dated: Vec<(Block, u16)> = sides.iter().copied().zip(years_of_names?).collect();
    for ((place, _), (name, year)) in found.into_iter().zip(&dated) {
        // The sides count in a year without a saldo of its own.
        let of_year: Vec<Block> = dated
            .iter()
            .filter(|(_, other)| !counted || other == year)
            .map(|(name, _)| *name)
            .collect();
        let counts = counting(&of_year)?;
        header.columns.push(Column {
            role: if counts(*name) {
                Role::Year(*year)
            } else {
                Role::Other
            },
            place,
        });
        header.blocks.push(*name);
    }
    (!header.years().is_empty()).then_some(header)
}

/// "Begroting 2031" and "Rekening 2031" over the names: two stands or more, all of the same year.
fn stands_of_one_year(above: &Line) -> Vec<(usize, u16)> {
    let cells = above.cells.iter().enumerate().skip(1);
    let named: Vec<(usize, Option<u16>)> = cells
        .map(|(place, cell)| (place, above.part(cell.start, cell.end).trim()))
        .filter(|(_, name)| !name.is_empty())
        .map(|(place, name)| (place, only_year(name).filter(|_| name.len() <= STAND)))
        .collect();
    let years: Vec<(usize, u16)> = named
        .iter()
        .filter_map(|(place, year)| Some((*place, (*year)?)))
        .collect();
    let same = years
        .windows(2)
        .all(|pair| matches!(pair, [one, other] if one.1 == other.1));
    if same && years.len() >= 2 && years.len() == named.len() {
        years
    } else {
        Vec::new()
    }
}

/// What a column before the figures holds.
pub(super) fn role_of_words(name: &str) -> Role {
    let role = role_of(name).filter(|role| !role.is_value());
    role.unwrap_or(Role::Text)
}

/// The cells that name a side, and their places.
pub(super) fn sides_of(names: &[&str]) -> Vec<(usize, Block)> {
    if hold_an_amount(names) {
        return Vec::new();
    }
    let places = names.iter().enumerate();
    places
        .filter_map(|(place, name)| Some((place, block(name)?)))
        .collect()
}

/// "Brug", "12.400", "nadeel", "structureel": a row of a table, whose words are no names.
fn hold_an_amount(names: &[&str]) -> bool {
    let amount =
        |name: &&str| matches!(tokens(name).as_slice(), [only] if matches!(only.kind, Kind::Amount(_)));
    names.iter().skip(1).any(amount)
}

/// No year has the same name twice.
fn once_each(sides: &[Block], years: &[u16]) -> bool {
    let mut seen: Vec<(Block, u16)> = Vec::new();
    sides.iter().copied().zip(years.iter().copied()).all(|pair| {
        let new = !seen.contains(&pair);
        seen.push(pair);
        new
    })
}

/// The names of the columns, those of words taken from the row above where this one has none.
pub fn names_of_words<'a>(names: &[&'a str], lines: &'a [Line], at: usize) -> Vec<&'a str> {
    let above = lines.get(..at).unwrap_or_default().iter().rev();
    let above = above.take(2).find(|line| !line.text.trim().is_empty());
    let over = |place: usize| {
        let line = above?;
        let cell = line.cells.get(place)?;
        Some(line.part(cell.start, cell.end).trim())
    };
    let own = |(place, name): (usize, &&'a str)| match name.trim() {
        "" => over(place).filter(|over| year(over).is_none()).unwrap_or(*name),
        _ => *name,
    };
    names.iter().enumerate().map(own).collect()
}

/// Whether a row that is no header names sides under fewer years, so that its columns have no year.
pub fn undated_cells(names: &[&str], lines: &[Line], at: usize) -> bool {
    let first = sides_of(names).first().map(|(first, _)| *first);
    let above = lines.get(..at).unwrap_or_default().iter().rev();
    let above = above.take(2).find(|line| !line.text.trim().is_empty());
    let (Some(first), Some(above)) = (first, above) else {
        return false;
    };
    let years: Vec<usize> = above
        .cells
        .iter()
        .enumerate()
        .filter(|(_, cell)| year(above.part(cell.start, cell.end).trim()).is_some())
        .map(|(place, _)| place)
        .collect();
    let sides = names.iter().filter(|name| block(name).is_some()).count();
    let other = names
        .iter()
        .skip(first)
        .any(|name| !name.trim().is_empty() && block(name).is_none());
    let before = years.first().is_some_and(|place| *place < first);
    sides >= 2 && (before || (!other && !years.is_empty() && years.len() < sides))
}

/// Which of so many years each name is of: lasten and baten stand side by side under one, with their saldo or without.
fn groups(names: &[Block], years: usize) -> Option<Vec<usize>> {
    [true, false].into_iter().find_map(|joined| {
        let mut of: Vec<usize> = Vec::new();
        let mut group: Vec<Block> = Vec::new();
        let mut at = 0usize;
        for name in names {
            let alone = *name == Block::Saldo && !joined;
            let ends = group.contains(name) || group.contains(&Block::Saldo) || alone;
            if ends && !group.is_empty() {
                at = at.saturating_add(1);
                group.clear();
            }
            group.push(*name);
            of.push(at);
        }
        (at.saturating_add(1) == years).then_some(of)
    })
}

/// A side and its year, and perhaps that it changes: "Saldo 2030", "Afwijking 2030 Lasten".
pub fn dated(name: &str) -> Option<(Block, u16)> {
    let (mut side, mut of) = (None, None);
    for word in name.split_whitespace() {
        let twice = if let Some(year) = year(word) {
            of.replace(year).is_some()
        } else if let Some(block) = block(word).or_else(|| is_total(word).then_some(Block::Saldo)) {
            side.replace(block).is_some()
        } else {
            !(is_change(word) || is_budgeted(word))
        };
        if twice {
            return None;
        }
    }
    side.zip(of)
}

/// "Totaal" beside lasten and baten: what they come to.
fn is_total(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "totaal" | "totale" | "tot.")
}

/// "Lasten begroting 2031": the year is that of the budget, which changes are of, too.
fn is_budgeted(word: &str) -> bool {
    matches!(small(word).as_ref(), "begroting" | "raming")
}

/// Of one year, what differs: not how much there is.
fn is_change(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "afwijking" | "afwijkingen" | "mutatie" | "mutaties" | "bijstelling" | "verschil" | "effect"
    )
}

/// Reads a row of cells that each name a side and its year: "Lasten 2030", "Baten 2030", "Saldo 2030", "Saldo 2031".
pub fn of_dated_cells(names: &[&str]) -> Option<Header> {
    let found: Vec<(usize, Block, u16)> = names
        .iter()
        .enumerate()
        .filter_map(|(place, name)| dated(name).map(|(side, year)| (place, side, year)))
        .collect();
    let sides: Vec<Block> = found.iter().map(|(_, side, _)| *side).collect();
    let (first, last) = (found.first()?.0, found.last()?.0);
    let between = names.get(first..=last)?.iter().all(|name| dated(name).is_some());
    let counts = counting(&sides)?;
    // Two names are enough for the two parts of one year; others may be the same side of two years.
    let parts = sides.contains(&Block::Incidental) && sides.contains(&Block::Structural);
    let one_year = matches!(found.as_slice(), [(_, _, one), (_, _, other)] if one == other);
    let parts = parts || (one_year && counts_together(&sides));
    let totals = names
        .iter()
        .any(|name| name.split_whitespace().any(is_total) && dated(name).is_some());
    let both = sides.contains(&Block::Cost) && sides.contains(&Block::Income);
    if !between || (found.len() < 3 && !parts) || (totals && !both) {
        return None;
    }
    let mut header = Header {
        cells: true,
        label: names.first()?.trim().to_owned(),
        ..Header::default()
    };
    for (place, name) in names.iter().enumerate().take(first) {
        header.columns.push(Column {
            role: role_of_words(name),
            place,
        });
    }
    for (place, side, year) in found {
        header.columns.push(Column {
            role: if counts(side) {
                Role::Year(year)
            } else {
                Role::Other
            },
            place,
        });
        header.blocks.push(side);
    }
    Some(header)
}
