//! The one door for every change.

use std::rc::Rc;

use super::decide::decide;
use super::message::{Arrival, Effect, Message};
use super::settings::Settings;
use super::shelve::shelve;
use super::{Keeping, Notice, Preview, Session, UpdateStatus};
use crate::outcome::references;
use crate::scenario::{Decisions, LONGEST_TITLE, Wording};

/// Applies a message; the effects are for the browser to carry out, in order.
pub fn update(session: &mut Session, message: Message) -> Vec<Effect> {
    let decisions = session.work.decisions.clone();
    let in_address = address_of(session);
    let mut effects = apply(session, message);
    if decisions != session.work.decisions {
        session.recompute();
    }
    // Keeping follows from what the device was last given, so no message can forget it.
    if !session.work.is_kept() {
        effects.extend(keep(session));
    }
    let address = address_of(session);
    if address != in_address {
        let (decisions, title) = address;
        effects.push(Effect::PutAddress { decisions, title });
    }
    effects
}

fn apply(session: &mut Session, message: Message) -> Vec<Effect> {
    match message {
        Message::Arrived(arrival) => show_first(session, arrival),
        Message::Refused(refusal) => say(session, Notice::Refused(refusal)),
        Message::Say(notice) => say(session, notice),
        Message::DismissNotice => {
            session.notice = None;
            Vec::new()
        }
        Message::AskFile => vec![Effect::Download(session.work.stored())],
        Message::AskCopy(text) => vec![Effect::Copy(text)],
        Message::CopyAnswer(true) => say(session, Notice::Copied),
        Message::CopyAnswer(false) => say(session, Notice::CopyRefused),
        Message::ToggleDetail(of) => {
            let open = session.view.detail.as_ref() == Some(&of);
            session.view.detail = (!open).then_some(of);
            Vec::new()
        }
        Message::Search(words) => {
            session.view.search = words;
            Vec::new()
        }
        Message::Open(panel) => {
            session.view.panel = Some(panel);
            Vec::new()
        }
        Message::ClosePanel => {
            session.view.panel = None;
            Vec::new()
        }
        Message::BridgeYear(year) => {
            if session.budget.horizon.contains(year) {
                session.view.bridge_year = year;
            }
            Vec::new()
        }
        Message::Set(settings) => set(session, settings),
        Message::Offline(offline) => {
            session.offline = offline;
            Vec::new()
        }
        Message::Update(status) => {
            session.update = status;
            Vec::new()
        }
        Message::AcceptUpdate => {
            session.update = UpdateStatus::Taking;
            let mut effects: Vec<Effect> = keep(session).into_iter().collect();
            effects.push(Effect::TakeUpdate);
            effects
        }
        other => match shelve(session, other) {
            Ok(effects) => effects,
            // A preview is a letter to read, not to write in.
            Err(other) if !session.is_preview() => decide(session, *other),
            Err(_) => Vec::new(),
        },
    }
}

fn show_first(session: &mut Session, arrival: Arrival) -> Vec<Effect> {
    if arrival.decisions == session.work.decisions {
        session.preview = None;
        return say(session, Notice::SameAsShown);
    }
    let outcomes = Rc::new(references(&session.budget, &arrival.decisions));
    session.preview = Some(Preview { arrival, outcomes });
    session.notice = None;
    session.view.panel = None;
    Vec::new()
}

fn say(session: &mut Session, notice: Notice) -> Vec<Effect> {
    session.notice = Some(notice);
    Vec::new()
}

fn set(session: &mut Session, settings: Settings) -> Vec<Effect> {
    if settings == session.settings {
        return Vec::new();
    }
    session.settings = settings;
    vec![
        Effect::Dress(settings),
        Effect::KeepSettings(settings, session.work.id.clone()),
    ]
}

/// Keeps the work, unless writing could overwrite what this window has not seen.
pub(super) fn keep(session: &mut Session) -> Option<Effect> {
    match session.keeping {
        Keeping::Conflict(_) | Keeping::Newer | Keeping::Removed => None,
        _ => {
            session.keeping = Keeping::Saving;
            session.work.note_sent();
            Some(Effect::Keep(session.work.stored()))
        }
    }
}

// While a preview is shown the address holds the scenario that was opened: a reload shows it again.
fn address_of(session: &Session) -> (Decisions, Option<Wording<LONGEST_TITLE>>) {
    match &session.preview {
        Some(preview) => (preview.arrival.decisions.clone(), preview.arrival.title.clone()),
        None => (session.work.decisions.clone(), session.work.title.clone()),
    }
}
