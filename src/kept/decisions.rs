//! Decisions as readable JSON: ids in full, amounts as decimal strings, only what was decided.

mod effects;
mod further;
mod own;
mod particulars;

use std::collections::BTreeMap;
use std::str::FromStr;

use serde_json::{Map, Value, json};

use crate::fields::{Expected, Faults, Field, Tree, entry};
use crate::link::MOST_CHOICES_NAMED;
use crate::money::Money;
use crate::rate::Rate;
use crate::scenario::{Begin, Decision, Decisions, Wording, WordingError, highest_level};
use crate::year::Year;

#[cfg(feature = "command-line")]
pub(crate) use own::write_particulars;

/// The oldest form that can say these decisions. That one is written, so that an older window can read what it knows.
pub(super) fn format(decisions: &Decisions) -> u32 {
    if effects::is_needed(decisions) {
        4
    } else if particulars::is_needed(decisions) {
        3
    } else if further::is_needed(decisions) {
        2
    } else {
        1
    }
}

pub(super) fn write(decisions: &Decisions) -> Value {
    let mut file = Map::new();
    if decisions.begin == Begin::Existing {
        file.insert("begin".to_owned(), json!("existing"));
    }
    let choices = decisions
        .choices
        .iter()
        .map(|(id, decision)| (id.to_string(), decision));
    put_decisions(&mut file, "choices", choices);
    put_amounts(&mut file, "start", &decisions.start);
    if !decisions.own.is_empty() {
        file.insert("own".to_owned(), decisions.own.iter().map(own::write).collect());
    }
    let unmatched = decisions
        .unmatched
        .iter()
        .map(|(mark, decision)| (to_hex(mark), decision));
    put_decisions(&mut file, "unmatched", unmatched);
    further::write(&mut file, decisions);
    Value::Object(file)
}

fn put_decisions<'decisions>(
    file: &mut Map<String, Value>,
    name: &str,
    decisions: impl Iterator<Item = (String, &'decisions Decision)>,
) {
    let entries: Map<String, Value> = decisions
        .filter(|(_, decision)| !decision.is_empty())
        .map(|(key, decision)| (key, write_decision(decision)))
        .collect();
    if !entries.is_empty() {
        file.insert(name.to_owned(), Value::Object(entries));
    }
}

fn write_decision(decision: &Decision) -> Value {
    let mut entry = Map::new();
    if let Some(on) = decision.on {
        entry.insert("on".to_owned(), json!(on));
    }
    if let Some(level) = decision.level {
        entry.insert("level".to_owned(), json!(level.to_string()));
    }
    put_amounts(&mut entry, "amounts", &decision.amounts);
    if let Some(note) = &decision.note {
        entry.insert("note".to_owned(), json!(note.as_str()));
    }
    further::write_choice(&mut entry, decision);
    Value::Object(entry)
}

fn put_amounts(entry: &mut Map<String, Value>, name: &str, amounts: &BTreeMap<Year, Money>) {
    if !amounts.is_empty() {
        let amounts = amounts
            .iter()
            .map(|(year, money)| (year.to_string(), json!(money.to_string())));
        entry.insert(name.to_owned(), Value::Object(amounts.collect()));
    }
}

/// The decisions at a place of a file of that form; what is wrong with them goes to `faults`.
pub(super) fn read(field: &Field<'_>, format: u32, faults: &mut Faults) -> Decisions {
    let names = ["begin", "choices", "start", "own", "unmatched"];
    let entries = field.object_of_format(faults, format, &names, &[(2, further::OF_DECISIONS)]);
    let begin = entry(&entries, "begin").and_then(|field| begin(field, faults));
    let choices = entry(&entries, "choices").map(|field| {
        let id = |text: &str| text.parse().ok();
        keyed(field, format, faults, &Expected::Id, id)
    });
    let start = entry(&entries, "start").map(|field| amounts(field, faults));
    let own = entry(&entries, "own").map(|field| own::read(field, format, faults));
    let unmatched = entry(&entries, "unmatched")
        .map(|field| keyed(field, format, faults, &Expected::HexDigits(4), from_hex));
    let mut decisions = Decisions {
        begin: begin.unwrap_or_default(),
        choices: choices.unwrap_or_default(),
        start: start.unwrap_or_default(),
        own: own.unwrap_or_default(),
        unmatched: unmatched.unwrap_or_default(),
        ..Decisions::default()
    };
    further::read(&entries, &mut decisions, faults);
    decisions
}

fn begin(field: &Field<'_>, faults: &mut Faults) -> Option<Begin> {
    match field.tree() {
        Tree::Text(text) if text == "proposal" => Some(Begin::Proposal),
        Tree::Text(text) if text == "existing" => Some(Begin::Existing),
        _ => {
            field.wrong(faults, Expected::OneOf(&["proposal", "existing"]));
            None
        }
    }
}

fn keyed<K: Ord>(
    field: &Field<'_>,
    format: u32,
    faults: &mut Faults,
    key_is: &Expected,
    key_of: impl Fn(&str) -> Option<K>,
) -> BTreeMap<K, Decision> {
    let entries = field.entries(faults);
    if entries.len() > MOST_CHOICES_NAMED {
        faults.add(
            field.path(),
            entries.len().to_string(),
            Expected::AtMostItems(MOST_CHOICES_NAMED),
        );
        return BTreeMap::new();
    }
    let mut decisions = BTreeMap::new();
    for (name, field) in &entries {
        let decision = decision(field, format, faults);
        match key_of(name) {
            // An entry that decides nothing is none.
            Some(key) if !decision.is_empty() => {
                decisions.insert(key, decision);
            }
            Some(_) => {}
            None => {
                let shown = Tree::Text((*name).to_owned()).shown();
                faults.add(field.path(), shown, key_is.clone());
            }
        }
    }
    decisions
}

fn decision(field: &Field<'_>, format: u32, faults: &mut Faults) -> Decision {
    let names = ["on", "level", "amounts", "note"];
    let entries = field.object_of_format(faults, format, &names, &[(2, further::OF_A_CHOICE)]);
    let mut decision = Decision {
        on: entry(&entries, "on").and_then(|field| field.truth(faults)),
        level: entry(&entries, "level").and_then(|field| level(field, faults)),
        amounts: entry(&entries, "amounts")
            .map(|field| amounts(field, faults))
            .unwrap_or_default(),
        note: entry(&entries, "note").and_then(|field| words(field, faults)),
        ..Decision::default()
    };
    further::read_choice(&entries, &mut decision, faults);
    decision
}

fn amounts(field: &Field<'_>, faults: &mut Faults) -> BTreeMap<Year, Money> {
    further::by_year(field, faults, further::money)
}

fn level(field: &Field<'_>, faults: &mut Faults) -> Option<Rate> {
    let level = match field.tree() {
        Tree::Text(text) if !text.starts_with('-') => Rate::from_fraction_text(text).ok(),
        _ => None,
    };
    let level = level.filter(|level| *level <= highest_level());
    if level.is_none() {
        field.wrong(faults, Expected::Level);
    }
    level
}

/// A member's words, at most so many characters.
pub(super) fn words<const LONGEST: usize>(
    field: &Field<'_>,
    faults: &mut Faults,
) -> Option<Wording<LONGEST>> {
    let Tree::Text(text) = field.tree() else {
        field.wrong(faults, Expected::Text);
        return None;
    };
    let expected = match Wording::new(text) {
        Ok(words) => return Some(words),
        Err(WordingError::Empty) => Expected::Text,
        Err(WordingError::TooLong { most, .. }) => Expected::AtMostCharacters(most),
        Err(WordingError::Invisible) => Expected::NoControlCharacters,
    };
    field.wrong(faults, expected);
    None
}

/// An id of any kind.
pub(super) fn id<T: FromStr>(field: &Field<'_>, faults: &mut Faults) -> Option<T> {
    let id = match field.tree() {
        Tree::Text(text) => text.parse().ok(),
        _ => None,
    };
    if id.is_none() {
        field.wrong(faults, Expected::Id);
    }
    id
}

fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// So many bytes, each two lower-case hexadecimal digits.
pub(super) fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => byte.checked_sub(b'0'),
        b'a'..=b'f' => byte.checked_sub(b'a')?.checked_add(10),
        _ => None,
    };
    let pairs = text.as_bytes().chunks(2);
    let bytes: Option<Vec<u8>> = pairs
        .map(|pair| match pair {
            [high, low] => Some(digit(*high)? << 4 | digit(*low)?),
            _ => None,
        })
        .collect();
    bytes?.try_into().ok()
}
