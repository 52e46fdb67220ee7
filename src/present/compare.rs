//! Scenarios beside each other: a strip for each, then only the choices that differ, and what they share.

mod row;

use std::rc::Rc;

use self::row::{differing_row, shared_row};
use super::standing::{Standing, StandingKind, StandingRow, standing};
use super::{Cell, Showing, Told};
use crate::budget::Budget;
use crate::compare::{Comparison, compare};
use crate::lang::Language;
use crate::outcome::Outcome;
use crate::scenario::Decisions;
use crate::session::{Compared, Source};
use crate::year::Year;

/// The comparison, ready to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The heads of the year columns.
    pub years: Rc<[Year]>,
    /// The scenarios, the first one the measure of the others.
    pub scenarios: Rc<[ScenarioWords]>,
    /// How many choices differ and how many are shared, in a sentence.
    pub summary: Rc<str>,
    /// The choices that differ, in the document's order, own ones last.
    pub differing: Rc<[DifferingRow]>,
    /// The choices that stand the same everywhere.
    pub shared: Rc<[SharedRow]>,
}

/// One scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenarioWords {
    /// A, B, C or D: stands beside everything that is this scenario's.
    pub letter: Rc<str>,
    /// What it is called.
    pub name: Told,
    /// Where it comes from, where the name does not say so.
    pub source: Option<Rc<str>>,
    /// What it comes to.
    pub standing: Standing,
    /// What must be known before its figures are believed, a sentence each.
    pub warnings: Rc<[Rc<str>]>,
}

/// One choice that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DifferingRow {
    /// Unlike any other row's.
    pub key: Rc<str>,
    /// The number in the document.
    pub number: Option<Rc<str>>,
    /// What it is called.
    pub title: Told,
    /// "eigen voorstel, niet doorgerekend", where it is one.
    pub own: Option<Rc<str>>,
    /// How it stands in each scenario.
    pub entries: Rc<[EntryWords]>,
}

/// How a choice stands in one scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryWords {
    /// Whose.
    pub letter: Rc<str>,
    /// Whether it counts.
    pub on: bool,
    /// "aan", "uit", or that the scenario does not have it.
    pub state: Rc<str>,
    /// What the member set: a level, own amounts.
    pub own: Rc<[Rc<str>]>,
    /// What it does to each year when it is on; nothing where the scenario does not have it.
    pub cells: Rc<[Cell]>,
    /// How much better or worse than in the first scenario, where that is not nothing.
    pub apart: Option<Rc<[Cell]>>,
}

/// One choice that is shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedRow {
    /// Unlike any other row's.
    pub key: Rc<str>,
    /// The number in the document.
    pub number: Option<Rc<str>>,
    /// What it is called.
    pub title: Told,
    /// Whether it counts.
    pub on: bool,
    /// "aan" or "uit".
    pub state: Rc<str>,
    /// What it does to each year when it is on.
    pub cells: Rc<[Cell]>,
}

/// Lays scenarios beside each other.
pub fn sheet(budget: &Budget, compared: &[Compared], showing: Showing) -> Sheet {
    let decisions: Vec<&Decisions> = compared.iter().map(|one| &*one.decisions).collect();
    let comparison = compare(budget, decisions.iter().copied());
    let language = showing.language;
    let differing: Rc<[DifferingRow]> = comparison
        .differing()
        .map(|row| differing_row(budget, &decisions, row, showing))
        .collect();
    let shared: Rc<[SharedRow]> = comparison
        .common()
        .filter_map(|row| shared_row(budget, row, showing))
        .collect();
    let summary = language.text_with(
        "compare-summary",
        &[
            ("differing", differing.len().into()),
            ("shared", shared.len().into()),
        ],
    );
    Sheet {
        years: budget.horizon.years().collect(),
        scenarios: compared
            .iter()
            .enumerate()
            .map(|(place, one)| scenario(budget, &comparison, one, place, showing))
            .collect(),
        summary: summary.into(),
        differing,
        shared,
    }
}

/// A, B, C or D.
pub fn letter(place: usize) -> Rc<str> {
    ["A", "B", "C", "D"].get(place).copied().unwrap_or("?").into()
}

/// What a scenario is called, or what kind it is where it has no name.
pub fn name(of: &Source, title: Option<&str>, language: Language) -> String {
    match (of, title) {
        (Source::Existing, _) => language.text("compare-existing"),
        (Source::Proposal, _) => language.text("compare-proposal"),
        (_, Some(title)) => title.to_owned(),
        (Source::Mine | Source::Shelf(_), None) => language.text("scenario-untitled"),
        (Source::Link | Source::File, None) => language.text("preview-theirs"),
    }
}

fn scenario(
    budget: &Budget,
    comparison: &Comparison,
    one: &Compared,
    place: usize,
    showing: Showing,
) -> ScenarioWords {
    let language = showing.language;
    let title = one.title.as_ref().map(crate::scenario::Wording::as_str);
    let source = match one.of {
        Source::Existing | Source::Proposal => None,
        Source::Mine => Some("compare-source-mine"),
        Source::Shelf(_) => Some("compare-source-shelf"),
        Source::Link => Some("compare-source-link"),
        Source::File => Some("compare-source-file"),
    };
    let outcome = comparison.outcomes.get(place);
    let first = comparison.outcomes.first().filter(|_| place > 0);
    let mut standing = match outcome {
        Some(outcome) => standing(budget, &one.decisions, outcome, showing),
        None => standing(
            budget,
            &one.decisions,
            &crate::outcome::evaluate(budget, &one.decisions),
            showing,
        ),
    };
    if let (Some(first), Some(outcome)) = (first, outcome) {
        standing
            .rows
            .push(apart_row(comparison, first, outcome, place, showing));
    }
    ScenarioWords {
        letter: letter(place),
        name: Told::plain(&name(&one.of, title, language)),
        source: source.map(|source| language.text(source).into()),
        warnings: warnings(one, outcome, first, language),
        standing,
    }
}

// Of balances where both are known, else of effects.
fn apart_row(
    comparison: &Comparison,
    first: &Outcome,
    outcome: &Outcome,
    place: usize,
    showing: Showing,
) -> StandingRow {
    let language = showing.language;
    let cells = outcome.years.iter().map(|(year, total)| {
        let ends = total.end.zip(first.years.get(year).and_then(|total| total.end));
        let apart = match ends {
            Some((mine, theirs)) => mine.minus(theirs).ok(),
            None => comparison.effect_apart(place, year),
        };
        Cell::total(apart, showing).beside_pm(comparison.pm_apart(place, year), language)
    });
    StandingRow {
        kind: StandingKind::Apart,
        label: language
            .text_with("compare-apart", &[("letter", letter(0).as_ref().into())])
            .into(),
        cells: cells.collect(),
    }
}

fn warnings(
    one: &Compared,
    outcome: Option<&Outcome>,
    first: Option<&Outcome>,
    language: Language,
) -> Rc<[Rc<str>]> {
    let leftovers = outcome.map_or(0, |outcome| outcome.leftovers.len());
    let starts = |outcome: &Outcome| -> Vec<_> {
        let starts = outcome
            .years
            .values()
            .map(|total| total.start.map(|start| start.money()));
        starts.collect()
    };
    let other_start = outcome
        .zip(first)
        .is_some_and(|(one, first)| starts(one) != starts(first));
    let sentences = [
        one.other_figures.then(|| language.text("preview-other-figures")),
        (leftovers > 0).then(|| language.text_with("compare-leftovers", &[("count", leftovers.into())])),
        other_start
            .then(|| language.text_with("compare-other-start", &[("letter", letter(0).as_ref().into())])),
    ];
    sentences.into_iter().flatten().map(Rc::from).collect()
}
