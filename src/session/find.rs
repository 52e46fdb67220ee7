//! What a member looks for: words, conditions, an order and groups. It hides and orders rows and never changes a
//! figure. Deliberately absent: which choices that are (`present::find`), and its form in an address (`link::view`).

use std::collections::BTreeSet;

use crate::budget::Direction;
use crate::ids::SectionId;
use crate::outcome::Nature;
use crate::year::Year;

/// What a member looks for.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Find {
    /// As typed; every word must be there.
    pub words: String,
    /// What a choice must be.
    pub sift: Sift,
    /// In which order.
    pub sort: Sort,
    /// Under which headings.
    pub group: Grouping,
}

/// What a choice must be; every condition must hold.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Sift {
    /// Where it stands.
    pub place: Option<Place>,
    /// Structural or incidental.
    pub nature: Option<Nature>,
    /// What it does to the balance in some year.
    pub way: Option<Direction>,
    /// Whether it counts.
    pub on: Option<bool>,
    /// What is special about it.
    pub marks: BTreeSet<Mark>,
}

/// Where a choice stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// In a section of the document.
    Section(SectionId),
    /// Among the member's own proposals.
    Own,
}

/// What can be special about a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// The member decided something about it.
    Mine,
    /// An amount is not known.
    Pm,
    /// Something is uncertain.
    Doubt,
    /// The member has a question about it.
    Question,
    /// It is in the member's package.
    Package,
    /// A shared body does it.
    Shared,
    /// Law asks for it.
    LegalDuty,
    /// A contract binds the municipality.
    Contract,
    /// A rule between choices is broken.
    Clash,
    /// The college advises something.
    Advice,
    /// The document says who notices.
    Noticed,
}

/// In which order choices stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Sort {
    /// That of the document.
    #[default]
    Document,
    /// The largest amount of a year first, whatever its sign.
    Size(Year),
    /// By title.
    Alphabet,
    /// What the member decided about first.
    MineFirst,
}

/// Under which headings choices stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Grouping {
    /// Those of the document.
    #[default]
    Section,
    /// Structural, incidental.
    Nature,
    /// The council alone, or a shared body.
    Decider,
    /// None.
    Nothing,
}

impl Mark {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Mark; 11] = [
        Mark::Mine,
        Mark::Pm,
        Mark::Doubt,
        Mark::Question,
        Mark::Package,
        Mark::Shared,
        Mark::LegalDuty,
        Mark::Contract,
        Mark::Clash,
        Mark::Advice,
        Mark::Noticed,
    ];
}

impl Sift {
    /// How many conditions there are.
    pub fn count(&self) -> usize {
        let one = |there: bool| usize::from(there);
        one(self.place.is_some())
            + one(self.nature.is_some())
            + one(self.way.is_some())
            + one(self.on.is_some())
            + self.marks.len()
    }
}

impl Find {
    /// Whether rows may be hidden.
    pub fn hides(&self) -> bool {
        !self.words.trim().is_empty() || self.sift.count() > 0
    }

    /// How many things are not as they were at the beginning, the words not counted.
    pub fn count(&self) -> usize {
        let ordered = usize::from(self.sort != Sort::default());
        let grouped = usize::from(self.group != Grouping::default());
        self.sift.count() + ordered + grouped
    }
}
