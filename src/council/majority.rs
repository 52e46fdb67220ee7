//! How a majority has a choice: at which level, and with whose figures.

use std::cmp::Reverse;

use super::count::Seats;
use crate::rate::Rate;
use crate::scenario::Decision;

/// One fractie's support.
#[derive(Clone, Debug)]
pub(super) struct Support {
    /// Its place among the fracties.
    pub place: usize,
    /// The highest level that it supports, and with that every lower one.
    pub up_to: Rate,
    /// Own amounts, another start year.
    pub own: Decision,
}

/// Whose figures the majority's budget has (R8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OwnFigures {
    /// The document's; no fractie that is for it has others.
    Document,
    /// Own figures that a majority has, the same to the cent.
    Majority,
    /// Some fracties for it have own figures, but no majority has the same: the document's are used.
    NoMajority,
}

/// How a majority has a choice.
#[derive(Clone, Debug)]
pub(super) struct Carried {
    pub level: Rate,
    pub own: Decision,
    pub figures: OwnFigures,
}

/// The highest level that more than half of the seats support (R7); none where no level has that.
pub(super) fn carried(supports: &[Support], seats: &Seats) -> Option<Carried> {
    let mut by_level: Vec<&Support> = supports.iter().collect();
    by_level.sort_by_key(|support| Reverse(support.up_to));
    let mut together = 0_u16;
    let level = by_level.iter().find_map(|support| {
        together = together.saturating_add(seats.together([support.place]));
        seats.carry(together).then_some(support.up_to)
    })?;
    let own = supports
        .iter()
        .map(|support| &support.own)
        .filter(|own| !own.is_empty())
        .find(|own| {
            let same = supports.iter().filter(|support| support.own == **own);
            seats.carry(seats.together(same.map(|support| support.place)))
        });
    let figures = match own {
        Some(_) => OwnFigures::Majority,
        None if supports.iter().all(|support| support.own.is_empty()) => OwnFigures::Document,
        None => OwnFigures::NoMajority,
    };
    Some(Carried {
        level,
        own: own.cloned().unwrap_or_default(),
        figures,
    })
}
