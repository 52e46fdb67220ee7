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
mod v1;
mod v2;
mod v3;
mod v4;

use std::collections::BTreeMap;
use std::fmt;

use crate::ids::{ChoiceId, LeverId};
use crate::money::Money;
use crate::rate::Rate;
use crate::scenario::{
    Begin, Decision, LONGEST_TITLE, LeverSetting, OwnChoice, Party, Wording, WordingError,
};
use crate::year::Year;

pub(crate) use envelope::{BadEnvelope, Envelope, open, seal};

/// The newest version of the wire that this build reads. It writes the oldest one that can say a letter.
pub const VERSION: u32 = 4;

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
    pub start_incidental: BTreeMap<Year, Money>,
    pub levers: BTreeMap<LeverId, LeverSetting>,
    pub indexation: Option<Rate>,
    pub uses_exception: bool,
    pub party: Option<Party>,
}

/// The version that a letter is written in, and its bytes.
pub(crate) fn to_bytes(letter: &Letter) -> Result<(u32, Vec<u8>), OutOfBounds> {
    if v4::is_needed(letter) {
        v4::to_bytes(letter).map(|bytes| (4, bytes))
    } else if v3::is_needed(letter) {
        v3::to_bytes(letter).map(|bytes| (3, bytes))
    } else if v2::is_needed(letter) {
        v2::to_bytes(letter).map(|bytes| (2, bytes))
    } else {
        v1::to_bytes(letter).map(|bytes| (1, bytes))
    }
}

/// One version of the wire, reading.
#[derive(Clone, Copy)]
pub(crate) struct Version {
    /// The letter of a body.
    pub from_bytes: fn(&[u8]) -> Result<Letter, Inconsistency>,
    /// Whether bytes do not stop before the letter in them does; used only to say that a link was cut.
    pub is_whole: fn(&[u8]) -> bool,
}

/// Every version there ever was, the first one first: none is skipped and none goes.
const VERSIONS: [Version; VERSION as usize] = [
    Version {
        from_bytes: v1::from_bytes,
        is_whole: v1::is_whole,
    },
    Version {
        from_bytes: v2::from_bytes,
        is_whole: v2::is_whole,
    },
    Version {
        from_bytes: v3::from_bytes,
        is_whole: v3::is_whole,
    },
    Version {
        from_bytes: v4::from_bytes,
        is_whole: v4::is_whole,
    },
];

/// How a version is read; none where this build does not know it.
pub(crate) fn version(number: u32) -> Option<Version> {
    let place = usize::try_from(number.checked_sub(1)?).ok()?;
    VERSIONS.get(place).copied()
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
    /// A rate above 1.000 %.
    Rate,
    /// A low above its high, or one without the other.
    Range,
    /// An investment that is no amount, or is written off over no years or more than a hundred.
    Investment,
    /// A text that nobody can have typed here.
    Words(WordingError),
    /// An own choice that has to do with itself, says what cannot hold together of another, or is pm in no year.
    Particulars,
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
    /// A low above its high.
    Range,
    /// An investment that is no amount, or is written off over no years or more than a hundred.
    Investment,
    /// An own choice that has to do with itself or too many others, or is pm in no year.
    Particulars,
    /// More taxes and charges than a budget can have.
    Levers,
    /// More seats than a council can have, or none.
    Seats,
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
            Inconsistency::Rate => "it has a rate above 1000 %",
            Inconsistency::Range => "it has a least amount above the most",
            Inconsistency::Investment => "it has an investment beyond the bounds of one",
            Inconsistency::Words(error) => {
                return write!(formatter, "one of its texts cannot be right: {error}");
            }
            Inconsistency::Particulars => "one of its own choices contradicts itself",
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
            OutOfBounds::Range => "the scenario has a least amount above the most",
            OutOfBounds::Investment => "the scenario has an investment beyond the bounds of one",
            OutOfBounds::Particulars => "one of the scenario's own choices contradicts itself",
            OutOfBounds::Levers => "the scenario changes more taxes and charges than a budget can have",
            OutOfBounds::Seats => "the scenario's fractie has more seats than a council, or none",
        })
    }
}
