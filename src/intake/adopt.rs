//! What looking over ends in: a budget to keep, to take along, to send.

use super::{Budgets, Effect, Intake, NotKept, Notice, Stage};
use crate::budget::{Budget, to_json};
use crate::ids::{BudgetId, LONGEST_ID};
use crate::link::carried::{self, Carried};
use crate::reading::draft::NoBudget;

/// The most budgets that one device keeps.
pub const MOST_OF_DEVICE: usize = 50;

/// A budget as it is handed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handed {
    /// The budget, under an id that no other has.
    pub budget: Budget,
    /// The fragment of a scenario that came with it.
    pub scenario: Option<String>,
}

impl Intake {
    /// The budget that stands on the screen.
    pub fn budget(&self) -> Option<Result<Handed, NoBudget>> {
        match &self.stage {
            Stage::Looking(looking) => {
                Some(looking.review.draft(looking.file.as_deref()).map(|draft| Handed {
                    budget: draft.budget,
                    scenario: None,
                }))
            }
            Stage::Arrived(arrived) => Some(Ok(Handed {
                budget: arrived.budget.clone(),
                scenario: arrived.scenario.clone(),
            })),
            Stage::Waiting | Stage::Reading { .. } => None,
        }
    }
}

impl Budgets {
    /// The budget under an id that no other budget has. One with the same figures that this device has already keeps
    /// its place there: it is kept once.
    pub fn with_free_id(&self, mut budget: Budget) -> Budget {
        let figures = budget.fingerprint().figures;
        let is_taken = |id: &BudgetId| {
            let of_other = |own: &super::Own| own.id == *id && own.figures != figures;
            self.others.contains(id) || self.own.iter().any(of_other)
        };
        if is_taken(&budget.id) {
            let [first, second, ..] = figures;
            budget.id = marked(&budget.id, &format!("{first:02x}{second:02x}"));
        }
        budget
    }
}

fn marked(id: &BudgetId, mark: &str) -> BudgetId {
    if id.as_str().ends_with(&format!("-{mark}")) {
        return id.clone();
    }
    let room = LONGEST_ID.saturating_sub(mark.len()).saturating_sub(1);
    let stem = id.as_str().get(..room).unwrap_or(id.as_str());
    let name = format!("{}-{mark}", stem.trim_end_matches(['-', '.']));
    name.parse().unwrap_or_else(|_| id.clone())
}

/// The file of a budget: its name and content.
pub(super) fn file(budget: &Budget) -> (String, String) {
    ("budget.json".to_owned(), to_json(budget))
}

pub(super) fn adopt(page: &mut Intake) -> Vec<Effect> {
    if page.budgets.refused {
        page.notice = Some(Notice::NotKept(NotKept::Refused));
        return Vec::new();
    }
    let Some(handed) = handed(page) else {
        return Vec::new();
    };
    let is_there = page.budgets.own.iter().any(|own| own.id == handed.budget.id);
    if !is_there && page.budgets.own.len() >= MOST_OF_DEVICE {
        page.notice = Some(Notice::NotKept(NotKept::TooMany));
        return Vec::new();
    }
    vec![Effect::Keep {
        id: handed.budget.id.clone(),
        text: to_json(&handed.budget),
    }]
}

pub(super) fn share(page: &mut Intake) -> Vec<Effect> {
    let Some(handed) = handed(page) else {
        return Vec::new();
    };
    let carried = Carried {
        budget: handed.budget,
        scenario: handed.scenario,
    };
    let Some((link, words)) = carried::encode_fitting(&carried) else {
        page.notice = Some(Notice::LinkTooLong);
        return Vec::new();
    };
    if let Some(looking) = page.looking_mut() {
        looking.link = Some((link.clone(), words));
    }
    vec![Effect::CopyLink(link)]
}

pub(super) fn copied(page: &mut Intake, done: bool) {
    let waiting = page.looking_mut().and_then(|looking| looking.link.take());
    page.notice = match (waiting, done) {
        (Some((_, words)), true) => Some(Notice::LinkCopied { words }),
        (Some((link, _)), false) => Some(Notice::LinkShown(link)),
        (None, _) => return,
    };
}

// The budget on the screen under a free id, or the reason why there is none.
pub(super) fn handed(page: &mut Intake) -> Option<Handed> {
    match page.budget()? {
        Ok(handed) => Some(Handed {
            budget: page.budgets.with_free_id(handed.budget),
            ..handed
        }),
        Err(why) => {
            page.notice = Some(Notice::NoBudget(why));
            None
        }
    }
}
