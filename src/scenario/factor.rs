//! By how much the document's amount of a year is multiplied: level, phase, share and prices, in one rounding.
//!
//! Deliberately absent: own amounts, which nothing multiplies, and pm, which is ended or left as it is.

use rust_decimal::Decimal;

use super::{Decision, Decisions};
use crate::budget::{Budget, Choice};
use crate::money::{Money, MoneyError};
use crate::rate::Rate;
use crate::year::Year;

/// What multiplies a choice's amount in one year.
#[derive(Clone, Copy, Debug)]
pub(super) struct Factor {
    times: Option<Decimal>,
    per: Decimal,
    /// Nothing but the level is not as in the document.
    pub only_level: bool,
    /// The member has it end before this year, or not begin yet: also a pm is nothing then.
    pub ends_it: bool,
}

impl Factor {
    pub const ONE: Factor = Factor {
        times: Some(Decimal::ONE),
        per: Decimal::ONE,
        only_level: true,
        ends_it: false,
    };

    pub fn of(
        budget: &Budget,
        choice: &Choice,
        decisions: &Decisions,
        decision: &Decision,
        year: Year,
    ) -> Factor {
        let level = decision.level.unwrap_or(Rate::WHOLE);
        let phase = decision.timing.part_in(year).fraction();
        let (share, per) = shares(choice, decision);
        let index = prices(budget, choice, decisions, year);
        let times = [phase, share]
            .into_iter()
            .try_fold(level.fraction(), Decimal::checked_mul)
            .and_then(|times| times.checked_mul(index?));
        Factor {
            times,
            per,
            only_level: phase == Decimal::ONE && share == per && index == Some(Decimal::ONE),
            ends_it: phase == Decimal::ZERO,
        }
    }

    pub fn is_one(self) -> bool {
        self.times == Some(self.per)
    }

    /// Rounded only where something is derived: an amount that nothing changes keeps its cents.
    pub fn of_money(self, money: Money) -> Result<Money, MoneyError> {
        if self.is_one() {
            return Ok(money);
        }
        money.scaled(self.times.ok_or(MoneyError::Overflow)?, self.per)
    }
}

/// The member's share per the document's.
fn shares(choice: &Choice, decision: &Decision) -> (Decimal, Decimal) {
    match (decision.share, &choice.share) {
        (Some(own), Some(share)) if share.rate > Rate::NOTHING => (own.fraction(), share.rate.fraction()),
        _ => (Decimal::ONE, Decimal::ONE),
    }
}

/// Prices rise each year after the first. What an investment or a reserve costs does not follow prices.
fn prices(budget: &Budget, choice: &Choice, decisions: &Decisions, year: Year) -> Option<Decimal> {
    let follows = choice.investment.is_none() && choice.reserve.is_none();
    let Some(rate) = decisions.indexation.filter(|_| follows) else {
        return Some(Decimal::ONE);
    };
    let yearly = Decimal::ONE.checked_add(rate.fraction())?;
    (0..year.since(budget.horizon.first())).try_fold(Decimal::ONE, |index, _| index.checked_mul(yearly))
}
