//! Two rows that are one, and one row that is two.

use std::collections::BTreeMap;

use super::sheet::{Row, RowId, Sheet};
use super::step::{NotTaken, checked_title, row};
use crate::reading::Amount;
use crate::reading::Choice;
use crate::reading::doubt::Doubt;

pub(super) fn merge(sheet: &mut Sheet, into: RowId, part: RowId) -> Result<(), NotTaken> {
    if into == part {
        return Err(NotTaken::SameRow);
    }
    let added = row(sheet, part)?.choice.clone();
    let whole = row(sheet, into)?;
    for (year, amount) in &added.amounts {
        let present = whole.choice.amounts.get(year).copied();
        let value = match (present.map(|present| present.value), amount.value) {
            (None, value) => value,
            (Some(Some(one)), Some(other)) => Some(one.plus(other).map_err(|_| NotTaken::TooLarge)?),
            (Some(None), None) => None,
            _ => return Err(NotTaken::PmAndAmount { year: *year }),
        };
        let assumed = amount.assumed && present.is_none_or(|present| present.assumed);
        let span = present.and_then(|present| present.span).or(amount.span);
        whole
            .choice
            .amounts
            .insert(*year, Amount { value, span, assumed });
    }
    for doubt in added.doubts {
        if !whole.choice.doubts.contains(&doubt) {
            whole.choice.doubts.push(doubt);
        }
    }
    sheet.rows.retain(|row| row.id != part);
    Ok(())
}

pub(super) fn split(sheet: &mut Sheet, id: RowId, at: usize) -> Result<(), NotTaken> {
    let whole = row(sheet, id)?;
    let title = &whole.choice.title;
    let (byte, _) = title.char_indices().nth(at).ok_or(NotTaken::NoSuchPlace)?;
    let (first, second) = title.split_at_checked(byte).ok_or(NotTaken::NoSuchPlace)?;
    let (first, second) = (checked_title(first), checked_title(second));
    let (Ok(first), Ok(second)) = (first, second) else {
        return Err(NotTaken::NoSuchPlace);
    };
    whole.choice.title = first;
    let split_off = Row {
        checked: false,
        choice: Choice {
            title: second,
            number: None,
            amounts: BTreeMap::new(),
            doubts: vec![Doubt::NoAmount],
            investment: None,
            without_year: None,
            ..whole.choice.clone()
        },
        ..whole.clone()
    };
    let place = sheet.rows.iter().position(|row| row.id == id);
    sheet.add(split_off);
    if let (Some(place), Some(added)) = (place, sheet.rows.pop()) {
        sheet.rows.insert(place.saturating_add(1), added);
    }
    Ok(())
}
