//! The year strip, the head of the ledger: what the choices come to in every year, and the verdict in words.

mod rows;
mod verdict;

use std::rc::Rc;

use super::clashes::{Clashes, clashes};
use super::named::part_title;
use super::{Cell, Showing, Told};
use crate::budget::Budget;
use crate::lang::Language;
use crate::outcome::{Band, Outcome, References, TotalOf, YearTotal, is_wide};
use crate::scenario::{Begin, Decisions};
use crate::year::{PerYear, Year};

pub use verdict::{VerdictKind, VerdictWords};

/// The strip, ready to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strip {
    /// The heads of the year columns.
    pub years: Rc<[Year]>,
    /// Start, effect, end, structural, difference, and what comes between; a cell for every year.
    pub rows: Rc<[StripRow]>,
    /// Whether anything is uncertain, so that there is a least and a most to show.
    pub is_wide: bool,
    /// Whether the structural balance holds, in words.
    pub verdict: VerdictWords,
    /// How many posts are left out of the totals; none where nothing is.
    pub pm: Option<PmNote>,
    /// Rules between choices that are broken; none where every rule holds.
    pub clashes: Option<Clashes>,
    /// What is unknown or could not be counted, a sentence each.
    pub notes: Rc<[Rc<str>]>,
    /// Everything that changed, in one sentence for all years: for the live region.
    pub announcement: Rc<str>,
}

/// One line of the strip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StripRow {
    /// Which line.
    pub kind: StripRowKind,
    /// Its name.
    pub label: Rc<str>,
    /// A figure for every year.
    pub cells: Rc<[Cell]>,
}

/// The lines of the strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StripRowKind {
    /// The balance before the choices.
    Start,
    /// The incidental part of that.
    StartIncidental,
    /// What the choices that are on do.
    Effect,
    /// The part of that which rules between choices bring.
    Indirect,
    /// Start and effect together.
    End,
    /// The least that the end balance can be; where no balance is known, the effect.
    Low,
    /// The most.
    High,
    /// The structural part of the end balance.
    Structural,
    /// The least that the structural balance can be.
    StructuralLow,
    /// The most.
    StructuralHigh,
    /// What the agreed exception adds to that.
    Exception,
    /// How much better or worse than the reference.
    Difference,
}

/// The posts without an amount that are left out of the totals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PmNote {
    /// "1 post pm telt niet mee"
    pub text: Rc<str>,
    /// Which posts.
    pub posts: Rc<[Told]>,
}

/// The strip of the member's variant, with the difference from a reference, and the least and the most of each balance
/// where these are wanted and known.
pub fn strip(
    budget: &Budget,
    decisions: &Decisions,
    references: &References,
    compare_with: Begin,
    band: Option<&Band>,
    showing: Showing,
) -> Strip {
    let outcome = &references.mine;
    Strip {
        years: budget.horizon.years().collect(),
        rows: rows::rows(references, compare_with, band, showing),
        is_wide: is_wide(&outcome.years, TotalOf::Effect),
        verdict: verdict::in_words(outcome, showing.language),
        pm: pm_note(budget, decisions, outcome, showing.language),
        clashes: clashes(budget, decisions, outcome, showing.language),
        notes: notes(budget, decisions, outcome, showing.language),
        announcement: announcement(outcome, showing).into(),
    }
}

/// The verdict on an outcome, in words.
pub(super) fn verdict_of(outcome: &Outcome, language: Language) -> VerdictWords {
    verdict::in_words(outcome, language)
}

pub(super) fn pm_note(
    budget: &Budget,
    decisions: &Decisions,
    outcome: &Outcome,
    language: Language,
) -> Option<PmNote> {
    let posts: Rc<[Told]> = outcome
        .open_pm()
        .map(|part| part_title(&part.of, budget, decisions, language))
        .collect();
    let text = language.text_with("pm-note", &[("count", posts.len().into())]);
    (!posts.is_empty()).then(|| PmNote {
        text: text.into(),
        posts,
    })
}

pub(super) fn notes(
    budget: &Budget,
    decisions: &Decisions,
    outcome: &Outcome,
    language: Language,
) -> Rc<[Rc<str>]> {
    let unknown = years_without_start(&outcome.years);
    let start = if unknown.is_empty() {
        None
    } else if unknown.len() == budget.horizon.length() {
        Some(language.text("strip-start-unknown"))
    } else {
        let years = language.years(&unknown);
        Some(language.text_with("strip-start-unknown-in", &[("years", years.into())]))
    };
    let findings = super::findings::all_in_words(&outcome.findings, budget, decisions, language);
    let indexed = decisions
        .indexation
        .map(|rate| language.text_with("strip-indexed", &[("rate", language.percent(rate).into())]));
    start
        .into_iter()
        .chain(indexed)
        .chain(findings)
        .map(Rc::from)
        .collect()
}

fn years_without_start(years: &PerYear<YearTotal>) -> Vec<Year> {
    years
        .iter()
        .filter(|(_, total)| total.start.is_none())
        .map(|(year, _)| year)
        .collect()
}

fn announcement(outcome: &Outcome, showing: Showing) -> String {
    let language = showing.language;
    let known = outcome.years.values().all(|total| total.start.is_some());
    let figure = |total: &YearTotal| if known { total.end } else { total.effect };
    let years: Vec<String> = outcome
        .years
        .iter()
        .map(|(year, total)| {
            let amount = Cell::total(figure(total), showing).spoken;
            language.text_with(
                "announce-year",
                &[("year", year.into()), ("amount", amount.as_ref().into())],
            )
        })
        .collect();
    let years = years.join("; ");
    let balances = if known {
        language.text_with("announce-balance", &[("years", years.into())])
    } else {
        language.text_with("announce-effect", &[("years", years.into())])
    };
    match outcome.open_pm().count() {
        0 => balances,
        count => {
            let note = language.text_with("pm-note", &[("count", count.into())]);
            format!("{balances} {note}.")
        }
    }
}

#[cfg(test)]
mod tests;
