//! What one scenario comes to, for rooms that show several or one without a reference: the figures of the strip, the
//! verdict and what is left out.

use std::rc::Rc;

use super::strip::{self, PmNote, VerdictWords};
use super::{Cell, Showing};
use crate::budget::Budget;
use crate::lang::Language;
use crate::outcome::{Outcome, Start};
use crate::scenario::Decisions;

/// What one scenario comes to, ready to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// A line each, a cell for every year.
    pub rows: Vec<StandingRow>,
    /// Whether the structural balance holds, in words.
    pub verdict: VerdictWords,
    /// How many posts are left out of the totals.
    pub pm: Option<PmNote>,
    /// What is unknown or could not be counted, a sentence each.
    pub notes: Rc<[Rc<str>]>,
    /// No year has a balance before the choices: there are effects to show, and no balances.
    pub start_unknown: bool,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandingRow {
    /// Which line.
    pub kind: StandingKind,
    /// Its name.
    pub label: Rc<str>,
    /// A figure for every year.
    pub cells: Rc<[Cell]>,
}

/// The lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StandingKind {
    /// The balance before the choices.
    Start,
    /// What the choices that are on do.
    Effect,
    /// The structural part of that; only where there are no balances.
    StructuralEffect,
    /// Start and effect together.
    End,
    /// The structural part of the balance.
    Structural,
    /// How much better or worse than another scenario.
    Apart,
}

/// What a scenario comes to.
pub fn standing(budget: &Budget, decisions: &Decisions, outcome: &Outcome, showing: Showing) -> Standing {
    let start_unknown = outcome.years.values().all(|total| total.start.is_none());
    let kinds: &[StandingKind] = if start_unknown {
        &[StandingKind::Effect, StandingKind::StructuralEffect]
    } else {
        &[
            StandingKind::Start,
            StandingKind::Effect,
            StandingKind::End,
            StandingKind::Structural,
        ]
    };
    Standing {
        rows: kinds.iter().map(|kind| row(*kind, outcome, showing)).collect(),
        verdict: strip::verdict_of(outcome, showing.language),
        pm: strip::pm_note(budget, decisions, outcome, showing.language),
        notes: strip::notes(budget, decisions, outcome, showing.language),
        start_unknown,
    }
}

impl Standing {
    /// The line that the eye should find first.
    pub fn leading(&self) -> StandingKind {
        if self.start_unknown {
            StandingKind::Effect
        } else {
            StandingKind::End
        }
    }
}

fn row(kind: StandingKind, outcome: &Outcome, showing: Showing) -> StandingRow {
    let language = showing.language;
    let cells = outcome.years.values().map(|total| {
        let balance = |balance| match total.start {
            None => Cell::unknown(language),
            Some(_) => Cell::total(balance, showing).beside_pm(total.open_pm, language),
        };
        match kind {
            StandingKind::Start => match total.start {
                Some(Start::Document(money)) => Cell::amount(money, showing),
                Some(Start::Own(money)) => Cell::amount(money, showing).own(language),
                None => Cell::unknown(language),
            },
            StandingKind::Effect => Cell::total(total.effect, showing).beside_pm(total.open_pm, language),
            StandingKind::StructuralEffect => Cell::total(total.structural_effect, showing),
            StandingKind::End => balance(total.end),
            StandingKind::Structural => balance(total.structural),
            StandingKind::Apart => Cell::unknown(language),
        }
    });
    StandingRow {
        kind,
        label: label(kind, language).into(),
        cells: cells.collect(),
    }
}

fn label(kind: StandingKind, language: Language) -> String {
    match kind {
        StandingKind::Start => language.text("strip-start"),
        StandingKind::Effect => language.text("strip-effect"),
        StandingKind::End => language.text("strip-end"),
        StandingKind::StructuralEffect | StandingKind::Structural | StandingKind::Apart => {
            language.text("strip-structural")
        }
    }
}
