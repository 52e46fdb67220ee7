//! Files that are no budget at all: not JSON, too deep, too large, of a newer format (B3, B9).

use keuzeruimte::budget::{BadBudget, MOST_BYTES, from_json};
use keuzeruimte::fields::{DEEPEST, NotJson, NotJsonReason};
use serde_json::json;

use crate::full::{file, with};

fn not_json(text: &str) -> (usize, usize, NotJsonReason) {
    match from_json(text) {
        Err(BadBudget::NotJson(NotJson { line, column, reason })) => (line, column, reason),
        other => panic!("{text:.60}: {other:?}"),
    }
}

#[test]
fn what_is_not_json_is_named_by_line_and_column() {
    use NotJsonReason::{CutOff, Syntax};
    for (text, place) in [
        ("", (1, 1, CutOff)),
        ("   \n ", (2, 1, CutOff)),
        ("{\"format\": 1,", (1, 13, CutOff)),
        ("{\n  \"format\": 1,\n  \"title\": \"Half", (3, 16, CutOff)),
        ("<!doctype html>", (1, 1, Syntax)),
        ("{\"format\": 1,}", (1, 14, Syntax)),
        ("{\n  'format': 1\n}", (2, 3, Syntax)),
        ("{} {}", (1, 4, Syntax)),
        ("{\"a\": NaN}", (1, 7, Syntax)),
        ("{\"a\": 1e999}", (1, 11, Syntax)),
        // Columns count characters, not bytes: é and € are one each.
        ("{\"é€\": x}", (1, 8, Syntax)),
    ] {
        assert_eq!(not_json(text), place, "{text:?}");
    }
}

#[test]
fn every_file_that_stops_too_early_is_called_so_and_nothing_breaks() {
    let text = file().to_string();
    for (end, _) in text.char_indices() {
        assert_eq!(
            not_json(&text[..end]).2,
            NotJsonReason::CutOff,
            "up to byte {end}"
        );
    }
}

#[test]
fn a_byte_order_mark_is_no_fault() {
    assert!(from_json(&format!("\u{feff}{}", file())).is_ok());
    assert_eq!(not_json("\u{feff}x"), (1, 1, NotJsonReason::Syntax));
    // Only one, and only in front.
    assert_eq!(not_json("\u{feff}\u{feff}{}"), (1, 1, NotJsonReason::Syntax));
}

#[test]
fn depth_is_bounded() {
    let lists = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(matches!(from_json(&lists(DEEPEST)), Err(BadBudget::Faults(_))));
    assert_eq!(not_json(&lists(DEEPEST + 1)).2, NotJsonReason::TooDeep);
    assert_eq!(not_json(&"[".repeat(MOST_BYTES)).2, NotJsonReason::TooDeep);
    assert_eq!(not_json(&"{\"a\":".repeat(900_000)).2, NotJsonReason::TooDeep);
}

#[test]
fn size_is_bounded() {
    let six_megabytes = "x".repeat(6_000_000);
    assert_eq!(
        from_json(&six_megabytes),
        Err(BadBudget::TooLarge { bytes: 6_000_000 })
    );
    let filled = |bytes: usize| {
        let text = file().to_string();
        format!("{text}{}", " ".repeat(bytes - text.len()))
    };
    assert!(from_json(&filled(MOST_BYTES)).is_ok());
    assert_eq!(
        from_json(&filled(MOST_BYTES + 1)),
        Err(BadBudget::TooLarge {
            bytes: MOST_BYTES + 1
        })
    );
}

#[test]
fn a_megabyte_of_anything_comes_to_an_answer() {
    for text in [
        format!("[{}0]", "0,".repeat(500_000)),
        format!("{{\"choices\": [{}0]}}", "[],".repeat(330_000)),
        format!("{{\"title\": \"{}\"}}", "x".repeat(1_000_000)),
        format!("{{\"years\": [{}2024]}}", "2024,".repeat(200_000)),
        format!("{{\"sections\": [{}{{}}]}}", "{},".repeat(330_000)),
    ] {
        assert!(matches!(from_json(&text), Err(BadBudget::Faults(_))));
    }
}

#[test]
fn a_newer_format_is_refused_as_such_and_not_for_its_unknown_fields() {
    for format in [3, 4, u32::MAX] {
        let file = json!({ "format": format, "posts": {}, "years": "2024-2027" });
        assert_eq!(from_json(&file.to_string()), Err(BadBudget::Newer { format }));
    }
    assert_eq!(
        from_json(&with("/format", json!(3)).to_string()),
        Err(BadBudget::Newer { format: 3 })
    );
}
