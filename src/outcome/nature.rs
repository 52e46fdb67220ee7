//! Structural or incidental: by the document's label, by the member's word, or by the years.
//!
//! A label is never overwritten; whether the years bear it out is kept beside it (`Part::label_agrees`). What is drawn
//! from a reserve is incidental whatever it is called: reserve money does not mend the structural balance.

use crate::scenario::Position;

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
    /// A rule of the field says so: of reserve money and of taxes.
    Rule,
}

/// What a choice counts as where it stands, and how that is known.
pub(super) fn nature_of(position: &Position<'_>) -> (Nature, NatureBasis) {
    match position.choice.nature {
        _ if position.choice.reserve.is_some() => (Nature::Incidental, NatureBasis::Rule),
        Some(nature) => (nature, NatureBasis::Stated),
        None => (position.pattern.suggests(), NatureBasis::FromYears),
    }
}
