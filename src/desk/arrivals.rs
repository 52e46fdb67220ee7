//! Links and files that come in: read, checked, and handed on to be shown first.

use crate::budget::Budget;
use crate::kept::{self, Damage, Kept, Record};
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
        Err(bad) => refused_link(&bad).map(Message::Refused),
    }
}

/// What a file holds.
pub(super) fn from_file(text: &str, budget: &Budget) -> Message {
    match kept::read(text) {
        Kept::Good(record) | Kept::Older(record) => from_record(record, budget),
        Kept::Newer { .. } => Message::Refused(Refusal::FileNewer),
        Kept::Damaged(damage) => Message::Refused(refused_file(&damage, text)),
    }
}

fn from_record(record: Record, budget: &Budget) -> Message {
    match record.made_for(budget) {
        Some(made_for) => Message::Arrived(Arrival {
            origin: Origin::File,
            title: record.title,
            decisions: record.decisions,
            other_figures: made_for == MadeFor::OtherFigures,
        }),
        None => Message::Refused(Refusal::FileOtherBudget),
    }
}

fn refused_link(bad: &BadLink) -> Option<Refusal> {
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

fn refused_file(damage: &Damage, text: &str) -> Refusal {
    match damage {
        Damage::TooLarge { .. } => Refusal::FileTooLarge,
        // Half a scenario is no JSON either.
        Damage::NotJson(_) if text.contains("\"keuzeruimte\"") => Refusal::FileDamaged,
        Damage::NotJson(_) | Damage::NotOurs => Refusal::NotAScenarioFile,
        Damage::Changed | Damage::Faults(_) | Damage::NotUpgraded { .. } => Refusal::FileDamaged,
    }
}
