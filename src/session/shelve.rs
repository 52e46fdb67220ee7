//! Several scenarios on one device, and other windows that change them.

use std::rc::Rc;

use super::answers::{elsewhere, kept};
use super::beside;
use super::carried::StoredWork;
use super::chamber;
use super::message::{Effect, Message};
use super::update::{keep, keep_settings};
use super::{Keeping, Notice, Panel, Refusal, Session, Work};
use crate::revision::revision;

/// Applies what concerns places on the device; gives back a message that does not.
pub(super) fn shelve(session: &mut Session, message: Message) -> Result<Vec<Effect>, Box<Message>> {
    if moves_away(&message) {
        if session.is_preview() {
            return Ok(Vec::new());
        }
        if !session.work.is_safe() {
            session.say(Notice::FirstKeep);
            return Ok(Vec::new());
        }
    }
    let effects = match message {
        Message::Loaded {
            work,
            shelf,
            settings,
            set_aside,
            keeping,
        } => {
            session.shelf = shelf;
            session.settings = settings;
            session.device_keeps = keeping != Keeping::Refused;
            // Nothing that the member did while the device was read is overwritten.
            if session.work.is_untouched() || matches!(keeping, Keeping::Refused | Keeping::Newer) {
                session.keeping = keeping;
            }
            if let Some(stored) = work.filter(|_| session.work.is_untouched()) {
                say_other_figures(session, &stored);
                session.work = Work::from_device(stored);
            }
            if set_aside > 0 {
                session.say(Notice::SetAside { count: set_aside });
            }
            vec![Effect::Dress(settings)]
        }
        Message::NewScenario(id) => go_to(session, Work::new(id)),
        Message::Duplicate(id, title) => {
            let copy = Work::in_new_place(id, title, session.work.decisions.clone());
            go_to(session, copy)
        }
        Message::OpenScenario(id) if id == session.work.id => Vec::new(),
        Message::OpenScenario(id) => vec![Effect::Fetch(id)],
        Message::Fetched(stored) => {
            say_other_figures(session, &stored);
            go_to(session, Work::from_device(*stored))
        }
        Message::NotFetched(reason) => {
            session.say(Notice::NotOpened(reason));
            vec![Effect::ListShelf]
        }
        // The open scenario has a message of its own.
        Message::DeleteScenario(id) if id == session.work.id || session.keeping == Keeping::Newer => {
            Vec::new()
        }
        Message::DeleteScenario(id) => vec![Effect::Remove(id)],
        Message::DeleteOpen(_) if session.work.kept_revision == 0 || session.keeping == Keeping::Newer => {
            Vec::new()
        }
        // Left first: what is on screen is on the device, or can be.
        Message::DeleteOpen(new_place) => {
            let gone = session.work.id.clone();
            let mut effects = go_to(session, Work::new(new_place));
            effects.push(Effect::Remove(gone));
            effects
        }
        Message::Removed(stored) => {
            session.deleted = Some(*stored);
            session.say(Notice::Deleted);
            vec![Effect::ListShelf]
        }
        Message::PutBack => match session.deleted.clone() {
            Some(stored) => put_on_shelf(
                session,
                StoredWork {
                    kept_revision: 0,
                    ..stored
                },
            ),
            None => Vec::new(),
        },
        Message::BroughtBack {
            scenarios,
            councils,
            left,
            shown,
        } => {
            let nothing = scenarios == 0 && councils == 0 && left == 0;
            if !nothing {
                session.say(Notice::BroughtBack {
                    scenarios,
                    councils,
                    left,
                });
            } else if !shown {
                session.say(Notice::Refused(Refusal::NotAScenarioFile));
            }
            vec![Effect::ListShelf]
        }
        Message::Shelf(shelf) => {
            session.shelf = shelf;
            Vec::new()
        }
        // The guard comes before the preview is taken out: what cannot be taken over yet stays in view.
        Message::TakeOver(_) if session.is_preview() && !session.work.is_safe() => {
            session.say(Notice::FirstKeep);
            Vec::new()
        }
        Message::TakeOver(id) => match session.preview.take() {
            Some(preview) => {
                let arrival = preview.arrival;
                session.revision = preview.revision;
                session.say(Notice::TakenOver);
                if session.revision.is_some() {
                    session.say(Notice::OtherFigures);
                }
                go_to(session, Work::in_new_place(id, arrival.title, arrival.decisions))
            }
            None => Vec::new(),
        },
        Message::KeepMine => {
            session.preview = None;
            Vec::new()
        }
        // The preview stays until the device has it.
        Message::CompareLater(id) => match session.preview.clone() {
            Some(preview) => {
                let arrival = preview.arrival;
                let work = Work::in_new_place(id, arrival.title, arrival.decisions);
                put_on_shelf(session, work.stored())
            }
            None => Vec::new(),
        },
        Message::KeptAside(stored, answer) => {
            let beside = session.beside.to_remember();
            kept_aside(session, &stored, answer.is_ok());
            let now = session.beside.to_remember();
            let remember = (now != beside).then_some(Effect::KeepComparison(now));
            remember.into_iter().chain([Effect::ListShelf]).collect()
        }
        Message::Kept(id, answer) => kept(session, &id, answer),
        Message::ElsewhereChanged(theirs) => {
            elsewhere(session, theirs.map(|stored| *stored));
            Vec::new()
        }
        Message::ElsewhereNewer => {
            session.keeping = Keeping::Newer;
            Vec::new()
        }
        Message::UseTheirs => {
            if let Keeping::Conflict(theirs) = session.keeping.clone() {
                session.work.continue_with(*theirs);
                session.keeping = session.at_rest();
            }
            // It may have gone on there since the banner appeared.
            vec![Effect::Look]
        }
        Message::KeepMineAsCopy(id, title) if matches!(session.keeping, Keeping::Conflict(_)) => {
            let mut copy = Work::in_new_place(id, title, session.work.decisions.clone());
            copy.history = std::mem::take(&mut session.work.history);
            copy.history.note_moved();
            session.work = copy;
            session.keeping = session.at_rest();
            vec![Effect::ListShelf]
        }
        Message::SaveAgain if session.keeping == Keeping::Removed => {
            session.keeping = session.at_rest();
            keep(session).into_iter().collect()
        }
        Message::LetGo(id) if session.keeping == Keeping::Removed => go_to(session, Work::new(id)),
        Message::Retry
            if matches!(
                session.keeping,
                Keeping::Full | Keeping::Failed | Keeping::Refused
            ) =>
        {
            keep(session).into_iter().collect()
        }
        Message::KeepMineAsCopy(..) | Message::SaveAgain | Message::LetGo(_) | Message::Retry => Vec::new(),
        other => return Err(Box::new(other)),
    };
    Ok(effects)
}

// Said once: the next save is made with the figures of today.
fn say_other_figures(session: &mut Session, stored: &StoredWork) {
    session.revision = None;
    if stored.other_figures {
        let former = stored.former.as_ref();
        session.revision = former.map(|former| Rc::new(revision(former, &session.budget)));
        session.say(Notice::OtherFigures);
    }
}

// A preview is answered first, and unsaved work is saved or taken along first.
fn moves_away(message: &Message) -> bool {
    matches!(
        message,
        Message::NewScenario(_)
            | Message::Duplicate(..)
            | Message::OpenScenario(_)
            | Message::Fetched(_)
            | Message::DeleteOpen(_)
    )
}

impl Session {
    /// How the work stands when nothing is on its way and nothing went wrong.
    pub(super) fn at_rest(&self) -> Keeping {
        if !self.device_keeps {
            Keeping::Refused
        } else if self.work.kept_revision > 0 && self.work.is_kept() {
            Keeping::Saved
        } else {
            Keeping::Untouched
        }
    }
}

/// Another scenario in place of the present one, which is safe by now.
fn go_to(session: &mut Session, work: Work) -> Vec<Effect> {
    session.work = work;
    session.view.detail = None;
    if matches!(session.view.panel, Some(Panel::Scenarios | Panel::OwnChoice(_))) {
        session.view.panel = None;
    }
    if session.keeping != Keeping::Newer {
        session.keeping = session.at_rest();
    }
    let mut effects: Vec<Effect> = keep_settings(session).into_iter().collect();
    effects.push(Effect::ListShelf);
    effects
}

fn put_on_shelf(session: &mut Session, stored: StoredWork) -> Vec<Effect> {
    if session.keeping == Keeping::Newer {
        session.say(Notice::NotPutOnShelf);
        return Vec::new();
    }
    vec![Effect::KeepAside(stored)]
}

fn kept_aside(session: &mut Session, stored: &StoredWork, success: bool) {
    if !success {
        session.say(Notice::NotPutOnShelf);
    } else if chamber::kept_aside(session, stored) {
        // Said there.
    } else if beside::kept_aside(session, stored) {
        session.say(Notice::ColumnOnShelf);
    } else if session
        .deleted
        .as_ref()
        .is_some_and(|deleted| deleted.id == stored.id)
    {
        session.deleted = None;
        session.say(Notice::BackOnShelf);
    } else {
        session.preview = None;
        session.say(Notice::PutOnShelf);
    }
}
