//! `keuzeruimte evaluate`: the outcome of a budget and a member's decisions, as JSON.

use std::path::PathBuf;

use super::{Report, file, outcome};
use crate::budget::{MOST_BYTES, from_json};
use crate::outcome::references;
use crate::scenario::Decisions;

/// Print what the choices of a budget come to, per year, as JSON
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The budget file
    #[arg(value_name = "BUDGET.json")]
    budget: PathBuf,
}

pub(super) fn run(arguments: &Arguments) -> Report {
    let text = match file::text(&arguments.budget, MOST_BYTES) {
        Ok(text) => text,
        Err(error) => return Report::unable(error),
    };
    let budget = match from_json(&text) {
        Ok(budget) => budget,
        Err(bad) => return Report::faulty(bad),
    };
    let decisions = Decisions::default();
    let outcomes = references(&budget, &decisions);
    Report::done(format!("{:#}\n", outcome::json(&budget, &decisions, &outcomes)))
}
