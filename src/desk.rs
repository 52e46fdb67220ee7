//! A session and what surrounds it: carries out effects and feeds the answers straight back.
//!
//! What the page needs of the browser stands in [`Surroundings`] and in `kept::Store`; the browser's own versions
//! are in `browser`, versions in memory serve the native tests. Everything that can be answered at once is answered
//! before the next message, so that a window never meets its own save as somebody else's.
//!
//! Deliberately absent: what a message means (`session`) and how the browser does what it is asked (`browser`).

mod address;
mod arrivals;
mod beside;
mod bringing_back;
mod bringing_in;
mod council;
mod files;
mod past;
mod shelving;
mod surroundings;

use std::collections::VecDeque;
use std::rc::Rc;

use crate::kept::{Shelf, Store};
use crate::session::{Effect, Keeping, Message, Origin, Session, update};

pub use surroundings::Surroundings;

use address::{Address, Shown};
use past::Past;

/// Milliseconds until a save that failed is tried again without being asked.
const PATIENCE: u64 = 10_000;

/// A session at work in its surroundings.
pub struct Desk<S, K> {
    session: Rc<Session>,
    around: S,
    shelf: Shelf<K>,
    address: Address,
    past: Past,
    try_again_at: Option<u64>,
}

/// How a desk begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Start {
    /// What is kept stays on the device; otherwise it lives as long as the window.
    pub device_keeps: bool,
    /// Kept work is neither opened nor written over: the last starts with it failed.
    pub safe: bool,
}

impl<S: Surroundings, K: Store> Desk<S, K> {
    /// A session with what is kept on the device, and with what came in the address: that is read before anything is
    /// written there.
    pub fn new(
        session: Session,
        around: S,
        shelf: Shelf<K>,
        start: Start,
        address: Option<(&str, Origin)>,
    ) -> Desk<S, K> {
        let mut desk = Desk {
            session: Rc::new(session),
            around,
            shelf,
            address: Address::held(),
            past: Past::default(),
            try_again_at: None,
        };
        let budget = &desk.session.budget;
        let found = if start.safe {
            shelving::found_for_safe_start(&desk.shelf, budget, start.device_keeps)
        } else {
            shelving::found(&desk.shelf, budget, start.device_keeps)
        };
        desk.send(found);
        if !start.safe {
            desk.remember();
        }
        if let Some((text, origin)) = address {
            desk.open_link(Some(text), origin);
        }
        desk.address.let_go();
        desk.follow_screen();
        desk
    }

    /// What is on screen. The same pointer means that nothing changed.
    pub fn session(&self) -> &Rc<Session> {
        &self.session
    }

    /// The surroundings.
    pub fn around(&self) -> &S {
        &self.around
    }

    /// The surroundings, to answer or to change them.
    pub fn around_mut(&mut self) -> &mut S {
        &mut self.around
    }

    /// Applies a message, carries out what follows, and applies the answers, until nothing is left to do.
    pub fn send(&mut self, message: Message) {
        if message.may_leave() {
            self.keep_past();
        }
        let mut messages = VecDeque::from([message]);
        while let Some(message) = messages.pop_front() {
            for effect in update(Rc::make_mut(&mut self.session), message) {
                messages.extend(self.carry_out(effect));
            }
        }
        self.watch_keeping();
        self.past.watch(&self.session, self.around.now());
        self.set_alarm();
    }

    /// The address bar shows what the screen shows, whatever stands there now.
    pub fn follow_screen(&mut self) {
        self.address.ask(Shown::of(&self.session));
        self.write_address_if_due();
        self.set_alarm();
    }

    /// Another window may have changed something, or this one is looked at again.
    pub fn look_around(&mut self) {
        if let Some(message) = shelving::look(&self.shelf, &self.session) {
            self.send(message);
        }
        if let Some(message) = council::look(&self.shelf, &self.session) {
            self.send(message);
        }
        if self.tries_again() {
            self.send(Message::Retry);
        }
        let open = &self.session.work.id;
        let entries = shelving::entries(&self.shelf, &self.session.budget, Some(open));
        if entries != self.session.shelf {
            self.send(Message::Shelf(entries));
        }
    }

    /// A moment that was asked for with `wake_in` has come.
    pub fn wake(&mut self) {
        self.write_address_if_due();
        if self.past.due_in(self.around.now()) == Some(0) {
            self.keep_past();
        }
        if self.try_again_at.is_some_and(|at| at <= self.around.now()) {
            self.try_again_at = None;
            self.send(Message::Retry);
        }
        self.set_alarm();
    }

    /// The window may go away: what waits is done now.
    pub fn flush(&mut self) {
        if self.tries_again() {
            self.send(Message::Retry);
        }
        self.keep_past();
        self.address.write(&self.session.budget, &mut self.around);
    }

    fn carry_out(&mut self, effect: Effect) -> Option<Message> {
        let (shelf, budget) = (&self.shelf, &self.session.budget);
        match effect {
            Effect::Keep(work) => Some(Message::Kept(
                work.id.clone(),
                shelving::keep(shelf, budget, &work),
            )),
            Effect::KeepAside(work) => {
                let answer = shelving::keep(shelf, budget, &work);
                if answer.is_ok() {
                    shelving::keep_past(shelf, budget, &work);
                }
                Some(Message::KeptAside(Box::new(work), answer))
            }
            Effect::KeepSettings(settings, open) => shelving::keep_settings(shelf, budget, settings, &open),
            Effect::Fetch(id) => Some(shelving::fetch(shelf, budget, &id)),
            Effect::FetchFor(id, purpose) => Some(beside::fetch_for(shelf, budget, &id, purpose)),
            Effect::KeepComparison(compared) => {
                beside::keep_comparison(shelf, budget, compared);
                None
            }
            Effect::KeepCouncil(council, stamp) => Some(council::keep(shelf, budget, &council, stamp)),
            Effect::DownloadCouncil(council) => offer(&mut self.around, files::of_council(budget, &council)),
            Effect::Remove(id) => Some(shelving::remove(shelf, budget, &id)),
            Effect::Look => shelving::look(shelf, &self.session),
            Effect::ListShelf => {
                let open = &self.session.work.id;
                Some(Message::Shelf(shelving::entries(shelf, budget, Some(open))))
            }
            Effect::PutAddress => {
                self.address.ask(Shown::of(&self.session));
                self.write_address_if_due();
                None
            }
            Effect::Download(work) => {
                let (name, content) = files::of_scenario(budget, work);
                Some(Message::FileOffered(self.around.download(&name, &content)))
            }
            Effect::DownloadQuestions(work, language) => {
                offer(&mut self.around, files::of_questions(budget, &work, language))
            }
            Effect::HandOn(address, work) => {
                self.around.hand_on(files::to_hand_on(budget, address, work));
                None
            }
            Effect::DownloadSetAside => {
                let (name, content) = files::of_set_aside(&shelving::set_aside(shelf));
                if self.around.download(&name, &content) {
                    shelving::set_aside_was_handed_over(&self.shelf);
                }
                None
            }
            Effect::Copy(text) => {
                self.around.copy(text);
                None
            }
            Effect::Dress(settings) => {
                self.around.dress(budget, settings);
                None
            }
            Effect::TakeUpdate => {
                self.address.write(budget, &mut self.around);
                self.around.take_update();
                None
            }
        }
    }

    fn write_address_if_due(&mut self) {
        if self.address.due_in(self.around.now()) == Some(0) {
            self.address.write(&self.session.budget, &mut self.around);
        }
    }

    fn keep_past(&mut self) {
        if self.past.waits(&self.session) {
            let (work, budget) = (&self.session.work, &self.session.budget);
            shelving::keep_past(&self.shelf, budget, &work.stored());
            self.past.note_kept(&self.session);
        }
    }

    // A save that failed is tried again; the clock runs from the first failure.
    fn watch_keeping(&mut self) {
        if !self.tries_again() {
            self.try_again_at = None;
        } else if self.try_again_at.is_none() {
            self.try_again_at = Some(self.around.now().saturating_add(PATIENCE));
        }
    }

    fn tries_again(&self) -> bool {
        matches!(
            self.session.keeping,
            Keeping::Full | Keeping::Failed | Keeping::Refused
        ) && !self.session.work.is_kept()
    }

    fn set_alarm(&mut self) {
        let now = self.around.now();
        let retry = self.try_again_at.map(|at| at.saturating_sub(now));
        let waits = [self.address.due_in(now), self.past.due_in(now), retry];
        if let Some(wait) = waits.into_iter().flatten().min() {
            self.around.wake_in(wait);
        }
    }
}

// A file that is no scenario: only a browser that cannot offer it is worth a word.
fn offer(around: &mut impl Surroundings, (name, content): (String, String)) -> Option<Message> {
    (!around.download(&name, &content)).then_some(Message::FileOffered(false))
}
