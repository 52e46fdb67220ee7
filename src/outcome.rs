//! What a combination of choices comes to, year by year, and where each euro of it comes from.
//!
//! Recomputed, never kept. The parts that are listed add up to the totals that are listed, for every year: both
//! come from the same figures. Deliberately absent: wording and rounding for display.

mod evaluate;
mod nature;
mod verdict;

use crate::ids::{ChoiceId, OwnChoiceId};
use crate::money::Money;
use crate::scenario::{Figure, Leftover};
use crate::year::{PerYear, Year};

pub use evaluate::{References, evaluate, references};
pub use nature::{Nature, NatureBasis, nature_of};
pub use verdict::{Verdict, verdict};

/// What a scenario does to a budget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The totals of each year.
    pub years: PerYear<YearTotal>,
    /// Every choice, on or off, in the document's order, own choices last.
    pub parts: Vec<Part>,
    /// Whether the structural balance holds.
    pub verdict: Verdict,
    /// Decisions that found no place in this budget.
    pub leftovers: Vec<Leftover>,
    /// What could not be counted.
    pub findings: Vec<Finding>,
}

/// The totals of one year. A total is absent only where it is unknown or beyond counting, never because it is zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearTotal {
    /// The balance before the choices, and whose figure that is.
    pub start: Option<Start>,
    /// What the choices that are on do; open pm posts not counted.
    pub effect: Option<Money>,
    /// What the structural ones among them do.
    pub structural_effect: Option<Money>,
    /// Start and effect together.
    pub end: Option<Money>,
    /// The structural balance: the start balance, which counts as structural, and the structural effect.
    pub structural: Option<Money>,
    /// How many posts that are on are pm without an estimate in this year.
    pub open_pm: usize,
}

/// The balance before the choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// The document gives it.
    Document(Money),
    /// The member filled it in.
    Own(Money),
}

/// One choice's part in the outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which choice.
    pub of: PartOf,
    /// Whether it counts.
    pub on: bool,
    /// What it does to each year when it is on.
    pub figures: PerYear<Figure>,
    /// Whether it counts in the structural balance.
    pub nature: Nature,
    /// How that is known.
    pub basis: NatureBasis,
}

/// Which choice a part belongs to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartOf {
    /// One of the document's.
    Choice(ChoiceId),
    /// One that the member added.
    Own(OwnChoiceId),
}

/// Something that could not be counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// The total of a year is beyond what can be counted exactly.
    TotalOverflow(Year),
    /// One choice's amount at the member's level is.
    PartOverflow(PartOf, Year),
}

impl YearTotal {
    /// Whether a total is absent because it cannot be counted exactly, not because the start balance is unknown.
    pub fn is_beyond_counting(&self) -> bool {
        let effects = self.effect.is_none() || self.structural_effect.is_none();
        let balances = self.end.is_none() || self.structural.is_none();
        effects || (self.start.is_some() && balances)
    }
}

impl Start {
    /// The euros.
    pub fn money(self) -> Money {
        match self {
            Start::Document(money) | Start::Own(money) => money,
        }
    }
}

impl Outcome {
    /// The choices that are on and have a pm year without an estimate, in order.
    pub fn open_pm(&self) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(|part| part.on && part.has_open_pm())
    }
}

impl Part {
    /// Whether any year is pm without an estimate.
    pub fn has_open_pm(&self) -> bool {
        self.figures.values().any(|figure| *figure == Figure::Pm)
    }
}
