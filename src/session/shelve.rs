//! Several scenarios on one device, and other windows that change them.

use super::message::{Effect, Message, StoredWork};
use super::update::keep;
use super::{Keeping, Notice, Panel, Session, ShelfEntry, Work};
use crate::ids::ScenarioId;

/// Applies what concerns places on the device; gives back a message that does not.
pub(super) fn shelve(session: &mut Session, message: Message) -> Result<Vec<Effect>, Box<Message>> {
    if leaves_scenario(&message) && session.has_work_that_only_this_window_has() {
        return Ok(Vec::new());
    }
    let effects = match message {
        Message::Loaded {
            work,
            shelf,
            settings,
            set_aside,
            keeping,
        } => {
            // Nothing that the member did while the device was read is overwritten.
            if let Some(stored) = work.filter(|_| session.work.is_untouched()) {
                session.work = Work::from_device(stored);
            }
            session.shelf = shelf;
            session.settings = settings;
            session.keeping = keeping;
            session.notice = (set_aside > 0).then_some(Notice::SetAside { count: set_aside });
            vec![Effect::Dress(settings)]
        }
        Message::NewScenario(id) => go_to(session, Work::new(id)),
        Message::Duplicate(id, title) => {
            let copy = Work::in_new_place(id, title, session.work.decisions.clone());
            go_to(session, copy)
        }
        Message::OpenScenario(id) if id == session.work.id => Vec::new(),
        Message::OpenScenario(id) => vec![Effect::Fetch(id)],
        Message::Fetched(stored) => go_to(session, Work::from_device(*stored)),
        // The open scenario is left first, so that a deletion never changes what is on screen.
        Message::DeleteScenario(id) if id == session.work.id => Vec::new(),
        Message::DeleteScenario(id) => vec![Effect::Remove(id)],
        Message::Removed(stored) => removed(session, *stored),
        Message::PutBack => match session.deleted.take() {
            Some(stored) => {
                session.notice = None;
                let anew = StoredWork {
                    kept_revision: 0,
                    ..stored
                };
                vec![Effect::KeepAside(anew), Effect::ListShelf]
            }
            None => Vec::new(),
        },
        Message::Shelf(shelf) => {
            session.shelf = shelf;
            Vec::new()
        }
        Message::TakeOver(id) => match session.preview.take() {
            Some(preview) => {
                let arrival = preview.arrival;
                session.notice = Some(Notice::TakenOver);
                go_to(session, Work::in_new_place(id, arrival.title, arrival.decisions))
            }
            None => Vec::new(),
        },
        Message::KeepMine => {
            session.preview = None;
            Vec::new()
        }
        Message::CompareLater(id) => match session.preview.take() {
            Some(preview) => {
                let arrival = preview.arrival;
                session.notice = Some(Notice::PutOnShelf);
                let work = Work::in_new_place(id, arrival.title, arrival.decisions);
                vec![Effect::KeepAside(work.stored()), Effect::ListShelf]
            }
            None => Vec::new(),
        },
        Message::Kept(id, answer) => {
            kept(session, &id, answer);
            Vec::new()
        }
        Message::ElsewhereChanged(theirs) => {
            elsewhere(session, theirs.map(|stored| *stored));
            Vec::new()
        }
        Message::UseTheirs => match std::mem::replace(&mut session.keeping, Keeping::Saved) {
            Keeping::Conflict(theirs) => {
                session.work = Work::from_device(*theirs);
                Vec::new()
            }
            other => {
                session.keeping = other;
                Vec::new()
            }
        },
        Message::KeepMineAsCopy(id) => {
            let mine = Work::in_new_place(id, session.work.title.clone(), session.work.decisions.clone());
            session.keeping = Keeping::Untouched;
            let history = std::mem::take(&mut session.work.history);
            let effects = go_to(session, mine);
            session.work.history = history;
            effects
        }
        Message::SaveAgain => {
            session.keeping = Keeping::Untouched;
            session.work.kept_revision = 0;
            keep(session).into_iter().collect()
        }
        other => return Err(Box::new(other)),
    };
    Ok(effects)
}

fn leaves_scenario(message: &Message) -> bool {
    matches!(
        message,
        Message::NewScenario(_) | Message::Duplicate(..) | Message::Fetched(_) | Message::TakeOver(_)
    )
}

impl Session {
    // Until the member has chosen between two windows, leaving would lose one of them.
    fn has_work_that_only_this_window_has(&self) -> bool {
        matches!(self.keeping, Keeping::Conflict(_) | Keeping::Removed)
    }
}

/// Leaves the present scenario, kept as it is, for another.
fn go_to(session: &mut Session, work: Work) -> Vec<Effect> {
    let mut effects = Vec::new();
    if !session.work.is_kept() {
        effects.extend(keep(session));
    }
    session.work = work;
    session.preview = None;
    session.view.detail = None;
    if session.view.panel == Some(Panel::Scenarios) {
        session.view.panel = None;
    }
    session.keeping = match session.keeping {
        Keeping::Refused => Keeping::Refused,
        _ if session.work.is_kept() && !session.work.is_untouched() => Keeping::Saved,
        _ => Keeping::Untouched,
    };
    if !session.work.is_kept() {
        effects.extend(keep(session));
    }
    effects.push(Effect::KeepSettings(session.settings, session.work.id.clone()));
    effects.push(Effect::ListShelf);
    effects
}

fn removed(session: &mut Session, stored: StoredWork) -> Vec<Effect> {
    session.shelf.retain(|entry: &ShelfEntry| entry.id != stored.id);
    session.deleted = Some(stored);
    session.notice = Some(Notice::Deleted);
    Vec::new()
}

fn kept(session: &mut Session, id: &ScenarioId, answer: Result<u64, Keeping>) {
    if *id != session.work.id {
        return;
    }
    match answer {
        Ok(revision) => {
            session.work.kept_revision = revision;
            session.keeping = Keeping::Saved;
        }
        Err(keeping) => session.keeping = keeping,
    }
}

fn elsewhere(session: &mut Session, theirs: Option<StoredWork>) {
    session.keeping = match theirs {
        None if session.work.kept_revision == 0 => return,
        None => Keeping::Removed,
        Some(theirs) if theirs.id != session.work.id => return,
        Some(theirs) if theirs.kept_revision == session.work.kept_revision => return,
        // The other window made exactly what stands here: only the revision moved.
        Some(theirs) if theirs.decisions == session.work.decisions && theirs.title == session.work.title => {
            session.work.kept_revision = theirs.kept_revision;
            Keeping::Saved
        }
        Some(theirs) => Keeping::Conflict(Box::new(theirs)),
    };
}
