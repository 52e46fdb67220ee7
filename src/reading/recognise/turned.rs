//! Tables on their side: a row for each year, and a column for each title.
//!
//! Deliberately absent: such tables with one column, and with cells of their own.

use super::grid::figure;
use super::header::{Column, Header, Role};
use super::open::Reader;
use super::table::{Row, Value};
use super::title;
use super::token::{Kind, Token, tokens};
use crate::reading::extract::Span;

/// How many years at least.
const YEARS: usize = 2;
/// How many rows at most: no budget looks further ahead.
const MOST: usize = 12;

/// Reads a whole table that starts here with its titles; gives the line after it.
pub fn read(reader: &mut Reader, at: usize) -> Option<usize> {
    let line = reader.lines.get(at)?;
    let titles = titles(&line.text)?;
    let mut years: Vec<(u16, usize, Vec<Token>)> = Vec::new();
    let mut next = at.saturating_add(1);
    while let Some(line) = reader.lines.get(next).filter(|_| years.len() < MOST) {
        let found = tokens(&line.text);
        let [first, figures @ ..] = found.as_slice() else {
            break;
        };
        let Kind::Year(year) = first.kind else { break };
        let counts = years
            .last()
            .is_none_or(|(before, _, _)| before.checked_add(1) == Some(year));
        let full = figures.len() == titles.len()
            && figures
                .iter()
                .all(|token| token.gap > 1 && token.kind.is_figure());
        if !counts || !full {
            break;
        }
        years.push((year, next, figures.to_vec()));
        next = next.saturating_add(1);
    }
    if years.len() < YEARS {
        return None;
    }
    let header = Header {
        columns: years
            .iter()
            .enumerate()
            .map(|(place, (year, _, _))| Column {
                role: Role::Year(*year),
                place,
            })
            .collect(),
        ..Header::default()
    };
    let _ = reader.look(at, &line.text);
    reader.open_table(header, at);
    for (index, (start, end)) in titles.into_iter().enumerate() {
        let read = title::read(line.text.get(start..end).unwrap_or_default(), false);
        let mut row = Row {
            line: at,
            number: read.number,
            title: read.text,
            title_span: Span { line: at, start, end },
            ..Row::default()
        };
        for (column, (_, line_at, figures)) in years.iter().enumerate() {
            let token = figures.get(index)?;
            let text = reader
                .lines
                .get(*line_at)?
                .text
                .get(token.start..token.end)
                .unwrap_or_default();
            let (figure, _) = figure(text, std::slice::from_ref(token))?;
            row.values.push(Value {
                figure,
                span: Span {
                    line: *line_at,
                    start: token.start,
                    end: token.end,
                },
                right: column,
                gap: 2,
                column,
            });
        }
        reader.row(row, false);
    }
    reader.close();
    Some(next)
}

/// The titles behind "Jaar": two or more parts with room between them.
fn titles(text: &str) -> Option<Vec<(usize, usize)>> {
    let lower = text.trim_start().to_lowercase();
    if !(lower.starts_with("jaar ")
        || lower.starts_with("jaarschijf ")
        || lower.starts_with("begrotingsjaar "))
    {
        return None;
    }
    let mut parts: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    for part in text.split("  ") {
        let lead = part.len().saturating_sub(part.trim_start().len());
        let trimmed = part.trim();
        if !trimmed.is_empty() {
            let start = at + lead;
            parts.push((start, start + trimmed.len()));
        }
        at += part.len() + 2;
    }
    parts.remove(0);
    let words = |(start, end): &(usize, usize)| {
        text.get(*start..*end)
            .is_some_and(|part| part.chars().any(char::is_alphabetic))
    };
    (parts.len() >= 2 && parts.iter().all(words)).then_some(parts)
}
