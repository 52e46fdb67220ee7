//! Broken rules between choices in sentences, each with what would mend it. Nothing is switched by itself.

use std::rc::Rc;

use super::Told;
use super::named::{part_title, part_titles};
use crate::budget::Budget;
use crate::lang::Language;
use crate::outcome::{BondKind, Clash, Outcome, PartOf, SaidBy, bonds, rings};
use crate::scenario::Decisions;

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
    /// What the document or its maker says of the rule; or that the member made it.
    pub note: Option<Told>,
    /// That its choices need each other all round, where they do.
    pub ring: Option<Rc<str>>,
    /// Each would mend it, alone or with the others.
    pub remedies: Rc<[Remedy]>,
}

/// A switch that would help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remedy {
    /// Which choice: the document's or the member's own.
    pub choice: PartOf,
    /// On or off.
    pub on: bool,
    /// "Zet “X” ook aan"
    pub words: Rc<str>,
}

/// The broken rules of an outcome; none where none is broken.
pub fn clashes(
    budget: &Budget,
    decisions: &Decisions,
    outcome: &Outcome,
    language: Language,
) -> Option<Clashes> {
    if outcome.clashes.is_empty() {
        return None;
    }
    let words = Words {
        budget,
        decisions,
        language,
    };
    let rings = rings(&bonds(budget, &decisions.own), &outcome.parts);
    let all = outcome.clashes.iter().map(|clash| {
        let ring = rings
            .iter()
            .find(|ring| clash.choices().iter().all(|choice| ring.contains(choice)));
        ClashWords {
            sentence: words.sentence(clash).into(),
            note: words.note(clash),
            ring: ring.map(|ring| {
                let ring = [("choices", words.titles(ring).into())];
                language.text_with("ring", &ring).into()
            }),
            remedies: words.remedies(clash),
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
pub fn is_in_clash(of: &PartOf, outcome: &Outcome) -> bool {
    outcome.clashes.iter().any(|clash| clash.choices().contains(&of))
}

/// The rules about which choices can be on together, as far as they name this one.
pub(super) fn rules_of(
    of: &PartOf,
    budget: &Budget,
    decisions: &Decisions,
    language: Language,
) -> Vec<String> {
    let words = Words {
        budget,
        decisions,
        language,
    };
    let say = |id: &'static str, choices: &[PartOf]| {
        Some(language.text_with(id, &[("choices", words.titles(choices).into())]))
    };
    let others = |choices: &[PartOf]| -> Vec<PartOf> {
        choices.iter().filter(|other| *other != of).cloned().collect()
    };
    let bonds = bonds(budget, &decisions.own);
    // That it is a part is told apart.
    let rules = bonds.iter().filter(|bond| bond.by != SaidBy::Whole);
    let rules = rules.filter_map(|bond| match &bond.kind {
        BondKind::Needs { of: needing, needs } if needing == of => say("rule-needs", needs),
        BondKind::Needs { of: needing, needs } if needs.contains(of) => {
            say("rule-needed", std::slice::from_ref(needing))
        }
        BondKind::AtMostOne(choices) if choices.contains(of) => say("rule-excludes", &others(choices)),
        BondKind::ExactlyOne(choices) if choices.contains(of) => say("rule-pick-one", choices),
        _ => None,
    });
    rules.collect()
}

struct Words<'all> {
    budget: &'all Budget,
    decisions: &'all Decisions,
    language: Language,
}

impl Words<'_> {
    fn titles(&self, all: &[PartOf]) -> String {
        part_titles(all, self.budget, self.decisions, self.language)
    }

    fn note(&self, clash: &Clash) -> Option<Told> {
        let (Clash::Needs { by, .. } | Clash::Together { by, .. } | Clash::NotOne { by, .. }) = clash else {
            return None;
        };
        match by {
            SaidBy::Rule(rule) => {
                let note = self.budget.rule(rule)?.note.as_ref();
                note.map(|note| Told::document(note, self.language))
            }
            SaidBy::Own(_) => Some(Told::plain(&self.language.text("clash-own"))),
            SaidBy::Whole => None,
        }
    }

    fn sentence(&self, clash: &Clash) -> String {
        let one = |of: &PartOf| self.titles(std::slice::from_ref(of));
        let language = self.language;
        match clash {
            Clash::Needs { choice, missing, .. } => language.text_with(
                "clash-needs",
                &[
                    ("choice", one(choice).into()),
                    ("missing", self.titles(missing).into()),
                ],
            ),
            Clash::Together { on, .. } => {
                language.text_with("clash-together", &[("choices", self.titles(on).into())])
            }
            Clash::NotOne { of, on, .. } if on.is_empty() => {
                language.text_with("clash-none", &[("choices", self.titles(of).into())])
            }
            Clash::NotOne { of, on, .. } => language.text_with(
                "clash-several",
                &[
                    ("choices", self.titles(of).into()),
                    ("on", self.titles(on).into()),
                ],
            ),
            Clash::PartAlone { part, whole } => language.text_with(
                "clash-part",
                &[("part", one(part).into()), ("whole", one(whole).into())],
            ),
        }
    }

    fn remedies(&self, clash: &Clash) -> Rc<[Remedy]> {
        let remedy = |of: &PartOf, on: bool| {
            let title = part_title(of, self.budget, self.decisions, self.language).text;
            let id = if on { "remedy-on" } else { "remedy-off" };
            let words = self.language.text_with(id, &[("title", title.as_ref().into())]);
            Remedy {
                choice: of.clone(),
                on,
                words: words.into(),
            }
        };
        let all = |of: &[PartOf], on: bool| of.iter().map(|of| remedy(of, on)).collect::<Vec<_>>();
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
}

#[cfg(test)]
mod tests;
