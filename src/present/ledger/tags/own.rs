//! The labels of a proposal of the member's own.

use std::rc::Rc;

use super::{Tag, TagKind, model, nature_reason, of_words, of_years, pm, share_reason, share_tag, tag};
use crate::budget::Budget;
use crate::lang::Language;
use crate::outcome::{Nature, Part};
use crate::scenario::{LONGEST_FACT, OwnChoice, OwnCover, Wording};

/// That it is the member's first, then the doubts, then the facts, a question and a note last.
pub(in crate::present::ledger) fn of_own(
    budget: &Budget,
    own: &OwnChoice,
    part: &Part,
    clashes: bool,
    language: Language,
) -> Rc<[Tag]> {
    let nature = match part.nature {
        Nature::Structural => language.text("tag-structural"),
        Nature::Incidental => language.text("tag-incidental"),
    };
    let reason = nature_reason(part.nature, part.basis, language);
    let (reserve, investment) = match &own.cover {
        OwnCover::Budget => (None, None),
        OwnCover::Reserve(reserve) => (Some(reserve), None),
        OwnCover::Investment(investment) => (None, Some(investment)),
    };
    let said = &own.particulars;
    let written = |kind, name: &'static str, words: &Option<Wording<LONGEST_FACT>>| {
        let words = words.as_ref()?.as_str().to_owned();
        Some(tag(kind, language.text(name), words))
    };
    let estimated = own
        .amounts
        .keys()
        .copied()
        .filter(|year| own.is_pm(*year))
        .collect();
    let tags = [
        Some(tag(
            TagKind::OwnProposal,
            language.text("tag-own-proposal"),
            language.text("own-not-calculated"),
        )),
        of_years(language.text("tag-own-estimate"), estimated, language),
        pm(part, language),
        model::clash(clashes, language),
        Some(tag(TagKind::Nature, nature, reason)),
        written(TagKind::LegalDuty, "tag-legal-duty", &said.legal_duty),
        written(TagKind::Contract, "tag-contract", &said.contract_until),
        said.share.as_ref().map(|share| {
            let reason = share_reason(share.basis, share.body.as_str(), true, language);
            share_tag(share.rate, reason, language)
        }),
        model::reserve(reserve, budget, language),
        model::investment(investment, language),
        model::own_range(&own.ranges, language),
        own.marked
            .then(|| of_words(TagKind::Package, language.text("tag-package"))),
        own.question
            .as_ref()
            .map(|_| of_words(TagKind::Question, language.text("tag-question"))),
        own.note
            .as_ref()
            .map(|_| of_words(TagKind::Note, language.text("tag-note"))),
    ];
    tags.into_iter().flatten().collect()
}
