//! The small parts that every view is made of: buttons, icons, dialogs, fields, tags.
//!
//! Native elements that behave as the browser lets them, dressed by NL Design System classes. Deliberately absent:
//! texts. A part shows the words that it is given. A part without a state of its own is a plain function; only what
//! keeps something between two drawings (a dialog, a figure as typed) is a component.

mod button;
mod dialog;
mod field;
mod figure_field;
mod icon;
mod select_field;
mod tag;

pub use button::{Button, ButtonKind, IconButton, button, icon_button};
pub use dialog::Dialog;
pub use field::{TextField, text_field};
pub use figure_field::{AmountField, PercentField};
pub use icon::{Symbol, icon};
pub use select_field::{SelectField, SelectFieldProps};
pub use tag::{TagKind, tag};

#[cfg(test)]
mod tests;
