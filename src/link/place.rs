//! Decisions to a letter about one budget, and a letter back to decisions about another version of it.

use std::collections::BTreeMap;

use super::marks::{Found, Index, check, mark};
use super::{MadeFor, OpenedLink, Reason, Unplaced};
use crate::budget::Budget;
use crate::codec::{Inconsistency, Letter, Name};
use crate::ids::ChoiceId;
use crate::scenario::{Decision, Decisions};

/// The letter of decisions about a budget. A decision that decides nothing is none and does not travel.
pub(super) fn address(budget: &Budget, decisions: &Decisions) -> Letter {
    let index = Index::of(budget);
    let mut choices = BTreeMap::new();
    let mut behind_marks = Vec::new();
    for (id, decision) in decided(&decisions.choices) {
        let name = name(&index, decisions, id);
        if matches!(name, Name::Mark(_)) {
            behind_marks.push(id);
        }
        choices.insert(name, decision.clone());
    }
    for (mark, decision) in decided(&decisions.unmatched) {
        choices.insert(Name::Unmatched(*mark), decision.clone());
    }
    Letter {
        begin: decisions.begin,
        choices,
        check: check(behind_marks),
        start: decisions.start.clone(),
        own: decisions.own.clone(),
        title: None,
        start_incidental: decisions.start_incidental.clone(),
        levers: decisions.levers.clone(),
        indexation: decisions.indexation,
        uses_exception: decisions.uses_exception,
        party: decisions.party.clone(),
    }
}

/// By mark where the mark means this choice only. A mark that waits in `unmatched` means something else already.
fn name(index: &Index<'_>, decisions: &Decisions, id: &ChoiceId) -> Name {
    let mark = mark(id);
    let waits = decisions.unmatched.contains_key(&mark);
    match index.find(mark) {
        Found::One(found) if found == id && !waits => Name::Mark(mark),
        _ => Name::Exact(id.clone()),
    }
}

fn decided<K>(decisions: &BTreeMap<K, Decision>) -> impl Iterator<Item = (&K, &Decision)> {
    decisions.iter().filter(|(_, decision)| !decision.is_empty())
}

/// Places a letter. What finds no choice goes to `unmatched`; nothing is lost and nothing is guessed.
pub(super) fn place(letter: Letter, budget: &Budget, made_for: MadeFor) -> Result<OpenedLink, Inconsistency> {
    let index = Index::of(budget);
    let expected = (made_for == MadeFor::SameFigures).then(|| letter.clone());
    let trusted = are_those_meant(&letter, &index);
    if !trusted && !letter.choices.keys().any(|name| matches!(name, Name::Mark(_))) {
        return Err(Inconsistency::Spelling);
    }
    let mut decisions = Decisions {
        begin: letter.begin,
        start: letter.start,
        own: letter.own,
        start_incidental: letter.start_incidental,
        levers: letter.levers,
        indexation: letter.indexation,
        uses_exception: letter.uses_exception,
        party: letter.party,
        ..Decisions::default()
    };
    let mut unplaced = Vec::new();
    for (name, decision) in letter.choices {
        let (mark, reason) = match name {
            Name::Exact(id) => {
                put(&mut decisions.choices, id, decision)?;
                continue;
            }
            Name::Unmatched(mark) => (mark, Reason::SentAlong),
            Name::Mark(mark) => match index.find(mark) {
                Found::One(id) if trusted => {
                    put(&mut decisions.choices, id.clone(), decision)?;
                    continue;
                }
                Found::One(_) => (mark, Reason::OtherChoices),
                Found::Several => (mark, Reason::Ambiguous),
                Found::Nothing => (mark, Reason::NoSuchChoice),
            },
        };
        put(&mut decisions.unmatched, mark, decision)?;
        unplaced.push(Unplaced { mark, reason });
    }
    unplaced.sort_by_key(|unplaced| unplaced.mark);
    if let Some(expected) = expected {
        is_as_sent(&expected, budget, &decisions, &unplaced)?;
    }
    Ok(OpenedLink {
        decisions,
        title: letter.title,
        made_for,
        unplaced,
    })
}

/// False only where every mark finds exactly one choice and these are not the choices that were meant.
fn are_those_meant(letter: &Letter, index: &Index<'_>) -> bool {
    let mut ids = Vec::new();
    for name in letter.choices.keys() {
        if let Name::Mark(mark) = name {
            match index.find(*mark) {
                Found::One(id) => ids.push(id),
                Found::Nothing | Found::Several => return true,
            }
        }
    }
    check(ids) == letter.check
}

fn put<K: Ord>(
    decisions: &mut BTreeMap<K, Decision>,
    key: K,
    decision: Decision,
) -> Result<(), Inconsistency> {
    match decisions.insert(key, decision) {
        None => Ok(()),
        Some(_) => Err(Inconsistency::NamedTwice),
    }
}

/// With the very figures that it was made for, a link has the one spelling that `address` gives it.
fn is_as_sent(
    sent: &Letter,
    budget: &Budget,
    decisions: &Decisions,
    unplaced: &[Unplaced],
) -> Result<(), Inconsistency> {
    if unplaced
        .iter()
        .any(|unplaced| unplaced.reason != Reason::SentAlong)
    {
        return Err(Inconsistency::UnknownChoice);
    }
    let again = Letter {
        title: sent.title.clone(),
        ..address(budget, decisions)
    };
    if again == *sent {
        Ok(())
    } else {
        Err(Inconsistency::Spelling)
    }
}
