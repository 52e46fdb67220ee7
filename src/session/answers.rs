//! What the device answers about the open scenario: whether it was kept, and what another window did to it.

use super::carried::StoredWork;
use super::message::Effect;
use super::update::keep_settings;
use super::{Keeping, Notice, Session, UpdateStatus};
use crate::ids::ScenarioId;

/// A save ended.
pub(super) fn kept(session: &mut Session, id: &ScenarioId, answer: Result<u64, Keeping>) -> Vec<Effect> {
    if *id != session.work.id {
        return Vec::new();
    }
    let taking = session.update == UpdateStatus::Taking;
    match answer {
        Ok(revision) => {
            let first = session.work.kept_revision == 0;
            session.work.note_kept(revision);
            session.keeping = session.at_rest();
            // Only now there is a record that a later start can open.
            let mut effects: Vec<Effect> = first
                .then(|| keep_settings(session))
                .flatten()
                .into_iter()
                .collect();
            if taking {
                effects.push(Effect::TakeUpdate);
            }
            effects
        }
        Err(keeping) => {
            if keeping == Keeping::Removed {
                session.work.note_gone();
            }
            session.keeping = keeping;
            if taking {
                session.update = UpdateStatus::Waiting;
                session.say(Notice::FirstKeep);
            }
            Vec::new()
        }
    }
}

/// The record is another than this window knows, or gone.
pub(super) fn elsewhere(session: &mut Session, theirs: Option<StoredWork>) {
    if session.keeping == Keeping::Newer {
        return;
    }
    let Some(theirs) = theirs else {
        if session.work.kept_revision > 0 {
            session.work.note_gone();
            session.keeping = Keeping::Removed;
        }
        return;
    };
    if theirs.id != session.work.id || session.work.continues(&theirs) {
        return;
    }
    if session.work.holds(theirs.title.as_ref(), &theirs.decisions) {
        // The other window made exactly what stands here: only the revision moved.
        session.work.note_asked();
        session.work.note_kept(theirs.kept_revision);
        session.keeping = session.at_rest();
    } else {
        session.keeping = Keeping::Conflict(Box::new(theirs));
    }
}
