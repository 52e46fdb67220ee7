//! The figures that kept scenarios were made for: so that a later version of the budget can say what changed.
//!
//! A budget without explanations, under its fingerprint. It holds nothing of the member's: what cannot be read is as
//! good as nothing, what no scenario was made for goes (a few former versions of the open budget stay), and where there
//! is no room it goes first. Deliberately absent: what changed (`revision`).

use std::rc::Rc;

use super::super::Store;
use super::{Opened, Shelf};
use crate::budget::{Budget, Choice, Fingerprint, from_json, to_json};

/// How many former versions of the open budget stay that no scenario needs.
const MOST_FORMER: usize = 4;

impl<S: Store> Shelf<S> {
    /// Keeps the figures of a budget that a scenario was just kept for, and lets go of those that no scenario needs.
    pub fn save_figures(&self, budget: &Budget) {
        let fingerprint = budget.fingerprint();
        let key = self.keys.figures(&fingerprint.to_string());
        // Whatever goes wrong here costs nothing but the list of changes.
        if let Ok(None) = self.store.get(&key) {
            let _ = self.store.set(&key, &to_json(&only_figures(budget)));
            self.let_go_of_unneeded(fingerprint);
        }
    }

    /// The figures of a fingerprint, where they were kept, or lie beside the page.
    pub fn figures(&self, fingerprint: Fingerprint) -> Option<Rc<Budget>> {
        let key = self.keys.figures(&fingerprint.to_string());
        let text = self.store.get(&key).ok().flatten();
        let kept = text
            .and_then(|text| from_json(&text).ok())
            .filter(|budget| budget.fingerprint() == fingerprint);
        let beside = || {
            self.former
                .iter()
                .find(|budget| budget.fingerprint() == fingerprint)
        };
        kept.map(Rc::new).or_else(|| beside().cloned())
    }

    // Whether readable figures of the same budget stand there.
    fn is_of(&self, key: &str, present: Fingerprint) -> bool {
        let text = self.store.get(key).ok().flatten();
        let budget = text.and_then(|text| from_json(&text).ok());
        budget.is_some_and(|budget| budget.fingerprint().budget == present.budget)
    }

    fn let_go_of_unneeded(&self, present: Fingerprint) {
        let Ok(listed) = self.list() else { return };
        // One record that only a newer build reads may need any of them.
        if listed
            .iter()
            .any(|listed| matches!(listed.opened, Opened::Newer { .. }))
        {
            return;
        }
        let needed: Vec<String> = listed
            .into_iter()
            .filter_map(|listed| match listed.opened {
                Opened::Good(shelved) | Opened::Older(shelved) => shelved.record.fingerprint,
                _ => None,
            })
            .chain([present])
            .map(|fingerprint| self.keys.figures(&fingerprint.to_string()))
            .collect();
        let keys = self.store.keys().unwrap_or_default().into_iter();
        let spare = keys.filter(|key| self.keys.is_figures(key) && !needed.contains(key));
        // Somebody may still send a scenario that was made for a former version.
        let (former, others): (Vec<_>, Vec<_>) = spare.partition(|key| self.is_of(key, present));
        for key in others.iter().chain(former.iter().skip(MOST_FORMER)) {
            let _ = self.store.remove(key);
        }
    }
}

fn only_figures(budget: &Budget) -> Budget {
    let choices = budget.choices.iter().map(|choice| Choice {
        summary: None,
        explanation: Vec::new(),
        legal_duty: None,
        contract_until: None,
        advice: None,
        noticed_by: None,
        facts: Vec::new(),
        doubts: Vec::new(),
        source: crate::budget::Source::default(),
        ..choice.clone()
    });
    Budget {
        choices: choices.collect(),
        subtitle: None,
        document: None,
        doubts: Vec::new(),
        ..budget.clone()
    }
}
