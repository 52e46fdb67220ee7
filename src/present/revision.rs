//! What changed between two versions of a budget, ready to draw: one line a choice.

use std::rc::Rc;

use super::named::choice_title;
use super::{Cell, Showing, Told};
use crate::budget::{Amount, Budget};
use crate::lang::Language;
use crate::money::Money;
use crate::revision::Revision;
use crate::year::Year;

/// The changes under their headings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RevisionWords {
    /// Changed, new and vanished choices and the balance; only what there is.
    pub groups: Rc<[RevisionGroup]>,
}

/// Changes of one sort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RevisionGroup {
    /// "2 keuzes veranderd"
    pub heading: Rc<str>,
    /// One line each.
    pub lines: Rc<[RevisionLine]>,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RevisionLine {
    /// The choice, or what else it is about.
    pub title: Told,
    /// "2026: −20.000 N, was −10.000 N", one a year.
    pub amounts: Rc<[Rc<str>]>,
}

/// The changes in words.
pub fn in_words(revision: &Revision, budget: &Budget, showing: Showing) -> RevisionWords {
    let language = showing.language;
    let changed = revision.changed.iter().map(|changed| {
        let years = changed.amounts.iter();
        let amounts = years.map(|(year, before, after)| {
            let shown = |amount: &Option<Amount>| {
                amount.map_or_else(|| "–".into(), |amount| amount_text(amount, showing))
            };
            was(*year, &shown(before), &shown(after), language)
        });
        let otherwise = changed
            .otherwise
            .then(|| Rc::from(language.text("revision-otherwise")));
        RevisionLine {
            title: choice_title(&changed.id, budget, language),
            amounts: amounts.chain(otherwise).collect(),
        }
    });
    let added = revision.added.iter().map(|id| RevisionLine {
        title: choice_title(id, budget, language),
        amounts: budget.choice(id).map_or_else(Rc::default, |choice| {
            each_year(
                choice.amounts.iter().map(|(year, amount)| (year, *amount)),
                showing,
            )
        }),
    });
    let vanished = revision.vanished.iter().map(|gone| RevisionLine {
        title: Told::document(&gone.title, language),
        amounts: each_year(gone.amounts.iter().copied(), showing),
    });
    let balance = (!revision.start.is_empty()).then(|| RevisionLine {
        title: Told::plain(&language.text("strip-start")),
        amounts: revision
            .start
            .iter()
            .map(|change| start(change, showing))
            .collect(),
    });
    let inputs = revision.inputs.then(|| RevisionLine {
        title: Told::plain(&language.text("revision-inputs")),
        amounts: Rc::default(),
    });
    let groups = [
        ("revision-changed", changed.collect::<Vec<_>>()),
        ("revision-added", added.collect()),
        ("revision-vanished", vanished.collect()),
        ("revision-other", balance.into_iter().chain(inputs).collect()),
    ];
    let groups = groups.into_iter().filter(|(_, lines)| !lines.is_empty());
    RevisionWords {
        groups: groups
            .map(|(heading, lines)| RevisionGroup {
                heading: language
                    .text_with(heading, &[("count", lines.len().into())])
                    .into(),
                lines: lines.into(),
            })
            .collect(),
    }
}

fn start((year, before, after): &(Year, Option<Money>, Option<Money>), showing: Showing) -> Rc<str> {
    let shown = |money: &Option<Money>| match money {
        Some(money) => Cell::amount(*money, showing).written(),
        None => "?".into(),
    };
    was(*year, &shown(before), &shown(after), showing.language)
}

fn each_year(amounts: impl Iterator<Item = (Year, Amount)>, showing: Showing) -> Rc<[Rc<str>]> {
    let line = |(year, amount): (Year, Amount)| {
        let shown = amount_text(amount, showing);
        Rc::from(showing.language.text_with(
            "revision-year",
            &[("year", year.into()), ("amount", shown.as_ref().into())],
        ))
    };
    amounts.map(line).collect()
}

fn amount_text(amount: Amount, showing: Showing) -> Rc<str> {
    match amount {
        Amount::Known(money) => Cell::amount(money, showing).written(),
        Amount::Pm => Cell::pm(None, showing.language).written(),
    }
}

fn was(year: Year, before: &str, after: &str, language: Language) -> Rc<str> {
    let words = [
        ("year", year.into()),
        ("before", before.into()),
        ("after", after.into()),
    ];
    language.text_with("revision-was", &words).into()
}
