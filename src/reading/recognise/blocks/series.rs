//! Years that come back, under names of sides on a line above them: lasten of all years, then baten of all years.
//!
//! Deliberately absent: names that are not counted out over the years.

use super::{Block, block, paired};
use crate::reading::extract::Line;
use crate::reading::recognise::header::{Header, Role, is_title_heading};
use crate::reading::recognise::legend;
use crate::reading::recognise::token::{Kind, Token, tokens};

/// How many lines above the years their names may stand.
const ABOVE: usize = 3;

/// Names the series of a header whose years come back, by the line above it.
pub fn name(header: &mut Header, lines: &[Line], at: usize) {
    if !header.doubled {
        return;
    }
    let Some(names) = names_above(lines, at) else {
        return;
    };
    let printed = lines
        .get(at)
        .map_or(Vec::new(), |line| years_of(&tokens(&line.text)));
    if let Some(roles) = paired::roles(&names, &printed) {
        let values = header.columns.iter_mut().filter(|column| column.role.is_value());
        for (column, role) in values.zip(roles) {
            column.role = role;
        }
        header.blocks = names;
        header.doubled = false;
        return;
    }
    let years: Vec<u16> = header.years();
    let values: Vec<usize> = header
        .columns
        .iter()
        .enumerate()
        .filter(|(_, column)| column.role.is_value())
        .map(|(index, _)| index)
        .collect();
    if years.is_empty() || names.len().saturating_mul(years.len()) != values.len() {
        return;
    }
    let saldo = names.contains(&Block::Saldo);
    if !saldo && !counts_together(&names) {
        return;
    }
    let pairs = names
        .iter()
        .flat_map(|name| years.iter().map(move |year| (*name, *year)));
    for (index, (name, year)) in values.into_iter().zip(pairs) {
        if let Some(column) = header.columns.get_mut(index) {
            let counts = name == Block::Saldo || !saldo;
            column.role = if counts { Role::Year(year) } else { Role::Other };
        }
        header.blocks.push(name);
    }
    header.doubled = false;
}

/// The names on a line above that holds nothing else; the unit may stand between, and what names the titles.
pub(super) fn names_above(lines: &[Line], at: usize) -> Option<Vec<Block>> {
    let between =
        |text: &str| legend::is_unit(text) || (!text.contains(char::is_whitespace) && is_title_heading(text));
    let above = lines.get(..at).unwrap_or_default().iter().rev().take(ABOVE);
    let mut above = above.filter(|line| !line.text.trim().is_empty() && !between(line.text.trim()));
    above.next().and_then(names)
}

/// The years that a line prints.
pub(super) fn years_of(found: &[Token]) -> Vec<u16> {
    let year = |token: &Token| match token.kind {
        Kind::Year(year) => Some(year),
        _ => None,
    };
    found.iter().filter_map(year).collect()
}

/// What is incidental and what is structural, lasten and baten, or voordeel and nadeel, without their saldo: all of it
/// counts.
pub fn counts_together(names: &[Block]) -> bool {
    let parts = names
        .iter()
        .all(|name| matches!(name, Block::Incidental | Block::Structural));
    let both = |one, other| names == [one, other] || names == [other, one];
    parts || both(Block::Cost, Block::Income) || both(Block::Advantage, Block::Disadvantage)
}

/// The names on a line that holds nothing but names, two or more; in cells, the name of the titles may stand before them.
fn names(line: &Line) -> Option<Vec<Block>> {
    let parts: Vec<&str> = if line.cells.is_empty() {
        let words: Vec<&str> = line.text.split_whitespace().collect();
        if words.iter().all(|word| block(word).is_some()) {
            words
        } else {
            line.text.split("  ").collect()
        }
    } else {
        line.cells
            .iter()
            .map(|cell| line.part(cell.start, cell.end))
            .collect()
    };
    let mut parts: Vec<&str> = parts
        .into_iter()
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let titled = parts.len() > 2 && !line.cells.is_empty();
    if titled && parts.first().is_some_and(|first| block(first).is_none()) {
        parts.remove(0);
    }
    let found: Option<Vec<Block>> = parts.iter().map(|part| block(part)).collect();
    found.filter(|found| found.len() >= 2)
}
