//! `keuzeruimte evaluate`: the outcome of a budget and a member's decisions, as JSON.

use std::path::PathBuf;

use super::link::refused;
use super::scenario::scenario;
use super::{Report, outcome, with_budget};
use crate::budget::Budget;
use crate::outcome::{Band, BandRule, references};
use crate::scenario::Decisions;

/// Print what the choices of a budget come to, per year, as JSON
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The budget file
    #[arg(value_name = "BUDGET.json")]
    budget: PathBuf,
    /// What was decided: a scenario file or a link; without it, nothing was
    #[arg(value_name = "SCENARIO.json | LINK")]
    scenario: Option<String>,
    /// Beside each range also the narrower one of eight in ten draws
    #[arg(long)]
    draws: bool,
}

pub(super) fn run(arguments: &Arguments) -> Report {
    with_budget(&arguments.budget, |budget| {
        of_budget(budget, arguments.scenario.as_deref(), arguments.draws)
    })
}

fn of_budget(budget: &Budget, argument: Option<&str>, draws: bool) -> Report {
    let (decisions, remarks) = match argument {
        None => (Decisions::default(), Vec::new()),
        Some(argument) => match scenario(argument, budget) {
            Ok(scenario) => (scenario.record.decisions, scenario.remarks),
            Err(error) => return refused(&error),
        },
    };
    let outcomes = references(budget, &decisions);
    let drawn = draws.then(|| Band::of(&outcomes.mine, BandRule::Draws));
    let json = outcome::json(budget, &decisions, &outcomes, drawn.as_ref());
    Report::with_remarks(format!("{json:#}\n"), &remarks)
}
