//! The small labels under a choice: what must be known at a glance, each with the reason behind it.

mod model;
mod other;
mod own;

use std::rc::Rc;

use crate::budget::{Amount, Basis, Budget, Choice};
use crate::lang::Language;
use crate::money::Money;
use crate::outcome::{Nature, NatureBasis, Part};
use crate::present::Told;
use crate::rate::Rate;
use crate::scenario::Decision;
use crate::year::Year;

pub(super) use other::{lever, of_other};
pub(super) use own::of_own;

/// One label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// What sort of label.
    pub kind: TagKind,
    /// A word or two.
    pub text: Rc<str>,
    /// Why, in a sentence.
    pub reason: Option<Told>,
}

/// The sorts of labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TagKind {
    /// Structural, incidental, or in every year.
    Nature,
    /// An amount that nobody knows yet.
    Pm,
    /// Law or contract asks for it.
    LegalDuty,
    /// A part of what a shared body spends.
    Share,
    /// A year that the document does not print.
    Assumed,
    /// Not in the college's proposal.
    NotProposed,
    /// The member's level.
    Level,
    /// The member's amount in a year.
    OwnAmount,
    /// The member's own proposal.
    OwnProposal,
    /// The member wrote a note.
    Note,
    /// The member asks the griffie something.
    Question,
    /// Something that is known for sure.
    Fact,
    /// A rule between choices is broken.
    Clash,
    /// The document's word and its years do not fit.
    Label,
    /// Other years, or not all at once.
    Timing,
    /// A share of the member's own in the cost of a shared body.
    OwnShare,
    /// The least and the most that the member reckons with.
    OwnRange,
    /// In the package that the member puts together.
    Package,
    /// Drawn from a reserve or added to it.
    Reserve,
    /// The yearly charges of something that is made.
    Investment,
    /// A contract binds.
    Contract,
}

impl TagKind {
    /// Whether the label says something that the member added.
    pub fn is_own(self) -> bool {
        matches!(
            self,
            TagKind::Level
                | TagKind::OwnAmount
                | TagKind::OwnProposal
                | TagKind::Note
                | TagKind::Question
                | TagKind::Timing
                | TagKind::OwnShare
                | TagKind::OwnRange
                | TagKind::Package
        )
    }

    /// Whether the label says that something is uncertain.
    pub fn is_doubt(self) -> bool {
        matches!(
            self,
            TagKind::Pm | TagKind::Assumed | TagKind::Clash | TagKind::Label
        )
    }
}

/// The member's own figures first, then the doubts, then the facts, a question and a note last.
pub(super) fn of_choice(
    budget: &Budget,
    choice: &Choice,
    decision: Option<&Decision>,
    part: &Part,
    clashes: bool,
    language: Language,
) -> Rc<[Tag]> {
    let own = decision.into_iter().flat_map(|decision| {
        let figures = [level(decision, language), own_amounts(choice, decision, language)];
        figures
            .into_iter()
            .flatten()
            .chain(model::of_decision(choice, decision, language))
    });
    let facts = [
        pm(part, language),
        model::clash(clashes, language),
        assumed(choice, language),
        Some(nature(choice, part, language)),
        model::label(part, language),
        legal_duty(choice, language),
        model::contract(choice, language),
        share(choice, language),
        model::reserve(choice.reserve.as_ref(), budget, language),
        model::investment(choice.investment.as_ref(), language),
        (!choice.proposed).then(|| {
            tag(
                TagKind::NotProposed,
                language.text("tag-not-proposed"),
                language.text("tag-not-proposed-reason"),
            )
        }),
        decision
            .filter(|decision| decision.marked)
            .map(|_| of_words(TagKind::Package, language.text("tag-package"))),
        decision
            .filter(|decision| decision.question.is_some())
            .map(|_| of_words(TagKind::Question, language.text("tag-question"))),
        decision
            .filter(|decision| decision.note.is_some())
            .map(|_| of_words(TagKind::Note, language.text("tag-note"))),
    ];
    own.chain(facts.into_iter().flatten()).collect()
}

fn level(decision: &Decision, language: Language) -> Option<Tag> {
    let percent = language.percent(decision.level?);
    let text = language.text_with("tag-level", &[("percent", percent.into())]);
    Some(tag(TagKind::Level, text, language.text("tag-level-reason")))
}

fn own_amounts(choice: &Choice, decision: &Decision, language: Language) -> Option<Tag> {
    let years: Vec<_> = decision
        .amounts
        .keys()
        .copied()
        .filter(|year| choice.amounts.get(*year).is_some())
        .collect();
    let is_estimate = |year| choice.amounts.get(year) == Some(&Amount::Pm);
    let text = if years.iter().all(|year| is_estimate(*year)) {
        language.text("tag-own-estimate")
    } else {
        language.text("tag-own-amount")
    };
    of_years(text, years, language)
}

fn of_years(text: String, years: Vec<Year>, language: Language) -> Option<Tag> {
    if years.is_empty() {
        return None;
    }
    let years = language.years(&years);
    let reason = language.text_with("tag-own-amount-reason", &[("years", years.into())]);
    Some(tag(TagKind::OwnAmount, text, reason))
}

fn pm(part: &Part, language: Language) -> Option<Tag> {
    part.has_open_pm().then(|| {
        tag(
            TagKind::Pm,
            language.text("tag-pm"),
            language.text("tag-pm-reason"),
        )
    })
}

fn assumed(choice: &Choice, language: Language) -> Option<Tag> {
    if choice.assumed_years.is_empty() {
        return None;
    }
    let years = language.years(&choice.assumed_years);
    let text = language.text_with("tag-assumed", &[("years", years.as_str().into())]);
    let reason = language.text_with("tag-assumed-reason", &[("years", years.into())]);
    Some(tag(TagKind::Assumed, text, reason))
}

/// What the document says; where it says nothing, what the years suggest, and that they do.
fn nature(choice: &Choice, part: &Part, language: Language) -> Tag {
    let every_year = choice
        .amounts
        .values()
        .all(|amount| *amount != Amount::Known(Money::ZERO));
    let inferred = part.basis == NatureBasis::FromYears;
    let text = match part.nature {
        Nature::Structural if inferred && every_year => language.text("tag-every-year"),
        Nature::Structural if inferred => language.text("tag-structural-inferred"),
        Nature::Structural => language.text("tag-structural"),
        Nature::Incidental if inferred => language.text("tag-incidental-inferred"),
        Nature::Incidental => language.text("tag-incidental"),
    };
    tag(
        TagKind::Nature,
        text,
        nature_reason(part.nature, part.basis, language),
    )
}

fn nature_reason(nature: Nature, basis: NatureBasis, language: Language) -> String {
    match (basis, nature) {
        (NatureBasis::Stated, _) => language.text("nature-stated"),
        (NatureBasis::Member, _) => language.text("nature-member"),
        (NatureBasis::Rule, Nature::Structural) => language.text("nature-tax"),
        (NatureBasis::Rule, Nature::Incidental) => language.text("nature-reserve"),
        (NatureBasis::FromYears, Nature::Structural) => language.text("nature-structural-from-years"),
        (NatureBasis::FromYears, Nature::Incidental) => language.text("nature-incidental-from-years"),
    }
}

fn legal_duty(choice: &Choice, language: Language) -> Option<Tag> {
    let duty = choice.legal_duty.as_ref()?;
    Some(Tag {
        kind: TagKind::LegalDuty,
        text: language.text("tag-legal-duty").into(),
        reason: Some(Told::document(duty, language)),
    })
}

fn share(choice: &Choice, language: Language) -> Option<Tag> {
    let share = choice.share.as_ref()?;
    let reason = share_reason(share.basis, &share.body, false, language);
    Some(share_tag(share.rate, reason, language))
}

fn share_tag(rate: Rate, reason: String, language: Language) -> Tag {
    let text = language.text_with("tag-share", &[("rate", language.percent(rate).into())]);
    tag(TagKind::Share, text, reason)
}

/// How a share is known: from the document, or from the member of an own proposal.
pub(in crate::present) fn share_reason(basis: Basis, body: &str, own: bool, language: Language) -> String {
    let id = match (basis, own) {
        (Basis::Stated, false) => "tag-share-stated",
        (Basis::Inferred, false) => "tag-share-inferred",
        (Basis::Stated, true) => "tag-share-own-stated",
        (Basis::Inferred, true) => "tag-share-own-inferred",
    };
    language.text_with(id, &[("body", body.into())])
}

// What the member wrote stands in the detail.
fn of_words(kind: TagKind, text: String) -> Tag {
    Tag {
        kind,
        text: text.into(),
        reason: None,
    }
}

fn tag(kind: TagKind, text: String, reason: String) -> Tag {
    Tag {
        kind,
        text: text.into(),
        reason: Some(Told::plain(&reason)),
    }
}
