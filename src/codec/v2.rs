//! Wire version 2: the body of version 1, then a list of what version 1 cannot say. Frozen: golden links in
//! `tests/golden` hold it in place.
//!
//! ```text
//! letter     as in version 1, to the byte; it also names choices of which only a further part says something
//! parts      at least one, each at most once, in the order of `PartV2`
//! ```
//!
//! Parts say which choice they belong to by its place on the roll of version 1: choices, then own choices. A
//! scenario that version 1 can say is written in version 1, so that one scenario has one link.

mod read;
mod write;

use serde::{Deserialize, Serialize};

use super::Letter;
use super::stretch::StretchV1;
use crate::scenario::{Decision, OwnChoice, OwnCover};

pub(crate) use read::{from_bytes, is_whole};
pub(crate) use write::to_bytes;

// Version 3 begins with a letter of version 2 and writes numbers as it does.
pub(super) use read::{placed, rate, take_from_bytes, take_shape, year};
pub(super) use write::{rate_number, year_number};

/// The order is part of the format.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
enum PartV2 {
    /// When choices run.
    Timing(Vec<TimingV2>),
    /// The lows of choices and own choices, and their highs in the same years.
    Ranges(Vec<StretchV1>, Vec<StretchV1>),
    /// Where the amounts of own choices come from; places are counted from the first own choice.
    Cover(Vec<CoverV2>),
    /// Other parts in the cost of shared bodies.
    Shares(Vec<ShareV2>),
    /// Questions on choices and own choices.
    Questions(Vec<QuestionV2>),
    /// Which choices and own choices are marked: distances, as everywhere.
    Marks(Vec<u16>),
    /// Taxes and charges, by id in rising order.
    Levers(Vec<LeverV2>),
    /// How much prices rise.
    Indexation(u32),
    /// The budget's exception on reserve money is used.
    Exception,
    /// Whose variant it is.
    Party(String, u8),
    /// The incidental part of the start balance, as the only row.
    StartIncidental(Vec<StretchV1>),
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct TimingV2 {
    /// Distance on the roll from the place after the one before.
    gap: u16,
    /// The first year, counted from 1989; 0 where nothing is said.
    first: u8,
    /// The last year, likewise.
    last: u8,
    ramp: Vec<StepV2>,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct StepV2 {
    /// Counted from 1989.
    year: u8,
    /// A rate, as everywhere in this version: bits 0-1 the unit (0: percent, 1: hundredths of a percent, 2: 10^-8),
    /// above them the number.
    part: u32,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct CoverV2 {
    gap: u16,
    from: FromV2,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
enum FromV2 {
    Reserve(String),
    Investment {
        cents: u64,
        life: u16,
        rate: u32,
        annuity: bool,
        /// Counted from 1989.
        first: u8,
    },
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct ShareV2 {
    gap: u16,
    rate: u32,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct QuestionV2 {
    gap: u16,
    text: String,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct LeverV2 {
    id: String,
    rate: u32,
    lower: bool,
    /// Counted from 1989.
    from: u8,
}

/// Years are counted from here, so that 0 is no year.
const BEFORE_YEARS: u16 = 1989;

/// Whether a letter says anything that version 1 has no words for.
pub(crate) fn is_needed(letter: &Letter) -> bool {
    letter.choices.values().any(decision_needs)
        || letter.own.iter().any(own_needs)
        || !letter.levers.is_empty()
        || letter.indexation.is_some()
        || letter.uses_exception
        || letter.party.is_some()
        || !letter.start_incidental.is_empty()
}

fn decision_needs(decision: &Decision) -> bool {
    !decision.timing.is_empty()
        || !decision.ranges.is_empty()
        || decision.share.is_some()
        || decision.question.is_some()
        || decision.marked
}

fn own_needs(own: &OwnChoice) -> bool {
    !own.ranges.is_empty() || own.cover != OwnCover::Budget || own.question.is_some() || own.marked
}
