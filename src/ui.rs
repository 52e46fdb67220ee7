//! What is seen: ready-to-draw rows turned into markup by plain functions, which are Yew components only where
//! something is kept between two drawings, or a part should not be drawn again. No arithmetic, no storage, no clock.
//!
//! Every change goes out as a `Message`; what comes in is what `present` prepared. Styles stand in `styles/`, in
//! files of the same names; no component sets a `style` attribute, because the page's policy blocks it.

mod app;
mod around;
mod compare_view;
mod council_view;
mod dialogs;
pub mod kit;
mod leftovers;
mod main_view;
mod page;
#[cfg(feature = "reader-page")]
mod reader;
mod rooms;
mod standing;

pub use app::{App, AppProps, Reached};
pub use page::{Page, PageProps};
#[cfg(feature = "reader-page")]
pub use reader::ReaderApp;
