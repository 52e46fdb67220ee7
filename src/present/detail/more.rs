//! What a member asks for only now and then: when a choice runs, how sure its amounts are, who else pays.

use std::rc::Rc;

use super::super::ledger::figure_cell;
use super::super::{Cell, Showing};
use super::facts::{self, FactWords};
use super::partners::{PartnersWords, partners};
use crate::budget::{Amount, Budget, Choice, Direction, Range};
use crate::lang::Language;
use crate::money::Money;
use crate::outcome::{Nature, Part};
use crate::scenario::{Decision, Decisions, Timing};
use crate::year::{PerYear, Year};

/// What is folded away under a choice.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct More {
    /// What the document tells beside the figures.
    pub facts: Rc<[FactWords]>,
    /// In which years it runs, and whether the label fits that; none for what is not the document's.
    pub pattern: Option<Rc<str>>,
    /// The first year with an amount, before the member moved it; none where there is no amount.
    pub first_year: Option<Year>,
    /// When it runs, as far as the member decided.
    pub timing: Timing,
    /// What another start means for the years outside the budget, a sentence each.
    pub outside: Rc<[Rc<str>]>,
    /// What is likely in each year, and the document's range.
    pub ranges: Rc<[RangeWords]>,
    /// How well founded the amounts are.
    pub hardness: Option<Rc<str>>,
    /// What the others would pay, for what a shared body does.
    pub partners: Option<PartnersWords>,
}

/// What is known of one year's amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RangeWords {
    /// The year.
    pub year: Year,
    /// What counts.
    pub likely: Cell,
    /// "tussen −40.000 en −20.000", where the document or its class says so.
    pub document: Option<Rc<str>>,
}

pub(super) fn of_choice(
    budget: &Budget,
    choice: &Choice,
    decisions: &Decisions,
    part: &Part,
    showing: Showing,
) -> More {
    let language = showing.language;
    let decision = decisions.of(&choice.id);
    More {
        facts: facts::of_choice(budget, choice, decisions, showing),
        pattern: Some(facts::pattern(part, language)),
        first_year: first_year(&choice.amounts),
        timing: decision
            .map(|decision| decision.timing.clone())
            .unwrap_or_default(),
        outside: outside(
            part,
            decision.map(|decision| &decision.timing),
            choice.direction,
            showing,
        ),
        ranges: ranges(choice, decision, part, showing),
        hardness: facts::hardness_of(budget, choice, language).map(Rc::from),
        partners: choice
            .share
            .as_ref()
            .map(|share| partners(budget, share, showing)),
    }
}

pub(super) fn first_year(amounts: &PerYear<Amount>) -> Option<Year> {
    amounts
        .iter()
        .find(|(_, amount)| amount.is_something())
        .map(|(year, _)| year)
}

// A later start moves money out of sight; that is said, or the variant looks better than it is.
pub(super) fn outside(
    part: &Part,
    timing: Option<&Timing>,
    direction: Option<Direction>,
    showing: Showing,
) -> Rc<[Rc<str>]> {
    let language = showing.language;
    let years: Vec<String> = part
        .outside
        .iter()
        .map(|outside| {
            let amount = match outside.amount {
                Amount::Known(money) => Cell::amount(money, showing),
                Amount::Pm => Cell::pm(direction, language),
            };
            language.text_with(
                "announce-year",
                &[
                    ("year", outside.year.into()),
                    ("amount", amount.written().as_ref().into()),
                ],
            )
        })
        .collect();
    let falls = (!years.is_empty())
        .then(|| language.text_with("timing-outside", &[("years", years.join("; ").into())]));
    let moved = timing.is_some_and(|timing| timing.first_year.is_some());
    let goes_on = moved && part.nature == Nature::Structural && part.pattern.runs_on;
    let last = part.figures.horizon().last();
    let goes_on = goes_on.then(|| language.text_with("timing-goes-on", &[("year", last.into())]));
    falls.into_iter().chain(goes_on).map(Rc::from).collect()
}

fn ranges(choice: &Choice, decision: Option<&Decision>, part: &Part, showing: Showing) -> Rc<[RangeWords]> {
    let own = |year| decision.is_some_and(|decision| decision.ranges.contains_key(&year));
    part.figures
        .iter()
        .map(|(year, figure)| RangeWords {
            year,
            likely: figure_cell(*figure, choice, showing),
            document: part
                .ranges
                .get(year)
                .copied()
                .flatten()
                .filter(|range| range.is_wide() && !own(year))
                .map(|range| between(range, showing).into()),
        })
        .collect()
}

/// "tussen −40.000 en −20.000"
pub fn between(range: Range, showing: Showing) -> String {
    let Showing { language, unit } = showing;
    let words = |money: Money| language.signed_in(unit, money).into();
    language.text_with(
        "between",
        &[("low", words(range.low)), ("high", words(range.high))],
    )
}

/// A fact of a rule or of a tax, where nothing else is asked for.
pub(super) fn facts_only(facts: Vec<FactWords>) -> More {
    More {
        facts: facts.into(),
        ..More::default()
    }
}

/// Words of a rate per step: "50 %, 75 % en 100 %".
pub(super) fn steps(rates: &[crate::rate::Rate], language: Language) -> String {
    let words = rates.iter().map(|rate| language.percent(*rate));
    language.list(&words.collect::<Vec<String>>())
}
