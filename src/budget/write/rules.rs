//! Rules between choices, as JSON.

use serde_json::{Map, Value, json};

use super::super::{Certainty, Change, KnockOn, Rule, RuleKind};
use super::{list, money, money_per_year, nature, object, put, text};
use crate::ids::ChoiceId;

pub(super) fn rule(rule: &Rule) -> Value {
    let kind = match &rule.kind {
        RuleKind::Requires { .. } => "requires",
        RuleKind::Excludes { .. } => "excludes",
        RuleKind::PickOne { .. } => "pick_one",
        RuleKind::Overlap { .. } => "overlap",
        RuleKind::KnockOn(_) => "knock_on",
    };
    let mut entry = object([("id", json!(rule.id.as_str())), ("kind", json!(kind))]);
    match &rule.kind {
        RuleKind::Requires { choice, needs } => {
            put(&mut entry, "choice", Some(json!(choice.as_str())));
            put(&mut entry, "needs", Some(ids(needs)));
        }
        RuleKind::Excludes { choices } | RuleKind::PickOne { choices } => {
            put(&mut entry, "choices", Some(ids(choices)));
        }
        RuleKind::Overlap {
            choices,
            correction,
            nature: named,
        } => {
            put(&mut entry, "choices", Some(ids(choices)));
            put(&mut entry, "correction", Some(money_per_year(correction)));
            put(&mut entry, "nature", named.map(nature));
        }
        RuleKind::KnockOn(effect) => knock_on(&mut entry, effect),
    }
    put(&mut entry, "note", rule.note.as_ref().map(text));
    Value::Object(entry)
}

fn knock_on(entry: &mut Map<String, Value>, effect: &KnockOn) {
    put(entry, "from", Some(json!(effect.from.as_str())));
    let onto = effect.onto.as_ref();
    put(entry, "onto", onto.map(|onto| json!(onto.as_str())));
    match effect.change {
        Change::Amount(amount) => put(entry, "amount", Some(money(amount))),
        Change::More(rate) => put(entry, "more", Some(json!(rate.to_string()))),
        Change::Less(rate) => put(entry, "less", Some(json!(rate.to_string()))),
    }
    let delay = (effect.delay > 0).then_some(json!(effect.delay));
    put(entry, "delay", delay);
    put(entry, "ramp", list(&effect.ramp, |rate| json!(rate.to_string())));
    let certainty = match effect.certainty {
        Certainty::Fact => "fact",
        Certainty::Assumption => "assumption",
        Certainty::ToExamine => "to_examine",
    };
    put(entry, "certainty", Some(json!(certainty)));
    put(entry, "nature", effect.nature.map(nature));
}

fn ids(choices: &[ChoiceId]) -> Value {
    choices.iter().map(ChoiceId::as_str).collect()
}
