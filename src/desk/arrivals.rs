//! Links and files that come in: read, checked, and handed on to be shown first.

use crate::budget::Budget;
use crate::kept::{self, Damage, Kept, KeptCouncil, Record};
use crate::link::{self, BadLink, MadeFor};
use crate::session::{Arrival, CompareMessage, CouncilMessage, Message, Origin, Purpose, Refusal};

/// A text that should hold a link; nothing to say about an empty one.
pub(super) fn from_link(text: &str, origin: Origin, purpose: Purpose, budget: &Budget) -> Option<Message> {
    if link::is_council(text) {
        return council_from_link(text, origin, budget);
    }
    if let Some(scenario) = carried_scenario(text, purpose, budget) {
        return from_link(&scenario, origin, purpose, budget);
    }
    match link::decode(text, budget) {
        Ok(opened) => Some(arrived(
            Arrival {
                origin,
                title: opened.title,
                decisions: opened.decisions,
                other_figures: opened.made_for == MadeFor::OtherFigures,
                former: None,
            },
            purpose,
        )),
        Err(bad) => refused_link(&bad).map(Message::Refused),
    }
}

// A link with a budget inside, brought in where that budget is open already: its scenario is meant.
fn carried_scenario(text: &str, purpose: Purpose, budget: &Budget) -> Option<String> {
    if purpose == Purpose::View {
        return None;
    }
    let carried = link::carried::decode(text).ok()?;
    carried.scenario.filter(|_| carried.budget.id == budget.id)
}

fn council_from_link(text: &str, origin: Origin, budget: &Budget) -> Option<Message> {
    match link::decode_council(text, budget) {
        Ok(opened) => Some(Message::Council(CouncilMessage::Arrived(
            origin,
            Box::new(opened.council),
            opened.made_for == MadeFor::OtherFigures,
        ))),
        Err(bad) => refused_link(&bad).map(Message::Refused),
    }
}

// A council comes alone: it is shown in its own room, whatever it was brought in for.
fn arrived(arrival: Arrival, purpose: Purpose) -> Message {
    match purpose {
        Purpose::View => Message::Arrived(arrival),
        Purpose::Compare => Message::Compare(CompareMessage::Arrived(Box::new(arrival))),
        Purpose::Fractie => Message::Council(CouncilMessage::Incoming(arrival)),
    }
}

/// What a file holds.
pub(super) fn from_file(text: &str, purpose: Purpose, budget: &Budget) -> Message {
    match kept::read_council(text) {
        KeptCouncil::Good(record) => return council_from_file(*record, budget),
        KeptCouncil::Newer { .. } => return Message::Refused(Refusal::FileNewer),
        KeptCouncil::Damaged(damage @ (Damage::Changed | Damage::Faults(_) | Damage::NotUpgraded { .. })) => {
            return Message::Refused(refused_file(&damage, text));
        }
        // Not a council's; perhaps a scenario's.
        KeptCouncil::Damaged(_) => {}
    }
    match kept::read(text) {
        Kept::Good(record) | Kept::Older(record) => from_record(record, purpose, budget),
        Kept::Newer { .. } => Message::Refused(Refusal::FileNewer),
        Kept::Damaged(damage) => Message::Refused(refused_file(&damage, text)),
    }
}

/// A council of a file.
pub(super) fn council_from_file(record: kept::CouncilRecord, budget: &Budget) -> Message {
    let other_figures = record
        .fingerprint
        .is_some_and(|made| made != budget.fingerprint());
    match record.on(budget) {
        Some(council) => Message::Council(CouncilMessage::Arrived(
            Origin::File,
            Box::new(council),
            other_figures,
        )),
        None => Message::Refused(Refusal::FileOtherBudget),
    }
}

fn from_record(record: Record, purpose: Purpose, budget: &Budget) -> Message {
    match record.made_for(budget) {
        Some(made_for) => arrived(
            Arrival {
                origin: Origin::File,
                title: record.title,
                decisions: record.decisions,
                other_figures: made_for == MadeFor::OtherFigures,
                former: None,
            },
            purpose,
        ),
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
