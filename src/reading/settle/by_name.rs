//! What follows where one table says otherwise than the name of a balance in another.
//!
//! Deliberately absent: what that name says (see `balance`).

use std::ops::Range;

use super::sign::Convention;
use crate::reading::doubt::Doubt;
use crate::reading::{Choice, Sign};

/// Tables whose signs follow from what a balance is called, beside tables that show the opposite.
#[derive(Default)]
pub(super) struct ByName {
    /// Their choices, and whether printed amounts were turned.
    rows: Vec<(Range<usize>, bool)>,
    /// What other tables show: amounts as printed, and amounts turned.
    others: [bool; 2],
}

impl ByName {
    /// Notes what a table showed.
    pub(super) fn note(&mut self, rows: Range<usize>, convention: &Convention) {
        let says = matches!(convention.sign, Sign::MinusIsCost | Sign::PlusIsCost)
            || convention.doubt == Some(Doubt::SignContradicted);
        if convention.by_name_of_balance {
            self.rows.push((rows, convention.turned));
        } else if says && !rows.is_empty() {
            let [printed, turned] = &mut self.others;
            *if convention.turned { turned } else { printed } = true;
        }
    }

    /// One document seldom writes both ways: where it seems to, the name of a balance is not enough.
    pub(super) fn doubt(self, choices: &mut [Choice]) {
        let [printed, turned] = self.others;
        for (rows, is_turned) in self.rows {
            let contradicted = if is_turned {
                printed && !turned
            } else {
                turned && !printed
            };
            for choice in choices
                .get_mut(rows)
                .filter(|_| contradicted)
                .into_iter()
                .flatten()
            {
                if !choice.doubts.contains(&Doubt::SignContradicted) {
                    choice.doubts.push(Doubt::SignContradicted);
                }
            }
        }
    }
}
