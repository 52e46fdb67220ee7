//! Two amounts of one heading that go against each other, without a year to either: "€ 5.000 N en € 8.000 V". What both
//! come to together is the effect, and that stays a question.
//!
//! Deliberately absent: amounts with times of their own; these are of other years, or for other stretches of them.

use super::Part;
use crate::reading::recognise::amount::Printed;

/// One part in the place of such two.
pub(super) fn of(parts: Vec<Part>) -> Vec<Part> {
    let [one, other] = parts.as_slice() else {
        return parts;
    };
    match together(one, other) {
        Some(net) => vec![net],
        None => parts,
    }
}

fn together(one: &Part, other: &Part) -> Option<Part> {
    let (first, second) = (one.amount?, other.amount?);
    let plain = |part: &Part, printed: Printed| {
        part.times.is_empty() && !part.by_verb && !part.investment && !printed.minus && !printed.plus
    };
    let opposite = one.effect? != other.effect?;
    if !opposite || !plain(one, first) || !plain(other, second) || first.scaled != second.scaled {
        return None;
    }
    let (larger, printed, least) = if first.thousandths >= second.thousandths {
        (one, first, second)
    } else {
        (other, second, first)
    };
    Some(Part {
        amount: Some(Printed {
            thousandths: printed.thousandths.saturating_sub(least.thousandths),
            unclear: true,
            ..printed
        }),
        ..larger.clone()
    })
}
