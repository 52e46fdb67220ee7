//! What allows or forbids choices together: rules of the budget, parts and their wholes, and what the member says of own
//! choices. One list of one shape, so that all of them are checked and explained alike.
//!
//! What names a choice or a group that is not there is left out; it is a leftover of the scenario. Deliberately absent:
//! rules that bring amounts (`knock_on`).

use super::PartOf;
use crate::budget::{Budget, RuleKind};
use crate::ids::{ChoiceId, OwnChoiceId, RuleId};
use crate::scenario::{Other, OwnChoice};

/// What allows or forbids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bond {
    /// Who says so.
    pub by: SaidBy,
    /// What it says.
    pub kind: BondKind,
}

/// Who says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaidBy {
    /// A rule of the budget.
    Rule(RuleId),
    /// The member, of this own choice.
    Own(OwnChoiceId),
    /// It is a part.
    Whole,
}

/// What it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BondKind {
    /// The choice makes sense only with all of the others on.
    Needs {
        /// Which choice.
        of: PartOf,
        /// What must be on with it.
        needs: Vec<PartOf>,
    },
    /// At most one of them is on.
    AtMostOne(Vec<PartOf>),
    /// Exactly one of them is on.
    ExactlyOne(Vec<PartOf>),
}

/// All of them: the rules in the order of the budget, the parts, then the own choices in the member's order.
pub fn bonds(budget: &Budget, own: &[OwnChoice]) -> Vec<Bond> {
    let mut bonds: Vec<Bond> = budget
        .rules
        .iter()
        .filter_map(|rule| {
            let kind = match &rule.kind {
                RuleKind::Requires { choice, needs } => BondKind::Needs {
                    of: PartOf::Choice(choice.clone()),
                    needs: all(needs),
                },
                RuleKind::Excludes { choices } => BondKind::AtMostOne(all(choices)),
                RuleKind::PickOne { choices } => {
                    let joined = own.iter().filter(|own| own.particulars.one_of.contains(&rule.id));
                    let joined = joined.map(|own| PartOf::Own(own.id.clone()));
                    BondKind::ExactlyOne(all(choices).into_iter().chain(joined).collect())
                }
                RuleKind::Overlap { .. } | RuleKind::KnockOn(_) => return None,
            };
            let by = SaidBy::Rule(rule.id.clone());
            Some(Bond { by, kind })
        })
        .collect();
    let wholes = budget.choices.iter().filter_map(|choice| {
        let of = PartOf::Choice(choice.id.clone());
        let needs = vec![PartOf::Choice(choice.part_of.clone()?)];
        let kind = BondKind::Needs { of, needs };
        Some(Bond {
            by: SaidBy::Whole,
            kind,
        })
    });
    bonds.extend(wholes);
    for one in own {
        let of = PartOf::Own(one.id.clone());
        let there = |other: &Other| is_there(other, budget, own).then(|| PartOf::from(other));
        let needs: Vec<PartOf> = one.particulars.needs.iter().filter_map(there).collect();
        let needs = (!needs.is_empty()).then(|| BondKind::Needs {
            of: of.clone(),
            needs,
        });
        let excluded = one.particulars.excludes.iter().filter_map(there);
        let pairs = excluded.map(|other| BondKind::AtMostOne(vec![of.clone(), other]));
        for kind in needs.into_iter().chain(pairs) {
            // Two own choices may both say of the other what holds for both.
            if !bonds.iter().any(|known| known.kind.says_the_same(&kind)) {
                let by = SaidBy::Own(one.id.clone());
                bonds.push(Bond { by, kind });
            }
        }
    }
    bonds
}

fn all(ids: &[ChoiceId]) -> Vec<PartOf> {
    ids.iter().cloned().map(PartOf::Choice).collect()
}

fn is_there(other: &Other, budget: &Budget, own: &[OwnChoice]) -> bool {
    match other {
        Other::Choice(id) => budget.choice(id).is_some(),
        Other::Own(id) => own.iter().any(|own| own.id == *id),
    }
}

impl BondKind {
    fn says_the_same(&self, other: &BondKind) -> bool {
        match (self, other) {
            (BondKind::AtMostOne(one), BondKind::AtMostOne(two)) => {
                one.len() == two.len() && one.iter().all(|choice| two.contains(choice))
            }
            _ => self == other,
        }
    }
}

impl From<&Other> for PartOf {
    fn from(other: &Other) -> PartOf {
        match other {
            Other::Choice(id) => PartOf::Choice(id.clone()),
            Other::Own(id) => PartOf::Own(id.clone()),
        }
    }
}
