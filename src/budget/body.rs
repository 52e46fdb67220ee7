//! Shared bodies (gemeenschappelijke regelingen) and the keys by which their cost is divided.
//!
//! Deliberately absent: what a step out costs the others (`outcome`), and the amounts, which stand with the choices.

use super::Text;
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
