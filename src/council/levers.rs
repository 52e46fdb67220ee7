//! Taxes and charges as proposals of the council (R17): one for every direction and first year. The rate goes by the
//! rule for levels: who wants more percent supports fewer too.

use std::collections::BTreeMap;

use super::Fractie;
use super::count::Seats;
use super::item::{Item, ItemOf, counted};
use super::majority::{Carried, Support, carried};
use super::stance::{Partial, Stance};
use crate::ids::LeverId;
use crate::rate::Rate;
use crate::scenario::{Decision, LeverSetting};
use crate::year::Year;

/// What fracties set, in the order of the ids, higher before lower, the earliest year first.
pub(super) fn items(fracties: &[Fractie], seats: &Seats, silence_counts: bool) -> Vec<Item> {
    let mut wanted: BTreeMap<(LeverId, bool, Year), Vec<Support>> = BTreeMap::new();
    for (place, fractie) in fracties.iter().enumerate() {
        for (id, setting) in fractie
            .variant
            .iter()
            .flat_map(|variant| &variant.decisions.levers)
        {
            let key = (id.clone(), setting.lower, setting.from);
            wanted.entry(key).or_default().push(Support {
                place,
                up_to: setting.rate,
                own: Decision::default(),
            });
        }
    }
    let items = wanted.into_iter().filter_map(|((id, lower, from), supports)| {
        let carried = carried(&supports, seats);
        let lowest = supports.iter().map(|support| support.up_to).min()?;
        let rate = carried.as_ref().map_or(lowest, |carried| carried.level);
        let setting = LeverSetting { rate, lower, from };
        let stances = fracties.iter().map(|fractie| stance(fractie, &id, setting));
        let stances = stances.collect();
        // The rate stands in the proposal itself, which is adopted as it is.
        let carried = carried.map(|carried| Carried {
            level: Rate::WHOLE,
            ..carried
        });
        let of = ItemOf::Lever(id, setting);
        Some(counted(
            of,
            stances,
            &supports,
            carried.as_ref(),
            seats,
            silence_counts,
        ))
    });
    items.collect()
}

fn stance(fractie: &Fractie, id: &LeverId, proposed: LeverSetting) -> Stance {
    let Some(variant) = &fractie.variant else {
        return Stance::Unknown;
    };
    match variant.decisions.levers.get(id) {
        None => Stance::Silent { on: false },
        Some(theirs) if *theirs == proposed => Stance::For,
        Some(theirs) if (theirs.lower, theirs.from) == (proposed.lower, proposed.from) => {
            Stance::Partial(Partial {
                level: theirs.rate,
                own: Decision::default(),
            })
        }
        Some(_) => Stance::Against,
    }
}
