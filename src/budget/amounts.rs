//! The parts of a budget file that are figures: years, amounts, rates.

use super::{Amount, Range};
use crate::fields::{Expected, Faults, Field, Found, Tree, required};
use crate::money::Money;
use crate::rate::Rate;
use crate::year::{Horizon, PerYear, Year};

/// Consecutive years, T first.
pub(super) fn horizon(field: &Field<'_>, faults: &mut Faults) -> Option<Horizon> {
    let numbers: Vec<u16> = match field.tree() {
        Tree::List(items) => items.iter().map_while(whole_number).collect(),
        _ => Vec::new(),
    };
    let complete = matches!(field.tree(), Tree::List(items) if items.len() == numbers.len());
    let consecutive = numbers
        .windows(2)
        .all(|pair| matches!(pair, [one, next] if one.checked_add(1) == Some(*next)));
    let horizon = numbers
        .first()
        .and_then(|first| Year::new(*first))
        .and_then(|first| Horizon::new(first, u8::try_from(numbers.len()).ok()?))
        .filter(|_| complete && consecutive);
    if horizon.is_none() {
        faults.add(field.path(), shown_list(field.tree()), Expected::Years);
    }
    horizon
}

/// An amount or pm for every year of the horizon, and for no other. Where the budget's years are faulty themselves,
/// the amounts are still checked, only not their years.
pub(super) fn per_year(
    field: &Field<'_>,
    horizon: Option<Horizon>,
    faults: &mut Faults,
) -> Option<PerYear<Amount>> {
    every_year(field, horizon, faults, amount)
}

/// An amount for every year of the horizon, and for no other.
pub(super) fn money_per_year(
    field: &Field<'_>,
    horizon: Option<Horizon>,
    faults: &mut Faults,
) -> Option<PerYear<Money>> {
    every_year(field, horizon, faults, money)
}

/// An amount of zero or more for every year of the horizon, and for no other.
pub(super) fn money_per_year_from_zero(
    field: &Field<'_>,
    horizon: Option<Horizon>,
    faults: &mut Faults,
) -> Option<PerYear<Money>> {
    every_year(field, horizon, faults, money_from_zero)
}

/// The least and the most for every year of the horizon, and for no other.
pub(super) fn ranges(
    field: &Field<'_>,
    horizon: Option<Horizon>,
    faults: &mut Faults,
) -> Option<PerYear<Range>> {
    every_year(field, horizon, faults, range)
}

fn every_year<T: Copy>(
    field: &Field<'_>,
    horizon: Option<Horizon>,
    faults: &mut Faults,
    read: impl Fn(&Field<'_>, &mut Faults) -> Option<T>,
) -> Option<PerYear<T>> {
    let entries = field.entries(faults);
    let Some(horizon) = horizon else {
        entries.iter().for_each(|(_, value)| {
            read(value, faults);
        });
        return None;
    };
    let mut found: PerYear<Option<T>> = PerYear::from_fn(horizon, |_| None);
    let mut faulty = false;
    for (key, value) in &entries {
        let year = key
            .parse()
            .ok()
            .and_then(Year::new)
            .filter(|year| year.to_string() == *key);
        match year.and_then(|year| found.get_mut(year)) {
            Some(place) => {
                *place = read(value, faults);
                faulty |= place.is_none();
            }
            None => value.wrong(faults, Expected::YearOfBudget),
        }
    }
    let object = matches!(field.tree(), Tree::Object(_));
    for (year, value) in found.iter() {
        let given = entries.iter().any(|(key, _)| *key == year.to_string());
        if value.is_none() && !given && object {
            faults.add(
                format!("{}.{year}", field.path()),
                Found::Nothing,
                Expected::EveryYear,
            );
        }
    }
    if faulty {
        return None;
    }
    PerYear::try_from_fn(horizon, |year| found.get(year).copied().flatten().ok_or(())).ok()
}

fn amount(field: &Field<'_>, faults: &mut Faults) -> Option<Amount> {
    let amount = match field.tree() {
        Tree::Text(text) if text == "pm" => Some(Amount::Pm),
        Tree::Text(text) => text.parse().ok().map(Amount::Known),
        _ => None,
    };
    if amount.is_none() {
        field.wrong(faults, Expected::AmountOrPm);
    }
    amount
}

/// A decimal as text.
pub(super) fn money(field: &Field<'_>, faults: &mut Faults) -> Option<Money> {
    let money = match field.tree() {
        Tree::Text(text) => text.parse().ok(),
        _ => None,
    };
    if money.is_none() {
        field.wrong(faults, Expected::Amount);
    }
    money
}

/// A decimal as text, not below zero.
pub(super) fn money_from_zero(field: &Field<'_>, faults: &mut Faults) -> Option<Money> {
    let money = match field.tree() {
        Tree::Text(text) => text.parse().ok().filter(|money: &Money| !money.is_disadvantage()),
        _ => None,
    };
    if money.is_none() {
        field.wrong(faults, Expected::AmountFromZero);
    }
    money
}

fn range(field: &Field<'_>, faults: &mut Faults) -> Option<Range> {
    let entries = field.object(faults, &["low", "high"]);
    let low = required(faults, field, &entries, "low").and_then(|field| money(field, faults));
    let high = required(faults, field, &entries, "high").and_then(|field| money(field, faults));
    let range = Range {
        low: low?,
        high: high?,
    };
    if range.low > range.high {
        field.wrong(faults, Expected::LowToHigh);
    }
    Some(range)
}

/// A fraction as text.
pub(super) fn rate(field: &Field<'_>, faults: &mut Faults) -> Option<Rate> {
    let rate = match field.tree() {
        Tree::Text(text) if !text.starts_with('-') => Rate::from_fraction_text(text).ok(),
        _ => None,
    };
    if rate.is_none() {
        field.wrong(faults, Expected::Rate);
    }
    rate
}

/// A year of the horizon, as a whole number.
pub(super) fn year(field: &Field<'_>, horizon: Option<Horizon>, faults: &mut Faults) -> Option<Year> {
    let year = whole_number(field.tree())
        .and_then(Year::new)
        .filter(|year| horizon.is_none_or(|horizon| horizon.contains(*year)));
    if year.is_none() {
        field.wrong(faults, Expected::YearOfBudget);
    }
    year
}

fn whole_number(tree: &Tree) -> Option<u16> {
    match tree {
        Tree::Number(text) => text.parse().ok(),
        _ => None,
    }
}

fn shown_list(tree: &Tree) -> Found {
    match tree {
        Tree::List(items) => {
            let shown: Vec<String> = items
                .iter()
                .take(11)
                .map(|item| item.shown().to_string())
                .collect();
            Found::Written(format!("[{}]", shown.join(", ")))
        }
        other => other.shown(),
    }
}
