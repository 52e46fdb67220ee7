//! That the figures of a list with one figure a row are amounts: its totals, its balances, or what is said over it.

use super::titled::{CLOSED, is_sum};
use super::{Listed, lettered};
use crate::reading::recognise::table::Figure;

/// The smallest figure that is no number of a row.
const NUMBER: i64 = 30_000;

/// How many rows tell by their signs that they are amounts.
const SIGNED: usize = 8;

/// Whether the list adds up as it is printed (true), or as its letters count (false); none where it does neither.
pub(super) fn adds_up(rows: &[Listed]) -> Option<bool> {
    let printed = |listed: &Listed| match listed.row.values.first().map(|value| value.figure) {
        Some(Figure::Amount(printed)) => Some(printed.signed()),
        _ => Some(0),
    };
    if sums_hold(rows, printed) {
        return Some(true);
    }
    sums_hold(rows, lettered::counted).then_some(false)
}

/// At least one total is the sum of the rows since the sum before it, two or more, or brings the balance before it up
/// to date; and no total is anything else than that or the sum of earlier totals. A sum at the end needs no name.
fn sums_hold(rows: &[Listed], amount: impl Fn(&Listed) -> Option<i64>) -> bool {
    let mut since = (0i64, 0usize);
    let mut totals = 0i64;
    let mut balance: Option<i64> = None;
    let mut proven = false;
    for (at, listed) in rows.iter().enumerate() {
        let Some(amount) = amount(listed) else {
            return false;
        };
        if !is_sum(listed) {
            let last = at.saturating_add(1) == rows.len();
            proven |= last && since.1 >= CLOSED && amount == since.0 && amount != 0;
            since = (since.0.saturating_add(amount), since.1.saturating_add(1));
            continue;
        }
        let carried = balance.map(|balance| balance.saturating_add(since.0));
        if at == 0 {
            balance = Some(amount);
            continue;
        }
        if since.1 > 0 {
            if amount != since.0 && carried != Some(amount) {
                return false;
            }
            proven |= since.1 > 1;
            totals = totals.saturating_add(amount);
        } else if amount != totals {
            return false;
        }
        balance = Some(amount);
        since = (0, 0);
    }
    proven
}

/// No figure may be the number of the row below it, and no number the second figure of the row above it.
pub(super) fn keeps_numbers_apart(rows: &[Listed]) -> bool {
    let numbers: Vec<&str> = rows
        .iter()
        .filter_map(|listed| listed.row.number.as_deref())
        .collect();
    if numbers.is_empty() {
        return true;
    }
    let like_amount = |number: &&str| {
        number
            .rsplit_once('.')
            .is_some_and(|(_, last)| last.len() == 3 && last.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let plain: Vec<u32> = numbers.iter().filter_map(|number| number.parse().ok()).collect();
    let small = |listed: &Listed| {
        listed.row.values.iter().any(
            |value| matches!(value.figure, Figure::Amount(printed) if printed.bare && !printed.minus && printed.thousandths < NUMBER),
        )
    };
    let bare = rows.windows(2).filter(|pair| match pair {
        [one, next] => small(one) && next.row.number.is_none(),
        _ => false,
    });
    !numbers.iter().any(like_amount) && plain.is_sorted() && bare.count().saturating_mul(4) <= rows.len()
}

/// One figure at least is printed with a minus.
pub(super) fn has_a_minus(rows: &[Listed]) -> bool {
    let mut values = rows.iter().flat_map(|listed| &listed.row.values);
    values.any(|value| matches!(value.figure, Figure::Amount(printed) if printed.minus))
}

/// Many rows, and both signs among them: stands seldom have either.
pub(super) fn has_both_signs(rows: &[Listed]) -> bool {
    let signs = rows.iter().flat_map(|listed| &listed.row.values);
    let minus: Vec<bool> = signs
        .filter_map(|value| match value.figure {
            Figure::Amount(printed) if printed.thousandths > 0 => Some(printed.minus),
            _ => None,
        })
        .collect();
    let below = minus.iter().filter(|minus| **minus).count();
    minus.len() >= SIGNED && below.min(minus.len().saturating_sub(below)).saturating_mul(4) >= minus.len()
}

/// Rows would be counted with nought: these are the figures of a second column.
pub(super) fn is_nought_a_number(rows: &[Listed]) -> bool {
    let numbers = rows.iter().filter_map(|listed| listed.row.number.as_deref());
    let plain: Vec<u32> = numbers.filter_map(|number| number.parse().ok()).collect();
    plain.contains(&0) && plain.len() > 1
}
