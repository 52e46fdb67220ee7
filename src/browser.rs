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
mod sheet;
mod shell;
mod storage;
mod web;
mod windows;

pub use document::{focus, print};
pub use files::{FileProblem, MOST_FILE_BYTES, read_file};
pub use fragment::{address_without_fragment, fragment, is_place_on_page};
pub use fresh::fresh_id;
pub use library::{address_of_budget, asked_budget, go_to_budget, library};
pub use sheet::has_sheet;
pub use shell::{build_name, panicked, started};
pub use storage::{Device, base_path, device};
pub use web::Web;
pub use windows::{Happening, Listening, listen};
