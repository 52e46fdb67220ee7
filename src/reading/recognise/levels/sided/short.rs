//! Where the figures of a row stand that lost its empty cells: each saldo is what its lasten and baten leave, and the
//! difference is that of its stands.
//!
//! Deliberately absent: a guess. Of several ways the one in which each stand has its saldo is kept, with a doubt; where
//! that is not one either, the row stays as it is, with a doubt.

use super::{Sides, Way, amount};
use crate::reading::recognise::blocks::Block;
use crate::reading::recognise::table::{Placement, Row};

/// The most columns of such a table, and the most ways that are told apart.
const COLUMNS: usize = 20;
const WAYS: usize = 16;

/// Places the figures of short rows that are not where they add up.
pub(super) fn place(rows: &mut [Row], sides: &Sides, better: Option<bool>, ways: &[Way], wide: usize) {
    let Some(better) = better.filter(|_| wide <= COLUMNS) else {
        return;
    };
    let lost = rows
        .iter()
        .any(|row| row.placement == Placement::Unsure || short(row, sides, better, wide));
    for row in rows.iter_mut().filter(|_| lost) {
        if row.values.is_empty() || !short(row, sides, better, wide) {
            continue;
        }
        let amounts: Vec<i64> = row
            .values
            .iter()
            .map(|value| super::super::signed(value.figure).unwrap_or_default())
            .collect();
        let mut search = Search {
            sides,
            better,
            ways,
            amounts: &amounts,
            found: Vec::new(),
        };
        search.from(0, &mut Vec::new());
        let whole = |places: &&Vec<usize>| {
            sides.stands.iter().all(|stand| {
                let filled = places.iter().any(|place| stand.columns.contains(place));
                let saldo = sides.column(stand, Block::Saldo);
                !filled || saldo.is_none_or(|saldo| places.contains(&saldo))
            })
        };
        let filled = |places: &Vec<usize>| {
            let mut stands = sides.stands.iter().filter(|stand| !stand.counts);
            stands.all(|stand| places.iter().any(|place| stand.columns.contains(place)))
        };
        let likely: Vec<&Vec<usize>> = search.found.iter().filter(whole).collect();
        let (places, sure) = match (search.found.as_slice(), likely.as_slice()) {
            ([only], _) => (Some(only), filled(only)),
            (_, [only]) => (Some(*only), false),
            _ => (None, false),
        };
        for (value, place) in row.values.iter_mut().zip(places.into_iter().flatten()) {
            value.column = *place;
        }
        row.placement = if sure { Placement::Sure } else { Placement::Unsure };
    }
}

/// Fewer figures than columns, and not where they add up.
fn short(row: &Row, sides: &Sides, better: bool, wide: usize) -> bool {
    row.values.len() < wide
        && (row.placement == Placement::Unsure || !sides.adds_up(&super::amounts(row, wide), Some(better)))
}

/// The ways to place figures in the columns of one stand after another.
struct Search<'a> {
    sides: &'a Sides,
    better: bool,
    ways: &'a [Way],
    amounts: &'a [i64],
    found: Vec<Vec<usize>>,
}

impl Search<'_> {
    /// From this stand on, where the figures before it have their places.
    fn from(&mut self, stand: usize, places: &mut Vec<usize>) {
        if self.found.len() >= WAYS {
            return;
        }
        let sides = self.sides;
        let Some(here) = sides.stands.get(stand) else {
            self.behind(places);
            return;
        };
        let columns: Vec<usize> = here.columns.clone().collect();
        let before = places.len();
        let ways = u32::try_from(columns.len())
            .ok()
            .and_then(|width| 1u32.checked_shl(width));
        for taken in 0..ways.unwrap_or_default() {
            let mut rest = taken;
            for column in &columns {
                if rest & 1 == 1 {
                    places.push(*column);
                }
                rest /= 2;
            }
            if places.len() <= self.amounts.len() && (here.counts || self.holds(stand, places)) {
                self.from(stand.saturating_add(1), places);
            }
            places.truncate(before);
        }
    }

    fn holds(&self, stand: usize, places: &[usize]) -> bool {
        let amounts = self.placed(places);
        let sum = self
            .sides
            .stands
            .get(stand)
            .and_then(|stand| self.sides.left_and_saldo(stand, &amounts));
        sum.is_none_or(|(left, saldo)| {
            self.sides
                .near(saldo, if self.better { left } else { left.saturating_neg() })
        })
    }

    /// What is left stands behind the stands; then the difference must be that of its stands.
    fn behind(&mut self, places: &[usize]) {
        let end = self.sides.stands.last().map_or(0, |stand| stand.columns.end);
        let rest = self.amounts.len().saturating_sub(places.len());
        if end.saturating_add(rest) > self.sides.blocks.len() {
            return;
        }
        let mut places = places.to_vec();
        places.extend((end..).take(rest));
        let amounts = self.placed(&places);
        let differs = |way: &Way| {
            let more = amount(&amounts, way.after).saturating_sub(amount(&amounts, way.before));
            let more = if way.gained { more } else { more.saturating_neg() };
            let off = amount(&amounts, way.shown).saturating_sub(more).saturating_abs();
            off <= self.sides.slack.saturating_mul(2)
        };
        if self.ways.iter().all(differs) {
            self.found.push(places);
        }
    }

    fn placed(&self, places: &[usize]) -> Vec<Option<i64>> {
        let mut amounts = vec![None; self.sides.blocks.len()];
        for (place, figure) in places.iter().zip(self.amounts) {
            if let Some(amount) = amounts.get_mut(*place) {
                *amount = Some(*figure);
            }
        }
        amounts
    }
}
