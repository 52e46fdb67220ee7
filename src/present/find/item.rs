//! A choice or a proposal of the member's own, as far as it can be found by.

use std::collections::BTreeSet;

use crate::budget::{Amount, Budget, Choice, Direction};
use crate::money::Money;
use crate::outcome::{Nature, Outcome, Part, PartOf};
use crate::scenario::{
    Decision, Decisions, Figure, LONGEST_FACT, LONGEST_NOTE, OwnChoice, Particulars, Wording,
};
use crate::session::{Mark, Place, Sift};
use crate::year::Year;

/// A choice, with what the member decided about it.
#[derive(Clone, Copy)]
pub(in crate::present) struct Item<'all> {
    pub part: &'all Part,
    pub choice: Option<&'all Choice>,
    pub own: Option<&'all OwnChoice>,
    pub decision: Option<&'all Decision>,
    clashes: bool,
}

/// Every choice of the document in its order, then the member's own.
pub(in crate::present) fn items<'all>(
    budget: &'all Budget,
    decisions: &'all Decisions,
    outcome: &'all Outcome,
) -> Vec<Item<'all>> {
    let clashing: BTreeSet<&PartOf> = outcome.clashes.iter().flat_map(|clash| clash.choices()).collect();
    let items = outcome.parts.iter().filter_map(|part| match &part.of {
        PartOf::Choice(id) => Some(Item {
            part,
            choice: Some(budget.choice(id)?),
            own: None,
            decision: decisions.of(id),
            clashes: clashing.contains(&part.of),
        }),
        PartOf::Own(id) => Some(Item {
            part,
            choice: None,
            own: Some(decisions.own.iter().find(|own| own.id == *id)?),
            decision: None,
            clashes: clashing.contains(&part.of),
        }),
        PartOf::Lever(_) | PartOf::Rule(_) | PartOf::OwnEffect(..) => None,
    });
    items.collect()
}

impl<'all> Item<'all> {
    /// Whether every condition holds.
    pub(super) fn passes(&self, sift: &Sift) -> bool {
        sift.place.as_ref().is_none_or(|place| self.place() == *place)
            && sift.nature.is_none_or(|nature| self.nature() == nature)
            && sift.way.is_none_or(|way| self.goes(way))
            && sift.on.is_none_or(|on| self.part.on == on)
            && sift.marks.iter().all(|mark| self.has(*mark))
    }

    /// Where it stands.
    pub(super) fn place(&self) -> Place {
        self.choice
            .map_or(Place::Own, |choice| Place::Section(choice.section.clone()))
    }

    pub(super) fn nature(&self) -> Nature {
        self.part.nature
    }

    /// Whether it does that to the balance in some year; a pm post goes the way that the document says.
    pub(super) fn goes(&self, way: Direction) -> bool {
        let own = self.own.and_then(OwnChoice::direction);
        let direction = self.choice.and_then(|choice| choice.direction).or(own);
        self.part.figures.values().any(|figure| match figure.money() {
            Some(money) => match way {
                Direction::Voordeel => money.is_advantage(),
                Direction::Nadeel => money.is_disadvantage(),
            },
            None => *figure == Figure::Pm && direction == Some(way),
        })
    }

    /// Whether that is so of it.
    pub(super) fn has(&self, mark: Mark) -> bool {
        let of_choice = |is: fn(&Choice) -> bool| self.choice.is_some_and(is);
        let said = |is: fn(&Particulars) -> bool| self.own.is_some_and(|own| is(&own.particulars));
        match mark {
            Mark::Mine => self.is_mine(),
            Mark::Pm => {
                self.part.has_open_pm()
                    || of_choice(|choice| choice.amounts.values().any(|amount| *amount == Amount::Pm))
                    || self.is_own_pm()
            }
            Mark::Doubt => of_choice(|choice| !choice.doubts.is_empty() || !choice.assumed_years.is_empty()),
            Mark::Question => {
                let asked = |question: &Option<Wording<LONGEST_NOTE>>| question.is_some();
                self.decision.is_some_and(|decision| asked(&decision.question))
                    || self.own.is_some_and(|own| asked(&own.question))
            }
            Mark::Package => {
                self.decision.is_some_and(|decision| decision.marked)
                    || self.own.is_some_and(|own| own.marked)
            }
            Mark::Shared => of_choice(|choice| choice.share.is_some()) || said(|said| said.share.is_some()),
            Mark::LegalDuty => {
                of_choice(|choice| choice.legal_duty.is_some()) || said(|said| said.legal_duty.is_some())
            }
            Mark::Contract => {
                of_choice(|choice| choice.contract_until.is_some())
                    || said(|said| said.contract_until.is_some())
            }
            Mark::Clash => self.clashes,
            Mark::Advice => of_choice(|choice| choice.advice.is_some()),
            Mark::Noticed => {
                of_choice(|choice| choice.noticed_by.is_some()) || said(|said| said.noticed_by.is_some())
            }
        }
    }

    /// Whether the member decided something about it.
    pub(super) fn is_mine(&self) -> bool {
        self.own.is_some() || self.decision.is_some()
    }

    /// How large its amount of a year is; none where that is not known.
    pub(super) fn size(&self, year: Year) -> Option<Money> {
        Some(self.part.figures.get(year)?.money()?.size())
    }

    // Estimated or not, as with the document's.
    fn is_own_pm(&self) -> bool {
        let years = |own: &OwnChoice| self.part.figures.iter().any(|(year, _)| own.is_pm(year));
        self.own.is_some_and(years)
    }

    /// The shared body that it falls in.
    pub(super) fn body(&self) -> Option<&'all str> {
        let of_choice = self.choice.and_then(|choice| choice.share.as_ref());
        let of_own = self.own.and_then(|own| own.particulars.share.as_ref());
        let of_own = of_own.map(|share| share.body.as_str());
        of_choice.map(|share| share.body.as_str()).or(of_own)
    }

    /// What the member said of an own proposal in words of their own.
    pub(super) fn told(&self) -> impl Iterator<Item = &'all Wording<LONGEST_FACT>> {
        let said = self.own.map(|own| &own.particulars);
        said.into_iter().flat_map(|said| {
            let facts = said.legal_duty.iter().chain(&said.contract_until);
            facts.chain(&said.noticed_by)
        })
    }

    /// What the member wrote about it.
    pub(super) fn written(&self) -> impl Iterator<Item = &'all Wording<LONGEST_NOTE>> {
        let of_choice = self
            .decision
            .into_iter()
            .flat_map(|decision| decision.note.iter().chain(&decision.question));
        let of_own = self
            .own
            .into_iter()
            .flat_map(|own| own.note.iter().chain(&own.question));
        of_choice.chain(of_own)
    }
}
