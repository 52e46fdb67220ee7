//! Looking: what is in a place, and which places there are. Nothing is written.

use super::super::{Kept, Store, StoreError, read};
use super::{Listed, Opened, Shelf, Shelved};
use crate::checksum::crc_32;
use crate::ids::ScenarioId;

impl<S: Store> Shelf<S> {
    /// What is in a place.
    pub fn open(&self, id: &ScenarioId) -> Result<Opened, StoreError> {
        let Some(text) = self.store.get(&self.keys.scenario(id))? else {
            return Ok(Opened::Nothing);
        };
        Ok(match read(&text) {
            Kept::Good(record) => Opened::Good(Shelved::of(record, &text)),
            Kept::Older(record) => Opened::Older(Shelved::of(record, &text)),
            Kept::Newer { format } => Opened::Newer { format },
            Kept::Damaged(damage) => {
                let previous = self.store.get(&self.keys.previous(id))?;
                let previous = previous.map(|text| read(&text)).and_then(Kept::into_record);
                Opened::Damaged {
                    damage,
                    previous: previous.map(Box::new),
                }
            }
        })
    }

    /// Every place that has something in it, in the order of their names.
    pub fn list(&self) -> Result<Vec<Listed>, StoreError> {
        let mut ids: Vec<ScenarioId> = self
            .store
            .keys()?
            .iter()
            .filter_map(|key| self.keys.scenario_of(key))
            .collect();
        ids.sort();
        ids.into_iter()
            .map(|id| {
                let opened = self.open(&id)?;
                Ok(Listed { id, opened })
            })
            .collect()
    }

    /// The text in a place as it is, to be downloaded.
    pub fn text(&self, id: &ScenarioId) -> Result<Option<String>, StoreError> {
        self.store.get(&self.keys.scenario(id))
    }
}

impl Kept {
    fn into_record(self) -> Option<super::super::Record> {
        match self {
            Kept::Good(record) | Kept::Older(record) => Some(record),
            Kept::Newer { .. } | Kept::Damaged(_) => None,
        }
    }
}

impl Shelved {
    pub(super) fn of(record: super::super::Record, text: &str) -> Shelved {
        let checksum = u64::from(crc_32(&[text.as_bytes()]));
        let stamp = u64::from(record.revision) << 32 | checksum;
        Shelved { record, stamp }
    }
}
