//! Names of columns a space apart, as a copied web page has them: "Realisatie Begroting Mutaties Begroting na mutatie".
//!
//! Where one name ends and the next begins is said by the words that begin a name, and proven by the rows below: they
//! have as many figures, and what was plus what changes is what will be, or the last column is what two stands differ.
//! Deliberately absent: names without such an outcome; of those nothing proves where they are cut.

use super::names::{Name, is_adjective, name};
use super::outcome::set_aside;
use super::parts::{Means, Part};
use super::rows::AHEAD;
use crate::reading::extract::Line;
use crate::reading::letters::small;
use crate::reading::recognise::blocks;
use crate::reading::recognise::header::Role;
use crate::reading::recognise::token::{Kind, Token, tokens};

/// How many rows prove it at least.
const ROWS: usize = 3;
/// How many lines below are looked at for these.
const NEAR: usize = 40;
/// How far rounding may put a difference off its stands, in thousandths of what is printed.
const ROUNDING: i64 = 1_000;
/// The most columns of such a table.
const COLUMNS: usize = 8;
/// The most bytes of a word that names a column, or stands before one that does.
const LONGEST: usize = 20;

/// The names of a line that was cut into them, where the rows below prove them.
pub(super) fn parts<'a>(mut parts: Vec<Part<'a>>, lines: &[Line], at: usize) -> Option<Vec<Part<'a>>> {
    let outcome = outcome(&parts)?;
    set_aside(&mut parts, outcome);
    proven(lines, at, parts.len().saturating_sub(1), outcome.before(1)).then_some(parts)
}

/// The names of such a line behind what heads the titles, without proof.
pub(super) fn cut<'a>(text: &'a str, found: &[Token]) -> Option<Vec<Part<'a>>> {
    let starts = starts(text, found);
    let first = *starts.first()?;
    if !(3..=COLUMNS).contains(&starts.len()) {
        return None;
    }
    let lead = found.get(..first)?;
    let mut parts = vec![part(text, lead, |_| Means::Words).unwrap_or(Part {
        text: "",
        from: 0,
        to: 0,
        means: Means::Words,
    })];
    for (index, start) in starts.iter().enumerate() {
        let end = starts
            .get(index.saturating_add(1))
            .copied()
            .unwrap_or(found.len());
        parts.push(part(text, found.get(*start..end)?, of_name)?);
    }
    Some(parts)
}

/// The names of such a line, without proof.
pub(super) fn names<'a>(text: &'a str, found: &[Token]) -> Vec<&'a str> {
    let starts = starts(text, found);
    let ends = starts.iter().skip(1).copied().chain([found.len()]);
    let name = |(start, end): (&usize, usize)| {
        let (first, last) = (found.get(*start)?, found.get(end.checked_sub(1)?)?);
        text.get(first.start..last.end)
    };
    starts.iter().zip(ends).filter_map(name).collect()
}

/// What one column makes of the stands around it, and which column it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// What was, what changes, what will be.
    Change(usize),
    /// The last two of some stands, and what these differ.
    Difference(usize),
}

impl Outcome {
    /// With so many columns left out before it.
    fn before(self, columns: usize) -> Outcome {
        match self {
            Outcome::Change(at) => Outcome::Change(at.saturating_sub(columns)),
            Outcome::Difference(at) => Outcome::Difference(at.saturating_sub(columns)),
        }
    }
}

/// "Verschil" behind two stands is what these differ.
pub(super) fn tell_difference(parts: &mut [Part]) {
    let stand = |part: Option<&Part>| part.is_some_and(|part| is_stand(part.means));
    for index in 2..parts.len() {
        let behind = stand(parts.get(index.saturating_sub(1))) && stand(parts.get(index.saturating_sub(2)));
        if let Some(part) = parts.get_mut(index).filter(|_| behind)
            && part.means == Means::Known(Role::Other)
            && name(part.text) == Some(Name::Outcome)
        {
            part.means = Means::Figures(Name::Outcome);
        }
    }
}

/// The only change, where it stands between what was and what will be; or the only difference, right behind two stands
/// of one year.
pub(super) fn outcome(parts: &[Part]) -> Option<Outcome> {
    let changes: Vec<usize> = (0..parts.len())
        .filter(|index| is_change(parts, *index))
        .collect();
    // Of a change and, behind another stand, what came of it the last one is what counts.
    let change = match changes.as_slice() {
        [change] => change,
        [first, last] if last.saturating_sub(*first) >= 3 && last.saturating_add(1) == parts.len() => last,
        _ => return None,
    };
    let stand = |index: usize| parts.get(index).is_some_and(|part| is_stand(part.means));
    let before = change.checked_sub(1)?;
    let after = change.saturating_add(1);
    if stand(before) && stand(after) {
        return Some(Outcome::Change(*change));
    }
    let earlier = change.checked_sub(2)?;
    let year = |index: usize| parts.get(index).and_then(|part| year_of(part.means));
    let same = year(before).is_none() || year(earlier).is_none() || year(before) == year(earlier);
    let last = parts
        .iter()
        .skip(after)
        .all(|part| matches!(part.means, Means::Words | Means::Known(Role::Letters(_))));
    (stand(before) && stand(earlier) && same && last).then_some(Outcome::Difference(*change))
}

/// Which words begin a name: what is counted, with the adjective before it; not what a name says behind "na".
fn starts(text: &str, found: &[Token]) -> Vec<usize> {
    let word = |index: usize| {
        let token = found.get(index)?;
        let word = text.get(token.start..token.end)?;
        (word.len() <= LONGEST).then(|| small(word))
    };
    let mut starts: Vec<usize> = Vec::new();
    for index in 0..found.len() {
        // A name has one year; a second one is a name by itself.
        let is_year = |token: &Token| matches!(token.kind, Kind::Year(_));
        let dated = || {
            let name = starts.last().and_then(|start| found.get(*start..index));
            name.is_some_and(|name| name.iter().any(is_year))
        };
        if found.get(index).is_some_and(is_year) && dated() {
            starts.push(index);
            continue;
        }
        if word(index).is_none_or(|word| head(&word).is_none()) {
            continue;
        }
        let before = index.checked_sub(1).and_then(word).unwrap_or_default();
        if matches!(
            before.as_ref(),
            "na" | "voor" | "van" | "op" | "t.o.v." | "incl." | "excl." | "-" | "begroot-" | "begroting-"
        ) {
            continue;
        }
        let start = if is_adjective(&before) {
            index.saturating_sub(1)
        } else {
            index
        };
        starts.push(start);
    }
    starts
}

fn part<'a>(text: &'a str, found: &[Token], means: impl Fn(&str) -> Means) -> Option<Part<'a>> {
    let (first, last) = found.first().zip(found.last())?;
    let words = text.get(first.start..last.end)?;
    Some(Part {
        text: words,
        from: text.get(..first.start)?.chars().count(),
        to: last.right,
        means: means(words),
    })
}

fn of_name(words: &str) -> Means {
    let lower = words.to_lowercase();
    let Some(name) = lower.split_whitespace().find_map(head) else {
        return Means::Words;
    };
    match blocks::only_year(words) {
        Some(year) => Means::Dated(Role::Year(year), Some(name)),
        None => Means::Figures(name),
    }
}

fn head(word: &str) -> Option<Name> {
    match word {
        "realisatie" | "rekening" | "jaarrekening" | "werkelijk" | "begroting" | "programmabegroting"
        | "raming" | "prognose" | "verwachting" | "budget" | "stand" | "was" | "wordt" => Some(Name::Aside),
        "mutatie"
        | "mutaties"
        | "wijziging"
        | "wijzigingen"
        | "bijstelling"
        | "bijstellingen"
        | "begrotingswijziging"
        | "verschil"
        | "verschillen"
        | "afwijking"
        | "afwijkingen"
        | "bijraming"
        | "voordeel/nadeel"
        | "nadeel/voordeel"
        | "voor-/nadeel" => Some(Name::Outcome),
        _ => None,
    }
}

fn is_change(parts: &[Part], index: usize) -> bool {
    parts.get(index).is_some_and(|part| {
        matches!(
            part.means,
            Means::Figures(Name::Outcome) | Means::Dated(_, Some(Name::Outcome))
        )
    })
}

fn is_stand(means: Means) -> bool {
    matches!(
        means,
        Means::Figures(Name::Aside) | Means::Dated(_, Some(Name::Aside))
    )
}

fn year_of(means: Means) -> Option<Role> {
    match means {
        Means::Dated(role, _) => Some(role),
        _ => None,
    }
}

/// The rows below have as many figures, and the outcome is that of its stands in each.
fn proven(lines: &[Line], at: usize, wide: usize, outcome: Outcome) -> bool {
    let below = lines.get(at.saturating_add(1)..).unwrap_or_default();
    let rows: Vec<Vec<i64>> = below
        .iter()
        .take(NEAR)
        .filter_map(|line| trailing(&line.text, wide))
        .take(AHEAD)
        .collect();
    let adds = |row: &&Vec<i64>| {
        let at = |index: usize| row.get(index).copied().unwrap_or_default();
        match outcome {
            Outcome::Change(change) => {
                let sum = at(change.saturating_sub(1)).saturating_add(at(change));
                let off = sum.saturating_sub(at(change.saturating_add(1)));
                off.saturating_abs() <= ROUNDING
            }
            Outcome::Difference(difference) => {
                let stands =
                    at(difference.saturating_sub(2)).saturating_sub(at(difference.saturating_sub(1)));
                let printed = at(difference).saturating_abs();
                stands.saturating_abs().saturating_sub(printed).saturating_abs() <= ROUNDING
            }
        }
    };
    let (Outcome::Change(place) | Outcome::Difference(place)) = outcome;
    let changed = rows.iter().filter(|row| {
        row.get(place)
            .is_some_and(|change| change.saturating_abs() > ROUNDING)
    });
    rows.len() >= ROWS && changed.clone().count() >= 1 && rows.iter().all(|row| adds(&row))
}

/// The last figures of a line, as many as there are columns; those before them may end its title.
pub(super) fn trailing(text: &str, wide: usize) -> Option<Vec<i64>> {
    let found = tokens(text);
    let figures: Vec<i64> = found
        .iter()
        .rev()
        .filter(|token| token.kind != Kind::Note)
        .take_while(|token| token.kind.is_figure())
        .take(wide)
        .map(|token| match token.kind {
            Kind::Amount(printed) => printed.signed(),
            _ => 0,
        })
        .collect();
    (figures.len() == wide && found.len() > wide).then(|| figures.into_iter().rev().collect())
}
