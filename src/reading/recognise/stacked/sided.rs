//! Headers of sides with one name a line: each with its year, or the same ones under each of several stands.

use super::{filled, text_of};
use crate::reading::recognise::blocks::{self, Block, block};
use crate::reading::recognise::header::{Column, Header, Role};
use crate::reading::recognise::named;
use crate::reading::recognise::open::Reader;

/// The most stands.
const STANDS: usize = 5;

/// Names of sides with their year in them, each on its line: "Lasten 2030", "Baten 2030", "Saldo 2030".
pub(super) fn dated(reader: &Reader, at: usize) -> Option<(Header, usize)> {
    let mut names = vec![""];
    let mut next = at;
    while let Some(here) = filled(reader, next)
        && blocks::dated(text_of(reader, here)).is_some()
    {
        names.push(text_of(reader, here));
        next = here.saturating_add(1);
    }
    let mut header = blocks::of_dated_cells(&names)?;
    header.cells = false;
    header.columns.retain(|column| column.role.is_value());
    for (place, column) in header.columns.iter_mut().enumerate() {
        column.place = place;
    }
    Some((header, next))
}

/// "Begroting 2031", "Wijziging" and "Begroting na wijziging", and under these lasten and baten of each.
pub(super) fn of_stands(reader: &Reader, at: usize) -> Option<(Header, usize)> {
    // What a name is takes longer to tell than what a side is.
    let ahead = reader.lines.iter().skip(at).map(|line| line.text.trim());
    let mut ahead = ahead
        .filter(|text| !text.is_empty())
        .take(STANDS.saturating_add(1));
    if !ahead.any(|text| block(text).is_some()) {
        return None;
    }
    let mut names: Vec<&str> = Vec::new();
    let mut next = at;
    while let Some(here) = filled(reader, next).filter(|_| names.len() < STANDS)
        && block(text_of(reader, here)).is_none()
        && (named::is_name(text_of(reader, here)) || named::is_difference(text_of(reader, here)))
    {
        names.push(text_of(reader, here));
        next = here.saturating_add(1);
    }
    if names.len() < 3 {
        return None;
    }
    let mut sides: Vec<Block> = Vec::new();
    while let Some(here) = filled(reader, next)
        && let Some(side) = block(text_of(reader, here))
    {
        sides.push(side);
        next = here.saturating_add(1);
    }
    let groups = blocks::groups(&sides);
    let over = blocks::Over::new(names, reader.lines, at).filter(|over| over.count() == groups.len())?;
    let counted = groups.get(over.outcome)?;
    let counts = blocks::counting(sides.get(counted.clone())?)?;
    let mut header = Header::default();
    for (index, side) in sides.iter().enumerate() {
        let counted = counted.contains(&index) && counts(*side);
        header.columns.push(Column {
            role: if counted { over.role() } else { Role::Other },
            place: index,
        });
    }
    header.stands = over.stands(&groups);
    header.blocks = sides;
    Some((header, next))
}
