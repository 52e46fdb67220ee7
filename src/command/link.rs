//! `keuzeruimte link`: a scenario file into a link, and a link into a scenario file.

use std::path::PathBuf;

use super::scenario::{NoScenario, from_link, scenario};
use super::{Ending, Report, with_budget};
use crate::budget::Budget;
use crate::{kept, link};

/// Turn a scenario file into a link, or a link into a scenario file
#[derive(clap::Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    direction: Direction,
}

#[derive(clap::Subcommand)]
enum Direction {
    /// Print the link of a scenario file: the part behind the page's address
    Encode {
        /// The budget file
        #[arg(value_name = "BUDGET.json")]
        budget: PathBuf,
        /// The scenario file
        #[arg(value_name = "SCENARIO.json")]
        scenario: String,
    },
    /// Print what a link holds, as a scenario file
    Decode {
        /// The budget file
        #[arg(value_name = "BUDGET.json")]
        budget: PathBuf,
        /// The link, or a text with the link in it
        #[arg(value_name = "LINK")]
        link: String,
    },
}

pub(super) fn run(arguments: &Arguments) -> Report {
    match &arguments.direction {
        Direction::Encode { budget, scenario } => with_budget(budget, |budget| encode(budget, scenario)),
        Direction::Decode { budget, link } => with_budget(budget, |budget| decode(budget, link)),
    }
}

fn encode(budget: &Budget, argument: &str) -> Report {
    let scenario = match scenario(argument, budget) {
        Ok(scenario) => scenario,
        Err(error) => return refused(&error),
    };
    match link::encode(budget, &scenario.record.decisions, scenario.record.title.as_ref()) {
        Err(too_long) => Report::unable(too_long),
        Ok(link) => {
            let mut remarks = scenario.remarks;
            if link.is_long() {
                let characters = link.fragment().len();
                remarks.push(format!(
                    "{characters} characters are more than some programs pass on whole"
                ));
            }
            Report::with_remarks(format!("{link}\n"), &remarks)
        }
    }
}

fn decode(budget: &Budget, text: &str) -> Report {
    match link::decode(text, budget) {
        Err(bad) => refused(&NoScenario::BadLink(bad)),
        Ok(opened) => {
            let scenario = from_link(budget, opened);
            Report::with_remarks(kept::write(&scenario.record), &scenario.remarks)
        }
    }
}

/// What a scenario that cannot be used ends a command with.
pub(super) fn refused(error: &NoScenario) -> Report {
    let ending = match error {
        NoScenario::Unreadable(_) => Ending::Unable,
        NoScenario::Damaged(..)
        | NoScenario::Newer(..)
        | NoScenario::OtherBudget(..)
        | NoScenario::BadLink(_) => Ending::Faulty,
    };
    Report {
        ending,
        ..Report::faulty(error)
    }
}
