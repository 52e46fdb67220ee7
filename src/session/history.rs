//! Undo and redo: earlier and later decisions, whole.
//!
//! Decisions are small, so a step is a copy. Edits of one field in a row (a slider, a text) are one step.

use crate::scenario::Decisions;

/// The most steps back.
pub const MOST_STEPS: usize = 200;

/// The steps back and forward from here.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct History {
    back: Vec<Decisions>,
    forward: Vec<Decisions>,
    running: Option<String>,
}

impl History {
    /// Whether there is a step back.
    pub fn can_undo(&self) -> bool {
        !self.back.is_empty()
    }

    /// Whether there is a step forward.
    pub fn can_redo(&self) -> bool {
        !self.forward.is_empty()
    }

    /// Notes that `before` is about to change. `field` names what is edited: the same name in a row is one step.
    pub fn note(&mut self, before: &Decisions, field: Option<String>) {
        self.forward.clear();
        if field.is_some() && field == self.running {
            return;
        }
        self.running = field;
        self.back.push(before.clone());
        if self.back.len() > MOST_STEPS {
            self.back.remove(0);
        }
    }

    /// The next edit is a step of its own, whatever it edits.
    pub fn close_step(&mut self) {
        self.running = None;
    }

    /// One step back from `now`.
    pub fn undo(&mut self, now: &Decisions) -> Option<Decisions> {
        self.running = None;
        let earlier = self.back.pop()?;
        self.forward.push(now.clone());
        Some(earlier)
    }

    /// One step forward from `now`.
    pub fn redo(&mut self, now: &Decisions) -> Option<Decisions> {
        self.running = None;
        let later = self.forward.pop()?;
        self.back.push(now.clone());
        Some(later)
    }
}
