//! Names of sides over years that come back, one cell a line: "Lasten", "Baten", then the years of both.
//!
//! Deliberately absent: names that the years do not come back for.

use super::items::{Class, Item};
use crate::reading::recognise::blocks::{Block, block, counts_together};
use crate::reading::recognise::legend;

/// How many lines may stand between the names and the years: the unit and the name of the titles.
const BETWEEN: usize = 2;
/// The most words of the name of the titles.
const LABEL: usize = 8;

/// The names over the years.
pub(super) struct Over {
    /// The item that they begin with.
    pub(super) start: usize,
    /// Each over the first of its years, and nothing over the others.
    pub(super) names: Vec<String>,
    /// The lines between that say the unit.
    pub(super) units: Vec<usize>,
    /// The name of the titles, where it stands between.
    pub(super) label: Option<(String, usize)>,
}

/// The sides whose years end before `end`; nothing before `from` belongs to them.
pub(super) fn over(items: &[Item], from: usize, end: usize, years: &[String]) -> Option<Over> {
    items.get(end).filter(|first| first.class == Class::Year)?;
    let each = each(years)?;
    let many = years.len().checked_div(each)?;
    (0..=BETWEEN).find_map(|between| {
        let last = end.checked_sub(between)?;
        let start = last.checked_sub(many).filter(|start| *start >= from)?;
        let sides = items.get(start..last)?;
        let blocks: Vec<Block> = sides.iter().filter_map(|item| block(&item.text)).collect();
        let counted = blocks.contains(&Block::Saldo) || counts_together(&blocks);
        if blocks.len() != many || !counted {
            return None;
        }
        let (units, words): (Vec<&Item>, Vec<&Item>) = items
            .get(last..end)?
            .iter()
            .partition(|item| legend::is_unit(&item.text));
        let label = match words.as_slice() {
            [] => None,
            [one] if one.class == Class::Words && one.text.split_whitespace().count() <= LABEL => {
                Some((one.text.clone(), one.first))
            }
            _ => return None,
        };
        let of_side = |side: &Item| {
            let rest = std::iter::repeat_n(String::new(), each.saturating_sub(1));
            std::iter::once(side.text.clone()).chain(rest)
        };
        Some(Over {
            start,
            names: sides.iter().flat_map(of_side).collect(),
            units: units.iter().map(|item| item.first).collect(),
            label,
        })
    })
}

/// How many years there are before they come back, once or more, all of them.
fn each(years: &[String]) -> Option<usize> {
    let first = years.first()?;
    let each = years
        .iter()
        .skip(1)
        .position(|year| year == first)?
        .checked_add(1)?;
    let mut parts = years.chunks(each);
    let same = parts.next().is_some_and(|one| parts.all(|other| one == other));
    (same && each > 1).then_some(each)
}
