//! V and N in cells of their own before or behind each amount, in a column that no heading names.
//!
//! Deliberately absent: a column of letters with a heading (see `body`), and a letter on the line of its amount.

use std::collections::VecDeque;

use super::{filled, text_of};
use crate::reading::recognise::amount::Effect;
use crate::reading::recognise::header::{Header, Letters};
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::table::{Figure, Row, Value};

/// How many filled lines ahead are looked at.
const AHEAD: usize = 120;
/// How many letters by themselves at least.
const LETTERS: usize = 3;

/// The letters that wait for their amounts.
pub(super) struct Effects {
    before: bool,
    waiting: VecDeque<Effect>,
    /// How many letters stood under each other in one cell.
    deepest: usize,
}

impl Effects {
    /// Where letters stand by themselves, always before their amounts or always behind them.
    pub(super) fn ahead(reader: &Reader, from: usize, header: &Header) -> Option<Effects> {
        if header.letters().contains(&Letters::Effect) {
            return None;
        }
        let figure = |at: usize| reader.is_figure(at);
        let (mut seen, mut before, mut behind) = (0usize, 0usize, 0usize);
        let mut last: Option<usize> = None;
        let mut next = from;
        for _ in 0..AHEAD {
            let Some(here) = filled(reader, next) else { break };
            next = here.saturating_add(1);
            if letter(text_of(reader, here)).is_some() {
                seen = seen.saturating_add(1);
                let above = last.is_some_and(figure);
                let below = filled(reader, next).is_some_and(figure);
                before = before.saturating_add(usize::from(below && !above));
                let letter_below =
                    filled(reader, next).is_some_and(|at| letter(text_of(reader, at)).is_some());
                let amount_above =
                    last.is_some_and(|at| text_of(reader, at).contains(|c: char| c.is_ascii_digit()));
                behind = behind.saturating_add(usize::from(above && amount_above && !below && !letter_below));
            }
            last = Some(here);
        }
        let most = before.max(behind);
        let clear = most > before.min(behind).saturating_mul(4);
        (seen >= LETTERS && clear).then(|| Effects {
            before: before > behind,
            waiting: VecDeque::new(),
            deepest: 0,
        })
    }

    /// Takes a line that is nothing but such a letter.
    pub(super) fn take(&mut self, text: &str, row: &mut Row) -> bool {
        let Some(effect) = letter(text) else { return false };
        if self.before {
            self.waiting.push_back(effect);
            self.deepest = self.deepest.max(self.waiting.len());
        } else if let Some(Figure::Amount(printed)) = row.values.last_mut().map(|value| &mut value.figure) {
            printed.effect = printed.effect.or(Some(effect));
        }
        true
    }

    /// Gives an amount the letter that waits for it.
    pub(super) fn give(&mut self, value: &mut Value) {
        if let Figure::Amount(printed) = &mut value.figure
            && printed.effect.is_none()
        {
            printed.effect = self.waiting.pop_front();
        }
    }

    /// How many letters stood under each other in a cell of the row that ends here.
    pub(super) fn deepest(&mut self) -> usize {
        self.waiting.clear();
        std::mem::take(&mut self.deepest)
    }
}

fn letter(text: &str) -> Option<Effect> {
    match text.trim() {
        "N" | "n" | "nadeel" | "nadelig" => Some(Effect::Disadvantage),
        "V" | "v" | "voordeel" | "voordelig" => Some(Effect::Advantage),
        _ => None,
    }
}

/// Amounts of several titles that stand under each other in the same cells: those of each title.
pub(super) fn deal(values: &[Value], titles: usize) -> Vec<Vec<Value>> {
    (0..titles)
        .map(|title| values.iter().skip(title).step_by(titles).copied().collect())
        .collect()
}

/// A cost and an income in one cell: their columns, where that gives each column its cell and nothing else does.
pub(super) fn pair_up(values: &mut [Value], wide: usize) -> bool {
    let effect = |value: &Value| match value.figure {
        Figure::Amount(printed) => printed.effect,
        _ => None,
    };
    let mut columns: Vec<usize> = Vec::new();
    let mut column = 0usize;
    let mut paired = true;
    for (at, value) in values.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| values.get(before));
        let second = !paired
            && before.and_then(effect) == Some(Effect::Disadvantage)
            && effect(value) == Some(Effect::Advantage);
        if at > 0 && !second {
            column = column.saturating_add(1);
        }
        paired = second;
        columns.push(column);
        if at == 0 {
            paired = false;
        }
    }
    if column.saturating_add(1) != wide || values.len() <= wide {
        return false;
    }
    for (value, column) in values.iter_mut().zip(columns) {
        value.column = column;
    }
    true
}
