//! From a budget file to a `Budget`, or to everything that is wrong with it.

mod bodies;
mod levers;
mod ratios;
mod reserves;
mod rules;
mod sections;
mod words;

use std::fmt;

use super::amounts::{horizon, money_per_year};
use super::choice;
use super::{Budget, FORMAT};
use crate::fields::{Fault, Faults, Field, NotJson, Tree, entry, parse, required};
use reserves::MOST_RESERVES;
use sections::MOST_SECTIONS;

pub(super) use sections::doubts;
pub(super) use words::{Known, TITLE, id, one_of, optional_line, optional_title, texts, title};

/// The most choices of one budget.
pub const MOST_CHOICES: usize = 1_000;
/// The most bytes of a budget file.
pub const MOST_BYTES: usize = 5_000_000;

/// Why a file is not a budget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadBudget {
    /// Too large to be one.
    TooLarge {
        /// How many bytes it has.
        bytes: usize,
    },
    /// Not JSON.
    NotJson(NotJson),
    /// Made by a newer version of Keuzeruimte.
    Newer {
        /// The format it names.
        format: u32,
    },
    /// JSON with faults, in the order of the file.
    Faults(Vec<Fault>),
}

/// Reads and checks a budget file. Every fault is named; a budget comes out only where there is none.
pub fn from_json(text: &str) -> Result<Budget, BadBudget> {
    if text.len() > MOST_BYTES {
        return Err(BadBudget::TooLarge { bytes: text.len() });
    }
    let tree = parse(text).map_err(BadBudget::NotJson)?;
    if let Some(format) = newer_format(&tree) {
        return Err(BadBudget::Newer { format });
    }
    let mut faults = Faults::default();
    let budget = budget(&Field::root(&tree), &mut faults);
    match budget {
        Some(budget) if faults.is_empty() => Ok(budget),
        _ => Err(BadBudget::Faults(faults.into_list())),
    }
}

// A newer file may have any shape: naming its unknown fields as faults would mislead.
fn newer_format(tree: &Tree) -> Option<u32> {
    let Tree::Object(entries) = tree else { return None };
    let (_, Tree::Number(number)) = entries.iter().find(|(name, _)| name == "format")? else {
        return None;
    };
    number.parse().ok().filter(|format| *format > FORMAT)
}

/// The names of the first format, and those that the second one added.
const NAMES: &[&str] = &[
    "$schema",
    "format",
    "id",
    "title",
    "subtitle",
    "document",
    "fictional",
    "years",
    "start",
    "sections",
    "choices",
    "doubts",
];
const NAMES_OF_2: &[&str] = &[
    "start_incidental",
    "spreads",
    "bodies",
    "reserves",
    "exception",
    "levers",
    "rules",
    "ratios",
];

fn budget(root: &Field<'_>, faults: &mut Faults) -> Option<Budget> {
    let format = format(root);
    let entries = root.object_of_format(faults, format, NAMES, &[(2, NAMES_OF_2)]);
    if let Some(field) = required(faults, root, &entries, "format") {
        field.whole(faults, 1, FORMAT);
    }
    let id = required(faults, root, &entries, "id").and_then(|field| id(field, faults));
    let title = required(faults, root, &entries, "title").and_then(|field| title(field, faults, TITLE));
    let subtitle = optional_title(&entries, "subtitle", faults, TITLE);
    let document = optional_title(&entries, "document", faults, TITLE);
    let fictional = entry(&entries, "fictional")
        .and_then(|field| field.truth(faults))
        .unwrap_or(false);
    let horizon = required(faults, root, &entries, "years").and_then(|field| horizon(field, faults));
    let mut balance = |name| entry(&entries, name).and_then(|field| money_per_year(field, horizon, faults));
    let (start, start_incidental) = (balance("start"), balance("start_incidental"));
    let spreads = entry(&entries, "spreads").and_then(|field| ratios::spreads(field, faults));
    let bodies = entry(&entries, "bodies").map(|field| bodies::list(field, faults));
    let mut known_reserves = Known::of(entry(&entries, "reserves"), MOST_RESERVES);
    let reserves =
        entry(&entries, "reserves").map(|field| reserves::list(field, horizon, &mut known_reserves, faults));
    let exception =
        entry(&entries, "exception").and_then(|field| reserves::exception(field, &known_reserves, faults));
    let levers = entry(&entries, "levers").map(|field| levers::list(field, horizon, faults));
    let mut known_sections = Known::of(entry(&entries, "sections"), MOST_SECTIONS);
    let sections = required(faults, root, &entries, "sections")
        .map(|field| sections::list(field, &mut known_sections, faults))
        .unwrap_or_default();
    let place = choice::Place {
        format,
        horizon,
        sections: &known_sections,
        reserves: &known_reserves,
    };
    let mut known_choices = Known::of(entry(&entries, "choices"), MOST_CHOICES);
    let choices = required(faults, root, &entries, "choices")
        .map(|field| choice::list(field, &place, &mut known_choices, faults))
        .unwrap_or_default();
    let rules = entry(&entries, "rules").map(|field| rules::list(field, horizon, &known_choices, faults));
    let ratios = entry(&entries, "ratios").map(|field| ratios::ratios(field, horizon, faults));
    let doubts = doubts(&entries, horizon, faults);
    Some(Budget {
        subtitle,
        document,
        fictional,
        start,
        start_incidental,
        spreads,
        bodies: bodies.unwrap_or_default(),
        reserves: reserves.unwrap_or_default(),
        exception,
        levers: levers.unwrap_or_default(),
        rules: rules.unwrap_or_default(),
        ratios: ratios.unwrap_or_default(),
        doubts,
        ..Budget::new(id?, title?, horizon?, sections, choices)
    })
}

// Which names are known hangs on it; where it is faulty, which is named in its place, the newest format is read.
fn format(root: &Field<'_>) -> u32 {
    let Tree::Object(entries) = root.tree() else {
        return FORMAT;
    };
    match entries.iter().find(|(name, _)| name == "format") {
        Some((_, Tree::Number(number))) => number.parse().unwrap_or(FORMAT),
        _ => FORMAT,
    }
}

impl fmt::Display for BadBudget {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BadBudget::TooLarge { bytes } => {
                write!(
                    formatter,
                    "the file has {bytes} bytes; a budget has at most {MOST_BYTES}"
                )
            }
            BadBudget::NotJson(error) => write!(formatter, "{error}"),
            BadBudget::Newer { format } => {
                write!(
                    formatter,
                    "format {format} is newer than this version reads ({FORMAT}); use a newer version"
                )
            }
            BadBudget::Faults(faults) => {
                let lines: Vec<String> = faults.iter().map(Fault::to_string).collect();
                write!(formatter, "{}", lines.join("\n"))
            }
        }
    }
}

impl std::error::Error for BadBudget {}
