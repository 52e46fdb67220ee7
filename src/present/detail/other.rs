//! What opens under a rule between choices, or under a tax that the member changed.

use std::rc::Rc;

use super::facts::{FactWords, fact, sizes_per_year};
use super::more::{facts_only, steps};
use super::{Detail, source};
use crate::budget::{Budget, Change, KnockOn, Lever, LeverKind, Rule, RuleKind, Source};
use crate::lang::Language;
use crate::outcome::{Part, PartOf};
use crate::present::ledger::other_row;
use crate::present::named::{choice_title, choice_titles, effect_title, part_title};
use crate::present::{Showing, Told};
use crate::rate::Rate;
use crate::scenario::{Decisions, OwnChoice, OwnEffect, Way};

pub(super) fn of_rule(
    budget: &Budget,
    decisions: &Decisions,
    part: &Part,
    rule: &Rule,
    showing: Showing,
) -> Detail {
    let language = showing.language;
    let facts = match &rule.kind {
        RuleKind::KnockOn(knock_on) => {
            let onto = knock_on
                .onto
                .as_ref()
                .map(|onto| choice_title(onto, budget, language));
            let from = choice_title(&knock_on.from, budget, language);
            let KnockOn {
                change,
                delay,
                ref ramp,
                ..
            } = *knock_on;
            knock_on_facts(from, onto, change, delay, ramp, language)
        }
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

/// What the member says that an own choice changes.
pub(super) fn of_effect(
    budget: &Budget,
    decisions: &Decisions,
    part: &Part,
    own: &OwnChoice,
    effect: &OwnEffect,
    showing: Showing,
) -> Detail {
    let language = showing.language;
    let itself = Told::plain(own.title.as_str());
    let other = effect.other();
    let other = other.map(|other| part_title(&PartOf::from(other), budget, decisions, language));
    let facts = match effect {
        OwnEffect::Overlap { .. } => {
            let both = [Some(itself), other].into_iter().flatten();
            let both = both
                .map(|title| language.text_with("quoted-title", &[("title", title.text.as_ref().into())]));
            let both = language.list(&both.collect::<Vec<String>>());
            vec![fact(language.text("rule-together"), Told::plain(&both))]
        }
        OwnEffect::KnockOn(knock_on) => {
            let (from, onto) = match (&knock_on.way, other) {
                (Way::From(_), Some(other)) => (other, Some(itself)),
                (_, other) => (itself, other),
            };
            knock_on_facts(
                from,
                onto,
                knock_on.change,
                knock_on.delay,
                &knock_on.ramp,
                language,
            )
        }
    };
    let note = Told::plain(&language.text("clash-own"));
    let detail = detail(
        budget,
        decisions,
        part,
        Some(note),
        &Source::default(),
        facts,
        showing,
    );
    Detail {
        own_label: Some(language.text("own-not-calculated").into()),
        ..detail
    }
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

fn knock_on_facts(
    from: Told,
    onto: Option<Told>,
    change: Change,
    delay: u8,
    ramp: &[Rate],
    language: Language,
) -> Vec<FactWords> {
    let change = change_words(change, language);
    let begins = language.text_with("rule-begins", &[("count", usize::from(delay).into())]);
    let ramp = (!ramp.is_empty()).then(|| {
        let steps = steps(ramp, language);
        fact(
            language.text("rule-ramp-name"),
            Told::plain(&language.text_with("rule-ramp", &[("steps", steps.into())])),
        )
    });
    let onto = onto.map(|onto| fact(language.text("rule-onto"), onto));
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

fn change_words(change: Change, language: Language) -> String {
    match change {
        Change::Amount(money) => {
            language.text_with("rule-change-amount", &[("amount", language.euro(money).into())])
        }
        Change::More(rate) => {
            language.text_with("rule-change-more", &[("rate", language.percent(rate).into())])
        }
        Change::Less(rate) => {
            language.text_with("rule-change-less", &[("rate", language.percent(rate).into())])
        }
    }
}

/// What an own choice changes, in one line: whose consequence it is, and how much.
pub(crate) fn effect_words(
    own: &str,
    effect: &OwnEffect,
    other: Option<&Told>,
    language: Language,
) -> String {
    let title = effect_title(own, effect, other, language);
    let how_much = match effect {
        OwnEffect::Overlap { correction, .. } => {
            let years = correction.iter().map(|(year, money)| {
                let words = [("year", (*year).into()), ("amount", language.euro(*money).into())];
                language.text_with("announce-year", &words)
            });
            years.collect::<Vec<String>>().join("; ")
        }
        OwnEffect::KnockOn(knock_on) => change_words(knock_on.change, language),
    };
    format!("{title}: {how_much}")
}
