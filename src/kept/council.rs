//! A council as a kept record: readable JSON with the envelope of every record, beside the scenarios on this device
//! and in a `.keuzeruimte-raad.json` file.

use serde_json::{Map, Value, json};

use super::envelope::{self, UPGRADES, Unopened};
use super::{Damage, decisions, fingerprint};
use crate::budget::{Budget, Fingerprint};
use crate::council::{Council, Fractie, MOST_FRACTIES, MOST_SEATS, NoPlace, Rules, Silence, Variant, Weigh};
use crate::fields::{Expected, Faults, Field, entry, required};
use crate::ids::BudgetId;
use crate::scenario::LONGEST_TITLE;

/// The ending of a council's file name.
pub const COUNCIL_FILE_ENDING: &str = ".keuzeruimte-raad.json";

const COUNCIL: &str = "council";
const WEIGH: &[&str] = &["all", "present"];
const SILENCE: &[&str] = &["as_begun", "no_support"];

/// A council as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CouncilRecord {
    /// The budget it is about.
    pub budget: BudgetId,
    /// The figures it was made for; none in a file made by hand.
    pub fingerprint: Option<Fingerprint>,
    /// Counted up at every save; 0 where it was never saved.
    pub revision: u32,
    /// What it holds.
    pub council: Council,
}

/// What a text turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeptCouncil {
    /// A council.
    Good(Box<CouncilRecord>),
    /// A council of a later form: it may be looked after, never overwritten.
    Newer {
        /// The form that it names.
        format: u32,
    },
    /// No council, or one that something happened to.
    Damaged(Damage),
}

impl CouncilRecord {
    /// A council about this budget that was never saved.
    pub fn new(budget: &Budget, council: Council) -> CouncilRecord {
        CouncilRecord {
            budget: budget.id.clone(),
            fingerprint: Some(budget.fingerprint()),
            revision: 0,
            council,
        }
    }

    /// The council as it stands on this budget; none for another budget. Where it was made for other figures each
    /// of its variants says so.
    pub fn on(self, budget: &Budget) -> Option<Council> {
        let mut council = self.council;
        if self.fingerprint.is_some_and(|made| made != budget.fingerprint()) {
            council.note_other_figures();
        }
        (self.budget == budget.id).then_some(council)
    }
}

/// The text of a council, with its checksum.
pub fn write_council(record: &CouncilRecord) -> String {
    let variants = record
        .council
        .fracties()
        .iter()
        .filter_map(|fractie| fractie.variant.as_ref());
    let formats = variants.map(|variant| decisions::format(&variant.decisions));
    let format = formats.max().unwrap_or(1);
    let mut file = envelope::head(COUNCIL, format, Some(env!("CARGO_PKG_VERSION")));
    file.insert("budget".to_owned(), json!(record.budget.as_str()));
    if let Some(fingerprint) = record.fingerprint {
        file.insert("fingerprint".to_owned(), json!(fingerprint.to_string()));
    }
    file.insert("revision".to_owned(), json!(record.revision));
    let council = &record.council;
    if let Some(seats) = council.seats {
        file.insert("seats".to_owned(), json!(seats));
    }
    if council.rules.weigh == Weigh::Present {
        file.insert("weigh".to_owned(), json!("present"));
    }
    if council.rules.silence == Silence::NoSupport {
        file.insert("silence".to_owned(), json!("no_support"));
    }
    let fracties = council.fracties().iter().map(written).collect();
    file.insert("fracties".to_owned(), Value::Array(fracties));
    envelope::seal(file)
}

/// What a text is.
pub fn read_council(text: &str) -> KeptCouncil {
    match envelope::open(text, COUNCIL, &UPGRADES) {
        Err(Unopened::Newer { format }) => KeptCouncil::Newer { format },
        Err(Unopened::Damaged(damage)) => KeptCouncil::Damaged(damage),
        Ok(opened) => {
            let mut faults = Faults::default();
            match record(&Field::root(&opened.tree), opened.format, &mut faults) {
                Some(record) if faults.is_empty() => KeptCouncil::Good(Box::new(record)),
                _ => KeptCouncil::Damaged(Damage::Faults(faults.into_list())),
            }
        }
    }
}

fn written(fractie: &Fractie) -> Value {
    let mut entry = Map::new();
    entry.insert("name".to_owned(), json!(fractie.name.as_str()));
    entry.insert("seats".to_owned(), json!(fractie.seats));
    if fractie.absent > 0 {
        entry.insert("absent".to_owned(), json!(fractie.absent));
    }
    if let Some(variant) = &fractie.variant {
        let mut file = Map::new();
        if let Some(title) = &variant.title {
            file.insert("title".to_owned(), json!(title.as_str()));
        }
        if variant.other_figures {
            file.insert("other_figures".to_owned(), json!(true));
        }
        file.insert("decisions".to_owned(), decisions::write(&variant.decisions));
        entry.insert("variant".to_owned(), Value::Object(file));
    }
    Value::Object(entry)
}

fn record(root: &Field<'_>, format: u32, faults: &mut Faults) -> Option<CouncilRecord> {
    let entries = root.object(
        faults,
        &[
            "keuzeruimte",
            "format",
            "app",
            "budget",
            "fingerprint",
            "revision",
            "seats",
            "weigh",
            "silence",
            "fracties",
            "checksum",
        ],
    );
    let budget = required(faults, root, &entries, "budget").and_then(|field| decisions::id(field, faults));
    let made_for = entry(&entries, "fingerprint").and_then(|field| fingerprint(field, faults));
    let revision = entry(&entries, "revision").map(|field| field.whole(faults, 0, u32::MAX));
    let seats = entry(&entries, "seats").and_then(|field| small(field, faults, 1));
    let weigh = entry(&entries, "weigh").and_then(|field| field.one_of(faults, WEIGH));
    let silence = entry(&entries, "silence").and_then(|field| field.one_of(faults, SILENCE));
    let rules = Rules {
        weigh: if weigh == Some("present") {
            Weigh::Present
        } else {
            Weigh::All
        },
        silence: if silence == Some("no_support") {
            Silence::NoSupport
        } else {
            Silence::AsBegun
        },
    };
    let mut council = Council::new(seats, rules);
    if let Some(field) = required(faults, root, &entries, "fracties") {
        for field in field.list(faults, MOST_FRACTIES) {
            let Some(fractie) = fractie(&field, format, faults) else {
                continue;
            };
            match council.add(fractie) {
                Ok(()) => {}
                Err(NoPlace::NameTaken) => field.wrong(faults, Expected::UniqueId),
                Err(_) => field.wrong(
                    faults,
                    Expected::WholeNumber {
                        least: 1,
                        most: u32::from(MOST_SEATS),
                    },
                ),
            }
        }
    }
    Some(CouncilRecord {
        budget: budget?,
        fingerprint: made_for,
        revision: revision.unwrap_or(Some(0))?,
        council,
    })
}

fn fractie(root: &Field<'_>, format: u32, faults: &mut Faults) -> Option<Fractie> {
    let entries = root.object(faults, &["name", "seats", "absent", "variant"]);
    let name = required(faults, root, &entries, "name")
        .and_then(|field| decisions::words::<LONGEST_TITLE>(field, faults));
    let seats = required(faults, root, &entries, "seats").and_then(|field| small(field, faults, 1));
    let absent = entry(&entries, "absent").map_or(Some(0), |field| small(field, faults, 0));
    let variant = entry(&entries, "variant").map(|field| variant(field, format, faults));
    Some(Fractie {
        name: name?,
        seats: seats?,
        absent: absent?,
        variant: variant.map_or(Some(None), |variant| variant.map(Some))?,
    })
}

fn variant(root: &Field<'_>, format: u32, faults: &mut Faults) -> Option<Variant> {
    let entries = root.object(faults, &["title", "other_figures", "decisions"]);
    let title = entry(&entries, "title").and_then(|field| decisions::words(field, faults));
    let other_figures = entry(&entries, "other_figures").and_then(|field| field.truth(faults));
    let decisions =
        required(faults, root, &entries, "decisions").map(|field| decisions::read(field, format, faults));
    Some(Variant {
        title,
        other_figures: other_figures.unwrap_or_default(),
        decisions: decisions?,
    })
}

fn small(field: &Field<'_>, faults: &mut Faults, least: u32) -> Option<u8> {
    let number = field.whole(faults, least, u32::from(MOST_SEATS))?;
    u8::try_from(number).ok()
}
