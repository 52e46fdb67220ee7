//! What the safety net handed over, back on the shelf.

use super::arrivals::council_from_file;
use super::council;
use crate::budget::Budget;
use crate::ids::ScenarioId;
use crate::kept::{CouncilNotSaved, CouncilRecord, NotSaved, Record, Rescued, Shelf, Store};
use crate::session::Message;

/// Puts what the safety net handed over back on the shelf, beside what stands there by now. A council has one place for
/// each budget: where another stands there by now, the one of the file is shown first, as any council that arrives.
pub(super) fn bring_back<K: Store>(shelf: &Shelf<K>, rescued: Rescued, budget: &Budget) -> Vec<Message> {
    let mut scenarios = 0_usize;
    let mut left = rescued.unreadable;
    for scenario in &rescued.scenarios {
        let places = [&scenario.id, &scenario.other_place];
        if places
            .into_iter()
            .any(|place| stands(shelf, place, &scenario.record))
        {
            scenarios = scenarios.saturating_add(1);
        } else {
            left = left.saturating_add(1);
        }
    }
    let mut councils = 0_usize;
    let mut to_show = None;
    for record in rescued.councils {
        if sits(shelf, &record) {
            councils = councils.saturating_add(1);
        } else if record.budget == budget.id {
            to_show = Some(council_from_file(record, budget));
        } else {
            left = left.saturating_add(1);
        }
    }
    let answer = Message::BroughtBack {
        scenarios,
        councils,
        left,
        shown: to_show.is_some(),
    };
    let ours = (councils > 0).then(|| council::found(shelf, budget)).flatten();
    std::iter::once(answer).chain(ours).chain(to_show).collect()
}

// Saved in a place that is empty, or there already.
fn sits<K: Store>(shelf: &Shelf<K>, record: &CouncilRecord) -> bool {
    match shelf.save_council(record, 0) {
        Ok(_) => true,
        Err(CouncilNotSaved::Elsewhere(present)) => present.record.council == record.council,
        Err(CouncilNotSaved::Not(_)) => false,
    }
}

// Saved in a place that is empty, or there already.
fn stands<K: Store>(shelf: &Shelf<K>, place: &ScenarioId, record: &Record) -> bool {
    match shelf.save(place, record, 0) {
        Ok(_) => true,
        Err(NotSaved::Conflict(present)) => {
            let present = &present.record;
            (&present.budget, &present.title, &present.decisions)
                == (&record.budget, &record.title, &record.decisions)
        }
        Err(_) => false,
    }
}
