//! Lasten, baten and saldo of one year before the saldo of the years after it: "Lasten Baten Saldo 2032 2033", under words
//! that name 2031; or its lasten and baten alone.
//!
//! Deliberately absent: a guess at the year; where nothing above names the one before the first, the three columns have
//! none, and two columns without their saldo are not told.

use super::{Block, block, year_above};
use crate::reading::extract::Line;
use crate::reading::recognise::header::{Column, Header, Role};
use crate::reading::recognise::token::{Token, figures_behind_words, tokens};

/// How many sides stand before the years, with their saldo or without.
const SIDES: [usize; 2] = [3, 2];
/// How many rows below a line of names are looked at.
const ROWS: usize = 8;

/// Adds the sides to a header in cells of its own.
pub fn in_cells(header: &mut Header, names: &[&str], lines: &[Line], at: usize) {
    let Some(first) = first_year(header) else { return };
    for many in SIDES {
        let Some(start) = first.place.checked_sub(many) else {
            continue;
        };
        let names = names.get(start..first.place).unwrap_or_default();
        let places = start..first.place;
        if let Some(lead) = lead(header, names, (lines, at)) {
            header.columns.retain(|column| !places.contains(&column.place));
            return add(header, lead, places.collect());
        }
    }
}

/// Adds the sides to a header in a line of running text, where a row below has figures for more than its years.
pub fn in_line(header: &mut Header, lines: &[Line], at: usize) {
    let years = header.years().len();
    let Some((line, first)) = lines.get(at).zip(first_year(header)) else {
        return;
    };
    let found = tokens(&line.text);
    let before = found.iter().take_while(|token| token.right < first.place).count();
    let told = SIDES.iter().find_map(|many| {
        let start = before.checked_sub(*many)?;
        let named = found.get(start..before)?;
        let word = |token: &Token| line.text.get(token.start..token.end);
        let names: Vec<&str> = named.iter().filter_map(word).collect();
        Some((start, named, lead(header, &names, (lines, at))?))
    });
    let Some((start, named, lead)) = told else { return };
    let below = lines.get(at.saturating_add(1)..).unwrap_or_default().iter();
    let mut rows = below.filter(|line| !line.text.trim().is_empty()).take(ROWS);
    if !rows.any(|line| line.cells.is_empty() && figures_behind_words(&line.text) > years) {
        return;
    }
    let from = named.first().map_or(0, |token| token.start);
    let label = line.text.get(..from).unwrap_or_default().trim();
    if header.label.len() > label.len() {
        label.clone_into(&mut header.label);
    }
    let left = found.get(start).map_or(0, |token| token.right);
    header.texts.retain(|text| text.place < start);
    header
        .columns
        .retain(|column| column.place < left || column.role.is_value());
    let places = named.iter().map(|token| token.right).collect();
    add(header, lead, places);
}

/// Adds the sides to a header with one name a line; gives the line of the first of them.
pub fn in_lines(header: &mut Header, lines: &[Line], at: usize) -> Option<usize> {
    first_year(header)?;
    let above = lines.get(..at)?.iter().enumerate().rev();
    let above = above.map(|(index, line)| (index, line.text.trim()));
    let mut named: Vec<(usize, &str)> = above
        .filter(|(_, text)| !text.is_empty())
        .take(SIDES.into_iter().max().unwrap_or_default())
        .collect();
    named.reverse();
    let (first, lead) = SIDES.iter().find_map(|many| {
        let named = named.get(named.len().checked_sub(*many)?..)?;
        let names: Vec<&str> = named.iter().map(|(_, name)| *name).collect();
        Some((named.first()?.0, lead(header, &names, (lines, at))?))
    })?;
    let places = vec![0; lead.sides.len()];
    add(header, lead, places);
    for (place, column) in header.columns.iter_mut().enumerate() {
        column.place = place;
    }
    Some(first)
}

/// The sides before the years, and the year that they are of.
struct Lead {
    sides: Vec<Block>,
    year: Option<u16>,
}

/// What names say of the columns before the years.
fn lead(header: &Header, names: &[&str], (lines, at): (&[Line], usize)) -> Option<Lead> {
    let sides = sides(names)?;
    let years = header.years();
    let own = |year: &u16| years.first() == year.checked_add(1).as_ref();
    let year = year_above(lines, at).filter(own);
    (year.is_some() || sides.contains(&Block::Saldo)).then_some(Lead { sides, year })
}

fn add(header: &mut Header, Lead { sides, year }: Lead, places: Vec<usize>) {
    let first = header
        .columns
        .iter()
        .position(|column| column.role.year().is_some());
    // Lasten and baten count together where nothing says what they leave.
    let saldo = sides.contains(&Block::Saldo);
    let columns = sides.iter().zip(places).map(|(side, place)| Column {
        role: match year.filter(|_| !saldo || *side == Block::Saldo) {
            Some(year) => Role::Year(year),
            None => Role::Other,
        },
        place,
    });
    let first = first.unwrap_or_default();
    header.columns.splice(first..first, columns);
    header.blocks = sides;
    header.blocks.resize(header.values().len(), Block::Amount);
}

/// The first column with figures, where these are of two years or more, one after the other, and of nothing else.
fn first_year(header: &Header) -> Option<Column> {
    let values = header.values();
    let years = header.years();
    let plain = years.len() >= 2 && years.len() == values.len() && header.blocks.is_empty();
    let follow = years
        .windows(2)
        .all(|pair| matches!(pair, [one, next] if one.checked_add(1) == Some(*next)));
    values.first().copied().filter(|_| plain && follow)
}

/// Lasten and baten, with the saldo of the two or without.
fn sides(names: &[&str]) -> Option<Vec<Block>> {
    let sides: Option<Vec<Block>> = names.iter().map(|name| block(name)).collect();
    let sides = sides?;
    matches!(
        sides.as_slice(),
        [Block::Cost, Block::Income]
            | [Block::Income, Block::Cost]
            | [Block::Cost, Block::Income, Block::Saldo]
            | [Block::Income, Block::Cost, Block::Saldo]
    )
    .then_some(sides)
}
