//! Rules between choices that a scenario breaks, and rings of rules.
//!
//! Nothing is switched: a clash is said, and the member decides. What is on counts, broken rule or not. Deliberately
//! absent: words (`present`) and amounts (`knock_on`).

use std::collections::BTreeSet;

use super::{Part, PartOf};
use crate::budget::{Budget, Rule, RuleKind};
use crate::ids::{ChoiceId, RuleId};

/// A broken rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clash {
    /// A choice is on without what it needs.
    Needs {
        /// The rule.
        rule: RuleId,
        /// What is on.
        choice: ChoiceId,
        /// What is missing.
        missing: Vec<ChoiceId>,
    },
    /// Choices are on together that exclude each other.
    Together {
        /// The rule.
        rule: RuleId,
        /// Those that are on, two or more.
        on: Vec<ChoiceId>,
    },
    /// Not exactly one of a group is on.
    NotOne {
        /// The rule.
        rule: RuleId,
        /// The group.
        of: Vec<ChoiceId>,
        /// Those that are on: none, or two or more.
        on: Vec<ChoiceId>,
    },
    /// A part is on without the whole that it belongs to.
    PartAlone {
        /// The part.
        part: ChoiceId,
        /// The whole.
        whole: ChoiceId,
    },
}

impl Clash {
    /// The choices that it is about.
    pub fn choices(&self) -> Vec<&ChoiceId> {
        match self {
            Clash::Needs { choice, missing, .. } => [choice].into_iter().chain(missing).collect(),
            Clash::Together { on, .. } => on.iter().collect(),
            Clash::NotOne { of, .. } => of.iter().collect(),
            Clash::PartAlone { part, whole } => vec![part, whole],
        }
    }
}

/// Every broken rule, in the order of the rules; parts without their whole last.
pub(super) fn clashes(budget: &Budget, parts: &[Part]) -> Vec<Clash> {
    let on: BTreeSet<&ChoiceId> = parts
        .iter()
        .filter(|part| part.on)
        .filter_map(|part| match &part.of {
            PartOf::Choice(id) => Some(id),
            PartOf::Own(_) | PartOf::Lever(_) | PartOf::Rule(_) => None,
        })
        .collect();
    let of_rules = budget.rules.iter().filter_map(|rule| broken(rule, &on));
    let alone = budget.choices.iter().filter_map(|choice| {
        let whole = choice.part_of.as_ref()?;
        (on.contains(&choice.id) && !on.contains(whole)).then(|| Clash::PartAlone {
            part: choice.id.clone(),
            whole: whole.clone(),
        })
    });
    of_rules.chain(alone).collect()
}

fn broken(rule: &Rule, on: &BTreeSet<&ChoiceId>) -> Option<Clash> {
    let among = |ids: &[ChoiceId], wanted: bool| -> Vec<ChoiceId> {
        ids.iter()
            .filter(|id| on.contains(id) == wanted)
            .cloned()
            .collect()
    };
    match &rule.kind {
        RuleKind::Requires { choice, needs } => {
            let missing = among(needs, false);
            (on.contains(choice) && !missing.is_empty()).then(|| Clash::Needs {
                rule: rule.id.clone(),
                choice: choice.clone(),
                missing,
            })
        }
        RuleKind::Excludes { choices } => {
            let together = among(choices, true);
            (together.len() > 1).then(|| Clash::Together {
                rule: rule.id.clone(),
                on: together,
            })
        }
        RuleKind::PickOne { choices } => {
            let together = among(choices, true);
            (together.len() != 1).then(|| Clash::NotOne {
                rule: rule.id.clone(),
                of: choices.clone(),
                on: together,
            })
        }
        RuleKind::Overlap { .. } | RuleKind::KnockOn(_) => None,
    }
}

/// Choices that need each other in a ring: they stand or fall together. Each ring once, in the document's order.
pub fn rings(budget: &Budget) -> Vec<Vec<ChoiceId>> {
    let mut found: Vec<Vec<ChoiceId>> = Vec::new();
    for choice in &budget.choices {
        if found.iter().any(|ring| ring.contains(&choice.id)) {
            continue;
        }
        let reached = reached(budget, &choice.id);
        let ring: Vec<ChoiceId> = budget
            .choices
            .iter()
            .filter(|other| {
                reached.contains(&other.id) && self::reached(budget, &other.id).contains(&choice.id)
            })
            .map(|other| other.id.clone())
            .collect();
        if ring.len() > 1 {
            found.push(ring);
        }
    }
    found
}

/// Everything that a choice needs, and that those need; the choice itself only where a ring leads back to it.
fn reached(budget: &Budget, from: &ChoiceId) -> BTreeSet<ChoiceId> {
    let mut reached = BTreeSet::new();
    let mut waiting = vec![from.clone()];
    while let Some(next) = waiting.pop() {
        for needed in needed(budget, &next) {
            if reached.insert(needed.clone()) {
                waiting.push(needed.clone());
            }
        }
    }
    reached
}

fn needed<'budget>(budget: &'budget Budget, of: &ChoiceId) -> Vec<&'budget ChoiceId> {
    let needs = budget.rules.iter().flat_map(|rule| match &rule.kind {
        RuleKind::Requires { choice, needs } if choice == of => needs.as_slice(),
        _ => &[],
    });
    let whole = budget.choice(of).and_then(|choice| choice.part_of.as_ref());
    needs.chain(whole).collect()
}
