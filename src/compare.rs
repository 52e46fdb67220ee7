//! Two to four scenarios beside each other: what each comes to, where they differ, and what they share.
//!
//! Each scenario is counted by `outcome::evaluate` and nothing else, so its totals are those that it has on its own;
//! the rows add up to them. Deliberately absent: where a scenario came from (`session`) and every word (`present`).

use std::collections::BTreeMap;

use crate::budget::Budget;
use crate::ids::OwnChoiceId;
use crate::money::Money;
use crate::outcome::{Outcome, Part, PartOf, evaluate};
use crate::scenario::{Decisions, Figure, Other, OwnChoice, OwnEffect};
use crate::year::{PerYear, Year};

/// The fewest scenarios that there is something to compare between.
pub const FEWEST: usize = 2;

/// The most scenarios beside each other.
pub const MOST: usize = 4;

/// Scenarios beside each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// What each comes to, in the order given.
    pub outcomes: Vec<Outcome>,
    /// Every choice in the document's order, own choices last.
    pub rows: Vec<Row>,
}

/// One choice in all scenarios.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which choice.
    pub of: RowOf,
    /// How it stands in each scenario; none where the scenario does not have it, as with the own choices of others.
    pub entries: Vec<Option<Part>>,
}

/// Which choice a row is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowOf {
    /// What every scenario of this budget can have: a choice of the document, a tax or charge, what a rule brings.
    Same(PartOf),
    /// One that a member added; without switch and note, which are not what it is.
    Own(Box<OwnChoice>),
    /// What a member says that an own choice changes.
    OwnEffect(Box<ProposedEffect>),
}

/// What an own choice changes, as far as two members can say the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedEffect {
    /// The own choice, as proposed.
    pub own: OwnChoice,
    /// What it changes. The id of another own choice in it means nothing.
    pub effect: OwnEffect,
    /// That other own choice, as proposed.
    pub other: Option<OwnChoice>,
}

/// How much more or less one scenario has of a choice than another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// So many euros.
    Known(Money),
    /// One of the two counts an amount that nobody knows.
    Pm,
    /// Beyond counting.
    Overflow,
}

/// Counts scenarios and lays them beside each other.
pub fn compare<'all>(budget: &Budget, scenarios: impl IntoIterator<Item = &'all Decisions>) -> Comparison {
    let scenarios: Vec<&Decisions> = scenarios.into_iter().collect();
    let outcomes: Vec<Outcome> = scenarios
        .iter()
        .map(|decisions| evaluate(budget, decisions))
        .collect();
    let mut rows = rows_of_budget(&outcomes);
    rows.extend(own_rows(&scenarios, &outcomes));
    Comparison { outcomes, rows }
}

/// An own choice as far as two members can have the same one: what it is called and what it does. What it has to do with
/// other own choices is left out: those are places in one member's list.
pub fn as_proposed(own: &OwnChoice) -> OwnChoice {
    let mut proposed = OwnChoice {
        on: true,
        note: None,
        question: None,
        marked: false,
        ..own.clone()
    };
    // The id is a place in one member's list; a year of zero is a year without an amount.
    if let Ok(id) = "a".parse() {
        proposed.id = id;
    }
    let pm = proposed.particulars.pm.as_ref();
    let is_pm = |year: &Year| pm.is_some_and(|pm| pm.years.contains(year));
    proposed
        .amounts
        .retain(|year, money| !money.is_zero() || is_pm(year));
    let said = &mut proposed.particulars;
    (said.legal_duty, said.contract_until, said.noticed_by) = (None, None, None);
    said.ties
        .retain(|tie| !matches!(tie.other(), Some(Other::Own(_))));
    said.effects
        .retain(|effect| !matches!(effect.other(), Some(Other::Own(_))));
    proposed
}

// In the order of the outcomes; what only a later scenario has comes after what the earlier ones have.
fn rows_of_budget(outcomes: &[Outcome]) -> Vec<Row> {
    let mut places: BTreeMap<&PartOf, usize> = BTreeMap::new();
    let mut rows: Vec<Row> = Vec::new();
    for (column, outcome) in outcomes.iter().enumerate() {
        for part in &outcome.parts {
            if matches!(part.of, PartOf::Own(_) | PartOf::OwnEffect(..)) {
                continue;
            }
            let place = *places.entry(&part.of).or_insert_with(|| {
                rows.push(Row {
                    of: RowOf::Same(part.of.clone()),
                    entries: vec![None; outcomes.len()],
                });
                rows.len().saturating_sub(1)
            });
            if let Some(entry) = rows.get_mut(place).and_then(|row| row.entries.get_mut(column)) {
                *entry = Some(part.clone());
            }
        }
    }
    rows
}

// Own choices, and what those change, are one row where they are equal. A member who has the same one twice has two
// rows of it.
fn own_rows(scenarios: &[&Decisions], outcomes: &[Outcome]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for (place, (decisions, outcome)) in scenarios.iter().zip(outcomes).enumerate() {
        for part in &outcome.parts {
            let Some(of) = own_row(&part.of, decisions) else {
                continue;
            };
            let free = |row: &&mut Row| row.of == of && row.entries.get(place).is_some_and(Option::is_none);
            let row = match rows.iter_mut().find(free) {
                Some(row) => row,
                None => {
                    rows.push(Row {
                        of,
                        entries: vec![None; scenarios.len()],
                    });
                    let Some(row) = rows.last_mut() else { continue };
                    row
                }
            };
            if let Some(entry) = row.entries.get_mut(place) {
                *entry = Some(part.clone());
            }
        }
    }
    rows
}

fn own_row(of: &PartOf, decisions: &Decisions) -> Option<RowOf> {
    let own = |id: &OwnChoiceId| decisions.own.iter().find(|own| own.id == *id);
    match of {
        PartOf::Own(id) => Some(RowOf::Own(Box::new(as_proposed(own(id)?)))),
        PartOf::OwnEffect(id, place) => {
            let from = own(id)?;
            let effect = from.particulars.effects.get(usize::from(*place))?;
            let other = match effect.other() {
                Some(Other::Own(id)) => Some(as_proposed(own(id)?)),
                _ => None,
            };
            Some(RowOf::OwnEffect(Box::new(ProposedEffect {
                own: as_proposed(from),
                effect: with_first_id(effect),
                other,
            })))
        }
        PartOf::Choice(_) | PartOf::Lever(_) | PartOf::Rule(_) => None,
    }
}

// An id of an own choice is a place in one member's list; which one it is stands beside the effect.
fn with_first_id(effect: &OwnEffect) -> OwnEffect {
    let mut effect = effect.clone();
    if let (Some(Other::Own(id)), Ok(first)) = (effect.other_mut(), "a".parse()) {
        *id = first;
    }
    effect
}

impl Comparison {
    /// The choices that do not stand the same in every scenario.
    pub fn differing(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.differs())
    }

    /// The choices that stand the same everywhere.
    pub fn common(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| !row.differs())
    }

    /// How much better or worse a scenario's choices are than the first one's in a year; none where one of the two
    /// is beyond counting.
    pub fn effect_apart(&self, place: usize, year: Year) -> Option<Money> {
        let effect = |place: usize| self.outcomes.get(place)?.years.get(year)?.effect;
        effect(place)?.minus(effect(0)?).ok()
    }

    /// How many posts leave one of two totals open and not the other: a scenario's and the first one's.
    pub fn pm_apart(&self, place: usize, year: Year) -> usize {
        let apart = |row: &&Row| row.apart(place, year) == Difference::Pm;
        self.rows.iter().filter(apart).count()
    }
}

impl Row {
    /// Whether some scenario has it otherwise than another. What is off everywhere is the same, whatever it would do.
    pub fn differs(&self) -> bool {
        let mut pairs = self.entries.iter().zip(self.entries.iter().skip(1));
        pairs.any(|(one, other)| !is_same(one.as_ref(), other.as_ref()))
    }

    /// A scenario's difference from the first in a year.
    pub fn apart(&self, place: usize, year: Year) -> Difference {
        let counts = |place: usize| {
            let entry = self.entries.get(place).and_then(Option::as_ref);
            entry
                .filter(|part| part.on)
                .and_then(|part| part.figures.get(year))
                .copied()
        };
        match (counts(place), counts(0)) {
            (Some(Figure::Pm), Some(Figure::Pm)) => Difference::Known(Money::ZERO),
            (Some(Figure::Pm), _) | (_, Some(Figure::Pm)) => Difference::Pm,
            (mine, first) => match (worth(mine), worth(first)) {
                (Some(mine), Some(first)) => {
                    mine.minus(first).map_or(Difference::Overflow, Difference::Known)
                }
                _ => Difference::Overflow,
            },
        }
    }
}

fn worth(figure: Option<Figure>) -> Option<Money> {
    match figure {
        None => Some(Money::ZERO),
        Some(figure) => figure.money(),
    }
}

fn is_same(one: Option<&Part>, other: Option<&Part>) -> bool {
    let on = |part: Option<&Part>| part.is_some_and(|part| part.on);
    match (one, other) {
        _ if !on(one) && !on(other) => true,
        (Some(one), Some(other)) => {
            let known = are_same(&one.figures, &other.figures) && one.structural == other.structural;
            one.on == other.on && one.nature == other.nature && known && one.ranges == other.ranges
        }
        _ => false,
    }
}

// Whose figure it is makes no difference; what it is does.
fn are_same(one: &PerYear<Figure>, other: &PerYear<Figure>) -> bool {
    let years = one.values().zip(other.values());
    let mut same = years
        .map(|(one, other)| one == other || one.money().is_some_and(|money| other.money() == Some(money)));
    same.all(|same| same)
}
