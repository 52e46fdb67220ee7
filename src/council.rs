//! The council: fracties with their seats and their variants, and what a majority of them decides together.
//!
//! A council is what a clerk puts together: it holds decisions as they came, and nothing computed. `tally` counts it
//! on a budget, `coalitions` says who could carry a package. The rules (R…) are in `docs/RULES.md` and on the page.
//!
//! Deliberately absent: how a variant came in (`session`), how a council travels (`link`, `kept`), and any guess: a
//! fractie without a variant is named as such and counts nowhere.

mod coalition;
mod count;
mod gathered;
mod item;
mod levers;
mod majority;
mod stance;
mod tally;

use std::fmt;

use crate::scenario::{Decisions, LONGEST_TITLE, Wording};

pub use crate::scenario::MOST_SEATS;

pub use coalition::{Coalitions, Fracties, coalitions, package_of};
pub use count::{Rules, SeatFinding, Seats, Silence, Weigh};
pub use gathered::StartAmounts;
pub use item::{Fate, Item, ItemOf, Votes};
pub use majority::OwnFigures;
pub use stance::{Partial, Stance};
pub use tally::{Tally, tally};

/// The most fracties.
pub const MOST_FRACTIES: usize = 15;

/// Fracties with their seats and their variants.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Council {
    /// How many seats the council has, where that was said; otherwise those of its fracties together.
    pub seats: Option<u8>,
    /// When something is adopted.
    pub rules: Rules,
    fracties: Vec<Fractie>,
}

/// One fractie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fractie {
    /// What it is called.
    pub name: Wording<LONGEST_TITLE>,
    /// Its seats, 1 to 45.
    pub seats: u8,
    /// How many of them stay empty at the vote.
    pub absent: u8,
    /// What it wants, where that is known.
    pub variant: Option<Variant>,
}

/// What a fractie wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// What the fractie calls it.
    pub title: Option<Wording<LONGEST_TITLE>>,
    /// What it decided.
    pub decisions: Decisions,
    /// It was made for other figures of the budget.
    pub other_figures: bool,
}

/// Why a fractie has no place in a council.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPlace {
    /// More fracties than a council has.
    TooManyFracties,
    /// More seats than a council has.
    TooManySeats {
        /// How many there would be.
        seats: u16,
    },
    /// No seat at all, or more than the largest council has.
    Seats,
    /// More empty seats than seats.
    Absent,
    /// Another fractie has that name.
    NameTaken,
    /// There is no such fractie.
    NoFractie,
}

impl Council {
    /// A council without fracties.
    pub fn new(seats: Option<u8>, rules: Rules) -> Council {
        Council {
            seats,
            rules,
            fracties: Vec::new(),
        }
    }

    /// The fracties, in the order in which they were put.
    pub fn fracties(&self) -> &[Fractie] {
        &self.fracties
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.fracties.is_empty() && self.seats.is_none()
    }

    /// A fractie more.
    pub fn add(&mut self, fractie: Fractie) -> Result<(), NoPlace> {
        self.insert(self.fracties.len(), fractie)
    }

    /// A fractie in its place among the others, or last.
    pub fn insert(&mut self, place: usize, fractie: Fractie) -> Result<(), NoPlace> {
        if self.fracties.len() >= MOST_FRACTIES {
            return Err(NoPlace::TooManyFracties);
        }
        self.fits(None, &fractie)?;
        self.fracties.insert(place.min(self.fracties.len()), fractie);
        Ok(())
    }

    /// A fractie, changed.
    pub fn change(&mut self, place: usize, fractie: Fractie) -> Result<(), NoPlace> {
        self.fits(Some(place), &fractie)?;
        let former = self.fracties.get_mut(place).ok_or(NoPlace::NoFractie)?;
        *former = fractie;
        Ok(())
    }

    /// A fractie less; it comes back to be put back.
    pub fn remove(&mut self, place: usize) -> Option<Fractie> {
        (place < self.fracties.len()).then(|| self.fracties.remove(place))
    }

    /// Every variant was made for other figures than those of the budget that is open.
    pub fn note_other_figures(&mut self) {
        for fractie in &mut self.fracties {
            if let Some(variant) = &mut fractie.variant {
                variant.other_figures = true;
            }
        }
    }

    /// Whether a fractie fits, in a place of its own or instead of another.
    pub fn fits(&self, instead_of: Option<usize>, fractie: &Fractie) -> Result<(), NoPlace> {
        if !(1..=MOST_SEATS).contains(&fractie.seats) {
            return Err(NoPlace::Seats);
        }
        if fractie.absent > fractie.seats {
            return Err(NoPlace::Absent);
        }
        let others = || {
            let all = self.fracties.iter().enumerate();
            all.filter(|(place, _)| Some(*place) != instead_of)
                .map(|(_, other)| other)
        };
        let name = fractie.name.as_str().to_lowercase();
        if others().any(|other| other.name.as_str().to_lowercase() == name) {
            return Err(NoPlace::NameTaken);
        }
        let seats = others()
            .map(|other| u16::from(other.seats))
            .fold(u16::from(fractie.seats), u16::saturating_add);
        if seats > u16::from(MOST_SEATS) {
            return Err(NoPlace::TooManySeats { seats });
        }
        Ok(())
    }
}

impl fmt::Display for NoPlace {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NoPlace::TooManyFracties => write!(formatter, "a council has at most {MOST_FRACTIES} fracties"),
            NoPlace::TooManySeats { seats } => {
                write!(
                    formatter,
                    "{seats} seats are more than the {MOST_SEATS} of the largest council"
                )
            }
            NoPlace::Seats => write!(formatter, "a fractie has 1 to {MOST_SEATS} seats"),
            NoPlace::Absent => write!(formatter, "no more seats can be empty than the fractie has"),
            NoPlace::NameTaken => write!(formatter, "another fractie has that name"),
            NoPlace::NoFractie => write!(formatter, "there is no such fractie"),
        }
    }
}

impl std::error::Error for NoPlace {}
