//! The labels of what only some choices have: other years, a share, a reserve, an investment, a broken rule.

use std::collections::BTreeMap;

use super::{Tag, TagKind, tag};
use crate::budget::{Budget, Choice, Investment, Range};
use crate::ids::ReserveId;
use crate::lang::Language;
use crate::outcome::{NatureBasis, Part};
use crate::present::Told;
use crate::present::detail::investment_words;
use crate::present::findings::reserve_title;
use crate::scenario::{Decision, Timing};
use crate::year::Year;

/// What the member made of it beside a level and amounts.
pub(super) fn of_decision(choice: &Choice, decision: &Decision, language: Language) -> Vec<Tag> {
    let timed = timing(&decision.timing, "tag-timing-reason", language);
    let share = decision.share.filter(|_| choice.share.is_some()).map(|share| {
        let text = language.text_with("tag-own-share", &[("rate", language.percent(share).into())]);
        tag(TagKind::OwnShare, text, language.text("tag-own-share-reason"))
    });
    let range = own_range(&decision.ranges, language);
    timed.into_iter().chain(share).chain(range).collect()
}

/// When it runs, as the member has it.
pub(super) fn timing(timing: &Timing, reason: &'static str, language: Language) -> Vec<Tag> {
    let moved = timing
        .first_year
        .map(|year| language.text_with("tag-moved", &[("year", year.into())]));
    let until = timing
        .last_year
        .map(|year| language.text_with("tag-until", &[("year", year.into())]));
    let phased = (!timing.ramp.is_empty()).then(|| language.text("tag-phased"));
    let timed = [moved, until, phased].into_iter().flatten();
    timed
        .map(|text| tag(TagKind::Timing, text, language.text(reason)))
        .collect()
}

pub(super) fn own_range(ranges: &BTreeMap<Year, Range>, language: Language) -> Option<Tag> {
    (!ranges.is_empty()).then(|| {
        tag(
            TagKind::OwnRange,
            language.text("tag-own-range"),
            language.text("tag-own-range-reason"),
        )
    })
}

pub(super) fn clash(clashes: bool, language: Language) -> Option<Tag> {
    clashes.then(|| {
        tag(
            TagKind::Clash,
            language.text("tag-clash"),
            language.text("tag-clash-reason"),
        )
    })
}

pub(super) fn label(part: &Part, language: Language) -> Option<Tag> {
    (part.label_agrees() == Some(false)).then(|| {
        tag(
            TagKind::Label,
            language.text("tag-label"),
            language.text(match part.basis {
                NatureBasis::Member => "tag-label-own",
                _ => "tag-label-reason",
            }),
        )
    })
}

pub(super) fn contract(choice: &Choice, language: Language) -> Option<Tag> {
    let until = choice.contract_until.as_ref()?;
    Some(Tag {
        kind: TagKind::Contract,
        text: language.text("tag-contract").into(),
        reason: Some(Told::document(until, language)),
    })
}

pub(super) fn reserve(reserve: Option<&ReserveId>, budget: &Budget, language: Language) -> Option<Tag> {
    let reason = reserve_title(reserve?, budget, language);
    Some(tag(TagKind::Reserve, language.text("tag-reserve"), reason))
}

pub(super) fn investment(investment: Option<&Investment>, language: Language) -> Option<Tag> {
    let reason = investment_words(investment?, language);
    Some(tag(TagKind::Investment, language.text("tag-investment"), reason))
}
