//! The small parts that every view is made of: buttons, icons, dialogs, fields, tags.
//!
//! Native elements that behave as the browser lets them, dressed by NL Design System classes. Deliberately absent:
//! texts. A part shows the words that it is given.

mod button;
mod dialog;
mod field;
mod figure_field;
mod icon;
mod tag;

pub use button::{Button, ButtonKind, IconButton};
pub use dialog::Dialog;
pub use field::{Field, TextField};
pub use figure_field::{AmountField, PercentField};
pub use icon::{Icon, Symbol};
pub use tag::{Tag, TagKind};

#[cfg(test)]
mod tests;
