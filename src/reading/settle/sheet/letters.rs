//! What letters and groups say of the rows beside them: N and V, lasten and baten.

use super::Sheet;
use crate::reading::letters::small;
use crate::reading::recognise::amount::Effect;
use crate::reading::recognise::blocks::Block;
use crate::reading::recognise::header::{Letters, Role};
use crate::reading::recognise::kinds::{self, Kind};
use crate::reading::recognise::table::{Figure, Row, Table};

/// How far rounding puts the sum of two totals off, in thousandths of what is printed.
const ROUNDING: u64 = 1_000;

pub(super) fn effect(figure: Figure) -> Option<Effect> {
    match figure {
        Figure::Amount(printed) => printed.effect,
        _ => None,
    }
}

/// The letter that all amounts of a row but a few carry, none of which has a minus.
pub(super) fn inherited_effect(row: &Row) -> Option<Effect> {
    let mut amounts = row.values.iter().filter_map(|value| match value.figure {
        Figure::Amount(printed) if printed.thousandths != 0 => Some(printed),
        _ => None,
    });
    let first = amounts.clone().find_map(|printed| printed.effect)?;
    amounts
        .all(|printed| !printed.minus && printed.effect.is_none_or(|effect| effect == first))
        .then_some(first)
}

/// Rows with several amounts carry one letter for all of them, at the first or at the last.
pub(super) fn letters_stand_once(table: &Table) -> bool {
    let mut seen = 0usize;
    for row in &table.rows {
        let amounts = row
            .values
            .iter()
            .filter(|value| matches!(value.figure, Figure::Amount(printed) if printed.thousandths != 0))
            .count();
        let letters: Vec<usize> = row
            .values
            .iter()
            .enumerate()
            .filter(|(_, value)| effect(value.figure).is_some())
            .map(|(index, _)| index)
            .collect();
        if amounts < 2 {
            continue;
        }
        match letters.as_slice() {
            [] => {}
            [at] if *at == 0 || at.saturating_add(1) == row.values.len() => seen = seen.saturating_add(1),
            _ => return false,
        }
    }
    seen >= 1
}

pub(super) fn effect_of_letters(row: &Row, table: &Table) -> Option<Effect> {
    if !table.header.letters().contains(&Letters::Effect) {
        return None;
    }
    row.letters.iter().find_map(|letter| match letter {
        'N' => Some(Effect::Disadvantage),
        'V' => Some(Effect::Advantage),
        _ => None,
    })
}

/// Every row stands under a heading of lasten or of baten, up to the balance of the two, and the cost is printed with
/// a plus. `heads` are the rows of a whole over its sides.
pub(super) fn groups_are_sides(table: &Table, heads: &[usize]) -> bool {
    let mut cost = (0usize, 0usize);
    let mut seen = (false, false);
    let is_cost = |row: &Row| row.group.as_deref().and_then(kinds::side_of_group) == Some(true);
    let mut stands = table
        .rows
        .iter()
        .filter(|row| is_cost(row) && kinds::is_sum(&row.title));
    // Stands of cost with a minus: a plus among them is less of it.
    let signed = stands.any(|row| {
        let mut amounts = row.values.iter().filter_map(|value| match value.figure {
            Figure::Amount(printed) if printed.thousandths != 0 => Some(printed.minus),
            _ => None,
        });
        amounts.next() == Some(true) && amounts.all(|minus| minus)
    });
    for (at, row) in table.rows.iter().enumerate() {
        if row.values.is_empty() || kinds::is_sum(&row.title) || heads.contains(&at) {
            continue;
        }
        match row.group.as_deref().and_then(kinds::side_of_group) {
            Some(true) => {
                seen.0 = true;
                for value in &row.values {
                    if let Figure::Amount(printed) = value.figure
                        && printed.thousandths != 0
                    {
                        cost.0 = cost.0.saturating_add(usize::from(!printed.minus));
                        cost.1 = cost.1.saturating_add(usize::from(printed.minus));
                    }
                }
            }
            Some(false) => seen.1 = true,
            None if seen == (true, true) => break,
            None if !heads.is_empty() && is_store(&row.title) => {}
            None => return false,
        }
    }
    (cost.0 > cost.1 && !signed) || (seen.0 && costs_are_taken_off(table))
}

/// What goes into reserves and comes out of them, over a specification that begins below it.
fn is_store(title: &str) -> bool {
    matches!(kinds::of_title(title, false), Kind::Reserve | Kind::Provision)
}

/// A balance is printed that is the total of baten less the total of lasten.
pub(super) fn costs_are_taken_off(table: &Table) -> bool {
    let wide = table.header.values().len();
    let amounts = |row: &Row| by_column(row, wide);
    let is_sum = |row: &&Row| kinds::is_sum(&row.title);
    let last = |name: &str| {
        let named = |row: &&Row| small(&row.title).starts_with(name) && is_sum(row);
        table.rows.iter().rev().find(named).map(amounts)
    };
    let (Some(incomes), Some(costs)) = (last("totaal baten"), last("totaal lasten")) else {
        return false;
    };
    let rest: Vec<i64> = incomes
        .iter()
        .zip(&costs)
        .map(|(income, cost)| income.saturating_sub(*cost))
        .collect();
    let near = |row: &Row| {
        let balance = amounts(row);
        balance.len() == rest.len()
            && balance
                .iter()
                .zip(&rest)
                .all(|(balance, rest)| balance.saturating_sub(*rest).abs() <= 1_000)
    };
    rest.iter().any(|amount| *amount != 0) && table.rows.iter().filter(is_sum).any(near)
}

/// The amounts of a row as they are printed, each in its column.
pub(super) fn by_column(row: &Row, wide: usize) -> Vec<i64> {
    let mut amounts = vec![0i64; wide];
    for value in &row.values {
        if let (Figure::Amount(printed), Some(amount)) = (value.figure, amounts.get_mut(value.column)) {
            *amount = printed.signed();
        }
    }
    amounts
}

/// Each amount in a row of lasten is printed with a minus, and none in a row of baten.
pub(super) fn costs_have_their_minus(table: &Table) -> bool {
    let mut seen = false;
    for row in &table.rows {
        let Some(cost) = side_of_letters(row, table) else {
            continue;
        };
        for value in &row.values {
            if let Figure::Amount(printed) = value.figure
                && printed.thousandths != 0
            {
                if printed.minus != cost {
                    return false;
                }
                seen |= cost;
            }
        }
    }
    seen
}

/// Some amount in a row of lasten is printed with a minus.
pub(super) fn a_cost_has_a_minus(table: &Table) -> bool {
    let costs = table
        .rows
        .iter()
        .filter(|row| side_of_letters(row, table) == Some(true));
    costs.flat_map(|row| &row.values).any(
        |value| matches!(value.figure, Figure::Amount(printed) if printed.minus && printed.thousandths != 0),
    )
}

/// L or U: cost (true); B or I: income (false).
pub(super) fn side_of_letters(row: &Row, table: &Table) -> Option<bool> {
    if !table.header.letters().contains(&Letters::Side) {
        return None;
    }
    row.letters.iter().find_map(|letter| match letter {
        'L' | 'U' => Some(true),
        'B' | 'I' => Some(false),
        _ => None,
    })
}

/// Columns of lasten and of baten that count, and none of what is left in the same year.
pub(super) fn sides_are_columns(table: &Table) -> bool {
    let values = table.header.values();
    let counted = |wanted: Block| -> Vec<Role> {
        let columns = values.iter().zip(&table.header.blocks);
        columns
            .filter(|(column, block)| **block == wanted && column.role.counts())
            .map(|(column, _)| column.role)
            .collect()
    };
    let (costs, incomes) = (counted(Block::Cost), counted(Block::Income));
    let saldos = counted(Block::Saldo);
    !costs.is_empty() && !incomes.is_empty() && !saldos.iter().any(|role| costs.contains(role))
}

/// Most amounts in the columns of lasten are printed with a minus.
pub fn cost_columns_have_their_minus(table: &Table) -> bool {
    let mut with = 0usize;
    let mut without = 0usize;
    for value in table.rows.iter().flat_map(|row| &row.values) {
        if let Figure::Amount(printed) = value.figure
            && printed.thousandths != 0
            && table.header.blocks.get(value.column) == Some(&Block::Cost)
        {
            with = with.saturating_add(usize::from(printed.minus));
            without = without.saturating_add(usize::from(!printed.minus));
        }
    }
    with > without
}

/// The title is that of a heading with two rows or more between the two.
pub(super) fn repeats_heading(table: &Table, at: usize, title: &str) -> bool {
    let mut headings = table.headings.iter();
    headings.any(|(rows, heading)| rows.saturating_add(2) <= at && heading.eq_ignore_ascii_case(title))
}

/// The outcome is, from this row on, the sum of lasten and baten as they are printed: both are printed as cost, or both with their sign.
pub(super) fn sums_are_added(table: &Table, from: usize) -> bool {
    let wide = table.header.values().len();
    let amounts = |row: &Row| by_column(row, wide);
    let sums: Vec<(Option<bool>, Vec<i64>)> = table
        .rows
        .iter()
        .enumerate()
        .skip(from)
        .filter(|(at, row)| kinds::is_sum(&row.title) || repeats_heading(table, *at, &row.title))
        .map(|(_, row)| (kinds::one_side(&row.title), amounts(row)))
        .collect();
    let added = |three: &[(Option<bool>, Vec<i64>)], slack: u64| {
        let [(_, one), (_, other), (_, last)] = three else {
            return false;
        };
        let some = |amounts: &[i64]| amounts.iter().any(|amount| *amount != 0);
        let mut parts = one.iter().zip(other).zip(last);
        some(one)
            && some(other)
            && parts.all(|((one, other), last)| one.saturating_add(*other).abs_diff(*last) <= slack)
    };
    // The last three; or three of which the first two are called lasten and baten.
    let named = |three: &[(Option<bool>, Vec<i64>)]| matches!(three, [(Some(one), _), (Some(other), _), (None, _)] if one != other);
    sums.len() >= 3 && added(sums.get(sums.len().saturating_sub(3)..).unwrap_or_default(), 0)
        || sums
            .windows(3)
            .any(|three| named(three) && added(three, ROUNDING))
}

impl Sheet {
    /// A minus stands in a row whose letter says lasten or baten.
    pub fn minus_beside_side(&self, table: &Table) -> bool {
        table.rows.iter().zip(&self.rows).any(|(row, numbers)| {
            side_of_letters(row, table).is_some()
                && numbers
                    .entries
                    .iter()
                    .any(|entry| entry.minus && entry.amount != 0)
        })
    }
}
