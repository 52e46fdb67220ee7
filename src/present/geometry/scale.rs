//! From amounts to heights, with ticks at round amounts.

use super::Length;

/// The most steps between ticks.
const MOST_STEPS: i128 = 6;
const CENTS: i128 = 100;
/// Without any amount there is still a scale: a thousand euro either side of zero.
const WHEN_EMPTY: i128 = 1_000 * CENTS;

/// A vertical scale that covers its amounts and zero, from one round amount to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    low: i128,
    high: i128,
    step: i128,
    top: Length,
    bottom: Length,
}

impl Scale {
    /// A scale for amounts in cents.
    pub fn covering(cents: impl IntoIterator<Item = i128>, top: Length, bottom: Length) -> Scale {
        let (mut low, mut high) = cents
            .into_iter()
            .fold((0, 0), |(low, high): (i128, i128), cents| {
                (low.min(cents), high.max(cents))
            });
        if low == high {
            (low, high) = (-WHEN_EMPTY, WHEN_EMPTY);
        }
        let step = round_step(high.saturating_sub(low));
        let floor = |cents: i128| cents.div_euclid(step).saturating_mul(step);
        Scale {
            low: floor(low),
            high: -floor(-high),
            step,
            top,
            bottom,
        }
    }

    /// The height of an amount.
    pub fn at(&self, cents: i128) -> Length {
        let height = i128::from(self.bottom.minus(self.top).0);
        let span = self.high.saturating_sub(self.low).max(1);
        let from_top = self.high.saturating_sub(cents).saturating_mul(height);
        // Half a tenth more, so that the division rounds to the nearest.
        let rounded = from_top.saturating_add(span / 2).div_euclid(span);
        self.top.plus(Length(i32::try_from(rounded).unwrap_or(i32::MAX)))
    }

    /// The round amounts, highest first.
    pub fn ticks(&self) -> impl Iterator<Item = i128> {
        let (high, step) = (self.high, self.step);
        let steps = self.high.saturating_sub(self.low) / step.max(1);
        (0..=steps).map(move |index| high.saturating_sub(index.saturating_mul(step)))
    }

    /// What lies between two ticks.
    pub fn step(&self) -> i128 {
        self.step
    }
}

/// The least of 1, 2 and 5 times a power of ten, in whole euros, that needs few enough steps.
fn round_step(span: i128) -> i128 {
    let least = (span / MOST_STEPS).max(1);
    let mut power = CENTS;
    loop {
        for digit in [1, 2, 5] {
            let step = power.saturating_mul(digit);
            if step >= least {
                return step;
            }
        }
        power = power.saturating_mul(10);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TOP: Length = Length::units(12);
    const BOTTOM: Length = Length::units(220);

    fn ticks(euros: &[i128]) -> Vec<i128> {
        let cents = euros.iter().map(|euros| euros * CENTS);
        let scale = Scale::covering(cents, TOP, BOTTOM);
        scale.ticks().map(|cents| cents / CENTS).collect()
    }

    #[test]
    fn ticks_are_round() {
        assert_eq!(
            ticks(&[-115_100, 120_000]),
            [150_000, 100_000, 50_000, 0, -50_000, -100_000, -150_000]
        );
        assert_eq!(ticks(&[-7]), [0, -2, -4, -6, -8]);
        assert_eq!(ticks(&[1]), [1, 0]);
        assert_eq!(ticks(&[0, 0]), [1_000, 500, 0, -500, -1_000]);
        assert_eq!(ticks(&[]).len(), 5);
    }

    proptest! {
        #[test]
        fn ticks_cover_every_amount_and_zero(
            cents in proptest::collection::vec(-100_000_000_000_000_000_000_i128..=100_000_000_000_000_000_000, 0..40),
        ) {
            let scale = Scale::covering(cents.iter().copied(), TOP, BOTTOM);
            let ticks: Vec<i128> = scale.ticks().collect();
            prop_assert!((2..=9).contains(&ticks.len()), "{ticks:?}");
            prop_assert!(ticks.contains(&0));
            for cents in cents.into_iter().chain([0]) {
                prop_assert!(ticks.first().unwrap() >= &cents && ticks.last().unwrap() <= &cents);
                prop_assert!(scale.at(cents) >= TOP && scale.at(cents) <= BOTTOM);
            }
        }

        #[test]
        fn more_is_never_lower(one in -1_000_000_i128..1_000_000, other in -1_000_000_i128..1_000_000) {
            let scale = Scale::covering([one, other], TOP, BOTTOM);
            prop_assert_eq!(scale.at(one.max(other)) <= scale.at(one.min(other)), true);
        }
    }
}
