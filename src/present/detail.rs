//! What opens under a choice: what it is and where it stands, the figures per year, the share, the doubts.

mod facts;
mod more;
mod other;
mod own;
mod partners;
mod source;

use std::rc::Rc;

use super::ledger::{Tag, choice_row, figure_cell, share_reason};
use super::{Cell, Showing, Told, clashes};
use crate::budget::{Amount, Budget, Choice, Doubt, Share};
use crate::lang::Language;
use crate::money::Money;
use crate::outcome::{Outcome, Part, PartOf};
use crate::rate::Rate;
use crate::scenario::{Decision, Decisions};
use crate::year::Year;

pub use facts::FactWords;
pub(crate) use facts::{investment_words, sizes_per_year};
pub use more::{More, RangeWords, between};
pub(crate) use other::effect_words;
pub use partners::{PartnerRow, PartnersWords};
pub use source::SourceWords;
pub(super) use source::in_words as source_in_words;

/// Everything about one choice, ready to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// Which choice.
    pub of: PartOf,
    /// What it is called.
    pub title: Told,
    /// What it is, a paragraph each.
    pub explanation: Rc<[Told]>,
    /// Where it stands in the document.
    pub source: Option<SourceWords>,
    /// The labels of its row, with their reasons.
    pub tags: Rc<[Tag]>,
    /// The part in the cost of a shared body, calculated before the reader's eyes.
    pub share: Option<ShareWords>,
    /// What a controller would ask.
    pub doubts: Rc<[DoubtWords]>,
    /// Every year: the document's figure, and the member's beside it where there is one.
    pub years: Rc<[YearFigures]>,
    /// The years in which this choice does nothing, in a sentence.
    pub no_effect: Option<Rc<str>>,
    /// The member's level as typed: `50`. None where untouched.
    pub level: Option<Rc<str>>,
    /// What the member noted.
    pub note: Option<Rc<str>>,
    /// What the member asks the griffie.
    pub question: Option<Rc<str>>,
    /// Whether it is in the member's package.
    pub marked: bool,
    /// "eigen voorstel, niet doorgerekend", for what the member added.
    pub own_label: Option<Rc<str>>,
    /// What is folded away until it is asked for.
    pub more: More,
}

/// One year of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearFigures {
    /// The year.
    pub year: Year,
    /// What the document gives; none for the member's own proposals.
    pub document: Option<Cell>,
    /// Whether the document gives nothing and this is assumed.
    pub assumed: bool,
    /// What the member has instead: an amount, or the document's amount at the member's level.
    pub own: Option<Cell>,
    /// The member's amount as typed, in euros: the content of its field.
    pub typed: Option<Rc<str>>,
}

/// `€ −25.000 × 37 % = € −9.250`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareWords {
    /// The calculation.
    pub calculation: Rc<str>,
    /// The same with the member's own share, where there is one.
    pub own: Option<Rc<str>>,
    /// Whether the document says so or the figures suggest it.
    pub basis: Rc<str>,
    /// That the result is in no year the document's amount, where that is so.
    pub differs: Option<Rc<str>>,
    /// That a council cannot switch such a choice off alone.
    pub council: Rc<str>,
}

/// Something uncertain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoubtWords {
    /// The year it is about.
    pub year: Option<Year>,
    /// What is uncertain, and what is assumed.
    pub message: Told,
}

/// The detail of a choice of the document or of an own proposal; none where there is no such choice.
pub fn detail(
    budget: &Budget,
    decisions: &Decisions,
    outcome: &Outcome,
    of: &PartOf,
    showing: Showing,
) -> Option<Detail> {
    let part = outcome.parts.iter().find(|part| part.of == *of)?;
    match of {
        PartOf::Choice(id) => {
            let clashes = clashes::is_in_clash(of, outcome);
            Some(of_choice(
                budget,
                budget.choice(id)?,
                decisions,
                part,
                clashes,
                showing,
            ))
        }
        PartOf::Own(id) => {
            let own = decisions.own.iter().find(|own| own.id == *id)?;
            Some(own::of_own(budget, decisions, own, part, outcome, showing))
        }
        PartOf::Lever(id) => Some(other::of_lever(
            budget,
            decisions,
            part,
            budget.lever(id)?,
            showing,
        )),
        PartOf::OwnEffect(id, place) => {
            let own = decisions.own.iter().find(|own| own.id == *id)?;
            let effect = own.particulars.effects.get(usize::from(*place))?;
            Some(other::of_effect(budget, decisions, part, own, effect, showing))
        }
        PartOf::Rule(id) => Some(other::of_rule(budget, decisions, part, budget.rule(id)?, showing)),
    }
}

/// The doubts about the document as a whole.
pub fn document_doubts(budget: &Budget, language: Language) -> Rc<[DoubtWords]> {
    doubts(&budget.doubts, language)
}

fn of_choice(
    budget: &Budget,
    choice: &Choice,
    decisions: &Decisions,
    part: &Part,
    clashes: bool,
    showing: Showing,
) -> Detail {
    let language = showing.language;
    let decision = decisions.of(&choice.id);
    let own_amount = |year| decision.and_then(|decision| decision.amounts.get(&year).copied());
    let years = part.figures.iter().map(|(year, figure)| YearFigures {
        year,
        document: choice.amounts.get(year).map(|amount| match amount {
            Amount::Known(money) => Cell::amount(*money, showing),
            Amount::Pm => Cell::pm(choice.direction, language),
        }),
        assumed: choice.assumed_years.contains(&year),
        own: figure.is_own().then(|| figure_cell(*figure, choice, showing)),
        typed: own_amount(year).map(|money| language.money(money).into()),
    });
    Detail {
        of: part.of.clone(),
        title: Told::document(&choice.title, language),
        explanation: choice
            .explanation
            .iter()
            .map(|paragraph| Told::document(paragraph, language))
            .collect(),
        source: source::in_words(&choice.source, language),
        tags: choice_row(budget, choice, decision, part, clashes, showing).tags,
        share: choice
            .share
            .as_ref()
            .map(|share| share_in_words(share, choice, decision, language)),
        doubts: doubts(&choice.doubts, language),
        years: years.collect(),
        no_effect: no_effect(part, language),
        level: decision
            .and_then(|decision| decision.level)
            .map(|level| language.percentage(level).into()),
        note: decision
            .and_then(|decision| decision.note.as_ref())
            .map(|note| note.as_str().into()),
        question: decision
            .and_then(|decision| decision.question.as_ref())
            .map(|question| question.as_str().into()),
        marked: decision.is_some_and(|decision| decision.marked),
        own_label: None,
        more: more::of_choice(budget, choice, decisions, part, showing),
    }
}

fn share_in_words(
    share: &Share,
    choice: &Choice,
    decision: Option<&Decision>,
    language: Language,
) -> ShareWords {
    let net = share.gross.times(share.rate).ok();
    let calculation = |rate: Rate| {
        let net = share.gross.times(rate);
        let net = net.map_or_else(|_| language.text("spoken-too-large"), |net| language.euro(net));
        language.text_with(
            "share-calculation",
            &[
                ("gross", language.euro(share.gross).into()),
                ("rate", language.percent(rate).into()),
                ("net", net.into()),
            ],
        )
    };
    let own = decision.and_then(|decision| decision.share);
    let own = own.map(|rate| language.text_with("share-own", &[("calculation", calculation(rate).into())]));
    let body = share.body.as_str();
    let basis = share_reason(share.basis, body, false, language);
    let is_net = |amount: &Amount| net.is_some_and(|net| *amount == Amount::Known(net));
    let differs = !choice.amounts.values().any(is_net);
    ShareWords {
        calculation: calculation(share.rate).into(),
        own: own.map(Rc::from),
        basis: basis.into(),
        differs: differs.then(|| language.text("share-differs").into()),
        council: language
            .text_with("share-council", &[("body", body.into())])
            .into(),
    }
}

fn doubts(doubts: &[Doubt], language: Language) -> Rc<[DoubtWords]> {
    doubts
        .iter()
        .map(|doubt| DoubtWords {
            year: doubt.year,
            message: Told::document(&doubt.message, language),
        })
        .collect()
}

/// A switch that changes nothing in a year says so, or a member would look for the mistake.
fn no_effect(part: &Part, language: Language) -> Option<Rc<str>> {
    let years: Vec<Year> = part
        .figures
        .iter()
        .filter(|(_, figure)| figure.money() == Some(Money::ZERO))
        .map(|(year, _)| year)
        .collect();
    (!years.is_empty()).then(|| {
        language
            .text_with("detail-no-effect", &[("years", language.years(&years).into())])
            .into()
    })
}

#[cfg(test)]
mod tests;
