//! The lines of a document that are not empty, and what each holds.
//!
//! Deliberately absent: what stands before and behind them.

use super::super::Line;
use crate::reading::recognise::amount::Effect;
use crate::reading::recognise::blocks::{block, dated};
use crate::reading::recognise::header::{Role, column_of};
use crate::reading::recognise::token::{Kind, tokens, year};

/// The most bytes of a figure and of the name of a column.
const FIGURE: usize = 40;
const NAME: usize = 60;
/// How many columns of figures under a year make a table.
const COLUMNS: usize = 2;

/// How far below a year its first figure may stand: a side and a unit are between.
const NEAR: usize = 3;

/// What a line holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A figure, perhaps with its letter.
    Figure,
    /// A letter alone.
    Letter,
    Words,
    /// Cells of its own.
    Cells,
}

/// A line that is not empty.
#[derive(Clone, Copy, Debug)]
pub struct Filled<'a> {
    /// Its index.
    pub at: usize,
    pub line: &'a Line,
    pub text: &'a str,
    pub what: What,
    /// An empty line stands before it, or it begins a page.
    pub apart: bool,
}

/// The lines of words that are not empty.
pub fn filled(lines: &[Line]) -> Vec<Filled<'_>> {
    let mut filled: Vec<Filled> = Vec::new();
    let mut empty = true;
    for (at, line) in lines.iter().enumerate() {
        let text = line.text.trim();
        if text.is_empty() {
            empty = true;
            continue;
        }
        let page = filled.last().map(|last| last.line.page);
        filled.push(Filled {
            at,
            line,
            text,
            what: what(line, text),
            apart: empty || page != Some(line.page),
        });
        empty = false;
    }
    filled
}

/// A cheap test: two lines that name a year have a figure not far below them.
pub fn may_be(lines: &[Line]) -> bool {
    let mut near = 0usize;
    let mut found = 0usize;
    for line in lines {
        let text = line.text.trim();
        if text.is_empty() {
            continue;
        }
        if near > 0 && is_figure(text) {
            found = found.saturating_add(1);
            near = 0;
        }
        near = near.saturating_sub(1);
        let short = line.cells.is_empty() && text.len() <= NAME;
        if short && (text.starts_with('\'') || text.split([' ', '*']).any(|word| year(word).is_some())) {
            near = NEAR;
        }
    }
    found >= COLUMNS
}

/// The amount of a figure in thousandths; nothing for a dash or pm.
pub fn amount(text: &str) -> i64 {
    let found = tokens(text);
    let amounts = found.iter().find_map(|token| match token.kind {
        Kind::Amount(printed) => Some(printed),
        _ => None,
    });
    amounts.map_or(0, |printed| {
        let behind = found.len() > 1 && found.iter().any(|token| matches!(token.kind, Kind::Dash(_)));
        let minus = printed.minus || behind || printed.effect == Some(Effect::Disadvantage);
        if minus {
            printed.thousandths.saturating_neg()
        } else {
            printed.thousandths
        }
    })
}

fn what(line: &Line, text: &str) -> What {
    if !line.cells.is_empty() {
        What::Cells
    } else if is_figure(text) {
        What::Figure
    } else if text.len() == 1 && text.chars().all(char::is_uppercase) {
        What::Letter
    } else {
        What::Words
    }
}

/// A figure with nothing but its letter or its word beside it.
fn is_figure(text: &str) -> bool {
    if text.len() > FIGURE || (text.len() == 4 && year(text).is_some()) {
        return false;
    }
    let found = tokens(text);
    // A dash behind an amount is its minus.
    let beside = |kind: Kind| {
        matches!(
            kind,
            Kind::Letter(_) | Kind::Effect(_) | Kind::Note | Kind::Dash(false)
        )
    };
    match found.as_slice() {
        [first, rest @ ..] => {
            first.kind.is_figure() && rest.len() <= 1 && rest.iter().all(|token| beside(token.kind))
        }
        [] => false,
    }
}

impl Filled<'_> {
    /// Whether it may name a column of figures.
    pub fn names_figures(&self) -> bool {
        self.what == What::Words
            && (block(self.text).is_some()
                || dated(self.text).is_some()
                || self.role().is_some_and(Role::is_value))
    }

    /// The year that it names as a column of figures.
    pub fn year(&self) -> Option<u16> {
        if self.what != What::Words {
            return None;
        }
        let side = || dated(self.text).map(|(_, year)| year);
        self.role().and_then(Role::year).or_else(side)
    }

    fn role(&self) -> Option<Role> {
        (self.text.len() <= NAME)
            .then(|| column_of(self.text, &tokens(self.text)))
            .flatten()
    }
}
