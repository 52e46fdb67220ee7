//! The choices that a member added, in all forms of a record.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::{amounts, effects, further, id, particulars, put_amounts, words};
use crate::fields::{Expected, Faults, Field, entry, required};
use crate::scenario::{MOST_OWN_CHOICES, OwnChoice, Particulars};

/// An own choice.
pub(super) fn write(own: &OwnChoice) -> Value {
    let mut entry = Map::new();
    entry.insert("id".to_owned(), json!(own.id.as_str()));
    entry.insert("title".to_owned(), json!(own.title.as_str()));
    entry.insert("on".to_owned(), json!(own.on));
    entry.insert("structural".to_owned(), json!(own.structural));
    put_amounts(&mut entry, "amounts", &own.amounts);
    if let Some(note) = &own.note {
        entry.insert("note".to_owned(), json!(note.as_str()));
    }
    further::write_own(&mut entry, own);
    write_particulars(&mut entry, &own.particulars);
    Value::Object(entry)
}

/// Lays what few own choices have on an entry; what is not said gets no name.
pub(crate) fn write_particulars(entry: &mut Map<String, Value>, said: &Particulars) {
    particulars::write(entry, said);
    effects::write(entry, said);
}

/// The own choices at a place of a file of that form.
pub(super) fn read(field: &Field<'_>, format: u32, faults: &mut Faults) -> Vec<OwnChoice> {
    let names = ["id", "title", "on", "structural", "amounts", "note"];
    let mut seen = BTreeSet::new();
    let mut choices = Vec::new();
    for item in field.list(faults, MOST_OWN_CHOICES) {
        let later = [
            (2, further::OF_AN_OWN_CHOICE),
            (3, particulars::OF_AN_OWN_CHOICE),
            (4, effects::OF_AN_OWN_CHOICE),
        ];
        let entries = item.object_of_format(faults, format, &names, &later);
        let id = required(faults, &item, &entries, "id").and_then(|field| {
            let id: crate::ids::OwnChoiceId = id(field, faults)?;
            if !seen.insert(id.clone()) {
                field.wrong(faults, Expected::UniqueId);
            }
            Some(id)
        });
        let title = required(faults, &item, &entries, "title").and_then(|field| words(field, faults));
        let on = entry(&entries, "on").and_then(|field| field.truth(faults));
        let structural =
            required(faults, &item, &entries, "structural").and_then(|field| field.truth(faults));
        let amounts = entry(&entries, "amounts").map(|field| amounts(field, faults));
        let note = entry(&entries, "note").and_then(|field| words(field, faults));
        let (Some(id), Some(title), Some(structural)) = (id, title, structural) else {
            continue;
        };
        let mut own = OwnChoice {
            on: on.unwrap_or(true),
            structural,
            amounts: amounts.unwrap_or_default(),
            note,
            ..OwnChoice::new(id, title)
        };
        further::read_own(&entries, &mut own, faults);
        own.particulars = particulars::read(&entries, faults);
        effects::read(&entries, &mut own.particulars, faults);
        if faults.is_empty() && !own.particulars.are_sound(&own.id) {
            item.wrong(faults, Expected::OtherChoice);
        }
        choices.push(own);
    }
    choices
}
