//! Undo and redo: earlier and later decisions, whole.
//!
//! Decisions are small, so a step is a copy, shared between copies of the session. Edits of one field in a row (a
//! slider, a text) are one step. Deliberately absent: how the steps are kept on the device (`kept`), and when (`desk`).

use std::rc::Rc;

use crate::scenario::Decisions;

/// The most steps back.
pub const MOST_STEPS: usize = 200;

/// The steps back and forward from here.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct History {
    back: Vec<Rc<Decisions>>,
    forward: Vec<Rc<Decisions>>,
    running: Option<String>,
    changes: u64,
}

impl History {
    /// Steps that were kept, the nearest first in both directions.
    pub fn of(back: Vec<Decisions>, forward: Vec<Decisions>) -> History {
        let steps = |nearest_first: Vec<Decisions>| {
            let nearest = nearest_first.into_iter().take(MOST_STEPS);
            let mut steps: Vec<Rc<Decisions>> = nearest.map(Rc::new).collect();
            steps.reverse();
            steps
        };
        History {
            back: steps(back),
            forward: steps(forward),
            ..History::default()
        }
    }

    /// Whether there is a step back.
    pub fn can_undo(&self) -> bool {
        !self.back.is_empty()
    }

    /// Whether there is a step forward.
    pub fn can_redo(&self) -> bool {
        !self.forward.is_empty()
    }

    /// The steps back, the nearest first.
    pub fn back(&self) -> impl Iterator<Item = &Decisions> {
        self.back.iter().rev().map(|step| &**step)
    }

    /// The steps forward, the nearest first.
    pub fn forward(&self) -> impl Iterator<Item = &Decisions> {
        self.forward.iter().rev().map(|step| &**step)
    }

    /// How often the steps changed since they were read; 0 where there is nothing new to keep.
    pub fn changes(&self) -> u64 {
        self.changes
    }

    /// In a new place the steps are to be kept anew.
    pub fn note_moved(&mut self) {
        self.changes = self.changes.saturating_add(1);
    }

    /// Another window's steps, before those of this window: whichever is gone on with, no step is lost.
    pub fn come_after(&mut self, theirs: &History) {
        self.note_moved();
        self.forward.clear();
        let new = theirs.back.iter().filter(|step| !self.back.contains(step));
        let mut steps: Vec<Rc<Decisions>> = new.cloned().collect();
        steps.append(&mut self.back);
        let surplus = steps.len().saturating_sub(MOST_STEPS);
        steps.drain(..surplus);
        self.back = steps;
    }

    /// Notes that `before` is about to change. `field` names what is edited: the same name in a row is one step.
    pub fn note(&mut self, before: &Decisions, field: Option<String>) {
        self.note_moved();
        self.forward.clear();
        if field.is_some() && field == self.running {
            return;
        }
        self.running = field;
        self.back.push(Rc::new(before.clone()));
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
        self.note_moved();
        self.forward.push(Rc::new(now.clone()));
        Some(Rc::unwrap_or_clone(earlier))
    }

    /// One step forward from `now`.
    pub fn redo(&mut self, now: &Decisions) -> Option<Decisions> {
        self.running = None;
        let later = self.forward.pop()?;
        self.note_moved();
        self.back.push(Rc::new(now.clone()));
        Some(Rc::unwrap_or_clone(later))
    }
}
