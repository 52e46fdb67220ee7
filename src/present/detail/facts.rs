//! What the document tells about a choice beside its figures: each only where it does.

use std::rc::Rc;

use super::super::clashes::rules_of;
use super::super::findings::reserve_title;
use super::super::named::choice_title;
use super::super::{Cell, Showing, Told};
use crate::budget::{Budget, Choice, Hardness, Investment, Method, Spreads};
use crate::lang::Language;
use crate::money::Money;
use crate::outcome::{Nature, NatureBasis, Part, PartOf};
use crate::rate::Rate;
use crate::scenario::Decisions;
use crate::year::PerYear;

/// One fact and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactWords {
    /// What sort of fact.
    pub name: Rc<str>,
    /// The fact.
    pub words: Told,
}

pub(super) fn fact(name: String, words: Told) -> FactWords {
    FactWords {
        name: name.into(),
        words,
    }
}

pub(super) fn of_choice(
    budget: &Budget,
    choice: &Choice,
    decisions: &Decisions,
    showing: Showing,
) -> Rc<[FactWords]> {
    let language = showing.language;
    let document = |name: &'static str, text: Option<&crate::budget::Text>| {
        Some(fact(language.text(name), Told::document(text?, language)))
    };
    let plain =
        |name: &'static str, words: Option<String>| Some(fact(language.text(name), Told::plain(&words?)));
    let whole = choice.part_of.as_ref();
    let investment = choice.investment.as_ref();
    let reserve = choice.reserve.as_ref();
    let split = choice.incidental.as_ref();
    let facts = [
        whole.map(|whole| {
            fact(
                language.text("fact-part-of"),
                choice_title(whole, budget, language),
            )
        }),
        plain("fact-hardness", hardness_of(budget, choice, language)),
        plain("fact-incidental", split.map(|split| per_year(split, showing))),
        plain(
            "fact-investment",
            investment.map(|one| investment_words(one, language)),
        ),
        plain(
            "fact-reserve",
            reserve.map(|id| reserve_title(id, budget, language)),
        ),
        document("fact-contract", choice.contract_until.as_ref()),
        document("fact-advice", choice.advice.as_ref()),
        document("fact-noticed", choice.noticed_by.as_ref()),
    ];
    let rules = rules_of(&PartOf::Choice(choice.id.clone()), budget, decisions, language);
    let rules = rules
        .into_iter()
        .map(|words| fact(language.text("fact-rules"), Told::plain(&words)));
    let others = choice.facts.iter();
    let others = others.map(|text| fact(language.text("fact-other"), Told::document(text, language)));
    facts.into_iter().flatten().chain(rules).chain(others).collect()
}

/// How well founded the amounts of a choice are. What the document says of its class does not hold for an amount that
/// has a range of its own.
pub(super) fn hardness_of(budget: &Budget, choice: &Choice, language: Language) -> Option<String> {
    let spreads = budget.spreads.filter(|_| choice.ranges.is_none());
    choice.hardness.map(|class| hardness(class, spreads, language))
}

/// How well founded amounts are, and how far they may be off where the document says so.
pub(super) fn hardness(class: Hardness, spreads: Option<Spreads>, language: Language) -> String {
    let (words, spread) = match class {
        Hardness::Firm => (language.text("hardness-firm"), spreads.map(|all| all.firm)),
        Hardness::Estimate => (
            language.text("hardness-estimate"),
            spreads.map(|all| all.estimate),
        ),
        Hardness::Rough => (language.text("hardness-rough"), spreads.map(|all| all.rough)),
    };
    match spread.filter(|spread| *spread > Rate::NOTHING) {
        Some(spread) => {
            let spread = language.text_with("hardness-spread", &[("rate", language.percent(spread).into())]);
            format!("{words} {spread}")
        }
        None => words,
    }
}

/// `2027 −10.000 N; 2028 0`
fn per_year(values: &PerYear<Money>, showing: Showing) -> String {
    every_year(values, showing.language, |money| {
        Cell::amount(money, showing).written().to_string()
    })
}

/// `2027 € 4.000.000; …`: a size, neither better nor worse for the balance.
pub(crate) fn sizes_per_year(values: &PerYear<Money>, language: Language) -> String {
    every_year(values, language, |money| language.euro(money))
}

fn every_year(values: &PerYear<Money>, language: Language, amount: impl Fn(Money) -> String) -> String {
    let years = values.iter().map(|(year, money)| {
        let arguments = [("year", year.into()), ("amount", amount(*money).into())];
        language.text_with("announce-year", &arguments)
    });
    years.collect::<Vec<String>>().join("; ")
}

/// "€ 400.000 in 40 jaar, 2 % rente, lineair; …"
pub(crate) fn investment_words(investment: &Investment, language: Language) -> String {
    let method = match investment.method {
        Method::Linear => language.text("method-linear"),
        Method::Annuity => language.text("method-annuity"),
    };
    language.text_with(
        "investment-words",
        &[
            ("sum", language.euro(investment.sum).into()),
            ("life", language.count(usize::from(investment.life)).into()),
            ("rate", language.percent(investment.rate).into()),
            ("method", method.into()),
            ("year", investment.first_year.into()),
        ],
    )
}

/// In which years it runs, and whether that bears out what the document calls it.
pub(super) fn pattern(part: &Part, language: Language) -> Rc<str> {
    let count = part.pattern.years;
    let runs = if count == 0 {
        language.text("pattern-nothing")
    } else if part.pattern.runs_on {
        language.text_with("pattern-runs-on", &[("count", count.into())])
    } else {
        language.text_with("pattern-ends", &[("count", count.into())])
    };
    let word = match part.nature {
        Nature::Structural => language.text("tag-structural"),
        Nature::Incidental => language.text("tag-incidental"),
    };
    let fits = match part.label_agrees() {
        None => None,
        Some(true) => Some(language.text_with("label-agrees", &[("label", word.into())])),
        Some(false) => {
            let id = match part.basis {
                NatureBasis::Member => "label-disagrees-own",
                _ => "label-disagrees",
            };
            Some(language.text_with(id, &[("label", word.into())]))
        }
    };
    match fits {
        Some(fits) => format!("{runs} {fits}").into(),
        None => runs.into(),
    }
}
