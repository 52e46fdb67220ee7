//! `keuzeruimte read`: the choices of a document, with every doubt, as JSON.

use std::path::PathBuf;

use super::{Report, file};
use crate::reading::extract::file as document;
use crate::reading::extract::kind::Kind;
use crate::reading::{self, MOST_BYTES};

/// Read the choices of a budget document (pdf, xlsx, ods, csv or text) and print them as JSON, every doubt beside
/// its amount
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The document
    #[arg(value_name = "FILE")]
    document: PathBuf,
}

pub(super) fn run(arguments: &Arguments) -> Report {
    let path = &arguments.document;
    let bytes = match file::bytes(path, MOST_BYTES) {
        Ok(bytes) => bytes,
        Err(error) => return Report::unable(error),
    };
    let file_name = path.file_name().and_then(|name| name.to_str());
    let extracted = match document::read(&bytes, file_name) {
        Ok(extracted) => extracted,
        Err(refusal) => return Report::faulty(format!("{}: {refusal}", path.display())),
    };
    if extracted.kind == Kind::Json {
        return Report::faulty(format!(
            "{}: this is JSON, which holds choices already; `keuzeruimte check` looks a budget file over",
            path.display()
        ));
    }
    let name = path.file_stem().and_then(|name| name.to_str());
    let read = reading::read_file(extracted, name);
    Report::done(format!("{:#}\n", reading::print::json(&read)))
}
