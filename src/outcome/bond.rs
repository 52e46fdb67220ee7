//! What allows or forbids choices together: rules of the budget, parts and their wholes, and what the member says of own
//! choices. One list of one shape, so that all of them are checked and explained alike.
//!
//! What names a choice or a group that is not there is left out; it is a leftover of the scenario. Deliberately absent:
//! rules that bring amounts (`knock_on`).

use super::PartOf;
use crate::budget::{Budget, RuleKind};
use crate::ids::{ChoiceId, OwnChoiceId, RuleId};
use crate::scenario::{Other, OwnChoice, Tie};

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
    let mut bonds: Vec<Bond> = Vec::new();
    for rule in &budget.rules {
        let kind = match &rule.kind {
            RuleKind::Requires { choice, needs } => BondKind::Needs {
                of: PartOf::Choice(choice.clone()),
                needs: all(needs),
            },
            RuleKind::Excludes { choices } => BondKind::AtMostOne(all(choices)),
            RuleKind::PickOne { choices } => {
                let mut choices = all(choices);
                for one in own {
                    if one.particulars.ties.contains(&Tie::OneOf(rule.id.clone())) {
                        choices.push(PartOf::Own(one.id.clone()));
                    }
                }
                BondKind::ExactlyOne(choices)
            }
            RuleKind::Overlap { .. } | RuleKind::KnockOn(_) => continue,
        };
        bonds.push(Bond {
            by: SaidBy::Rule(rule.id.clone()),
            kind,
        });
    }
    for choice in &budget.choices {
        if let Some(whole) = &choice.part_of {
            bonds.push(Bond {
                by: SaidBy::Whole,
                kind: BondKind::Needs {
                    of: PartOf::Choice(choice.id.clone()),
                    needs: vec![PartOf::Choice(whole.clone())],
                },
            });
        }
    }
    for one in own {
        add_own(one, budget, own, &mut bonds);
    }
    bonds
}

fn add_own(one: &OwnChoice, budget: &Budget, own: &[OwnChoice], bonds: &mut Vec<Bond>) {
    let of = PartOf::Own(one.id.clone());
    let mut needs = Vec::new();
    let mut pairs = Vec::new();
    for tie in &one.particulars.ties {
        match tie {
            Tie::Needs(other) if is_there(other, budget, own) => needs.push(PartOf::from(other)),
            Tie::Excludes(other) if is_there(other, budget, own) => pairs.push(PartOf::from(other)),
            Tie::PartOf(other) if is_there(other, budget, own) => bonds.push(Bond {
                by: SaidBy::Whole,
                kind: BondKind::Needs {
                    of: of.clone(),
                    needs: vec![PartOf::from(other)],
                },
            }),
            Tie::Needs(_) | Tie::Excludes(_) | Tie::OneOf(_) | Tie::PartOf(_) => {}
        }
    }
    let by = SaidBy::Own(one.id.clone());
    if !needs.is_empty() {
        let of = of.clone();
        bonds.push(Bond {
            by: by.clone(),
            kind: BondKind::Needs { of, needs },
        });
    }
    for other in pairs {
        let pair = vec![of.clone(), other];
        // Two own choices may both say of the other what holds for both.
        if !bonds.iter().any(|known| known.kind.excludes(&pair)) {
            let (by, kind) = (by.clone(), BondKind::AtMostOne(pair));
            bonds.push(Bond { by, kind });
        }
    }
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
    fn excludes(&self, pair: &[PartOf]) -> bool {
        match self {
            BondKind::AtMostOne(known) => {
                known.len() == pair.len() && pair.iter().all(|choice| known.contains(choice))
            }
            BondKind::Needs { .. } | BondKind::ExactlyOne(_) => false,
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
