//! Rules between choices that a scenario breaks, and rings of rules.
//!
//! Nothing is switched: a clash is said, and the member decides. What is on counts, broken rule or not. Deliberately
//! absent: words (`present`) and amounts (`knock_on`).

use std::collections::BTreeSet;

use super::bond::{Bond, BondKind, SaidBy};
use super::{Part, PartOf};

/// A broken rule. What it names is a choice of the document or of the member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clash {
    /// A choice is on without what it needs.
    Needs {
        /// Who says so.
        by: SaidBy,
        /// What is on.
        choice: PartOf,
        /// What is missing.
        missing: Vec<PartOf>,
    },
    /// Choices are on together that exclude each other.
    Together {
        /// Who says so.
        by: SaidBy,
        /// Those that are on, two or more.
        on: Vec<PartOf>,
    },
    /// Not exactly one of a group is on.
    NotOne {
        /// Who says so.
        by: SaidBy,
        /// The group.
        of: Vec<PartOf>,
        /// Those that are on: none, or two or more.
        on: Vec<PartOf>,
    },
    /// A part is on without the whole that it belongs to.
    PartAlone {
        /// The part.
        part: PartOf,
        /// The whole.
        whole: PartOf,
    },
}

impl Clash {
    /// The choices that it is about.
    pub fn choices(&self) -> Vec<&PartOf> {
        match self {
            Clash::Needs { choice, missing, .. } => [choice].into_iter().chain(missing).collect(),
            Clash::Together { on, .. } => on.iter().collect(),
            Clash::NotOne { of, .. } => of.iter().collect(),
            Clash::PartAlone { part, whole } => vec![part, whole],
        }
    }
}

/// Every broken rule, in the order of the bonds; those of parts without their whole and of own choices last.
pub(super) fn clashes(bonds: &[Bond], parts: &[Part]) -> Vec<Clash> {
    let on: BTreeSet<&PartOf> = parts.iter().filter(|part| part.on).map(|part| &part.of).collect();
    bonds.iter().filter_map(|bond| broken(bond, &on)).collect()
}

fn broken(bond: &Bond, on: &BTreeSet<&PartOf>) -> Option<Clash> {
    let among = |all: &[PartOf], wanted: bool| -> Vec<PartOf> {
        all.iter()
            .filter(|one| on.contains(one) == wanted)
            .cloned()
            .collect()
    };
    let by = bond.by.clone();
    match &bond.kind {
        BondKind::Needs { of, needs } => {
            let missing = among(needs, false);
            if !on.contains(of) || missing.is_empty() {
                return None;
            }
            Some(match (by, missing.as_slice()) {
                (SaidBy::Whole, [whole]) => Clash::PartAlone {
                    part: of.clone(),
                    whole: whole.clone(),
                },
                (by, _) => Clash::Needs {
                    by,
                    choice: of.clone(),
                    missing,
                },
            })
        }
        BondKind::AtMostOne(choices) => {
            let on = among(choices, true);
            (on.len() > 1).then_some(Clash::Together { by, on })
        }
        BondKind::ExactlyOne(choices) => {
            let on = among(choices, true);
            let of = choices.clone();
            (on.len() != 1).then_some(Clash::NotOne { by, of, on })
        }
    }
}

/// Choices that need each other in a ring: they stand or fall together. Each ring once, in the order of the parts.
pub fn rings(bonds: &[Bond], parts: &[Part]) -> Vec<Vec<PartOf>> {
    let mut found: Vec<Vec<PartOf>> = Vec::new();
    for part in parts {
        if found.iter().any(|ring| ring.contains(&part.of)) {
            continue;
        }
        let reached = reached(bonds, &part.of);
        let leads_back = |of: &PartOf| reached.contains(of) && self::reached(bonds, of).contains(&part.of);
        let ring = parts.iter().map(|other| &other.of).filter(|of| leads_back(of));
        let ring: Vec<PartOf> = ring.cloned().collect();
        if ring.len() > 1 {
            found.push(ring);
        }
    }
    found
}

/// Everything that a choice needs, and that those need; the choice itself only where a ring leads back to it.
fn reached<'bonds>(bonds: &'bonds [Bond], from: &'bonds PartOf) -> BTreeSet<&'bonds PartOf> {
    let mut reached = BTreeSet::new();
    let mut waiting = vec![from];
    while let Some(next) = waiting.pop() {
        for bond in bonds {
            match &bond.kind {
                BondKind::Needs { of, needs } if of == next => {
                    waiting.extend(needs.iter().filter(|needed| reached.insert(*needed)));
                }
                _ => {}
            }
        }
    }
    reached
}
