//! What an answer to a question does to every row that hangs on it.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::question::{has_assumed_year, is_assumed_year};
use super::sheet::{Row, Sheet};
use super::step::NotTaken;
use crate::money::Money;
use crate::reading::doubt::Doubt;
use crate::year::Year;

// The reader took a minus for a disadvantage; the other answer turns every amount of those rows.
pub(super) fn sign(sheet: &mut Sheet, minus_is_disadvantage: bool) {
    for row in unsettled(sheet) {
        if !row.choice.doubts.contains(&Doubt::SignUnknown) {
            continue;
        }
        row.choice.doubts.retain(|doubt| *doubt != Doubt::SignUnknown);
        if minus_is_disadvantage {
            continue;
        }
        for amount in row.choice.amounts.values_mut() {
            amount.value = amount.value.map(Money::opposite);
        }
        row.choice.without_year = row
            .choice
            .without_year
            .map(|(money, per)| (money.opposite(), per));
    }
}

pub(super) fn unit(sheet: &mut Sheet, unit: i64) -> Result<(), NotTaken> {
    if ![1, 1_000, 1_000_000].contains(&unit) {
        return Err(NotTaken::NoSuchUnit);
    }
    for row in unsettled(sheet) {
        let taken = row.choice.doubts.iter().find_map(|doubt| match doubt {
            Doubt::UnitUnknown { taken } => Some(*taken),
            _ => None,
        });
        let Some(taken) = taken else { continue };
        row.choice
            .doubts
            .retain(|doubt| !matches!(doubt, Doubt::UnitUnknown { .. }));
        for amount in row.choice.amounts.values_mut() {
            amount.value = match amount.value {
                Some(money) => Some(in_other_unit(money, taken, unit)?),
                None => None,
            };
        }
        row.choice.without_year = match row.choice.without_year {
            Some((money, per)) => Some((in_other_unit(money, taken, unit)?, per)),
            None => None,
        };
    }
    Ok(())
}

fn in_other_unit(money: Money, taken: i64, unit: i64) -> Result<Money, NotTaken> {
    let printed = money.decimal().checked_div(Decimal::from(taken));
    let euros = printed.and_then(|printed| printed.checked_mul(Decimal::from(unit)));
    let money = euros.and_then(|euros| Money::from_decimal(euros).ok());
    money.ok_or(NotTaken::TooLarge)
}

pub(super) fn first_year(sheet: &mut Sheet, first: Year) -> Result<(), NotTaken> {
    let rows = sheet
        .rows
        .iter()
        .filter(|row| row.offered && has_assumed_year(row));
    let Some(taken) = rows
        .filter_map(|row| row.choice.amounts.keys().next().copied())
        .min()
    else {
        return Ok(());
    };
    for row in unsettled(sheet) {
        if !has_assumed_year(row) {
            continue;
        }
        let mut moved = BTreeMap::new();
        for (year, amount) in &row.choice.amounts {
            let number = i32::from(year.number()) - i32::from(taken.number()) + i32::from(first.number());
            let year = u16::try_from(number).ok().and_then(Year::new);
            moved.insert(year.ok_or(NotTaken::NoSuchYear)?, *amount);
        }
        row.choice.amounts = moved;
        row.choice.doubts.retain(|doubt| !is_assumed_year(doubt));
    }
    Ok(())
}

// A row that was found right keeps what it says, whatever is answered for the others.
fn unsettled(sheet: &mut Sheet) -> impl Iterator<Item = &mut Row> {
    sheet.rows.iter_mut().filter(|row| row.offered && !row.checked)
}
