//! What balances prove about the signs of the rows between them.
//!
//! An earlier balance and its rows give the later one either by adding or by taking off; only one of the two fits
//! unless the rows cancel out. Deliberately absent: legends and words, which `sign` weighs against this.

mod sides;

use super::sheet::{Sheet, SheetRow};
use super::totals::{is_sum, within};
use crate::reading::recognise::blocks::Block;
use crate::reading::recognise::kinds::{Kind, one_side};
use crate::reading::recognise::table::Table;

/// So many times the sum of its changes makes a balance the size of a budget.
const TIMES: i128 = 15;

/// What the balances of a table prove.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// The rows have the sign of the balance: minus is a nadeel.
    Added,
    /// The rows are taken off the balance: plus is a nadeel.
    TakenOff,
}

/// The proof of a table, when all of its balances say the same. `told` is what the document says in words of whether
/// their plus is good.
pub fn proof(table: &Table, sheet: &Sheet, told: Option<bool>) -> Option<Proof> {
    if table.unproven {
        return None;
    }
    let better = table.saldo.or_else(|| of_columns(table, sheet));
    if let Some(better) = better.or_else(|| sides::plus_is_good(table, sheet)) {
        return Some(if better { Proof::Added } else { Proof::TakenOff });
    }
    let mut found: Option<Proof> = None;
    for at in 0..sheet.rows.len() {
        let Some(said) = at_row(table, sheet, at, told) else {
            continue;
        };
        if found.is_some_and(|found| found != said) {
            return None;
        }
        found = Some(said);
    }
    found
}

/// Columns of saldo that are baten less lasten (true) or lasten less baten (false) in every row, also where baten are
/// printed with a minus.
fn of_columns(table: &Table, sheet: &Sheet) -> Option<bool> {
    let places = |wanted: Block| -> Vec<usize> {
        let blocks = table.header.blocks.iter().enumerate();
        blocks
            .filter(|(_, block)| **block == wanted)
            .map(|(index, _)| index)
            .collect()
    };
    let (costs, incomes, saldos) = (places(Block::Cost), places(Block::Income), places(Block::Saldo));
    if costs.len() != incomes.len() || costs.is_empty() || costs.len() > saldos.len() {
        return None;
    }
    let (mut better, mut worse, mut added) = (true, true, true);
    let mut incomes_minus = false;
    // Every cost has a plus, every income a minus.
    let (mut cost_signs, mut income_signs) = (Signs::default(), Signs::default());
    let led = table.header.blocks.contains(&Block::Amount);
    let near = |one: i128, other: i128| one.saturating_sub(other).abs() <= sheet.step;
    // Before later years the sides of a short row are placed by their signs, which then prove nothing.
    for row in sheet.rows.iter().filter(|row| !(led && row.unsure)) {
        let amounts = row.by_column(sheet.columns.len());
        let at = |place: &usize| amounts.get(*place).copied().unwrap_or_default();
        for ((cost, income), saldo) in costs.iter().zip(&incomes).zip(&saldos) {
            let left = at(income).saturating_sub(at(cost).abs());
            better &= near(at(saldo), left) || near(at(saldo), at(income).saturating_sub(at(cost)));
            worse &= near(at(saldo), left.saturating_neg());
            added &= near(at(saldo), at(cost).saturating_add(at(income)));
            incomes_minus |= at(income) < 0 && at(cost) > 0;
            cost_signs.note(at(cost));
            income_signs.note(at(income));
        }
    }
    incomes_minus |= cost_signs == Signs::PLUS && income_signs == Signs::MINUS;
    let worse = worse || (added && incomes_minus);
    (better != worse).then_some(better)
}

/// The signs that amounts were printed with.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Signs {
    plus: bool,
    minus: bool,
}

impl Signs {
    const PLUS: Signs = Signs {
        plus: true,
        minus: false,
    };
    const MINUS: Signs = Signs {
        plus: false,
        minus: true,
    };

    fn note(&mut self, amount: i128) {
        self.plus |= amount > 0;
        self.minus |= amount < 0;
    }
}

/// What one balance proves.
fn at_row(table: &Table, sheet: &Sheet, at: usize, told: Option<bool>) -> Option<Proof> {
    let row = sheet
        .rows
        .get(at)
        .filter(|row| row.kind == Kind::Balance || row.remainder)?;
    let title = &table.rows.get(at)?.title;
    let named = good_is_plus(title, row);
    let good_is_plus = told.filter(|_| row.kind == Kind::Balance).or(named)?;
    // The sum of one side leads to a balance of both, whose plus is then what that of the side is.
    if sides::follows_a_side(table, sheet, at) {
        return None;
    }
    let wide = sheet.columns.len();
    let outcome = row.by_column(wide);
    let balances = sheet.rows.iter().enumerate().take(at).rev();
    let earlier: Vec<usize> = balances
        .filter(|(_, row)| row.kind == Kind::Balance)
        .map(|(index, _)| index)
        .take(6)
        .collect();
    let mut added = false;
    let mut taken_off = false;
    for base in &earlier {
        let start = sheet.rows.get(*base)?.by_column(wide);
        // Between the two; or before both, where the start is printed under its rows.
        let before = earlier
            .iter()
            .find(|other| *other < base)
            .map_or(0, |other| other.saturating_add(1));
        for from in [base.saturating_add(1), before] {
            let Some(sum) = leaves(sheet, from, at) else {
                continue;
            };
            // A balance many times its changes is a budget that is brought up to date: its plus may be a cost.
            if told.is_none() && dwarfs(&start, &sum.amounts) {
                continue;
            }
            added |= within(sheet, &outcome, &start, &sum.amounts, 1, sum.rows);
            taken_off |= within(sheet, &outcome, &start, &sum.amounts, -1, sum.rows);
        }
    }
    if earlier.is_empty() {
        let nothing = vec![0; wide];
        if let Some(sum) = leaves(sheet, 0, at) {
            added |= within(sheet, &outcome, &nothing, &sum.amounts, 1, sum.rows);
            taken_off |= within(sheet, &outcome, &nothing, &sum.amounts, -1, sum.rows);
        }
    }
    match (added, taken_off) {
        (true, false) if good_is_plus => Some(Proof::Added),
        (false, true) if good_is_plus => Some(Proof::TakenOff),
        (true, false) => Some(Proof::TakenOff),
        (false, true) => Some(Proof::Added),
        _ => None,
    }
}

fn dwarfs(start: &[i128], changes: &[i128]) -> bool {
    let largest = |amounts: &[i128]| amounts.iter().map(|amount| amount.saturating_abs()).max();
    let (Some(start), Some(changes)) = (largest(start), largest(changes)) else {
        return false;
    };
    start > changes.saturating_mul(TIMES)
}

/// The rows of a range that are no sums, added up.
struct Leaves {
    amounts: Vec<i128>,
    rows: usize,
}

fn leaves(sheet: &Sheet, from: usize, to: usize) -> Option<Leaves> {
    let wide = sheet.columns.len();
    let mut sum = Leaves {
        amounts: vec![0; wide],
        rows: 0,
    };
    for row in sheet.rows.get(from..to)?.iter().filter(|row| !is_sum(row.kind)) {
        for (sum, amount) in sum.amounts.iter_mut().zip(row.by_column(wide)) {
            *sum = sum.saturating_add(amount);
        }
        sum.rows = sum.rows.saturating_add(1);
    }
    let counts = |(amount, column): (&i128, &crate::reading::recognise::header::Column)| {
        *amount != 0 && column.role.counts()
    };
    (sum.rows > 0 && sum.amounts.iter().zip(&sheet.columns).any(counts)).then_some(sum)
}

/// Whether a plus is good in a balance of this name; none for a name that does not say so.
pub fn good_is_plus(title: &str, row: &SheetRow) -> Option<bool> {
    let lower = title.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    // "Saldo knelpunten" is the sum of what a list is about, whichever way that goes; more of a debt is no gain.
    if has(&[
        "knelpunt",
        "tegenvaller",
        "wensen",
        "intensiver",
        "schuld",
        "lening",
    ]) {
        return None;
    }
    let short = (has(&["tekort"]) && !has(&["overschot"]))
        || (has(&["nadelig", "nadeel"]) && !has(&["voordelig", "voordeel"]));
    let printed = row.entries.iter().map(|entry| entry.amount);
    if short {
        let (plus, minus) = printed.fold((false, false), |(plus, minus), amount| {
            (plus || amount > 0, minus || amount < 0)
        });
        // "Tekort 400" is bad with its plus, "tekort -400" with its minus; both at once says nothing.
        return (plus != minus).then_some(minus);
    }
    // "Saldo incidentele lasten": more of it is a cost, if printed with a plus.
    if let Some(cost) = one_side(title) {
        let mut amounts = row
            .entries
            .iter()
            .map(|entry| entry.amount)
            .filter(|amount| *amount != 0);
        let plus = amounts.clone().all(|amount| amount > 0);
        let minus = amounts.all(|amount| amount < 0);
        return (plus != minus).then_some(plus != cost);
    }
    // A stand or outcome is read as one: more is better.
    (row.kind == Kind::Balance && !has(&["lasten", "uitgaven", "kosten"]))
        .then_some(true)
        .or_else(|| {
            has(&[
                "saldo",
                "resultaat",
                "perspectief",
                "overschot",
                "ruimte",
                "beeld",
                "positie",
                "uitkomst",
            ])
            .then_some(true)
        })
}
