//! What an investment costs the budget each year: depreciation and interest, never its sum.
//!
//! Every year is one exact fraction, rounded once by the one rule. Linear charges fit in whole numbers of 128 bits;
//! annuities are fractions of some thousand bits, so that a charge that ends on exactly half a euro is rounded as
//! such. Deliberately absent: the sign (a charge is a cost, given as a plus) and reserves that pay for charges.

use super::{Investment, Method};
use crate::money::{Money, MoneyError};
use crate::year::{Horizon, PerYear, Year};

/// The parts of a euro in which a rate is exact: it has eight decimals.
const RATE_PARTS: u64 = 100_000_000;
const CENTS: u64 = 100;
const MOST_EUROS: u64 = 1_000_000_000_000_000;

/// The yearly charges of an investment, as positive cost; years without a charge are zero.
pub fn charges(investment: &Investment, horizon: Horizon) -> Result<PerYear<Money>, MoneyError> {
    let terms = Terms::of(investment)?;
    let level = match investment.method {
        Method::Linear => None,
        Method::Annuity => Some(terms.annuity()?),
    };
    PerYear::try_from_fn(horizon, |year| match (years_before(investment, year), level) {
        (None, _) => Ok(Money::ZERO),
        (Some(_), Some(level)) => Ok(level),
        (Some(before), None) => terms.linear(before),
    })
}

/// How many years with charges went before this one; none where it has no charge.
fn years_before(investment: &Investment, year: Year) -> Option<u16> {
    let before = year.number().checked_sub(investment.first_year.number())?;
    (before < investment.life).then_some(before)
}

/// The numbers of an investment, whole.
struct Terms {
    cents: u64,
    life: u16,
    /// In parts of [`RATE_PARTS`].
    rate: u64,
}

impl Terms {
    fn of(investment: &Investment) -> Result<Terms, MoneyError> {
        let cents = investment.sum.cents().and_then(|cents| u64::try_from(cents).ok());
        let scale = 8_u32.checked_sub(investment.rate.fraction().scale());
        let rate = scale
            .and_then(|scale| 10_i128.checked_pow(scale))
            .and_then(|factor| investment.rate.fraction().mantissa().checked_mul(factor))
            .and_then(|rate| u64::try_from(rate).ok());
        let life = Some(investment.life).filter(|life| (1..=100).contains(life));
        match (cents, life, rate) {
            (Some(cents), Some(life), Some(rate)) => Ok(Terms { cents, life, rate }),
            _ => Err(MoneyError::Overflow),
        }
    }

    /// sum / life + rate x book value on 1 January = sum x (1 + rate x years left) / life.
    fn linear(&self, years_before: u16) -> Result<Money, MoneyError> {
        let left = self.life.checked_sub(years_before).ok_or(MoneyError::Overflow)?;
        let above = u128::from(self.rate)
            .checked_mul(u128::from(left))
            .and_then(|interest| interest.checked_add(u128::from(RATE_PARTS)))
            .and_then(|parts| parts.checked_mul(u128::from(self.cents)))
            .and_then(|above| above.checked_mul(2));
        let below = u128::from(RATE_PARTS)
            .checked_mul(u128::from(CENTS))
            .and_then(|below| below.checked_mul(u128::from(self.life)));
        // Half away from zero: the whole part of (2 x above + below) / (2 x below).
        let whole = above
            .zip(below)
            .and_then(|(above, below)| above.checked_add(below)?.checked_div(below.checked_mul(2)?));
        euros(whole.and_then(|whole| u64::try_from(whole).ok()))
    }

    /// sum x r / (1 - (1 + r)^-n), which is sum x q^n / (1 + q + … + q^(n-1)) with q = 1 + r: at r = 0 too.
    fn annuity(&self) -> Result<Money, MoneyError> {
        let parts = self.rate.checked_add(RATE_PARTS).ok_or(MoneyError::Overflow)?;
        let mut power = Natural::one();
        let mut below = Natural::nothing();
        // After k rounds: power = q^k and below = 1 + q + … + q^(k-1), both in parts of RATE_PARTS^k.
        for _ in 0..self.life {
            below.add(&power);
            below = below.times(RATE_PARTS);
            power = power.times(parts);
        }
        let twice_above = power.times(self.cents).times(2);
        let below = below.times(CENTS);
        // The largest whole p of which p - 1/2 is not above the exact charge.
        let fits = |euros: u64| {
            let doubled = euros.saturating_mul(2).saturating_sub(1);
            euros == 0 || !below.times(doubled).is_above(&twice_above)
        };
        let (mut fitting, mut above) = (0, MOST_EUROS.saturating_add(1));
        if fits(above) {
            return Err(MoneyError::Overflow);
        }
        while above.saturating_sub(fitting) > 1 {
            let middle = fitting.saturating_add(above.saturating_sub(fitting).div_euclid(2));
            if fits(middle) {
                fitting = middle;
            } else {
                above = middle;
            }
        }
        euros(Some(fitting))
    }
}

fn euros(whole: Option<u64>) -> Result<Money, MoneyError> {
    whole
        .filter(|euros| *euros <= MOST_EUROS)
        .and_then(|euros| i64::try_from(euros).ok())
        .map(Money::from_euros)
        .ok_or(MoneyError::Overflow)
}

/// A whole number of any size, its lowest 64 bits first.
struct Natural(Vec<u64>);

impl Natural {
    fn nothing() -> Natural {
        Natural(Vec::new())
    }

    fn one() -> Natural {
        Natural(vec![1])
    }

    fn times(&self, factor: u64) -> Natural {
        let mut carried = 0_u128;
        let mut digits: Vec<u64> = Vec::with_capacity(self.0.len().saturating_add(1));
        for digit in &self.0 {
            // At most (2^64 - 1)^2 + 2^64 - 1: no overflow.
            let sum = u128::from(*digit)
                .saturating_mul(u128::from(factor))
                .saturating_add(carried);
            digits.push(low(sum));
            carried = sum >> 64;
        }
        if carried > 0 {
            digits.push(low(carried));
        }
        Natural(digits)
    }

    fn add(&mut self, other: &Natural) {
        let mut carried = false;
        let length = self.0.len().max(other.0.len());
        self.0.resize(length, 0);
        let others = other.0.iter().copied().chain(std::iter::repeat(0));
        for (digit, other) in self.0.iter_mut().zip(others) {
            let (sum, over) = digit.overflowing_add(other);
            let (sum, further) = sum.overflowing_add(u64::from(carried));
            *digit = sum;
            carried = over || further;
        }
        if carried {
            self.0.push(1);
        }
    }

    fn is_above(&self, other: &Natural) -> bool {
        let size = |natural: &Natural| {
            let zeros = natural.0.iter().rev().take_while(|digit| **digit == 0).count();
            natural.0.len().saturating_sub(zeros)
        };
        let (one, two) = (size(self), size(other));
        match one.cmp(&two) {
            std::cmp::Ordering::Equal => {
                let digits =
                    |natural: &Natural| natural.0.iter().take(one).rev().copied().collect::<Vec<u64>>();
                digits(self) > digits(other)
            }
            unequal => unequal.is_gt(),
        }
    }
}

fn low(wide: u128) -> u64 {
    u64::try_from(wide & u128::from(u64::MAX)).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests;
