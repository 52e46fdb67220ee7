//! The amounts of a row, by year and with the meaning of their signs applied.

use std::collections::BTreeMap;

use super::note;
use crate::money::Money;
use crate::reading::doubt::{Doubt, What};
use crate::reading::extract::Line;
use crate::reading::recognise::amount::Effect;
use crate::reading::recognise::blocks::Block;
use crate::reading::recognise::header::Role;
use crate::reading::recognise::kinds::Kind;
use crate::reading::recognise::table::{Row, Table};
use crate::reading::settle::balance::{self, Proof};
use crate::reading::settle::sheet::{Entry, Sheet, SheetRow};
use crate::reading::settle::sign::Convention;
use crate::reading::{Amount, Per, Reading, Sign, SignBy};
use crate::year::Year;

/// How many lines over the names of sides may say what each saldo is of.
const OVER: usize = 2;

/// The amounts of a row by year.
pub(super) fn amounts(
    reading: &mut Reading,
    row: &Row,
    numbers: &SheetRow,
    sheet: &Sheet,
    convention: &Convention,
    table: &Table,
    doubts: &mut Vec<Doubt>,
) -> BTreeMap<Year, Amount> {
    let mut found = BTreeMap::new();
    // What is incidental and what is structural are two parts of one amount; of a year alone, the structural part
    // goes on in years that nothing is said of.
    let years = table.header.years();
    let parts = years.first() != years.last()
        && [Block::Incidental, Block::Structural]
            .iter()
            .all(|part| table.header.blocks.contains(part));
    let turned = turned(row, numbers, convention);
    let brackets = convention.doubt.is_none() && sheet.brackets;
    for (entry, place) in numbers.entries.iter().zip(&numbers.places) {
        let Some(column) = sheet.columns.get(*place) else {
            continue;
        };
        let years: Vec<Year> = match column.role {
            Role::Year(year) | Role::From(year) => Year::new(year).into_iter().collect(),
            Role::Years(first, last) => {
                doubts.push(Doubt::ColumnOfYears);
                (first..=last).filter_map(Year::new).collect()
            }
            _ => continue,
        };
        for year in years {
            if entry.unreadable {
                doubts.push(Doubt::Unreadable { year });
                continue;
            }
            if entry.unclear || (entry.bracketed && !brackets) {
                doubts.push(Doubt::UnclearDigits);
            }
            let Some(value) = value(entry, turned, doubts) else {
                note(reading, row, What::TooLarge);
                doubts.push(Doubt::Unreadable { year });
                continue;
            };
            let amount = Amount {
                value,
                span: Some(entry.span),
                assumed: false,
            };
            match found.get(&year).copied() {
                Some(_) if stands_again(table, *place, &reading.lines) => {
                    doubts.push(Doubt::TwoAmounts { year });
                    found.insert(year, amount);
                }
                Some(other) => {
                    let mut both = together(other, amount);
                    if both.1 && !sheet.side_columns && !parts {
                        doubts.push(Doubt::TwoAmounts { year });
                    }
                    if both.0.value.is_none() {
                        both.0.span = amount.span;
                    }
                    found.insert(year, both.0);
                }
                None => {
                    found.insert(year, amount);
                }
            }
        }
    }
    found
}

/// A second saldo of the same year: what was budgeted and what became of it are not added. Parts that are called
/// incidental and structural are.
fn stands_again(table: &Table, place: usize, lines: &[Line]) -> bool {
    let blocks = &table.header.blocks;
    if blocks.get(place) != Some(&Block::Saldo) {
        return false;
    }
    let from = table.line.saturating_sub(OVER);
    let over = lines.get(from..=table.line).unwrap_or_default();
    let says = |word: &str| over.iter().any(|line| line.text.to_lowercase().contains(word));
    let before = blocks.iter().take(place);
    before.into_iter().any(|block| *block == Block::Saldo) && !(says("incident") && says("structure"))
}

/// Two columns of one year, the incidental and the structural part, or lasten and baten; and whether both are filled.
fn together(one: Amount, other: Amount) -> (Amount, bool) {
    let nothing = |amount: &Amount| amount.value.is_some_and(|value| value.is_zero());
    if nothing(&other) {
        return (one, false);
    }
    if nothing(&one) {
        return (other, false);
    }
    let sum = one
        .value
        .zip(other.value)
        .and_then(|(one, other)| one.plus(other).ok());
    (Amount { value: sum, ..one }, true)
}

/// The amount of a column that no year is named for.
pub(super) fn without_year(
    row: &Row,
    numbers: &SheetRow,
    sheet: &Sheet,
    convention: &Convention,
    table: &Table,
    doubts: &mut Vec<Doubt>,
) -> Option<(Money, Per)> {
    let turned = turned(row, numbers, convention);
    let mut found: Option<(Money, Per)> = None;
    for (entry, place) in numbers.entries.iter().zip(&numbers.places) {
        if sheet.columns.get(*place).map(|column| column.role) != Some(Role::Undated) || entry.unreadable {
            continue;
        }
        if entry.unclear {
            doubts.push(Doubt::UnclearDigits);
        }
        let Some(amount) = value(entry, turned, doubts).flatten().filter(|_| !entry.empty) else {
            continue;
        };
        let once = table.header.blocks.get(*place) == Some(&Block::Incidental);
        let per = if once { Per::Total } else { Per::Year };
        let effects = [Some(&Block::Advantage), Some(&Block::Disadvantage)];
        let sum = found
            .filter(|_| effects.contains(&table.header.blocks.get(*place)))
            .and_then(|(other, per)| Some((other.plus(amount).ok()?, per)));
        if let Some(both) = sum {
            // What is gained and what is lost, asked as in a column with its year.
            if !amount.is_zero() && found.is_some_and(|(other, _)| !other.is_zero()) {
                doubts.push(Doubt::UnclearDigits);
            }
            found = Some(both);
            continue;
        }
        found = match found.filter(|(other, _)| !other.is_zero()) {
            // Once and every year: no single amount says both.
            Some(other) if !amount.is_zero() => {
                doubts.push(Doubt::UnclearDigits);
                Some(if other.1 == Per::Year {
                    other
                } else {
                    (amount, per)
                })
            }
            Some(other) => Some(other),
            None => Some((amount, per)),
        };
    }
    found
}

/// What a letter, word or minus beside a pm says of it.
pub(super) fn pm(row: &Row, numbers: &SheetRow, convention: &Convention) -> Option<Effect> {
    let effect = numbers
        .entries
        .iter()
        .filter(|entry| entry.pm)
        .find_map(|entry| entry.effect)?;
    Some(match (turned(row, numbers, convention), effect) {
        (false, effect) => effect,
        (true, Effect::Advantage) => Effect::Disadvantage,
        (true, Effect::Disadvantage) => Effect::Advantage,
    })
}

/// What says whether the amounts of a row are better or worse.
pub(super) fn sign_by(numbers: &SheetRow, table: &Table, convention: &Convention) -> SignBy {
    let own = numbers.spent || numbers.entries.iter().any(|entry| entry.effect.is_some());
    match (own, table.header.as_balance) {
        (true, _) => SignBy::Itself,
        (false, true) => SignBy::Stands,
        (false, false) => convention.by,
    }
}

/// Whether the printed sign of this row is turned.
fn turned(row: &Row, numbers: &SheetRow, convention: &Convention) -> bool {
    if numbers.spent {
        return true;
    }
    // A balance under a column of cost is printed as a balance.
    convention.turned
        && !((numbers.kind == Kind::Balance || numbers.remainder)
            && convention.sign == Sign::PlusIsCost
            && convention.proof != Some(Proof::Added)
            && balance::good_is_plus(&row.title, numbers) == Some(true))
}

/// None: too large; some none: pm.
fn value(entry: &Entry, turned: bool, doubts: &mut Vec<Doubt>) -> Option<Option<Money>> {
    if entry.pm {
        return Some(None);
    }
    let amount = if turned && entry.effect.is_none() {
        entry.amount.saturating_neg()
    } else {
        entry.amount
    };
    let money = money(amount)?;
    if amount % 10 != 0 {
        doubts.push(Doubt::UnclearDigits);
    }
    Some(Some(money))
}

/// Thousandths of a euro as money; none beyond the largest amount.
pub fn money(thousandths: i128) -> Option<Money> {
    let cents = i64::try_from(thousandths.checked_div(10)?).ok()?;
    let money = Money::from_cents(cents);
    (money.size() <= Money::LARGEST_AMOUNT).then_some(money)
}

/// An empty cell in a row whose columns are certain is nothing.
pub(super) fn fill(amounts: &mut BTreeMap<Year, Amount>, sheet: &Sheet) {
    if sheet.columns.len() > 40 {
        return;
    }
    for column in &sheet.columns {
        if let Role::Year(year) | Role::From(year) = column.role
            && let Some(year) = Year::new(year)
        {
            amounts.entry(year).or_insert(Amount {
                value: Some(Money::ZERO),
                span: None,
                assumed: false,
            });
        }
    }
}

pub(super) fn investment(numbers: &SheetRow, sheet: &Sheet, convention: &Convention) -> Option<Money> {
    let place = sheet
        .columns
        .iter()
        .position(|column| column.role == Role::Investment)?;
    let entry = numbers
        .entry(place)
        .filter(|entry| !entry.empty && !entry.pm && !entry.unreadable)?;
    let amount = if convention.turned {
        entry.amount.saturating_neg()
    } else {
        entry.amount
    };
    money(amount).filter(|money| !money.is_zero())
}
