//! One thing that is wrong in a file, in data: `lang` words it for the page, `Display` for the command line.

use std::fmt;

/// What is wrong at one place of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The place, as in `$.choices[3].amounts.2027`.
    pub path: String,
    /// What stands there.
    pub found: Found,
    /// What should.
    pub expected: Expected,
}

/// What stands at one place of a file, short enough for a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing at all.
    Nothing,
    /// A list of so many items.
    List(usize),
    /// An object of so many entries.
    Object(usize),
    /// This, as the file writes it or as it was counted.
    Written(String),
}

/// What a place of a file should hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Something; it is missing.
    Present,
    /// `{…}`
    Object,
    /// `[…]`
    List,
    /// A text that is not empty.
    Text,
    /// `true` or `false`.
    TrueOrFalse,
    /// A whole number between bounds.
    WholeNumber {
        /// The least.
        least: u32,
        /// The most.
        most: u32,
    },
    /// At most so many items.
    AtMostItems(usize),
    /// At least one item.
    AtLeastOneItem,
    /// At least so many items.
    AtLeastItems(usize),
    /// At most so many characters.
    AtMostCharacters(usize),
    /// No control characters but line ends and tabs, and none that turn the reading order.
    NoControlCharacters,
    /// No line ends and no tabs.
    OneLine,
    /// One of the names that the format knows.
    KnownName {
        /// The likely meaning of a typing mistake.
        nearest: Option<&'static str>,
    },
    /// Each name only once in an object.
    OneEntryPerName,
    /// An id: 1 to 40 of a-z, 0-9, point and hyphen.
    Id,
    /// An id that nothing else in the file has.
    UniqueId,
    /// A name that nothing else in the same list has.
    UniqueName,
    /// The id of a section of this file.
    KnownSection,
    /// The id of a choice of this file.
    KnownChoice,
    /// The id of a reserve of this file.
    KnownReserve,
    /// The id of another choice than the one that it stands with.
    OtherChoice,
    /// Each choice only once in a list.
    EachChoiceOnce,
    /// Parts of parts that do not lead back to where they began.
    NoRing,
    /// A decimal number as text, at most two decimals, within ±10^15.
    Amount,
    /// Such an amount that is not below zero.
    AmountFromZero,
    /// A decimal number as text, or `"pm"`.
    AmountOrPm,
    /// A low that is not above the high beside it.
    LowToHigh,
    /// A fraction as text between 0 and 10, such as `"0.37"`.
    Rate,
    /// A fraction as text between 0 and 2, such as `"0.5"`.
    Level,
    /// Parts that are together at most the whole.
    AtMostTheWhole,
    /// At most one party of a shared body that is the municipality itself.
    OneOwnParty,
    /// So many hexadecimal digits in lower case.
    HexDigits(usize),
    /// One of the named words.
    OneOf(&'static [&'static str]),
    /// Consecutive years, one to ten of them, from 1990 to 2199.
    Years,
    /// A year of this budget.
    YearOfBudget,
    /// An amount for every year of this budget.
    EveryYear,
    /// The version of the format that this build reads.
    Format(u32),
    /// A name that the format knows from this version on.
    NameOfFormat(u32),
    /// Amounts or an investment, not both.
    AmountsOrInvestment,
    /// An investment whose yearly charges are within the bounds of an amount.
    ChargesWithinBounds,
    /// How much a consequence comes to, in exactly one of three ways.
    OneChange,
    /// A choice with a pm post says in which direction it goes.
    DirectionForPm,
    /// Each year only once in a list.
    EachYearOnce,
    /// No more than so many bytes.
    AtMostBytes(usize),
    /// The name of another file beside the page.
    FileName,
    /// Stands at the end of a list of faults that was cut short.
    NoFurtherFaults,
}

impl fmt::Display for Expected {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Expected::Present => write!(formatter, "this field is required"),
            Expected::Object => write!(formatter, "an object {{…}}"),
            Expected::List => write!(formatter, "a list […]"),
            Expected::Text => write!(formatter, "a text that is not empty"),
            Expected::TrueOrFalse => write!(formatter, "true or false"),
            Expected::WholeNumber { least, most } => {
                write!(formatter, "a whole number from {least} to {most}")
            }
            Expected::AtMostItems(most) => write!(formatter, "at most {most} items"),
            Expected::AtLeastOneItem => write!(formatter, "at least one item"),
            Expected::AtLeastItems(least) => write!(formatter, "at least {least} items"),
            Expected::AtMostCharacters(most) => write!(formatter, "at most {most} characters"),
            Expected::NoControlCharacters => write!(
                formatter,
                "a text without characters that no screen shows or that turn the reading order"
            ),
            Expected::OneLine => write!(formatter, "a text on one line, without tabs"),
            Expected::KnownName { nearest: Some(name) } => {
                write!(
                    formatter,
                    "a name that the format knows; did you mean \"{name}\"?"
                )
            }
            Expected::KnownName { nearest: None } => write!(formatter, "a name that the format knows"),
            Expected::OneEntryPerName => write!(formatter, "each name once"),
            Expected::Id => write!(
                formatter,
                "an id: 1 to 40 of the characters a-z, 0-9, point and hyphen"
            ),
            Expected::UniqueId => write!(formatter, "an id that nothing else in the file has"),
            Expected::UniqueName => write!(formatter, "a name that nothing else in this list has"),
            Expected::KnownSection => write!(formatter, "the id of one of the file's sections"),
            Expected::KnownChoice => write!(formatter, "the id of one of the file's choices"),
            Expected::KnownReserve => write!(formatter, "the id of one of the file's reserves"),
            Expected::OtherChoice => write!(formatter, "another choice than the one it stands with"),
            Expected::EachChoiceOnce => write!(formatter, "each choice once"),
            Expected::NoRing => write!(formatter, "parts of parts that do not lead back to this choice"),
            Expected::Amount => {
                write!(
                    formatter,
                    "a decimal as text such as \"-32000\" or \"12.50\", within 10^15 either side of zero"
                )
            }
            Expected::AmountFromZero => {
                write!(formatter, "a decimal as text such as \"32000\", from 0 to 10^15")
            }
            Expected::LowToHigh => write!(formatter, "a \"low\" that is not above the \"high\""),
            Expected::AtMostTheWhole => write!(formatter, "shares that are together at most 1"),
            Expected::OneOwnParty => write!(formatter, "at most one party with \"own\": true"),
            Expected::AmountOrPm => {
                write!(
                    formatter,
                    "a decimal as text such as \"-32000\", within 10^15 either side of zero, or \"pm\""
                )
            }
            Expected::Rate => write!(formatter, "a fraction as text from 0 to 10, such as \"0.37\""),
            Expected::Level => write!(formatter, "a fraction as text from 0 to 2, such as \"0.5\""),
            Expected::HexDigits(count) => write!(formatter, "{count} digits of 0-9 and a-f, as text"),
            Expected::OneOf(words) => write!(formatter, "one of {}", words.join(", ")),
            Expected::Years => {
                write!(
                    formatter,
                    "one to ten consecutive years from 1990 to 2199, as whole numbers"
                )
            }
            Expected::YearOfBudget => write!(formatter, "one of the budget's years"),
            Expected::EveryYear => write!(formatter, "an amount for every year of the budget"),
            Expected::Format(number) => write!(formatter, "{number}, the format this version reads"),
            Expected::NameOfFormat(number) => {
                write!(
                    formatter,
                    "\"format\": {number}, from which on this name is known"
                )
            }
            Expected::AmountsOrInvestment => {
                write!(
                    formatter,
                    "either \"amounts\" or an \"investment\", whose charges are the amounts"
                )
            }
            Expected::ChargesWithinBounds => {
                write!(formatter, "an investment whose yearly charges are at most 10^15")
            }
            Expected::OneChange => write!(formatter, "one of \"amount\", \"more\" and \"less\""),
            Expected::DirectionForPm => {
                write!(
                    formatter,
                    "\"direction\": \"nadeel\" or \"voordeel\", as an amount is pm"
                )
            }
            Expected::EachYearOnce => write!(formatter, "each year once"),
            Expected::AtMostBytes(most) => write!(formatter, "at most {most} bytes"),
            Expected::FileName => write!(
                formatter,
                "the name of another file in this folder, such as \"kadernota-2027.json\""
            ),
            Expected::NoFurtherFaults => write!(formatter, "no further faults than those above"),
        }
    }
}

impl From<String> for Found {
    fn from(written: String) -> Found {
        Found::Written(written)
    }
}

impl fmt::Display for Found {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Found::Nothing => formatter.write_str("nothing"),
            Found::List(items) => write!(formatter, "a list of {items}"),
            Found::Object(entries) => write!(formatter, "an object of {entries}"),
            Found::Written(written) => formatter.write_str(written),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{}: found {}; expected {}",
            self.path, self.found, self.expected
        )
    }
}
