//! Tables that say more of a row of another table: rows of both would count the same money twice.
//!
//! A row that equals the total of another table is a total itself, and so is one whose title stands over the next table;
//! where that does not add up to it, a finding says so. A table under the number and the title of a row only divides it.
//! Deliberately absent: rows of which nothing but a few digits fits.

mod again;
mod amounts;
mod named;
mod titled;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

use amounts::{equals, is_close, turned, valued, values};

use crate::money::Money;
use crate::reading::doubt::{Doubt, Finding, What};
use crate::reading::extract::Line;
use crate::reading::recognise::kinds::{self, Kind};
use crate::reading::recognise::table::Table;
use crate::reading::{Choice, OtherRow, Reading};
use crate::year::Year;

/// How many lines above a table may be its heading.
const ABOVE: usize = 4;
/// How many tables with the same amount in the same year are compared.
const ALIKE: usize = 8;

/// What came of the tables so far.
#[derive(Default)]
pub struct Tables(Vec<Came>);

/// What came of one table.
struct Came {
    choices: Range<usize>,
    others: Range<usize>,
    above: Vec<String>,
    /// Its header.
    line: usize,
}

impl Tables {
    /// Notes what a table added to the reading.
    pub fn note(&mut self, reading: &Reading, before: (usize, usize), table: &Table) {
        let above = table.context.iter().rev().take(ABOVE);
        let above = above.filter_map(|line| reading.lines.get(*line));
        self.0.push(Came {
            choices: before.0..reading.choices.len(),
            others: before.1..reading.other_rows.len(),
            above: above.map(plain).collect(),
            line: table.line,
        });
    }

    /// Takes off what another table says as well.
    pub fn finish(self, reading: &mut Reading) {
        if self.0.len() < 2 {
            return;
        }
        let mut totals: HashSet<usize> = named::sums(&self.0, reading).into_iter().collect();
        let mut divided = self.divided(reading);
        divided.extend(again::tables(&self.0, reading));
        for at in &divided {
            totals.extend(
                self.0
                    .get(*at)
                    .map(|came| came.choices.clone())
                    .into_iter()
                    .flatten(),
            );
        }
        let summed = self.summed(reading, &divided);
        let opposite: HashSet<usize> = summed.iter().filter_map(|(_, opposite)| *opposite).collect();
        for came in opposite.iter().filter_map(|at| self.0.get(*at)) {
            came.turn(reading);
        }
        totals.extend(summed.into_iter().map(|(row, _)| row));
        for row in titled::rows(&self.0, reading) {
            if totals.insert(row) {
                reading.findings.extend(differs(reading.choices.get(row)));
            }
        }
        let mut index = 0usize;
        let mut taken: Vec<OtherRow> = Vec::new();
        reading.choices.retain(|choice| {
            let total = totals.contains(&index);
            index = index.saturating_add(1);
            if total {
                taken.push(OtherRow {
                    title: choice.title.clone(),
                    kind: Kind::Total,
                    amounts: choice.amounts.clone(),
                    line: choice.line,
                });
            }
            !total
        });
        reading.other_rows.append(&mut taken);
    }

    /// Tables under the number and the title of a row of an earlier one.
    fn divided(&self, reading: &Reading) -> HashSet<usize> {
        let mut rows: HashSet<String> = HashSet::new();
        let mut found = HashSet::new();
        for (at, came) in self.0.iter().enumerate() {
            if came.above.iter().any(|line| rows.contains(line)) {
                found.insert(at);
                continue;
            }
            let choices = reading.choices.get(came.choices.clone()).unwrap_or_default();
            // A number of one part is that of a programme, whose rows are the choices.
            let deep = |choice: &&Choice| {
                choice
                    .number
                    .as_deref()
                    .is_some_and(|number| number.contains('.'))
            };
            for choice in choices.iter().filter(deep) {
                let number = choice.number.as_deref().unwrap_or_default();
                rows.insert(format!("{number} {}", choice.title).to_lowercase());
            }
        }
        found
    }

    /// Rows that equal the total of another table, and that table where its signs are the opposite of theirs: of neither
    /// the document says what they mean, and both go the same way.
    fn summed(&self, reading: &Reading, divided: &HashSet<usize>) -> Vec<(usize, Option<usize>)> {
        let mut by_amount: HashMap<(Year, Money), Vec<(usize, usize)>> = HashMap::new();
        let mut sums: Vec<BTreeMap<Year, Money>> = Vec::new();
        for (at, came) in self.0.iter().enumerate().filter(|(at, _)| !divided.contains(at)) {
            for sum in came.totals(reading) {
                for (year, amount) in sum.iter().filter(|(_, amount)| !amount.is_zero()) {
                    let alike = by_amount.entry((*year, amount.size())).or_default();
                    if alike.len() < ALIKE {
                        alike.push((at, sums.len()));
                    }
                }
                sums.push(sum);
            }
        }
        let mut found = Vec::new();
        for (at, came) in self.0.iter().enumerate() {
            for index in came.choices.clone() {
                let Some(amounts) = reading.choices.get(index).and_then(valued) else {
                    continue;
                };
                let alike = amounts
                    .iter()
                    .filter_map(|(year, amount)| by_amount.get(&(*year, amount.size())));
                // What is called a total is off by no more than the rounding of its rows, in whichever year.
                let choice = reading.choices.get(index);
                let named = || choice.is_some_and(|choice| kinds::is_sum(&choice.title));
                let fits = |sum: &BTreeMap<Year, Money>| {
                    equals(&amounts, sum) || (is_close(&amounts, sum) && named())
                };
                let alike: Vec<&(usize, usize)> = alike.flatten().filter(|(other, _)| *other != at).collect();
                let equal = alike.iter().any(|(_, sum)| sums.get(*sum).is_some_and(fits));
                if equal {
                    found.push((index, None));
                    continue;
                }
                let asked = |range: Range<usize>| {
                    let mut choices = reading.choices.get(range).unwrap_or_default().iter();
                    choices.all(|choice| choice.doubts.contains(&Doubt::SignUnknown))
                };
                if alike.is_empty() || !asked(index..index.saturating_add(1)) {
                    continue;
                }
                let turned = turned(&amounts);
                let opposite = alike.iter().find(|(other, sum)| {
                    sums.get(*sum).is_some_and(|sum| equals(&turned, sum))
                        && self.0.get(*other).is_some_and(|came| asked(came.choices.clone()))
                });
                if let Some((other, _)) = opposite {
                    found.push((index, Some(*other)));
                }
            }
        }
        found
    }
}

impl Came {
    /// Puts all its amounts the other way.
    fn turn(&self, reading: &mut Reading) {
        let choices = reading.choices.get_mut(self.choices.clone());
        let choices = choices.into_iter().flatten().map(|choice| &mut choice.amounts);
        let others = reading.other_rows.get_mut(self.others.clone());
        let others = others.into_iter().flatten().map(|row| &mut row.amounts);
        for amount in choices.chain(others).flat_map(BTreeMap::values_mut) {
            amount.value = amount.value.map(Money::opposite);
        }
    }

    /// Its printed totals, and the sum of all its rows; none of a table with fewer than two rows.
    fn totals(&self, reading: &Reading) -> Vec<BTreeMap<Year, Money>> {
        let choices = reading.choices.get(self.choices.clone()).unwrap_or_default();
        let others = reading.other_rows.get(self.others.clone()).unwrap_or_default();
        if choices.len() < 2 {
            return Vec::new();
        }
        let printed = others.iter().filter(|row| row.kind == Kind::Total);
        let mut found: Vec<BTreeMap<Year, Money>> = printed
            .filter(|row| !row.title.is_empty())
            .filter_map(|row| values(&row.amounts))
            .collect();
        let stores = others
            .iter()
            .filter(|row| matches!(row.kind, Kind::Reserve | Kind::Provision))
            .map(|row| &row.amounts);
        let mut sum: Option<BTreeMap<Year, Money>> = Some(BTreeMap::new());
        for amounts in choices.iter().map(|choice| &choice.amounts).chain(stores) {
            sum = sum.zip(values(amounts)).and_then(|(mut sum, amounts)| {
                for (year, amount) in amounts {
                    let so_far = sum.get(&year).copied().unwrap_or(Money::ZERO);
                    sum.insert(year, so_far.plus(amount).ok()?);
                }
                Some(sum)
            });
        }
        found.extend(sum);
        found
    }
}

/// What a row says that its specification does not add up to.
fn differs(row: Option<&Choice>) -> Option<Finding> {
    row.map(|row| Finding {
        line: Some(row.line),
        what: What::TotalDiffers {
            total: row.title.clone(),
        },
    })
}

/// A line as the heading of a row would be.
fn plain(line: &Line) -> String {
    let words: Vec<&str> = line.text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}
