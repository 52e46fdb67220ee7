//! Broken rules between choices in sentences, each with what would mend it. Nothing is switched by itself.

use std::rc::Rc;

use super::Told;
use super::named::{choice_title, choice_titles};
use crate::budget::{Budget, RuleKind};
use crate::ids::{ChoiceId, RuleId};
use crate::lang::Language;
use crate::outcome::{Clash, Outcome, rings};

/// The broken rules, ready to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clashes {
    /// "2 combinaties passen niet bij een regel"
    pub title: Rc<str>,
    /// Each of them.
    pub all: Rc<[ClashWords]>,
}

/// One broken rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClashWords {
    /// What is the matter.
    pub sentence: Rc<str>,
    /// What the document or its maker says of the rule.
    pub note: Option<Told>,
    /// That its choices need each other all round, where they do.
    pub ring: Option<Rc<str>>,
    /// Each would mend it, alone or with the others.
    pub remedies: Rc<[Remedy]>,
}

/// A switch that would help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remedy {
    /// Which choice.
    pub choice: ChoiceId,
    /// On or off.
    pub on: bool,
    /// "Zet “X” ook aan"
    pub words: Rc<str>,
}

/// The broken rules of an outcome; none where none is broken.
pub fn clashes(budget: &Budget, outcome: &Outcome, language: Language) -> Option<Clashes> {
    if outcome.clashes.is_empty() {
        return None;
    }
    let rings = rings(budget);
    let all = outcome.clashes.iter().map(|clash| {
        let ring = rings
            .iter()
            .find(|ring| clash.choices().iter().all(|choice| ring.contains(choice)));
        ClashWords {
            sentence: sentence(clash, budget, language).into(),
            note: rule_of(clash)
                .and_then(|rule| budget.rule(rule)?.note.as_ref())
                .map(|note| Told::document(note, language)),
            ring: ring.map(|ring| ring_words(ring, budget, language).into()),
            remedies: remedies(clash, budget, language),
        }
    });
    Some(Clashes {
        title: language
            .text_with("clashes-title", &[("count", outcome.clashes.len().into())])
            .into(),
        all: all.collect(),
    })
}

/// Whether a choice is part of a broken rule.
pub fn is_in_clash(choice: &ChoiceId, outcome: &Outcome) -> bool {
    outcome
        .clashes
        .iter()
        .any(|clash| clash.choices().contains(&choice))
}

/// The rules about which choices can be on together, as far as they name this one.
pub(super) fn rules_of(choice: &ChoiceId, budget: &Budget, language: Language) -> Vec<String> {
    let titles = |ids: &[ChoiceId]| choice_titles(ids, budget, language);
    let others = |ids: &[ChoiceId]| {
        let others: Vec<ChoiceId> = ids.iter().filter(|id| *id != choice).cloned().collect();
        titles(&others)
    };
    let words = |kind: &RuleKind| match kind {
        RuleKind::Requires {
            choice: needing,
            needs,
        } if needing == choice => {
            Some(language.text_with("rule-needs", &[("choices", titles(needs).into())]))
        }
        RuleKind::Requires {
            choice: needing,
            needs,
        } if needs.contains(choice) => Some(language.text_with(
            "rule-needed",
            &[("choices", titles(std::slice::from_ref(needing)).into())],
        )),
        RuleKind::Excludes { choices } if choices.contains(choice) => {
            Some(language.text_with("rule-excludes", &[("choices", others(choices).into())]))
        }
        RuleKind::PickOne { choices } if choices.contains(choice) => {
            Some(language.text_with("rule-pick-one", &[("choices", titles(choices).into())]))
        }
        _ => None,
    };
    let rules = budget.rules.iter().filter_map(|rule| words(&rule.kind));
    rules.collect()
}

fn rule_of(clash: &Clash) -> Option<&RuleId> {
    match clash {
        Clash::Needs { rule, .. } | Clash::Together { rule, .. } | Clash::NotOne { rule, .. } => Some(rule),
        Clash::PartAlone { .. } => None,
    }
}

fn sentence(clash: &Clash, budget: &Budget, language: Language) -> String {
    let titles = |ids: &[ChoiceId]| choice_titles(ids, budget, language);
    let one = |id: &ChoiceId| titles(std::slice::from_ref(id));
    match clash {
        Clash::Needs { choice, missing, .. } => language.text_with(
            "clash-needs",
            &[
                ("choice", one(choice).into()),
                ("missing", titles(missing).into()),
            ],
        ),
        Clash::Together { on, .. } => language.text_with("clash-together", &[("choices", titles(on).into())]),
        Clash::NotOne { of, on, .. } if on.is_empty() => {
            language.text_with("clash-none", &[("choices", titles(of).into())])
        }
        Clash::NotOne { of, on, .. } => language.text_with(
            "clash-several",
            &[("choices", titles(of).into()), ("on", titles(on).into())],
        ),
        Clash::PartAlone { part, whole } => language.text_with(
            "clash-part",
            &[("part", one(part).into()), ("whole", one(whole).into())],
        ),
    }
}

fn ring_words(ring: &[ChoiceId], budget: &Budget, language: Language) -> String {
    language.text_with(
        "ring",
        &[("choices", choice_titles(ring, budget, language).into())],
    )
}

fn remedies(clash: &Clash, budget: &Budget, language: Language) -> Rc<[Remedy]> {
    let remedy = |choice: &ChoiceId, on: bool| {
        let title = choice_title(choice, budget, language).text;
        let id = if on { "remedy-on" } else { "remedy-off" };
        Remedy {
            choice: choice.clone(),
            on,
            words: language.text_with(id, &[("title", title.as_ref().into())]).into(),
        }
    };
    let all = |ids: &[ChoiceId], on: bool| ids.iter().map(|id| remedy(id, on)).collect::<Vec<_>>();
    let remedies = match clash {
        Clash::Needs { choice, missing, .. } => {
            let mut remedies = all(missing, true);
            remedies.push(remedy(choice, false));
            remedies
        }
        Clash::Together { on, .. } => all(on, false),
        Clash::NotOne { of, on, .. } if on.is_empty() => all(of, true),
        Clash::NotOne { on, .. } => all(on, false),
        Clash::PartAlone { part, whole } => vec![remedy(whole, true), remedy(part, false)],
    };
    remedies.into()
}

#[cfg(test)]
mod tests;
