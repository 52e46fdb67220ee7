//! Shared bodies (gemeenschappelijke regelingen) and the keys by which their cost is divided.
//!
//! Deliberately absent: what a step out costs the others (`outcome`), and the amounts, which stand with the choices.

use super::{Basis, Text};
use crate::money::Money;
use crate::rate::Rate;

/// A shared body with the municipalities that pay for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// Its name; shares of choices name it so.
    pub name: String,
    /// By what its cost is divided: inhabitants, use, staff, a fixed part.
    pub key: Option<Text>,
    /// Who pays, and which part each. The parts of the parties that are known; together at most the whole.
    pub parties: Vec<Party>,
}

/// One municipality in a shared body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// Its name.
    pub name: String,
    /// Its part.
    pub share: Rate,
    /// Whether it is the municipality whose budget this is.
    pub own: bool,
}

/// The municipality's part in what a shared body spends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The shared body.
    pub body: String,
    /// The part.
    pub rate: Rate,
    /// What the body spends a year, signed by the one rule.
    pub gross: Money,
    /// Whether the document says so.
    pub basis: Basis,
}
