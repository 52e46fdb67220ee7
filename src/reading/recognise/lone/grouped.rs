//! Lists of what changes, with one amount behind each title under a line that ends in their unit: groups of gains and
//! losses with printed totals that are their exact sums.
//!
//! Deliberately absent: groups whose amounts all have one sign and groups with the same rows, or with lasten or baten:
//! these make up a whole budget; and lists that nothing above them calls changes.

use super::super::header::{Column, Header, Role};
use super::super::kinds::{self, Kind as RowKind};
use super::super::legend;
use super::super::open::Reader;
use super::super::title;
use super::super::token::tokens;
use super::proven::{amount, is_figure, title_of};
use super::year;
use crate::reading::extract::Line;

/// The most lines that are looked at, and how many lines above the list may say what it is.
const AHEAD: usize = 60;
const ABOVE: usize = 10;
/// The fewest rows of a group, and the fewest groups.
const ROWS: usize = 3;
const GROUPS: usize = 2;
/// The most words of the line with the unit, and of a title.
const NAMES: usize = 6;
const WORDS: usize = 10;

/// The ends of words that call amounts changes, and gains and losses.
const CHANGES: [&str; 10] = [
    "afwijking",
    "afwijkingen",
    "mutaties",
    "bijstelling",
    "bijstellingen",
    "begrotingswijziging",
    "begrotingswijzigingen",
    "bezuinigingen",
    "ombuigingen",
    "nadelen",
];
const DEVIATIONS: [&str; 3] = ["afwijking", "afwijkingen", "nadelen"];

/// The line above that ends in a unit, and is no row itself.
pub(super) fn unit_above<'a>(reader: &Reader<'a>, at: usize) -> Option<&'a Line> {
    let mut above = reader.lines.get(..at)?.iter().rev();
    let line = above.find(|line| !line.text.trim().is_empty())?;
    let text = line.text.trim_end().trim_end_matches(')');
    if text.split_whitespace().count() > NAMES || !line.cells.is_empty() {
        return None;
    }
    let (_, start, end) = legend::read(text).unit?;
    (end == text.len() && start > 0).then_some(line)
}

/// The header that such a list would have, for the row at `at`.
pub(super) fn header(reader: &Reader, at: usize) -> Option<Header> {
    let names = unit_above(reader, at)?;
    if !is_called(reader, at, &CHANGES) {
        return None;
    }
    let place = proven(reader, at)?;
    let (year, sure, _) = year(reader.lines, at);
    Some(Header {
        columns: vec![Column {
            role: year.map_or(Role::Undated, Role::Year),
            place,
        }],
        label: names.text.trim().to_owned(),
        relative: year.is_some() && !sure,
        lone: true,
        deviates: is_called(reader, at, &DEVIATIONS),
        ..Header::default()
    })
}

/// The right edge of the first amount of a list that its totals prove.
fn proven(reader: &Reader, at: usize) -> Option<usize> {
    let mut place = None;
    let mut names: Vec<&str> = Vec::new();
    let (mut sum, mut rows, mut groups) = (0i64, 0usize, 0usize);
    let (mut gains, mut losses) = (false, false);
    let lines = reader.lines.get(at..)?.iter();
    for line in lines.filter(|line| !line.text.trim().is_empty()).take(AHEAD) {
        let found = tokens(&line.text);
        let Some((amount, right)) = amount(&line.text, &found).filter(|_| line.cells.is_empty()) else {
            let words = line.text.split_whitespace().count();
            if words > WORDS || title::is_prose(&line.text) || found.iter().any(is_figure) {
                break;
            }
            continue;
        };
        let name = title_of(line, &found);
        if name.split_whitespace().count() > WORDS {
            break;
        }
        place = place.or(Some(right));
        match kinds::of_title(name, false) {
            RowKind::Balance => return None,
            RowKind::Total if sum == amount && rows >= ROWS => {
                if !(gains && losses) {
                    return None;
                }
                groups = groups.saturating_add(1);
                (sum, rows, gains, losses) = (0, 0, false, false);
            }
            // What all groups come to closes the list.
            RowKind::Total => break,
            _ => {
                if names.contains(&name) || kinds::side_of_group(name).is_some() {
                    return None;
                }
                names.push(name);
                (gains, losses) = (gains || amount > 0, losses || amount < 0);
                (sum, rows) = (sum.saturating_add(amount), rows.saturating_add(1));
            }
        }
    }
    place.filter(|_| groups >= GROUPS)
}

/// A word of the lines above ends in one of these.
fn is_called(reader: &Reader, at: usize, names: &[&str]) -> bool {
    let above = reader.lines.get(..at).unwrap_or_default().iter().rev();
    above
        .filter(|line| !line.text.trim().is_empty())
        .take(ABOVE)
        .any(|line| {
            let lower = line.text.to_lowercase();
            lower.split_whitespace().any(|word| {
                let word = word.trim_matches(|letter: char| !letter.is_alphabetic());
                names.iter().any(|name| word.ends_with(name))
            })
        })
}
