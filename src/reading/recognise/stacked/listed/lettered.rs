//! N and V behind the figure of a row, or on a line of their own: in a list with one figure a row.
//!
//! Where the figures add up as they are printed, and every letter goes with one sign, the sign of a figure without a
//! letter says what its letter would be. Deliberately absent: words such as "nadelig".

use super::Listed;
use crate::reading::recognise::amount::{Effect, Printed};
use crate::reading::recognise::table::Figure;
use crate::reading::recognise::token::effect_word;

/// The letter that a line is.
pub(super) fn letter(text: &str) -> Option<Effect> {
    effect_word(text).filter(|_| text.len() == 1)
}

/// Every row with an amount has its letter.
pub(super) fn are_all(rows: &[Listed]) -> bool {
    rows.iter().all(|listed| counted(listed).is_some())
}

/// Takes the letter that stands behind a figure on its line.
pub(super) fn take(listed: &mut Listed) {
    let behind = printed(listed).and_then(|printed| printed.effect);
    listed.effect = listed.effect.or(behind);
}

/// The figure of a row as its letter counts it; none where it has no letter.
pub(super) fn counted(listed: &Listed) -> Option<i64> {
    if listed
        .row
        .values
        .iter()
        .all(|value| value.figure == Figure::Empty)
    {
        return Some(0);
    }
    match (printed(listed)?, listed.effect) {
        (printed, _) if printed.thousandths == 0 => Some(0),
        (printed, Some(Effect::Advantage)) => Some(printed.thousandths),
        (printed, Some(Effect::Disadvantage)) => Some(printed.thousandths.saturating_neg()),
        (_, None) => None,
    }
}

/// Gives the figures their letters. `as_printed` says that they add up with the signs that are printed.
pub(super) fn settle(rows: &mut [Listed], as_printed: bool) {
    let plus = plus_of(rows).filter(|_| as_printed);
    for listed in rows {
        let effect = listed.effect;
        for value in &mut listed.row.values {
            if let Figure::Amount(printed) = &mut value.figure {
                printed.effect = effect;
                if let Some(plus) = plus.filter(|_| printed.thousandths != 0) {
                    printed.effect = Some(if printed.minus { contrary(plus) } else { plus });
                    printed.minus = false;
                    printed.plus = false;
                }
            }
        }
    }
}

/// What a plus is, where each letter goes with one sign.
fn plus_of(rows: &[Listed]) -> Option<Effect> {
    let mut found: Option<Effect> = None;
    for listed in rows {
        let Some((printed, effect)) = printed(listed).zip(listed.effect) else {
            continue;
        };
        if printed.thousandths == 0 {
            continue;
        }
        let plus = if printed.minus { contrary(effect) } else { effect };
        if found.is_some_and(|found| found != plus) {
            return None;
        }
        found = Some(plus);
    }
    found
}

fn contrary(effect: Effect) -> Effect {
    match effect {
        Effect::Advantage => Effect::Disadvantage,
        Effect::Disadvantage => Effect::Advantage,
    }
}

fn printed(listed: &Listed) -> Option<Printed> {
    listed.row.values.iter().find_map(|value| match value.figure {
        Figure::Amount(printed) => Some(printed),
        _ => None,
    })
}
