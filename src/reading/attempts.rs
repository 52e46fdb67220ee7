//! A document read in more than one way: where a table can be laid out in cells, or one cell a line, the layout that
//! leaves more figures certain is kept, table by table.
//!
//! Deliberately absent: long documents, which are read once, and any opinion on what is right. Both layouts hold the
//! same words, and each reading says itself what it doubts.

use std::collections::{BTreeMap, HashSet};

use super::doubt::Doubt;
use super::extract::Line;
use super::recognise::in_cells::{self, Laid};
use super::recognise::in_lines;
use super::{Amount, Choice, Reading, once};
use crate::year::Year;

/// The most lines of a document that is read more than once: each reading takes as long as the first.
const LINES: usize = 20_000;

/// The index of a first line, and of the line after the last.
type Place = (usize, usize);

/// Reads lines as they are, and once more where their cells can be laid out.
pub fn read(lines: Vec<Line>, name: Option<&str>) -> Reading {
    let laid = if lines.len() > LINES {
        Vec::new()
    } else {
        let mut laid = in_cells::lay(&lines);
        // The ones take lines without cells, the others lines with cells.
        laid.extend(in_lines::lay(&lines));
        laid.sort_by_key(|laid| laid.from);
        laid
    };
    if laid.is_empty() {
        return once(lines, name);
    }
    let first = once(lines, name);
    let laid: Vec<Laid> = laid
        .into_iter()
        .filter(|laid| certain(&first, (laid.from, laid.to)) < laid.figures())
        .collect();
    if laid.is_empty() {
        return first;
    }
    let (lines, places) = replaced(&first.lines, &laid);
    let second = once(lines, name);
    let better: Vec<Laid> = laid
        .into_iter()
        .zip(&places)
        .filter(|(laid, place)| is_better((&second, **place), (&first, (laid.from, laid.to)), laid))
        .map(|(laid, _)| laid)
        .collect();
    if better.is_empty() {
        first
    } else if better.len() == places.len() {
        second
    } else {
        once(replaced(&first.lines, &better).0, name)
    }
}

/// Whether the second reading of these lines says more than the first.
fn is_better(now: (&Reading, Place), was: (&Reading, Place), laid: &Laid) -> bool {
    let certain = |(reading, place)| certain(reading, place);
    let choices = |(reading, place)| choices(reading, place);
    let (before, after) = (titles(was.0, was.1), titles(now.0, now.1));
    // Where the first reading found nothing, amounts without a year are a gain, too.
    let nothing = before.is_empty() && certain(was) == 0;
    let surer =
        (certain(now) > certain(was) && choices(now) >= choices(was)) || (nothing && choices(now) > 0);
    let told = after.len() > before.len().saturating_mul(2) && !before.is_empty();
    // What comes back beside the titles was taken for them.
    let tagged = before.iter().any(|title| laid.tags.contains(*title)) && after.len() > before.len();
    surer || told || tagged
}

/// The lines with some of them laid out anew, and where these then stand.
fn replaced(lines: &[Line], laid: &[Laid]) -> (Vec<Line>, Vec<(usize, usize)>) {
    let mut result: Vec<Line> = Vec::with_capacity(lines.len());
    let mut places = Vec::new();
    let mut at = 0usize;
    for part in laid {
        result.extend(lines.get(at..part.from).unwrap_or_default().iter().cloned());
        let from = result.len();
        result.extend(part.rows.iter().cloned());
        places.push((from, result.len()));
        at = part.to;
    }
    result.extend(lines.get(at..).unwrap_or_default().iter().cloned());
    (result, places)
}

/// How many amounts of these lines were read without a doubt about where they belong.
fn certain(reading: &Reading, (from, to): Place) -> usize {
    let within = |amounts: &BTreeMap<Year, Amount>| {
        let spans = amounts.values().filter_map(|amount| amount.span);
        spans.filter(|span| (from..to).contains(&span.line)).count()
    };
    let sure = reading.choices.iter().filter(|choice| is_sure(choice));
    let titled = reading.other_rows.iter().filter(|row| !row.title.is_empty());
    // In a list the one amount of a row may only lack its year: then it stands in all years, with no words of its own.
    let undated = |choice: &Choice| {
        let line = reading.lines.get(choice.line);
        let listed = (from..to).contains(&choice.line) && line.is_some_and(|line| line.cells.is_empty());
        let here = choice.without_year.is_some() && listed;
        usize::from(here && choice.amounts.values().all(|amount| amount.span.is_none()))
    };
    let choices: usize = sure
        .map(|choice| within(&choice.amounts).saturating_add(undated(choice)))
        .sum();
    let others: usize = titled.map(|row| within(&row.amounts)).sum();
    choices.saturating_add(others)
}

/// How many choices these lines have whose figures are in their place.
fn choices(reading: &Reading, (from, to): Place) -> usize {
    let sure = reading.choices.iter().filter(|choice| is_sure(choice));
    sure.filter(|choice| (from..to).contains(&choice.line)).count()
}

/// The titles of the choices of these lines.
fn titles(reading: &Reading, (from, to): Place) -> HashSet<&str> {
    let here = reading.choices.iter().filter(|choice| is_titled(choice));
    let here = here.filter(|choice| (from..to).contains(&choice.line));
    here.map(|choice| choice.title.as_str()).collect()
}

/// A title with several cells in it is a row that was not understood.
fn is_titled(choice: &Choice) -> bool {
    !choice.title.contains('\t')
}

fn is_sure(choice: &Choice) -> bool {
    is_titled(choice) && !choice.doubts.iter().any(is_about_place)
}

/// The figure may belong to another row or column, or to none.
fn is_about_place(doubt: &Doubt) -> bool {
    matches!(
        doubt,
        Doubt::ColumnsUnsure { .. }
            | Doubt::TotalDiffers { .. }
            | Doubt::MayBeTotal
            | Doubt::FiguresInTitle
            | Doubt::DashOrMinus
            | Doubt::Unreadable { .. }
            | Doubt::NoYear
            | Doubt::TwoSeries
            | Doubt::ColumnLeft
            | Doubt::MayBeInvestment
            | Doubt::TwoAmounts { .. }
    )
}
