//! What opens under a proposal of the member's own: what was said of it beside its amounts.

use std::rc::Rc;

use super::super::clashes::{is_in_clash, rules_of};
use super::super::ledger::{own_cell, own_row};
use super::super::named::part_title;
use super::super::{Showing, Told};
use super::facts::{FactWords, fact, hardness, pattern};
use super::more::{More, between, first_year, outside};
use super::other::effect_words;
use super::partners::partners;
use super::{Detail, ShareWords, YearFigures, no_effect};
use crate::budget::{Amount, Budget, Share};
use crate::lang::Language;
use crate::money::Money;
use crate::outcome::{Outcome, Part, PartOf};
use crate::present::ledger::share_reason;
use crate::rate::Rate;
use crate::scenario::{Decisions, LONGEST_FACT, Other, OwnChoice, OwnCover, OwnShare, Tie, Timing, Wording};
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
        share: share.map(|share| share_words(budget, own, share, language)),
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
            pattern: Some(pattern(part, language)),
            first_year: as_typed(budget, own),
            timing: own.particulars.timing.clone(),
            outside: outside(part, Some(&own.particulars.timing), own.direction(), showing),
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

/// The first year with an amount, as it was typed.
fn as_typed(budget: &Budget, own: &OwnChoice) -> Option<Year> {
    let mut unmoved = own.clone();
    unmoved.particulars.timing = Timing::default();
    first_year(&unmoved.schedule(budget.horizon).ok()?.amounts)
}

/// `2027 € −25.000 × 37 % = € −9.250; …`, of the years with an amount, as they now stand.
fn share_words(budget: &Budget, own: &OwnChoice, share: &OwnShare, language: Language) -> ShareWords {
    let euro = |money: Option<Money>| {
        money.map_or_else(|| language.text("spoken-too-large"), |money| language.euro(money))
    };
    let timing = &own.particulars.timing;
    let calculation = |year: Year, gross: Money| {
        let part = timing.part_in(year);
        let phase = (part != Rate::WHOLE).then_some(part);
        let rates = [share.rate].into_iter().chain(phase);
        let rates: Vec<String> = rates.map(|rate| language.percent(rate)).collect();
        let parts = [
            ("gross", language.euro(gross).into()),
            ("rate", rates.join(" × ").into()),
            ("net", euro(own.counted(gross, year).ok()).into()),
        ];
        language.text_with("share-calculation", &parts)
    };
    // The charges of an investment follow from its terms; of those the part is told, not each year.
    let schedule = own.schedule(budget.horizon).ok().filter(|_| is_typed(own));
    let amounts = schedule.iter().flat_map(|schedule| schedule.amounts.iter());
    let amounts: Vec<(Year, Money)> = amounts
        .filter_map(|(year, amount)| match amount {
            Amount::Known(gross) if !gross.is_zero() => Some((year, *gross)),
            Amount::Known(_) | Amount::Pm => None,
        })
        .collect();
    let is_phased = !timing.ramp.is_empty() || timing.last_year.is_some();
    let years = match (same_in_every_year(own).filter(|_| !is_phased), amounts.first()) {
        (Some(_), Some((year, gross))) => calculation(*year, *gross),
        _ => {
            let years = amounts.iter();
            let years = years.map(|(year, gross)| in_year(*year, &calculation(*year, *gross), language));
            years.collect::<Vec<String>>().join("; ")
        }
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
    let whole = said_whole(own).map(|whole| {
        let whole = part_title(&PartOf::from(whole), budget, decisions, language);
        fact(language.text("fact-part-of"), whole)
    });
    let effects = own.particulars.effects.iter().map(|effect| {
        let other = effect.other();
        let other = other.map(|other| part_title(&PartOf::from(other), budget, decisions, language));
        let words = effect_words(own.title.as_str(), effect, other.as_ref(), language);
        fact(language.text("fact-effect"), Told::plain(&words))
    });
    let rules = rules_of(&part.of, budget, decisions, language);
    let rules = rules.iter();
    let rules = rules.map(|words| fact(language.text("fact-rules"), Told::plain(words)));
    let said = &own.particulars;
    let contract = written("fact-contract", &said.contract_until);
    let noticed = written("fact-noticed", &said.noticed_by);
    let class = said.hardness.map(|class| {
        let words = hardness(class, budget.spreads, language);
        fact(language.text("fact-hardness"), Told::plain(&words))
    });
    [whole, class, range, contract, noticed]
        .into_iter()
        .flatten()
        .chain(rules)
        .chain(effects)
        .collect()
}

fn said_whole(own: &OwnChoice) -> Option<&Other> {
    own.particulars.ties.iter().find_map(|tie| match tie {
        Tie::PartOf(whole) => Some(whole),
        Tie::Needs(_) | Tie::Excludes(_) | Tie::OneOf(_) => None,
    })
}

fn in_year(year: Year, words: &str, language: Language) -> String {
    language.text_with(
        "announce-year",
        &[("year", year.into()), ("amount", words.into())],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::budget::{Basis, Direction};
    use crate::outcome::evaluate;
    use crate::present::Cell;
    use crate::present::testing::*;
    use crate::scenario::OwnPm;

    // E34, E35: gross, share and net before the reader's eyes, pm with its way, and that the council cannot decide alone.
    #[test]
    fn an_own_proposal_in_a_shared_body_shows_its_calculation_and_pm() {
        let budget = duo();
        let mut decisions = Decisions::default();
        let mut own = OwnChoice::new("a".parse().unwrap(), Wording::new("Samen").unwrap());
        own.amounts = [
            (year(2024), "-25000".parse().unwrap()),
            (year(2025), "-10001".parse().unwrap()),
        ]
        .into();
        own.particulars.share = Some(OwnShare {
            body: Wording::new("Duo+").unwrap(),
            rate: Rate::from_percent_text("37").unwrap(),
            basis: Basis::Inferred,
        });
        own.particulars.pm = Some(OwnPm {
            years: vec![year(2025), year(2026)],
            direction: Direction::Nadeel,
        });
        decisions.own.push(own);
        let of = PartOf::Own("a".parse().unwrap());
        let outcome = evaluate(&budget, &decisions);
        let detail = super::super::detail(&budget, &decisions, &outcome, &of, DUTCH).unwrap();
        let share = detail.share.as_ref().unwrap();
        assert_eq!(
            &*share.calculation.replace('\u{a0}', " "),
            "2024 € −25.000 × 37 % = € −9.250; 2025 € −10.001 × 37 % = € −3.700"
        );
        assert!(
            share
                .council
                .ends_with("Dit voorstel betekent: erom vragen in een zienswijze.")
        );
        let cells: Vec<Cell> = detail.years.iter().filter_map(|year| year.own.clone()).collect();
        assert_eq!(shown(&cells), ["−9.250 N", "−3.700 N", "pm N", "0"]);
        let tags: Vec<&str> = detail.tags.iter().map(|tag| &*tag.text).collect();
        assert!(
            tags.contains(&"eigen schatting") && tags.contains(&"pm") && tags.contains(&"aandeel 37\u{a0}%"),
            "{tags:?}"
        );
    }
}
