//! A document read in more than one way: where a table can be laid out in cells, or one cell a line, the layout that
//! leaves more figures certain is kept, table by table, and of two that leave as many the one that tells
//! more signs. Where nothing was read, its titles over paragraphs are.
//!
//! Deliberately absent: long documents, which are read once, and any opinion on what is right. Both layouts hold the
//! same words, and each reading says itself what it doubts.

mod told;

use std::collections::HashSet;

use super::doubt::Doubt;
use super::extract::{Line, Span};
use super::recognise::in_cells::{self, Laid};
use super::recognise::in_lines;
use super::recognise::{self, texts};
use super::{Reading, once, settle};
use told::{Place, Told};

/// The most lines of a document that is read more than once: each reading takes as long as the first.
const LINES: usize = 20_000;

/// Reads lines as they are, once more where their cells can be laid out, and by their texts where nothing else was read.
pub fn read(lines: Vec<Line>, name: Option<&str>) -> Reading {
    let reading = laid_out(lines, name);
    if reading.choices.is_empty() && reading.lines.len() <= LINES {
        by_texts(reading, name)
    } else {
        reading
    }
}

/// The titles over paragraphs, where these tell what each costs or brings.
fn by_texts(reading: Reading, name: Option<&str>) -> Reading {
    let titled = texts::read(&reading.lines);
    if titled.is_empty() {
        return reading;
    }
    let mut recognised = recognise::recognise(&reading.lines);
    let told = |span: &Span| {
        titled
            .iter()
            .flat_map(|heading| &heading.parts)
            .any(|part| part.span == *span)
    };
    recognised.left.retain(|left| !told(&left.span));
    recognised.headings.extend(titled);
    recognised.headings.sort_by_key(|heading| heading.line);
    settle::settle(reading.lines, recognised, name)
}

fn laid_out(lines: Vec<Line>, name: Option<&str>) -> Reading {
    let laid = if lines.len() > LINES {
        Vec::new()
    } else {
        let mut laid = in_cells::lay(&lines);
        // The ones take lines without cells, the others lines with cells.
        laid.extend(in_lines::lay(&lines));
        laid.sort_by_key(|laid| laid.from);
        laid.dedup_by(|next, before| next.from < before.to);
        laid
    };
    if laid.is_empty() {
        return once(lines, name);
    }
    let first = once(lines, name);
    let was = Told::new(&first);
    let laid: Vec<Laid> = laid
        .into_iter()
        .filter(|laid| was.certain((laid.from, laid.to)) < laid.figures())
        .collect();
    if laid.is_empty() {
        return first;
    }
    let (lines, places) = replaced(&first.lines, &laid);
    let second = once(lines, name);
    let now = Told::new(&second);
    let better: Vec<Laid> = laid
        .into_iter()
        .zip(&places)
        .filter(|(laid, place)| is_better((&now, **place), (&was, (laid.from, laid.to)), laid))
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
fn is_better((now, here): (&Told, Place), (was, there): (&Told, Place), laid: &Laid) -> bool {
    let (before, after) = (was.titles(there), now.titles(here));
    // Where the first reading found nothing, amounts without a year are a gain, too.
    let nothing = before.is_empty() && was.certain(there) == 0;
    let surer = (now.certain(here) > was.certain(there) && now.sure(here) >= was.sure(there))
        || (nothing && now.sure(here) > 0);
    let told = after.len() > before.len().saturating_mul(2) && !before.is_empty();
    // What comes back beside the titles was taken for them.
    let tagged = takes(&before, &laid.tags)
        && (after.len() > before.len() || (after.len() == before.len() && !takes(&after, &laid.tags)));
    // Lasten and baten over their years, where the first reading took the lasten for amounts without a sign.
    let signed = before == after
        && !before.is_empty()
        && now.certain(here) == was.certain(there)
        && now.sure(here) == was.sure(there)
        && now.unsigned(here) < was.unsigned(there);
    surer || told || tagged || signed
}

/// Whether a title is, begins or ends with what stands in another column of words.
fn takes(titles: &HashSet<&str>, tags: &HashSet<String>) -> bool {
    titles.iter().any(|title| {
        let mut spaces = title.match_indices(' ').map(|(at, _)| at);
        tags.contains(*title)
            || spaces.any(|at| {
                let (first, last) = (title.get(..at), title.get(at.saturating_add(1)..));
                first.into_iter().chain(last).any(|part| tags.contains(part))
            })
    })
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
