//! Who could carry a package together: every smallest set of fracties that is a majority, counted exactly.
//!
//! Fifteen fracties have 32,768 sets; all are looked at.

use super::tally::Tally;
use super::{Council, MOST_FRACTIES, Silence};

/// A set of fracties: by their places in the council.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Fracties(u16);

/// Who could carry a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coalitions {
    /// The fracties that support every choice of the package.
    pub supporters: Fracties,
    /// Their seats.
    pub seats: u16,
    /// The smallest sets of supporters that are a majority: nobody in them can be missed. Few fracties first.
    pub minimal: Vec<Fracties>,
    /// Where the supporters are no majority: the smallest sets of others that would make them one.
    pub additions: Vec<Fracties>,
}

/// The choices that a fractie supports and that have no majority, by their places in `Tally::items`.
pub fn package_of(tally: &Tally, council: &Council, place: usize) -> Vec<usize> {
    let silence_counts = council.rules.silence == Silence::AsBegun;
    let wanted = |stance: Option<&super::Stance>| {
        stance.is_some_and(|stance| stance.supports(silence_counts).is_some())
    };
    let items = tally.items.iter().enumerate();
    items
        .filter(|(_, item)| !item.is_adopted() && wanted(item.stances.get(place)))
        .map(|(number, _)| number)
        .collect()
}

/// Who could carry these choices together.
pub fn coalitions(tally: &Tally, council: &Council, package: &[usize]) -> Coalitions {
    let silence_counts = council.rules.silence == Silence::AsBegun;
    let count = tally.seats.weights.len().min(MOST_FRACTIES);
    let supports = |place: usize| {
        let mut stances = package
            .iter()
            .filter_map(|number| tally.items.get(*number)?.stances.get(place));
        stances.all(|stance| stance.supports(silence_counts).is_some())
    };
    let supporters = Fracties::of((0..count).filter(|place| supports(*place)));
    let others = Fracties::of((0..count).filter(|place| !supporters.has(*place)));
    let seats = tally.seats.together(supporters.places());
    let is_carried = tally.seats.carry(seats);
    Coalitions {
        supporters,
        seats,
        minimal: if is_carried {
            smallest(tally, supporters, 0)
        } else {
            Vec::new()
        },
        additions: if is_carried {
            Vec::new()
        } else {
            smallest(tally, others, seats)
        },
    }
}

/// Every set among these that, with so many seats given, is a majority, and is none when one of it leaves. Fewest
/// fracties first, then fewest seats, then in the order of the council.
fn smallest(tally: &Tally, among: Fracties, given: u16) -> Vec<Fracties> {
    let mut found: Vec<(usize, u16, Fracties)> = (1..=among.0)
        .map(Fracties)
        .filter(|set| set.is_in(among))
        .filter_map(|set| {
            let weight = given.saturating_add(tally.seats.together(set.places()));
            let without = |place: usize| weight.saturating_sub(tally.seats.together([place]));
            let is_smallest =
                tally.seats.carry(weight) && set.places().all(|place| !tally.seats.carry(without(place)));
            is_smallest.then(|| (set.places().count(), weight, set))
        })
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(_, _, set)| set).collect()
}

impl Fracties {
    /// The set of these places.
    pub fn of(places: impl IntoIterator<Item = usize>) -> Fracties {
        Fracties(places.into_iter().map(bit).fold(0, |set, bit| set | bit))
    }

    /// The places, in order.
    pub fn places(self) -> impl Iterator<Item = usize> {
        (0..MOST_FRACTIES).filter(move |place| self.has(*place))
    }

    /// Whether a fractie is in it.
    pub fn has(self, place: usize) -> bool {
        self.0 & bit(place) != 0
    }

    fn is_in(self, other: Fracties) -> bool {
        self.0 & !other.0 == 0
    }
}

fn bit(place: usize) -> u16 {
    u32::try_from(place)
        .ok()
        .and_then(|place| 1_u16.checked_shl(place))
        .unwrap_or_default()
}
