//! A budget file has a largest size; a draft that would be larger loses the words of the document first, then its
//! last choices.

use super::NotCarried;
use crate::budget::{Budget, MOST_BYTES, to_json};
use crate::reading::doubt::{Finding, What};

/// Brings a budget within the size of a file, and says what it took.
pub fn fit(budget: &mut Budget) -> Vec<Finding> {
    let mut lost = Vec::new();
    if is_too_large(budget) {
        for choice in &mut budget.choices {
            choice.source.text = None;
        }
        lost.push(NotCarried::WordsLeft);
    }
    let all = budget.choices.len();
    while is_too_large(budget) && budget.choices.len() > 1 {
        let nine_tenths = budget.choices.len().saturating_mul(9) / 10;
        budget.choices.truncate(nine_tenths.max(1));
    }
    let left = all.saturating_sub(budget.choices.len());
    if left > 0 {
        lost.push(NotCarried::TooManyChoices { left });
    }
    lost.into_iter()
        .map(|lost| Finding {
            line: None,
            what: What::NotCarried(lost),
        })
        .collect()
}

fn is_too_large(budget: &Budget) -> bool {
    to_json(budget).len() > MOST_BYTES
}
