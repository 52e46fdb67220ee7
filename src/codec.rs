//! What travels in a link: a letter, and its spelling on the wire, one frozen module for each version.
//!
//! A `Letter` is what a link says, in the words of the subject but without any budget: choices are named as the
//! link names them. `link` writes letters for a budget and places them on one. A wire version, once released, is
//! never changed again: a new shape is a new module beside the old one, and every old module keeps reading into
//! today's `Letter`. `tests/golden` holds the proof.
//!
//! Deliberately absent: budgets, texts around a link, and the JSON of kept records (`kept`).

#![warn(clippy::arithmetic_side_effects)]

mod envelope;
pub(crate) mod r1;
mod rice;
mod stretch;
pub(crate) mod v1;

use std::collections::BTreeMap;
use std::fmt;

use crate::ids::ChoiceId;
use crate::money::Money;
use crate::scenario::{Begin, Decision, LONGEST_TITLE, OwnChoice, Wording, WordingError};
use crate::year::Year;

pub(crate) use envelope::{BadEnvelope, Envelope, open, seal};

/// The version of the wire that this build writes, and the newest it reads.
pub const VERSION: u32 = 1;

/// The most bytes of a letter once inflated.
pub const MOST_BYTES: usize = 65_536;

/// The most choices that a letter names, of each kind of name.
pub const MOST_NAMES: usize = 2_000;

/// What a link says, not yet placed on a budget.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) struct Letter {
    pub begin: Begin,
    /// Never an empty decision.
    pub choices: BTreeMap<Name, Decision>,
    /// Over the full ids behind the marks; see `link::marks`.
    pub check: [u8; 2],
    pub start: BTreeMap<Year, Money>,
    pub own: Vec<OwnChoice>,
    pub title: Option<Wording<LONGEST_TITLE>>,
}

/// How a letter names a choice. The order of the variants is the order on the wire.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Name {
    /// By the mark of an id that the sender's budget has, and has once.
    Mark([u8; 2]),
    /// In full, where a mark would not do.
    Exact(ChoiceId),
    /// By a mark that the sender's own budget could not place: passed on, never placed.
    Unmatched([u8; 2]),
}

/// What in a link contradicts itself. Its checksum is right, so no accident of copying made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inconsistency {
    /// Counts, order or parts that no version of Keuzeruimte writes.
    Shape,
    /// The same scenario has another, shorter or sorted, spelling.
    Spelling,
    /// More choices than a link may name.
    TooMany,
    /// A choice is named twice.
    NamedTwice,
    /// An id with other characters than ids have.
    Id,
    /// A year outside 1990 to 2199.
    Year,
    /// An amount beyond 10^15 euro.
    Amount,
    /// A level above 200 %.
    Level,
    /// A text that nobody can have typed here.
    Words(WordingError),
    /// Fracties that no council can have together.
    Council,
    /// A choice that a budget with these very figures does not have.
    UnknownChoice,
}

/// What of a scenario no letter can say, because it breaks the bounds of decisions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutOfBounds {
    /// More choices than a letter may name.
    TooManyChoices,
    /// More own choices than a member can add, or two with one id.
    OwnChoices,
    /// An amount beyond 10^15 euro.
    Amount,
    /// A level above 200 %.
    Level,
}

impl fmt::Display for Inconsistency {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self {
            Inconsistency::Shape => "its parts do not fit together",
            Inconsistency::Spelling => "the same scenario is spelled another way",
            Inconsistency::TooMany => "it names more choices than a link may",
            Inconsistency::NamedTwice => "it names a choice twice",
            Inconsistency::Id => "it has an id with characters that ids do not have",
            Inconsistency::Year => "it has a year outside 1990 to 2199",
            Inconsistency::Amount => "it has an amount beyond 10^15 euro",
            Inconsistency::Level => "it has a level above 200 %",
            Inconsistency::Words(error) => {
                return write!(formatter, "one of its texts cannot be right: {error}");
            }
            Inconsistency::Council => "its fracties have more seats or names than a council can have",
            Inconsistency::UnknownChoice => "it names a choice that this budget does not have",
        };
        formatter.write_str(what)
    }
}

impl fmt::Display for OutOfBounds {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            OutOfBounds::TooManyChoices => "the scenario names more choices than a link may",
            OutOfBounds::OwnChoices => "the scenario has too many own choices, or two with one id",
            OutOfBounds::Amount => "the scenario has an amount beyond 10^15 euro",
            OutOfBounds::Level => "the scenario has a level above 200 %",
        })
    }
}
