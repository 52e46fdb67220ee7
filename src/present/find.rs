//! Finding choices: which of them are shown, in which order, under which headings, and how many each condition
//! leaves.
//!
//! Rows are hidden and ordered; no figure changes. The strip keeps counting everything, and a sentence says so as soon
//! as something is hidden.

mod groups;
mod item;
mod options;
mod words;

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::budget::Budget;
use crate::lang::Language;
use crate::outcome::{Outcome, PartOf};
use crate::scenario::Decisions;
use crate::session::Find;

pub use groups::{Heading, SectionOf};
pub use options::{Offer, Options, options};

pub(super) use groups::grouped;
pub(super) use item::{Item, items};

use words::Words;

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// How many choices are shown.
    pub shown: usize,
    /// How many there are.
    pub all: usize,
    /// "4 van 9 keuzes getoond; de jaren tellen alles mee."
    pub sentence: Rc<str>,
    /// What was asked for, where nothing answers to it.
    pub nothing: Option<Rc<str>>,
    parts: Rc<BTreeSet<PartOf>>,
}

impl Found {
    /// Whether that choice is among them.
    pub fn has(&self, part: &PartOf) -> bool {
        self.parts.contains(part)
    }
}

/// The choices that answer to what is sought, the member's own among them; none where nothing is hidden.
pub fn found(
    budget: &Budget,
    decisions: &Decisions,
    outcome: &Outcome,
    find: &Find,
    language: Language,
) -> Option<Found> {
    if !find.hides() {
        return None;
    }
    let items = items(budget, decisions, outcome);
    let words = Words::new(&find.words);
    let answers = |item: &&Item<'_>| item.passes(&find.sift) && words.are_in(item);
    let parts: BTreeSet<PartOf> = items
        .iter()
        .filter(answers)
        .map(|item| item.part.of.clone())
        .collect();
    let (shown, all) = (parts.len(), items.len());
    let counts = [("shown", shown.into()), ("all", all.into())];
    let nothing = (shown == 0).then(|| {
        let asked = options::asked(budget, find, language);
        language
            .text_with("find-nothing", &[("asked", language.list(&asked).into())])
            .into()
    });
    Some(Found {
        shown,
        all,
        sentence: language.text_with("search-found", &counts).into(),
        nothing,
        parts: Rc::new(parts),
    })
}

#[cfg(test)]
mod tests;
