//! The labels of a tax that the member changed, and of what a rule between choices brings.

use std::rc::Rc;

use super::{Tag, TagKind, nature_reason, tag};
use crate::budget::{Budget, Certainty, Rule, RuleKind};
use crate::lang::Language;
use crate::outcome::{Nature, Part, PartOf};
use crate::scenario::{Decisions, LeverSetting};

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
        PartOf::Rule(id) => budget.rule(id).and_then(|rule| certainty(rule, language)),
        PartOf::Choice(_) | PartOf::Own(_) => None,
    };
    own.into_iter().chain([nature]).collect()
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

fn certainty(rule: &Rule, language: Language) -> Option<Tag> {
    let RuleKind::KnockOn(knock_on) = &rule.kind else {
        return None;
    };
    let (kind, text, reason) = match knock_on.certainty {
        Certainty::Fact => (TagKind::Fact, "tag-fact", "tag-fact-reason"),
        Certainty::Assumption => (TagKind::Assumed, "tag-assumption", "tag-assumption-reason"),
        Certainty::ToExamine => (TagKind::Assumed, "tag-to-examine", "tag-to-examine-reason"),
    };
    Some(tag(kind, language.text(text), language.text(reason)))
}
