//! Wire version 1: the shape. Frozen: golden links in `tests/golden` hold it in place.
//!
//! ```text
//! switches   how many choices are on, how many off, and their marks (each list a Rice code, one bit string)
//! check      two bytes over the full ids behind the marks
//! extras     only what is not as usual, each at most once, in the order of `ExtraV1`
//! ```
//!
//! Levels, amounts and notes say which choice they belong to by its place on the roll: marks that are on, marks
//! that are off, marks without a switch, exact names, unmatched marks, then own choices, then the start balance.
//!
//! postcard writes the shape: varints for whole numbers, zigzag for signed ones, a length before every list.

mod read;
mod write;

use serde::{Deserialize, Serialize};

use super::stretch::StretchV1;

pub(crate) use read::{from_bytes, is_whole};
pub(crate) use write::to_bytes;

// Version 2 begins with a letter of version 1 and goes on by its roll.
pub(super) use read::{take_from_bytes, take_shape, words};
pub(super) use write::{gaps, roll};

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct LetterV1 {
    switches: SwitchesV1,
    check: [u8; 2],
    extras: Vec<ExtraV1>,
}

/// Marks of choices that are switched.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct SwitchesV1 {
    on: u16,
    off: u16,
    bits: Vec<u8>,
}

/// Marks of choices of which something else is decided than a switch.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct MarksV1 {
    count: u16,
    bits: Vec<u8>,
}

/// The order is part of the format.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
enum ExtraV1 {
    /// Begun from existing policy.
    Existing,
    /// Choices with something decided but the switch.
    Unswitched(MarksV1),
    /// Choices named in full.
    Exact(Vec<ExactV1>),
    /// Marks that the sender could not place either: on and off, and without a switch.
    Unmatched(SwitchesV1, MarksV1),
    /// Own choices, in the member's order.
    Own(Vec<OwnV1>),
    /// Levels.
    Levels(Vec<LevelV1>),
    /// Amounts of choices, of own choices and of the start balance.
    Amounts(Vec<StretchV1>),
    /// Notes on choices and own choices.
    Notes(Vec<NoteV1>),
    /// What the sender calls the scenario.
    Title(String),
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct ExactV1 {
    id: String,
    switch: SwitchV1,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
enum SwitchV1 {
    Untouched,
    On,
    Off,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct OwnV1 {
    id: String,
    title: String,
    /// Bit 0: on; bit 1: structural.
    state: u8,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct LevelV1 {
    /// Distance on the roll from the place after the level before.
    gap: u16,
    /// Bits 0-1 the unit (0: percent, 1: hundredths of a percent, 2: 10^-8), above them the number.
    level: u32,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct NoteV1 {
    /// Distance on the roll from the place after the note before.
    gap: u16,
    text: String,
}
