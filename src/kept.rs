//! Kept work: one readable record for each scenario, the same in the browser's storage and in a `.keuzeruimte.json`
//! file.
//!
//! A record is written whole or not at all, says what it is and what wrote it, and carries a checksum over its
//! content (not over its white space). Reading never repairs and never guesses: the answer is one of the kinds of
//! `Kept`. What cannot be read is described with its place; setting it aside is `shelf`'s work. The form is in
//! `docs/formats.md`.
//!
//! Deliberately absent: the browser (`Store` is a trait), files, and the words on the screen.

mod council;
mod decisions;
mod envelope;
mod history;
mod rescued;
mod settings;
mod shelf;
mod stored;

use std::fmt;

use serde_json::json;

use crate::budget::{Budget, Fingerprint};
use crate::fields::{Expected, Fault, Faults, Field, NotJson, Tree, entry, required};
use crate::ids::BudgetId;
use crate::link::MadeFor;
use crate::scenario::{Decisions, LONGEST_TITLE, Wording};

#[cfg(feature = "command-line")]
pub(crate) use decisions::write_particulars;

pub use council::{COUNCIL_FILE_ENDING, CouncilRecord, KeptCouncil, read_council, write_council};
pub use history::MOST_HISTORY_BYTES;
pub use rescued::{Rescued, RescuedScenario, read_rescued};
pub use settings::KeptSettings;
pub use shelf::{
    CouncilNotSaved, CouncilOpened, Deleted, Listed, NotSaved, Opened, Past, SetAside, Shelf, Shelved,
    ShelvedCouncil,
};
pub use stored::{Store, StoreError};

/// The newest form of a record that this build reads and writes. It writes the oldest one that can say the decisions.
pub const FORMAT: u32 = 4;

/// The most bytes of a record.
pub const MOST_BYTES: usize = 1_000_000;

/// The ending of a scenario's file name.
pub const FILE_ENDING: &str = ".keuzeruimte.json";

/// A scenario as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The build that wrote it; for people only.
    pub app: Option<String>,
    /// The budget it is about.
    pub budget: BudgetId,
    /// The figures it was made for; none in a file made by hand.
    pub fingerprint: Option<Fingerprint>,
    /// Counted up at every save; 0 where it was never saved.
    pub revision: u32,
    /// What the member calls it.
    pub title: Option<Wording<LONGEST_TITLE>>,
    /// What the member decided.
    pub decisions: Decisions,
}

/// What a text turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// A record.
    Good(Record),
    /// A record of an earlier form, brought up to date. The text is still as it was.
    Older(Record),
    /// A record of a later form: it may be looked after, never overwritten.
    Newer {
        /// The form that it names.
        format: u32,
    },
    /// No record, or one that something happened to.
    Damaged(Damage),
}

/// Why a text is no record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// Too large to be one.
    TooLarge {
        /// How many bytes it has.
        bytes: usize,
    },
    /// Not JSON: half a record, or something else.
    NotJson(NotJson),
    /// JSON of something else.
    NotOurs,
    /// It was changed after it was written: the checksum does not fit. Without the checksum it is read as made by
    /// hand.
    Changed,
    /// JSON with faults, in the order of the file.
    Faults(Vec<Fault>),
    /// An earlier form that could not be brought up to date.
    NotUpgraded {
        /// The form that the step was to start from.
        format: u32,
    },
}

impl Record {
    /// A scenario about this budget that was never saved.
    pub fn new(budget: &Budget, title: Option<Wording<LONGEST_TITLE>>, decisions: Decisions) -> Record {
        Record {
            app: Some(env!("CARGO_PKG_VERSION").to_owned()),
            budget: budget.id.clone(),
            fingerprint: Some(budget.fingerprint()),
            revision: 0,
            title,
            decisions,
        }
    }

    /// Whether it is about this budget, and about these figures of it; none for another budget. A file made by hand
    /// claims no figures, so none can differ.
    pub fn made_for(&self, budget: &Budget) -> Option<MadeFor> {
        let same = self.fingerprint.is_none_or(|made| made == budget.fingerprint());
        let made_for = if same {
            MadeFor::SameFigures
        } else {
            MadeFor::OtherFigures
        };
        (self.budget == budget.id).then_some(made_for)
    }
}

const SCENARIO: &str = "scenario";

/// The text of a record, with its checksum.
pub fn write(record: &Record) -> String {
    let format = decisions::format(&record.decisions);
    let mut file = envelope::head(SCENARIO, format, record.app.as_deref());
    file.insert("budget".to_owned(), json!(record.budget.as_str()));
    if let Some(fingerprint) = record.fingerprint {
        file.insert("fingerprint".to_owned(), json!(fingerprint.to_string()));
    }
    file.insert("revision".to_owned(), json!(record.revision));
    if let Some(title) = &record.title {
        file.insert("title".to_owned(), json!(title.as_str()));
    }
    file.insert("decisions".to_owned(), decisions::write(&record.decisions));
    envelope::seal(file)
}

/// Texts that could not be read, exactly as they were found, as one file to take along.
pub fn write_set_aside(texts: &[String]) -> String {
    format!("{:#}\n", json!({ "keuzeruimte": "set aside", "texts": texts }))
}

/// What a text is.
pub fn read(text: &str) -> Kept {
    match envelope::open(text, SCENARIO, &envelope::UPGRADES) {
        Err(envelope::Unopened::Newer { format }) => Kept::Newer { format },
        Err(envelope::Unopened::Damaged(damage)) => Kept::Damaged(damage),
        Ok(opened) => {
            let mut faults = Faults::default();
            match record(&Field::root(&opened.tree), opened.format, &mut faults) {
                Some(record) if faults.is_empty() && opened.upgraded => Kept::Older(record),
                Some(record) if faults.is_empty() => Kept::Good(record),
                _ => Kept::Damaged(Damage::Faults(faults.into_list())),
            }
        }
    }
}

fn record(root: &Field<'_>, format: u32, faults: &mut Faults) -> Option<Record> {
    let entries = root.object(
        faults,
        &[
            "keuzeruimte",
            "format",
            "app",
            "budget",
            "fingerprint",
            "revision",
            "title",
            "decisions",
            "checksum",
        ],
    );
    let app = entry(&entries, "app").and_then(|field| field.text(faults, LONGEST_TITLE));
    let budget = required(faults, root, &entries, "budget").and_then(|field| decisions::id(field, faults));
    let fingerprint = entry(&entries, "fingerprint").and_then(|field| fingerprint(field, faults));
    let revision = entry(&entries, "revision").map(|field| field.whole(faults, 0, u32::MAX));
    let title = entry(&entries, "title").and_then(|field| decisions::words(field, faults));
    let decisions =
        required(faults, root, &entries, "decisions").map(|field| decisions::read(field, format, faults));
    Some(Record {
        app: app.map(str::to_owned),
        budget: budget?,
        fingerprint,
        revision: revision.unwrap_or(Some(0))?,
        title,
        decisions: decisions?,
    })
}

fn fingerprint(field: &Field<'_>, faults: &mut Faults) -> Option<Fingerprint> {
    let fingerprint = match field.tree() {
        Tree::Text(text) => decisions::from_hex(text).map(Fingerprint::from_bytes),
        _ => None,
    };
    if fingerprint.is_none() {
        field.wrong(faults, Expected::HexDigits(16));
    }
    fingerprint
}

impl fmt::Display for Damage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Damage::TooLarge { bytes } => {
                write!(
                    formatter,
                    "the file has {bytes} bytes; a scenario has at most {MOST_BYTES}"
                )
            }
            Damage::NotJson(error) => write!(formatter, "{error}"),
            Damage::NotOurs => write!(
                formatter,
                "this is not a scenario of Keuzeruimte: it does not begin with \"keuzeruimte\": \"scenario\""
            ),
            Damage::Changed => write!(
                formatter,
                "the file was changed after it was saved: its checksum does not fit; whoever changed it on \
                 purpose removes the line \"checksum\""
            ),
            Damage::Faults(faults) => {
                let lines: Vec<String> = faults.iter().map(Fault::to_string).collect();
                write!(formatter, "{}", lines.join("\n"))
            }
            Damage::NotUpgraded { format } => {
                write!(formatter, "format {format} could not be brought up to date")
            }
        }
    }
}

impl std::error::Error for Damage {}
