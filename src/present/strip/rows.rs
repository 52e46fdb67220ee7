//! The lines of the strip. Some are there only where they say something: an incidental part, a consequence of rules,
//! an exception, and the least and the most where the member wants to see them.

use std::rc::Rc;

use super::{StripRow, StripRowKind};
use crate::budget::Range;
use crate::lang::Language;
use crate::money::Money;
use crate::outcome::{Band, BandRule, Outcome, Part, References, Start, TotalOf, YearTotal, is_wide};
use crate::present::{Cell, Showing};
use crate::scenario::{Begin, Figure};
use crate::year::{PerYear, Year};

pub(super) fn rows(
    references: &References,
    compare_with: Begin,
    band: Option<&Band>,
    showing: Showing,
) -> Rc<[StripRow]> {
    let outcome = &references.mine;
    let reference = match compare_with {
        Begin::Proposal => &references.proposal,
        Begin::Existing => &references.existing,
    };
    let language = showing.language;
    let known = outcome.years.values().any(|total| total.start.is_some());
    let around = if known { TotalOf::End } else { TotalOf::Effect };
    let rule = band.map(|band| band.rule).unwrap_or_default();
    let row = |kind| StripRow {
        kind,
        label: label(kind, compare_with, known, rule, language).into(),
        cells: outcome
            .years
            .iter()
            .map(|(year, total)| match kind {
                StripRowKind::Start => start(total.start, showing),
                StripRowKind::StartIncidental => start(total.start_incidental, showing),
                StripRowKind::Effect => Cell::total(total.effect, showing).beside_pm(total.open_pm, language),
                StripRowKind::Indirect => Cell::total(total.indirect_effect, showing),
                StripRowKind::End => balance(total, total.end, showing),
                StripRowKind::Low => end_of_range(band, around, total, year, |range| range.low, showing),
                StripRowKind::High => end_of_range(band, around, total, year, |range| range.high, showing),
                StripRowKind::StructuralLow => {
                    end_of_range(band, TotalOf::Structural, total, year, |range| range.low, showing)
                }
                StripRowKind::StructuralHigh => end_of_range(
                    band,
                    TotalOf::Structural,
                    total,
                    year,
                    |range| range.high,
                    showing,
                ),
                StripRowKind::Structural => balance(total, total.structural, showing),
                StripRowKind::Exception => Cell::amount(total.exception, showing),
                StripRowKind::Difference => difference(year, total, outcome, reference, showing),
            })
            .collect(),
    };
    let years = &outcome.years;
    let beside = |of| band.is_some() && is_wide(years, of);
    let kinds = [
        (StripRowKind::Start, true),
        (
            StripRowKind::StartIncidental,
            any(years, |total| total.start_incidental.map(Start::money)),
        ),
        (StripRowKind::Effect, true),
        (StripRowKind::Indirect, any(years, |total| total.indirect_effect)),
        (StripRowKind::End, true),
        (StripRowKind::Low, beside(TotalOf::End)),
        (StripRowKind::High, beside(TotalOf::End)),
        (StripRowKind::Structural, true),
        (StripRowKind::StructuralLow, beside(TotalOf::Structural)),
        (StripRowKind::StructuralHigh, beside(TotalOf::Structural)),
        (StripRowKind::Exception, any(years, |total| Some(total.exception))),
        (StripRowKind::Difference, true),
    ];
    let kinds = kinds.into_iter().filter(|(_, shown)| *shown);
    kinds.map(|(kind, _)| row(kind)).collect()
}

fn any(years: &PerYear<YearTotal>, money: impl Fn(&YearTotal) -> Option<Money>) -> bool {
    years
        .values()
        .any(|total| money(total).is_some_and(|money| !money.is_zero()))
}

fn label(kind: StripRowKind, compare_with: Begin, known: bool, rule: BandRule, language: Language) -> String {
    let sums = rule == BandRule::Sums;
    match (kind, compare_with) {
        (StripRowKind::Start, _) => language.text("strip-start"),
        (StripRowKind::StartIncidental, _) => language.text("strip-start-incidental"),
        (StripRowKind::Effect, _) => language.text("strip-effect"),
        (StripRowKind::Indirect, _) => language.text("strip-indirect"),
        (StripRowKind::End, _) => language.text("strip-end"),
        (StripRowKind::Low, _) if known && sums => language.text("strip-low"),
        (StripRowKind::Low, _) if known => language.text("strip-from"),
        (StripRowKind::Low, _) if sums => language.text("strip-effect-low"),
        (StripRowKind::Low, _) => language.text("strip-effect-from"),
        (StripRowKind::High, _) if known && sums => language.text("strip-high"),
        (StripRowKind::High, _) if known => language.text("strip-to"),
        (StripRowKind::High, _) if sums => language.text("strip-effect-high"),
        (StripRowKind::High, _) => language.text("strip-effect-to"),
        (StripRowKind::Structural, _) => language.text("strip-structural"),
        (StripRowKind::StructuralLow, _) if sums => language.text("strip-structural-low"),
        (StripRowKind::StructuralLow, _) => language.text("strip-structural-from"),
        (StripRowKind::StructuralHigh, _) if sums => language.text("strip-structural-high"),
        (StripRowKind::StructuralHigh, _) => language.text("strip-structural-to"),
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

/// Around the balance; where no balance is known, around the effect.
fn end_of_range(
    band: Option<&Band>,
    of: TotalOf,
    total: &YearTotal,
    year: Year,
    end: impl Fn(Range) -> Money,
    showing: Showing,
) -> Cell {
    if of != TotalOf::Effect && total.start.is_none() {
        return Cell::unknown(showing.language);
    }
    let range = band.and_then(|band| band.around(of, total, year));
    Cell::total(range.map(end), showing)
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
