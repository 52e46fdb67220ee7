//! Rows of lasten, baten and saldo under the title of a choice: one row for the three.
//!
//! Deliberately absent: tables whose groups are sides, with titles under them (see `settle::sheet`).

use super::amount::Printed;
use super::blocks::{Block, block};
use super::kinds;
use super::table::{Figure, Placement, Row, Table, Value};
use super::title;

/// How far rounding may put a sum off, in thousandths of what is printed.
const ROUNDED: i64 = 1_000;

/// Makes one row of each triple of a finished table.
pub fn merge(table: &mut Table) {
    let sides = |row: &Row| matches!(side(row), Some(Block::Cost | Block::Income));
    if !table.rows.iter().any(|row| row.group.is_some() && sides(row)) {
        return;
    }
    let mut done: Vec<Row> = Vec::new();
    let mut agree: Option<bool> = None;
    let mut told = false;
    let mut rest = std::mem::take(&mut table.rows).into_iter().peekable();
    while let Some(row) = rest.next() {
        if side(&row).is_none() || row.group.is_none() {
            done.push(row);
            continue;
        }
        let group = row.group.clone();
        let mut rows = vec![row];
        while rows.len() < 3
            && let Some(next) = rest.next_if(|next| {
                (next.group == group || next.group.is_none())
                    && side(next).is_some()
                    && rows.iter().all(|row| side(row) != side(next))
            })
        {
            rows.push(next);
        }
        // Lasten and baten that a balance below them sums up are those of a whole, whatever it is called.
        let led = rows.len() == 2 && rest.peek().is_some_and(|next| sums_up(next, &rows));
        if led {
            done.append(&mut rows);
            continue;
        }
        match one(
            &rows,
            group.as_deref().unwrap_or_default(),
            table.header.values().len(),
        ) {
            Some((row, proof)) => {
                if let Some(proof) = proof {
                    told |= agree.is_some_and(|agree| agree != proof);
                    agree = Some(proof);
                }
                done.push(row);
            }
            None => done.append(&mut rows),
        }
    }
    table.rows = done;
    table.saldo = agree.filter(|_| !told);
}

/// A balance by its name that is what two rows are together in every column, as they are printed.
fn sums_up(balance: &Row, rows: &[Row]) -> bool {
    let sum = |column: usize| {
        rows.iter()
            .fold(0i64, |sum, row| sum.saturating_add(amount(Some(row), column)))
    };
    kinds::of_title(&balance.title, false) == kinds::Kind::Balance
        && !balance.values.is_empty()
        && balance.values.iter().all(|value| {
            let off = amount(Some(balance), value.column).saturating_sub(sum(value.column));
            off.saturating_abs() <= ROUNDED && sum(value.column) != 0
        })
}

/// A row that is named for a side or for the saldo of both.
fn side(row: &Row) -> Option<Block> {
    let lower = row.title.to_lowercase();
    if lower.starts_with("saldo") && lower.split_whitespace().count() <= 4 {
        return Some(Block::Saldo);
    }
    block(&lower).filter(|block| matches!(block, Block::Cost | Block::Income | Block::Saldo))
}

/// One row for lasten and baten, with their saldo; true when the saldo is what baten leave of lasten.
fn one(rows: &[Row], group: &str, columns: usize) -> Option<(Row, Option<bool>)> {
    let find = |wanted: Block| rows.iter().find(|row| side(row) == Some(wanted));
    let (cost, income) = (find(Block::Cost)?, find(Block::Income));
    let saldo = find(Block::Saldo);
    if rows.iter().any(|row| row.placement != Placement::Sure) {
        return None;
    }
    let read = title::read(group, false);
    let mut proof = None;
    let values = match saldo {
        Some(saldo) => {
            proof = proven(cost, income, saldo, columns);
            saldo.values.clone()
        }
        None => (0..columns)
            .filter_map(|column| left(cost, income?, column))
            .collect(),
    };
    if saldo.is_none() {
        proof = Some(true);
    }
    (!values.is_empty()).then(|| {
        let row = Row {
            line: rows.first().map_or(0, |row| row.line),
            number: read.number,
            title: read.text,
            title_span: rows.first().map(|row| row.title_span).unwrap_or_default(),
            values,
            placement: Placement::Sure,
            ..Row::default()
        };
        (row, proof)
    })
}

fn figure(row: &Row, column: usize) -> Option<&Value> {
    row.values.iter().find(|value| value.column == column)
}

fn amount(row: Option<&Row>, column: usize) -> i64 {
    match row.and_then(|row| figure(row, column)).map(|value| value.figure) {
        Some(Figure::Amount(printed)) => printed.signed(),
        _ => 0,
    }
}

/// Whether the saldo is baten less lasten (true) or lasten less baten (false) in every column.
fn proven(cost: &Row, income: Option<&Row>, saldo: &Row, columns: usize) -> Option<bool> {
    let mut better = true;
    let mut worse = true;
    for column in 0..columns {
        let costs = amount(Some(cost), column);
        let left = amount(income, column).saturating_sub(costs.saturating_abs());
        let printed = amount(Some(saldo), column);
        // "Lasten -5, saldo 5": less cost as well as a cost with its minus; only the first is to the good.
        better &= printed == left || printed == amount(income, column).saturating_sub(costs);
        worse &= printed == left.saturating_neg();
    }
    (better != worse).then_some(better)
}

/// What baten leave of lasten in a column.
fn left(cost: &Row, income: &Row, column: usize) -> Option<Value> {
    let place = figure(cost, column).or_else(|| figure(income, column))?;
    let pm = |row: &Row| matches!(figure(row, column).map(|value| value.figure), Some(Figure::Pm(_)));
    if pm(cost) || pm(income) {
        return Some(Value {
            figure: Figure::Pm(None),
            ..*place
        });
    }
    let left = amount(Some(income), column).saturating_sub(amount(Some(cost), column).saturating_abs());
    Some(Value {
        figure: Figure::Amount(Printed {
            thousandths: left.saturating_abs(),
            minus: left < 0,
            plus: false,
            effect: None,
            euro: false,
            scaled: false,
            unclear: false,
            bracketed: false,
            bare: false,
        }),
        ..*place
    })
}
