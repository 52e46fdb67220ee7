//! What the third form of a record can say of own choices, beside what the second one could: its names, reading them and
//! writing them.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::further::{rate, year};
use super::{id, words};
use crate::budget::{Basis, Direction};
use crate::fields::{Entries, Expected, Faults, Field, Tree, entry, required};
use crate::ids::OwnChoiceId;
use crate::rate::Rate;
use crate::scenario::{Decisions, LONGEST_FACT, MOST_TIES, Other, OwnPm, OwnShare, Particulars, Wording};

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
    put("needs", written(&said.needs, other_to_json));
    put("excludes", written(&said.excludes, other_to_json));
    put("one_of", written(&said.one_of, |rule| json!(rule.as_str())));
    let text = |words: &Option<Wording<LONGEST_FACT>>| words.as_ref().map(|words| json!(words.as_str()));
    put("legal_duty", text(&said.legal_duty));
    put("contract_until", text(&said.contract_until));
    put("noticed_by", text(&said.noticed_by));
}

fn written<T>(list: &BTreeSet<T>, write: fn(&T) -> Value) -> Option<Value> {
    (!list.is_empty()).then(|| list.iter().map(write).collect())
}

// The ids of the document's choices and those of the member are two worlds: the same text can stand in both.
fn other_to_json(other: &Other) -> Value {
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

/// What is said of the own choice at a place of a file; what is wrong with it goes to `faults`.
pub(super) fn read(
    item: &Field<'_>,
    entries: &Entries<'_>,
    of: &OwnChoiceId,
    faults: &mut Faults,
) -> Particulars {
    let said = Particulars {
        pm: entry(entries, "pm").and_then(|field| pm(field, faults)),
        share: entry(entries, "share").and_then(|field| share(field, faults)),
        needs: set(entries, "needs", faults, other),
        excludes: set(entries, "excludes", faults, other),
        one_of: set(entries, "one_of", faults, id),
        legal_duty: entry(entries, "legal_duty").and_then(|field| words(field, faults)),
        contract_until: entry(entries, "contract_until").and_then(|field| words(field, faults)),
        noticed_by: entry(entries, "noticed_by").and_then(|field| words(field, faults)),
    };
    if faults.is_empty() && !said.are_sound(of) {
        item.wrong(faults, Expected::OtherChoice);
    }
    said
}

fn pm(field: &Field<'_>, faults: &mut Faults) -> Option<OwnPm> {
    let entries = field.object(faults, &["years", "direction"]);
    let years = required(faults, field, &entries, "years").map(|field| {
        if field.is_list(0) {
            field.wrong(faults, Expected::AtLeastOneItem);
        }
        let mut years = BTreeSet::new();
        for item in field.list(faults, MOST_TIES) {
            if year(&item, faults).is_some_and(|year| !years.insert(year)) {
                item.wrong(faults, Expected::EachYearOnce);
            }
        }
        years
    });
    let direction =
        required(faults, field, &entries, "direction").and_then(|field| word(field, faults, DIRECTIONS));
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
    let basis = required(faults, field, &entries, "basis").and_then(|field| word(field, faults, BASES));
    Some(OwnShare {
        body: body?,
        rate: part?,
        basis: match basis? {
            "inferred" => Basis::Inferred,
            _ => Basis::Stated,
        },
    })
}

fn other(field: &Field<'_>, faults: &mut Faults) -> Option<Other> {
    if !matches!(field.tree(), Tree::Object(_)) {
        return id(field, faults).map(Other::Choice);
    }
    let entries = field.object(faults, &["own"]);
    let own = required(faults, field, &entries, "own")?;
    id(own, faults).map(Other::Own)
}

fn set<T: Ord>(
    entries: &Entries<'_>,
    name: &str,
    faults: &mut Faults,
    read: fn(&Field<'_>, &mut Faults) -> Option<T>,
) -> BTreeSet<T> {
    let mut found = BTreeSet::new();
    let items = entry(entries, name).map(|field| field.list(faults, MOST_TIES));
    for item in items.into_iter().flatten() {
        if let Some(value) = read(&item, faults)
            && !found.insert(value)
        {
            item.wrong(faults, Expected::UniqueId);
        }
    }
    found
}

fn word(field: &Field<'_>, faults: &mut Faults, words: &'static [&'static str]) -> Option<&'static str> {
    let found = match field.tree() {
        Tree::Text(text) => words.iter().find(|word| *word == text).copied(),
        _ => None,
    };
    if found.is_none() {
        field.wrong(faults, Expected::OneOf(words));
    }
    found
}
