//! The one door for every change.

use std::rc::Rc;

use super::beside::{compare, refresh};
use super::carried::{Arrival, Origin};
use super::chamber::sit;
use super::decide::decide;
use super::find::Find;
use super::message::{Effect, Message};
use super::settings::Settings;
use super::shelve::shelve;
use super::{Keeping, Notice, Preview, Room, Screen, Session, UpdateStatus};
use crate::outcome::references;
use crate::revision::revision;
use crate::scenario::{Decisions, LONGEST_TITLE, Wording};

/// Applies a message; the effects are for the browser to carry out, in order.
pub fn update(session: &mut Session, message: Message) -> Vec<Effect> {
    let decisions = session.work.decisions.clone();
    let in_address = address_of(session);
    let mut effects = apply(session, message);
    if decisions != session.work.decisions {
        session.recompute();
    }
    // Keeping follows from what the device was last asked to keep, so no message can forget it.
    if session.work.wants_keeping() {
        effects.extend(keep(session));
    }
    if address_of(session) != in_address {
        effects.push(Effect::PutAddress);
    }
    effects
}

fn apply(session: &mut Session, message: Message) -> Vec<Effect> {
    match message {
        Message::Arrived(arrival) => show_first(session, arrival),
        Message::Refused(refusal) => say(session, Notice::Refused(refusal)),
        Message::Say(notice) => say(session, notice),
        Message::DismissNotice(notice) => {
            session.notices.retain(|other| *other != notice);
            Vec::new()
        }
        Message::AskFile => vec![Effect::Download(session.shown_as_stored())],
        Message::FileOffered(true) => {
            if !session.is_preview() {
                session.work.note_in_file();
            }
            Vec::new()
        }
        Message::FileOffered(false) => say(session, Notice::NotDownloaded),
        Message::AskQuestions => {
            let language = session.settings.language;
            vec![Effect::DownloadQuestions(session.shown_as_stored(), language)]
        }
        Message::AskSheet(address) => vec![Effect::HandOn(address, session.shown_as_stored())],
        Message::SheetAnswer(true) => Vec::new(),
        Message::SheetAnswer(false) => say(session, Notice::NotHandedOn),
        Message::AskSetAside => vec![Effect::DownloadSetAside],
        Message::AskCopy(text) => vec![Effect::Copy(text)],
        Message::CopyAnswer(true) => say(session, Notice::Copied),
        Message::CopyAnswer(false) => say(session, Notice::CopyRefused),
        Message::ToggleDetail(of) => {
            let open = session.view.detail.as_ref() == Some(&of);
            session.view.detail = (!open).then_some(of);
            Vec::new()
        }
        Message::Search(words) => {
            session.view.find.words = words;
            Vec::new()
        }
        Message::Sift(sift) => {
            session.view.find.sift = sift;
            Vec::new()
        }
        Message::SortBy(sort) => {
            session.view.find.sort = sort;
            Vec::new()
        }
        Message::GroupBy(group) => {
            session.view.find.group = group;
            Vec::new()
        }
        Message::ShowAll => {
            let Find { sort, group, .. } = session.view.find;
            session.view.find = Find {
                sort,
                group,
                ..Find::default()
            };
            Vec::new()
        }
        Message::ToggleFinding => {
            session.view.finding = !session.view.finding;
            Vec::new()
        }
        Message::See(find) => {
            session.view.find = find;
            Vec::new()
        }
        Message::Compare(message) => compare(session, message),
        Message::Council(message) => sit(session, message),
        Message::GoTo(room) => {
            session.view.room = room;
            match room {
                Room::Compare => refresh(session),
                Room::Ledger | Room::Council => Vec::new(),
            }
        }
        Message::Open(panel) => {
            session.view.panel = Some(panel);
            Vec::new()
        }
        Message::ClosePanel => {
            session.view.panel = None;
            session.chamber.incoming = None;
            session
                .notices
                .retain(|notice| !matches!(notice, Notice::Copied | Notice::CopyRefused));
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
        Message::AcceptUpdate => accept_update(session),
        other => match shelve(session, other) {
            Ok(effects) => effects,
            // A preview is a letter to read, not to write in.
            Err(other) if !session.is_preview() => decide(session, *other),
            Err(_) => Vec::new(),
        },
    }
}

fn show_first(session: &mut Session, arrival: Arrival) -> Vec<Effect> {
    // What this window wrote itself is news only where the device has lost the work.
    let is_own = arrival.origin == Origin::Own && !session.work.is_untouched();
    if is_own || arrival.decisions == session.work.decisions {
        // A reload finds the member's own work in the address, and so does the way back from a preview.
        let expected =
            arrival.origin != Origin::Link && arrival.origin != Origin::File || session.preview.is_some();
        session.preview = None;
        if !expected {
            session.say(Notice::SameAsShown);
        }
        return Vec::new();
    }
    let outcomes = Rc::new(references(&session.budget, &arrival.decisions));
    let former = arrival.former.as_ref();
    let revision = former.map(|former| Rc::new(revision(former, &session.budget)));
    session.preview = Some(Preview {
        arrival,
        revision,
        outcomes,
    });
    session.view.panel = None;
    session.view.room = Room::Ledger;
    Vec::new()
}

fn say(session: &mut Session, notice: Notice) -> Vec<Effect> {
    session.say(notice);
    Vec::new()
}

fn set(session: &mut Session, settings: Settings) -> Vec<Effect> {
    if settings == session.settings {
        return Vec::new();
    }
    session.settings = settings;
    let mut effects = vec![Effect::Dress(settings)];
    effects.extend(keep_settings(session));
    effects
}

// The reload that brings the new version must find the work again.
fn accept_update(session: &mut Session) -> Vec<Effect> {
    if !session.work_lives_only_here() {
        session.update = UpdateStatus::Taking;
        return vec![Effect::TakeUpdate];
    }
    let attempt = keep(session);
    if attempt.is_some() {
        session.update = UpdateStatus::Taking;
    } else {
        session.say(Notice::FirstKeep);
    }
    attempt.into_iter().collect()
}

/// Keeps the work, unless the device has it already or writing could overwrite what this window has not seen.
pub(super) fn keep(session: &mut Session) -> Option<Effect> {
    match session.keeping {
        Keeping::Conflict(_) | Keeping::Newer | Keeping::Removed => None,
        _ => {
            session.work.note_asked();
            if session.work.is_kept() {
                session.keeping = session.at_rest();
                // While writing was refused, another window may have changed or removed what the device had.
                return (session.work.kept_revision > 0).then_some(Effect::Look);
            }
            session.keeping = Keeping::Saving;
            Some(Effect::Keep(session.work.stored()))
        }
    }
}

/// Remembers the settings and the open scenario.
pub(super) fn keep_settings(session: &Session) -> Option<Effect> {
    (session.keeping != Keeping::Newer)
        .then(|| Effect::KeepSettings(session.settings, session.work.id.clone()))
}

// While a preview is shown the address holds the scenario that was opened: a reload shows it again.
fn address_of(session: &Session) -> (Decisions, Option<Wording<LONGEST_TITLE>>, Screen) {
    let title = session.shown_title().cloned();
    (session.shown().clone(), title, session.view.screen())
}
