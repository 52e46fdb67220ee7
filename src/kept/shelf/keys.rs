//! The names of the places.

use crate::ids::{BudgetId, ScenarioId};

/// The keys of the program that runs under one path.
#[derive(Debug)]
pub(super) struct Keys {
    prefix: String,
}

impl Keys {
    pub(super) fn under(base: &str) -> Keys {
        Keys {
            prefix: format!("keuzeruimte:{base}:"),
        }
    }

    pub(super) fn scenario(&self, id: &ScenarioId) -> String {
        format!("{}scenario:{id}", self.prefix)
    }

    pub(super) fn previous(&self, id: &ScenarioId) -> String {
        format!("{}scenario:{id}:previous", self.prefix)
    }

    pub(super) fn council(&self, budget: &BudgetId) -> String {
        format!("{}council:{budget}", self.prefix)
    }

    pub(super) fn previous_council(&self, budget: &BudgetId) -> String {
        format!("{}council:{budget}:previous", self.prefix)
    }

    pub(super) fn settings(&self) -> String {
        format!("{}settings", self.prefix)
    }

    pub(super) fn damaged(&self, number: u32) -> String {
        format!("{}damaged:{number}", self.prefix)
    }

    /// Not under `scenario:`, so that an earlier build neither lists nor reads it.
    pub(super) fn history(&self, id: &ScenarioId) -> String {
        format!("{}history:{id}", self.prefix)
    }

    pub(super) fn figures(&self, fingerprint: &str) -> String {
        format!("{}figures:{fingerprint}", self.prefix)
    }

    /// Whether figures of some budget are under that key.
    pub(super) fn is_figures(&self, key: &str) -> bool {
        self.after("figures:", key).is_some()
    }

    /// Steps that could not be read: one place, the newest stays.
    pub(super) fn damaged_history(&self) -> String {
        format!("{}damaged-history", self.prefix)
    }

    /// Whether nobody loses work with what is under that key: steps, and figures of budgets.
    pub(super) fn can_go(&self, key: &str) -> bool {
        self.after("history:", key).is_some() || key == self.damaged_history() || self.is_figures(key)
    }

    /// The scenario whose record, not the one before it, is under that key.
    pub(super) fn scenario_of(&self, key: &str) -> Option<ScenarioId> {
        self.after("scenario:", key)?.parse().ok()
    }

    /// The number of a text that was set aside.
    pub(super) fn number_of(&self, key: &str) -> Option<u32> {
        self.after("damaged:", key)?.parse().ok()
    }

    fn after<'key>(&self, kind: &str, key: &'key str) -> Option<&'key str> {
        key.strip_prefix(&self.prefix)?.strip_prefix(kind)
    }
}
