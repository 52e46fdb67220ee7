//! A table with one cell a line of stands and, in its last column, the difference of the last two with its N or V:
//! "Begroting 2030", "Rekening 2030", "Verschil".
//!
//! The names stand over several lines, so the figures tell the columns: every row has as many, and its last one is what
//! the two before it differ. Deliberately absent: differences without a letter, and stands of two years.

use super::{filled, line_is_figure, text_of};
use crate::reading::recognise::amount::Printed;
use crate::reading::recognise::header::{Column, Header, Role};
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::token::{Kind, Token, tokens};

/// The most lines of names.
const NAMES: usize = 16;
/// How many filled lines ahead rows are looked at.
const AHEAD: usize = 120;
/// The fewest rows that must differ as printed.
const ROWS: usize = 3;
/// How far rounding may put a difference off, in thousandths of what is printed.
const ROUNDED: i64 = 1_000;

/// The header that begins on a line, and the line after it.
pub(super) fn read(reader: &Reader, at: usize) -> Option<(Header, usize)> {
    let mut years: Vec<u16> = Vec::new();
    let mut next = at;
    let mut names = 0usize;
    loop {
        let here = filled(reader, next)?;
        let text = text_of(reader, here);
        next = here.saturating_add(1);
        names = names.saturating_add(1);
        if names > NAMES {
            return None;
        }
        if years.len() >= 2 && is_difference(text) {
            break;
        }
        years.extend(year_of_name(text)?);
    }
    let [.., before, last] = years.as_slice() else {
        return None;
    };
    let wide = columns(reader, next)?;
    if before != last || wide > years.len().saturating_add(1) {
        return None;
    }
    let stands = std::iter::repeat_n(Role::Other, wide.saturating_sub(1));
    let header = Header {
        columns: stands
            .chain(std::iter::once(Role::Year(*last)))
            .enumerate()
            .map(|(place, role)| Column { role, place })
            .collect(),
        ..Header::default()
    };
    Some((header, next))
}

/// "Verschil", "Afwijking 2030".
fn is_difference(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default().to_lowercase();
    text.len() <= 30
        && matches!(
            first.as_str(),
            "verschil" | "afwijking" | "verschillen" | "afwijkingen"
        )
}

/// The year in a line of a name, or nothing; none where the line is no such line.
fn year_of_name(text: &str) -> Option<Option<u16>> {
    if text.len() > 30 || text.split_whitespace().count() > 4 || text.contains(['=', ';']) {
        return None;
    }
    let mut year = None;
    for token in tokens(text) {
        match token.kind {
            Kind::Word | Kind::Note => {}
            Kind::Year(found) if year.is_none() => year = Some(found),
            _ => return None,
        }
    }
    Some(year)
}

/// How many columns there are, where each row's last figure is what the two before it differ.
fn columns(reader: &Reader, from: usize) -> Option<usize> {
    let mut run: Vec<Printed> = Vec::new();
    let mut wide: Option<usize> = None;
    let mut proven = 0usize;
    let mut next = from;
    for _ in 0..AHEAD {
        let Some(here) = filled(reader, next) else { break };
        next = here.saturating_add(1);
        let text = text_of(reader, here);
        let found = tokens(text);
        let figure = Some(&found)
            .filter(|found| line_is_figure(found))
            .and_then(|found| amount(found));
        if let Some(printed) = figure {
            run.push(printed);
            if printed.effect.is_none() {
                continue;
            }
            let [.., budget, outcome, difference] = run.as_slice() else {
                return None;
            };
            let size = budget.signed().saturating_sub(outcome.signed()).abs();
            if size.saturating_sub(difference.signed().abs()).abs() > ROUNDED
                || *wide.get_or_insert(run.len()) != run.len()
            {
                return None;
            }
            proven = proven.saturating_add(1);
            run.clear();
        } else if !run.is_empty() || text.len() > 80 {
            break;
        }
    }
    wide.filter(|_| proven >= ROWS)
}

fn amount(found: &[Token]) -> Option<Printed> {
    match found.first()?.kind {
        Kind::Amount(printed) => Some(printed),
        _ => None,
    }
}
