//! Names of columns a space apart, as a copied web page has them: "Realisatie Begroting Mutaties Begroting na mutatie".
//!
//! Where one name ends and the next begins is said by the words that begin a name, and proven by the rows below: they
//! have as many figures, and what was plus what changes is what will be. Deliberately absent: names without such a
//! change between two stands; of those nothing proves where they are cut.

use super::names::Name;
use super::parts::{Means, Part};
use super::rows::AHEAD;
use crate::reading::extract::Line;
use crate::reading::recognise::blocks;
use crate::reading::recognise::header::Role;
use crate::reading::recognise::token::{Kind, Token, tokens};

/// How many rows prove it at least.
const ROWS: usize = 3;
/// How many lines below are looked at for these.
const NEAR: usize = 40;
/// The most columns of such a table.
const COLUMNS: usize = 8;

/// The names of such a line, where the rows below prove them.
pub(super) fn parts<'a>(text: &'a str, found: &[Token], lines: &[Line], at: usize) -> Option<Vec<Part<'a>>> {
    let starts = starts(text, found);
    let first = *starts.first()?;
    if first == 0 || !(3..=COLUMNS).contains(&starts.len()) {
        return None;
    }
    let mut parts = vec![part(text, found.get(..first)?, |_| Means::Words)?];
    for (index, start) in starts.iter().enumerate() {
        let end = starts
            .get(index.saturating_add(1))
            .copied()
            .unwrap_or(found.len());
        parts.push(part(text, found.get(*start..end)?, of_name)?);
    }
    let change = change(&parts)?;
    if !proven(lines, at, starts.len(), change.saturating_sub(1)) {
        return None;
    }
    // A change without a year is of the year of the stands around it.
    let year = |index: usize| parts.get(index).and_then(|part| year_of(part.means));
    let year = year(change.saturating_add(1)).or_else(|| year(change.saturating_sub(1)));
    if let (Some(part), Some(role)) = (parts.get_mut(change), year)
        && year_of(part.means).is_none()
    {
        part.means = Means::Dated(role, Some(Name::Outcome));
    }
    Some(parts)
}

/// Which part is the only change, where it stands between what was and what will be.
pub(super) fn change(parts: &[Part]) -> Option<usize> {
    let changes: Vec<usize> = (0..parts.len())
        .filter(|index| is_change(parts, *index))
        .collect();
    let [change] = changes.as_slice() else { return None };
    let stand = |index: usize| parts.get(index).is_some_and(|part| is_stand(part.means));
    (stand(change.checked_sub(1)?) && stand(change.saturating_add(1))).then_some(*change)
}

/// Which words begin a name: what is counted, with the adjective before it; not what a name says behind "na".
fn starts(text: &str, found: &[Token]) -> Vec<usize> {
    let word = |index: usize| {
        let token = found.get(index)?;
        text.get(token.start..token.end).map(str::to_lowercase)
    };
    let mut starts: Vec<usize> = Vec::new();
    for index in 0..found.len() {
        let before = index.checked_sub(1).and_then(word).unwrap_or_default();
        let head = word(index).is_some_and(|word| head(&word).is_some());
        if !head
            || matches!(
                before.as_str(),
                "na" | "voor" | "van" | "op" | "t.o.v." | "incl." | "excl."
            )
        {
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
        "realisatie" | "rekening" | "jaarrekening" | "begroting" | "raming" | "budget" | "stand" => {
            Some(Name::Aside)
        }
        "mutatie"
        | "mutaties"
        | "wijziging"
        | "wijzigingen"
        | "bijstelling"
        | "bijstellingen"
        | "begrotingswijziging" => Some(Name::Outcome),
        _ => None,
    }
}

fn is_adjective(word: &str) -> bool {
    matches!(
        word,
        "actuele"
            | "primitieve"
            | "huidige"
            | "nieuwe"
            | "oude"
            | "bijgestelde"
            | "gewijzigde"
            | "vastgestelde"
            | "geraamde"
            | "voorgestelde"
            | "oorspronkelijke"
    )
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

/// The rows below have as many figures, and before and change make after in each.
fn proven(lines: &[Line], at: usize, wide: usize, change: usize) -> bool {
    let below = lines.get(at.saturating_add(1)..).unwrap_or_default();
    let rows: Vec<Vec<i64>> = below
        .iter()
        .take(NEAR)
        .filter_map(|line| trailing(&line.text, wide))
        .take(AHEAD)
        .collect();
    let adds = |row: &&Vec<i64>| {
        let at = |index: usize| row.get(index).copied().unwrap_or_default();
        let sum = at(change.saturating_sub(1)).saturating_add(at(change));
        sum == at(change.saturating_add(1))
    };
    let changed = rows
        .iter()
        .filter(|row| row.get(change).is_some_and(|change| *change != 0));
    rows.len() >= ROWS && changed.clone().count() >= 1 && rows.iter().all(|row| adds(&row))
}

/// The last figures of a line, as many as there are columns; those before them may end its title.
fn trailing(text: &str, wide: usize) -> Option<Vec<i64>> {
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
