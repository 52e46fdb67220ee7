//! Years under each other of which the last stands there twice, for what is incidental and what is structural.
//!
//! The names of the two stand below, with or without a total. Deliberately absent: any other year in parts.

use super::{filled, text_of};
use crate::reading::recognise::blocks::{Block, block};
use crate::reading::recognise::header::{self, Column, Header, Role};
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::token::year;

/// Adds the second part of the last year, and the total behind it; gives the line after their names.
pub(super) fn read(reader: &Reader, from: usize, header: &mut Header) -> Option<usize> {
    let years = header.years();
    let last = *years.last()?;
    let mut next = filled(reader, from)?;
    if years.len() < 2 || header.values().len() != years.len() || year(text_of(reader, next)) != Some(last) {
        return None;
    }
    let mut parts: Vec<Block> = Vec::new();
    let mut total = false;
    while parts.len() < 2 {
        next = filled(reader, next.saturating_add(1))?;
        let text = text_of(reader, next);
        match block(text) {
            Some(part @ (Block::Incidental | Block::Structural)) if !parts.contains(&part) => {
                parts.push(part)
            }
            None if !total && header::role_of(text) == Some(Role::Other) => total = true,
            _ => return None,
        }
    }
    let amounts = years.len().saturating_sub(1);
    header.blocks = std::iter::repeat_n(Block::Amount, amounts).chain(parts).collect();
    let mut add = |role| {
        let place = header.columns.len();
        header.columns.push(Column { role, place });
    };
    add(Role::Year(last));
    if total {
        add(Role::Other);
        header.blocks.push(Block::Amount);
    }
    Some(next.saturating_add(1))
}
