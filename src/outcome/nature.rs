//! Structural or incidental, where the document does not say.
//!
//! The document's label is never overwritten. Without one, the years decide and the page says so: what still runs
//! in the last year of the horizon counts as structural, and so does what runs for more than three years; what ends
//! earlier counts as incidental (the field's rule of thumb: at most three years). The years are those that the
//! member sees: an own amount of nothing in the last year makes a choice end before it.

use crate::budget::{Amount, Choice};
use crate::scenario::Figure;
use crate::year::PerYear;

pub use crate::budget::Nature;

/// The most years that something runs and is still incidental.
const LONGEST_INCIDENTAL: usize = 3;

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

/// What a choice counts as with these figures, and how that is known.
pub fn nature_of(choice: &Choice, figures: &PerYear<Figure>) -> (Nature, NatureBasis) {
    match choice.nature {
        Some(nature) => (nature, NatureBasis::Stated),
        None => (
            from_years(&years_it_runs(choice, figures)),
            NatureBasis::FromYears,
        ),
    }
}

// A level changes how much, not how long: at 0 % a choice runs in the years in which it ran.
fn years_it_runs(choice: &Choice, figures: &PerYear<Figure>) -> PerYear<bool> {
    choice
        .amounts
        .map(|year, amount| match (figures.get(year), amount) {
            (Some(Figure::Own(own)), _) => !own.is_zero(),
            (_, Amount::Known(money)) => !money.is_zero(),
            (_, Amount::Pm) => true,
        })
}

fn from_years(runs: &PerYear<bool>) -> Nature {
    let runs_on = runs.values().next_back().is_some_and(|runs| *runs);
    let length = runs.values().filter(|runs| **runs).count();
    if runs_on || length > LONGEST_INCIDENTAL {
        Nature::Structural
    } else {
        Nature::Incidental
    }
}
