//! From a budget and decisions to an outcome; and the three references a member compares with.

use super::bond::bonds;
use super::clash::clashes;
use super::knock_on;
use super::reserve::{courses, excepted, exception};
use super::total::year_total;
use super::verdict::verdict;
use super::{Finding, Outcome, Part, lever, part};
use crate::budget::Budget;
use crate::scenario::{Begin, Decisions, Figure, resolve};
use crate::year::PerYear;

/// Existing policy, the college's proposal and the member's variant: three outcomes of one shape, over the same
/// start balance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct References {
    /// Nothing on.
    pub existing: Outcome,
    /// As in the document.
    pub proposal: Outcome,
    /// As the member decided.
    pub mine: Outcome,
}

/// What the decisions come to.
pub fn evaluate(budget: &Budget, decisions: &Decisions) -> Outcome {
    let resolved = resolve(budget, decisions);
    let mut parts: Vec<Part> = resolved.positions.into_iter().map(part::of_document).collect();
    parts.extend(knock_on::of_rules(budget, &parts));
    let mut findings = Vec::new();
    for (lever, setting) in levers(budget, decisions) {
        let (part, capped) = lever::of_lever(lever, setting);
        parts.push(part);
        findings.extend(capped);
    }
    parts.extend(decisions.own.iter().map(|own| part::of_member(budget, own)));
    let effects = decisions.own.iter();
    let effects = effects.flat_map(|own| knock_on::of_own(own, budget.horizon, &parts));
    parts.extend(effects.collect::<Vec<Part>>());
    findings.extend(part_overflows(&parts));
    let (reserves, overflows) = courses(budget, decisions, &parts);
    findings.extend(overflows);
    let exception = exception(budget, decisions).unwrap_or_else(|finding| {
        findings.push(finding);
        None
    });
    let years = PerYear::from_fn(budget.horizon, |year| {
        let excepted = excepted(exception, budget, decisions, &parts, year);
        let total = year_total(budget, decisions, &parts, excepted, year);
        let part_named = findings
            .iter()
            .any(|finding| matches!(finding, Finding::PartOverflow(_, of) if *of == year));
        if total.is_beyond_counting() && !part_named {
            findings.push(Finding::TotalOverflow(year));
        }
        total
    });
    Outcome {
        verdict: verdict(&years),
        years,
        clashes: clashes(&bonds(budget, &decisions.own), &parts),
        parts,
        reserves,
        leftovers: resolved.leftovers,
        findings,
    }
}

/// The taxes and charges that the member changed, in the budget's order.
fn levers<'all>(
    budget: &'all Budget,
    decisions: &'all Decisions,
) -> impl Iterator<Item = (&'all crate::budget::Lever, &'all crate::scenario::LeverSetting)> {
    let setting = |lever: &'all crate::budget::Lever| Some((lever, decisions.levers.get(&lever.id)?));
    budget.levers.iter().filter_map(setting)
}

/// The member's variant beside existing policy and the proposal.
pub fn references(budget: &Budget, decisions: &Decisions) -> References {
    let over_the_same_start = |begin| {
        evaluate(
            budget,
            &Decisions {
                begin,
                start: decisions.start.clone(),
                start_incidental: decisions.start_incidental.clone(),
                ..Decisions::default()
            },
        )
    };
    References {
        existing: over_the_same_start(Begin::Existing),
        proposal: over_the_same_start(Begin::Proposal),
        mine: evaluate(budget, decisions),
    }
}

fn part_overflows(parts: &[Part]) -> Vec<Finding> {
    let of_part = |part: &Part| {
        let years = part
            .figures
            .iter()
            .filter(|(_, figure)| **figure == Figure::Overflow);
        years
            .map(|(year, _)| Finding::PartOverflow(part.of.clone(), year))
            .collect::<Vec<_>>()
    };
    parts.iter().filter(|part| part.on).flat_map(of_part).collect()
}
