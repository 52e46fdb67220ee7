//! How the question is put that a table leaves open: which meaning of its signs is shown until it is answered.
//!
//! Deliberately absent: any answer; every row keeps its doubt.

use super::votes::Votes;
use super::{Convention, signs};
use crate::reading::doubt::Doubt;
use crate::reading::extract::Line;
use crate::reading::letters::small;
use crate::reading::recognise::kinds::Kind;
use crate::reading::recognise::table::Table;
use crate::reading::settle::direction::leaning;
use crate::reading::settle::sheet::{Sheet, SheetRow};
use crate::reading::settle::totals::{is_sum, within};

/// How many lines above a table may say what it shows, and the longest of these in bytes.
const ABOVE: usize = 3;
const LONGEST: usize = 400;
/// How many rows that are put off a table has at least.
const PUT_OFF: usize = 2;
/// How many rows lead on from a balance at least.
const CARRIED: usize = 3;

/// A question in any case; a balance that is told, or the words of the rows, only say how to put it.
pub(super) fn convention(told: Option<bool>, table: &Table, sheet: &Sheet, lines: &[Line]) -> Convention {
    Convention {
        turned: told.map_or_else(
            || {
                !names_effect(table, sheet)
                    && Votes::counted(table, sheet, leaning).lean_to_plus_is_cost()
                    && !names_saldo(table, sheet, lines)
                    && !is_carried_on(sheet)
            },
            |good| !good,
        ),
        told: told.is_some(),
        doubt: Some(Doubt::SignUnknown),
        ..Convention::default()
    }
}

/// The columns are called effects, or the list deviations, and some are printed with a plus and some with a minus.
fn names_effect(table: &Table, sheet: &Sheet) -> bool {
    let lower = table.header.label.to_lowercase();
    let effect = lower.starts_with("effect") || lower.starts_with("financieel effect");
    both_signs(sheet) && (effect || table.header.deviates)
}

/// The line above says that it shows the saldo of the changes, and some have a plus and some a minus.
fn names_saldo(table: &Table, sheet: &Sheet, lines: &[Line]) -> bool {
    let saldo = |text: &str| {
        [
            "saldo van de bijstelling",
            "saldo van de mutatie",
            "saldo van de wijziging",
            "saldo van de afwijking",
        ]
        .iter()
        .any(|words| text.contains(words))
    };
    both_signs(sheet) && above(table, lines).any(|text| saldo(&small(text)))
}

/// The last total is the balance that the table begins with and all rows behind it: a balance carried on, whose plus is
/// more often good than not. Where it has the name of one, that name was weighed.
fn is_carried_on(sheet: &Sheet) -> bool {
    let wide = sheet.columns.len();
    let sum_at = |row: &SheetRow| is_sum(row.kind) && !row.unsure;
    let first = sheet.rows.iter().position(|row| !row.entries.is_empty());
    let last = sheet.rows.iter().rposition(sum_at);
    let (Some(first), Some(last)) = (first, last) else {
        return false;
    };
    let (Some(start), Some(end)) = (sheet.rows.get(first), sheet.rows.get(last)) else {
        return false;
    };
    let between = sheet.rows.iter().take(last).skip(first.saturating_add(1));
    let rows: Vec<&SheetRow> = between.filter(|row| !is_sum(row.kind)).collect();
    let mut sum = vec![0i128; wide];
    for row in &rows {
        for (sum, amount) in sum.iter_mut().zip(row.by_column(wide)) {
            *sum = sum.saturating_add(amount);
        }
    }
    start.kind == Kind::Balance
        && end.kind == Kind::Total
        && end.entries.iter().any(|entry| entry.amount != 0)
        && rows.len() >= CARRIED
        && within(
            sheet,
            &end.by_column(wide),
            &start.by_column(wide),
            &sum,
            1,
            rows.len(),
        )
}

/// What is put off to later years is money that is left now and spent then: where the heading says that budgets are
/// carried over and every row comes to nothing, the sign of the first year is the one that is good. It stays a question,
/// and outweighs what the name of a balance says.
pub(super) fn put_off(table: &Table, sheet: &Sheet, lines: &[Line]) -> Option<Convention> {
    let carried = |text: &str| text.len() <= LONGEST && small(text).contains("overhevel");
    if !carried(&table.header.label) && !above(table, lines).any(carried) {
        return None;
    }
    let wide = sheet.columns.len();
    let mut first: Option<i128> = None;
    let mut rows = 0usize;
    for row in sheet.rows.iter().filter(|row| row.kind == Kind::Change) {
        let amounts = row.by_column(wide);
        let Some(sign) = amounts
            .iter()
            .map(|amount| amount.signum())
            .find(|sign| *sign != 0)
        else {
            continue;
        };
        if amounts.iter().sum::<i128>() != 0 || first.is_some_and(|first| first != sign) {
            return None;
        }
        first = Some(sign);
        rows = rows.saturating_add(1);
    }
    let turned = first.filter(|_| rows >= PUT_OFF)? < 0;
    Some(Convention {
        turned,
        doubt: Some(Doubt::SignUnknown),
        ..Convention::default()
    })
}

fn both_signs(sheet: &Sheet) -> bool {
    let (plus, minus) = signs(sheet);
    plus > 0 && minus > 0
}

/// The nearest lines above the table, those that are not too long.
fn above<'a>(table: &'a Table, lines: &'a [Line]) -> impl Iterator<Item = &'a str> {
    let near = table.words_above().take(ABOVE).filter_map(|line| lines.get(line));
    near.map(|line| line.text.as_str())
        .filter(|text| text.len() <= LONGEST)
}
