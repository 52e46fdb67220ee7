//! The document's conventions applied: unit, columns, totals, signs, years. Evidence first; where there is none the
//! amounts carry a doubt.

mod balance;
mod direction;
mod findings;
mod gaps;
mod headings;
mod listed;
mod rows;
mod sheet;
mod sign;
mod stores;
mod totals;
mod undated;
mod unit;

use std::collections::{BTreeMap, HashSet};

use super::doubt::Doubt;
use super::extract::Line;
use super::recognise::token;
use super::recognise::{Recognised, blocks, kinds};
use super::{Amount, Choice, Facts, Reading, Section, Sign};
use crate::money::Money;
use crate::year::Year;

/// Settles what was recognised.
pub fn settle(lines: Vec<Line>, recognised: Recognised, name: Option<&str>) -> Reading {
    let mut reading = Reading {
        lines,
        ..Reading::default()
    };
    let units = unit::Units::new(&recognised);
    let signs = sign::Signs::new(&recognised);
    let mut tally = Tally::default();
    for table in &recognised.tables {
        let (unit, unit_known) = units.of(table);
        let mut sheet = sheet::Sheet::new(table, unit);
        stores::mark(&mut sheet, table, &reading.lines);
        gaps::fill(&mut sheet);
        totals::check(&mut sheet);
        let convention = signs.of(table, &sheet, &reading.lines);
        let before = reading.choices.len();
        rows::add(
            &mut reading,
            table,
            &sheet,
            &convention,
            (!unit_known).then_some(unit),
        );
        let added = reading.choices.len().saturating_sub(before);
        tally.count(added, unit, unit_known, &convention);
    }
    let horizon = Horizon::new(&recognised, &reading, name);
    undated::place(&mut reading, &horizon, &mut tally);
    headings::add(&mut reading, &recognised, &horizon, &units, &mut tally);
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

/// The years that headings speak of when they do not name one.
struct Horizon {
    years: Vec<Year>,
    /// The years were counted from the first that is named.
    from_name: bool,
    /// A year stands somewhere in the text, though no amount is of it.
    elsewhere: bool,
    /// The one year that the document says its amounts are of.
    stated: Option<Year>,
}

impl Horizon {
    /// The years of the tables, or else the budget year and the three after it.
    fn new(recognised: &Recognised, reading: &Reading, name: Option<&str>) -> Horizon {
        let mut years: Vec<u16> = recognised
            .headings
            .iter()
            .flat_map(|heading| &heading.parts)
            .flat_map(|part| &part.times)
            .flat_map(|time| headings::named(*time))
            .collect();
        let tables = reading.choices.iter().flat_map(|choice| choice.amounts.keys());
        let tables: Vec<u16> = tables.map(|year| year.number()).collect();
        let mut from_name = false;
        let mut range = None;
        if years.is_empty() && tables.is_empty() {
            range = title_years(&reading.lines);
            if range.is_none() {
                range = name.and_then(name_years);
                from_name = range.is_some();
            }
        }
        years.extend(tables);
        let first = years.iter().min().copied().or(range.map(|range| range.0));
        let last = years.iter().max().copied().or(range.map(|range| range.1));
        let Some((first, last)) = first.zip(last) else {
            return Horizon {
                years: Vec::new(),
                from_name: false,
                elsewhere: reading.lines.iter().any(|line| has_year(&line.text)),
                stated: None,
            };
        };
        // The budget year and the three after it are the statutory minimum (BBV 22).
        let last = last.max(first.saturating_add(3)).min(first.saturating_add(9));
        Horizon {
            years: (first..=last).filter_map(Year::new).collect(),
            from_name,
            elsewhere: true,
            stated: stated_year(recognised, &reading.lines).or_else(|| report_year(&reading.lines)),
        }
    }
}

/// "Bestuursrapportage 2030": a report is about the year that its title names.
fn report_year(lines: &[Line]) -> Option<Year> {
    let top = lines.iter().filter(|line| !line.text.trim().is_empty()).take(5);
    top.filter(|line| line.text.split_whitespace().count() <= 12)
        .find(|line| kinds::is_report(&line.text))
        .and_then(|line| Year::new(blocks::only_year(&line.text)?))
}

/// "De bedragen zijn in duizenden euro's en gelden voor het jaar 2030": said beside the unit, it holds for all.
fn stated_year(recognised: &Recognised, lines: &[Line]) -> Option<Year> {
    let mut found: Option<u16> = None;
    for (line, _) in recognised
        .legends
        .iter()
        .filter(|(_, legend)| legend.unit.is_some())
    {
        let text = &lines.get(*line)?.text;
        let lower = text.to_lowercase();
        let speaks = ["het jaar ", "jaarschijf ", "begrotingsjaar ", "boekjaar "]
            .iter()
            .any(|word| lower.contains(word));
        let years: Vec<u16> = token::tokens(text)
            .iter()
            .filter_map(|token| match token.kind {
                token::Kind::Year(year) => Some(year),
                _ => None,
            })
            .collect();
        match years.as_slice() {
            [year] if speaks && found.is_none_or(|found| found == *year) => found = Some(*year),
            [] => {}
            _ => return None,
        }
    }
    Year::new(found?)
}

/// Whether four digits that may be a year stand in a text.
fn has_year(text: &str) -> bool {
    text.split(|letter: char| !letter.is_ascii_digit())
        .any(|digits| token::year(digits).is_some())
}

/// The range or year in the first lines of the document.
fn title_years(lines: &[Line]) -> Option<(u16, u16)> {
    lines
        .iter()
        .filter(|line| !line.text.trim().is_empty())
        .take(5)
        .filter(|line| line.text.split_whitespace().count() <= 12)
        .find_map(|line| years_in(&line.text))
}

fn name_years(name: &str) -> Option<(u16, u16)> {
    let spaced: String = name
        .chars()
        .map(|character| {
            if character.is_ascii_digit() {
                character
            } else {
                ' '
            }
        })
        .collect();
    spaced
        .split(' ')
        .rev()
        .find_map(token::year)
        .map(|year| (year, year))
}

fn years_in(text: &str) -> Option<(u16, u16)> {
    token::tokens(text).iter().find_map(|token| match token.kind {
        token::Kind::Years(first, last) => Some((first, last)),
        token::Kind::Year(year) => Some((year, year)),
        _ => None,
    })
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
    let mut seen: HashSet<(String, Vec<(Year, Money)>)> = HashSet::new();
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
