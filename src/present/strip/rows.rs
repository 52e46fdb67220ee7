//! The lines of the strip. Some are there only where they say something: an incidental part, a consequence of rules,
//! an exception, and the least and the most where the member wants to see them.

use std::rc::Rc;

use super::{StripRow, StripRowKind};
use crate::lang::Language;
use crate::money::Money;
use crate::outcome::{Outcome, Part, References, Start, YearTotal};
use crate::present::{Cell, Showing};
use crate::scenario::{Begin, Figure};
use crate::year::{PerYear, Year};

pub(super) fn rows(
    references: &References,
    compare_with: Begin,
    ranges: bool,
    showing: Showing,
) -> Rc<[StripRow]> {
    let outcome = &references.mine;
    let reference = match compare_with {
        Begin::Proposal => &references.proposal,
        Begin::Existing => &references.existing,
    };
    let language = showing.language;
    let known = outcome.years.values().any(|total| total.start.is_some());
    let row = |kind| StripRow {
        kind,
        label: label(kind, compare_with, known, language).into(),
        cells: outcome
            .years
            .iter()
            .map(|(year, total)| match kind {
                StripRowKind::Start => start(total.start, showing),
                StripRowKind::StartIncidental => start(total.start_incidental, showing),
                StripRowKind::Effect => Cell::total(total.effect, showing).beside_pm(total.open_pm, language),
                StripRowKind::Indirect => Cell::total(total.indirect_effect, showing),
                StripRowKind::End => balance(total, total.end, showing),
                StripRowKind::Low => end_of_range(total, known, |range| range.low, showing),
                StripRowKind::High => end_of_range(total, known, |range| range.high, showing),
                StripRowKind::Structural => balance(total, total.structural, showing),
                StripRowKind::Exception => Cell::amount(total.exception, showing),
                StripRowKind::Difference => difference(year, total, outcome, reference, showing),
            })
            .collect(),
    };
    let years = &outcome.years;
    let band = ranges && is_wide(years);
    let kinds = [
        (StripRowKind::Start, true),
        (
            StripRowKind::StartIncidental,
            any(years, |total| total.start_incidental.map(Start::money)),
        ),
        (StripRowKind::Effect, true),
        (StripRowKind::Indirect, any(years, |total| total.indirect_effect)),
        (StripRowKind::End, true),
        (StripRowKind::Low, band),
        (StripRowKind::High, band),
        (StripRowKind::Structural, true),
        (StripRowKind::Exception, any(years, |total| Some(total.exception))),
        (StripRowKind::Difference, true),
    ];
    let kinds = kinds.into_iter().filter(|(_, shown)| *shown);
    kinds.map(|(kind, _)| row(kind)).collect()
}

/// Whether anything is uncertain in any year.
pub(super) fn is_wide(years: &PerYear<YearTotal>) -> bool {
    years
        .values()
        .any(|total| total.range.is_some_and(|range| range.is_wide()))
}

fn any(years: &PerYear<YearTotal>, money: impl Fn(&YearTotal) -> Option<Money>) -> bool {
    years
        .values()
        .any(|total| money(total).is_some_and(|money| !money.is_zero()))
}

fn label(kind: StripRowKind, compare_with: Begin, known: bool, language: Language) -> String {
    match (kind, compare_with) {
        (StripRowKind::Start, _) => language.text("strip-start"),
        (StripRowKind::StartIncidental, _) => language.text("strip-start-incidental"),
        (StripRowKind::Effect, _) => language.text("strip-effect"),
        (StripRowKind::Indirect, _) => language.text("strip-indirect"),
        (StripRowKind::End, _) => language.text("strip-end"),
        (StripRowKind::Low, _) if known => language.text("strip-low"),
        (StripRowKind::Low, _) => language.text("strip-effect-low"),
        (StripRowKind::High, _) if known => language.text("strip-high"),
        (StripRowKind::High, _) => language.text("strip-effect-high"),
        (StripRowKind::Structural, _) => language.text("strip-structural"),
        (StripRowKind::Exception, _) => language.text("strip-exception"),
        (StripRowKind::Difference, Begin::Proposal) => language.text("strip-difference-proposal"),
        (StripRowKind::Difference, Begin::Existing) => language.text("strip-difference-existing"),
    }
}

fn start(start: Option<Start>, showing: Showing) -> Cell {
    match start {
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

/// Of the balance; where no balance is known, of the effect.
fn end_of_range(
    total: &YearTotal,
    known: bool,
    end: impl Fn(crate::budget::Range) -> Money,
    showing: Showing,
) -> Cell {
    let before = match total.start {
        Some(start) => start.money(),
        None if known => return Cell::unknown(showing.language),
        None => Money::ZERO,
    };
    let money = total.range.and_then(|range| end(range).plus(before).ok());
    Cell::total(money, showing)
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
    let open = |part: &&Part| part.on && part.figures.get(year) == Some(&Figure::Pm);
    let theirs = |part: &Part| reference.parts.iter().find(|other| other.of == part.of);
    let only_mine = outcome.parts.iter().filter(open);
    let only_mine = only_mine.filter(|part| !theirs(part).is_some_and(|other| open(&other)));
    let mine = |part: &Part| outcome.parts.iter().find(|other| other.of == part.of);
    let only_theirs = reference.parts.iter().filter(open);
    let only_theirs = only_theirs.filter(|part| !mine(part).is_some_and(|other| open(&other)));
    only_mine.count().saturating_add(only_theirs.count())
}
