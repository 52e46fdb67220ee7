//! Taxes and charges as a member changes them: what they bring in, what they may bring in, and what that asks of a
//! household.

use std::rc::Rc;

use super::detail::{SourceWords, sizes_per_year, source_in_words};
use super::{Cell, Showing, Told};
use crate::budget::{Budget, Lever, LeverKind};
use crate::ids::LeverId;
use crate::lang::Language;
use crate::money::Money;
use crate::outcome::{Finding, Outcome, PartOf, household_change};
use crate::rate::Rate;
use crate::scenario::{Decisions, Household};
use crate::year::Year;

/// One tax or charge, ready to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeverWords {
    /// Which one.
    pub id: LeverId,
    /// What it is called.
    pub title: Told,
    /// The most that a member can set.
    pub most: Rate,
    /// What it yields in the budget: `2027 € 4.000.000; …`
    pub base: Rc<str>,
    /// Where that stands in the document.
    pub source: Option<SourceWords>,
    /// That it may recover its cost and no more, with the cost; none for a tax.
    pub cap: Option<Rc<str>>,
    /// The years in which it is cut off at its cost.
    pub capped: Option<Rc<str>>,
    /// What it brings per year; none where the member did not change it.
    pub yields: Option<Rc<str>>,
    /// What it asks of households, a sentence each.
    pub households: Rc<[Rc<str>]>,
}

/// All of them.
pub fn levers(
    budget: &Budget,
    decisions: &Decisions,
    outcome: &Outcome,
    household: Option<&Household>,
    showing: Showing,
) -> Vec<LeverWords> {
    let words = |lever: &Lever| {
        let language = showing.language;
        let of = PartOf::Lever(lever.id.clone());
        let part = outcome.parts.iter().find(|part| part.of == of);
        let yields = part.map(|part| {
            let years = part.figures.iter().map(|(year, figure)| {
                let amount = Cell::total(figure.money(), showing).written();
                let arguments = [("year", year.into()), ("amount", amount.as_ref().into())];
                language.text_with("announce-year", &arguments)
            });
            years.collect::<Vec<String>>().join("; ").into()
        });
        LeverWords {
            id: lever.id.clone(),
            title: Told::document(&lever.title, language),
            most: lever.most,
            base: sizes_per_year(&lever.base, language).into(),
            source: source_in_words(&lever.source, language),
            cap: cap(lever, language),
            capped: capped(&lever.id, outcome, language),
            yields,
            households: households(lever, decisions, household, language),
        }
    };
    budget.levers.iter().map(words).collect()
}

/// What everything together asks of an average household, and of the one that the member describes.
pub fn all_together(
    budget: &Budget,
    decisions: &Decisions,
    household: Option<&Household>,
    language: Language,
) -> Rc<[Rc<str>]> {
    let sum = |household: Option<&Household>| {
        let changes = budget.levers.iter().filter_map(|lever| {
            let setting = decisions.levers.get(&lever.id)?;
            lever.household.as_ref()?;
            Some(household_change(lever, setting, household))
        });
        // One that is not known leaves the sum unknown.
        let changes = changes.collect::<Option<Vec<Money>>>()?;
        (!changes.is_empty()).then(|| Money::sum(changes).ok()).flatten()
    };
    let average = sum(None).map(|money| pays(money, "together-average", language));
    let own = household.and_then(|household| Some(pays(sum(Some(household))?, "together-own", language)));
    average.into_iter().chain(own).map(Rc::from).collect()
}

fn cap(lever: &Lever, language: Language) -> Option<Rc<str>> {
    let LeverKind::Fee { cost } = &lever.kind else {
        return None;
    };
    let cost = sizes_per_year(cost, language);
    Some(language.text_with("lever-cap", &[("cost", cost.into())]).into())
}

fn capped(id: &LeverId, outcome: &Outcome, language: Language) -> Option<Rc<str>> {
    let capped = outcome.findings.iter().filter_map(|finding| match finding {
        Finding::FeeCapped(of, year) if of == id => Some(*year),
        _ => None,
    });
    let years: Vec<Year> = capped.collect();
    (!years.is_empty()).then(|| {
        let years = language.years(&years);
        language
            .text_with("lever-capped", &[("years", years.into())])
            .into()
    })
}

fn households(
    lever: &Lever,
    decisions: &Decisions,
    household: Option<&Household>,
    language: Language,
) -> Rc<[Rc<str>]> {
    let Some(setting) = decisions.levers.get(&lever.id) else {
        return Rc::default();
    };
    let Some(average) = household_change(lever, setting, None) else {
        return Rc::from([Rc::from(language.text("household-unknown"))]);
    };
    let own = household.and_then(|household| household_change(lever, setting, Some(household)));
    let average = pays(average, "household-average", language);
    let own = own.map(|money| pays(money, "household-own", language));
    [Some(average), own].into_iter().flatten().map(Rc::from).collect()
}

// Plus is more to pay: a household has no balance of ours.
fn pays(money: Money, id: &'static str, language: Language) -> String {
    let amount = language.euro(money.size());
    let change = if money.is_zero() {
        language.text("pays-same")
    } else if money.is_advantage() {
        language.text_with("pays-more", &[("amount", amount.into())])
    } else {
        language.text_with("pays-less", &[("amount", amount.into())])
    };
    language.text_with(id, &[("change", change.into())])
}

#[cfg(test)]
mod tests;
