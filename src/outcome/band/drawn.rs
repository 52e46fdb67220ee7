//! In which range a total lies in eight of ten draws: narrower than the sums of all worst and all best amounts, since
//! not everything goes wrong at once.
//!
//! The rule: of every uncertain post one value is drawn, 1.000 times, from the triangle between its least, its likely
//! and its most (a pm post without likely amount: the middle); the same draw for all of its years, another for every
//! post. The draws follow from the post's id by a fixed generator in whole numbers, so that everybody sees the same
//! range, in every browser and in any order of the posts. The answer is what a tenth of the sums lies below and what a
//! tenth lies above. Deliberately absent: posts that depend on each other.

use xxhash_rust::xxh64::xxh64;

use super::{Band, BandRule};
use crate::budget::Range;
use crate::money::Money;
use crate::outcome::{Outcome, Part, PartOf};
use crate::year::Year;

/// How often is drawn.
const DRAWS: u64 = 1_000;
/// The place, in the sums from low to high, of the value that a tenth lies below.
const LOW_TENTH: usize = 99;
/// The place of the value that a tenth lies above.
const HIGH_TENTH: usize = 900;
/// Draws are whole numbers below this one.
const WHOLE: u128 = 1 << 32;

/// The band around each year's totals in eight of ten draws; none where a sum is beyond counting.
pub(super) fn band(outcome: &Outcome) -> Band {
    let on: Vec<(u64, &Part)> = outcome
        .parts
        .iter()
        .filter(|part| part.on)
        .map(|part| (seed(&part.of), part))
        .collect();
    let drawn = outcome.years.map(|year, _| in_year(&on, year));
    let sums = |year| drawn.get(year).and_then(Option::as_ref);
    Band {
        rule: BandRule::Draws,
        effect: outcome.years.map(|year, total| {
            total.range?;
            Some(middle(sums(year)?, |sum| sum.effect))
        }),
        structural_effect: outcome.years.map(|year, total| {
            total.structural_range?;
            Some(middle(sums(year)?, |sum| sum.structural))
        }),
    }
}

/// What one draw of every post comes to, in cents.
struct Sum {
    effect: i64,
    structural: i64,
}

fn in_year(parts: &[(u64, &Part)], year: Year) -> Option<Vec<Sum>> {
    let posts: Vec<Post> = parts
        .iter()
        .filter_map(|(seed, part)| Post::of(*seed, part, year))
        .collect();
    let drawn = |draw: u64| {
        let (mut effect, mut structural) = (0_i128, 0_i128);
        for post in &posts {
            let value = post.triangle.at(uniform(post.seed.wrapping_add(draw)));
            effect = effect.saturating_add(value);
            structural = structural.saturating_add(match post.structural {
                Structural::All => value,
                Structural::Part(range) => post.triangle.carried_over(value, range),
            });
        }
        Some(Sum {
            effect: i64::try_from(effect).ok()?,
            structural: i64::try_from(structural).ok()?,
        })
    };
    (0..DRAWS).map(drawn).collect()
}

/// What a tenth of the sums lies below, and what a tenth lies above.
fn middle(sums: &[Sum], of: fn(&Sum) -> i64) -> Range {
    let euros = |place| Money::from_cents(at_place(sums, of, place)).rounded();
    Range {
        low: euros(LOW_TENTH),
        high: euros(HIGH_TENTH),
    }
}

/// The sum at a place from low to high, found by halving: nothing is sorted, which keeps the program small.
fn at_place(sums: &[Sum], of: fn(&Sum) -> i64, place: usize) -> i64 {
    let (mut low, mut high) = (i64::MIN, i64::MAX);
    while low < high {
        // Rounded down; the sum of the two might not fit.
        let middle = (low >> 1) + (high >> 1) + (low & high & 1);
        if sums.iter().filter(|sum| of(sum) <= middle).count() > place {
            high = middle;
        } else {
            low = middle.saturating_add(1);
        }
    }
    low
}

/// One post in one year.
struct Post {
    seed: u64,
    triangle: Triangle,
    structural: Structural,
}

/// What of a drawn value counts in the structural balance.
enum Structural {
    /// All of it.
    All,
    /// What lies at the same place between these, in cents: a part of it, or nothing.
    Part((i128, i128)),
}

impl Post {
    fn of(seed: u64, part: &Part, year: Year) -> Option<Post> {
        let range = part.ranges.get(year).copied().flatten()?;
        let structural = part.structural_ranges.get(year).copied().flatten()?;
        Some(Post {
            seed,
            triangle: Triangle::of(part, year)?,
            structural: if structural == range {
                Structural::All
            } else {
                Structural::Part((structural.low.cents()?, structural.high.cents()?))
            },
        })
    }
}

/// The values of a post, in cents: nothing below the least, nothing above the most, the likely one most often.
struct Triangle {
    least: i128,
    likely: i128,
    most: i128,
}

impl Triangle {
    fn of(part: &Part, year: Year) -> Option<Triangle> {
        let range = part.ranges.get(year).copied().flatten()?;
        let (least, most) = (range.low.cents()?, range.high.cents()?);
        let likely = match part.figures.get(year)?.money() {
            Some(money) => money.cents()?,
            None => least.checked_add(most)?.checked_div(2)?,
        };
        Some(Triangle { least, likely, most })
    }

    /// What lies between other ends as this value does between the least and the most.
    fn carried_over(&self, value: i128, (low, high): (i128, i128)) -> i128 {
        let width = self.most.saturating_sub(self.least);
        let share = value
            .saturating_sub(self.least)
            .checked_mul(high.saturating_sub(low));
        let share = share.and_then(|share| share.checked_div(width));
        low.saturating_add(share.unwrap_or_default())
    }

    /// The value that such a part of all values lies below.
    fn at(&self, part: u128) -> i128 {
        let width = self.most.abs_diff(self.least);
        if width == 0 {
            return self.likely;
        }
        let left = self.likely.abs_diff(self.least);
        let right = self.most.abs_diff(self.likely);
        if part.saturating_mul(width) < left.saturating_mul(WHOLE) {
            self.least.saturating_add(side(part, width, left))
        } else {
            self.most
                .saturating_sub(side(WHOLE.saturating_sub(part), width, right))
        }
    }
}

/// How far from its corner: the square root of part × width × side.
fn side(part: u128, width: u128, side: u128) -> i128 {
    let square = width.saturating_mul(side).saturating_mul(part) / WHOLE;
    i128::try_from(square.isqrt()).unwrap_or(i128::MAX)
}

// Words before the id, so that a choice and an own proposal of one id do not move together.
fn seed(of: &PartOf) -> u64 {
    let text = match of {
        PartOf::Choice(id) => format!("choice {id}"),
        PartOf::Own(id) => format!("own {id}"),
        PartOf::Lever(id) => format!("lever {id}"),
        PartOf::Rule(id) => format!("rule {id}"),
        PartOf::OwnEffect(id, place) => format!("own {id} effect {place}"),
    };
    xxh64(text.as_bytes(), 0)
}

/// SplitMix64: the same numbers everywhere.
fn uniform(state: u64) -> u128 {
    let mut mixed = state.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    u128::from((mixed ^ (mixed >> 31)) >> 32)
}
