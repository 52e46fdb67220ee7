//! What was kept on this device, and what the municipality put beside the page.

use crate::browser::{self, DeviceFault};
use crate::budget::{from_json, shipped};
use crate::intake::{Budgets, NotKept, Own};
use crate::library::Library;

/// The budgets of this device, and those beside the page.
pub(super) async fn found() -> Budgets {
    let own = browser::own_budgets().await;
    let library = match shipped() {
        Ok(shipped) => browser::library_beside(shipped).await,
        Err(_) => Library::default(),
    };
    Budgets {
        refused: own == Err(DeviceFault::Refused),
        own: own
            .unwrap_or_default()
            .iter()
            .filter_map(|text| from_json(text).ok())
            .map(|budget| Own {
                figures: budget.fingerprint().figures,
                title: budget.title.dutch,
                id: budget.id,
            })
            .collect(),
        others: library.budgets.iter().map(|budget| budget.id.clone()).collect(),
    }
}

/// Why something could not be kept.
pub(super) fn not_kept(fault: DeviceFault) -> NotKept {
    match fault {
        DeviceFault::Refused => NotKept::Refused,
        DeviceFault::Full => NotKept::Full,
        DeviceFault::Failed => NotKept::Failed,
    }
}
