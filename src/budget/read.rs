//! From a budget file to a `Budget`, or to everything that is wrong with it.

use std::collections::BTreeSet;
use std::fmt;

use super::amounts::{horizon, money_per_year, year};
use super::choice;
use super::{Budget, Doubt, FORMAT, Section, Text};
use crate::fields::{Expected, Fault, Faults, Field, NotJson, Tree, entry, parse, required};
use crate::ids::SectionId;
use crate::year::Horizon;

/// The most choices of one budget.
pub const MOST_CHOICES: usize = 1_000;
/// The most bytes of a budget file.
pub const MOST_BYTES: usize = 5_000_000;

const MOST_SECTIONS: usize = 200;
const MOST_DOUBTS: usize = 50;
const TITLE: usize = 200;
const SENTENCE: usize = 1_000;

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

fn budget(root: &Field<'_>, faults: &mut Faults) -> Option<Budget> {
    let entries = root.object(
        faults,
        &[
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
        ],
    );
    if let Some(field) = required(faults, root, &entries, "format")
        && !matches!(field.tree(), Tree::Number(number) if *number == FORMAT.to_string())
    {
        field.wrong(faults, Expected::Format(FORMAT));
    }
    let id = required(faults, root, &entries, "id").and_then(|field| id(field, faults));
    let title = required(faults, root, &entries, "title").and_then(|field| title(field, faults, TITLE));
    let subtitle = optional_title(&entries, "subtitle", faults, TITLE);
    let document = optional_title(&entries, "document", faults, TITLE);
    let fictional = entry(&entries, "fictional")
        .and_then(|field| field.truth(faults))
        .unwrap_or(false);
    let horizon = required(faults, root, &entries, "years").and_then(|field| horizon(field, faults));
    let start = entry(&entries, "start").and_then(|field| money_per_year(field, horizon, faults));
    let mut known = KnownSections::default();
    let sections = required(faults, root, &entries, "sections")
        .map(|field| sections(field, &mut known, faults))
        .unwrap_or_default();
    let choices = required(faults, root, &entries, "choices")
        .map(|field| choice::list(field, horizon, &known, faults))
        .unwrap_or_default();
    let doubts = doubts(&entries, horizon, faults);
    Some(Budget {
        subtitle,
        document,
        fictional,
        start,
        doubts,
        ..Budget::new(id?, title?, horizon?, sections, choices)
    })
}

/// The ids that a choice may name as its section.
#[derive(Default)]
pub(super) struct KnownSections {
    ids: BTreeSet<SectionId>,
    /// Whether the id of every section could be read; else an unknown one may be that of a faulty section.
    complete: bool,
}

impl KnownSections {
    pub(super) fn lacks(&self, id: &SectionId) -> bool {
        self.complete && !self.ids.contains(id)
    }
}

/// The sections, and in `known` the id of each, also where something else of it is faulty.
fn sections(field: &Field<'_>, known: &mut KnownSections, faults: &mut Faults) -> Vec<Section> {
    known.complete = matches!(field.tree(), Tree::List(items) if items.len() <= MOST_SECTIONS);
    let mut sections = Vec::new();
    for item in field.list(faults, MOST_SECTIONS) {
        let entries = item.object(faults, &["id", "number", "title", "note"]);
        let id = required(faults, &item, &entries, "id")
            .and_then(|field| id::<SectionId>(field, faults).map(|id| (field, id)));
        if let Some((field, id)) = &id
            && !known.ids.insert(id.clone())
        {
            field.wrong(faults, Expected::UniqueId);
        }
        known.complete &= id.is_some();
        let number = optional_line(&entries, "number", faults);
        let title = required(faults, &item, &entries, "title").and_then(|field| title(field, faults, TITLE));
        let note = entry(&entries, "note").and_then(|field| text(field, faults, SENTENCE));
        if let (Some((_, id)), Some(title)) = (id, title) {
            sections.push(Section {
                id,
                number,
                title,
                note,
            });
        }
    }
    sections
}

pub(super) fn doubts(
    entries: &[(&str, Field<'_>)],
    horizon: Option<Horizon>,
    faults: &mut Faults,
) -> Vec<Doubt> {
    let items = entry(entries, "doubts")
        .map(|field| field.list(faults, MOST_DOUBTS))
        .unwrap_or_default();
    let mut doubts = Vec::new();
    for item in items {
        let entries = item.object(faults, &["year", "message"]);
        let year = entry(&entries, "year").and_then(|field| year(field, horizon, faults));
        let message =
            required(faults, &item, &entries, "message").and_then(|field| text(field, faults, SENTENCE));
        doubts.extend(message.map(|message| Doubt { year, message }));
    }
    doubts
}

/// A text in Dutch, or an object with `nl` and `en`; it may have more lines.
pub(super) fn text(field: &Field<'_>, faults: &mut Faults, longest: usize) -> Option<Text> {
    in_languages(field, faults, |field, faults| field.text(faults, longest))
}

/// A text in Dutch, or an object with `nl` and `en`, on one line.
pub(super) fn title(field: &Field<'_>, faults: &mut Faults, longest: usize) -> Option<Text> {
    in_languages(field, faults, |field, faults| field.line(faults, longest))
}

fn in_languages<'file>(
    field: &Field<'file>,
    faults: &mut Faults,
    read: impl Fn(&Field<'file>, &mut Faults) -> Option<&'file str>,
) -> Option<Text> {
    if !matches!(field.tree(), Tree::Object(_)) {
        return read(field, faults).map(Text::dutch);
    }
    let entries = field.object(faults, &["nl", "en"]);
    let dutch = required(faults, field, &entries, "nl").and_then(|field| read(field, faults));
    let english = entry(&entries, "en").and_then(|field| read(field, faults));
    Some(Text {
        dutch: dutch?.to_owned(),
        english: english.map(str::to_owned),
    })
}

pub(super) fn optional_title(
    entries: &[(&str, Field<'_>)],
    name: &str,
    faults: &mut Faults,
    longest: usize,
) -> Option<Text> {
    entry(entries, name).and_then(|field| title(field, faults, longest))
}

pub(super) fn optional_line(
    entries: &[(&str, Field<'_>)],
    name: &str,
    faults: &mut Faults,
) -> Option<String> {
    entry(entries, name)
        .and_then(|field| field.line(faults, TITLE))
        .map(str::to_owned)
}

pub(super) fn id<T: std::str::FromStr>(field: &Field<'_>, faults: &mut Faults) -> Option<T> {
    let id = match field.tree() {
        Tree::Text(text) => text.parse().ok(),
        _ => None,
    };
    if id.is_none() {
        field.wrong(faults, Expected::Id);
    }
    id
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
