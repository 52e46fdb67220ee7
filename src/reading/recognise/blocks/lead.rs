//! Lasten, baten and saldo of one year before the saldo of the years after it: "Lasten Baten Saldo 2032 2033", under words
//! that name 2031.
//!
//! Deliberately absent: a guess at the year; where nothing above names the one before the first, the three columns have none.

use super::{Block, block, year_above};
use crate::reading::extract::Line;
use crate::reading::recognise::header::{Column, Header, Role};
use crate::reading::recognise::token::{figures_behind_words, tokens};

/// How many sides stand before the years.
const SIDES: usize = 3;
/// How many rows below a line of names are looked at.
const ROWS: usize = 8;

/// Adds the sides to a header in cells of its own.
pub fn in_cells(header: &mut Header, names: &[&str], lines: &[Line], at: usize) {
    let Some(first) = first_year(header) else { return };
    let Some(start) = first.place.checked_sub(SIDES) else {
        return;
    };
    let names = names.get(start..first.place).unwrap_or_default();
    let places = start..first.place;
    if let Some(sides) = sides(names) {
        header.columns.retain(|column| !places.contains(&column.place));
        add(header, sides, places.collect(), (lines, at));
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
    let Some(start) = before.checked_sub(SIDES) else {
        return;
    };
    let named = found.get(start..before).unwrap_or_default();
    let word = |at: usize| {
        let token = named.get(at)?;
        line.text.get(token.start..token.end)
    };
    let names: Vec<&str> = (0..SIDES).filter_map(word).collect();
    let Some(sides) = sides(&names) else { return };
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
    add(header, sides, places, (lines, at));
}

/// Adds the sides to a header with one name a line; gives the line of the first of them.
pub fn in_lines(header: &mut Header, lines: &[Line], at: usize) -> Option<usize> {
    first_year(header)?;
    let above = lines.get(..at)?.iter().enumerate().rev();
    let above = above.map(|(index, line)| (index, line.text.trim()));
    let mut named: Vec<(usize, &str)> = above.filter(|(_, text)| !text.is_empty()).take(SIDES).collect();
    named.reverse();
    let names: Vec<&str> = named.iter().map(|(_, name)| *name).collect();
    add(header, sides(&names)?, vec![0; SIDES], (lines, at));
    for (place, column) in header.columns.iter_mut().enumerate() {
        column.place = place;
    }
    named.first().map(|(line, _)| *line)
}

fn add(header: &mut Header, sides: Vec<Block>, places: Vec<usize>, (lines, at): (&[Line], usize)) {
    let years = header.years();
    let own = |year: &u16| years.first() == year.checked_add(1).as_ref();
    let year = year_above(lines, at).filter(own);
    let first = header
        .columns
        .iter()
        .position(|column| column.role.year().is_some());
    let columns = sides.iter().zip(places).map(|(side, place)| Column {
        role: match year.filter(|_| *side == Block::Saldo) {
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

/// Lasten and baten, and the saldo of the two.
fn sides(names: &[&str]) -> Option<Vec<Block>> {
    let sides: Vec<Block> = names.iter().filter_map(|name| block(name)).collect();
    matches!(
        sides.as_slice(),
        [Block::Cost, Block::Income, Block::Saldo] | [Block::Income, Block::Cost, Block::Saldo]
    )
    .then_some(sides)
}
