//! A second view of the same amounts: two tables with the same total in every year, one divided in programmes and the
//! other in kinds of proposals.
//!
//! Both print that total, the rows of each add up to it, and words above the second say that it divides the amounts
//! otherwise: costs and what pays for them may have one total, too. The table with more rows tells more; of two with as
//! many the first counts. Deliberately absent: tables that share a title; there one row may be in both.

use std::collections::{BTreeMap, HashSet};

use super::Came;
use super::amounts::values;
use crate::money::Money;
use crate::reading::Reading;
use crate::reading::letters::small;
use crate::reading::recognise::kinds::Kind;
use crate::year::Year;

/// In how many years the totals are some amount at least, and how many of these amounts differ.
const YEARS: usize = 3;
const DIFFERENT: usize = 2;
/// How many rows each of them has at least.
const ROWS: usize = 2;
/// How many lines above a table may say that it divides the amounts otherwise.
const ABOVE: usize = 4;
/// How many tables are looked at.
const TABLES: usize = 400;

/// The tables that only show again what another one shows.
pub(super) fn tables(all: &[Came], reading: &Reading) -> HashSet<usize> {
    let mut found = HashSet::new();
    let mut whole: Vec<(usize, BTreeMap<Year, Money>)> = Vec::new();
    for (at, came) in all.iter().enumerate().take(TABLES) {
        let Some(total) = total(came, reading) else {
            continue;
        };
        let same = |(other, sum): &&(usize, BTreeMap<Year, Money>)| {
            *sum == total
                && divides_otherwise(came, reading)
                && all
                    .get(*other)
                    .is_some_and(|other| !shares_a_title(other, came, reading))
        };
        match whole.iter_mut().find(|pair| same(&&**pair)) {
            Some(other)
                if all
                    .get(other.0)
                    .is_some_and(|other| came.choices.len() > other.choices.len()) =>
            {
                found.insert(other.0);
                other.0 = at;
            }
            Some(_) => {
                found.insert(at);
            }
            None => whole.push((at, total)),
        }
    }
    found
}

/// The total that a table prints and its rows add up to.
fn total(came: &Came, reading: &Reading) -> Option<BTreeMap<Year, Money>> {
    let choices = reading.choices.get(came.choices.clone())?;
    let others = reading.other_rows.get(came.others.clone())?;
    if choices.len() < ROWS {
        return None;
    }
    let sum = came.totals(reading).pop()?;
    let mut amounts: Vec<Money> = sum.values().copied().filter(|amount| !amount.is_zero()).collect();
    let years = amounts.len();
    amounts.sort_unstable();
    amounts.dedup();
    let printed = |row: &crate::reading::OtherRow| {
        row.kind == Kind::Total && !row.title.is_empty() && values(&row.amounts).as_ref() == Some(&sum)
    };
    (years >= YEARS && amounts.len() >= DIFFERENT && others.iter().any(printed)).then_some(sum)
}

/// "Hieronder dezelfde bedragen, nu naar soort".
fn divides_otherwise(came: &Came, reading: &Reading) -> bool {
    let above = reading.lines.get(..came.line).unwrap_or_default().iter().rev();
    let mut above = above.filter(|line| !line.text.trim().is_empty()).take(ABOVE);
    above.any(|line| {
        let lower = small(&line.text);
        [
            "zelfde bedrag",
            "rubriceer",
            "ingedeeld",
            "indeling",
            "onderverde",
            "verdeeld",
            "uitgesplitst",
        ]
        .iter()
        .any(|words| lower.contains(words))
    })
}

fn shares_a_title(one: &Came, other: &Came, reading: &Reading) -> bool {
    let titles = |came: &Came| -> HashSet<String> {
        let choices = reading.choices.get(came.choices.clone()).unwrap_or_default();
        choices.iter().map(|choice| choice.title.to_lowercase()).collect()
    };
    !titles(one).is_disjoint(&titles(other))
}
