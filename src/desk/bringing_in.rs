//! What comes to a desk from outside: links, files, and what the device remembers of the other rooms.

use super::{Desk, Surroundings, arrivals, beside, bringing_back, council};
use crate::budget::Fingerprint;
use crate::kept::{self, Kept, Store};
use crate::link;
use crate::session::{Arrival, CouncilMessage, Find, Message, Origin, Purpose, Room};

impl<S: Surroundings, K: Store> Desk<S, K> {
    /// A text that should hold a link: from the address bar, or pasted. None takes a preview away.
    pub fn open_link(&mut self, text: Option<&str>, origin: Origin) {
        match text {
            Some(text) => self.bring_in(text, origin, Purpose::View),
            None if self.session.is_preview() => self.send(Message::KeepMine),
            None if self.session.chamber.preview.is_some() => {
                self.send(Message::Council(CouncilMessage::Leave));
            }
            None => {}
        }
        self.follow_screen();
    }

    /// A text that should hold a link, for one of the rooms of the page.
    pub fn bring_in(&mut self, text: &str, origin: Origin, purpose: Purpose) {
        let message = arrivals::from_link(text, origin, purpose, &self.session.budget);
        let message = message.map(|message| self.with_former(message, || link::made_for(text)));
        let is_shown = matches!(message, Some(Message::Arrived(_)));
        let screen = link::view_of(text).filter(|_| is_shown).unwrap_or_default();
        if screen.find != Find::default() {
            self.send(Message::See(screen.find));
        }
        if let Some(message) = message {
            self.send(message);
        }
        // A reload goes on where it was; what a stranger sent is looked at among the choices.
        if origin == Origin::Own && !self.session.is_preview() && screen.room != Room::default() {
            self.send(Message::GoTo(screen.room));
        }
    }

    /// What a file holds that somebody chose or dropped.
    pub fn open_file(&mut self, text: &str) {
        self.bring_in_file(text, Purpose::View);
    }

    /// What a file holds, for one of the rooms of the page.
    pub fn bring_in_file(&mut self, text: &str, purpose: Purpose) {
        let budget = self.session.budget.clone();
        let messages = match kept::read_rescued(text) {
            Some(rescued) => bringing_back::bring_back(&self.shelf, rescued, &budget),
            None => {
                let message = arrivals::from_file(text, purpose, &budget);
                vec![self.with_former(message, || match kept::read(text) {
                    Kept::Good(record) | Kept::Older(record) => record.fingerprint,
                    _ => None,
                })]
            }
        };
        for message in messages {
            self.send(message);
        }
    }

    // With the figures that somebody's scenario was made for, where they are others and the device has them.
    fn with_former(&self, message: Message, made_for: impl Fn() -> Option<Fingerprint>) -> Message {
        match message {
            Message::Arrived(arrival) if arrival.other_figures => {
                let figures = made_for().and_then(|made_for| self.shelf.figures(made_for));
                Message::Arrived(Arrival {
                    former: figures,
                    ..arrival
                })
            }
            other => other,
        }
    }

    // What stood beside each other, and the council, from the device.
    pub(super) fn remember(&mut self) {
        let budget = self.session.budget.clone();
        let found = council::found(&self.shelf, &budget);
        let compared = beside::compared(&self.shelf, &budget);
        for message in found.into_iter().chain(compared) {
            self.send(message);
        }
    }
}
