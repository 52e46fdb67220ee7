//! The whole model a second time, as a spreadsheet: formulas that were written apart from the engine
//! (`tests/spreadsheet/make.mjs`) and that LibreOffice recalculates. Both must agree to the cent, for every scenario of
//! `tests/spreadsheet/scenarios.json`, every year and every total.
//!
//! What LibreOffice came to is committed (`voorbeeld.ods`, and the totals as `totals.csv`), so that the engine is held
//! to it without LibreOffice as well. Where it is installed, it recalculates.

// A test may fail by a panic, and does.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use keuzeruimte::budget::{Budget, RuleKind, from_json};
use keuzeruimte::kept::{Kept, read};
use keuzeruimte::money::Money;
use keuzeruimte::outcome::{Outcome, Start, YearTotal, evaluate};
use keuzeruimte::scenario::Decisions;
use keuzeruimte::year::Year;
use serde_json::{Value, json};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spreadsheet")
}

fn example() -> Budget {
    from_json(include_str!("../budgets/voorbeeld.json")).unwrap_or_else(|bad| panic!("{bad}"))
}

fn scenarios() -> Vec<(String, Decisions)> {
    let scenarios: Value = serde_json::from_str(include_str!("spreadsheet/scenarios.json")).unwrap();
    let named = scenarios.as_object().unwrap().iter().map(|(name, decisions)| {
        let record = json!({
            "keuzeruimte": "scenario", "format": 2, "budget": "voorbeeld", "decisions": decisions,
        });
        match read(&record.to_string()) {
            Kept::Good(record) => (name.clone(), record.decisions),
            other => panic!("{name}: {other:?}"),
        }
    });
    named.collect()
}

/// The engine's figure under a heading of the spreadsheet.
fn engines(outcome: &Outcome, year: Year, heading: &str) -> Money {
    let total: &YearTotal = outcome.years.get(year).unwrap();
    match heading {
        "effect" => total.effect.unwrap(),
        "structural_effect" => total.structural_effect.unwrap(),
        "indirect_effect" => total.indirect_effect.unwrap(),
        "exception" => total.exception,
        "end" => total.end.unwrap(),
        "structural" => total.structural.unwrap(),
        "low" => total.range.unwrap().low,
        "high" => total.range.unwrap().high,
        "open_pm" => Money::from_euros(i64::try_from(total.open_pm).unwrap()),
        reserve => {
            let id = reserve.strip_prefix("reserve ").unwrap();
            let course = outcome
                .reserves
                .iter()
                .find(|course| course.reserve.as_str() == id);
            course.unwrap().years.get(year).unwrap().closing
        }
    }
}

fn differences(totals: &str) -> Vec<String> {
    let budget = example();
    let mut lines = totals.lines();
    let headings: Vec<&str> = lines.next().unwrap().split(',').collect();
    assert_eq!(headings[..2], ["scenario", "year"]);
    let mut found = Vec::new();
    let mut compared = BTreeSet::new();
    for line in lines {
        let cells: Vec<&str> = line.split(',').collect();
        assert_eq!(cells.len(), headings.len(), "{line}");
        let (name, year) = (cells[0], Year::new(cells[1].parse().unwrap()).unwrap());
        let scenarios = scenarios();
        let (_, decisions) = scenarios.iter().find(|(of, _)| of == name).unwrap();
        let outcome = evaluate(&budget, decisions);
        assert_eq!(outcome.leftovers, [], "{name}");
        for (heading, cell) in headings.iter().zip(&cells).skip(2) {
            let theirs: Money = cell
                .parse()
                .unwrap_or_else(|error| panic!("{name} {year} {heading}: {error}"));
            let ours = engines(&outcome, year, heading);
            if ours != theirs {
                found.push(format!(
                    "{name} {year} {heading}: engine {ours}, spreadsheet {theirs}"
                ));
            }
        }
        compared.insert((name.to_owned(), year));
    }
    let expected = scenarios().len() * budget.horizon.length();
    assert_eq!(
        compared.len(),
        expected,
        "make the spreadsheet again: tests/spreadsheet/make"
    );
    found
}

#[test]
fn the_engine_agrees_with_the_spreadsheet_in_every_scenario_year_and_total() {
    let totals = fs::read_to_string(folder().join("totals.csv")).unwrap();
    assert_eq!(differences(&totals), [""; 0]);
    assert!(scenarios().len() >= 12);
}

#[test]
fn libreoffice_recalculates_the_same_totals() {
    let there = |program: &str| Command::new(program).arg("--version").output().is_ok();
    if !there("soffice") || !there("node") {
        println!("skipped: soffice or node is not installed; the committed values were compared");
        return;
    }
    let into = Path::new(env!("CARGO_TARGET_TMPDIR")).join("spreadsheet");
    let made = Command::new(folder().join("make")).arg(&into).status().unwrap();
    assert!(made.success());
    let recalculated = fs::read_to_string(into.join("totals.csv")).unwrap();
    assert_eq!(differences(&recalculated), [""; 0]);
    let committed = fs::read_to_string(folder().join("totals.csv")).unwrap();
    assert_eq!(
        recalculated, committed,
        "make the spreadsheet again: tests/spreadsheet/make"
    );
}

// What the example is for: nothing that a budget file can say is missing from it.
#[test]
fn the_example_has_every_feature() {
    let budget = example();
    let choices = &budget.choices;
    assert!(budget.fictional);
    assert!((55..=70).contains(&choices.len()), "{}", choices.len());
    let investments: Vec<_> = choices
        .iter()
        .filter_map(|choice| choice.investment.as_ref())
        .collect();
    let methods: BTreeSet<String> = investments
        .iter()
        .map(|terms| format!("{:?}", terms.method))
        .collect();
    assert_eq!(methods.len(), 2);
    let kinds: BTreeSet<&str> = budget
        .rules
        .iter()
        .map(|rule| match &rule.kind {
            RuleKind::Requires { .. } => "requires",
            RuleKind::Excludes { .. } => "excludes",
            RuleKind::PickOne { .. } => "pick one",
            RuleKind::Overlap { .. } => "overlap",
            RuleKind::KnockOn(effect) => match format!("{:?}", effect.certainty).as_str() {
                "Fact" => "fact",
                "Assumption" => "assumption",
                _ => "to examine",
            },
        })
        .collect();
    assert_eq!(kinds.len(), 7, "{kinds:?}");
    let labels = |agree: bool| {
        let outcome = evaluate(&budget, &Decisions::default());
        outcome
            .parts
            .iter()
            .filter(|part| part.label_agrees() == Some(agree))
            .count()
    };
    assert!(labels(true) > 20 && labels(false) >= 2);
    for (what, has) in [
        (
            "a split",
            choices.iter().any(|choice| choice.incidental.is_some()),
        ),
        (
            "pm with a range",
            choices
                .iter()
                .any(|choice| choice.has_pm() && choice.ranges.is_some()),
        ),
        (
            "a share that is said",
            choices
                .iter()
                .any(|choice| format!("{:?}", choice.share).contains("Stated")),
        ),
        (
            "one that is inferred",
            choices
                .iter()
                .any(|choice| format!("{:?}", choice.share).contains("Inferred")),
        ),
        ("a part", choices.iter().any(|choice| choice.part_of.is_some())),
        (
            "reserve money",
            choices.iter().any(|choice| choice.reserve.is_some()),
        ),
        (
            "a legal duty",
            choices.iter().any(|choice| choice.legal_duty.is_some()),
        ),
        (
            "a contract",
            choices.iter().any(|choice| choice.contract_until.is_some()),
        ),
        ("advice", choices.iter().any(|choice| choice.advice.is_some())),
        (
            "who notices",
            choices.iter().any(|choice| choice.noticed_by.is_some()),
        ),
        ("facts", choices.iter().any(|choice| !choice.facts.is_empty())),
        ("doubts", choices.iter().any(|choice| !choice.doubts.is_empty())),
        ("pages", choices.iter().all(|choice| choice.source.page.is_some())),
        ("hardness", choices.iter().all(|choice| choice.hardness.is_some())),
        (
            "English",
            choices.iter().all(|choice| choice.title.english.is_some()),
        ),
        ("not proposed", choices.iter().any(|choice| !choice.proposed)),
        ("bodies with full keys", budget.bodies.len() == 2),
        (
            "reserves with floors",
            budget
                .reserves
                .iter()
                .filter(|reserve| reserve.floor.is_some())
                .count()
                >= 2,
        ),
        ("the exception", budget.exception.is_some()),
        ("levers", budget.levers.len() == 5),
        (
            "a start balance",
            matches!(
                evaluate(&budget, &Decisions::default())
                    .years
                    .values()
                    .next()
                    .unwrap()
                    .start,
                Some(Start::Document(_))
            ),
        ),
        ("its incidental part", budget.start_incidental.is_some()),
        ("spreads", budget.spreads.is_some()),
        (
            "ratios",
            budget.ratios.room.is_some() && budget.ratios.tax.is_some() && budget.ratios.resilience.is_some(),
        ),
    ] {
        assert!(has, "{what}");
    }
    for body in &budget.bodies {
        let whole = body
            .parties
            .iter()
            .map(|party| party.share.fraction())
            .sum::<rust_decimal::Decimal>();
        assert_eq!(whole, rust_decimal::Decimal::ONE, "{}", body.name);
    }
}
