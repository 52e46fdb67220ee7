//! The council of a budget on this device: one for each budget, kept by the same rules as a scenario.

use super::super::council::{CouncilRecord, KeptCouncil, read_council, write_council};
use super::super::{Damage, Store, StoreError};
use super::{NotSaved, Shelf};
use crate::checksum::crc_32;
use crate::ids::BudgetId;

/// A council in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShelvedCouncil {
    /// What it holds.
    pub record: CouncilRecord,
    /// Which text of it this is; to be shown when saving.
    pub stamp: u64,
}

/// What is in the place of a council.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CouncilOpened {
    /// Nothing.
    Nothing,
    /// A council.
    Good(Box<ShelvedCouncil>),
    /// A council of a later form: this build only looks.
    Newer,
    /// Something that is no council. It stays where it is until it is set aside.
    Damaged(Damage),
}

impl<S: Store> Shelf<S> {
    /// What is in the place of a budget's council.
    pub fn council(&self, budget: &BudgetId) -> Result<CouncilOpened, StoreError> {
        let Some(text) = self.store.get(&self.keys.council(budget))? else {
            return Ok(CouncilOpened::Nothing);
        };
        Ok(match read_council(&text) {
            KeptCouncil::Good(record) => CouncilOpened::Good(Box::new(ShelvedCouncil::of(*record, &text))),
            KeptCouncil::Newer { .. } => CouncilOpened::Newer,
            KeptCouncil::Damaged(damage) => CouncilOpened::Damaged(damage),
        })
    }

    /// Saves a council over the one with this stamp; 0 for a place that must be empty. A council that another window
    /// saved meanwhile is not overwritten; it comes back.
    pub fn save_council(&self, record: &CouncilRecord, stamp: u64) -> Result<u64, CouncilNotSaved> {
        let key = self.keys.council(&record.budget);
        let revision = match self.council(&record.budget)? {
            CouncilOpened::Nothing => 0,
            CouncilOpened::Good(there) if there.stamp == stamp => there.record.revision,
            CouncilOpened::Good(there) => return Err(CouncilNotSaved::Elsewhere(there)),
            CouncilOpened::Newer => return Err(CouncilNotSaved::Not(NotSaved::Newer)),
            CouncilOpened::Damaged(_) => {
                self.keep_damaged(&key)?;
                0
            }
        };
        if let Some(text) = self.store.get(&key)? {
            self.put(&self.keys.previous_council(&record.budget), &text)?;
        }
        let record = CouncilRecord {
            revision: revision.wrapping_add(1).max(1),
            ..record.clone()
        };
        let text = write_council(&record);
        self.put(&key, &text)?;
        Ok(ShelvedCouncil::of(record, &text).stamp)
    }

    /// Sets aside what lies unreadable in a council's place. Its text is dropped nowhere before it is kept elsewhere.
    pub fn set_aside_council(&self, budget: &BudgetId) -> Result<bool, NotSaved> {
        if !matches!(self.council(budget)?, CouncilOpened::Damaged(_)) {
            return Ok(false);
        }
        let key = self.keys.council(budget);
        self.keep_damaged(&key)?;
        self.store.remove(&key)?;
        // The one before it comes back, where that is good.
        let previous = self.store.get(&self.keys.previous_council(budget))?;
        let good = previous.filter(|text| matches!(read_council(text), KeptCouncil::Good(_)));
        if let Some(text) = good {
            self.put(&key, &text)?;
        }
        Ok(true)
    }
}

/// Why a council was not saved. What was in its place is still there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CouncilNotSaved {
    /// Another window saved one since this window read.
    Elsewhere(Box<ShelvedCouncil>),
    /// As with a scenario.
    Not(NotSaved),
}

impl From<NotSaved> for CouncilNotSaved {
    fn from(reason: NotSaved) -> CouncilNotSaved {
        CouncilNotSaved::Not(reason)
    }
}

impl From<StoreError> for CouncilNotSaved {
    fn from(error: StoreError) -> CouncilNotSaved {
        CouncilNotSaved::Not(NotSaved::Store(error))
    }
}

impl ShelvedCouncil {
    fn of(record: CouncilRecord, text: &str) -> ShelvedCouncil {
        let checksum = u64::from(crc_32(&[text.as_bytes()]));
        let stamp = u64::from(record.revision) << 32 | checksum;
        ShelvedCouncil { record, stamp }
    }
}
