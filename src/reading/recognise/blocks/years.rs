//! The years that columns without a year of their own are of: those on the lines above, or on the line below.

use crate::reading::extract::Line;
use crate::reading::recognise::token::{Kind, tokens, year};

/// How many lines above a row of names the year may stand that they are of.
const ABOVE: usize = 6;
/// The most words of a line that says it.
const HEADING: usize = 12;

/// The years on the line above, one for each group of columns.
pub(super) fn years_above(lines: &[Line], at: usize) -> Option<Vec<u16>> {
    let above = lines.get(..at).unwrap_or_default().iter().rev();
    let line = above.take(2).find(|line| !line.text.trim().is_empty())?;
    let years = tokens(&line.text)
        .into_iter()
        .filter_map(|token| match token.kind {
            Kind::Year(year) => Some(year),
            _ => None,
        });
    Some(years.collect())
}

/// The only year that a text names.
pub fn only_year(text: &str) -> Option<u16> {
    let mut found = None;
    for token in tokens(text) {
        match token.kind {
            Kind::Year(year) if found.is_none_or(|found| found == year) => found = Some(year),
            Kind::Year(_) | Kind::Years(..) => return None,
            _ => {}
        }
    }
    found
}

/// The only year on the nearest lines that name one.
pub fn year_above(lines: &[Line], at: usize) -> Option<u16> {
    let above = lines.get(..at).unwrap_or_default().iter().rev();
    for line in above.filter(|line| !line.text.trim().is_empty()).take(ABOVE) {
        let mut years: Vec<u16> = Vec::new();
        for token in tokens(&line.text) {
            match token.kind {
                Kind::Year(year) => years.push(year),
                Kind::Years(first, last) => years.extend([first, last]),
                _ => {}
            }
        }
        // "2031 2031" over two names.
        years.dedup();
        match years.as_slice() {
            [] => {}
            [year] if is_short(&line.text) => return Some(*year),
            _ => return None,
        }
    }
    None
}

/// Few enough words for a heading; what stands in brackets, such as the unit and what a minus means, is not counted.
pub fn is_short(text: &str) -> bool {
    let before = text.split_once(" (").map_or(text, |(before, _)| before);
    before.split_whitespace().count() <= HEADING
}

/// The one year that stands under each of the names, on a line of nothing else.
pub(super) fn year_below(lines: &[Line], at: usize) -> Option<u16> {
    let below = lines.get(at.saturating_add(1)..)?.iter();
    let line = below.take(2).find(|line| !line.text.trim().is_empty())?;
    let mut years: Vec<u16> = Vec::new();
    for word in line.text.split_whitespace() {
        years.push(year(word)?);
    }
    years.dedup();
    match years.as_slice() {
        [one] => Some(*one),
        _ => None,
    }
}
