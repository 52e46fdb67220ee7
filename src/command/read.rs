//! `keuzeruimte read`: the choices of a document, with every doubt, as JSON.

use std::path::PathBuf;

use super::{Report, file};
use crate::reading::{self, MOST_BYTES};

/// Read the choices of a budget document and print them as JSON, every doubt beside its amount
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The document
    #[arg(value_name = "FILE")]
    document: PathBuf,
}

pub(super) fn run(arguments: &Arguments) -> Report {
    let text = match file::text(&arguments.document, MOST_BYTES) {
        Ok(text) => text,
        Err(error) => return Report::unable(error),
    };
    let name = arguments.document.file_stem().and_then(|name| name.to_str());
    let read = reading::read_text(&text, name);
    Report::done(format!("{:#}\n", reading::print::json(&read)))
}
