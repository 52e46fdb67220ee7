//! The years that a document speaks of, for amounts that do not name one themselves.

use super::headings::named;
use crate::reading::Reading;
use crate::reading::extract::Line;
use crate::reading::recognise::{Recognised, blocks, kinds, token};
use crate::year::Year;

/// The years that headings speak of when they do not name one.
pub(super) struct Horizon {
    /// All of them, in order.
    pub(super) years: Vec<Year>,
    /// The years were counted from the first that is named.
    pub(super) from_name: bool,
    /// A year stands somewhere in the text, though no amount is of it.
    pub(super) elsewhere: bool,
    /// The one year that the document says its amounts are of.
    pub(super) stated: Option<Year>,
}

impl Horizon {
    /// The years of the tables, or else the budget year and the three after it.
    pub(super) fn new(recognised: &Recognised, reading: &Reading, name: Option<&str>) -> Horizon {
        let mut years: Vec<u16> = recognised
            .headings
            .iter()
            .flat_map(|heading| &heading.parts)
            .flat_map(|part| &part.times)
            .flat_map(|time| named(*time))
            .collect();
        let tables = reading.choices.iter().flat_map(|choice| choice.amounts.keys());
        let mut tables: Vec<u16> = tables.map(|year| year.number()).collect();
        if years.is_empty() && tables.is_empty() {
            tables.extend(year_of_stands(reading));
        }
        let mut from_name = false;
        let mut range = None;
        if years.is_empty() && tables.is_empty() {
            let names = recognised.tables.iter().map(|table| table.line).min();
            range = title_years(
                reading
                    .lines
                    .get(..names.unwrap_or(reading.lines.len()))
                    .unwrap_or_default(),
            );
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

/// The one year of all balances and totals, where nothing else has any.
fn year_of_stands(reading: &Reading) -> Option<u16> {
    let mut stands = reading.other_rows.iter().flat_map(|row| row.amounts.keys());
    let year = stands.next()?;
    stands.all(|other| other == year).then(|| year.number())
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
