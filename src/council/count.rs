//! Seats, and when enough of them are for something.

use super::{Council, Fractie};

/// When something is adopted, and what silence means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Rules {
    /// Of which seats more than half are needed.
    pub weigh: Weigh,
    /// What a choice counts for that a fractie did not touch.
    pub silence: Silence,
}

/// Of which seats more than half are needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Weigh {
    /// Of all seats of the council.
    #[default]
    All,
    /// Of the seats that are taken at the vote.
    Present,
}

/// What a choice counts for that a fractie did not touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Silence {
    /// It stands where the fractie's variant began: with the proposal or with existing policy.
    #[default]
    AsBegun,
    /// The fractie supports nothing that it did not decide.
    NoSupport,
}

/// The seats that are counted with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seats {
    /// All seats of the council.
    pub all: u16,
    /// Those taken at the vote.
    pub present: u16,
    /// More than half of these are needed.
    pub of: u16,
    /// The fewest that are more than half.
    pub needed: u16,
    /// What each fractie weighs, in their order.
    pub weights: Vec<u16>,
    /// What does not add up, or cannot be voted with.
    pub findings: Vec<SeatFinding>,
}

/// What does not add up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeatFinding {
    /// Seats of the council that no fractie has; they count among all seats and support nothing.
    Vacant(u16),
    /// The fracties have more seats than the council is said to have; theirs are counted.
    Beyond {
        /// The council's, as said.
        stated: u16,
        /// The fracties' together.
        together: u16,
    },
    /// Not more than half of all seats are taken: nothing can be decided at such a vote.
    NoQuorum {
        /// Seats taken.
        present: u16,
        /// Seats needed to meet at all.
        needed: u16,
    },
}

pub(super) fn seats(council: &Council) -> Seats {
    let fracties = council.fracties();
    let sum = |seats: &mut dyn Iterator<Item = u8>| seats.map(u16::from).fold(0, u16::saturating_add);
    let together = sum(&mut fracties.iter().map(|fractie| fractie.seats));
    let present = sum(&mut fracties.iter().map(taken));
    let stated = council.seats.map_or(together, u16::from);
    let all = stated.max(together);
    let weigh = |fractie: &Fractie| match council.rules.weigh {
        Weigh::All => u16::from(fractie.seats),
        Weigh::Present => u16::from(taken(fractie)),
    };
    let of = match council.rules.weigh {
        Weigh::All => all,
        Weigh::Present => present,
    };
    let mut findings = Vec::new();
    if stated > together {
        findings.push(SeatFinding::Vacant(stated.saturating_sub(together)));
    }
    if stated < together {
        findings.push(SeatFinding::Beyond { stated, together });
    }
    if !is_majority(present, all) && all > 0 {
        let needed = more_than_half(all);
        findings.push(SeatFinding::NoQuorum { present, needed });
    }
    Seats {
        all,
        present,
        of,
        needed: more_than_half(of),
        weights: fracties.iter().map(weigh).collect(),
        findings,
    }
}

fn taken(fractie: &Fractie) -> u8 {
    fractie.seats.saturating_sub(fractie.absent)
}

/// Whether so many seats are more than half of these. Exactly half is not.
pub(super) fn is_majority(seats: u16, of: u16) -> bool {
    seats.saturating_mul(2) > of
}

fn more_than_half(of: u16) -> u16 {
    of.checked_div(2).unwrap_or_default().saturating_add(1)
}

impl Seats {
    /// Whether so many seats carry something.
    pub fn carry(&self, seats: u16) -> bool {
        is_majority(seats, self.of)
    }

    /// What some fracties weigh together.
    pub fn together(&self, places: impl IntoIterator<Item = usize>) -> u16 {
        let weights = places.into_iter().filter_map(|place| self.weights.get(place));
        weights.copied().fold(0, u16::saturating_add)
    }
}
