//! What is said of the document as a whole, and of the figures that were left.
//!
//! Figures left on lines that follow each other are one table, and one finding.

use std::collections::BTreeSet;

use super::Tally;
use crate::reading::Reading;
use crate::reading::doubt::{Finding, What};
use crate::reading::recognise::{Left, Recognised, Why};

/// At most this many findings of one kind are listed.
const LISTED: usize = 50;
/// How many lines may lie between two rows of one table.
const APART: usize = 3;

/// Adds the findings: what is to be asked first, what was left last.
pub fn add(reading: &mut Reading, recognised: &Recognised, tally: &Tally) {
    let empty = reading.lines.iter().all(|line| line.text.trim().is_empty());
    let mut ahead = Vec::new();
    if empty {
        ahead.push(What::Empty);
    } else if reading.choices.is_empty() && reading.other_rows.is_empty() {
        ahead.push(What::NothingFound);
    }
    if recognised.beyond > 0 {
        ahead.push(What::TooManyRows {
            left: recognised.beyond,
        });
    }
    if tally.no_sign > 0 {
        ahead.push(What::AskSign { rows: tally.no_sign });
    }
    if tally.no_unit > 0 {
        ahead.push(What::AskUnit { rows: tally.no_unit });
    }
    let undated = reading
        .choices
        .iter()
        .filter(|choice| choice.without_year.is_some() && choice.amounts.is_empty())
        .count();
    if undated > 0 {
        ahead.push(What::AskYears { rows: undated });
    }
    if tally.assumed {
        ahead.push(What::YearsAssumed);
    }
    if tally.every_year {
        ahead.push(What::EveryYear);
    }
    let ahead = ahead.into_iter().map(|what| Finding { line: None, what });
    reading.findings.splice(0..0, ahead);
    let mut left = left(&recognised.left);
    let more = left.len().saturating_sub(LISTED);
    left.truncate(LISTED);
    reading.findings.extend(left);
    if more > 0 {
        reading.findings.push(Finding {
            line: None,
            what: What::More { count: more },
        });
    }
}

/// A finding for each table without years and for each other place, in the order of the document.
fn left(places: &[Left]) -> Vec<Finding> {
    let mut places: Vec<&Left> = places.iter().collect();
    places.sort_by_key(|left| left.span.line);
    let (rows, others): (Vec<&Left>, Vec<&Left>) = places
        .into_iter()
        .partition(|left| matches!(left.why, Why::NoYears | Why::LoneFigure));
    let near = |one: &&Left, next: &&Left| next.span.line <= one.span.line.saturating_add(APART);
    let tables: Vec<&[&Left]> = rows.chunk_by(near).collect();
    // An amount in a row that a finding names already is not named again.
    let named: BTreeSet<usize> = tables
        .iter()
        .filter(|rows| rows.len() > 1)
        .flat_map(|rows| rows.iter().map(|row| row.span.line))
        .collect();
    let mut findings: Vec<Finding> = tables.into_iter().flat_map(table).collect();
    let others = others.into_iter().filter(|left| !named.contains(&left.span.line));
    findings.extend(others.map(finding));
    findings.sort_by_key(|finding| finding.line);
    findings
}

/// Rows near each other are a table; a figure by itself may be anything, and is no finding.
fn table(rows: &[&Left]) -> Vec<Finding> {
    match rows.first() {
        Some(first) if rows.len() > 1 => vec![Finding {
            line: Some(first.span.line),
            what: What::TableWithoutYears { rows: rows.len() },
        }],
        _ => rows
            .iter()
            .filter(|row| row.why == Why::NoYears)
            .map(|row| finding(row))
            .collect(),
    }
}

fn finding(left: &Left) -> Finding {
    Finding {
        line: Some(left.span.line),
        what: What::NotRead(left.why),
    }
}
