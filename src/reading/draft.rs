//! From a reading to a budget: the choices as a council would get them, still to be looked over.
//!
//! The same for the reading as it came and for one that somebody corrected. Only what stands in a year counts; every
//! doubt of the reader goes with its choice, and what a budget has no place for becomes a finding. A start balance comes
//! from a person only: a row that looks like one is named and left.

mod choices;
mod doubts;
mod names;
mod not_carried;
mod sections;
mod size;
mod texts;
mod years;

use std::collections::BTreeMap;
use std::fmt;

use super::Reading;
use super::doubt::{Finding, Severity, What};
use super::print::sentences;
use super::recognise::kinds::Kind;
use crate::budget::{BadBudget, Budget, Doubt, Text, from_json, to_json};
use crate::ids::IdError;
use crate::money::Money;
use crate::year::{Horizon, PerYear, Year};

pub use not_carried::NotCarried;

/// The longest title of a budget or section, in characters.
const TITLE: usize = 200;
/// The most doubts of a budget or choice.
const MOST_DOUBTS: usize = 50;
/// The longest sentence of a doubt, in characters.
const SENTENCE: usize = 1_000;

/// What is known of the document besides what it says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct About<'a> {
    /// The name of the file.
    pub file: Option<&'a str>,
    /// Somebody has looked the reading over.
    pub reviewed: bool,
    /// The balance before the choices, as somebody said it.
    pub start: Option<&'a BTreeMap<Year, Money>>,
}

/// A budget to look over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The budget; it passes every check of a budget file.
    pub budget: Budget,
    /// What it could not take over.
    pub findings: Vec<Finding>,
}

/// Why a reading gives no budget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoBudget {
    /// It has no choice that a budget can hold.
    NoChoices,
    /// No year is known, so that there is nothing to count in.
    NoYears,
    /// No id can be made of a title. No reading is known that comes here.
    Unnamed(IdError),
    /// The checks of a budget file refuse what was made. No reading is known that comes here.
    Refused(BadBudget),
}

/// Drafts a budget from a reading.
pub fn draft(reading: &Reading, about: &About) -> Result<Draft, NoBudget> {
    if reading.choices.is_empty() {
        return Err(NoBudget::NoChoices);
    }
    let horizon = years::horizon(reading).ok_or(NoBudget::NoYears)?;
    let mut findings = Vec::new();
    let kept = choices::that_fit(reading, &mut findings);
    if kept.is_empty() {
        return Err(NoBudget::NoChoices);
    }
    let (sections, places) = sections::of(reading, &kept, &mut findings).map_err(NoBudget::Unnamed)?;
    let choices = choices::of(reading, &kept, &places, horizon, &mut findings).map_err(NoBudget::Unnamed)?;
    let start = about.start.and_then(|amounts| start(horizon, amounts));
    findings.extend(other_rows(reading, start.is_some()));
    let first_year = horizon.first().to_string();
    let title = title(reading, about, &first_year);
    let id = names::of_budget(&title, &first_year).map_err(NoBudget::Unnamed)?;
    let file = about.file.and_then(|file| texts::line(file, TITLE));
    let mut budget = Budget {
        document: file.map(Text::dutch),
        doubts: doubts(reading, about),
        start,
        ..Budget::new(id, Text::dutch(title), horizon, sections, choices)
    };
    findings.extend(size::fit(&mut budget));
    // Whoever holds a budget may rely on every check, so it is made by reading what would be written.
    match from_json(&to_json(&budget)) {
        Ok(budget) => Ok(Draft { budget, findings }),
        Err(bad) => Err(NoBudget::Refused(bad)),
    }
}

// Only whole: a year without a balance would look as if it were 0.
fn start(horizon: Horizon, amounts: &BTreeMap<Year, Money>) -> Option<PerYear<Money>> {
    PerYear::try_from_fn(horizon, |year| amounts.get(&year).copied().ok_or(())).ok()
}

fn title(reading: &Reading, about: &About, first: &str) -> String {
    let stem = about
        .file
        .map(|file| file.rsplit_once('.').map_or(file, |(stem, _)| stem));
    [reading.document.title.as_deref(), stem]
        .into_iter()
        .flatten()
        .find_map(|title| texts::line(title, TITLE))
        .unwrap_or_else(|| format!("Begroting {first}"))
}

/// What is uncertain about the document as a whole, each sentence once.
fn doubts(reading: &Reading, about: &About) -> Vec<Doubt> {
    let mut sentences: Vec<String> = Vec::new();
    if !about.reviewed {
        sentences.push(
            "Deze begroting is uit een document gelezen door een programma en nog niet nagekeken.".to_owned(),
        );
    }
    let left = reading
        .findings
        .iter()
        .filter(|finding| matches!(finding.what, What::NotRead(_) | What::TableWithoutYears { .. }))
        .count();
    if left > 0 {
        sentences.push(format!(
            "In het document staan nog bedragen die niet als keuze zijn gelezen (op {left} plaatsen)."
        ));
    }
    let whole = reading.findings.iter().filter(|finding| {
        finding.line.is_none()
            && (finding.what.severity() == Severity::Warning || matches!(finding.what, What::Stated { .. }))
    });
    for finding in whole {
        let (message, _) = sentences::finding(&finding.what);
        if !sentences.contains(&message) && sentences.len() < MOST_DOUBTS {
            sentences.push(message);
        }
    }
    sentences
        .iter()
        .filter_map(|sentence| texts::line(sentence, SENTENCE))
        .map(|sentence| Doubt {
            year: None,
            message: Text::dutch(sentence),
        })
        .collect()
}

/// Balances and totals are no choices. One balance above all choices is likely the start, and is named for that.
fn other_rows(reading: &Reading, has_start: bool) -> Vec<Finding> {
    let first = reading.choices.iter().map(|choice| choice.line).min();
    let mut starts = reading
        .other_rows
        .iter()
        .filter(|row| row.kind == Kind::Balance && first.is_some_and(|first| row.line < first));
    let start = starts.next().filter(|_| starts.next().is_none());
    let mut findings: Vec<Finding> = start
        .filter(|_| !has_start)
        .map(|row| Finding {
            line: Some(row.line),
            what: What::NotCarried(NotCarried::StartBalance {
                title: row.title.clone(),
            }),
        })
        .into_iter()
        .collect();
    let rows = reading.other_rows.len().saturating_sub(findings.len());
    if rows > 0 {
        findings.push(Finding {
            line: None,
            what: What::NotCarried(NotCarried::OtherRows { rows }),
        });
    }
    findings
}

impl fmt::Display for NoBudget {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NoBudget::NoChoices => write!(formatter, "there are no choices in it"),
            NoBudget::NoYears => write!(formatter, "it names no year to count in"),
            NoBudget::Unnamed(error) => write!(formatter, "{error}"),
            NoBudget::Refused(bad) => write!(formatter, "{bad}"),
        }
    }
}

impl std::error::Error for NoBudget {}
