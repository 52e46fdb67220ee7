//! What the fourth form of a record can say of own choices, beside what the third one could: when they run, what they are
//! parts of, what they change and how sure they are. Its names, reading them and writing them.

use serde_json::{Map, Value, json};

use super::further::{by_year, money, rate, read_timing, timing};
use super::particulars::{other, other_to_json};
use super::put_amounts;
use crate::budget::{Certainty, Change, Hardness};
use crate::fields::{Entries, Expected, Faults, Field, entry, required};
use crate::rate::Rate;
use crate::scenario::{Decisions, LATEST_BEGIN, MOST_EFFECTS, OwnEffect, OwnKnockOn, Particulars, Tie, Way};

/// The names of the fourth form.
pub(super) const OF_AN_OWN_CHOICE: &[&str] = &["timing", "part_of", "effects", "hardness"];

const KINDS: &[&str] = &["overlap", "knock_on"];
const CLASSES: &[&str] = &["firm", "estimate", "rough"];
const CERTAINTIES: &[&str] = &["fact", "assumption", "to_examine"];

/// Whether decisions say anything that the third form has no names for.
pub(super) fn is_needed(decisions: &Decisions) -> bool {
    let says_more = |said: &Particulars| {
        let is_part = said.ties.iter().any(|tie| matches!(tie, Tie::PartOf(_)));
        is_part || !said.timing.is_empty() || !said.effects.is_empty() || said.hardness.is_some()
    };
    decisions.own.iter().any(|own| says_more(&own.particulars))
}

/// Lays what is said on an entry; what is not said gets no name.
pub(super) fn write(entry: &mut Map<String, Value>, said: &Particulars) {
    if !said.timing.is_empty() {
        entry.insert("timing".to_owned(), timing(&said.timing));
    }
    for tie in &said.ties {
        if let Tie::PartOf(whole) = tie {
            entry.insert("part_of".to_owned(), other_to_json(whole));
        }
    }
    if let Some(class) = said.hardness {
        let class = match class {
            Hardness::Firm => "firm",
            Hardness::Estimate => "estimate",
            Hardness::Rough => "rough",
        };
        entry.insert("hardness".to_owned(), json!(class));
    }
    if !said.effects.is_empty() {
        entry.insert(
            "effects".to_owned(),
            said.effects.iter().map(write_effect).collect(),
        );
    }
}

fn write_effect(effect: &OwnEffect) -> Value {
    let mut entry = Map::new();
    match effect {
        OwnEffect::Overlap { with, correction } => {
            entry.insert("kind".to_owned(), json!("overlap"));
            entry.insert("with".to_owned(), other_to_json(with));
            put_amounts(&mut entry, "correction", correction);
        }
        OwnEffect::KnockOn(knock_on) => {
            entry.insert("kind".to_owned(), json!("knock_on"));
            match &knock_on.way {
                Way::Elsewhere => {}
                Way::Onto(onto) => {
                    entry.insert("onto".to_owned(), other_to_json(onto));
                }
                Way::From(from) => {
                    entry.insert("from".to_owned(), other_to_json(from));
                }
            }
            let (name, value) = match knock_on.change {
                Change::Amount(money) => ("amount", money.to_string()),
                Change::More(rate) => ("more", rate.to_string()),
                Change::Less(rate) => ("less", rate.to_string()),
            };
            entry.insert(name.to_owned(), json!(value));
            if knock_on.delay > 0 {
                entry.insert("delay".to_owned(), json!(knock_on.delay));
            }
            if !knock_on.ramp.is_empty() {
                let steps = knock_on.ramp.iter().map(|step| json!(step.to_string()));
                entry.insert("ramp".to_owned(), steps.collect());
            }
            let certainty = match knock_on.certainty {
                Certainty::Fact => "fact",
                Certainty::Assumption => "assumption",
                Certainty::ToExamine => "to_examine",
            };
            entry.insert("certainty".to_owned(), json!(certainty));
        }
    }
    Value::Object(entry)
}

/// Lays what this form says on what the third one said of an own choice.
pub(super) fn read(entries: &Entries<'_>, said: &mut Particulars, faults: &mut Faults) {
    if let Some(field) = entry(entries, "timing") {
        said.timing = read_timing(field, faults);
    }
    if let Some(whole) = entry(entries, "part_of").and_then(|field| other(field, faults)) {
        said.ties.push(Tie::PartOf(whole));
        said.ties.sort();
    }
    let class = entry(entries, "hardness").and_then(|field| field.one_of(faults, CLASSES));
    said.hardness = class.map(|class| match class {
        "firm" => Hardness::Firm,
        "estimate" => Hardness::Estimate,
        _ => Hardness::Rough,
    });
    let items = entry(entries, "effects").map(|field| field.list(faults, MOST_EFFECTS));
    for item in items.into_iter().flatten() {
        said.effects.extend(read_effect(&item, faults));
    }
}

fn read_effect(item: &Field<'_>, faults: &mut Faults) -> Option<OwnEffect> {
    let entries = item.entries(faults);
    let kind = required(faults, item, &entries, "kind").and_then(|field| field.one_of(faults, KINDS))?;
    if kind == "overlap" {
        Field::known(&entries, faults, &["kind", "with", "correction"]);
        let with = required(faults, item, &entries, "with").and_then(|field| other(field, faults));
        let correction = required(faults, item, &entries, "correction").map(|field| {
            let correction = by_year(field, faults, money);
            if correction.is_empty() {
                field.wrong(faults, Expected::AtLeastOneItem);
            }
            correction
        });
        Some(OwnEffect::Overlap {
            with: with?,
            correction: correction?,
        })
    } else {
        read_knock_on(item, &entries, faults).map(OwnEffect::KnockOn)
    }
}

fn read_knock_on(item: &Field<'_>, entries: &Entries<'_>, faults: &mut Faults) -> Option<OwnKnockOn> {
    let names = [
        "kind",
        "onto",
        "from",
        "amount",
        "more",
        "less",
        "delay",
        "ramp",
        "certainty",
    ];
    Field::known(entries, faults, &names);
    let way = match (entry(entries, "onto"), entry(entries, "from")) {
        (None, None) => Some(Way::Elsewhere),
        (Some(onto), None) => other(onto, faults).map(Way::Onto),
        (None, Some(from)) => other(from, faults).map(Way::From),
        (Some(_), Some(from)) => {
            from.wrong(faults, Expected::OneOf(&["onto", "from"]));
            None
        }
    };
    let change = change(item, entries, way == Some(Way::Elsewhere), faults);
    let delay = entry(entries, "delay").and_then(|field| field.whole(faults, 0, u32::from(LATEST_BEGIN)));
    let steps = entry(entries, "ramp").map(|field| field.list(faults, usize::from(LATEST_BEGIN)));
    let mut ramp = Vec::new();
    for step in steps.into_iter().flatten() {
        ramp.extend(part(&step, faults));
    }
    let certainty =
        required(faults, item, entries, "certainty").and_then(|field| field.one_of(faults, CERTAINTIES))?;
    Some(OwnKnockOn {
        way: way?,
        change: change?,
        delay: u8::try_from(delay.unwrap_or(0)).ok()?,
        ramp,
        certainty: match certainty {
            "fact" => Certainty::Fact,
            "assumption" => Certainty::Assumption,
            _ => Certainty::ToExamine,
        },
    })
}

/// Exactly one of three; a part is of another choice's amount, and there is none where the consequence is elsewhere.
fn change(item: &Field<'_>, entries: &Entries<'_>, elsewhere: bool, faults: &mut Faults) -> Option<Change> {
    let [amount, more, less] = ["amount", "more", "less"].map(|name| entry(entries, name));
    match (amount, more, less) {
        (Some(field), None, None) => money(field, faults).map(Change::Amount),
        (None, Some(field), None) if !elsewhere => part(field, faults).map(Change::More),
        (None, None, Some(field)) if !elsewhere => part(field, faults).map(Change::Less),
        (None, Some(field), None) | (None, None, Some(field)) => {
            field.wrong(faults, Expected::OtherChoice);
            None
        }
        _ => {
            item.wrong(faults, Expected::OneChange);
            None
        }
    }
}

/// A part of something: at most all of it.
fn part(field: &Field<'_>, faults: &mut Faults) -> Option<Rate> {
    let part = rate(field, faults)?;
    if part > Rate::WHOLE {
        field.wrong(faults, Expected::Rate);
    }
    Some(part)
}
