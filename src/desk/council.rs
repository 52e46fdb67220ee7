//! Between the session's council and its record on the device.

use std::rc::Rc;

use crate::budget::Budget;
use crate::council::Council;
use crate::kept::{CouncilNotSaved, CouncilOpened, CouncilRecord, NotSaved, Shelf, Store};
use crate::session::{CouncilKeeping, CouncilMessage, Message, Notice, Session};

/// What a start finds on the device.
pub(super) fn found<K: Store>(shelf: &Shelf<K>, budget: &Budget) -> Option<Message> {
    match shelf.council(&budget.id).ok()? {
        CouncilOpened::Nothing => None,
        CouncilOpened::Good(there) => {
            let stamp = there.stamp;
            let council = there.record.on(budget)?;
            Some(Message::Council(CouncilMessage::Found(Box::new(council), stamp)))
        }
        CouncilOpened::Newer => Some(Message::Council(CouncilMessage::Kept(Err(CouncilKeeping::Newer)))),
        CouncilOpened::Damaged(_) => match shelf.set_aside_council(&budget.id) {
            Ok(true) => Some(Message::Say(Notice::SetAside { count: 1 })),
            Ok(false) | Err(_) => None,
        },
    }
}

/// Keeps the council over what it continues.
pub(super) fn keep<K: Store>(shelf: &Shelf<K>, budget: &Budget, council: &Council, stamp: u64) -> Message {
    let record = CouncilRecord::new(budget, council.clone());
    let answer = shelf.save_council(&record, stamp).map_err(|reason| match reason {
        CouncilNotSaved::Elsewhere(theirs) => {
            let stamp = theirs.stamp;
            match theirs.record.on(budget) {
                Some(theirs) => CouncilKeeping::Elsewhere(Rc::new(theirs), stamp),
                None => CouncilKeeping::Not,
            }
        }
        CouncilNotSaved::Not(NotSaved::Newer) => CouncilKeeping::Newer,
        CouncilNotSaved::Not(_) => CouncilKeeping::Not,
    });
    Message::Council(CouncilMessage::Kept(answer))
}

/// What another window did to the council, if anything is to be said about it.
pub(super) fn look<K: Store>(shelf: &Shelf<K>, session: &Session) -> Option<Message> {
    let budget = &session.budget;
    match shelf.council(&budget.id).ok()? {
        CouncilOpened::Good(there) if !session.chamber.continues(there.stamp) => {
            let stamp = there.stamp;
            let theirs = there.record.on(budget)?;
            Some(Message::Council(CouncilMessage::Elsewhere(
                Box::new(theirs),
                stamp,
            )))
        }
        CouncilOpened::Newer => Some(Message::Council(CouncilMessage::Kept(Err(CouncilKeeping::Newer)))),
        CouncilOpened::Good(_) | CouncilOpened::Nothing | CouncilOpened::Damaged(_) => None,
    }
}
