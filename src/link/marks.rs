//! Choices named by mark: two bytes of a hash of the id, so that a link stays short and still does not depend on
//! the place of a choice in the document.
//!
//! A mark is used only where the sender's budget has its id, and has no other id with the same mark; else the id is
//! written in full. The receiver may have another version of the budget, so a mark can find nothing there, or two
//! ids, or one other id than was meant. The last would put a decision on the wrong choice. Therefore a link carries
//! a check: two bytes of a hash over the full ids behind all its marks. Where every mark finds exactly one id and
//! the check differs, no mark can be trusted and none is placed. Where some mark finds nothing the check cannot be
//! made (its ids are not known): what finds one id is placed; that a vanished id and a new one share a mark is one
//! chance in 65,536 for each such pair, and the page says that the figures are others.

use std::collections::{BTreeMap, BTreeSet};

use xxhash_rust::xxh64::xxh64;

use crate::budget::Budget;
use crate::ids::ChoiceId;

/// The hash of the check has another seed than that of the marks: with the same one, a link with one mark would
/// carry that mark twice and check nothing.
const CHECK_SEED: u64 = 1;

/// Two bytes that name a choice: a pure function of its id.
pub fn mark(id: &ChoiceId) -> [u8; 2] {
    first_two(xxh64(id.as_str().as_bytes(), 0))
}

/// Two bytes over full ids, in any order given.
pub(super) fn check<'id>(ids: impl IntoIterator<Item = &'id ChoiceId>) -> [u8; 2] {
    let sorted: BTreeSet<&str> = ids.into_iter().map(ChoiceId::as_str).collect();
    let text = sorted.into_iter().collect::<Vec<_>>().join("\n");
    first_two(xxh64(text.as_bytes(), CHECK_SEED))
}

/// The ids of a budget by mark.
pub(super) struct Index<'budget>(BTreeMap<[u8; 2], Found<'budget>>);

/// What a mark finds in a budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found<'budget> {
    Nothing,
    One(&'budget ChoiceId),
    Several,
}

impl<'budget> Index<'budget> {
    pub(super) fn of(budget: &'budget Budget) -> Index<'budget> {
        let mut index = BTreeMap::new();
        for choice in &budget.choices {
            index
                .entry(mark(&choice.id))
                .and_modify(|found| *found = Found::Several)
                .or_insert(Found::One(&choice.id));
        }
        Index(index)
    }

    pub(super) fn find(&self, mark: [u8; 2]) -> Found<'budget> {
        self.0.get(&mark).copied().unwrap_or(Found::Nothing)
    }
}

fn first_two(hash: u64) -> [u8; 2] {
    let [one, two, ..] = hash.to_be_bytes();
    [one, two]
}
