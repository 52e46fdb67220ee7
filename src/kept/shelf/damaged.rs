//! Setting aside what cannot be read: kept and downloadable. Only what the member was handed is let go of, and then
//! the newest two stay.

use super::super::{Record, Store, StoreError};
use super::{NotSaved, Opened, Shelf, Shelved};
use crate::ids::ScenarioId;

/// The most texts that stay once they were handed over.
const MOST: usize = 2;

/// What happened when a text was set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The record before it, back in its place.
    pub restored: Option<Shelved>,
}

impl<S: Store> Shelf<S> {
    /// Sets aside what lies unreadable in a place; the record before it, where good, takes its place. None where
    /// the place is in order. The text is dropped nowhere before it is kept elsewhere.
    pub fn set_aside(&self, id: &ScenarioId) -> Result<Option<SetAside>, NotSaved> {
        let Opened::Damaged { previous, .. } = self.open(id)? else {
            return Ok(None);
        };
        let key = self.keys.scenario(id);
        self.keep_damaged(&key)?;
        let restored = match previous {
            Some(previous) => self.restore(id, *previous)?,
            None => {
                self.store.remove(&key)?;
                None
            }
        };
        Ok(Some(SetAside { restored }))
    }

    /// The texts that were set aside, oldest first.
    pub fn damaged(&self) -> Result<Vec<String>, StoreError> {
        let mut texts = Vec::new();
        for number in self.damaged_numbers()? {
            texts.extend(self.store.get(&self.keys.damaged(number))?);
        }
        Ok(texts)
    }

    /// The member was handed all of these texts: the newest stay, the others go.
    pub fn damaged_were_handed_over(&self) -> Result<(), StoreError> {
        let numbers = self.damaged_numbers()?;
        let surplus = numbers.len().saturating_sub(MOST);
        for oldest in numbers.into_iter().take(surplus) {
            self.store.remove(&self.keys.damaged(oldest))?;
        }
        Ok(())
    }

    /// Copies an unreadable text to a place of its own.
    pub(super) fn keep_damaged(&self, key: &str) -> Result<(), NotSaved> {
        let Some(text) = self.store.get(key)? else {
            return Ok(());
        };
        let numbers = self.damaged_numbers()?;
        let number = numbers.last().map_or(1, |last| last.saturating_add(1));
        self.put(&self.keys.damaged(number), &text)
    }

    fn restore(&self, id: &ScenarioId, previous: Record) -> Result<Option<Shelved>, NotSaved> {
        let text = self.store.get(&self.keys.previous(id))?;
        let Some(text) = text else { return Ok(None) };
        self.put(&self.keys.scenario(id), &text)?;
        Ok(Some(Shelved::of(previous, &text)))
    }

    fn damaged_numbers(&self) -> Result<Vec<u32>, StoreError> {
        let keys = self.store.keys()?;
        let mut numbers: Vec<u32> = keys.iter().filter_map(|key| self.keys.number_of(key)).collect();
        numbers.sort_unstable();
        Ok(numbers)
    }
}
