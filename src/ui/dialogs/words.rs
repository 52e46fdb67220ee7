//! What a member types as a name or a note, and what is wrong with it.

use crate::lang::Language;
use crate::scenario::{Wording, WordingError};

/// The words, none where nothing is typed, or what is wrong in a sentence.
pub(super) fn optional_wording<const LONGEST: usize>(
    text: &str,
    language: Language,
) -> Result<Option<Wording<LONGEST>>, String> {
    match Wording::new(text) {
        Ok(wording) => Ok(Some(wording)),
        Err(WordingError::Empty) => Ok(None),
        Err(error) => Err(sentence(error, language)),
    }
}

/// The words, or what is wrong in a sentence.
pub(super) fn wording<const LONGEST: usize>(
    text: &str,
    language: Language,
) -> Result<Wording<LONGEST>, String> {
    Wording::new(text).map_err(|error| sentence(error, language))
}

fn sentence(error: WordingError, language: Language) -> String {
    match error {
        WordingError::Empty => language.text("text-empty"),
        WordingError::TooLong { characters, most } => language.text_with(
            "text-too-long",
            &[("characters", characters.into()), ("most", most.into())],
        ),
        WordingError::Invisible => language.text("text-invisible"),
    }
}
