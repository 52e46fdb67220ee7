//! Two stands side by side and what they differ: "Begroting 2030", "Begroting 2031", "Verschil".
//!
//! The figures tell it, whatever the columns are called: one column is what the two before it differ, in every row. Then
//! only the difference counts, in the year of the later stand. Deliberately absent: stands without their difference, and
//! columns of lasten and baten under no stands (see `blocks`).

mod amended;
mod sided;

use crate::reading::extract::Line;

use super::amount::{Effect, Printed};
use super::blocks::Block;
use super::header::Role;
use super::kinds;
use super::table::{Figure, Placement, Row, Table};

/// How many rows must have all of their figures.
const ROWS: usize = 3;
/// How many of these must differ by more than rounding.
const DIFFERENT: usize = 2;
/// How far rounding may put a difference off, in thousandths of what is printed.
const ROUNDED: i64 = 1_000;

/// Which way a row differs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// It shows what the later stand has more.
    Later,
    /// It shows what the earlier stand had more.
    Earlier,
}

/// Leaves the difference as the only amount of a finished table that shows two stands and their difference.
pub fn mark(table: &mut Table, lines: &[Line]) {
    sided::mark(table);
    amended::mark(table, lines);
    let values = table.header.values();
    let wide = values.len();
    let sided = table.header.blocks.iter().any(|block| *block != Block::Amount);
    if !(3..=5).contains(&wide) || sided {
        return;
    }
    let Some(at) = (2..wide)
        .rev()
        .find(|at| values.get(*at).is_some_and(|column| column.role == Role::Other))
    else {
        return;
    };
    let stands = [at.saturating_sub(2), at.saturating_sub(1)];
    let year = |column: usize| values.get(column).and_then(|column| column.role.year());
    let Some(year) = stands.into_iter().filter_map(year).max() else {
        return;
    };
    let Some(ways) = ways(&table.rows, at, wide) else {
        return;
    };
    let places: Vec<usize> = values.iter().map(|column| column.place).collect();
    let own = places.get(at).copied();
    for column in table
        .header
        .columns
        .iter_mut()
        .filter(|column| column.role.is_value())
    {
        column.role = if Some(column.place) == own {
            Role::Year(year)
        } else {
            Role::Other
        };
    }
    table.header.doubled = false;
    table.header.as_balance = true;
    turn_back(table, at, &ways);
}

/// Gives the difference the sign of the stands. Stands with signs of their own are balances, and what the later one has
/// more is better; under "Lasten" it is worse, as every plus there. Elsewhere the difference keeps the sign that is
/// printed: it may say what the balance gains.
fn turn_back(table: &mut Table, at: usize, ways: &[Option<Way>]) {
    let below_zero = |figure: Figure| signed(figure).is_some_and(|amount| amount < 0);
    let balances = table.rows.iter().flat_map(|row| &row.values).any(|value| {
        (value.column.saturating_add(1) == at || value.column.saturating_add(2) == at)
            && below_zero(value.figure)
    });
    let all = ways.iter().flatten().all(|way| *way == Way::Earlier);
    for (row, way) in table.rows.iter_mut().zip(ways) {
        let sided = row.group.as_deref().and_then(kinds::side_of_group).is_some();
        let turned = (balances && all) || (sided && *way == Some(Way::Earlier));
        if !turned {
            continue;
        }
        for value in row.values.iter_mut().filter(|value| value.column == at) {
            if let Figure::Amount(printed) = &mut value.figure {
                turn(printed);
            }
        }
    }
}

/// Which way each row differs; none where a row shows another figure than the difference.
fn ways(rows: &[Row], at: usize, wide: usize) -> Option<Vec<Option<Way>>> {
    let mut found = Vec::new();
    let mut full = 0usize;
    for row in rows {
        if row.values.len() < wide || row.placement == Placement::Unsure {
            found.push(None);
            continue;
        }
        let amount = |column: usize| {
            let value = row.values.iter().find(|value| value.column == column)?;
            signed(value.figure)
        };
        let more = amount(at.saturating_sub(1))?.saturating_sub(amount(at.saturating_sub(2))?);
        let shown = amount(at)?;
        let near = |one: i64, other: i64| one.saturating_sub(other).saturating_abs() <= ROUNDED;
        full = full.saturating_add(1);
        let small = shown.saturating_abs() <= ROUNDED.saturating_mul(2);
        let way = match (near(shown, more), near(shown, more.saturating_neg())) {
            (true, false) => Some(Way::Later),
            (false, true) => Some(Way::Earlier),
            (true, true) => None,
            (false, false) => return None,
        };
        found.push(way.filter(|_| !small));
    }
    let different = found.iter().flatten().count();
    (full >= ROWS && different >= DIFFERENT).then_some(found)
}

/// The amount, with the sign of its letter where it has one.
fn signed(figure: Figure) -> Option<i64> {
    match figure {
        Figure::Amount(printed) => Some(match printed.effect {
            Some(Effect::Advantage) => printed.thousandths,
            Some(Effect::Disadvantage) => printed.thousandths.saturating_neg(),
            None => printed.signed(),
        }),
        Figure::Empty => Some(0),
        Figure::Pm(_) | Figure::Unreadable => None,
    }
}

/// The contrary sign; a letter says already what the amount does.
fn turn(printed: &mut Printed) {
    if printed.effect.is_none() {
        printed.minus = !printed.minus;
        printed.plus = false;
    }
}
