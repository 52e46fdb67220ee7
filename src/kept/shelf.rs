//! Keeping scenarios in a store without losing any: two generations, read back, no overwriting of what was not seen.
//!
//! Keys begin with the program and the path it runs under, because several programs share an origin:
//!
//! ```text
//! keuzeruimte:<base>:scenario:<id>            the record
//! keuzeruimte:<base>:scenario:<id>:previous   the record before it
//! keuzeruimte:<base>:council:<budget>         the council of a budget
//! keuzeruimte:<base>:council:<budget>:previous
//! keuzeruimte:<base>:history:<id>             the steps back and forward from it
//! keuzeruimte:<base>:figures:<fingerprint>    the figures of a budget that scenarios were made for
//! keuzeruimte:<base>:settings
//! keuzeruimte:<base>:damaged:<number>         texts that could not be read, oldest first
//! keuzeruimte:<base>:damaged-history          steps that could not be read
//! ```
//!
//! A stamp says which text a window started from: the revision and a checksum of the text, so that two windows that
//! save at the same moment do not take each other's record for their own. Whoever saves shows the stamp; where the
//! store has another, nothing is written.
//!
//! Where there is no room, figures and histories go before a record or a setting has to wait.
//!
//! Deliberately absent: clearing. No key is ever removed but by its own name, and none of another program.

mod council;
mod damaged;
mod figures;
mod history;
mod keys;
mod open;
mod save;

use std::rc::Rc;

use super::settings::{self, KeptSettings};
use super::{Damage, Record, Store, StoreError};
use crate::budget::Budget;
use crate::ids::ScenarioId;
use keys::Keys;

pub use council::{CouncilNotSaved, CouncilOpened, ShelvedCouncil};
pub use damaged::SetAside;
pub use history::Past;

/// The scenarios of one program on one device.
#[derive(Debug)]
pub struct Shelf<S> {
    store: S,
    keys: Keys,
    former: Vec<Rc<Budget>>,
}

/// A record in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shelved {
    /// What it holds.
    pub record: Record,
    /// Which text of it this is; to be shown when saving.
    pub stamp: u64,
}

/// What is in a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    /// Nothing: never saved, deleted, or taken away by the browser.
    Nothing,
    /// A record.
    Good(Shelved),
    /// A record of an earlier form, brought up to date in memory; the place still has the original.
    Older(Shelved),
    /// A record of a later form: this build only looks.
    Newer {
        /// The form that it names.
        format: u32,
    },
    /// Something that is no record. It stays where it is until it is set aside.
    Damaged {
        /// What is wrong with it.
        damage: Damage,
        /// The record before it, where that is good.
        previous: Option<Box<Record>>,
    },
}

/// Why a scenario was not saved. What was in its place is still there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotSaved {
    /// Another window saved since this one read.
    Conflict(Box<Shelved>),
    /// The record was taken away since this window read it.
    Removed,
    /// A newer build wrote the record.
    Newer,
    /// Something unreadable lies there and must be set aside first.
    Damaged,
    /// The store did not do it.
    Store(StoreError),
    /// The store said yes, but has something else.
    NotAsWritten,
}

/// One place on the shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its name.
    pub id: ScenarioId,
    /// What is in it.
    pub opened: Opened,
}

/// The texts of a deleted scenario, to put them back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deleted {
    id: ScenarioId,
    text: String,
    previous: Option<String>,
}

impl<S: Store> Shelf<S> {
    /// The same shelf, which also knows the figures of former versions that lie beside the page.
    #[must_use]
    pub fn with_former(self, former: Vec<Rc<Budget>>) -> Shelf<S> {
        Shelf { former, ..self }
    }

    /// The shelf of the program that runs under this path.
    pub fn new(store: S, base: &str) -> Shelf<S> {
        Shelf {
            store,
            keys: Keys::under(base),
            former: Vec::new(),
        }
    }

    /// The settings; the usual ones where there are none or they cannot be read.
    pub fn settings(&self) -> Result<KeptSettings, StoreError> {
        let text = self.store.get(&self.keys.settings())?;
        Ok(text
            .and_then(|text| settings::read(&text).ok())
            .unwrap_or_default())
    }

    /// Keeps the settings. Those of a newer build are not overwritten; damaged ones are set aside first.
    pub fn save_settings(&self, kept: &KeptSettings) -> Result<(), NotSaved> {
        let key = self.keys.settings();
        match self.store.get(&key)?.map(|text| settings::read(&text)) {
            Some(Err(super::envelope::Unopened::Newer { .. })) => return Err(NotSaved::Newer),
            Some(Err(super::envelope::Unopened::Damaged(_))) => {
                self.keep_damaged(&key)?;
            }
            Some(Ok(_)) | None => {}
        }
        self.put(&key, &settings::write(kept))
    }

    /// Deletes a scenario; what comes back puts it back. None where there was nothing.
    pub fn delete(&self, id: &ScenarioId) -> Result<Option<Deleted>, StoreError> {
        let Some(text) = self.store.get(&self.keys.scenario(id))? else {
            return Ok(None);
        };
        let previous = self.store.get(&self.keys.previous(id))?;
        self.store.remove(&self.keys.scenario(id))?;
        self.store.remove(&self.keys.previous(id))?;
        self.store.remove(&self.keys.history(id))?;
        Ok(Some(Deleted {
            id: id.clone(),
            text,
            previous,
        }))
    }

    /// Puts a deleted scenario back, unless its place was taken meanwhile.
    pub fn put_back(&self, deleted: &Deleted) -> Result<Opened, NotSaved> {
        match self.open(&deleted.id)? {
            Opened::Nothing => {}
            Opened::Good(shelved) | Opened::Older(shelved) => {
                return Err(NotSaved::Conflict(Box::new(shelved)));
            }
            Opened::Newer { .. } => return Err(NotSaved::Newer),
            Opened::Damaged { .. } => return Err(NotSaved::Damaged),
        }
        self.put(&self.keys.scenario(&deleted.id), &deleted.text)?;
        if let Some(previous) = &deleted.previous {
            self.put(&self.keys.previous(&deleted.id), previous)?;
        }
        Ok(self.open(&deleted.id)?)
    }

    /// Writes and reads back; without room only after every history went.
    fn put(&self, key: &str, text: &str) -> Result<(), NotSaved> {
        match self.store.set(key, text) {
            Err(StoreError::Full) if self.let_go_of_histories()? => self.store.set(key, text)?,
            other => other?,
        }
        let is_there = self.store.get(key)?.is_some_and(|found| found == text);
        if is_there {
            Ok(())
        } else {
            Err(NotSaved::NotAsWritten)
        }
    }
}

impl From<StoreError> for NotSaved {
    fn from(error: StoreError) -> NotSaved {
        NotSaved::Store(error)
    }
}
