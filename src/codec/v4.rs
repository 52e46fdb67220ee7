//! Wire version 4: the body of version 3, then when own choices run, what they are parts of, what they
//! change and how sure they are.
//! Frozen: golden links in `tests/golden` hold it in place.
//!
//! ```text
//! letter     as in version 3, to the byte; its lists of parts may be empty
//! parts      at least one, each at most once, in the order of `PartV4`
//! ```
//!
//! A scenario that version 3 can say is not written in version 4, so that one scenario has one link.

mod read;
mod write;

use serde::{Deserialize, Serialize};

use super::Letter;
use super::v3::OtherV3;
use crate::scenario::{Particulars, Tie};

pub(crate) use read::{from_bytes, is_whole};
pub(crate) use write::to_bytes;

/// The order is part of the format.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
enum PartV4 {
    /// When they run.
    Timing(Vec<TimingV4>),
    /// What they are parts of.
    Wholes(Vec<WholeV4>),
    /// What they change.
    Effects(Vec<EffectsV4>),
    /// How well founded they are.
    Hardness(Vec<HardnessV4>),
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct HardnessV4 {
    gap: u16,
    class: ClassV4,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
enum ClassV4 {
    Firm,
    Estimate,
    Rough,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct TimingV4 {
    /// Distance from the place after the one before, among own choices.
    gap: u16,
    /// The first year, counted from 1989; 0 where nothing is said.
    first: u8,
    /// The last year, likewise.
    last: u8,
    /// Years, and which part counts: a rate, as in version 2.
    ramp: Vec<(u8, u32)>,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct WholeV4 {
    gap: u16,
    whole: OtherV3,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct EffectsV4 {
    gap: u16,
    /// In the member's order.
    effects: Vec<EffectV4>,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
enum EffectV4 {
    Overlap {
        with: OtherV3,
        /// Years, counted from 1989, and cents.
        correction: Vec<(u8, i64)>,
    },
    KnockOn {
        way: WayV4,
        change: ChangeV4,
        delay: u8,
        ramp: Vec<u32>,
        certainty: CertaintyV4,
    },
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
enum WayV4 {
    Elsewhere,
    Onto(OtherV3),
    From(OtherV3),
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
enum ChangeV4 {
    /// Cents.
    Amount(i64),
    More(u32),
    Less(u32),
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
enum CertaintyV4 {
    Fact,
    Assumption,
    ToExamine,
}

/// Whether a letter says anything that version 3 has no words for.
pub(crate) fn is_needed(letter: &Letter) -> bool {
    letter.own.iter().any(|own| says_more(&own.particulars))
}

fn says_more(said: &Particulars) -> bool {
    let is_part = said.ties.iter().any(|tie| matches!(tie, Tie::PartOf(_)));
    is_part || !said.timing.is_empty() || !said.effects.is_empty() || said.hardness.is_some()
}
