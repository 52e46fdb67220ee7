//! Words that a member typed: trimmed, bounded, without control characters. Never markup: they are shown as text.

use std::fmt;

use crate::characters::is_invisible;

/// A text of one to `LONGEST` characters.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Wording<const LONGEST: usize>(String);

/// Why a text cannot be kept as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordingError {
    /// Nothing but white space.
    Empty,
    /// Too long.
    TooLong {
        /// How many characters it has.
        characters: usize,
        /// How many it may have.
        most: usize,
    },
    /// Characters that no screen shows, or that turn the reading order of what follows.
    Invisible,
}

impl<const LONGEST: usize> Wording<LONGEST> {
    /// Trims and checks.
    pub fn new(text: &str) -> Result<Wording<LONGEST>, WordingError> {
        let trimmed = text.trim();
        let characters = trimmed.chars().count();
        if characters == 0 {
            Err(WordingError::Empty)
        } else if characters > LONGEST {
            Err(WordingError::TooLong {
                characters,
                most: LONGEST,
            })
        } else if trimmed.chars().any(is_invisible) {
            Err(WordingError::Invisible)
        } else {
            Ok(Wording(trimmed.to_owned()))
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const LONGEST: usize> fmt::Display for Wording<LONGEST> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl<const LONGEST: usize> fmt::Debug for Wording<LONGEST> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, formatter)
    }
}

impl fmt::Display for WordingError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WordingError::Empty => write!(formatter, "the text is empty"),
            WordingError::TooLong { characters, most } => {
                write!(
                    formatter,
                    "the text has {characters} characters; it may have {most}"
                )
            }
            WordingError::Invisible => write!(formatter, "the text has characters that no screen shows"),
        }
    }
}

impl std::error::Error for WordingError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_any_script_are_kept_as_typed() {
        for text in ["€ – ë e\u{308} 🏛️", "שלום", "<b>vet</b>", &"é".repeat(80)] {
            assert_eq!(Wording::<80>::new(text).unwrap().as_str(), text);
        }
        assert_eq!(Wording::<80>::new("  om heen  ").unwrap().as_str(), "om heen");
    }

    #[test]
    fn what_cannot_be_kept_says_why() {
        assert_eq!(Wording::<80>::new(" \n"), Err(WordingError::Empty));
        let too_long = WordingError::TooLong {
            characters: 81,
            most: 80,
        };
        assert_eq!(Wording::<80>::new(&"é".repeat(81)), Err(too_long));
        assert_eq!(Wording::<80>::new("a\u{202e}b"), Err(WordingError::Invisible));
        assert_eq!(Wording::<80>::new("a\u{0}b"), Err(WordingError::Invisible));
    }
}
