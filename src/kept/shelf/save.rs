//! Saving: only over what was seen, the record before it kept, and read back.

use super::super::{Record, Store, write};
use super::{NotSaved, Opened, Shelf, Shelved};
use crate::ids::ScenarioId;

impl<S: Store> Shelf<S> {
    /// Saves a record over the one with this stamp; 0 for a place that must be empty. The answer's stamp is the
    /// one to show next time.
    pub fn save(&self, id: &ScenarioId, record: &Record, stamp: u64) -> Result<Shelved, NotSaved> {
        let before = self.open(id)?;
        let revision = match &before {
            Opened::Nothing if stamp == 0 => 0,
            Opened::Nothing => return Err(NotSaved::Removed),
            Opened::Good(shelved) | Opened::Older(shelved) if shelved.stamp == stamp => {
                shelved.record.revision
            }
            Opened::Good(shelved) | Opened::Older(shelved) => {
                return Err(NotSaved::Conflict(Box::new(shelved.clone())));
            }
            Opened::Newer { .. } => return Err(NotSaved::Newer),
            Opened::Damaged { .. } => return Err(NotSaved::Damaged),
        };
        // The earlier text as it is, also of an earlier form: an upgrade that went wrong can be undone.
        if let Some(text) = self.text(id)? {
            self.put(&self.keys.previous(id), &text)?;
        }
        let record = Record {
            revision: revision.wrapping_add(1).max(1),
            ..record.clone()
        };
        let text = write(&record);
        let shelved = Shelved::of(record, &text);
        match self.put(&self.keys.scenario(id), &text) {
            Err(NotSaved::NotAsWritten) => Err(self.overtaken(id)),
            other => other.map(|()| shelved),
        }
    }

    /// Another window wrote between writing and reading back.
    fn overtaken(&self, id: &ScenarioId) -> NotSaved {
        match self.open(id) {
            Ok(Opened::Good(shelved) | Opened::Older(shelved)) => NotSaved::Conflict(Box::new(shelved)),
            Ok(Opened::Nothing) => NotSaved::Removed,
            Ok(Opened::Newer { .. }) => NotSaved::Newer,
            Ok(Opened::Damaged { .. }) => NotSaved::NotAsWritten,
            Err(error) => NotSaved::Store(error),
        }
    }
}
