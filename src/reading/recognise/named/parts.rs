//! A row of names cut into its parts, each with what it says of its column.

use super::names::{Name, name};
use crate::reading::recognise::blocks::{self, Block};
use crate::reading::recognise::header::{Role, column_of, role_of};
use crate::reading::recognise::legend;
use crate::reading::recognise::token::{Kind, Token, tokens};

/// Names that begin before this character head the titles, not figures.
const MARGIN: usize = 8;

/// A part of the line with what it says of its column.
#[derive(Clone)]
pub(super) struct Part<'a> {
    /// Its words.
    pub(super) text: &'a str,
    /// First and one past the last character, or the index of the cell.
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) means: Means,
}

/// What the name of a column says.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Means {
    /// A column of figures.
    Figures(Name),
    /// A column that carries its year, and what else its name says.
    Dated(Role, Option<Name>),
    /// Letters, numbers and other columns that are known by their names.
    Known(Role),
    Words,
}

/// The parts of a line of running text: names with room between them.
pub(super) fn parts_of_line<'a>(text: &'a str, found: &[Token]) -> Vec<Part<'a>> {
    let mut spans: Vec<(usize, usize, usize)> = Vec::new();
    for token in found.iter().filter(|token| token.kind != Kind::Note) {
        match spans.last_mut() {
            // A legend that was blotted out is no room between columns.
            Some((_, end, right))
                if token.gap < 2 || !text.get(*end..token.start).unwrap_or_default().ends_with("  ") =>
            {
                *end = token.end;
                *right = token.right;
            }
            _ => spans.push((token.start, token.end, token.right)),
        }
    }
    spans
        .into_iter()
        .map(|(start, end, right)| {
            let part = text.get(start..end).unwrap_or_default();
            let from = text.get(..start).unwrap_or_default().chars().count();
            Part {
                text: part,
                from,
                to: right,
                // What stands at the margin heads the titles, whatever it is called.
                means: if from < MARGIN { Means::Words } else { means(part) },
            }
        })
        .collect()
}

/// "2031 wordt" beside "2032 wordt": the one column that was taken to count is not the only one.
pub(super) fn comes_back_in_another_year(parts: &[Part], counting: &[usize]) -> bool {
    let dated = |part: &Part| match part.means {
        Means::Dated(role, _) => {
            let year = role.year()?;
            Some((year, part.text.replacen(&year.to_string(), "", 1)))
        }
        _ => None,
    };
    let [one] = counting else { return false };
    let Some((year, name)) = parts.get(*one).and_then(dated) else {
        return false;
    };
    let mut others = parts.iter().filter_map(dated);
    others.any(|(other, same)| other != year && same.trim() == name.trim())
}

/// "2026 t/m 2029": the amount of each of these years.
fn range(text: &str) -> Option<Role> {
    let found = tokens(text);
    let years: Vec<u16> = found
        .iter()
        .filter_map(|token| match token.kind {
            Kind::Year(year) => Some(year),
            _ => None,
        })
        .collect();
    let between = found.iter().all(|token| {
        matches!(token.kind, Kind::Year(_))
            || matches!(
                text.get(token.start..token.end),
                Some("t/m" | "tot" | "en" | "met" | "per" | "jaar")
            )
    });
    match (years.as_slice(), found.as_slice()) {
        ([first, last], _) if between && first < last => Some(Role::Years(*first, *last)),
        (
            [],
            [
                Token {
                    kind: Kind::Years(first, last),
                    ..
                },
            ],
        ) => Some(Role::Years(*first, *last)),
        _ => None,
    }
}

/// The column of what is good for the balance, or of what is bad for it.
pub(super) fn effect(part: &Part) -> Option<Block> {
    blocks::block(part.text).filter(|block| matches!(block, Block::Advantage | Block::Disadvantage))
}

/// "Saldo (x € 1 miljoen)": the unit is no part of the name.
pub(super) fn without_unit(text: &str) -> Option<String> {
    let (_, start, end) = legend::read(text).unit?;
    let before = text.get(..start).unwrap_or_default();
    let after = text.get(end..).unwrap_or_default();
    let name = format!("{before} {after}")
        .replace(['(', ')'], " ")
        .trim()
        .to_owned();
    name.chars().any(char::is_alphabetic).then_some(name)
}

/// What one name says.
pub(super) fn means(text: &str) -> Means {
    if let Some(name) = without_unit(text) {
        return means(&name);
    }
    if let Some(role) = range(text) {
        return Means::Dated(role, None);
    }
    if let Some(year) = blocks::only_year(text) {
        let rest = text.replacen(&year.to_string(), "", 1);
        if let Some(name) = name(&rest) {
            return Means::Dated(Role::Year(year), Some(name));
        }
        let role = column_of(text, &tokens(text)).filter(|role| role.year().is_some());
        return role.map_or(Means::Words, |role| Means::Dated(role, None));
    }
    if let Some(role) = role_of(text) {
        return Means::Known(role);
    }
    name(text).map_or(Means::Words, Means::Figures)
}

/// No figures and no sentences.
pub(super) fn plain(found: &[Token]) -> bool {
    found
        .iter()
        .all(|token| !matches!(token.kind, Kind::Amount(_) | Kind::Pm(_)))
}
