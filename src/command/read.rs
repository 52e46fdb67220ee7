//! `keuzeruimte read`: the choices of a document, with every doubt, as JSON, and a budget of them where one is asked.

use std::fs;
use std::panic;
use std::path::{Path, PathBuf};

use super::{Ending, Report, file};
use crate::budget::{self, Budget};
use crate::reading::doubt::What;
use crate::reading::draft::{About, draft};
use crate::reading::extract::file as document;
use crate::reading::extract::guard::is_guarded;
use crate::reading::{self, MOST_BYTES, Reading};

/// Read the choices of a budget document (pdf, xlsx, ods, csv, json or text) and print them as JSON, every doubt
/// beside its amount
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The document
    #[arg(value_name = "FILE")]
    document: PathBuf,
    /// Write a budget of these choices to this file, to look over and use
    #[arg(long, value_name = "BUDGET.json")]
    budget: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments) -> Report {
    keep_quiet_where_guarded();
    let path = &arguments.document;
    let bytes = match file::bytes(path, MOST_BYTES) {
        Ok(bytes) => bytes,
        Err(file::Unreadable::TooLarge(..)) => {
            return Report::unable(format!(
                "{}: the file has more than 50 MB, the most that is read: save the pages with the choices as a file of \
                 their own",
                path.display()
            ));
        }
        Err(error) => return Report::unable(error),
    };
    let name = path.file_name().and_then(|name| name.to_str());
    let extracted = match document::read(&bytes, name) {
        Ok(extracted) => extracted,
        Err(refusal) => return Report::faulty(format!("{}: {refusal}", path.display())),
    };
    let mut given = None;
    let mut read = match &extracted.budget {
        Some(json) => match budget::from_json(json) {
            Ok(budget) => {
                let read = reading::read_back(&budget);
                given = Some(budget);
                read
            }
            Err(bad) => return Report::faulty(format!("{}: not a budget\n{bad}", path.display())),
        },
        None => reading::read_file(extracted, path.file_stem().and_then(|stem| stem.to_str())),
    };
    let Some(to) = &arguments.budget else {
        return Report::done(printed(&read));
    };
    if is_same_file(path, to) {
        return Report::unable(format!(
            "{}: this is the document itself; name another file for the budget",
            to.display()
        ));
    }
    let (remarks, ending) = match made(&mut read, given, name) {
        Ok((budget, remarks)) => write(to, &budget, remarks),
        Err(refusal) => (
            format!("{}: no budget was written: {refusal}\n", path.display()),
            Ending::Faulty,
        ),
    };
    Report {
        results: printed(&read),
        remarks,
        ending,
    }
}

/// A panic that becomes a refusal is told as one; any other is told as ever.
fn keep_quiet_where_guarded() {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |told| {
        if !is_guarded() {
            usual(told);
        }
    }));
}

fn printed(read: &Reading) -> String {
    format!("{}\n", reading::print::text(read))
}

/// The budget to write, and what it does not hold of the reading; that stands among the findings too.
fn made(
    read: &mut Reading,
    given: Option<Budget>,
    file: Option<&str>,
) -> Result<(Budget, String), reading::draft::NoBudget> {
    if let Some(budget) = given {
        return Ok((budget, String::new()));
    }
    let about = About {
        file,
        reviewed: false,
        start: None,
    };
    let drafted = draft(read, &about)?;
    let remarks = drafted
        .findings
        .iter()
        .filter_map(|finding| match &finding.what {
            What::NotCarried(left) => Some(format!("{left}\n")),
            _ => None,
        })
        .collect();
    read.findings.extend(drafted.findings);
    Ok((drafted.budget, remarks))
}

fn write(to: &Path, budget: &Budget, remarks: String) -> (String, Ending) {
    match fs::write(to, budget::to_json(budget)) {
        Ok(()) => (
            format!(
                "{}: {} choices, {} to {}, to be looked over\n{remarks}",
                to.display(),
                budget.choices.len(),
                budget.horizon.first(),
                budget.horizon.last()
            ),
            Ending::Done,
        ),
        Err(error) => (
            format!("{}: the budget cannot be written: {error}\n", to.display()),
            Ending::Unable,
        ),
    }
}

fn is_same_file(one: &Path, other: &Path) -> bool {
    matches!((fs::canonicalize(one), fs::canonicalize(other)), (Ok(one), Ok(other)) if one == other)
}
