//! What stands over the names of sides, one cell a line: their years, or the stands they are of.
//!
//! Deliberately absent: sides that stand over the years (see `series`).

use super::items::{Class, Item};
use crate::reading::recognise::blocks::{Block, block, groups};
use crate::reading::recognise::{header, legend, named};

/// How many lines right before an item say nothing but the unit.
pub(super) fn units_before(items: &[Item], from: usize, end: usize) -> usize {
    let part = items.get(from..end).unwrap_or_default();
    part.iter()
        .rev()
        .take_while(|item| legend::is_unit(&item.text))
        .count()
}

/// The name of the titles right before an item, where years stand right before it.
pub(super) fn label_behind_years(items: &[Item], from: usize, end: usize) -> Option<&Item> {
    let at = end.checked_sub(1).filter(|at| *at > from)?;
    let label = items.get(at).filter(|item| item.class == Class::Words)?;
    let names_titles = header::is_title_heading(&label.text);
    (names_titles && years_before(items, from, at) > 0).then_some(label)
}

/// How many years stand right before an item.
pub(super) fn years_before(items: &[Item], from: usize, end: usize) -> usize {
    let part = items.get(from..end).unwrap_or_default();
    let years = part.iter().rev().take_while(|item| item.class == Class::Year);
    years.count()
}

/// The stands right before the names of their sides: where they begin, and the one over each name.
pub(super) fn stands_before(
    items: &[Item],
    from: usize,
    end: usize,
    names: &[Vec<String>],
) -> Option<(usize, Vec<String>)> {
    let sides: Vec<Block> = names.last()?.iter().filter_map(|name| block(name)).collect();
    let groups = groups(&sides);
    let start = end.checked_sub(groups.len()).filter(|start| *start >= from)?;
    let over = items.get(start..end).filter(|_| groups.len() > 1)?;
    let over: Vec<&str> = over.iter().map(|item| item.text.as_str()).collect();
    named::outcome_of(&over, &[], 0)?;
    let each = groups.iter().zip(&over);
    let spread = each.flat_map(|(group, name)| std::iter::repeat_n((*name).to_owned(), group.len()));
    Some((start, spread.collect()))
}
