//! What a reading tells of a stretch of its lines, counted once for the whole document.
//!
//! Deliberately absent: which of two readings is better.

use std::collections::{BTreeMap, HashSet};

use super::is_about_place;
use crate::reading::doubt::Doubt;
use crate::reading::{Amount, Choice, Reading};
use crate::year::Year;

/// The index of a first line, and of the line after the last.
pub(super) type Place = (usize, usize);

/// The amounts and choices of a reading by their line.
pub(super) struct Told<'a> {
    /// How many amounts before each line were read without a doubt about where they belong.
    certain: Vec<usize>,
    /// The choices with a title of their own.
    choices: Vec<Named<'a>>,
}

/// A choice with a title of its own.
struct Named<'a> {
    line: usize,
    title: &'a str,
    /// Whether its figures are in their place.
    sure: bool,
    /// Whether its sign is not said or contradicted.
    unsigned: bool,
}

impl<'a> Told<'a> {
    pub(super) fn new(reading: &'a Reading) -> Told<'a> {
        let mut on_line = vec![0usize; reading.lines.len()];
        let mut add = |line: usize| {
            if let Some(count) = on_line.get_mut(line) {
                *count = count.saturating_add(1);
            }
        };
        let lines = |amounts: &BTreeMap<Year, Amount>| -> Vec<usize> {
            let spans = amounts.values().filter_map(|amount| amount.span);
            spans.map(|span| span.line).collect()
        };
        for choice in reading.choices.iter().filter(|choice| is_sure(choice)) {
            lines(&choice.amounts).into_iter().for_each(&mut add);
            if is_listed_without_year(reading, choice) {
                add(choice.line);
            }
        }
        for row in reading.other_rows.iter().filter(|row| !row.title.is_empty()) {
            lines(&row.amounts).into_iter().for_each(&mut add);
        }
        let mut certain = vec![0usize];
        for count in on_line {
            let before = certain.last().copied().unwrap_or_default();
            certain.push(before.saturating_add(count));
        }
        let titled = reading.choices.iter().filter(|choice| is_titled(choice));
        let mut choices: Vec<Named> = titled
            .map(|choice| Named {
                line: choice.line,
                title: choice.title.as_str(),
                sure: is_sure(choice),
                unsigned: choice.doubts.iter().any(is_about_sign),
            })
            .collect();
        choices.sort_by_key(|named| named.line);
        Told { certain, choices }
    }

    /// How many amounts of these lines were read without a doubt about where they belong.
    pub(super) fn certain(&self, (from, to): Place) -> usize {
        let all = self.certain.last().copied().unwrap_or_default();
        let before = |line: usize| self.certain.get(line).copied().unwrap_or(all);
        before(to).saturating_sub(before(from))
    }

    /// How many choices these lines have whose figures are in their place.
    pub(super) fn sure(&self, place: Place) -> usize {
        self.within(place).iter().filter(|named| named.sure).count()
    }

    /// How many choices these lines have whose sign is not said or contradicted.
    pub(super) fn unsigned(&self, place: Place) -> usize {
        self.within(place).iter().filter(|named| named.unsigned).count()
    }

    /// The titles of the choices of these lines.
    pub(super) fn titles(&self, place: Place) -> HashSet<&'a str> {
        self.within(place).iter().map(|named| named.title).collect()
    }

    fn within(&self, (from, to): Place) -> &[Named<'a>] {
        let first = self.choices.partition_point(|named| named.line < from);
        let end = self.choices.partition_point(|named| named.line < to);
        self.choices.get(first..end).unwrap_or_default()
    }
}

/// A title with several cells in it is a row that was not understood.
fn is_titled(choice: &Choice) -> bool {
    !choice.title.contains('\t')
}

fn is_about_sign(doubt: &Doubt) -> bool {
    matches!(doubt, Doubt::SignUnknown | Doubt::SignContradicted)
}

fn is_sure(choice: &Choice) -> bool {
    is_titled(choice) && !choice.doubts.iter().any(is_about_place)
}

/// In a list the one amount of a row may only lack its year: then it stands in all years, with no words of its own.
fn is_listed_without_year(reading: &Reading, choice: &Choice) -> bool {
    let line = reading.lines.get(choice.line);
    choice.without_year.is_some()
        && line.is_some_and(|line| line.cells.is_empty())
        && choice.amounts.values().all(|amount| amount.span.is_none())
}
