//! The sections of a budget file, and its doubts.

use super::super::amounts::year;
use super::super::{Doubt, Section};
use super::words::{Known, TITLE, optional_line, text, title};
use crate::fields::{Entries, Faults, Field, entry, required};
use crate::ids::SectionId;
use crate::year::Horizon;

pub(super) const MOST_SECTIONS: usize = 200;
const MOST_DOUBTS: usize = 50;
const SENTENCE: usize = 1_000;

/// The sections, and in `known` the id of each, also where something else of it is faulty.
pub(super) fn list(field: &Field<'_>, known: &mut Known<SectionId>, faults: &mut Faults) -> Vec<Section> {
    let mut sections = Vec::new();
    for item in field.list(faults, MOST_SECTIONS) {
        let entries = item.object(faults, &["id", "number", "title", "note"]);
        let id = known.learn(&item, &entries, faults);
        let number = optional_line(&entries, "number", faults);
        let title = required(faults, &item, &entries, "title").and_then(|field| title(field, faults, TITLE));
        let note = entry(&entries, "note").and_then(|field| text(field, faults, SENTENCE));
        if let (Some(id), Some(title)) = (id, title) {
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

/// What is doubtful, of the whole or of a choice.
pub(in crate::budget) fn doubts(
    entries: &Entries<'_>,
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
