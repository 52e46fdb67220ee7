//! What opens under a proposal of the member's own: what was said of it beside its amounts.

use std::rc::Rc;

use super::super::clashes::{is_in_clash, rules_of};
use super::super::ledger::{own_cell, own_row};
use super::super::{Showing, Told};
use super::facts::{FactWords, fact};
use super::more::{More, between};
use super::partners::partners;
use super::{Detail, ShareWords, YearFigures, no_effect};
use crate::budget::{Budget, Share};
use crate::lang::Language;
use crate::money::Money;
use crate::outcome::{Outcome, Part};
use crate::present::ledger::share_reason;
use crate::scenario::{Decisions, LONGEST_FACT, OwnChoice, OwnCover, OwnShare, Wording};
use crate::year::Year;

pub(super) fn of_own(
    budget: &Budget,
    decisions: &Decisions,
    own: &OwnChoice,
    part: &Part,
    outcome: &Outcome,
    showing: Showing,
) -> Detail {
    let language = showing.language;
    let share = own.particulars.share.as_ref();
    let clashes = is_in_clash(&part.of, outcome);
    Detail {
        of: part.of.clone(),
        title: Told::plain(own.title.as_str()),
        explanation: Rc::default(),
        source: None,
        tags: own_row(budget, own, part, clashes, showing).tags,
        share: share.map(|share| share_words(own, share, language)),
        doubts: Rc::default(),
        years: part
            .figures
            .iter()
            .map(|(year, figure)| YearFigures {
                year,
                document: None,
                assumed: false,
                own: Some(own_cell(*figure, own, showing)),
                typed: own.amounts.get(&year).map(|money| language.money(*money).into()),
            })
            .collect(),
        no_effect: no_effect(part, language),
        level: None,
        note: own.note.as_ref().map(|note| note.as_str().into()),
        question: own.question.as_ref().map(|question| question.as_str().into()),
        marked: own.marked,
        own_label: Some(language.text("own-not-calculated").into()),
        more: More {
            facts: facts(budget, decisions, own, part, showing),
            partners: share.and_then(|share| {
                let share = Share {
                    body: share.body.as_str().to_owned(),
                    rate: share.rate,
                    gross: same_in_every_year(own)?,
                    basis: share.basis,
                };
                Some(partners(budget, &share, showing))
            }),
            ..More::default()
        },
    }
}

/// `2027 € −25.000 × 37 % = € −9.250; …`, of the years with an amount.
fn share_words(own: &OwnChoice, share: &OwnShare, language: Language) -> ShareWords {
    let euro = |money: Option<Money>| {
        money.map_or_else(|| language.text("spoken-too-large"), |money| language.euro(money))
    };
    let calculation = |gross: Money| {
        let parts = [
            ("gross", language.euro(gross).into()),
            ("rate", language.percent(share.rate).into()),
            ("net", euro(own.net(gross).ok()).into()),
        ];
        language.text_with("share-calculation", &parts)
    };
    // The charges of an investment follow from its terms; of those the part is told, not each year.
    let typed = own.amounts.iter().filter(|_| is_typed(own));
    let years = typed.map(|(year, gross)| in_year(*year, &calculation(*gross), language));
    let years = match same_in_every_year(own) {
        Some(gross) => calculation(gross),
        None => years.collect::<Vec<String>>().join("; "),
    };
    let body = share.body.as_str();
    ShareWords {
        calculation: years.into(),
        own: None,
        basis: share_reason(share.basis, body, true, language).into(),
        differs: None,
        council: language
            .text_with("share-council-own", &[("body", body.into())])
            .into(),
    }
}

fn is_typed(own: &OwnChoice) -> bool {
    !matches!(own.cover, OwnCover::Investment(_))
}

/// What the body spends, where that is the same in every year that has an amount.
fn same_in_every_year(own: &OwnChoice) -> Option<Money> {
    let mut amounts = own
        .amounts
        .values()
        .filter(|money| is_typed(own) && !money.is_zero());
    let first = *amounts.next()?;
    amounts.all(|money| *money == first).then_some(first)
}

fn facts(
    budget: &Budget,
    decisions: &Decisions,
    own: &OwnChoice,
    part: &Part,
    showing: Showing,
) -> Rc<[FactWords]> {
    let language = showing.language;
    let said = part
        .ranges
        .iter()
        .filter(|(year, _)| own.ranges.contains_key(year));
    let years = said.filter_map(|(year, range)| Some(in_year(year, &between((*range)?, showing), language)));
    let years = years.collect::<Vec<String>>().join("; ");
    let range = (!years.is_empty()).then(|| fact(language.text("range-title"), Told::plain(&years)));
    let written = |name: &'static str, words: &Option<Wording<LONGEST_FACT>>| {
        let words = words.as_ref()?.as_str();
        Some(fact(language.text(name), Told::plain(words)))
    };
    let rules = rules_of(&part.of, budget, decisions, language);
    let rules = rules.iter();
    let rules = rules.map(|words| fact(language.text("fact-rules"), Told::plain(words)));
    let said = &own.particulars;
    let contract = written("fact-contract", &said.contract_until);
    let noticed = written("fact-noticed", &said.noticed_by);
    [range, contract, noticed]
        .into_iter()
        .flatten()
        .chain(rules)
        .collect()
}

fn in_year(year: Year, words: &str, language: Language) -> String {
    language.text_with(
        "announce-year",
        &[("year", year.into()), ("amount", words.into())],
    )
}
