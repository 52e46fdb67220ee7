//! Choices that are parts of others: each of these exists, and no part leads back to itself.
//!
//! A part may stand before its whole in the file, so this is checked once all choices are known.

use std::collections::BTreeMap;

use super::super::read::{Known, id};
use crate::fields::{Entries, Expected, Faults, Field, entry};
use crate::ids::ChoiceId;

/// The parts found so far, in the order of the file.
#[derive(Default)]
pub(super) struct Parts<'file> {
    found: Vec<(Option<ChoiceId>, ChoiceId, Field<'file>)>,
}

impl<'file> Parts<'file> {
    /// What a choice is a part of.
    pub(super) fn part(
        &mut self,
        of: Option<&ChoiceId>,
        entries: &Entries<'file>,
        faults: &mut Faults,
    ) -> Option<ChoiceId> {
        let field = entry(entries, "part_of")?;
        let whole = id::<ChoiceId>(field, faults)?;
        if of == Some(&whole) {
            field.wrong(faults, Expected::OtherChoice);
        } else {
            self.found.push((of.cloned(), whole.clone(), field.clone()));
        }
        Some(whole)
    }

    pub(super) fn check(self, known: &Known<ChoiceId>, faults: &mut Faults) {
        let mut wholes: BTreeMap<&ChoiceId, &ChoiceId> = BTreeMap::new();
        for (part, whole, field) in &self.found {
            if known.lacks(whole) {
                field.wrong(faults, Expected::KnownChoice);
            }
            let Some(part) = part else { continue };
            // A ring is named once: where it closes.
            if closes_ring(&wholes, part, whole) {
                field.wrong(faults, Expected::NoRing);
            } else {
                wholes.insert(part, whole);
            }
        }
    }
}

fn closes_ring(wholes: &BTreeMap<&ChoiceId, &ChoiceId>, part: &ChoiceId, whole: &ChoiceId) -> bool {
    std::iter::successors(Some(whole), |at| wholes.get(at).copied()).any(|at| at == part)
}
