//! What stands around the main view: whose scenario this is, whether it is safe, what must be said once.
//!
//! Calm words, no pop-ups: nothing here covers a figure.

mod library;
mod notices;
mod preview;
mod safety;
mod update;

pub use library::library_banner;
pub use notices::notices;
pub use preview::preview_banner;
pub use safety::{safety_banner, safety_sentence};
pub use update::update_banner;

#[cfg(test)]
mod tests;
