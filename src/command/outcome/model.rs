//! The rest of an outcome as JSON: reserves, broken rules, indicators.

use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::{Map, Value, json};

use super::{amount, by_year, numbers};
use crate::budget::Budget;
use crate::ids::ChoiceId;
use crate::outcome::{Clash, Course, Outcome, indicators};
use crate::scenario::Decisions;
use crate::year::PerYear;

pub(super) fn course(course: &Course) -> Value {
    let years = by_year(&course.years, |year| {
        json!({
            "opening": amount(Some(year.opening)),
            "additions": amount(Some(year.additions)),
            "withdrawals": amount(Some(year.withdrawals)),
            "closing": amount(Some(year.closing)),
        })
    });
    json!({
        "id": course.reserve.as_str(),
        "years": years,
        "below_floor": numbers(&course.below_floor),
    })
}

pub(super) fn clash(clash: &Clash) -> Value {
    match clash {
        Clash::Needs {
            rule,
            choice,
            missing,
        } => {
            json!({ "kind": "needs", "rule": rule.as_str(), "id": choice.as_str(), "missing": ids(missing) })
        }
        Clash::Together { rule, on } => json!({ "kind": "together", "rule": rule.as_str(), "on": ids(on) }),
        Clash::NotOne { rule, of, on } => {
            json!({ "kind": "not_one", "rule": rule.as_str(), "of": ids(of), "on": ids(on) })
        }
        Clash::PartAlone { part, whole } => {
            json!({ "kind": "part_alone", "id": part.as_str(), "whole": whole.as_str() })
        }
    }
}

fn ids(choices: &[ChoiceId]) -> Vec<&str> {
    choices.iter().map(ChoiceId::as_str).collect()
}

/// Only those of which the budget has every input.
pub(super) fn shown_indicators(budget: &Budget, decisions: &Decisions, outcome: &Outcome) -> Value {
    let found = indicators(budget, decisions, outcome);
    let mut entries = Map::new();
    for (name, values) in [
        ("structurele_exploitatieruimte", found.room),
        ("belastingcapaciteit", found.tax),
        ("weerstandsvermogen", found.resilience),
    ] {
        if let Some(values) = values {
            entries.insert(name.to_owned(), fractions(&values));
        }
    }
    Value::Object(entries)
}

fn fractions(values: &PerYear<Option<Decimal>>) -> Value {
    let shown = |fraction: Decimal| {
        let six = fraction.round_dp_with_strategy(6, RoundingStrategy::MidpointAwayFromZero);
        six.normalize().to_string()
    };
    by_year(values, |value| json!(value.map(shown)))
}
