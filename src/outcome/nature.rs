//! Structural or incidental, where the document does not say.
//!
//! The document's label is never overwritten. Without one, the pattern of the years decides and the page says so:
//! what still runs in the last year of the horizon counts as structural; what ends before it lasted at most a few
//! years and counts as incidental (rule of thumb of the field: at most three years).

use crate::budget::{Amount, Choice};
use crate::money::Money;
use crate::year::PerYear;

pub use crate::budget::Nature;

/// How it is known whether a choice is structural.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NatureBasis {
    /// The document says so.
    Stated,
    /// The years suggest it.
    FromYears,
    /// The member says so, of an own choice.
    Member,
}

/// What a choice counts as, and how that is known.
pub fn nature_of(choice: &Choice) -> (Nature, NatureBasis) {
    match choice.nature {
        Some(nature) => (nature, NatureBasis::Stated),
        None => (from_years(&choice.amounts), NatureBasis::FromYears),
    }
}

fn from_years(amounts: &PerYear<Amount>) -> Nature {
    let last = amounts.get(amounts.horizon().last());
    let runs_on = last.is_some_and(|amount| *amount != Amount::Known(Money::ZERO));
    if runs_on {
        Nature::Structural
    } else {
        Nature::Incidental
    }
}
