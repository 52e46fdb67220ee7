//! Wire version 1 of a council (raad): the shape. Frozen like every wire shape.
//!
//! ```text
//! seats      those of the council as said; 0 where nobody said
//! rules      bit 0: of the seats present; bit 1: silence is no support
//! fracties   in the clerk's order: name, seats, empty seats, and the payload of the link of its variant
//! ```
//!
//! A variant is the very payload that a link of that scenario has, with its wire version, so that every version of
//! scenario links can travel in it.

use serde::{Deserialize, Serialize};

use super::Inconsistency;

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct CouncilR1 {
    pub seats: u8,
    pub rules: u8,
    pub fracties: Vec<FractieR1>,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FractieR1 {
    pub name: String,
    pub seats: u8,
    pub absent: u8,
    pub variant: Option<VariantR1>,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct VariantR1 {
    /// The sender's own page said that it was made for other figures.
    pub other_figures: bool,
    pub version: u32,
    pub payload: Vec<u8>,
}

/// The bytes of a council.
pub(crate) fn to_bytes(council: &CouncilR1) -> Vec<u8> {
    // Writing to memory cannot fail in any other way than by running out of it.
    postcard::to_allocvec(council).unwrap_or_default()
}

/// The council of a body. Accepted only in the one spelling that `to_bytes` gives it.
pub(crate) fn from_bytes(body: &[u8]) -> Result<CouncilR1, Inconsistency> {
    match postcard::take_from_bytes::<CouncilR1>(body) {
        Ok((shape, [])) if to_bytes(&shape) == body => Ok(shape),
        Ok((_, [])) => Err(Inconsistency::Spelling),
        _ => Err(Inconsistency::Shape),
    }
}

/// Whether bytes do not stop before the council in them does; used only to say that a link was cut.
pub(crate) fn is_whole(body: &[u8]) -> bool {
    !matches!(
        postcard::take_from_bytes::<CouncilR1>(body),
        Err(postcard::Error::DeserializeUnexpectedEnd)
    )
}
