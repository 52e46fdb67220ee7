//! Outcomes as plain rows and shapes, ready to draw: every figure is text, every word is in the reader's language.
//!
//! Pure functions over plain values. What they return is cheap to clone and to compare, so that a component whose
//! row did not change is not drawn again. Deliberately absent: markup, colours, and any arithmetic on money other
//! than the differences that are shown.

pub mod breakdown;
mod cell;
pub mod chart;
pub mod clashes;
pub mod code;
pub mod compare;
pub mod council;
pub mod detail;
pub mod find;
pub mod findings;
pub mod geometry;
mod head;
pub mod indicators;
pub mod ledger;
pub mod levers;
pub mod named;
pub mod questions;
pub mod reserves;
pub mod review;
pub mod revision;
pub mod standing;
pub mod strip;
#[cfg(test)]
pub(crate) mod testing;

use std::rc::Rc;

use crate::budget::Text;
use crate::lang::{Language, Unit};

pub use cell::{Cell, CellKind};

/// In which language and unit something is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Showing {
    /// The language of every word and digit.
    pub language: Language,
    /// Euros or thousands.
    pub unit: Unit,
}

/// Words that the page did not write: the document's or the member's. Shown as text, never as markup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The words.
    pub text: Rc<str>,
    /// The language they are in where that is not the page's: the value of a `lang` attribute.
    pub lang: Option<&'static str>,
}

impl Told {
    /// A text of the document, in Dutch where nobody wrote it in English.
    pub fn document(text: &Text, language: Language) -> Told {
        match (language, &text.english) {
            (Language::Dutch, _) => Told::plain(&text.dutch),
            (Language::English, Some(english)) => Told::plain(english),
            (Language::English, None) => Told {
                text: text.dutch.as_str().into(),
                lang: Some(Language::Dutch.code()),
            },
        }
    }

    /// Words in the page's language, or in one that nobody knows.
    pub fn plain(text: &str) -> Told {
        Told {
            text: text.into(),
            lang: None,
        }
    }
}
