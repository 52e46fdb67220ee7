//! The steps back and forward are kept a moment after they changed, not with every change: they may be many, and a
//! record never waits for them.

use crate::ids::ScenarioId;
use crate::session::{Keeping, Session};

/// Milliseconds from a change until its steps are kept.
const PAUSE: u64 = 700;

/// Which steps the device has, and when it gets the later ones.
#[derive(Debug, Default)]
pub(super) struct Past {
    kept: Option<(ScenarioId, u64)>,
    due: Option<u64>,
}

impl Past {
    /// Looks at what is on screen now.
    pub(super) fn watch(&mut self, session: &Session, now: u64) {
        if !self.waits(session) {
            self.due = None;
        } else if self.due.is_none() {
            self.due = Some(now.saturating_add(PAUSE));
        }
    }

    /// In how many milliseconds the steps are to be kept; none where nothing waits.
    pub(super) fn due_in(&self, now: u64) -> Option<u64> {
        self.due.map(|due| due.saturating_sub(now))
    }

    /// Whether steps wait to be kept, due or not.
    pub(super) fn waits(&self, session: &Session) -> bool {
        let work = &session.work;
        let changes = work.history.changes();
        let has_it = self
            .kept
            .as_ref()
            .is_some_and(|(id, kept)| *id == work.id && *kept == changes);
        // Beside a record only, and beside the one that this window wrote.
        changes > 0
            && !has_it
            && work.kept_revision > 0
            && work.is_kept()
            && session.keeping == Keeping::Saved
    }

    /// They are kept, or there was no room for them.
    pub(super) fn note_kept(&mut self, session: &Session) {
        self.kept = Some((session.work.id.clone(), session.work.history.changes()));
        self.due = None;
    }
}
