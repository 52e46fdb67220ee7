//! Headers in which one column is the outcome of stands beside it: what changes from one to the next, or what two differ.

use super::difference;
use super::names::Name;
use super::parts::{Means, Part, means, parts_of_line};
use super::rows;
use super::run_on::{self, Outcome};
use super::{of_cut_cells, of_parts, parts_of_names, plain, year_of};
use crate::reading::extract::Line;
use crate::reading::recognise::blocks;
use crate::reading::recognise::header::{Header, Role};
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::token::Token;

/// Reads a line of running text that names one change between what was and what will be, or what two stands differ.
pub fn of_outcome_line(reader: &Reader, at: usize, text: &str, found: &[Token]) -> Option<Header> {
    let many = found.len() < 3 || found.len() > 40;
    if many || !plain(found) || text.contains('=') {
        return None;
    }
    let proven = run_on::cut(text, found).and_then(|names| run_on::parts(names, reader.lines, at));
    let told = proven.is_some();
    let mut parts = proven.unwrap_or_else(|| parts_of_line(text, found));
    run_on::tell_difference(&mut parts);
    run_on::outcome(&parts).filter(|_| !blocks::sides_below(reader.lines, at))?;
    if counts(&parts, reader.lines, at) {
        return of_parts(reader, at, text, found, &parts, told);
    }
    let parts = difference::dated(parts, reader.lines, at)?;
    of_parts(reader, at, text, found, &parts, told)
}

/// One column is the outcome of the others. What two stands differ is good or bad only where a letter says which.
pub(super) fn counts(parts: &[Part], lines: &[Line], at: usize) -> bool {
    match run_on::outcome(parts) {
        Some(Outcome::Change(_)) => true,
        Some(Outcome::Difference(_)) => rows::tell_effects(lines, at),
        None => false,
    }
}

/// Reads a row of cells that names one change between what was and what will be, or what two stands differ.
pub fn of_outcome(reader: &Reader, at: usize, names: &[&str]) -> Option<Header> {
    let parts = parts_of_names(names)?;
    if counts(&parts, reader.lines, at) {
        return of_cut_cells(reader, at, &parts);
    }
    of_cut_cells(reader, at, &difference::dated(parts, reader.lines, at)?)
}

/// Which of some names is the change between two stands or what these differ, and its year where one is named.
pub fn outcome_of<'a>(names: &[&'a str], lines: &[Line], at: usize) -> Option<(usize, Option<u16>)> {
    let part = |(place, text): (usize, &&'a str)| Part {
        text,
        from: place,
        to: place,
        // Whatever more its name says of the stands that it lies between.
        means: match (means(text), blocks::only_year(text)) {
            (Means::Words, None) if difference::is(text) => Means::Figures(Name::Outcome),
            (Means::Words, Some(year)) if difference::is(text) => {
                Means::Dated(Role::Year(year), Some(Name::Outcome))
            }
            (means, _) => means,
        },
    };
    let mut parts: Vec<Part> = names.iter().enumerate().map(part).collect();
    run_on::tell_difference(&mut parts);
    let (Outcome::Change(counted) | Outcome::Difference(counted)) = run_on::outcome(&parts)?;
    let own = match parts.get(counted)?.means {
        Means::Dated(role, _) => role.year(),
        _ => None,
    };
    let year = own.or_else(|| year_of_stand(&parts, &[counted]));
    Some((counted, year.or_else(|| year_of(lines, at))))
}

/// "Mutatie lasten", "Mutatie baten" and "Mutatie saldo": the sides of what changes.
pub(super) fn tell_sides(parts: &mut [Part]) {
    let outcome = |part: &&Part| part.means == Means::Figures(Name::Outcome);
    if parts.iter().filter(outcome).count() < 2 {
        return;
    }
    for part in parts
        .iter_mut()
        .filter(|part| part.means == Means::Figures(Name::Outcome))
    {
        let side = part.text.split_whitespace().find_map(blocks::block);
        match side {
            Some(blocks::Block::Cost) => part.means = Means::Figures(Name::Cost),
            Some(blocks::Block::Income) => part.means = Means::Figures(Name::Income),
            _ => {}
        }
    }
}

/// The names on a line of names that words keep apart.
pub fn names_of_line<'a>(text: &'a str, found: &[Token]) -> Vec<&'a str> {
    run_on::names(text, found)
}

/// The year of the one column that counts, which names none: that of what will be, or of the last stand.
pub(super) fn year_of_stand(parts: &[Part], counting: &[usize]) -> Option<u16> {
    let [one] = counting else { return None };
    let year = |index: usize| match parts.get(index)?.means {
        Means::Dated(role, _) => role.year(),
        _ => None,
    };
    let before = year(one.checked_sub(1)?);
    match run_on::outcome(parts)? {
        Outcome::Change(at) if at == *one => year(one.saturating_add(1)).or(before),
        Outcome::Difference(at) if at == *one => before,
        _ => None,
    }
}

/// A change before the last stand led to it, and is in it: only what two stands differ counts.
pub(super) fn set_aside(parts: &mut [Part], outcome: Outcome) {
    let Outcome::Difference(last) = outcome else {
        return;
    };
    for part in parts.iter_mut().take(last) {
        if let Means::Figures(name) | Means::Dated(_, Some(name)) = &mut part.means {
            *name = Name::Aside;
        }
    }
}
