//! What fracties brought beside their say on the document's choices: own choices, and balances before the choices.

use std::collections::{BTreeMap, BTreeSet};

use super::Fractie;
use super::stance::Stance;
use crate::compare::as_proposed;
use crate::money::Money;
use crate::scenario::OwnChoice;
use crate::year::Year;

/// The balance before the choices that a majority's budget is counted with (R10).
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct StartAmounts {
    /// What every fractie that filled a year in has there.
    pub agreed: BTreeMap<Year, Money>,
    /// Years that fracties filled in differently: the document's balance is used, or none.
    pub disputed: BTreeSet<Year>,
}

/// The own choices that some fractie has on, each once, in the order of the fracties.
pub(super) fn own_proposals(fracties: &[Fractie]) -> Vec<OwnChoice> {
    let mut proposals: Vec<OwnChoice> = Vec::new();
    for own in fracties.iter().flat_map(own_of).filter(|own| own.on) {
        let proposed = as_proposed(own);
        if !proposals.contains(&proposed) {
            proposals.push(proposed);
        }
    }
    // Which fractie was put first decides nothing.
    proposals.sort_by(|one, other| {
        let key = |own: &OwnChoice| (own.title.clone(), own.structural, own.amounts.clone());
        key(one).cmp(&key(other))
    });
    proposals
}

pub(super) fn on_proposal(fractie: &Fractie, proposal: &OwnChoice) -> Stance {
    if fractie.variant.is_none() {
        return Stance::Unknown;
    }
    let same = own_of(fractie).filter(|own| as_proposed(own) == *proposal);
    match same.map(|own| own.on).max() {
        None => Stance::Silent { on: false },
        Some(true) => Stance::For,
        Some(false) => Stance::Against,
    }
}

fn own_of(fractie: &Fractie) -> impl Iterator<Item = &OwnChoice> {
    let variant = fractie.variant.iter();
    variant.flat_map(|variant| &variant.decisions.own)
}

pub(super) fn start_amounts(fracties: &[Fractie]) -> StartAmounts {
    let mut start = StartAmounts::default();
    let filled_in = fracties.iter().flat_map(|fractie| &fractie.variant);
    for (year, money) in filled_in.flat_map(|variant| &variant.decisions.start) {
        match start.agreed.get(year) {
            Some(known) if known != money => {
                start.disputed.insert(*year);
            }
            _ => {
                start.agreed.insert(*year, *money);
            }
        }
    }
    for year in &start.disputed {
        start.agreed.remove(year);
    }
    start
}
