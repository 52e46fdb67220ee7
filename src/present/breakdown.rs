//! A total, opened into its parts: by section, each part with its amount and its place in the document, and the sum.
//!
//! The sum that is shown is the sum of the parts that are shown. In euros that follows from the exact amounts; in
//! thousands every amount is rounded for itself, and a row of its own says what that makes.

use std::rc::Rc;

use super::detail::{between, source_in_words};
use super::named::part_title;
use super::{Cell, Showing, Told};
use crate::budget::Budget;
use crate::ids::SectionId;
use crate::lang::{Language, Unit, in_thousands};
use crate::money::Money;
use crate::outcome::{Addend, AddendOf, Band, BandRule, Outcome, PartOf, Start, TotalOf, addends};
use crate::scenario::{Decisions, OwnChoice};
use crate::year::Year;

/// A total and what it is made of, ready to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breakdown {
    /// "Saldo 2027"
    pub title: Rc<str>,
    /// The parts, by heading.
    pub groups: Rc<[Group]>,
    /// What rounding to thousands makes; none where nothing is rounded.
    pub rounding: Option<Cell>,
    /// The total.
    pub sum: Cell,
    /// Between what it lies, where anything is uncertain.
    pub range: Option<Rc<str>>,
}

/// The parts under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The heading.
    pub title: Told,
    /// The parts.
    pub rows: Rc<[BreakdownRow]>,
}

/// One part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BreakdownRow {
    /// What it is called.
    pub title: Told,
    /// How much it adds.
    pub cell: Cell,
    /// Where it stands, or whose it is.
    pub source: Option<Rc<str>>,
}

/// Under which heading a part stands, in the order of the page.
#[derive(Clone, PartialEq, Eq)]
enum Heading {
    Start,
    Section(SectionId),
    Rules,
    Levers,
    Own,
    Exception,
}

/// A total of a year, opened; none where it is not known.
pub fn breakdown(
    budget: &Budget,
    decisions: &Decisions,
    outcome: &Outcome,
    of: TotalOf,
    year: Year,
    band: &Band,
    showing: Showing,
) -> Option<Breakdown> {
    let language = showing.language;
    let total = outcome.years.get(year)?;
    let sum = of.of(total)?;
    let all = addends(outcome, of, year);
    let sections = budget
        .sections
        .iter()
        .map(|section| Heading::Section(section.id.clone()));
    let headings = std::iter::once(Heading::Start).chain(sections).chain([
        Heading::Rules,
        Heading::Levers,
        Heading::Own,
        Heading::Exception,
    ]);
    let groups = headings.map(|heading| Group {
        title: heading_title(&heading, budget, language),
        rows: all
            .iter()
            .filter(|addend| heading_of(addend, budget).as_ref() == Some(&heading))
            .map(|addend| row(addend, budget, decisions, showing))
            .collect(),
    });
    let range = band.around(of, total, year).filter(|range| range.is_wide());
    let range = range.map(|range| {
        let words = [("range", between(range, showing).into())];
        match band.rule {
            BandRule::Sums => language.text_with("breakdown-range", &words).into(),
            BandRule::Draws => language.text_with("breakdown-draws", &words).into(),
        }
    });
    Some(Breakdown {
        title: title(of, year, language).into(),
        groups: groups.filter(|group| !group.rows.is_empty()).collect(),
        rounding: rounding(&all, sum, showing),
        sum: Cell::amount(sum, showing).beside_pm(total.open_pm, language),
        range,
    })
}

/// What a total is called.
pub fn total_name(of: TotalOf, language: Language) -> String {
    match of {
        TotalOf::Effect => language.text("strip-effect"),
        TotalOf::End => language.text("strip-end"),
        TotalOf::Structural => language.text("breakdown-structural"),
    }
}

fn title(of: TotalOf, year: Year, language: Language) -> String {
    let total = total_name(of, language);
    language.text_with(
        "breakdown-title",
        &[("total", total.into()), ("year", year.into())],
    )
}

fn heading_of(addend: &Addend, budget: &Budget) -> Option<Heading> {
    Some(match &addend.of {
        AddendOf::Start(_) | AddendOf::StartIncidental(_) => Heading::Start,
        AddendOf::Part(PartOf::Choice(id)) => Heading::Section(budget.choice(id)?.section.clone()),
        AddendOf::Part(PartOf::Rule(_) | PartOf::OwnEffect(..)) => Heading::Rules,
        AddendOf::Part(PartOf::Lever(_)) => Heading::Levers,
        AddendOf::Part(PartOf::Own(_)) => Heading::Own,
        AddendOf::Exception => Heading::Exception,
    })
}

fn heading_title(heading: &Heading, budget: &Budget, language: Language) -> Told {
    let words = match heading {
        Heading::Section(id) => {
            let section = budget.sections.iter().find(|section| section.id == *id);
            return section.map_or_else(
                || Told::plain(id.as_str()),
                |section| Told::document(&section.title, language),
            );
        }
        Heading::Start => language.text("breakdown-before"),
        Heading::Rules => language.text("rules-section"),
        Heading::Levers => language.text("levers-section"),
        Heading::Own => language.text("own-section"),
        Heading::Exception => language.text("breakdown-exception"),
    };
    Told::plain(&words)
}

fn row(addend: &Addend, budget: &Budget, decisions: &Decisions, showing: Showing) -> BreakdownRow {
    let language = showing.language;
    let (title, source) = match &addend.of {
        AddendOf::Start(start) => (
            Told::plain(&language.text("strip-start")),
            Some(whose(*start, language)),
        ),
        AddendOf::StartIncidental(start) => (
            Told::plain(&language.text("breakdown-incidental")),
            Some(whose(*start, language)),
        ),
        AddendOf::Part(of) => (
            part_title(of, budget, decisions, language),
            source(of, budget, language),
        ),
        AddendOf::Exception => (
            budget.exception.as_ref().map_or_else(
                || Told::plain(&language.text("breakdown-exception")),
                |exception| Told::document(&exception.title, language),
            ),
            None,
        ),
    };
    let pm = || match &addend.of {
        AddendOf::Part(PartOf::Choice(id)) => budget.choice(id).and_then(|choice| choice.direction),
        AddendOf::Part(PartOf::Own(id)) => {
            let own = decisions.own.iter().find(|own| own.id == *id);
            own.and_then(OwnChoice::direction)
        }
        _ => None,
    };
    BreakdownRow {
        title,
        cell: match addend.money {
            Some(money) => Cell::amount(money, showing),
            None => Cell::pm(pm(), language),
        },
        source: source.map(Rc::from),
    }
}

fn whose(start: Start, language: Language) -> String {
    match start {
        Start::Document(_) => language.text("breakdown-document"),
        Start::Own(_) => language.text("breakdown-own"),
    }
}

fn source(of: &PartOf, budget: &Budget, language: Language) -> Option<String> {
    let source = match of {
        PartOf::Choice(id) => &budget.choice(id)?.source,
        PartOf::Lever(id) => &budget.lever(id)?.source,
        PartOf::Own(_) | PartOf::OwnEffect(..) => return Some(language.text("own-not-calculated")),
        PartOf::Rule(_) => return None,
    };
    let place = source_in_words(source, language)?.place?;
    Some(place.to_string())
}

// For the ear amounts are exact, so there is nothing to round: only the eye needs the row.
fn rounding(all: &[Addend], sum: Money, showing: Showing) -> Option<Cell> {
    if showing.unit == Unit::Euros {
        return None;
    }
    let shown = all.iter().filter_map(|addend| addend.money).map(in_thousands);
    let off = in_thousands(sum).minus(Money::sum(shown).ok()?).ok()?;
    if off.is_zero() {
        return None;
    }
    let whole = off
        .scaled(rust_decimal::Decimal::ONE_THOUSAND, rust_decimal::Decimal::ONE)
        .ok()?;
    Some(Cell {
        spoken: showing.language.text("breakdown-rounding").into(),
        ..Cell::amount(whole, showing)
    })
}

#[cfg(test)]
mod tests;
