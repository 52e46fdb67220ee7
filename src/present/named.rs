//! What a part of an outcome is called, wherever it is named.

use std::rc::Rc;

use super::Told;
use crate::budget::{Budget, Rule, RuleKind};
use crate::ids::ChoiceId;
use crate::lang::Language;
use crate::outcome::PartOf;
use crate::scenario::{Decisions, OwnEffect, Way};

/// The title of a part; its id where the budget or the decisions do not know it.
pub fn part_title(of: &PartOf, budget: &Budget, decisions: &Decisions, language: Language) -> Told {
    match of {
        PartOf::Choice(id) => choice_title(id, budget, language),
        PartOf::Own(id) => {
            let own = decisions.own.iter().find(|own| own.id == *id);
            Told::plain(own.map_or(id.as_str(), |own| own.title.as_str()))
        }
        PartOf::Lever(id) => budget.lever(id).map_or_else(
            || Told::plain(id.as_str()),
            |lever| Told::document(&lever.title, language),
        ),
        PartOf::Rule(id) => budget.rule(id).map_or_else(
            || Told::plain(id.as_str()),
            |rule| Told::plain(&rule_title(rule, budget, language)),
        ),
        PartOf::OwnEffect(id, place) => {
            let own = decisions.own.iter().find(|own| own.id == *id);
            let effect = own.and_then(|own| own.particulars.effects.get(usize::from(*place)));
            own.zip(effect).map_or_else(
                || Told::plain(id.as_str()),
                |(own, effect)| {
                    let other = effect
                        .other()
                        .map(|other| part_title(&PartOf::from(other), budget, decisions, language));
                    Told::plain(&effect_title(
                        own.title.as_str(),
                        effect,
                        other.as_ref(),
                        language,
                    ))
                },
            )
        }
    }
}

/// What an effect of an own choice is called, in the words of the budget's rules.
pub(super) fn effect_title(
    own: &str,
    effect: &OwnEffect,
    other: Option<&Told>,
    language: Language,
) -> String {
    let other = other.map(|other| other.text.as_ref());
    let way = match effect {
        OwnEffect::Overlap { .. } => {
            let both = [Some(own), other].into_iter().flatten();
            let both = both.map(|title| language.text_with("quoted-title", &[("title", title.into())]));
            let both = language.list(&both.collect::<Vec<String>>());
            return language.text_with("rule-overlap", &[("choices", both.into())]);
        }
        OwnEffect::KnockOn(knock_on) => &knock_on.way,
    };
    let (from, onto) = match (way, other) {
        (Way::From(_), Some(other)) => (other, Some(own)),
        (Way::Onto(_), other) => (own, other),
        (Way::From(_) | Way::Elsewhere, _) => (own, None),
    };
    match onto {
        Some(onto) => language.text_with(
            "rule-knock-on-onto",
            &[("from", from.into()), ("onto", onto.into())],
        ),
        None => language.text_with("rule-knock-on", &[("from", from.into())]),
    }
}

/// The title of a choice; its id where the budget does not have it.
pub fn choice_title(id: &ChoiceId, budget: &Budget, language: Language) -> Told {
    budget.choice(id).map_or_else(
        || Told::plain(id.as_str()),
        |choice| Told::document(&choice.title, language),
    )
}

/// The titles of choices, as a list in a sentence.
pub fn choice_titles(ids: &[ChoiceId], budget: &Budget, language: Language) -> String {
    let titles = ids.iter().map(|id| quoted(id, budget, language));
    language.list(&titles.collect::<Vec<String>>())
}

/// The titles of parts, as a list in a sentence.
pub fn part_titles(all: &[PartOf], budget: &Budget, decisions: &Decisions, language: Language) -> String {
    let titles = all.iter().map(|of| {
        let title = part_title(of, budget, decisions, language);
        language.text_with("quoted-title", &[("title", title.text.as_ref().into())])
    });
    language.list(&titles.collect::<Vec<String>>())
}

fn rule_title(rule: &Rule, budget: &Budget, language: Language) -> String {
    let title = |id: &ChoiceId| -> Rc<str> { choice_title(id, budget, language).text };
    match &rule.kind {
        RuleKind::Overlap { choices, .. }
        | RuleKind::Excludes { choices }
        | RuleKind::PickOne { choices } => language.text_with(
            "rule-overlap",
            &[("choices", choice_titles(choices, budget, language).into())],
        ),
        RuleKind::Requires { choice, .. } => title(choice).to_string(),
        RuleKind::KnockOn(knock_on) => match &knock_on.onto {
            Some(onto) => language.text_with(
                "rule-knock-on-onto",
                &[
                    ("from", title(&knock_on.from).as_ref().into()),
                    ("onto", title(onto).as_ref().into()),
                ],
            ),
            None => language.text_with(
                "rule-knock-on",
                &[("from", title(&knock_on.from).as_ref().into())],
            ),
        },
    }
}

fn quoted(id: &ChoiceId, budget: &Budget, language: Language) -> String {
    let title = choice_title(id, budget, language);
    language.text_with("quoted-title", &[("title", title.text.as_ref().into())])
}
