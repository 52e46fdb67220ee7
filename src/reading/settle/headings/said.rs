//! Headings that name a row of a table and its amount once more, over what explains it: "Stormschade (€ 30 nadeel)".
//!
//! The row is there already. Deliberately absent: headings with another amount, and with more than one.

use std::collections::HashMap;

use crate::money::Money;
use crate::reading::Choice;
use crate::reading::doubt::Doubt;
use crate::reading::recognise::amount::Effect;
use crate::reading::recognise::heading::Heading;
use crate::reading::settle::rows::money;

/// The units in which a table and a heading may differ.
const UNITS: [i128; 2] = [1, 1_000];

/// The choices of tables by their titles.
pub(super) struct Said {
    read: HashMap<String, Vec<usize>>,
}

impl Said {
    /// Of all of them.
    pub(super) fn new(choices: &[Choice]) -> Said {
        let mut read: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, choice) in choices.iter().enumerate() {
            read.entry(choice.title.to_lowercase()).or_default().push(index);
        }
        Said { read }
    }

    /// Whether a heading says no more than the row of a table; where the two say another effect, the row gets a doubt.
    pub(super) fn again(&self, heading: &Heading, choices: &mut [Choice]) -> bool {
        let Some(known) = self.read.get(&heading.title.to_lowercase()) else {
            return false;
        };
        let [part] = heading.parts.as_slice() else {
            return false;
        };
        let Some(printed) = part.amount.filter(|_| part.times.is_empty() && !part.investment) else {
            return false;
        };
        let sizes = UNITS.map(|unit| money(i128::from(printed.thousandths).saturating_mul(unit)));
        let mut found = known.iter().filter_map(|index| {
            let amounts = choices
                .get(*index)?
                .amounts
                .values()
                .filter_map(|amount| amount.value);
            let mut equal = amounts.filter(|value| !value.is_zero() && sizes.contains(&Some(value.size())));
            Some((*index, equal.next()?))
        });
        let Some((index, value)) = found.next() else {
            return false;
        };
        let good = printed
            .effect
            .or(part.effect)
            .map(|effect| effect == Effect::Advantage);
        drop(found);
        if let Some(choice) = choices.get_mut(index)
            && good.is_some_and(|good| good != (value > Money::ZERO))
            && !choice.doubts.contains(&Doubt::SignContradicted)
        {
            choice.doubts.push(Doubt::SignContradicted);
        }
        true
    }
}
