//! The year strip, the head of the ledger: what the choices come to in every year, and the verdict in words.

mod verdict;

use std::rc::Rc;

use super::clashes::{Clashes, clashes};
use super::named::part_title;
use super::{Cell, Showing, Told};
use crate::budget::Budget;
use crate::lang::Language;
use crate::money::Money;
use crate::outcome::{Outcome, Part, References, Start, YearTotal};
use crate::scenario::{Begin, Decisions, Figure};
use crate::year::{PerYear, Year};

pub use verdict::{VerdictKind, VerdictWords};

/// The strip, ready to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strip {
    /// The heads of the year columns.
    pub years: Rc<[Year]>,
    /// Start, effect, end, structural, difference; a cell for every year.
    pub rows: Rc<[StripRow]>,
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
    /// What the choices that are on do.
    Effect,
    /// Start and effect together.
    End,
    /// The structural part of the end balance.
    Structural,
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

/// The strip of the member's variant, with the difference from a reference.
pub fn strip(
    budget: &Budget,
    decisions: &Decisions,
    references: &References,
    compare_with: Begin,
    showing: Showing,
) -> Strip {
    let outcome = &references.mine;
    let reference = match compare_with {
        Begin::Proposal => &references.proposal,
        Begin::Existing => &references.existing,
    };
    let row = |kind| StripRow {
        kind,
        label: label(kind, compare_with, showing.language).into(),
        cells: outcome
            .years
            .iter()
            .map(|(year, total)| match kind {
                StripRowKind::Start => start(total, showing),
                StripRowKind::Effect => {
                    Cell::total(total.effect, showing).beside_pm(total.open_pm, showing.language)
                }
                StripRowKind::End => balance(total, total.end, showing),
                StripRowKind::Structural => balance(total, total.structural, showing),
                StripRowKind::Difference => difference(year, total, outcome, reference, showing),
            })
            .collect(),
    };
    let rows = [
        StripRowKind::Start,
        StripRowKind::Effect,
        StripRowKind::End,
        StripRowKind::Structural,
        StripRowKind::Difference,
    ];
    Strip {
        years: budget.horizon.years().collect(),
        rows: rows.into_iter().map(row).collect(),
        verdict: verdict::in_words(outcome, showing.language),
        pm: pm_note(budget, decisions, outcome, showing.language),
        clashes: clashes(budget, outcome, showing.language),
        notes: notes(budget, decisions, outcome, showing.language),
        announcement: announcement(outcome, showing).into(),
    }
}

fn label(kind: StripRowKind, compare_with: Begin, language: Language) -> String {
    match (kind, compare_with) {
        (StripRowKind::Start, _) => language.text("strip-start"),
        (StripRowKind::Effect, _) => language.text("strip-effect"),
        (StripRowKind::End, _) => language.text("strip-end"),
        (StripRowKind::Structural, _) => language.text("strip-structural"),
        (StripRowKind::Difference, Begin::Proposal) => language.text("strip-difference-proposal"),
        (StripRowKind::Difference, Begin::Existing) => language.text("strip-difference-existing"),
    }
}

fn start(total: &YearTotal, showing: Showing) -> Cell {
    match total.start {
        Some(Start::Document(money)) => Cell::amount(money, showing),
        Some(Start::Own(money)) => Cell::amount(money, showing).own(showing.language),
        None => Cell::unknown(showing.language),
    }
}

fn balance(total: &YearTotal, balance: Option<Money>, showing: Showing) -> Cell {
    if total.start.is_none() {
        return Cell::unknown(showing.language);
    }
    Cell::total(balance, showing).beside_pm(total.open_pm, showing.language)
}

/// The start balance is the same on both sides, so the difference is known even where the balance is not.
fn difference(
    year: Year,
    mine: &YearTotal,
    outcome: &Outcome,
    reference: &Outcome,
    showing: Showing,
) -> Cell {
    let theirs = reference.years.get(year).and_then(|total| total.effect);
    let difference = mine
        .effect
        .zip(theirs)
        .and_then(|(mine, theirs)| mine.minus(theirs).ok());
    Cell::total(difference, showing).beside_pm(pm_apart(year, outcome, reference), showing.language)
}

/// How many posts leave one of the two totals open and not the other. A post that is open in both makes no
/// difference, whatever it turns out to cost.
fn pm_apart(year: Year, outcome: &Outcome, reference: &Outcome) -> usize {
    let open = |part: &Part| part.on && part.figures.get(year) == Some(&Figure::Pm);
    outcome
        .parts
        .iter()
        .zip(&reference.parts)
        .filter(|(mine, theirs)| open(mine) != open(theirs))
        .count()
}

fn pm_note(budget: &Budget, decisions: &Decisions, outcome: &Outcome, language: Language) -> Option<PmNote> {
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

fn notes(budget: &Budget, decisions: &Decisions, outcome: &Outcome, language: Language) -> Rc<[Rc<str>]> {
    let unknown = years_without_start(&outcome.years);
    let start = if unknown.is_empty() {
        None
    } else if unknown.len() == budget.horizon.length() {
        Some(language.text("strip-start-unknown"))
    } else {
        let years = language.years(&unknown);
        Some(language.text_with("strip-start-unknown-in", &[("years", years.into())]))
    };
    let findings = outcome
        .findings
        .iter()
        .map(|finding| super::findings::in_words(finding, budget, decisions, language));
    start.into_iter().chain(findings).map(Rc::from).collect()
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
