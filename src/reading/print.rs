//! The reading as the JSON of the command line, its sentences in plain Dutch.
//!
//! Deliberately absent: the page's own wording in two languages (see the Fluent files).

pub(super) mod sentences;
mod source;

use std::collections::BTreeMap;

use serde::ser::{Serialize, SerializeStruct, Serializer};
use serde_json::{Map, Value, json};

use super::recognise::kinds::Kind;
use super::{Amount, Choice, Finding, OtherRow, Per, Reading, Sign};
use crate::reading::doubt::Severity;
use crate::year::Year;

/// What is not certain, in a sentence.
pub fn doubt_sentence(doubt: &super::Doubt) -> String {
    sentences::doubt(doubt).1
}

/// What was left or must be known, in a sentence, and what can be done.
pub fn finding_sentences(what: &super::doubt::What) -> (String, String) {
    sentences::finding(what)
}

/// The whole reading.
pub fn json(reading: &Reading) -> Value {
    // Nothing in it has a form that JSON lacks.
    serde_json::to_value(Whole(reading)).unwrap_or_default()
}

/// The whole reading as text, made row by row: all of a long document at once would take room.
pub fn text(reading: &Reading) -> String {
    serde_json::to_string_pretty(&Whole(reading)).unwrap_or_default()
}

struct Whole<'a>(&'a Reading);

impl Serialize for Whole<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Whole(reading) = self;
        let document = json!({
            "title": reading.document.title,
            "years": reading.document.years.iter().map(|year| year.number()).collect::<Vec<_>>(),
            "unit": reading.document.unit.unwrap_or(1),
            "sign": sign(reading.document.sign),
        });
        let mut whole = serializer.serialize_struct("reading", 5)?;
        whole.serialize_field("format", &1)?;
        whole.serialize_field("document", &document)?;
        whole.serialize_field(
            "choices",
            &Each(|| reading.choices.iter().map(|one| choice(one, reading))),
        )?;
        whole.serialize_field(
            "other_rows",
            &Each(|| reading.other_rows.iter().filter_map(other)),
        )?;
        whole.serialize_field(
            "findings",
            &Each(|| reading.findings.iter().map(|one| finding(one, reading))),
        )?;
        whole.end()
    }
}

/// A list whose items are made when they are written.
struct Each<F>(F);

impl<I: Iterator<Item = Value>, F: Fn() -> I> Serialize for Each<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

fn sign(sign: Sign) -> &'static str {
    match sign {
        Sign::Words => "words",
        Sign::MinusIsCost => "minus-is-cost",
        Sign::PlusIsCost => "plus-is-cost",
        Sign::Savings => "savings",
        Sign::Unknown => "unknown",
    }
}

fn choice(choice: &Choice, reading: &Reading) -> Value {
    let years = |wanted: fn(&Amount) -> bool| -> Vec<String> {
        choice
            .amounts
            .iter()
            .filter(|(_, amount)| wanted(amount))
            .map(|(year, _)| year.to_string())
            .collect()
    };
    let doubts: Vec<Value> = choice
        .doubts
        .iter()
        .map(|doubt| {
            let (about, message) = sentences::doubt(doubt);
            json!({ "about": about, "message": message })
        })
        .collect();
    let line = reading.lines.get(choice.line);
    json!({
        "number": choice.number,
        "title": choice.title,
        "section": choice.section,
        "kind": if choice.is_change { "change" } else { "choice" },
        "amounts": amounts(&choice.amounts),
        "assumed_years": years(|amount| amount.assumed),
        "pm_years": years(|amount| amount.value.is_none()),
        "structural": choice.structural,
        "investment": choice.investment.map(|money| money.to_string()),
        "amount_without_year": choice.without_year.map(|(money, per)| json!({
            "value": money.to_string(),
            "per": match per { Per::Year => "year", Per::Total => "total" },
        })),
        "doubts": doubts,
        "source": {
            "page": line.and_then(|line| line.page),
            "line": line.map(|line| line.number).filter(|number| *number > 0),
            "text": line.map(|line| line.text.trim().chars().take(400).collect::<String>()),
        },
    })
}

fn amounts(amounts: &BTreeMap<Year, Amount>) -> Map<String, Value> {
    amounts
        .iter()
        .map(|(year, amount)| {
            let shown = amount
                .value
                .map_or_else(|| "pm".to_owned(), |money| money.to_string());
            (year.to_string(), Value::String(shown))
        })
        .collect()
}

fn other(row: &OtherRow) -> Option<Value> {
    let kind = match row.kind {
        Kind::Balance => "balance",
        Kind::Total => "total",
        Kind::Reserve => "reserve",
        Kind::Provision => "provision",
        Kind::Change => return None,
    };
    Some(json!({ "title": row.title, "kind": kind, "amounts": amounts(&row.amounts) }))
}

fn finding(finding: &Finding, reading: &Reading) -> Value {
    let (message, hint) = sentences::finding(&finding.what);
    json!({
        "severity": match finding.what.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        },
        "line": finding.line.and_then(|line| reading.lines.get(line)).map(|line| line.number),
        "message": message,
        "hint": hint,
    })
}
