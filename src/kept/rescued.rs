//! The file that the safety net (`web/recovery.js`) hands over when the program cannot run: every text under the
//! program's own keys, as it was found. Here its scenarios and councils are read back.
//!
//! Deliberately absent: settings and what was set aside; neither is work that can be opened.

use std::str::FromStr;

use super::{CouncilRecord, Kept, KeptCouncil, Record, read, read_council};
use crate::checksum::crc_32;
use crate::fields::{Tree, parse};
use crate::ids::{BudgetId, ScenarioId};

/// What such a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rescued {
    /// Its scenarios, in the order of the file.
    pub scenarios: Vec<RescuedScenario>,
    /// Its councils, one for each budget.
    pub councils: Vec<CouncilRecord>,
    /// Texts in places of scenarios and councils that could not be read.
    pub unreadable: usize,
}

/// One scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RescuedScenario {
    /// Where it was.
    pub id: ScenarioId,
    /// Where it goes when something else stands there by now. The same text always gets the same place.
    pub other_place: ScenarioId,
    /// What it holds.
    pub record: Record,
}

const WHAT: &str = "bewaard werk";
const SCENARIO: &str = ":scenario:";
const COUNCIL: &str = ":council:";

/// The scenarios and councils of such a file; none where the text is something else.
pub fn read_rescued(text: &str) -> Option<Rescued> {
    let tree = parse(text).ok()?;
    if value(&tree, "keuzeruimte") != Some(&Tree::Text(WHAT.to_owned())) {
        return None;
    }
    let Some(Tree::Object(texts)) = value(&tree, "records") else {
        return None;
    };
    let mut rescued = Rescued::default();
    for (key, content) in texts {
        // A record that something happened to has the one before it beside it.
        let former = texts
            .iter()
            .find(|(other, _)| *other == format!("{key}:previous"));
        let mut candidates = std::iter::once(content).chain(former.map(|(_, former)| former));
        let found = if let Some(id) = place_of::<ScenarioId>(key, SCENARIO) {
            let found = candidates.find_map(|text| scenario(&id, text));
            found.map(|scenario| rescued.scenarios.push(scenario))
        } else if place_of::<BudgetId>(key, COUNCIL).is_some() {
            let found = candidates.find_map(council);
            found.map(|council| rescued.councils.push(council))
        } else {
            continue;
        };
        if found.is_none() {
            rescued.unreadable = rescued.unreadable.saturating_add(1);
        }
    }
    Some(rescued)
}

fn scenario(id: &ScenarioId, content: &Tree) -> Option<RescuedScenario> {
    let Tree::Text(text) = content else { return None };
    match read(text) {
        Kept::Good(record) | Kept::Older(record) => Some(RescuedScenario {
            id: id.clone(),
            other_place: ScenarioId::from_number(u64::from(crc_32(&[text.as_bytes()]))),
            record,
        }),
        Kept::Newer { .. } | Kept::Damaged(_) => None,
    }
}

fn council(content: &Tree) -> Option<CouncilRecord> {
    let Tree::Text(text) = content else { return None };
    match read_council(text) {
        KeptCouncil::Good(record) => Some(*record),
        KeptCouncil::Newer { .. } | KeptCouncil::Damaged(_) => None,
    }
}

// The record before another has a second colon, which no id has.
fn place_of<Id: FromStr>(key: &str, kind: &str) -> Option<Id> {
    let (_, id) = key.split_once(kind)?;
    id.parse().ok()
}

fn value<'tree>(tree: &'tree Tree, name: &str) -> Option<&'tree Tree> {
    let Tree::Object(entries) = tree else { return None };
    entries
        .iter()
        .find(|(entry, _)| entry == name)
        .map(|(_, value)| value)
}
