//! Scenarios of the shelf that are looked at in another room than their own.

use super::shelving::read;
use crate::budget::Budget;
use crate::ids::ScenarioId;
use crate::kept::{Shelf, Store};
use crate::session::{Arrival, CompareMessage, CouncilMessage, Message, Origin, Purpose, Source};

/// Reads a scenario to look at it in another room.
pub(super) fn fetch_for<K: Store>(
    shelf: &Shelf<K>,
    budget: &Budget,
    id: &ScenarioId,
    purpose: Purpose,
) -> Message {
    match (read(shelf, budget, id), purpose) {
        (Ok(work), Purpose::View) => Message::Fetched(Box::new(work)),
        (Ok(work), Purpose::Compare) => Message::Compare(CompareMessage::Fetched(Box::new(work))),
        (Ok(work), Purpose::Fractie) => Message::Council(CouncilMessage::Incoming(Arrival {
            origin: Origin::Own,
            title: work.title,
            decisions: work.decisions,
            other_figures: work.other_figures,
            former: None,
        })),
        (Err(_), Purpose::Compare) => Message::Compare(CompareMessage::Gone(id.clone())),
        (Err(reason), Purpose::View | Purpose::Fractie) => Message::NotFetched(reason),
    }
}

/// What stood beside each other the last time.
pub(super) fn compared<K: Store>(shelf: &Shelf<K>, budget: &Budget) -> Option<Message> {
    let kept = shelf.settings().ok()?;
    let compared = kept.compared.get(&budget.id)?.clone();
    Some(Message::Compare(CompareMessage::Remembered(compared)))
}

/// Remembers what stands beside each other. That it could not be is no loss worth a word.
pub(super) fn keep_comparison<K: Store>(shelf: &Shelf<K>, budget: &Budget, compared: Vec<Source>) {
    let mut kept = shelf.settings().unwrap_or_default();
    kept.compared.insert(budget.id.clone(), compared);
    let _ = shelf.save_settings(&kept);
}
