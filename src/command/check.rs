//! `keuzeruimte check`: everything that is wrong with a budget file, or what it holds.

use std::path::PathBuf;

use super::{Ending, Report, file};
use crate::budget::{BadBudget, Budget, MOST_BYTES, from_json};

/// Name every fault of a budget file, or say in one line what it holds
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
    match from_json(&text) {
        Ok(budget) => Report::done(in_one_line(&budget)),
        // Here the faults are what was asked for, one to a line.
        Err(bad) => Report {
            results: format!("{bad}\n"),
            remarks: summary(&bad),
            ending: Ending::Faulty,
        },
    }
}

fn in_one_line(budget: &Budget) -> String {
    let pm = budget.choices.iter().filter(|choice| choice.has_pm()).count();
    let doubts = budget.choices.iter().map(|choice| choice.doubts.len());
    format!(
        "{}: {} choices in {} sections, {} to {}, {pm} pm, {} doubts, {}{}, fingerprint {}\n",
        budget.id,
        budget.choices.len(),
        budget.sections.len(),
        budget.horizon.first(),
        budget.horizon.last(),
        doubts.sum::<usize>().saturating_add(budget.doubts.len()),
        if budget.start.is_some() {
            "with start balance"
        } else {
            "no start balance"
        },
        beside_the_choices(budget),
        budget.fingerprint()
    )
}

/// What only some budgets have.
fn beside_the_choices(budget: &Budget) -> String {
    let investments = budget.choices.iter().filter(|choice| choice.investment.is_some());
    let counted = [
        (investments.count(), "investment", "investments"),
        (budget.bodies.len(), "shared body", "shared bodies"),
        (budget.reserves.len(), "reserve", "reserves"),
        (budget.levers.len(), "tax or charge", "taxes and charges"),
        (budget.rules.len(), "rule", "rules"),
    ];
    let named = counted
        .into_iter()
        .filter(|(count, _, _)| *count > 0)
        .map(|(count, one, more)| format!(", {count} {}", if count == 1 { one } else { more }));
    named.collect()
}

fn summary(bad: &BadBudget) -> String {
    match bad {
        BadBudget::Faults(faults) if faults.len() > 1 => format!("{} faults\n", faults.len()),
        _ => "1 fault\n".to_owned(),
    }
}
