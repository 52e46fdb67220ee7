//! The labels of a proposal of the member's own.

use std::rc::Rc;

use super::{Tag, TagKind, model, nature_reason, of_words, of_years, pm, share_reason, share_tag, tag};
use crate::budget::{Amount, Budget};
use crate::lang::Language;
use crate::outcome::{Nature, Part};
use crate::scenario::{LONGEST_FACT, OwnChoice, OwnCover, Wording};
use crate::year::Year;

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
    let timed = model::timing(&said.timing, "tag-timing-own", language);
    let tags = [
        of_years(
            language.text("tag-own-estimate"),
            estimated(budget, own),
            language,
        ),
        pm(part, language),
        model::clash(clashes, language),
        Some(tag(TagKind::Nature, nature, reason)),
        model::label(part, language),
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
    let first = [own_proposal(language)].into_iter().chain(timed);
    first.chain(tags.into_iter().flatten()).collect()
}

/// That nobody at the municipality calculated it.
pub(super) fn own_proposal(language: Language) -> Tag {
    let text = language.text("tag-own-proposal");
    tag(TagKind::OwnProposal, text, language.text("own-not-calculated"))
}

/// The years that are pm and have an amount all the same, as they now stand.
fn estimated(budget: &Budget, own: &OwnChoice) -> Vec<Year> {
    let Ok(schedule) = own.schedule(budget.horizon) else {
        return Vec::new();
    };
    let years = schedule.pm.iter().filter(|(_, pm)| **pm).map(|(year, _)| year);
    years
        .filter(|year| schedule.amounts.get(*year) != Some(&Amount::Pm))
        .collect()
}
