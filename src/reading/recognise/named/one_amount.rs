//! Names a space apart of which the last is that of the only column of figures: "Omschrijving Bedrag" over rows that end
//! in one amount each, as a copied web page has them.
//!
//! The name of the titles, the name of the amounts and the rows below tell it together. Deliberately absent: rows that
//! end in small numbers; these may count anything.

use super::names::Name;
use super::parts::{Means, Part, means};
use crate::reading::extract::Line;
use crate::reading::recognise::header::{Role, is_title_heading, role_of};
use crate::reading::recognise::token::{Kind, Token, figures_at_end, tokens};

/// The most words of such names.
const WORDS: usize = 4;
/// How many rows below are looked at, and how many of these must end in an amount.
const AHEAD: usize = 4;
const ROWS: usize = 3;

/// The parts of such a line, where the rows below prove it.
pub(super) fn parts<'a>(text: &'a str, found: &[Token], lines: &[Line], at: usize) -> Option<Vec<Part<'a>>> {
    let first = found.first()?;
    let dated = matches!(found.last()?.kind, Kind::Year(_));
    let name = found.len().checked_sub(if dated { 2 } else { 1 })?;
    let (titles, names) = found.split_at(name);
    let word = |token: &Token| text.get(token.start..token.end).unwrap_or_default();
    let plain = found.iter().skip(1).all(|token| token.gap == 1)
        && titles
            .iter()
            .chain(names.first())
            .all(|token| token.kind == Kind::Word);
    // Names that say nothing of their columns leave the titles uncut.
    let known = |token: &Token| is_title_heading(word(token)) || role_of(word(token)) == Some(Role::Number);
    let heads = titles.len() <= 2 && titles.iter().all(known);
    if titles.is_empty() || found.len() > WORDS || !plain || !heads {
        return None;
    }
    let amount = names.first()?;
    let lower = word(amount).to_lowercase();
    if !matches!(
        lower.as_str(),
        "bedrag" | "bedragen" | "effect" | "begrotingseffect"
    ) || !proven(lines, at)
    {
        return None;
    }
    let last = found.last()?;
    let words = text.get(amount.start..last.end)?;
    let means = match means(words) {
        Means::Words => Means::Figures(Name::Amount(None)),
        known => known,
    };
    let before = titles.last()?;
    Some(vec![
        Part {
            text: text.get(first.start..before.end)?,
            from: text.get(..first.start)?.chars().count(),
            to: before.right,
            means: Means::Words,
        },
        Part {
            text: words,
            from: text.get(..amount.start)?.chars().count(),
            to: last.right,
            means,
        },
    ])
}

/// The rows below end in one amount each, printed as money is.
fn proven(lines: &[Line], at: usize) -> bool {
    let below = lines.get(at.saturating_add(1)..).unwrap_or_default();
    let rows = below
        .iter()
        .filter(|line| !line.text.trim().is_empty())
        .take(AHEAD);
    let money = rows.filter(|line| {
        let found = tokens(&line.text);
        let last = found.iter().rev().find(|token| token.kind != Kind::Note);
        line.cells.is_empty()
            && figures_at_end(&found) == 1
            && found
                .first()
                .is_some_and(|first| Some(first.start) != last.map(|last| last.start))
            && matches!(last.map(|last| last.kind), Some(Kind::Amount(printed)) if !printed.bare)
    });
    money.count() >= ROWS
}
