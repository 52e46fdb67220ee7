//! What only the second form says, as JSON. Nothing is written where nothing of it is decided.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::super::put_amounts;
use crate::budget::{Range, investment_to_json};
use crate::scenario::{Decision, Decisions, LeverSetting, OwnChoice, OwnCover, Timing};
use crate::year::Year;

pub(in crate::kept::decisions) fn write(file: &mut Map<String, Value>, decisions: &Decisions) {
    put_amounts(file, "start_incidental", &decisions.start_incidental);
    let levers: Map<String, Value> = decisions
        .levers
        .iter()
        .map(|(id, setting)| (id.to_string(), lever(setting)))
        .collect();
    if !levers.is_empty() {
        file.insert("levers".to_owned(), Value::Object(levers));
    }
    if let Some(rate) = decisions.indexation {
        file.insert("indexation".to_owned(), json!(rate.to_string()));
    }
    if decisions.uses_exception {
        file.insert("uses_exception".to_owned(), json!(true));
    }
    if let Some(party) = &decisions.party {
        let party = json!({ "name": party.name.as_str(), "seats": party.seats });
        file.insert("party".to_owned(), party);
    }
}

pub(in crate::kept::decisions) fn write_choice(entry: &mut Map<String, Value>, decision: &Decision) {
    if !decision.timing.is_empty() {
        entry.insert("timing".to_owned(), timing(&decision.timing));
    }
    put_ranges(entry, &decision.ranges);
    if let Some(share) = decision.share {
        entry.insert("share".to_owned(), json!(share.to_string()));
    }
    if let Some(question) = &decision.question {
        entry.insert("question".to_owned(), json!(question.as_str()));
    }
    if decision.marked {
        entry.insert("marked".to_owned(), json!(true));
    }
}

pub(in crate::kept::decisions) fn write_own(entry: &mut Map<String, Value>, own: &OwnChoice) {
    put_ranges(entry, &own.ranges);
    let cover = match &own.cover {
        OwnCover::Budget => None,
        OwnCover::Reserve(id) => Some(json!({ "reserve": id.as_str() })),
        OwnCover::Investment(terms) => Some(json!({ "investment": investment_to_json(terms) })),
    };
    if let Some(cover) = cover {
        entry.insert("cover".to_owned(), cover);
    }
    if let Some(question) = &own.question {
        entry.insert("question".to_owned(), json!(question.as_str()));
    }
    if own.marked {
        entry.insert("marked".to_owned(), json!(true));
    }
}

fn lever(setting: &LeverSetting) -> Value {
    let mut entry = Map::new();
    entry.insert("rate".to_owned(), json!(setting.rate.to_string()));
    if setting.lower {
        entry.insert("lower".to_owned(), json!(true));
    }
    entry.insert("from".to_owned(), json!(setting.from.number()));
    Value::Object(entry)
}

pub(in crate::kept::decisions) fn timing(timing: &Timing) -> Value {
    let mut entry = Map::new();
    if let Some(year) = timing.first_year {
        entry.insert("first_year".to_owned(), json!(year.number()));
    }
    if !timing.ramp.is_empty() {
        let steps = timing
            .ramp
            .iter()
            .map(|(year, part)| (year.to_string(), json!(part.to_string())));
        entry.insert("ramp".to_owned(), Value::Object(steps.collect()));
    }
    if let Some(year) = timing.last_year {
        entry.insert("last_year".to_owned(), json!(year.number()));
    }
    Value::Object(entry)
}

fn put_ranges(entry: &mut Map<String, Value>, ranges: &BTreeMap<Year, Range>) {
    if !ranges.is_empty() {
        let ranges = ranges.iter().map(|(year, range)| {
            let range = json!({ "low": range.low.to_string(), "high": range.high.to_string() });
            (year.to_string(), range)
        });
        entry.insert("ranges".to_owned(), Value::Object(ranges.collect()));
    }
}
