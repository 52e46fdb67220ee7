//! What a reading holds and a budget has no place for.
//!
//! Data, so that the page words it in two languages; `Display` is the English of the command line.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::year::Year;

/// Something that was not taken over, or not as it was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NotCarried {
    /// A row that is likely the start balance; taking it over is for a person to decide.
    StartBalance {
        /// Its title.
        title: String,
    },
    /// Balances, totals, reserves and provisions: no choices.
    OtherRows {
        /// How many.
        rows: usize,
    },
    /// A choice with an amount beyond what a budget counts.
    TooLarge {
        /// Its title.
        title: String,
    },
    /// Amounts of years beyond those that a budget may have.
    OtherYears {
        /// Of how many choices.
        choices: usize,
        /// The first such year.
        first: Year,
        /// The last.
        last: Year,
    },
    /// More choices than a budget may have; the last of the document were left.
    TooManyChoices {
        /// How many were left.
        left: usize,
    },
    /// More sections than a budget may have; the choices of the last stand under the one for other choices.
    TooManySections {
        /// How many have no section of their own.
        left: usize,
    },
    /// Texts beyond what a budget holds were cut.
    TextsCut {
        /// How many.
        texts: usize,
    },
    /// The words of the document beside the choices were left out, for the file would become too large with them.
    WordsLeft,
}

impl fmt::Display for NotCarried {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotCarried::StartBalance { title } => write!(
                out,
                "\"{title}\" is likely the start balance; it was not taken over, add it as \"start\" if it is"
            ),
            NotCarried::OtherRows { rows } => {
                write!(
                    out,
                    "{rows} rows with balances, totals or reserves are no choices"
                )
            }
            NotCarried::TooLarge { title } => {
                write!(
                    out,
                    "\"{title}\" was left: an amount is beyond what a budget counts"
                )
            }
            NotCarried::OtherYears { choices, first, last } => write!(
                out,
                "amounts of {choices} choices in years from {first} to {last} lie outside the budget's years"
            ),
            NotCarried::TooManyChoices { left } => {
                write!(out, "the last {left} choices were left: a budget holds no more")
            }
            NotCarried::TooManySections { left } => {
                write!(
                    out,
                    "{left} sections were joined into one: a budget holds no more"
                )
            }
            NotCarried::TextsCut { texts } => write!(out, "{texts} texts were too long and were cut"),
            NotCarried::WordsLeft => {
                write!(
                    out,
                    "the words of the document were left out: the file would become too large"
                )
            }
        }
    }
}
