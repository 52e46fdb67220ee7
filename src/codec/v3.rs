//! Wire version 3: the body of version 2, then what few own choices have. Frozen: golden links in `tests/golden` hold
//! it in place.
//!
//! ```text
//! letter     as in version 2, to the byte; its list of parts may be empty
//! parts      at least one, each at most once, in the order of `PartV3`
//! ```
//!
//! Parts say which own choice they belong to by its place among these. A scenario that version 2 can say is not written
//! in version 3, so that one scenario has one link.

mod read;
mod write;

use serde::{Deserialize, Serialize};

use super::Letter;

pub(crate) use read::{from_bytes, is_whole};
pub(crate) use write::to_bytes;

// Version 4 begins with a letter of version 3 and names choices as it does.
pub(super) use read::{each, read_other, take_from_bytes, take_shape};
pub(super) use write::other;

/// The order is part of the format.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
enum PartV3 {
    /// Years of which nobody knows the amount.
    Pm(Vec<PmV3>),
    /// Parts in the cost of shared bodies.
    Shares(Vec<ShareV3>),
    /// What they need, exclude and are one of.
    Ties(Vec<TiesV3>),
    /// Legal duty, contract, who notices.
    Facts(Vec<FactsV3>),
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct PmV3 {
    /// Distance from the place after the one before.
    gap: u16,
    /// Rising, counted from 1989.
    years: Vec<u8>,
    /// Better for the balance rather than worse.
    better: bool,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct ShareV3 {
    gap: u16,
    body: String,
    /// A rate, as in version 2.
    rate: u32,
    /// Inferred rather than stated.
    inferred: bool,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct TiesV3 {
    gap: u16,
    /// Choices first, then own choices, each rising; ids in full.
    needs: Vec<OtherV3>,
    excludes: Vec<OtherV3>,
    /// Rules of the budget, rising.
    one_of: Vec<String>,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct OtherV3 {
    own: bool,
    id: String,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct FactsV3 {
    gap: u16,
    legal_duty: Option<String>,
    contract_until: Option<String>,
    noticed_by: Option<String>,
}

/// Whether a letter says anything that version 2 has no words for.
pub(crate) fn is_needed(letter: &Letter) -> bool {
    letter.own.iter().any(|own| !own.particulars.is_empty())
}
