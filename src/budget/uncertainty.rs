//! What is not certain about a budget: ranges, how well founded amounts are, doubts.
//!
//! Deliberately absent: the band that follows for a total (`outcome`).

use super::Text;
use crate::money::Money;
use crate::rate::Rate;
use crate::year::Year;

/// The least and the most that an amount can be, by the one sign rule: the worst and the best for the balance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Range {
    /// The worst for the balance.
    pub low: Money,
    /// The best for the balance.
    pub high: Money,
}

/// How well founded an amount is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hardness {
    /// Decided, contracted or measured.
    Firm,
    /// Worked out.
    Estimate,
    /// A first thought.
    Rough,
}

/// How far amounts of each class may be off, either way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spreads {
    /// Of firm amounts.
    pub firm: Rate,
    /// Of estimates.
    pub estimate: Rate,
    /// Of first thoughts.
    pub rough: Rate,
}

/// Something uncertain, in words that a member understands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// The year it is about, where it is about one.
    pub year: Option<Year>,
    /// What is uncertain, and what is assumed.
    pub message: Text,
}

/// How a fact is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Basis {
    /// The document says it.
    Stated,
    /// It follows from figures of the document, but is not said.
    Inferred,
}

impl Spreads {
    /// How far an amount of a class may be off.
    pub fn of(self, class: Hardness) -> Rate {
        match class {
            Hardness::Firm => self.firm,
            Hardness::Estimate => self.estimate,
            Hardness::Rough => self.rough,
        }
    }
}

impl Range {
    /// So far off an amount, either way; none where that is beyond counting.
    pub fn around(likely: Money, spread: Rate) -> Option<Range> {
        let off = likely.size().times(spread).ok()?;
        Some(Range {
            low: likely.minus(off).ok()?,
            high: likely.plus(off).ok()?,
        })
    }

    /// Nothing is uncertain.
    pub fn exactly(money: Money) -> Range {
        Range {
            low: money,
            high: money,
        }
    }

    /// The same range, made wide enough to hold an amount; its ends in order.
    #[must_use]
    pub fn holding(self, money: Money) -> Range {
        Range {
            low: self.low.min(self.high).min(money),
            high: self.high.max(self.low).max(money),
        }
    }

    /// The same range, so much higher; none beyond what can be counted.
    pub fn moved(self, by: Money) -> Option<Range> {
        Some(Range {
            low: self.low.plus(by).ok()?,
            high: self.high.plus(by).ok()?,
        })
    }

    /// Whether the least is not above the most.
    pub fn is_in_order(self) -> bool {
        self.low <= self.high
    }

    /// Whether there is any width to it.
    pub fn is_wide(self) -> bool {
        self.low != self.high
    }
}
