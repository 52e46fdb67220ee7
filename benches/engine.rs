//! What an evaluation costs. `cargo bench --bench engine`: the figures to look at are the items a second (an item is
//! one choice in one year); the engine is in order while they stay of one size from the first row to the last.

#![allow(clippy::panic)]

use divan::Bencher;
use divan::counter::ItemsCount;
use keuzeruimte::budget::{Budget, from_json};
use keuzeruimte::outcome::{evaluate, references};
use keuzeruimte::scenario::Decisions;

const SIZES: [(usize, usize); 6] = [(9, 4), (300, 4), (1_000, 4), (9, 10), (300, 10), (1_000, 10)];

fn main() {
    divan::main();
}

/// One toggle: the member's own outcome.
#[divan::bench(args = SIZES)]
fn one_outcome(bencher: Bencher<'_, '_>, (choices, years): (usize, usize)) {
    let (budget, decisions) = half_chosen(choices, years);
    bencher
        .counter(ItemsCount::new(choices * years))
        .bench_local(|| evaluate(&budget, &decisions));
}

/// What the page asks after a toggle: the outcome beside both references.
#[divan::bench(args = SIZES)]
fn with_references(bencher: Bencher<'_, '_>, (choices, years): (usize, usize)) {
    let (budget, decisions) = half_chosen(choices, years);
    bencher
        .counter(ItemsCount::new(choices * years))
        .bench_local(|| references(&budget, &decisions));
}

/// Every second choice decided, every fourth at a level of its own.
fn half_chosen(choices: usize, years: usize) -> (Budget, Decisions) {
    let budget =
        from_json(&file(choices, years)).unwrap_or_else(|bad| panic!("the benchmark's own budget: {bad}"));
    let mut decisions = Decisions::default();
    for choice in budget.choices.iter().step_by(2) {
        decisions.change(&choice.id, |decision| decision.on = Some(false));
    }
    for choice in budget.choices.iter().step_by(4) {
        decisions.change(&choice.id, |decision| {
            decision.level = keuzeruimte::rate::Rate::from_percent_text("37").ok();
        });
    }
    (budget, decisions)
}

fn file(choices: usize, years: usize) -> String {
    let years: Vec<String> = (2024..).take(years).map(|year| year.to_string()).collect();
    let choice = |place: usize| {
        let amounts: Vec<String> = years
            .iter()
            .map(|year| format!(r#""{year}": "-{}""#, 1_000 + place))
            .collect();
        let amounts = amounts.join(", ");
        format!(r#"{{"id": "{place}", "section": "s", "title": "Keuze {place}", "amounts": {{{amounts}}}}}"#)
    };
    let choices: Vec<String> = (0..choices).map(choice).collect();
    format!(
        r#"{{"format": 1, "id": "proef", "title": "Proef", "years": [{}],
            "sections": [{{"id": "s", "title": "Alles"}}], "choices": [{}]}}"#,
        years.join(", "),
        choices.join(", ")
    )
}
