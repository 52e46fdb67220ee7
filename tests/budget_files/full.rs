//! A file that uses every field of the format, to be changed at one place at a time.

use serde_json::{Value, json};

/// Two sections, two choices, every field.
pub fn file() -> Value {
    json!({
        "$schema": "budget.schema.json",
        "format": 1,
        "id": "proef-2024",
        "title": { "nl": "Proefbegroting", "en": "Trial budget" },
        "subtitle": "Van nergens",
        "document": { "nl": "Kadernota" },
        "fictional": true,
        "years": [2024, 2025, 2026],
        "start": { "2024": "1000.50", "2025": "0", "2026": "-1" },
        "sections": [
            { "id": "1", "number": "1", "title": "Eén", "note": { "nl": "Let op", "en": "Mind" } },
            { "id": "2", "title": { "nl": "Twee", "en": "Two" } },
        ],
        "choices": [
            {
                "id": "1.1",
                "number": "1.1",
                "section": "1",
                "title": { "nl": "Zwembad", "en": "Pool" },
                "summary": "Open in de winter",
                "explanation": ["Een alinea.", { "nl": "Nog een.\nMet een regel.", "en": "One more." }],
                "amounts": { "2024": "-32000", "2025": "12.5", "2026": "0" },
                "assumed_years": [2026],
                "nature": "incidental",
                "proposed": false,
                "legal_duty": { "nl": "Een wet" },
                "share": { "body": "Duo+", "rate": "0.37", "gross": "-10000", "basis": "inferred" },
                "doubts": [{ "year": 2025, "message": "Klopt dit?" }, { "message": { "nl": "En dit?" } }],
                "source": { "place": "7.1", "page": 12, "line": 7, "text": "€ 32.000 N" },
            },
            {
                "id": "2.1",
                "section": "2",
                "title": "Banen",
                "amounts": { "2024": "pm", "2025": "pm", "2026": "-5" },
                "direction": "nadeel",
                "nature": "structural",
            },
        ],
        "doubts": [{ "message": "Welke gemeente?" }],
    })
}

/// The file with another value at a place, given as a JSON pointer; the place may be new in an object.
pub fn with(pointer: &str, value: Value) -> Value {
    let mut file = file();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    match file.pointer_mut(parent).unwrap() {
        Value::Object(entries) => {
            entries.insert(name.to_owned(), value);
        }
        Value::Array(items) => items[name.parse::<usize>().unwrap()] = value,
        other => panic!("{parent} is {other}"),
    }
    file
}

/// The file without an entry.
pub fn without(pointer: &str) -> Value {
    let mut file = file();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    let entries = file.pointer_mut(parent).unwrap().as_object_mut().unwrap();
    entries.shift_remove(name).unwrap();
    file
}
