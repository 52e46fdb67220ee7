//! What fracties brought beside their say on the document's choices: own choices, and balances before the choices.

use std::collections::{BTreeMap, BTreeSet};

use super::Fractie;
use super::count::Seats;
use super::stance::Stance;
use crate::compare::as_proposed;
use crate::money::Money;
use crate::scenario::{Decisions, OwnChoice};
use crate::year::Year;

/// The balance before the choices that a majority's budget is counted with (R10).
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct StartAmounts {
    /// What every fractie that filled a year in has there.
    pub agreed: BTreeMap<Year, Money>,
    /// The same of the incidental part of that balance.
    pub incidental: BTreeMap<Year, Money>,
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

/// What fracties with a majority have the same; none where no value has that.
pub(super) fn shared<T: PartialEq>(
    fracties: &[Fractie],
    seats: &Seats,
    of: impl Fn(&Decisions) -> Option<T>,
) -> Option<T> {
    let value = |fractie: &Fractie| of(&fractie.variant.as_ref()?.decisions);
    let values: Vec<Option<T>> = fracties.iter().map(value).collect();
    let carried = values.iter().position(|value| {
        let same = values.iter().enumerate().filter(|(_, other)| *other == value);
        value.is_some() && seats.carry(seats.together(same.map(|(place, _)| place)))
    });
    values.into_iter().nth(carried?)?
}

pub(super) fn start_amounts(fracties: &[Fractie]) -> StartAmounts {
    let of = |amounts: fn(&Decisions) -> &BTreeMap<Year, Money>| {
        let variants = fracties.iter().flat_map(|fractie| &fractie.variant);
        agreed(variants.flat_map(move |variant| amounts(&variant.decisions)))
    };
    let (agreed, mut disputed) = of(|decisions| &decisions.start);
    let (incidental, disputed_too) = of(|decisions| &decisions.start_incidental);
    disputed.extend(disputed_too);
    StartAmounts {
        agreed,
        incidental,
        disputed,
    }
}

fn agreed<'all>(
    filled_in: impl Iterator<Item = (&'all Year, &'all Money)>,
) -> (BTreeMap<Year, Money>, BTreeSet<Year>) {
    let (mut agreed, mut disputed) = (BTreeMap::new(), BTreeSet::new());
    for (year, money) in filled_in {
        if agreed.insert(*year, *money).is_some_and(|known| known != *money) {
            disputed.insert(*year);
        }
    }
    agreed.retain(|year, _| !disputed.contains(year));
    (agreed, disputed)
}
