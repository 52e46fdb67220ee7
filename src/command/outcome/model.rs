//! The rest of an outcome as JSON: reserves, broken rules, indicators.

use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::{Map, Value, json};

use super::{amount, by_year, id, numbers};
use crate::budget::Budget;
use crate::outcome::{Clash, Course, Outcome, PartOf, SaidBy, indicators};
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
    let mut entry = Map::new();
    let mut put = |name: &str, value: Value| {
        entry.insert(name.to_owned(), value);
    };
    match clash {
        Clash::Needs { by, choice, missing } => {
            put("kind", json!("needs"));
            said_by(by, &mut put);
            one("id", choice, &mut put);
            list("missing", missing, &mut put);
        }
        Clash::Together { by, on } => {
            put("kind", json!("together"));
            said_by(by, &mut put);
            list("on", on, &mut put);
        }
        Clash::NotOne { by, of, on } => {
            put("kind", json!("not_one"));
            said_by(by, &mut put);
            list("of", of, &mut put);
            list("on", on, &mut put);
        }
        Clash::PartAlone { part, whole } => {
            put("kind", json!("part_alone"));
            one("id", part, &mut put);
            one("whole", whole, &mut put);
        }
    }
    Value::Object(entry)
}

fn said_by(by: &SaidBy, put: &mut impl FnMut(&str, Value)) {
    match by {
        SaidBy::Rule(rule) => put("rule", json!(rule.as_str())),
        SaidBy::Own(own) => put("own", json!(own.as_str())),
        SaidBy::Whole => {}
    }
}

// The ids of the document's choices and those of the member are two worlds: the same text can stand in both.
fn one(name: &str, of: &PartOf, put: &mut impl FnMut(&str, Value)) {
    match of {
        PartOf::Own(_) => put(&format!("own_{name}"), json!(id(of))),
        _ => put(name, json!(id(of))),
    }
}

fn list(name: &str, all: &[PartOf], put: &mut impl FnMut(&str, Value)) {
    let (own, choices): (Vec<_>, Vec<_>) = all.iter().partition(|of| matches!(of, PartOf::Own(_)));
    let ids = |all: Vec<&PartOf>| all.into_iter().map(|of| json!(id(of))).collect::<Value>();
    put(name, ids(choices));
    if !own.is_empty() {
        put(&format!("own_{name}"), ids(own));
    }
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
