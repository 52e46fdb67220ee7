//! The document's conventions applied: unit, columns, totals, signs, years. Evidence first; where there is none the
//! amounts carry a doubt.

mod amended;
mod balance;
mod below;
mod by_name;
mod carried;
mod coded;
mod covers;
mod direction;
mod documents;
mod explained;
mod findings;
mod gaps;
mod headings;
mod horizon;
mod listed;
mod measures;
mod opposite;
mod overview;
mod prescribed;
mod programmes;
mod rows;
mod second;
mod sheet;
mod sign;
mod specified;
mod spent;
mod stored;
mod stores;
mod told;
mod totals;
mod undated;
mod unit;
mod withdrawn;

use std::collections::{BTreeMap, HashSet};

use super::doubt::Doubt;
use super::extract::Line;
use super::recognise::Recognised;
use super::{Amount, Choice, Facts, Reading, Section, Sign, SignBy};
use crate::money::Money;
use crate::year::Year;
use by_name::ByName;
use horizon::Horizon;

/// Settles what was recognised.
pub fn settle(lines: Vec<Line>, recognised: Recognised, name: Option<&str>) -> Reading {
    let mut reading = Reading {
        lines,
        ..Reading::default()
    };
    let units = unit::Units::new(&recognised);
    let signs = sign::Signs::new(&recognised, &reading.lines);
    let mut tally = Tally::default();
    let mut by_name = ByName::default();
    let mut explained = explained::Explained::default();
    let mut tables = specified::Tables::default();
    for table in &recognised.tables {
        let (unit, unit_known) = units.of(table);
        let mut sheet = sheet::Sheet::new(table, unit, signs.minus_is_cost(table));
        second::merge(&mut sheet, table);
        stores::mark(&mut sheet, table, &reading.lines);
        overview::mark(&mut sheet, table, &reading.lines);
        prescribed::mark(&mut sheet, table, &reading.lines);
        documents::mark(&mut sheet, table, &reading.lines);
        gaps::effects::place(&mut sheet, table, &reading.lines);
        gaps::fill(&mut sheet, table);
        let opposite = opposite::turn(&mut sheet, table);
        stored::mark(&mut sheet, table);
        covers::mark(&mut sheet, table, &reading.lines);
        explained.mark(&mut sheet, table, &reading.lines, &reading.choices);
        below::mark(&mut sheet, table, &reading.lines);
        totals::check(&mut sheet, table);
        spent::mark(&mut sheet, table);
        withdrawn::mark(&mut sheet, table, &reading.lines);
        let mut convention = signs.of(table, &sheet, &reading.lines);
        if opposite {
            opposite::settle(&mut convention);
        }
        opposite::turn_between(&mut sheet, table, &convention);
        carried::mark(&mut sheet, table, &convention, &signs);
        programmes::mark(&mut sheet, table, &reading.lines);
        if opposite {
            convention.by = SignBy::Sums;
        }
        let (plus, minus) = sign::signs(&sheet);
        let both = plus > 0 && minus > 0;
        match (convention.doubt.as_ref(), tally.only_sign()) {
            // The question stays; where both signs are printed, such tables before it say how to put it.
            (Some(Doubt::SignUnknown), Some(sign)) if both => convention.turned = sign == Sign::PlusIsCost,
            (Some(_), None) if convention.told && both => tally.printed.push(if convention.turned {
                Sign::PlusIsCost
            } else {
                Sign::MinusIsCost
            }),
            // One question for all of them is put one way.
            (Some(Doubt::SignUnknown), None) if both => {
                convention.turned = *tally.asked.get_or_insert(convention.turned);
            }
            (None, _) if both || convention.proof.is_some() => tally.printed.push(convention.sign),
            _ => {}
        }
        let before = reading.choices.len();
        let others = reading.other_rows.len();
        rows::add(
            &mut reading,
            table,
            &sheet,
            &convention,
            (!unit_known).then_some(unit),
        );
        by_name.note(before..reading.choices.len(), &convention);
        explained.note(&reading.choices, before);
        tables.note(&reading, (before, others), table);
        let added = reading.choices.len().saturating_sub(before);
        tally.count(added, unit, unit_known, &convention);
    }
    by_name.doubt(&mut reading.choices);
    tables.finish(&mut reading);
    let horizon = Horizon::new(&recognised, &reading, name);
    undated::place(&mut reading, &horizon, &mut tally);
    let said = headings::Said {
        units: &units,
        signs: signs.of_headings(),
    };
    headings::add(&mut reading, &recognised, &horizon, &said, &mut tally);
    coded::add(&mut reading, &recognised);
    amended::add(&mut reading);
    reading.choices.sort_by_key(|choice| choice.line);
    reading.sections = sections(&reading.choices, &recognised.sections);
    reading.other_rows.sort_by_key(|row| row.line);
    mark_repeated(&mut reading.choices);
    reading.document = Facts {
        title: title(&reading.lines),
        years: years(&reading, &horizon),
        unit: tally.unit(),
        sign: tally.sign(),
    };
    findings::add(&mut reading, &recognised, &tally);
    reading
}

/// What holds in how much of the document.
#[derive(Default)]
struct Tally {
    units: BTreeMap<i64, usize>,
    signs: BTreeMap<Sign, usize>,
    /// The meanings of tables that print both a plus and a minus or lead from balance to balance, where these are certain.
    printed: Vec<Sign>,
    /// Whether the first table that asks what a plus is takes it for a nadeel.
    asked: Option<bool>,
    no_unit: usize,
    no_sign: usize,
    every_year: bool,
    assumed: bool,
}

impl Tally {
    fn count(&mut self, rows: usize, unit: i64, unit_known: bool, convention: &sign::Convention) {
        let weight = rows.max(1);
        *self.units.entry(unit).or_default() += weight;
        *self.signs.entry(convention.sign).or_default() += weight;
        if !unit_known {
            self.no_unit = self.no_unit.saturating_add(rows);
        }
        if convention.sign == Sign::Unknown {
            self.no_sign = self.no_sign.saturating_add(rows);
        }
    }

    /// The one meaning of plus and minus of the tables so far that say theirs.
    fn only_sign(&self) -> Option<Sign> {
        let said = |sign: &Sign| self.printed.contains(sign);
        match (said(&Sign::MinusIsCost), said(&Sign::PlusIsCost)) {
            (true, false) => Some(Sign::MinusIsCost),
            (false, true) => Some(Sign::PlusIsCost),
            _ => None,
        }
    }

    fn unit(&self) -> Option<i64> {
        self.units
            .iter()
            .max_by_key(|(_, count)| **count)
            .map(|(unit, _)| *unit)
    }

    fn sign(&self) -> Sign {
        self.signs
            .iter()
            .max_by_key(|(_, count)| **count)
            .map_or(Sign::Unknown, |(sign, _)| *sign)
    }
}

/// The first words of the document that can be its title.
fn title(lines: &[Line]) -> Option<String> {
    lines
        .iter()
        .map(|line| line.text.trim())
        .filter(|text| !text.is_empty())
        .take(10)
        .find(|text| {
            text.chars().any(char::is_alphabetic)
                && text.split_whitespace().count() <= 14
                && !text.ends_with(['.', ','])
        })
        .map(str::to_owned)
}

fn years(reading: &Reading, horizon: &Horizon) -> Vec<Year> {
    let mut years: Vec<Year> = reading
        .choices
        .iter()
        .flat_map(|choice| choice.amounts.keys())
        .chain(reading.other_rows.iter().flat_map(|row| row.amounts.keys()))
        .copied()
        .collect();
    if years.is_empty() {
        years.extend(&horizon.years);
    }
    years.sort_unstable();
    years.dedup();
    years
}

/// The numbered headings that choices name as their section.
fn sections(choices: &[Choice], headings: &[(usize, String, String)]) -> Vec<Section> {
    let named: HashSet<&str> = choices
        .iter()
        .filter_map(|choice| choice.section.as_deref())
        .collect();
    headings
        .iter()
        .filter(|(_, number, _)| named.contains(number.as_str()))
        .map(|(line, number, title)| Section {
            number: number.clone(),
            title: title.clone(),
            line: *line,
        })
        .collect()
}

/// The same title with the same amounts, once more.
fn mark_repeated(choices: &mut [Choice]) {
    let mut seen: HashSet<(String, Vec<(Year, Money)>)> = HashSet::with_capacity(choices.len());
    for choice in choices {
        let something = |(year, amount): (&Year, &Amount)| {
            let value = amount.value.filter(|value| !value.is_zero())?;
            Some((*year, value))
        };
        let amounts: Vec<(Year, Money)> = choice.amounts.iter().filter_map(something).collect();
        if !amounts.is_empty() && !seen.insert((choice.title.to_lowercase(), amounts)) {
            choice.doubts.push(Doubt::Repeated);
        }
    }
}
