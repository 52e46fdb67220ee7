//! The steps back and forward of a scenario, beside its record.
//!
//! Only what changed from step to step is written, in the manner of JSON Merge Patch (RFC 7386): a name with `null`
//! is one that goes. Decisions hold no `null`, so nothing is lost by that. The content that the steps start from is
//! there in full: where the record says something else by now, it becomes the nearest step back.
//!
//! A history is worth less than any scenario: it is bounded, the furthest steps go first, and what cannot be read of
//! it costs the scenario nothing.

use serde_json::{Map, Value, json};

use super::envelope::{self, UPGRADES, Unopened};
use super::{Damage, decisions};
use crate::fields::{Faults, Field, Tree, entry, required};
use crate::ids::{BudgetId, ScenarioId};
use crate::scenario::Decisions;
use crate::session::{History, MOST_STEPS};

const WHAT: &str = "history";

/// The most bytes of a scenario's steps; the content that they start from may take half of it.
pub const MOST_HISTORY_BYTES: usize = 200_000;

/// The steps of one scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct KeptHistory {
    pub budget: BudgetId,
    pub scenario: ScenarioId,
    /// What the steps start from.
    pub now: Decisions,
    /// The nearest first.
    pub back: Vec<Decisions>,
    /// The nearest first.
    pub forward: Vec<Decisions>,
}

/// The text of the steps around `now`; none where even that is too large to be worth it.
pub(super) fn write(
    budget: &BudgetId,
    scenario: &ScenarioId,
    now: &Decisions,
    history: &History,
) -> Option<String> {
    let all = std::iter::once(now)
        .chain(history.back())
        .chain(history.forward());
    let format = all.map(decisions::format).max().unwrap_or(1);
    let start = decisions::write(now);
    let mut room = MOST_HISTORY_BYTES.checked_sub(start.to_string().len())?;
    if room < MOST_HISTORY_BYTES / 2 {
        return None;
    }
    let back = steps(&start, history.back(), &mut room);
    let forward = steps(&start, history.forward(), &mut room);
    let mut file = Map::new();
    file.insert("keuzeruimte".to_owned(), json!(WHAT));
    file.insert("format".to_owned(), json!(format));
    file.insert("budget".to_owned(), json!(budget.as_str()));
    file.insert("scenario".to_owned(), json!(scenario.as_str()));
    file.insert("now".to_owned(), start);
    file.insert("back".to_owned(), Value::Array(back));
    file.insert("forward".to_owned(), Value::Array(forward));
    Some(envelope::seal_compact(file))
}

fn steps<'steps>(
    start: &Value,
    steps: impl Iterator<Item = &'steps Decisions>,
    room: &mut usize,
) -> Vec<Value> {
    let mut from = start.clone();
    let mut patches = Vec::new();
    for step in steps {
        let to = decisions::write(step);
        let patch = difference(&from, &to);
        let size = patch.to_string().len().saturating_add(1);
        let Some(left) = room.checked_sub(size) else { break };
        *room = left;
        patches.push(patch);
        from = to;
    }
    patches
}

/// What is to be done to `from` to get `to`, both objects without `null`.
fn difference(from: &Value, to: &Value) -> Value {
    let (Value::Object(from), Value::Object(to)) = (from, to) else {
        return to.clone();
    };
    let gone = from.keys().filter(|name| !to.contains_key(*name));
    let mut patch: Map<String, Value> = gone.map(|name| (name.clone(), Value::Null)).collect();
    for (name, value) in to {
        match from.get(name) {
            Some(before) if before == value => {}
            Some(before @ Value::Object(_)) if value.is_object() => {
                patch.insert(name.clone(), difference(before, value));
            }
            _ => {
                patch.insert(name.clone(), value.clone());
            }
        }
    }
    Value::Object(patch)
}

/// What a text holds.
pub(super) fn read(text: &str) -> Result<KeptHistory, Unopened> {
    let opened = envelope::open(text, WHAT, &UPGRADES)?;
    let mut faults = Faults::default();
    match kept(&Field::root(&opened.tree), opened.format, &mut faults) {
        Some(kept) if faults.is_empty() => Ok(kept),
        _ => Err(Unopened::Damaged(Damage::Faults(faults.into_list()))),
    }
}

fn kept(root: &Field<'_>, format: u32, faults: &mut Faults) -> Option<KeptHistory> {
    let names = [
        "keuzeruimte",
        "format",
        "budget",
        "scenario",
        "now",
        "back",
        "forward",
        "checksum",
    ];
    let entries = root.object(faults, &names);
    let budget = required(faults, root, &entries, "budget").and_then(|field| decisions::id(field, faults));
    let scenario =
        required(faults, root, &entries, "scenario").and_then(|field| decisions::id(field, faults));
    let now = required(faults, root, &entries, "now")?;
    let read_steps = |name: &str, faults: &mut Faults| {
        let list = entry(&entries, name).map(|field| field.list(faults, MOST_STEPS));
        let mut content = now.tree().clone();
        let mut steps = Vec::new();
        for patch in list.unwrap_or_default() {
            content = patched(content, patch.tree());
            steps.push(decisions::read(&Field::root(&content), format, faults));
        }
        steps
    };
    let back = read_steps("back", faults);
    let forward = read_steps("forward", faults);
    Some(KeptHistory {
        budget: budget?,
        scenario: scenario?,
        now: decisions::read(now, format, faults),
        back,
        forward,
    })
}

fn patched(content: Tree, patch: &Tree) -> Tree {
    let Tree::Object(changes) = patch else {
        return patch.clone();
    };
    let mut entries = match content {
        Tree::Object(entries) => entries,
        _ => Vec::new(),
    };
    for (name, change) in changes {
        let place = entries.iter().position(|(entry, _)| entry == name);
        let before = place.map(|place| entries.remove(place).1);
        if *change != Tree::Nothing {
            let after = patched(before.unwrap_or(Tree::Nothing), change);
            entries.push((name.clone(), after));
        }
    }
    Tree::Object(entries)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(value: &Value) -> Tree {
        crate::fields::parse(&value.to_string()).unwrap()
    }

    // The examples of RFC 7386 that hold no `null` in their results.
    #[test]
    fn a_difference_turns_the_one_into_the_other() {
        for (from, to) in [
            (json!({"a": "b"}), json!({"a": "c"})),
            (json!({"a": "b"}), json!({"a": "b", "b": "c"})),
            (json!({"a": "b", "b": "c"}), json!({"b": "c"})),
            (json!({"a": ["b"]}), json!({"a": "c"})),
            (json!({"a": {"b": "c", "d": "e"}}), json!({"a": {"b": "d"}})),
            (json!({"a": "foo"}), json!({"a": {"bb": {"c": "d"}}})),
            (json!({"a": {"b": "c"}}), json!({})),
            (json!({}), json!({"a": [{"b": "c"}]})),
        ] {
            let patch = difference(&from, &to);
            let result = patched(tree(&from), &tree(&patch));
            let Tree::Object(mut result) = result else {
                panic!()
            };
            result.sort_by(|one, other| one.0.cmp(&other.0));
            assert_eq!(Tree::Object(result), tree(&to), "{from} → {to} by {patch}");
        }
    }
}
