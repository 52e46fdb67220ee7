//! The only door to the platform: address bar, other windows, clipboard, share sheet, files, offline shell, clock and chance.
//!
//! Every call that a browser may refuse gives an answer; none of them panics. Deliberately absent: decisions about
//! what happens when it refuses (`session`), and anything that is seen (`ui`).

mod clipboard;
mod document;
mod files;
mod fragment;
mod fresh;
mod library;
mod own;
#[cfg(feature = "reader-page")]
mod pasted;
#[cfg(feature = "reader-page")]
mod reading;
mod sheet;
mod shell;
mod storage;
mod web;
mod windows;

pub use clipboard::copy;
pub use document::{dress_reader, focus, once_drawn, print};
pub use files::{FileProblem, MOST_FILE_BYTES, offer_file, read_file};
pub use fragment::{
    address_of_reader, address_without_fragment, clear_fragment, fragment, fragment_at_start,
    is_place_on_page,
};
pub use fresh::fresh_id;
pub use library::{
    READER, address_of_budget, asked_budget, go_to_budget, go_to_page, go_to_reader, library, library_beside,
};
pub use own::{
    DeviceFault, forget_review, keep_budget, keep_review, own_budgets, remove_budget, waiting_review,
};
#[cfg(feature = "reader-page")]
pub use pasted::{cells_of, text_of_paste};
#[cfg(feature = "reader-page")]
pub use reading::{Reader, Source, Told, work_here};
pub use sheet::has_sheet;
pub use shell::{build_name, is_safe_start, panicked, started};
pub use storage::{Device, base_path, device};
pub use web::Web;
pub use windows::{Happening, Listening, listen};
