//! The labels of a tax that the member changed, and of what a rule between choices brings.

use std::rc::Rc;

use super::own::own_proposal;
use super::{Tag, TagKind, nature_reason, tag};
use crate::budget::{Budget, Certainty, RuleKind};
use crate::lang::Language;
use crate::outcome::{Nature, Part, PartOf};
use crate::scenario::{Decisions, LeverSetting, OwnEffect};

/// Of a tax that the member changed, or of what a rule between choices brings.
pub(in crate::present::ledger) fn of_other(
    part: &Part,
    budget: &Budget,
    decisions: &Decisions,
    language: Language,
) -> Rc<[Tag]> {
    let nature_text = match part.nature {
        Nature::Structural => language.text("tag-structural"),
        Nature::Incidental => language.text("tag-incidental"),
    };
    let nature = tag(
        TagKind::Nature,
        nature_text,
        nature_reason(part.nature, part.basis, language),
    );
    let own = match &part.of {
        PartOf::Lever(id) => decisions.levers.get(id).map(|setting| lever(setting, language)),
        PartOf::Rule(id) => budget.rule(id).and_then(|rule| match &rule.kind {
            RuleKind::KnockOn(knock_on) => Some(certainty(knock_on.certainty, language)),
            _ => None,
        }),
        PartOf::OwnEffect(id, place) => {
            let own = decisions.own.iter().find(|own| own.id == *id);
            match own.and_then(|own| own.particulars.effects.get(usize::from(*place))) {
                Some(OwnEffect::KnockOn(knock_on)) => Some(certainty(knock_on.certainty, language)),
                _ => None,
            }
        }
        PartOf::Choice(_) | PartOf::Own(_) => None,
    };
    let of_member = matches!(part.of, PartOf::OwnEffect(..)).then(|| own_proposal(language));
    of_member.into_iter().chain(own).chain([nature]).collect()
}

pub(in crate::present::ledger) fn lever(setting: &LeverSetting, language: Language) -> Tag {
    let percent = language.percent(setting.rate);
    let key = if setting.lower {
        "tag-lever-lower"
    } else {
        "tag-lever-higher"
    };
    let text = language.text_with(key, &[("percent", percent.into()), ("year", setting.from.into())]);
    tag(TagKind::Level, text, language.text("tag-lever-reason"))
}

fn certainty(certainty: Certainty, language: Language) -> Tag {
    let (kind, text, reason) = match certainty {
        Certainty::Fact => (TagKind::Fact, "tag-fact", "tag-fact-reason"),
        Certainty::Assumption => (TagKind::Assumed, "tag-assumption", "tag-assumption-reason"),
        Certainty::ToExamine => (TagKind::Assumed, "tag-to-examine", "tag-to-examine-reason"),
    };
    tag(kind, language.text(text), language.text(reason))
}
