//! A session and what surrounds it: carries out effects and feeds the answers straight back.
//!
//! What the page needs of the browser stands in [`Surroundings`]; the browser's own version is `browser::Web`, a
//! version in memory serves the native tests. Everything that can be answered at once is answered before the next
//! message, so that a window never meets its own save as somebody else's.
//!
//! Deliberately absent: what a message means (`session`) and how the browser does what it is asked (`browser`).

mod address;
mod arrivals;
mod surroundings;

use std::collections::VecDeque;
use std::rc::Rc;

use crate::session::{Effect, Message, Origin, Session, update};

pub use surroundings::Surroundings;

use address::Address;

/// A session at work in its surroundings.
pub struct Desk<S> {
    session: Rc<Session>,
    around: S,
    address: Address,
}

impl<S: Surroundings> Desk<S> {
    /// A session at the start, in its surroundings.
    pub fn new(session: Session, around: S) -> Desk<S> {
        Desk {
            session: Rc::new(session),
            around,
            address: Address::default(),
        }
    }

    /// What is on screen. The same pointer means that nothing changed.
    pub fn session(&self) -> &Rc<Session> {
        &self.session
    }

    /// The surroundings.
    pub fn around(&self) -> &S {
        &self.around
    }

    /// Applies a message, carries out what follows, and applies the answers, until nothing is left to do.
    pub fn send(&mut self, message: Message) {
        let mut messages = VecDeque::from([message]);
        while let Some(message) = messages.pop_front() {
            let effects = update(Rc::make_mut(&mut self.session), message);
            // Answers go before what was said meanwhile: they are older.
            let answers: Vec<Message> = effects
                .into_iter()
                .filter_map(|effect| self.carry_out(effect))
                .collect();
            for answer in answers.into_iter().rev() {
                messages.push_front(answer);
            }
        }
    }

    /// A text that should hold a link: from the address bar, or pasted. None takes a preview away.
    pub fn open_link(&mut self, text: Option<&str>, origin: Origin) {
        let message = match text {
            Some(text) => arrivals::from_link(text, origin, &self.session.budget),
            None => self.session.is_preview().then_some(Message::KeepMine),
        };
        if let Some(message) = message {
            self.send(message);
        }
        self.follow_screen();
    }

    /// What a file holds that somebody chose or dropped.
    pub fn open_file(&mut self, _text: &str) {
        self.send(Message::Refused(crate::session::Refusal::NotAScenarioFile));
    }

    /// The address bar shows what the screen shows, whatever stands there now.
    pub fn follow_screen(&mut self) {
        let decisions = self.session.shown().clone();
        let title = self.session.shown_title().cloned();
        self.address.ask(decisions, title);
        self.address.write_if_due(&self.session.budget, &mut self.around);
    }

    /// A moment that was asked for with `wake_in` has come.
    pub fn wake(&mut self) {
        self.address.write_if_due(&self.session.budget, &mut self.around);
    }

    /// The window may go away: what waits is done now.
    pub fn flush(&mut self) {
        self.address.write_now(&self.session.budget, &mut self.around);
    }

    fn carry_out(&mut self, effect: Effect) -> Option<Message> {
        match effect {
            Effect::Keep(stored) => Some(Message::Kept(
                stored.id,
                Ok(stored.kept_revision.saturating_add(1)),
            )),
            Effect::PutAddress { decisions, title } => {
                self.address.ask(decisions, title);
                self.address.write_if_due(&self.session.budget, &mut self.around);
                None
            }
            Effect::Copy(text) => {
                self.around.copy(text);
                None
            }
            Effect::Dress(settings) => {
                self.around.dress(&self.session.budget, settings);
                None
            }
            Effect::TakeUpdate => {
                self.flush();
                self.around.take_update();
                None
            }
            _ => None,
        }
    }
}
