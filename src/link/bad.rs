//! Why a text is not a link that can be opened, and why a scenario does not go into one.

use std::fmt;

use crate::codec::{Inconsistency, OutOfBounds};

/// Why a link is not opened. Nothing is touched then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadLink {
    /// Nothing was given.
    Empty,
    /// A text without a link of Keuzeruimte in it.
    NotALink,
    /// Longer than any link of Keuzeruimte.
    TooLong {
        /// How many characters it has.
        characters: usize,
    },
    /// Characters at its end are missing.
    Cut {
        /// How many characters came.
        characters: usize,
    },
    /// A character changed on the way, or more than one.
    Damaged,
    /// Made with a newer version of Keuzeruimte: the page must be refreshed.
    NewerVersion(u32),
    /// Made for another budget altogether.
    OtherBudget,
    /// Complete and unchanged, but it contradicts itself.
    Inconsistent(Inconsistency),
}

/// Why there is no link of a scenario; a file can always be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooLong {
    /// Longer than programs pass on whole.
    Characters {
        /// How many characters the link would have.
        characters: usize,
    },
    /// More text than a reader of links may unpack.
    Bytes {
        /// How many bytes there are.
        bytes: usize,
    },
    /// Something in it goes beyond what decisions may hold.
    OutOfBounds(OutOfBounds),
}

impl fmt::Display for BadLink {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BadLink::Empty => write!(formatter, "there is no link here"),
            BadLink::NotALink => write!(formatter, "this is not a link of Keuzeruimte"),
            BadLink::TooLong { characters } => {
                write!(formatter, "{characters} characters are more than a link has")
            }
            BadLink::Cut { characters } => write!(
                formatter,
                "the link is incomplete: it stops after {characters} characters; ask for it again"
            ),
            BadLink::Damaged => write!(formatter, "the link is damaged; ask for it again"),
            BadLink::NewerVersion(version) => {
                write!(
                    formatter,
                    "the link was made with a newer version of Keuzeruimte (form {version}); refresh this page"
                )
            }
            BadLink::OtherBudget => write!(formatter, "the link was made for another budget"),
            BadLink::Inconsistent(what) => write!(formatter, "the link contradicts itself: {what}"),
        }
    }
}

impl fmt::Display for TooLong {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TooLong::Characters { characters } => {
                write!(
                    formatter,
                    "the link would have {characters} characters; send a file instead"
                )
            }
            TooLong::Bytes { bytes } => {
                write!(
                    formatter,
                    "{bytes} bytes are too much for a link; send a file instead"
                )
            }
            TooLong::OutOfBounds(what) => write!(formatter, "{what}"),
        }
    }
}

impl std::error::Error for BadLink {}

impl std::error::Error for TooLong {}
