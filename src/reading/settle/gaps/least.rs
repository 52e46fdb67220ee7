//! The least rows to move.

use std::collections::HashMap;

use super::{Placing, add};

/// The most other placings under one total for which three rows at once are moved.
const PLACINGS: usize = 120;

/// The indexes of the least placings (at most three, each of another row) that add up to what lacks; none when
/// there is no such set or more than one.
pub(super) fn least(placings: &[Placing], lack: &[i128], tries: &mut usize) -> Option<Vec<usize>> {
    if lack.iter().all(|amount| *amount == 0) {
        return Some(Vec::new());
    }
    let mut by_change: HashMap<&[i128], Vec<usize>> = HashMap::new();
    for (index, placing) in placings.iter().enumerate() {
        by_change
            .entry(placing.change.as_slice())
            .or_default()
            .push(index);
    }
    let row = |index: usize| placings.get(index).map(|placing| placing.row);
    let rest = |lack: &[i128], index: usize| -> Vec<i128> {
        let mut rest = lack.to_vec();
        if let Some(placing) = placings.get(index) {
            add(&mut rest, &placing.change, -1);
        }
        rest
    };
    let single = by_change.get(lack).cloned().unwrap_or_default();
    if !single.is_empty() {
        return (single.len() == 1).then_some(single);
    }
    *tries = tries.checked_sub(placings.len())?;
    let mut found: Vec<Vec<usize>> = Vec::new();
    for first in 0..placings.len() {
        for second in by_change.get(rest(lack, first).as_slice()).into_iter().flatten() {
            if *second > first && row(*second) != row(first) {
                found.push(vec![first, *second]);
            }
        }
        if found.len() > 1 {
            return None;
        }
    }
    if !found.is_empty() || placings.len() > PLACINGS {
        return found.pop();
    }
    *tries = tries.checked_sub(placings.len().saturating_mul(placings.len()) / 2)?;
    for first in 0..placings.len() {
        let after_first = rest(lack, first);
        for second in first.saturating_add(1)..placings.len() {
            if row(second) == row(first) {
                continue;
            }
            for third in by_change
                .get(rest(&after_first, second).as_slice())
                .into_iter()
                .flatten()
            {
                if *third > second && row(*third) != row(second) && row(*third) != row(first) {
                    found.push(vec![first, second, *third]);
                }
            }
            if found.len() > 1 {
                return None;
            }
        }
    }
    found.pop()
}
