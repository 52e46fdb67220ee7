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

/// The same file in the second format, with every field that came with it.
pub fn second() -> Value {
    let mut file = file();
    file["format"] = json!(2);
    let course = |one: &str, two: &str, three: &str| json!({ "2024": one, "2025": two, "2026": three });
    for (name, value) in [
        ("start_incidental", course("-250", "0", "12.5")),
        (
            "spreads",
            json!({ "firm": "0", "estimate": "0.1", "rough": "0.3" }),
        ),
        (
            "bodies",
            json!([
                {
                    "name": "Duo+",
                    "key": { "nl": "Inwoners", "en": "Inhabitants" },
                    "parties": [
                        { "name": "Wij", "share": "0.37", "own": true },
                        { "name": "Zij", "share": "0.33" },
                    ],
                },
                { "name": "Veiligheid", "parties": [] },
            ]),
        ),
        (
            "reserves",
            json!([
                {
                    "id": "ar", "title": { "nl": "Algemene reserve", "en": "General reserve" }, "opening": "5000000",
                    "additions": course("0", "1000", "0"), "withdrawals": course("2000.5", "0", "0"),
                    "floor": "1000000", "free": true,
                },
                { "id": "br", "title": "Bestemmingsreserve", "opening": "-12" },
            ]),
        ),
        (
            "exception",
            json!({
                "title": "Tien procent", "agreed": "november 2023", "reserve": "ar", "surplus": "4000000",
                "rate": "0.1", "solvency": { "least": "0.2", "own": "0.35" },
            }),
        ),
        (
            "levers",
            json!([
                {
                    "id": "ozb-w", "title": "OZB woningen", "kind": "ozb", "base": course("10", "20", "30"),
                    "most": "0.5",
                    "household": { "of_value": "0.001", "average_value": "400000", "payer": "owner" },
                    "source": { "place": "P", "page": 3, "line": 1, "text": "€ 10" },
                },
                {
                    "id": "riool", "title": "Rioolheffing", "kind": "fee", "cost": course("11", "21", "31"),
                    "base": course("10", "20", "30"), "most": "1",
                    "household": { "of_value": "0.0005", "average_value": "1", "payer": "resident" },
                },
                { "id": "toerist", "title": "Toeristenbelasting", "kind": "other", "base": course("1", "1", "1"), "most": "1" },
            ]),
        ),
        (
            "rules",
            json!([
                { "id": "r1", "kind": "requires", "choice": "2.1", "needs": ["1.1"], "note": { "nl": "Let op", "en": "Mind" } },
                { "id": "r2", "kind": "excludes", "choices": ["1.1", "2.2"] },
                { "id": "r3", "kind": "pick_one", "choices": ["2.1", "2.2"] },
                {
                    "id": "r4", "kind": "overlap", "choices": ["1.1", "2.1"], "correction": course("1", "2", "3"),
                    "nature": "structural",
                },
                {
                    "id": "r5", "kind": "knock_on", "from": "1.1", "onto": "2.2", "less": "0.25", "delay": 1,
                    "ramp": ["0.5", "1"], "certainty": "assumption", "nature": "incidental",
                },
                { "id": "r6", "kind": "knock_on", "from": "1.1", "amount": "-500", "certainty": "to_examine" },
                { "id": "r7", "kind": "knock_on", "from": "1.1", "onto": "2.1", "more": "0.1", "certainty": "fact" },
            ]),
        ),
        (
            "ratios",
            json!({
                "room": {
                    "income": course("100", "100", "100"), "cost": course("90", "90", "90"),
                    "additions": course("5", "5", "5"), "withdrawals": course("4", "4", "4"),
                    "total_income": course("110", "110", "110"),
                },
                "tax": { "household": "950", "national": "999.99" },
                "resilience": { "available": "4000000", "needed": "2500000" },
            }),
        ),
    ] {
        file[name] = value;
    }
    for (name, value) in [
        ("incidental", course("-12000", "0", "0")),
        (
            "ranges",
            json!({
                "2024": { "low": "-40000", "high": "-30000" }, "2025": { "low": "0", "high": "0" },
                "2026": { "low": "-1", "high": "1" },
            }),
        ),
        ("hardness", json!("rough")),
        ("reserve", json!("ar")),
        (
            "contract_until",
            json!({ "nl": "31 december 2025", "en": "31 December 2025" }),
        ),
        ("advice", json!("Niet doen")),
        ("noticed_by", json!("Zwemmers")),
        (
            "facts",
            json!(["2,5 fte", { "nl": "Sinds 2019", "en": "Since 2019" }]),
        ),
    ] {
        file["choices"][0][name] = value;
    }
    file["choices"][1]["part_of"] = json!("1.1");
    file["choices"].as_array_mut().unwrap().push(json!({
        "id": "2.2",
        "section": "2",
        "title": "School",
        "investment": { "sum": "400000", "life": 40, "rate": "0.02", "method": "linear", "first_year": 2025 },
    }));
    file
}

/// The file with another value at a place, given as a JSON pointer; the place may be new in an object.
pub fn with(pointer: &str, value: Value) -> Value {
    changed(file(), pointer, value)
}

/// The file without an entry.
pub fn without(pointer: &str) -> Value {
    cut(file(), pointer)
}

/// The file of the second format with another value at a place.
pub fn second_with(pointer: &str, value: Value) -> Value {
    changed(second(), pointer, value)
}

/// The file of the second format without an entry.
pub fn second_without(pointer: &str) -> Value {
    cut(second(), pointer)
}

fn changed(mut file: Value, pointer: &str, value: Value) -> Value {
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

fn cut(mut file: Value, pointer: &str) -> Value {
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    let entries = file.pointer_mut(parent).unwrap().as_object_mut().unwrap();
    entries.shift_remove(name).unwrap();
    file
}
