//! Between the session's scenarios and the records on the device.

mod beside;

use std::cmp::Reverse;

use crate::budget::Budget;
use crate::ids::ScenarioId;
use crate::kept::{KeptSettings, NotSaved, Opened, Record, Shelf, Shelved, Store, StoreError};
use crate::link::MadeFor;
use crate::session::{
    History, Keeping, Message, NotOpened, Notice, Session, Settings, ShelfEntry, StoredWork,
};

pub(super) use beside::keep_past;
use beside::{with_former, with_past};

/// What a start finds on the device.
pub(super) fn found<K: Store>(shelf: &Shelf<K>, budget: &Budget, device_keeps: bool) -> Message {
    let settings = shelf.settings().unwrap_or_default();
    let mut set_aside = 0;
    for listed in shelf.list().unwrap_or_default() {
        let is_damaged = matches!(listed.opened, Opened::Damaged { .. });
        if is_damaged && shelf.set_aside(&listed.id).is_ok() {
            set_aside += 1;
        }
    }
    let open = settings
        .open
        .get(&budget.id)
        .cloned()
        .or_else(|| most_worked_on(shelf, budget));
    let mut keeping = Keeping::Untouched;
    let work = match open.as_ref().map(|id| (id, shelf.open(id))) {
        Some((id, Ok(Opened::Good(shelved) | Opened::Older(shelved)))) => {
            stored(id, shelved, budget).map(|work| with_former(shelf, with_past(shelf, budget, work)))
        }
        Some((_, Ok(Opened::Newer { .. }))) => {
            keeping = Keeping::Newer;
            None
        }
        _ => None,
    };
    if work.is_some() {
        keeping = Keeping::Saved;
    }
    if !device_keeps {
        keeping = Keeping::Refused;
    }
    let open = work.as_ref().map(|work| work.id.clone());
    Message::Loaded {
        work,
        shelf: entries(shelf, budget, open.as_ref()),
        settings: settings.settings,
        set_aside,
        keeping,
    }
}

/// A start that leaves kept work where it is.
pub(super) fn found_for_safe_start<K: Store>(
    shelf: &Shelf<K>,
    budget: &Budget,
    device_keeps: bool,
) -> Message {
    Message::Loaded {
        work: None,
        shelf: entries(shelf, budget, None),
        settings: Settings::default(),
        set_aside: 0,
        keeping: if device_keeps {
            Keeping::Untouched
        } else {
            Keeping::Refused
        },
    }
}

/// The scenarios of this budget but the open one, by name.
pub(super) fn entries<K: Store>(
    shelf: &Shelf<K>,
    budget: &Budget,
    open: Option<&ScenarioId>,
) -> Vec<ShelfEntry> {
    let mut entries: Vec<ShelfEntry> = shelf
        .list()
        .unwrap_or_default()
        .into_iter()
        .filter(|listed| Some(&listed.id) != open)
        .filter_map(|listed| {
            let title = match listed.opened {
                Opened::Good(shelved) | Opened::Older(shelved) if shelved.record.budget == budget.id => {
                    shelved.record.title
                }
                // It is there, though only a newer version can read its name.
                Opened::Newer { .. } => None,
                _ => return None,
            };
            Some(ShelfEntry { id: listed.id, title })
        })
        .collect();
    entries.sort_by(|one, other| (&one.title, &one.id).cmp(&(&other.title, &other.id)));
    entries
}

/// Keeps a scenario over what it continues.
pub(super) fn keep<K: Store>(shelf: &Shelf<K>, budget: &Budget, work: &StoredWork) -> Result<u64, Keeping> {
    let record = Record::new(budget, work.title.clone(), work.decisions.clone());
    let answer = match shelf.save(&work.id, &record, work.kept_revision) {
        // Something spoilt the record while the window was open. The work is here, whole: what was spoilt is set
        // aside and the work takes its place.
        Err(NotSaved::Damaged) => shelf.set_aside(&work.id).and_then(|aside| {
            let restored = aside.and_then(|aside| aside.restored);
            shelf.save(&work.id, &record, restored.map_or(0, |shelved| shelved.stamp))
        }),
        other => other,
    };
    if answer.is_ok() {
        shelf.save_figures(budget);
    }
    answer
        .map(|shelved| shelved.stamp)
        .map_err(|reason| match reason {
            NotSaved::Conflict(theirs) => match stored(&work.id, *theirs, budget) {
                Some(theirs) => Keeping::Conflict(Box::new(with_past(shelf, budget, theirs))),
                None => Keeping::Failed,
            },
            NotSaved::Removed => Keeping::Removed,
            NotSaved::Newer => Keeping::Newer,
            NotSaved::Store(StoreError::Refused) => Keeping::Refused,
            NotSaved::Store(StoreError::Full) => Keeping::Full,
            NotSaved::Store(StoreError::Other) | NotSaved::NotAsWritten | NotSaved::Damaged => {
                Keeping::Failed
            }
        })
}

/// Reads a scenario to go on with it.
pub(super) fn fetch<K: Store>(shelf: &Shelf<K>, budget: &Budget, id: &ScenarioId) -> Message {
    match read(shelf, budget, id) {
        Ok(work) => Message::Fetched(Box::new(with_former(shelf, with_past(shelf, budget, work)))),
        Err(reason) => Message::NotFetched(reason),
    }
}

/// Takes a scenario off the device; the answer holds it, to be put back.
pub(super) fn remove<K: Store>(shelf: &Shelf<K>, budget: &Budget, id: &ScenarioId) -> Message {
    let removed = read(shelf, budget, id).and_then(|work| {
        let work = with_past(shelf, budget, work);
        shelf
            .delete(id)
            .map(|_| work)
            .map_err(|_| NotOpened::Unreachable(id.clone()))
    });
    match removed {
        Ok(work) => Message::Removed(Box::new(work)),
        Err(reason) => Message::NotFetched(reason),
    }
}

/// Remembers the settings and which scenario of this budget is open.
pub(super) fn keep_settings<K: Store>(
    shelf: &Shelf<K>,
    budget: &Budget,
    settings: Settings,
    open: &ScenarioId,
) -> Option<Message> {
    let before = shelf.settings().unwrap_or_default();
    let looks_changed = before.settings != settings;
    let mut kept = KeptSettings { settings, ..before };
    kept.open.insert(budget.id.clone(), open.clone());
    match shelf.save_settings(&kept) {
        Ok(()) => None,
        Err(NotSaved::Newer) => Some(Message::ElsewhereNewer),
        // Which scenario was open is no loss; looks that do not last are worth a word.
        Err(_) => looks_changed.then_some(Message::Say(Notice::SettingsNotKept)),
    }
}

/// What other windows did to the open scenario, if anything is to be said about it.
pub(super) fn look<K: Store>(shelf: &Shelf<K>, session: &Session) -> Option<Message> {
    let id = &session.work.id;
    match shelf.open(id).ok()? {
        Opened::Nothing => Some(Message::ElsewhereChanged(None)),
        // The very text that this window read or wrote.
        Opened::Good(shelved) | Opened::Older(shelved) if shelved.stamp == session.work.kept_revision => None,
        Opened::Good(shelved) | Opened::Older(shelved) => {
            let theirs = stored(id, shelved, &session.budget)?;
            let theirs = with_past(shelf, &session.budget, theirs);
            Some(Message::ElsewhereChanged(Some(Box::new(theirs))))
        }
        Opened::Newer { .. } => Some(Message::ElsewhereNewer),
        // The next save sets it aside; what stands on screen is whole.
        Opened::Damaged { .. } => None,
    }
}

/// The member has the texts that were set aside: only the newest stay on the device.
pub(super) fn set_aside_was_handed_over<K: Store>(shelf: &Shelf<K>) {
    // What could not be let go of stays, which harms nobody.
    let _ = shelf.damaged_were_handed_over();
}

/// Everything that could not be read and is still on the device.
pub(super) fn set_aside<K: Store>(shelf: &Shelf<K>) -> Vec<String> {
    let mut texts = shelf.damaged().unwrap_or_default();
    texts.extend(shelf.damaged_past().ok().flatten());
    for listed in shelf.list().unwrap_or_default() {
        if matches!(listed.opened, Opened::Damaged { .. }) {
            texts.extend(shelf.text(&listed.id).ok().flatten());
        }
    }
    texts
}

/// What is in the place of a scenario of this budget.
pub(super) fn read<K: Store>(
    shelf: &Shelf<K>,
    budget: &Budget,
    id: &ScenarioId,
) -> Result<StoredWork, NotOpened> {
    let gone = || NotOpened::Gone(id.clone());
    match shelf.open(id) {
        Ok(Opened::Good(shelved) | Opened::Older(shelved)) => stored(id, shelved, budget).ok_or_else(gone),
        Ok(Opened::Nothing) => Err(gone()),
        Ok(Opened::Newer { .. }) => Err(NotOpened::Newer(id.clone())),
        Ok(Opened::Damaged { .. }) => {
            let restored = shelf
                .set_aside(id)
                .ok()
                .flatten()
                .and_then(|aside| aside.restored);
            restored
                .and_then(|shelved| stored(id, shelved, budget))
                .ok_or_else(|| NotOpened::Damaged(id.clone()))
        }
        Err(_) => Err(NotOpened::Unreachable(id.clone())),
    }
}

// Without a word on what was open, the scenario that was saved most often is the best guess.
fn most_worked_on<K: Store>(shelf: &Shelf<K>, budget: &Budget) -> Option<ScenarioId> {
    let listed = shelf.list().ok()?;
    let records = listed.into_iter().filter_map(|listed| match listed.opened {
        Opened::Good(shelved) | Opened::Older(shelved) if shelved.record.budget == budget.id => {
            Some((Reverse(shelved.record.revision), listed.id))
        }
        _ => None,
    });
    records.min().map(|(_, id)| id)
}

// None for a scenario of another budget.
fn stored(id: &ScenarioId, shelved: Shelved, budget: &Budget) -> Option<StoredWork> {
    let Shelved { record, stamp } = shelved;
    let made_for = record.made_for(budget)?;
    Some(StoredWork {
        id: id.clone(),
        title: record.title,
        decisions: record.decisions,
        kept_revision: stamp,
        history: History::default(),
        other_figures: made_for == MadeFor::OtherFigures,
        former: None,
    })
}
