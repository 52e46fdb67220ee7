//! What the third form of a record can say of own choices, beside what the second one could: its names, reading them and
//! writing them.

use serde_json::{Map, Value, json};

use super::further::{rate, year};
use super::{id, words};
use crate::budget::{Basis, Direction};
use crate::fields::{Entries, Expected, Faults, Field, Tree, entry, required};
use crate::rate::Rate;
use crate::scenario::{
    Decisions, LONGEST_FACT, MOST_TIES, Other, OwnPm, OwnShare, Particulars, Tie, Wording,
};

/// The names of the third form.
pub(super) const OF_AN_OWN_CHOICE: &[&str] = &[
    "pm",
    "share",
    "needs",
    "excludes",
    "one_of",
    "legal_duty",
    "contract_until",
    "noticed_by",
];

const DIRECTIONS: &[&str] = &["nadeel", "voordeel"];
const BASES: &[&str] = &["stated", "inferred"];

/// Whether decisions say anything that the second form has no names for.
pub(super) fn is_needed(decisions: &Decisions) -> bool {
    decisions.own.iter().any(|own| !own.particulars.is_empty())
}

/// Lays what is said on an entry; what is not said gets no name.
pub(crate) fn write(entry: &mut Map<String, Value>, said: &Particulars) {
    let mut put = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            entry.insert(name.to_owned(), value);
        }
    };
    put(
        "pm",
        said.pm.as_ref().map(|pm| {
            let years: Vec<u16> = pm.years.iter().map(|year| year.number()).collect();
            json!({ "years": years, "direction": direction_name(pm.direction) })
        }),
    );
    put(
        "share",
        said.share.as_ref().map(|share| {
            let basis = basis_name(share.basis);
            json!({ "body": share.body.as_str(), "rate": share.rate.to_string(), "basis": basis })
        }),
    );
    for (name, is_of) in TIES {
        let ties: Vec<Value> = said.ties.iter().filter_map(|tie| of_kind(tie, is_of)).collect();
        put(name, (!ties.is_empty()).then_some(Value::Array(ties)));
    }
    let text = |words: &Option<Wording<LONGEST_FACT>>| words.as_ref().map(|words| json!(words.as_str()));
    put("legal_duty", text(&said.legal_duty));
    put("contract_until", text(&said.contract_until));
    put("noticed_by", text(&said.noticed_by));
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Needs,
    Excludes,
    OneOf,
}

const TIES: [(&str, Kind); 3] = [
    ("needs", Kind::Needs),
    ("excludes", Kind::Excludes),
    ("one_of", Kind::OneOf),
];

fn of_kind(tie: &Tie, kind: Kind) -> Option<Value> {
    match (tie, kind) {
        (Tie::Needs(other), Kind::Needs) | (Tie::Excludes(other), Kind::Excludes) => {
            Some(other_to_json(other))
        }
        (Tie::OneOf(rule), Kind::OneOf) => Some(json!(rule.as_str())),
        _ => None,
    }
}

/// How a choice is named. The ids of the document's choices and those of the member are two worlds: the same text can
/// stand in both.
pub(super) fn other_to_json(other: &Other) -> Value {
    match other {
        Other::Choice(id) => json!(id.as_str()),
        Other::Own(id) => json!({ "own": id.as_str() }),
    }
}

/// What the file calls a direction.
fn direction_name(direction: Direction) -> &'static str {
    match direction {
        Direction::Nadeel => "nadeel",
        Direction::Voordeel => "voordeel",
    }
}

fn basis_name(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "stated",
        Basis::Inferred => "inferred",
    }
}

/// What is said of an own choice; what is wrong with it goes to `faults`.
pub(super) fn read(entries: &Entries<'_>, faults: &mut Faults) -> Particulars {
    Particulars {
        pm: entry(entries, "pm").and_then(|field| pm(field, faults)),
        share: entry(entries, "share").and_then(|field| share(field, faults)),
        ties: ties(entries, faults),
        legal_duty: entry(entries, "legal_duty").and_then(|field| words(field, faults)),
        contract_until: entry(entries, "contract_until").and_then(|field| words(field, faults)),
        noticed_by: entry(entries, "noticed_by").and_then(|field| words(field, faults)),
        ..Particulars::default()
    }
}

fn pm(field: &Field<'_>, faults: &mut Faults) -> Option<OwnPm> {
    let entries = field.object(faults, &["years", "direction"]);
    let years = required(faults, field, &entries, "years").map(|field| {
        if field.is_list(0) {
            field.wrong(faults, Expected::AtLeastOneItem);
        }
        let mut years = Vec::new();
        for item in field.list(faults, MOST_TIES) {
            let Some(year) = year(&item, faults) else {
                continue;
            };
            if years.contains(&year) {
                item.wrong(faults, Expected::EachYearOnce);
            }
            years.push(year);
        }
        years.sort();
        years
    });
    let direction =
        required(faults, field, &entries, "direction").and_then(|field| field.one_of(faults, DIRECTIONS));
    Some(OwnPm {
        years: years?,
        direction: match direction? {
            "voordeel" => Direction::Voordeel,
            _ => Direction::Nadeel,
        },
    })
}

fn share(field: &Field<'_>, faults: &mut Faults) -> Option<OwnShare> {
    let entries = field.object(faults, &["body", "rate", "basis"]);
    let body = required(faults, field, &entries, "body").and_then(|field| words(field, faults));
    let part = required(faults, field, &entries, "rate").and_then(|field| {
        let part = rate(field, faults)?;
        if part > Rate::WHOLE {
            field.wrong(faults, Expected::Rate);
        }
        Some(part)
    });
    let basis = required(faults, field, &entries, "basis").and_then(|field| field.one_of(faults, BASES));
    Some(OwnShare {
        body: body?,
        rate: part?,
        basis: match basis? {
            "inferred" => Basis::Inferred,
            _ => Basis::Stated,
        },
    })
}

fn ties(entries: &Entries<'_>, faults: &mut Faults) -> Vec<Tie> {
    let mut ties: Vec<Tie> = Vec::new();
    for (name, kind) in TIES {
        let items = entry(entries, name).map(|field| field.list(faults, MOST_TIES));
        for item in items.into_iter().flatten() {
            let Some(tie) = tie(&item, kind, faults) else {
                continue;
            };
            if ties.contains(&tie) {
                item.wrong(faults, Expected::UniqueId);
            }
            ties.push(tie);
        }
    }
    // In a file made by hand they may stand in any order.
    ties.sort();
    ties
}

fn tie(field: &Field<'_>, kind: Kind, faults: &mut Faults) -> Option<Tie> {
    match kind {
        Kind::Needs => other(field, faults).map(Tie::Needs),
        Kind::Excludes => other(field, faults).map(Tie::Excludes),
        Kind::OneOf => id(field, faults).map(Tie::OneOf),
    }
}

/// A choice of the document, by its id, or one of the member: `{ "own": id }`.
pub(super) fn other(field: &Field<'_>, faults: &mut Faults) -> Option<Other> {
    if !matches!(field.tree(), Tree::Object(_)) {
        return id(field, faults).map(Other::Choice);
    }
    let entries = field.object(faults, &["own"]);
    let own = required(faults, field, &entries, "own")?;
    id(own, faults).map(Other::Own)
}
