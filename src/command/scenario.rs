//! The scenario that a command is given: a file, or a link in whatever text it was pasted with.

use std::fmt;
use std::path::Path;

use super::file::{self, Unreadable};
use crate::budget::Budget;
use crate::ids::BudgetId;
use crate::kept::{self, Damage, Kept, Record};
use crate::link::{self, BadLink, MadeFor, OpenedLink};

/// A scenario about the given budget, and what a person must know about it.
pub(super) struct Scenario {
    /// What was decided, and what it is called.
    pub record: Record,
    /// One line each.
    pub remarks: Vec<String>,
}

/// Why there is none.
pub(super) enum NoScenario {
    /// The file cannot be read.
    Unreadable(Unreadable),
    /// The file is no scenario.
    Damaged(String, Damage),
    /// The file was written by a newer version.
    Newer(String, u32),
    /// The file is about another budget.
    OtherBudget(String, BudgetId),
    /// Neither a file nor a link that can be opened.
    BadLink(BadLink),
}

/// Reads a scenario. A text with a link in it is a link, unless a file has that name.
pub(super) fn scenario(argument: &str, budget: &Budget) -> Result<Scenario, NoScenario> {
    if Path::new(argument).exists() {
        return from_file(argument, budget);
    }
    match link::decode(argument, budget) {
        Ok(opened) => Ok(from_link(budget, opened)),
        Err(BadLink::NotALink | BadLink::Empty) => from_file(argument, budget),
        Err(bad) => Err(NoScenario::BadLink(bad)),
    }
}

/// The scenario of a link.
pub(super) fn from_link(budget: &Budget, opened: OpenedLink) -> Scenario {
    let mut remarks = figures(opened.made_for);
    let unplaced = opened.unplaced.iter().map(|unplaced| {
        let [one, two] = unplaced.mark;
        format!(
            "the choice with mark {one:02x}{two:02x} was not placed: {}",
            unplaced.reason
        )
    });
    remarks.extend(unplaced);
    Scenario {
        record: Record::new(budget, opened.title, opened.decisions),
        remarks,
    }
}

fn from_file(name: &str, budget: &Budget) -> Result<Scenario, NoScenario> {
    let text = file::text(Path::new(name), kept::MOST_BYTES).map_err(NoScenario::Unreadable)?;
    match kept::read(&text) {
        Kept::Good(record) | Kept::Older(record) => match record.made_for(budget) {
            Some(made_for) => Ok(Scenario {
                record,
                remarks: figures(made_for),
            }),
            None => Err(NoScenario::OtherBudget(name.to_owned(), record.budget)),
        },
        Kept::Newer { format } => Err(NoScenario::Newer(name.to_owned(), format)),
        Kept::Damaged(damage) => Err(NoScenario::Damaged(name.to_owned(), damage)),
    }
}

fn figures(made_for: MadeFor) -> Vec<String> {
    match made_for {
        MadeFor::SameFigures => Vec::new(),
        MadeFor::OtherFigures => {
            vec!["made for a version of the budget with other figures: totals may differ".to_owned()]
        }
    }
}

impl fmt::Display for NoScenario {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NoScenario::Unreadable(error) => write!(formatter, "{error}, and no link either"),
            NoScenario::Damaged(name, damage) => write!(formatter, "{name}: {damage}"),
            NoScenario::Newer(name, format) => write!(
                formatter,
                "{name}: format {format} is newer than this version reads ({}); use a newer version",
                kept::FORMAT
            ),
            NoScenario::OtherBudget(name, budget) => {
                write!(
                    formatter,
                    "{name}: the scenario is about another budget, \"{budget}\""
                )
            }
            NoScenario::BadLink(bad) => write!(formatter, "{bad}"),
        }
    }
}
