//! Dutch and English: messages, numbers, and what a member types.
//!
//! Messages stand in Fluent files under `locales/`, embedded when the crate is compiled; a test holds that both
//! languages have the same ids with the same arguments and that every id is used. Digits follow ICU's rules.
//! Deliberately absent: the texts of a budget (its maker writes them), dates, and the choice of a language at run
//! time from the browser (`browser`).

mod doubts;
mod faults;
pub mod input;
mod intake;
mod messages;
mod numbers;

use std::fmt;
use std::str::FromStr;

pub use messages::{Argument, speak_of_reading};
pub use numbers::{Unit, in_thousands};

/// A language that the page speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// Nederlands, the language of the documents and of the council.
    #[default]
    Dutch,
    /// English.
    English,
}

/// Something that can be said in a sentence or a phrase of either language.
pub trait Worded {
    /// The words.
    fn words(&self, language: Language) -> String;
}

impl Language {
    /// Every language, the first one by default.
    pub const ALL: [Language; 2] = [Language::Dutch, Language::English];

    /// The tag for `lang` attributes and for what is kept: `nl` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Language::Dutch => "nl",
            Language::English => "en",
        }
    }

    /// What the language calls itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::Dutch => "Nederlands",
            Language::English => "English",
        }
    }

    /// The message with that id; the id itself where there is none, so that nothing is ever blank.
    pub fn text(self, id: &'static str) -> String {
        messages::lookup(self, id, &[])
    }

    /// The message with that id and these arguments.
    pub fn text_with(self, id: &'static str, arguments: &[(&'static str, Argument)]) -> String {
        messages::lookup(self, id, arguments)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

/// A language tag such as `nl`, `nl-NL` or `en-GB`; any other language is an error.
impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(tag: &str) -> Result<Language, UnknownLanguage> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Language::ALL
            .into_iter()
            .find(|language| primary.eq_ignore_ascii_case(language.code()))
            .ok_or(UnknownLanguage)
    }
}

/// A tag of a language that the page does not speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownLanguage;

impl fmt::Display for UnknownLanguage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("neither Dutch (nl) nor English (en)")
    }
}

impl std::error::Error for UnknownLanguage {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_a_region_are_understood() {
        for (tag, language) in [
            ("nl", Ok(Language::Dutch)),
            ("nl-BE", Ok(Language::Dutch)),
            ("EN_us", Ok(Language::English)),
            ("nds", Err(UnknownLanguage)),
            ("", Err(UnknownLanguage)),
        ] {
            assert_eq!(tag.parse(), language, "{tag:?}");
        }
    }

    #[test]
    fn an_unknown_id_is_shown_rather_than_nothing() {
        assert_eq!(Language::Dutch.text("no-such-message"), "no-such-message");
    }

    #[test]
    fn plurals_count_and_large_counts_are_grouped() {
        let posts = |language: Language, count: usize| {
            language.text_with("pm-note", &[("count", Argument::from(count))])
        };
        assert_eq!(posts(Language::Dutch, 1), "1 post pm telt niet mee");
        assert_eq!(posts(Language::Dutch, 2), "2 posten pm tellen niet mee");
        assert_eq!(posts(Language::Dutch, 1_000), "1.000 posten pm tellen niet mee");
        assert_eq!(posts(Language::English, 1), "1 pm item is not counted");
        assert_eq!(posts(Language::English, 1_000), "1,000 pm items are not counted");
    }
}
