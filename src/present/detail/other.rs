//! What opens under a rule between choices, or under a tax that the member changed.

use std::rc::Rc;

use super::facts::{FactWords, fact, sizes_per_year};
use super::more::{facts_only, steps};
use super::{Detail, source};
use crate::budget::{Budget, Change, KnockOn, Lever, LeverKind, Rule, RuleKind, Source};
use crate::lang::Language;
use crate::outcome::Part;
use crate::present::ledger::other_row;
use crate::present::named::{choice_title, choice_titles};
use crate::present::{Showing, Told};
use crate::scenario::Decisions;

pub(super) fn of_rule(
    budget: &Budget,
    decisions: &Decisions,
    part: &Part,
    rule: &Rule,
    showing: Showing,
) -> Detail {
    let language = showing.language;
    let facts = match &rule.kind {
        RuleKind::KnockOn(knock_on) => knock_on_facts(knock_on, budget, language),
        RuleKind::Overlap { choices, .. }
        | RuleKind::Excludes { choices }
        | RuleKind::PickOne { choices } => vec![fact(
            language.text("rule-together"),
            Told::plain(&choice_titles(choices, budget, language)),
        )],
        RuleKind::Requires { .. } => Vec::new(),
    };
    let note = rule.note.as_ref().map(|note| Told::document(note, language));
    detail(budget, decisions, part, note, &Source::default(), facts, showing)
}

pub(super) fn of_lever(
    budget: &Budget,
    decisions: &Decisions,
    part: &Part,
    lever: &Lever,
    showing: Showing,
) -> Detail {
    let language = showing.language;
    let mut facts = vec![fact(
        language.text("lever-base"),
        Told::plain(&sizes_per_year(&lever.base, language)),
    )];
    if let LeverKind::Fee { cost } = &lever.kind {
        facts.push(fact(
            language.text("lever-cost"),
            Told::plain(&sizes_per_year(cost, language)),
        ));
    }
    detail(budget, decisions, part, None, &lever.source, facts, showing)
}

fn detail(
    budget: &Budget,
    decisions: &Decisions,
    part: &Part,
    note: Option<Told>,
    source: &Source,
    facts: Vec<FactWords>,
    showing: Showing,
) -> Detail {
    let row = other_row(part, budget, decisions, showing);
    Detail {
        of: part.of.clone(),
        title: row.title.clone(),
        explanation: note.into_iter().collect(),
        source: source::in_words(source, showing.language),
        tags: row.tags.clone(),
        share: None,
        doubts: Rc::default(),
        years: Rc::default(),
        no_effect: super::no_effect(part, showing.language),
        level: None,
        note: None,
        question: None,
        marked: false,
        own_label: None,
        more: facts_only(facts),
    }
}

fn knock_on_facts(knock_on: &KnockOn, budget: &Budget, language: Language) -> Vec<FactWords> {
    let change = match knock_on.change {
        Change::Amount(money) => {
            language.text_with("rule-change-amount", &[("amount", language.euro(money).into())])
        }
        Change::More(rate) => {
            language.text_with("rule-change-more", &[("rate", language.percent(rate).into())])
        }
        Change::Less(rate) => {
            language.text_with("rule-change-less", &[("rate", language.percent(rate).into())])
        }
    };
    let begins = language.text_with("rule-begins", &[("count", usize::from(knock_on.delay).into())]);
    let ramp = (!knock_on.ramp.is_empty()).then(|| {
        let steps = steps(&knock_on.ramp, language);
        fact(
            language.text("rule-ramp-name"),
            Told::plain(&language.text_with("rule-ramp", &[("steps", steps.into())])),
        )
    });
    let onto = knock_on
        .onto
        .as_ref()
        .map(|onto| fact(language.text("rule-onto"), choice_title(onto, budget, language)));
    let from = choice_title(&knock_on.from, budget, language);
    [
        Some(fact(language.text("rule-from"), from)),
        onto,
        Some(fact(language.text("rule-change"), Told::plain(&change))),
        Some(fact(language.text("rule-begins-name"), Told::plain(&begins))),
        ramp,
    ]
    .into_iter()
    .flatten()
    .collect()
}
