//! The band around totals: the least and the most of each, by the rule that the member chooses. It changes no total.
//!
//! Deliberately absent: the ranges of single posts (`scenario::range`), and words.

mod drawn;

use super::{Outcome, TotalOf, YearTotal};
use crate::budget::Range;
use crate::year::{PerYear, Year};

/// By which rule the least and the most of a total are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum BandRule {
    /// The sums of all worst and of all best amounts.
    #[default]
    Sums,
    /// Where eight of ten draws lie.
    Draws,
}

/// The least and the most of every year; none where they cannot be counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// By which rule.
    pub rule: BandRule,
    /// Of what the choices do.
    pub effect: PerYear<Option<Range>>,
    /// Of the structural part of that.
    pub structural_effect: PerYear<Option<Range>>,
}

impl Band {
    /// The band around the totals of an outcome.
    pub fn of(outcome: &Outcome, rule: BandRule) -> Band {
        match rule {
            BandRule::Sums => Band {
                rule,
                effect: outcome.years.map(|_, total| total.range),
                structural_effect: outcome.years.map(|_, total| total.structural_range),
            },
            BandRule::Draws => drawn::band(outcome),
        }
    }

    /// Around one total of a year; none where that total is not known.
    ///
    /// What is before the choices, and the exception on reserve money, count as they are.
    pub fn around(&self, of: TotalOf, total: &YearTotal, year: Year) -> Option<Range> {
        let effect = self.effect.get(year).copied().flatten();
        match of {
            TotalOf::Effect => effect,
            TotalOf::End => effect?.moved(total.start?.money()),
            TotalOf::Structural => {
                let likely = total.structural_effect?;
                let beside = total.structural?.minus(likely).ok()?;
                self.structural_effect.get(year).copied().flatten()?.moved(beside)
            }
        }
    }
}

/// Whether anything about a total is uncertain in any year.
pub fn is_wide(years: &PerYear<YearTotal>, of: TotalOf) -> bool {
    let range = |total: &YearTotal| match of {
        TotalOf::Effect | TotalOf::End => total.range,
        TotalOf::Structural => total.structural_range,
    };
    years
        .values()
        .any(|total| range(total).is_some_and(Range::is_wide))
}
