//! From a budget and decisions to an outcome; and the three references a member compares with.

use super::nature::{Nature, NatureBasis, nature_of};
use super::verdict::verdict;
use super::{Finding, Outcome, Part, PartOf, Start, YearTotal};
use crate::budget::Budget;
use crate::money::Money;
use crate::scenario::{Begin, Decisions, Figure, OwnChoice, Position, resolve};
use crate::year::{PerYear, Year};

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
    let documents = resolved.positions.into_iter().map(document_part);
    let own = decisions.own.iter().map(|own| own_part(budget, own));
    let parts: Vec<Part> = documents.chain(own).collect();
    let mut findings = part_overflows(&parts);
    let years = PerYear::from_fn(budget.horizon, |year| {
        let total = year_total(year, start(budget, decisions, year), &parts);
        let part_named = findings
            .iter()
            .any(|finding| matches!(finding, Finding::PartOverflow(_, of) if *of == year));
        if total.is_beyond_counting() && !part_named {
            findings.push(Finding::TotalOverflow(year));
        }
        total
    });
    let verdict = verdict(&years);
    Outcome {
        years,
        parts,
        verdict,
        leftovers: resolved.leftovers,
        findings,
    }
}

/// The member's variant beside existing policy and the proposal.
pub fn references(budget: &Budget, decisions: &Decisions) -> References {
    let over_the_same_start = |begin| {
        evaluate(
            budget,
            &Decisions {
                begin,
                start: decisions.start.clone(),
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

fn document_part(position: Position<'_>) -> Part {
    let (nature, basis) = nature_of(position.choice, &position.figures);
    let of = PartOf::Choice(position.choice.id.clone());
    Part {
        of,
        on: position.on,
        figures: position.figures,
        nature,
        basis,
    }
}

fn own_part(budget: &Budget, own: &OwnChoice) -> Part {
    let amount = |year| own.amounts.get(&year).copied().unwrap_or(Money::ZERO);
    Part {
        of: PartOf::Own(own.id.clone()),
        on: own.on,
        figures: PerYear::from_fn(budget.horizon, |year| Figure::Own(amount(year))),
        nature: if own.structural {
            Nature::Structural
        } else {
            Nature::Incidental
        },
        basis: NatureBasis::Member,
    }
}

fn start(budget: &Budget, decisions: &Decisions, year: Year) -> Option<Start> {
    let own = decisions.start.get(&year).copied().map(Start::Own);
    let document = || budget.start.as_ref()?.get(year).copied().map(Start::Document);
    own.or_else(document)
}

fn year_total(year: Year, start: Option<Start>, parts: &[Part]) -> YearTotal {
    let on = || parts.iter().filter(|part| part.on);
    let effect = sum(on(), year);
    let structural_effect = sum(on().filter(|part| part.nature == Nature::Structural), year);
    let after = |effect: Option<Money>| start?.money().plus(effect?).ok();
    YearTotal {
        start,
        end: after(effect),
        structural: after(structural_effect),
        effect,
        structural_effect,
        open_pm: on()
            .filter(|part| part.figures.get(year) == Some(&Figure::Pm))
            .count(),
    }
}

/// None where a part or the sum is beyond counting. An open pm adds nothing and is counted beside the total.
fn sum<'parts>(parts: impl Iterator<Item = &'parts Part>, year: Year) -> Option<Money> {
    let known: Option<Vec<Money>> = parts
        .filter_map(|part| part.figures.get(year))
        .filter(|figure| **figure != Figure::Pm)
        .map(|figure| figure.money())
        .collect();
    Money::sum(known?).ok()
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
