//! The budget that the page opens on where a municipality put none beside it.

use super::{BadBudget, Budget, from_json};

const DUO: &str = include_str!("../../budgets/duo-2024.json");

/// The nine choices of the Duo+ programme. A test holds that this never fails; the caller words a failure all the
/// same, because shipped code does not panic.
pub fn shipped() -> Result<Budget, BadBudget> {
    from_json(DUO)
}
