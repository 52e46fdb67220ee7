//! Stands of one year over a list of incidental lasten and baten: "Begroot", "Begroot na wijziging", "Jaarrekening". Each
//! post stands in them with its own amount, and what became of it in the end counts.
//!
//! Deliberately absent: lists that are not called incidental, where only what two stands differ is a change.

use super::names::{self, Name};
use super::parts::{Means, Part};
use super::run_on::trailing;
use crate::reading::extract::Line;
use crate::reading::recognise::header::Role;
use crate::reading::recognise::token::year;

/// How many lines above the names may say what the list is of.
const ABOVE: usize = 6;
/// The most words of such a line.
const WORDS: usize = 14;
/// How many rows below prove a line of stands, how many lines are looked at for these, and how far rounding may put what
/// two stands differ off, in thousandths of what is printed.
const ROWS: usize = 3;
const AHEAD: usize = 40;
const ROUNDING: i64 = 1_000;

/// Whether a text names what was or what is planned, with its year or without.
pub fn is_stand(text: &str) -> bool {
    let words = text.split_whitespace().filter(|word| year(word).is_none());
    names::name(&words.collect::<Vec<_>>().join(" ")) == Some(Name::Aside)
}

/// The only one of such stands that is what was realised, as it is known last.
pub(super) fn last(lines: &[Line], at: usize, parts: &[Part]) -> Option<Vec<usize>> {
    let figures = parts
        .iter()
        .enumerate()
        .filter_map(|(index, part)| match part.means {
            Means::Figures(name) | Means::Dated(_, Some(name)) => Some((index, name)),
            Means::Dated(_, None) => Some((index, Name::Outcome)),
            _ => None,
        });
    let figures: Vec<(usize, Name)> = figures.collect();
    let stands = figures.len() >= 2 && figures.iter().all(|(_, name)| *name == Name::Aside);
    let (last, _) = figures.last().filter(|_| stands)?;
    let realised = |index: usize| parts.get(index).is_some_and(|part| is_realised(part.text));
    let counted = if realised(*last) {
        *last
    } else {
        let mut found = figures
            .iter()
            .map(|(index, _)| *index)
            .filter(|index| realised(*index));
        let only = found.next().filter(|_| found.next().is_none())?;
        let year = |index: usize| match parts.get(index)?.means {
            Means::Dated(role, _) => role.year(),
            _ => None,
        };
        let own = year(only);
        // What is planned for a later year is no stand of this one.
        figures
            .iter()
            .all(|(index, _)| year(*index) <= own)
            .then_some(only)?
    };
    lists_incidental(lines, at).then(|| vec![counted])
}

/// The names of such stands on a line that was cut into them, a space apart, with what two of them differ behind; the rows
/// below have as many figures, and in each the difference is that of what was realised and the same other stand.
pub(super) fn parts<'a>(
    mut parts: Vec<Part<'a>>,
    text: &str,
    lines: &[Line],
    at: usize,
) -> Option<Vec<Part<'a>>> {
    if !is_realised(text) || !lists_incidental(lines, at.saturating_add(1)) {
        return None;
    }
    let stands = parts.len().checked_sub(1)?;
    let realised = parts.iter().skip(1).position(|part| is_realised(part.text))?;
    let last = parts.last_mut()?;
    let differs = matches!(last.means, Means::Figures(Name::Outcome));
    if differs {
        last.means = Means::Known(Role::Other);
    }
    let below = lines
        .get(at.saturating_add(1)..)
        .unwrap_or_default()
        .iter()
        .take(AHEAD);
    let rows: Vec<Vec<i64>> = below.filter_map(|line| trailing(&line.text, stands)).collect();
    let is_difference = |other: usize| {
        rows.iter().all(|row| {
            let figure = |index: usize| row.get(index).copied().unwrap_or_default();
            let off = figure(realised).saturating_sub(figure(other)).saturating_abs();
            let printed = figure(stands.saturating_sub(1)).saturating_abs();
            off.saturating_sub(printed).saturating_abs() <= ROUNDING
        })
    };
    let last = stands.saturating_sub(1);
    let proven = !differs || (0..last).any(|other| other != realised && is_difference(other));
    (rows.len() >= ROWS && proven).then_some(parts)
}

fn is_realised(name: &str) -> bool {
    let lower = name.to_lowercase();
    ["rekening", "realisatie", "werkelijk", "gerealiseerd"]
        .iter()
        .any(|stem| lower.contains(stem))
}

/// "Specificatie incidentele baten en lasten" just above.
fn lists_incidental(lines: &[Line], at: usize) -> bool {
    let above = lines.get(..at).unwrap_or_default().iter().rev();
    above
        .filter(|line| !line.text.trim().is_empty())
        .take(ABOVE)
        .filter(|line| line.text.split_whitespace().count() <= WORDS)
        .any(|line| {
            let lower = line.text.to_lowercase();
            lower.contains("incidente")
                && ["baten", "lasten", "posten"]
                    .iter()
                    .any(|word| lower.contains(word))
        })
}
