//! What the safety net handed over, back on the shelf.

use crate::ids::ScenarioId;
use crate::kept::{NotSaved, Record, Rescued, Shelf, Store};
use crate::session::Message;

/// Puts what the safety net handed over back on the shelf, beside what stands there by now.
pub(super) fn bring_back<K: Store>(shelf: &Shelf<K>, rescued: &Rescued) -> Message {
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
    Message::BroughtBack { scenarios, left }
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
