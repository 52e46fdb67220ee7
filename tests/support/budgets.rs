//! Budgets to test with, made from their JSON like any other.

use keuzeruimte::budget::{Budget, from_json};

/// A budget whose choices have these ids, each -1.000 a year from 2024 to 2027.
pub fn budget_of(ids: &[&str]) -> Budget {
    let choices: Vec<_> = ids.iter().map(|id| choice(id, "-1000")).collect();
    budget_with("proef", &choices)
}

/// The same choices with other amounts: another version of the same budget.
pub fn other_version_of(ids: &[&str]) -> Budget {
    let choices: Vec<_> = ids.iter().map(|id| choice(id, "-2000")).collect();
    budget_with("proef", &choices)
}

/// A budget with another id.
pub fn other_budget_of(ids: &[&str]) -> Budget {
    let choices: Vec<_> = ids.iter().map(|id| choice(id, "-1000")).collect();
    budget_with("andere-proef", &choices)
}

/// Ids like 3.07: so many sections of ten.
pub fn numbered_ids(count: usize) -> Vec<String> {
    (0..count)
        .map(|place| format!("{}.{:02}", place / 10 + 1, place % 10 + 1))
        .collect()
}

fn choice(id: &str, amount: &str) -> String {
    format!(
        r#"{{"id": "{id}", "section": "s", "title": "Keuze {id}", "amounts":
            {{"2024": "{amount}", "2025": "{amount}", "2026": "{amount}", "2027": "{amount}"}}}}"#
    )
}

fn budget_with(id: &str, choices: &[String]) -> Budget {
    let json = format!(
        r#"{{"format": 1, "id": "{id}", "title": "Proef", "years": [2024, 2025, 2026, 2027],
            "sections": [{{"id": "s", "title": "Alles"}}], "choices": [{}]}}"#,
        choices.join(",")
    );
    from_json(&json).unwrap_or_else(|bad| panic!("the test's own budget is wrong: {bad}"))
}
