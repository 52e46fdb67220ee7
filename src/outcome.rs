//! What a combination of choices comes to, year by year, and where each euro of it comes from.
//!
//! Recomputed, never kept. The parts that are listed add up to the totals that are listed, for every year: both
//! come from the same figures. Deliberately absent: wording and rounding for display.

mod addends;
mod band;
mod bond;
mod clash;
mod evaluate;
mod indicators;
mod knock_on;
mod lever;
mod nature;
mod part;
mod reserve;
mod total;
mod verdict;

use crate::budget::{Pattern, Range};
use crate::ids::{ChoiceId, LeverId, OwnChoiceId, RuleId};
use crate::money::Money;
use crate::scenario::{Figure, Leftover, Outside};
use crate::year::{PerYear, Year};

pub use addends::{Addend, AddendOf, TotalOf, addends};
pub use band::{Band, BandRule, is_wide};
pub use bond::{Bond, BondKind, SaidBy, bonds};
pub use clash::{Clash, rings};
pub use evaluate::{References, evaluate, references};
pub use indicators::{Indicators, indicators};
pub use lever::{household_change, others_when_stepping_out};
pub use nature::{Nature, NatureBasis};
pub use part::own_figures;
pub use reserve::{Course, CourseYear};
pub use verdict::{Verdict, verdict};

/// What a scenario does to a budget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The totals of each year.
    pub years: PerYear<YearTotal>,
    /// Every choice, on or off, in the document's order, then what rules bring, taxes, own choices and what those change.
    pub parts: Vec<Part>,
    /// Whether the structural balance holds.
    pub verdict: Verdict,
    /// The course of every reserve, as the choices make it.
    pub reserves: Vec<Course>,
    /// Rules between choices that are broken.
    pub clashes: Vec<Clash>,
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
    /// The incidental part of that balance; none where nobody gave it: then all of it counts as structural.
    pub start_incidental: Option<Start>,
    /// What the choices that are on do; open pm posts not counted.
    pub effect: Option<Money>,
    /// The structural part of that. What is not structural is incidental.
    pub structural_effect: Option<Money>,
    /// The part of the effect that comes from rules between choices: overlap and consequences.
    pub indirect_effect: Option<Money>,
    /// Withdrawals from a reserve that count as structural by the agreed exception.
    pub exception: Money,
    /// The least and the most that the effect can be, pm posts with a range counted; open ones not.
    pub range: Option<Range>,
    /// The same of the structural effect.
    pub structural_range: Option<Range>,
    /// Start and effect together.
    pub end: Option<Money>,
    /// The structural balance: the start balance without its incidental part, the structural effect and the exception.
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
    /// The part of each figure that counts in the structural balance; none where the figure has no amount.
    pub structural: PerYear<Option<Money>>,
    /// The least and the most of each figure; none where nothing is known of it.
    pub ranges: PerYear<Option<Range>>,
    /// The same of the part of each figure that counts in the structural balance.
    pub structural_ranges: PerYear<Option<Range>>,
    /// Whether it counts in the structural balance, as a whole.
    pub nature: Nature,
    /// How that is known.
    pub basis: NatureBasis,
    /// In which years it runs.
    pub pattern: Pattern,
    /// What a later start pushes out of the years of the budget.
    pub outside: Vec<Outside>,
}

/// Which choice a part belongs to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartOf {
    /// One of the document's.
    Choice(ChoiceId),
    /// One that the member added.
    Own(OwnChoiceId),
    /// A tax or charge that the member changed.
    Lever(LeverId),
    /// An overlap or a consequence that a rule between choices brings.
    Rule(RuleId),
    /// The same by what the member says of this own choice: its place among those.
    OwnEffect(OwnChoiceId, u8),
}

/// Something that could not be counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// The total of a year is beyond what can be counted exactly.
    TotalOverflow(Year),
    /// One choice's amount at the member's level is.
    PartOverflow(PartOf, Year),
    /// A charge would bring in more than it may recover: what goes beyond it is not counted.
    FeeCapped(LeverId, Year),
    /// The exception on reserve money asks for a solvency that the municipality does not have: it is not counted.
    ExceptionNotAllowed,
    /// The course of a reserve is beyond what can be counted exactly.
    ReserveOverflow(crate::ids::ReserveId),
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
    /// Whether every year is exactly nothing.
    pub fn does_nothing(&self) -> bool {
        self.figures
            .values()
            .all(|figure| figure.money() == Some(Money::ZERO))
    }

    /// Whether the years bear out what the document, or the member of an own choice, calls it; none where nobody does.
    pub fn label_agrees(&self) -> Option<bool> {
        // An own choice without amounts yet fits any word.
        let is_called = match self.basis {
            NatureBasis::Stated => true,
            NatureBasis::Member => self.pattern.years > 0,
            NatureBasis::FromYears | NatureBasis::Rule => false,
        };
        is_called.then(|| self.pattern.agrees_with(self.nature))
    }

    /// Whether any year is pm without an estimate.
    pub fn has_open_pm(&self) -> bool {
        self.figures.values().any(|figure| *figure == Figure::Pm)
    }
}
