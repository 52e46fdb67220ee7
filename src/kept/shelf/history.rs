//! The steps of a scenario: kept where there is room, and never at the cost of anything else.

use super::super::history::{read, write};
use super::super::{Store, StoreError};
use super::{NotSaved, Shelf};
use crate::ids::{BudgetId, ScenarioId};
use crate::kept::envelope::Unopened;
use crate::scenario::Decisions;
use crate::session::History;

/// What is kept of a scenario's steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Past {
    /// Nothing, or what only a newer build reads.
    None,
    /// Its steps.
    Kept(History),
    /// Something that is no history of this scenario; it was set aside.
    SetAside,
}

impl<S: Store> Shelf<S> {
    /// The steps around what a scenario holds now. Where they start from something else (another window went on, or
    /// the page died between two writes), that is the nearest step back.
    pub fn past(&self, id: &ScenarioId, budget: &BudgetId, now: &Decisions) -> Result<Past, StoreError> {
        let key = self.keys.history(id);
        let Some(text) = self.store.get(&key)? else {
            return Ok(Past::None);
        };
        match read(&text) {
            Ok(kept) if kept.scenario == *id && kept.budget == *budget => {
                Ok(Past::Kept(if kept.now == *now {
                    History::of(kept.back, kept.forward)
                } else {
                    History::of([vec![kept.now], kept.back].concat(), Vec::new())
                }))
            }
            Err(Unopened::Newer { .. }) => Ok(Past::None),
            Ok(_) | Err(Unopened::Damaged(_)) => {
                if self.store.set(&self.keys.damaged_history(), &text).is_ok() {
                    self.store.remove(&key)?;
                }
                Ok(Past::SetAside)
            }
        }
    }

    /// Keeps the steps around what a scenario holds now; where there is no room for them they go. Those of a newer
    /// build are not overwritten.
    pub fn save_past(
        &self,
        id: &ScenarioId,
        budget: &BudgetId,
        now: &Decisions,
        history: &History,
    ) -> Result<(), NotSaved> {
        let key = self.keys.history(id);
        if let Some(text) = self.store.get(&key)?
            && matches!(read(&text), Err(Unopened::Newer { .. }))
        {
            return Err(NotSaved::Newer);
        }
        let text = write(budget, id, now, history).unwrap_or_default();
        if text.is_empty() || self.store.set(&key, &text).is_err() {
            self.store.remove(&key)?;
        }
        Ok(())
    }

    /// Steps that could not be read, as they were found.
    pub fn damaged_past(&self) -> Result<Option<String>, StoreError> {
        self.store.get(&self.keys.damaged_history())
    }

    /// Makes room; false where there was no history to let go of.
    pub(super) fn let_go_of_histories(&self) -> Result<bool, StoreError> {
        let mut any = false;
        for key in self.store.keys()?.iter().filter(|key| self.keys.can_go(key)) {
            self.store.remove(key)?;
            any = true;
        }
        Ok(any)
    }
}
