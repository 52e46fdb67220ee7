//! Links and files that come in: read, checked, and handed on to be shown first.

use crate::budget::Budget;
use crate::link::{self, BadLink, MadeFor};
use crate::session::{Arrival, Message, Origin, Refusal};

/// A text that should hold a link; nothing to say about an empty one.
pub(super) fn from_link(text: &str, origin: Origin, budget: &Budget) -> Option<Message> {
    match link::decode(text, budget) {
        Ok(opened) => Some(Message::Arrived(Arrival {
            origin,
            title: opened.title,
            decisions: opened.decisions,
            other_figures: opened.made_for == MadeFor::OtherFigures,
        })),
        Err(bad) => refusal(&bad).map(Message::Refused),
    }
}

fn refusal(bad: &BadLink) -> Option<Refusal> {
    match bad {
        BadLink::Empty => None,
        BadLink::NotALink => Some(Refusal::NotALink),
        BadLink::TooLong { .. } => Some(Refusal::LinkTooLong),
        BadLink::Cut { .. } => Some(Refusal::LinkCut),
        // Complete, but it contradicts itself: for the member that is damage too.
        BadLink::Damaged | BadLink::Inconsistent(_) => Some(Refusal::LinkDamaged),
        BadLink::NewerVersion(_) => Some(Refusal::LinkNewer),
        BadLink::OtherBudget => Some(Refusal::LinkOtherBudget),
    }
}
