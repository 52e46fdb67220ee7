//! What lies beside a scenario on the device: its steps, and the figures that it was kept for. A scenario is as whole
//! without them.

use crate::budget::Budget;
use crate::kept::{Opened, Past, Shelf, Store};
use crate::session::StoredWork;

/// Keeps the steps around a scenario that is on the device. Whether there was room for them is not said: the
/// scenario is safe without them.
pub(in crate::desk) fn keep_past<K: Store>(shelf: &Shelf<K>, budget: &Budget, work: &StoredWork) {
    if work.history.can_undo() || work.history.can_redo() {
        let _ = shelf.save_past(&work.id, &budget.id, &work.decisions, &work.history);
    }
}

/// With the figures that it was kept for, where they are others and the device still has them.
pub(super) fn with_former<K: Store>(shelf: &Shelf<K>, work: StoredWork) -> StoredWork {
    let fingerprint = || match shelf.open(&work.id) {
        Ok(Opened::Good(shelved) | Opened::Older(shelved)) => shelved.record.fingerprint,
        _ => None,
    };
    let former = if work.other_figures {
        fingerprint().and_then(|fingerprint| shelf.figures(fingerprint))
    } else {
        None
    };
    StoredWork { former, ..work }
}

/// With the steps around it.
pub(super) fn with_past<K: Store>(shelf: &Shelf<K>, budget: &Budget, work: StoredWork) -> StoredWork {
    match shelf.past(&work.id, &budget.id, &work.decisions) {
        Ok(Past::Kept(history)) => StoredWork { history, ..work },
        // Without its steps a scenario is as whole as before.
        Ok(Past::None | Past::SetAside) | Err(_) => work,
    }
}
