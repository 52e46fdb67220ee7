//! One scenario with its past, and what is known about where its content is safe.

use super::History;
use super::carried::StoredWork;
use crate::ids::ScenarioId;
use crate::scenario::{Decisions, LONGEST_TITLE, Wording};

/// One scenario with its past.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    /// Its place on this device.
    pub id: ScenarioId,
    /// What the member calls it.
    pub title: Option<Wording<LONGEST_TITLE>>,
    /// What the member decided.
    pub decisions: Decisions,
    /// The revision of the record on this device that this work continues; 0 before the first save.
    pub kept_revision: u64,
    /// For undo and redo.
    pub history: History,
    // What the device was last asked to keep; an untouched scenario asks for nothing.
    asked: Content,
    // What the device is known to have.
    kept: Content,
    // What the member took along as a file.
    in_file: Option<Content>,
}

/// What of a scenario is kept: its name and its decisions.
type Content = (Option<Wording<LONGEST_TITLE>>, Decisions);

impl Work {
    /// An untouched scenario.
    pub fn new(id: ScenarioId) -> Work {
        let (title, decisions) = Content::default();
        Work {
            id,
            title,
            decisions,
            kept_revision: 0,
            history: History::default(),
            asked: Content::default(),
            kept: Content::default(),
            in_file: None,
        }
    }

    /// A scenario as the device has it.
    pub fn from_device(stored: StoredWork) -> Work {
        let content = (stored.title, stored.decisions);
        Work {
            title: content.0.clone(),
            decisions: content.1.clone(),
            kept_revision: stored.kept_revision,
            history: stored.history,
            asked: content.clone(),
            kept: content,
            ..Work::new(stored.id)
        }
    }

    /// A scenario in a new place, not yet on the device.
    pub fn in_new_place(id: ScenarioId, title: Option<Wording<LONGEST_TITLE>>, decisions: Decisions) -> Work {
        Work {
            title,
            decisions,
            ..Work::new(id)
        }
    }

    /// The work as it is kept.
    pub fn stored(&self) -> StoredWork {
        StoredWork {
            id: self.id.clone(),
            title: self.title.clone(),
            decisions: self.decisions.clone(),
            kept_revision: self.kept_revision,
            history: self.history.clone(),
            other_figures: false,
            former: None,
        }
    }

    /// Whether the name and the decisions are these.
    pub fn holds(&self, title: Option<&Wording<LONGEST_TITLE>>, decisions: &Decisions) -> bool {
        self.title.as_ref() == title && self.decisions == *decisions
    }

    /// Whether the device is known to have the present content; nothing is lost with an untouched scenario.
    pub fn is_kept(&self) -> bool {
        self.holds(self.kept.0.as_ref(), &self.kept.1)
    }

    /// Whether the member can leave this scenario without losing anything: it is on the device or in a file.
    pub fn is_safe(&self) -> bool {
        self.is_kept() || self.is_in_file()
    }

    /// Whether the member took the present content along as a file.
    pub fn is_in_file(&self) -> bool {
        let in_file = self.in_file.as_ref();
        in_file.is_some_and(|(title, decisions)| self.holds(title.as_ref(), decisions))
    }

    /// Whether nothing was ever decided here, nor kept.
    pub fn is_untouched(&self) -> bool {
        self.title.is_none() && self.decisions.is_empty() && self.kept_revision == 0
    }

    /// Whether the device has what this work continues: the same revision with the same content.
    pub(super) fn continues(&self, stored: &StoredWork) -> bool {
        let (title, decisions) = &self.kept;
        stored.kept_revision == self.kept_revision && stored.title == *title && stored.decisions == *decisions
    }

    /// Whether the device was not yet asked to keep the present content.
    pub(super) fn wants_keeping(&self) -> bool {
        !self.holds(self.asked.0.as_ref(), &self.asked.1)
    }

    pub(super) fn note_asked(&mut self) {
        self.asked = self.content();
    }

    pub(super) fn note_kept(&mut self, revision: u64) {
        self.kept_revision = revision;
        self.kept = self.asked.clone();
    }

    pub(super) fn note_in_file(&mut self) {
        self.in_file = Some(self.content());
    }

    /// The record is gone: nothing of it is on the device any more.
    pub(super) fn note_gone(&mut self) {
        self.kept_revision = 0;
        self.kept = Content::default();
        self.asked = Content::default();
    }

    /// Goes on with another window's version; one step back brings this window's content here again.
    pub(super) fn continue_with(&mut self, theirs: StoredWork) {
        if theirs.decisions != self.decisions {
            self.history.note(&self.decisions, None);
        }
        let mut history = std::mem::take(&mut self.history);
        history.come_after(&theirs.history);
        *self = Work {
            history,
            ..Work::from_device(theirs)
        };
    }

    fn content(&self) -> Content {
        (self.title.clone(), self.decisions.clone())
    }
}
