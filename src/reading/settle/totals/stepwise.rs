//! A balance that is carried on step by step, where steps are called totals: "Totaal aanpassingen najaarsbericht" between
//! two balances is one of the rows that lead from the one to the other.
//!
//! The printed balances prove it; and where none is printed, its two parts do, which are called by nothing but their
//! duration. Deliberately absent: totals of lasten or baten, whose sums make a saldo as well, and chains that do not
//! begin with a balance or the outcome of a document.

use super::is_sum;
use super::unnamed::is_rounded;
use crate::reading::recognise::kinds::{self, Kind};
use crate::reading::recognise::table::Table;
use crate::reading::settle::sheet::Sheet;

/// A balance from which rows are added up, as far as they were.
struct Chain {
    /// The first row behind the balance.
    from: usize,
    start: Vec<i128>,
    sum: Vec<i128>,
    rows: usize,
}

/// Marks the steps, the parts of a balance, and the document whose outcome the first balance is.
pub(super) fn find(sheet: &mut Sheet, table: &Table) {
    let wide = sheet.columns.len();
    let Some(first) = sheet.rows.iter().position(|row| !row.entries.is_empty()) else {
        return;
    };
    let outcome = |row: &str| kinds::starts_from_document(row);
    let starts = sheet.rows.get(first).is_some_and(|row| {
        row.kind == Kind::Balance
            || (row.kind == Kind::Change && table.rows.get(first).is_some_and(|row| outcome(&row.title)))
    });
    let chain = |at: usize, amounts: Vec<i128>| Chain {
        from: at.saturating_add(1),
        start: amounts.clone(),
        sum: amounts,
        rows: 0,
    };
    // Sums of the steps themselves.
    let mut subtotals: Vec<usize> = Vec::new();
    // From the last balance that was reached, and from the last that is printed.
    let mut chains: Vec<Chain> = Vec::new();
    if starts && let Some(row) = sheet.rows.get(first) {
        chains.push(chain(first, row.by_column(wide)));
    }
    let mut at = first.saturating_add(1);
    while let Some(row) = sheet.rows.get(at) {
        let (amounts, unsure, kind, part) = (row.by_column(wide), row.unsure, row.kind, row.of_which);
        let next = at.saturating_add(1);
        if let Some(said) = halves(table, at) {
            let both = sheet
                .rows
                .get(next)
                .map(|other| added(&amounts, &other.by_column(wide)));
            let both = both.unwrap_or_default();
            let reached = reached(sheet, &chains, &both);
            if let Some(from) = reached {
                settle(sheet, table, &subtotals, (first, from, at));
                chains = vec![chain(next, both)];
            }
            if said || reached.is_some() {
                for row in sheet.rows.iter_mut().take(next.saturating_add(1)).skip(at) {
                    row.kind = Kind::Total;
                    row.of_which = true;
                }
                at = next.saturating_add(1);
                continue;
            }
        }
        if unsure {
            chains.clear();
        } else if kind == Kind::Balance {
            if let Some(from) = reached(sheet, &chains, &amounts) {
                settle(sheet, table, &subtotals, (first, from, at));
                chains.clear();
            }
            chains.truncate(1);
            add(&mut chains, &amounts);
            chains.push(chain(at, amounts));
        } else if kind == Kind::Total && adds_up_steps(sheet, &chains, &amounts) {
            subtotals.push(at);
        } else if !part {
            add(&mut chains, &amounts);
        }
        at = at.saturating_add(1);
    }
}

/// Two rows that are called by nothing but their duration, each by the other one; and whether the first is said to be a
/// part.
fn halves(table: &Table, at: usize) -> Option<bool> {
    let half = |at: usize| kinds::half(&table.rows.get(at)?.title);
    let (one, said) = half(at)?;
    let (other, _) = half(at.saturating_add(1))?;
    (one != other).then_some(said)
}

/// The first row that leads to these amounts.
fn reached(sheet: &Sheet, chains: &[Chain], amounts: &[i128]) -> Option<usize> {
    let mut told: Vec<i128> = amounts.iter().copied().filter(|amount| *amount != 0).collect();
    told.sort_unstable();
    told.dedup();
    let fits = |chain: &&Chain| {
        chain.rows > 0
            && (chain.sum == amounts || is_rounded(sheet, amounts, &chain.sum, chain.rows.saturating_add(1)))
    };
    let varied = told.len() >= 2;
    chains
        .iter()
        .filter(|_| varied)
        .find(fits)
        .map(|chain| chain.from)
}

/// What all steps since a balance come to, totals among them.
fn adds_up_steps(sheet: &Sheet, chains: &[Chain], amounts: &[i128]) -> bool {
    let told = amounts.iter().any(|amount| *amount != 0);
    chains
        .iter()
        .filter(|chain| told && chain.rows >= 2)
        .any(|chain| {
            let start: Vec<i128> = chain.start.iter().map(|amount| amount.saturating_neg()).collect();
            let steps = added(&chain.sum, &start);
            steps == amounts || is_rounded(sheet, amounts, &steps, chain.rows)
        })
}

/// The rows that lead to a balance are changes whatever they are called, if none of them is a sum of another kind.
fn settle(sheet: &mut Sheet, table: &Table, subtotals: &[usize], (first, from, to): (usize, usize, usize)) {
    let step = |at: &usize| sheet.rows.get(*at).is_some_and(|row| !row.of_which) && !subtotals.contains(at);
    let steps = (from..to).filter(step);
    let steps: Vec<usize> = steps.collect();
    let is_step = |at: &usize| {
        let title = table.rows.get(*at).map_or("", |row| row.title.as_str());
        match sheet.rows.get(*at).map(|row| row.kind) {
            Some(Kind::Total) => kinds::is_total_of_step(title),
            Some(Kind::Balance) => kinds::is_step_of_balance(title),
            _ => true,
        }
    };
    if !steps.iter().all(is_step) {
        return;
    }
    for at in steps {
        if let Some(row) = sheet.rows.get_mut(at) {
            row.confirmed = true;
            if is_sum(row.kind) {
                row.kind = Kind::Change;
            }
        }
    }
    if from == first.saturating_add(1)
        && let Some(row) = sheet.rows.get_mut(first)
    {
        row.kind = Kind::Balance;
    }
}

fn add(chains: &mut [Chain], amounts: &[i128]) {
    for chain in chains {
        chain.sum = added(&chain.sum, amounts);
        chain.rows = chain.rows.saturating_add(1);
    }
}

fn added(one: &[i128], other: &[i128]) -> Vec<i128> {
    one.iter()
        .zip(other)
        .map(|(one, other)| one.saturating_add(*other))
        .collect()
}
