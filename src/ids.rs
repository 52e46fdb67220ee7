//! Names that stay the same while texts change: a budget, a section, a choice, a member's own choice.
//!
//! Checked once, at the edge; distinct types, so that one can never be passed as another:
//!
//! ```compile_fail
//! use keuzeruimte::ids::{ChoiceId, SectionId};
//! let section: SectionId = "7.1.2".parse::<ChoiceId>().unwrap();
//! ```

use std::fmt;
use std::str::FromStr;

/// The most characters of an id.
pub const LONGEST_ID: usize = 40;

/// Why a text is not an id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdError {
    /// What was found, shortened.
    pub found: String,
}

impl fmt::Display for IdError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "\"{}\" is not an id: 1 to {LONGEST_ID} of the characters a-z, 0-9, point and hyphen",
            self.found
        )
    }
}

impl std::error::Error for IdError {}

macro_rules! id {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(std::rc::Rc<str>);

        impl $name {
            /// The text of the id.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<$name, IdError> {
                if is_id(text) { Ok($name(text.into())) } else { Err(IdError { found: text.chars().take(60).collect() }) }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    };
}

id!(
    /// A budget, across its versions.
    BudgetId
);
id!(
    /// A section of a budget document.
    SectionId
);
id!(
    /// A choice of a budget, across the budget's versions.
    ChoiceId
);
id!(
    /// A choice that the member added.
    OwnChoiceId
);
id!(
    /// A reserve of a budget, across the budget's versions.
    ReserveId
);
id!(
    /// A tax or charge of a budget, across the budget's versions.
    LeverId
);
id!(
    /// A rule between choices, across the budget's versions.
    RuleId
);
id!(
    /// A kept scenario on this device. It names a place, not a content: renaming costs nothing.
    ScenarioId
);

impl ScenarioId {
    /// The place that such a number names, as 16 characters.
    pub fn from_number(number: u64) -> ScenarioId {
        ScenarioId(format!("{number:016x}").into())
    }
}

fn is_id(text: &str) -> bool {
    let allowed =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'.' || byte == b'-';
    (1..=LONGEST_ID).contains(&text.len()) && text.bytes().all(allowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_short_plain_and_lower_case() {
        for good in ["7.1.2.3", "duo-2024", "a", &"x".repeat(40)] {
            assert!(good.parse::<ChoiceId>().is_ok(), "{good}");
        }
        for bad in ["", "A", "a b", "é", "<b>", &"x".repeat(41)] {
            assert!(bad.parse::<ChoiceId>().is_err(), "{bad}");
        }
    }
}
