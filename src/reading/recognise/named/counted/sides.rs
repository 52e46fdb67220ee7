//! "Lasten Baten Saldo" a space apart, under another line of names and without a year: the rows prove them.
//!
//! In each row the third figure is the second less the first. Deliberately absent: names in another order, and rows that
//! do not add up.

use super::super::names::Name;
use super::super::parts::{Means, Part};
use super::super::run_on::trailing;
use crate::reading::extract::Line;
use crate::reading::recognise::blocks::{Block, block};
use crate::reading::recognise::header::is_title_heading;
use crate::reading::recognise::token::Token;

/// How many figures a row has.
const WIDE: usize = 3;
/// How many rows prove it at least, and how many lines below are looked at.
const ROWS: (usize, usize) = (3, 12);
/// The most words of the line.
const WORDS: usize = 6;
/// How far rounding may put a row off, in thousandths of what is printed.
const ROUNDING: i64 = 1_000;

/// The names of such a line.
pub fn parts<'a>(text: &'a str, found: &[Token], lines: &[Line], at: usize) -> Option<Vec<Part<'a>>> {
    if !(WIDE..=WORDS).contains(&found.len()) {
        return None;
    }
    let word = |index: usize| {
        let token = found.get(index)?;
        text.get(token.start..token.end)
    };
    let sides = [0, 1, 2].map(|index| word(index).and_then(block));
    if sides != [Some(Block::Cost), Some(Block::Income), Some(Block::Saldo)] {
        return None;
    }
    let above = lines
        .get(..at)?
        .iter()
        .rev()
        .find(|line| !line.text.trim().is_empty())?;
    let first = above.text.split_whitespace().next().unwrap_or_default();
    if !is_title_heading(first) || !proven(lines, at) {
        return None;
    }
    let means = [
        Means::Figures(Name::Cost),
        Means::Figures(Name::Income),
        Means::Figures(Name::Outcome),
    ];
    let mut parts = vec![Part {
        text: "",
        from: 0,
        to: 0,
        means: Means::Words,
    }];
    for (index, means) in means.into_iter().enumerate() {
        let token = found.get(index)?;
        parts.push(Part {
            text: word(index)?,
            from: text.get(..token.start)?.chars().count(),
            to: token.right,
            means,
        });
    }
    Some(parts)
}

/// Baten less lasten are the saldo in each of the rows below, and some differ.
fn proven(lines: &[Line], at: usize) -> bool {
    let below = lines.get(at.saturating_add(1)..).unwrap_or_default();
    let mut rows = 0usize;
    let mut told = 0usize;
    for line in below
        .iter()
        .filter(|line| !line.text.trim().is_empty())
        .take(ROWS.1)
    {
        let Some(figures) = trailing(&line.text, WIDE) else {
            break;
        };
        let [cost, income, saldo] = figures.as_slice() else {
            break;
        };
        if income.saturating_sub(*cost).saturating_sub(*saldo).abs() > ROUNDING {
            return false;
        }
        rows = rows.saturating_add(1);
        told = told.saturating_add(usize::from(saldo.abs() > ROUNDING));
    }
    rows >= ROWS.0 && told >= ROWS.0
}
