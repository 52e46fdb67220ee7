//! The rules between choices of a budget file.

use super::super::amounts::{money, money_per_year, rate};
use super::super::choice::nature;
use super::super::{Certainty, Change, KnockOn, Rule, RuleKind};
use super::words::{Known, one_of, text};
use crate::fields::{Entries, Expected, Faults, Field, Found, entry, required};
use crate::ids::{ChoiceId, RuleId};
use crate::year::Horizon;

const MOST_RULES: usize = 500;
/// The most choices that one rule names in a list.
const MOST_NAMED: usize = 100;
const LATEST: u32 = 10;
const LONGEST_RAMP: usize = 10;
const SENTENCE: usize = 1_000;
const KINDS: &[&str] = &["requires", "excludes", "pick_one", "overlap", "knock_on"];

#[derive(Clone, Copy)]
enum Kind {
    Requires,
    Excludes,
    PickOne,
    Overlap,
    KnockOn,
}

pub(super) fn list(
    field: &Field<'_>,
    horizon: Option<Horizon>,
    choices: &Known<ChoiceId>,
    faults: &mut Faults,
) -> Vec<Rule> {
    let mut seen = Known::<RuleId>::of(Some(field), MOST_RULES);
    let mut rules = Vec::new();
    for item in field.list(faults, MOST_RULES) {
        let entries = item.entries(faults);
        let id = seen.learn(&item, &entries, faults);
        let note = entry(&entries, "note").and_then(|field| text(field, faults, SENTENCE));
        let kind = kind(&item, &entries, horizon, choices, faults);
        if let (Some(id), Some(kind)) = (id, kind) {
            rules.push(Rule { id, note, kind });
        }
    }
    rules
}

fn kind(
    item: &Field<'_>,
    entries: &Entries<'_>,
    horizon: Option<Horizon>,
    choices: &Known<ChoiceId>,
    faults: &mut Faults,
) -> Option<RuleKind> {
    use Kind::{Excludes, KnockOn, Overlap, PickOne, Requires};
    let values = [Requires, Excludes, PickOne, Overlap, KnockOn];
    let kind =
        required(faults, item, entries, "kind").and_then(|field| one_of(field, faults, KINDS, &values))?;
    let own: &[&'static str] = match kind {
        Requires => &["choice", "needs"],
        Excludes | PickOne => &["choices"],
        Overlap => &["choices", "correction", "nature"],
        KnockOn => &[
            "from",
            "onto",
            "amount",
            "more",
            "less",
            "delay",
            "ramp",
            "certainty",
            "nature",
        ],
    };
    Field::known(entries, faults, &[&["id", "note", "kind"], own].concat());
    match kind {
        Requires => requires(item, entries, choices, faults),
        Excludes => several(item, entries, choices, faults).map(|choices| RuleKind::Excludes { choices }),
        PickOne => several(item, entries, choices, faults).map(|choices| RuleKind::PickOne { choices }),
        Overlap => {
            let several = several(item, entries, choices, faults);
            let correction = required(faults, item, entries, "correction")
                .and_then(|field| money_per_year(field, horizon, faults));
            let nature = nature(entries, faults);
            Some(RuleKind::Overlap {
                choices: several?,
                correction: correction?,
                nature,
            })
        }
        KnockOn => knock_on(item, entries, choices, faults).map(RuleKind::KnockOn),
    }
}

fn requires(
    item: &Field<'_>,
    entries: &Entries<'_>,
    choices: &Known<ChoiceId>,
    faults: &mut Faults,
) -> Option<RuleKind> {
    let choice = required(faults, item, entries, "choice")
        .and_then(|field| choices.named(field, faults, Expected::KnownChoice));
    let needs = required(faults, item, entries, "needs")
        .map(|field| named(field, 1, choice.as_ref(), choices, faults));
    Some(RuleKind::Requires {
        choice: choice?,
        needs: needs?,
    })
}

/// Two or more choices.
fn several(
    item: &Field<'_>,
    entries: &Entries<'_>,
    choices: &Known<ChoiceId>,
    faults: &mut Faults,
) -> Option<Vec<ChoiceId>> {
    required(faults, item, entries, "choices").map(|field| named(field, 2, None, choices, faults))
}

fn named(
    field: &Field<'_>,
    least: usize,
    other_than: Option<&ChoiceId>,
    choices: &Known<ChoiceId>,
    faults: &mut Faults,
) -> Vec<ChoiceId> {
    let items = field.list(faults, MOST_NAMED);
    if items.len() < least && field.is_list(MOST_NAMED) {
        field.wrong(faults, Expected::AtLeastItems(least));
    }
    let mut found = Vec::new();
    for item in items {
        let Some(id) = choices.named(&item, faults, Expected::KnownChoice) else {
            continue;
        };
        if other_than == Some(&id) {
            item.wrong(faults, Expected::OtherChoice);
        }
        if found.contains(&id) {
            item.wrong(faults, Expected::EachChoiceOnce);
        }
        found.push(id);
    }
    found
}

fn knock_on(
    item: &Field<'_>,
    entries: &Entries<'_>,
    choices: &Known<ChoiceId>,
    faults: &mut Faults,
) -> Option<KnockOn> {
    let from = required(faults, item, entries, "from")
        .and_then(|field| choices.named(field, faults, Expected::KnownChoice));
    let onto = entry(entries, "onto").and_then(|field| {
        let onto = choices.named(field, faults, Expected::KnownChoice)?;
        if from.as_ref() == Some(&onto) {
            field.wrong(faults, Expected::OtherChoice);
        }
        Some(onto)
    });
    let change = change(item, entries, faults);
    let delay = entry(entries, "delay").and_then(|field| field.whole(faults, 0, LATEST));
    let ramp = entry(entries, "ramp")
        .map(|field| field.list(faults, LONGEST_RAMP))
        .unwrap_or_default();
    let ramp = ramp.iter().filter_map(|item| rate(item, faults)).collect();
    let certainty = required(faults, item, entries, "certainty").and_then(|field| {
        one_of(
            field,
            faults,
            &["fact", "assumption", "to_examine"],
            &[Certainty::Fact, Certainty::Assumption, Certainty::ToExamine],
        )
    });
    let nature = nature(entries, faults);
    Some(KnockOn {
        from: from?,
        onto,
        change: change?,
        delay: u8::try_from(delay.unwrap_or(0)).ok()?,
        ramp,
        certainty: certainty?,
        nature,
    })
}

/// How much it comes to: euros, or a part of the other choice's amount, which then has to be named.
fn change(item: &Field<'_>, entries: &Entries<'_>, faults: &mut Faults) -> Option<Change> {
    let given: Vec<_> = ["amount", "more", "less"]
        .into_iter()
        .filter_map(|name| entry(entries, name).map(|field| (name, field)))
        .collect();
    match given.as_slice() {
        [("amount", field)] => money(field, faults).map(Change::Amount),
        [(name, field)] => {
            let part = rate(field, faults);
            if entry(entries, "onto").is_none() {
                faults.add(format!("{}.onto", item.path()), Found::Nothing, Expected::Present);
            }
            part.map(|part| {
                if *name == "more" {
                    Change::More(part)
                } else {
                    Change::Less(part)
                }
            })
        }
        [] => {
            faults.add(
                format!("{}.amount", item.path()),
                Found::Nothing,
                Expected::OneChange,
            );
            None
        }
        [_, (_, second), ..] => {
            second.wrong(faults, Expected::OneChange);
            None
        }
    }
}
