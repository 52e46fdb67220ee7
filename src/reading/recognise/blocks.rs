//! Columns named for one side: lasten, baten and saldo, or incidenteel and structureel, over the same years.
//!
//! Deliberately absent: two series without names; of these only the first is read, with a doubt.

mod cells;
pub mod lead;
pub mod paired;
mod series;
mod stands;
mod years;

use super::header::{Column, Header, Role};
use super::named;
use super::text_columns;
use super::token::{Kind, Token, figures_behind_words, tokens};
use crate::reading::extract::Line;
use crate::reading::letters::small;

pub use cells::{dated, names_of_words, of_cells, of_dated_cells, undated_cells};
pub use series::{counts_together, name};
pub use stands::{Over, Stand, groups, sides_below};
pub use years::{is_short, only_year, year_above};
use years::{year_below, years_above};

/// What the columns under one name hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Block {
    /// Once or for some years.
    Incidental,
    /// Every year.
    Structural,
    /// Lasten, uitgaven.
    Cost,
    /// Baten, inkomsten.
    Income,
    /// What the one leaves of the other.
    Saldo,
    /// Voordelen alone.
    Advantage,
    /// Nadelen alone.
    Disadvantage,
    /// An amount of which the name says no more.
    Amount,
}

/// How many lines below a row of names are looked at for figures.
const ROWS: usize = 8;

/// The most words of a row of names: lasten, baten and saldo of six years, and the names of the titles.
const NAMES: usize = 24;

/// The most words of a side and its year.
const NAME: usize = 4;

/// The most bytes of the name of a block with the signs around it.
const LONGEST: usize = 24;

/// The block that a word or a cell names.
pub fn block(text: &str) -> Option<Block> {
    let name = text.trim();
    // Most texts are far longer than any of the names.
    if name.len() > LONGEST {
        return None;
    }
    match small(name.trim_matches(['*', ':', '(', ')'])).as_ref() {
        "incidenteel" | "incidentele" | "eenmalig" | "incid" | "incid." | "inc." => Some(Block::Incidental),
        "structureel" | "structurele" | "struct" | "struct." | "str." => Some(Block::Structural),
        "lasten" | "uitgaven" | "uitgave" | "kosten" => Some(Block::Cost),
        "baten" | "inkomsten" | "inkomst" | "opbrengsten" => Some(Block::Income),
        "saldo" | "netto" | "per saldo" => Some(Block::Saldo),
        "voordeel" | "voordelen" | "voordelig" => Some(Block::Advantage),
        "nadeel" | "nadelen" | "nadelig" => Some(Block::Disadvantage),
        _ => None,
    }
}

/// A header of lasten, baten and saldo without years, under words that name the one year they are of.
pub fn of_line(text: &str, found: &[Token], lines: &[Line], at: usize) -> Option<Header> {
    if found.len() > NAMES
        || found
            .iter()
            .any(|token| !matches!(token.kind, Kind::Word | Kind::Note | Kind::Effect(_)))
    {
        return None;
    }
    let mut columns = Vec::new();
    let mut blocks = Vec::new();
    let mut first = text.len();
    // "Totaal" beside the incidental and the structural part is what both are together.
    let halves = found
        .iter()
        .filter_map(|token| block(text.get(token.start..token.end)?));
    let halves = halves
        .filter(|name| matches!(name, Block::Incidental | Block::Structural))
        .count()
        >= 2;
    let whole = |word: &str| (halves && word.eq_ignore_ascii_case("totaal")).then_some(Block::Saldo);
    for token in found.iter().rev() {
        let word = text.get(token.start..token.end).unwrap_or_default();
        let Some(name) = block(word).or_else(|| whole(word)) else {
            break;
        };
        columns.push((name, token.right));
        first = token.start;
    }
    let of = |wanted: &[Block]| columns.iter().filter(|(name, _)| wanted.contains(name)).count();
    let mut saldo = of(&[Block::Saldo, Block::Advantage]);
    // Lasten and baten of several years, or two parts of them, and no saldo: what both are together.
    let pairs = of(&[Block::Cost]).max(of(&[Block::Incidental]));
    let parts = of(&[Block::Incidental, Block::Structural]) == columns.len();
    let both = of(&[Block::Cost]) == pairs && of(&[Block::Income]) == pairs;
    if saldo == 0 && (pairs >= 2 || parts || both) && pairs.saturating_mul(2) == columns.len() {
        saldo = pairs;
    }
    let wide = found
        .iter()
        .rev()
        .take(columns.len())
        .all(|token| token.gap > 1 || token.start == first || columns.len() == found.len());
    if columns.len() < 2 || saldo == 0 || !(wide || rows_fit(lines, at, columns.len())) {
        return None;
    }
    let effects = of(&[Block::Advantage]) == 1;
    // What a voordeel and a nadeel are is said by their names alone, in whatever year.
    let only_effects = effects && columns.len() == 2 && of(&[Block::Disadvantage]) == 1;
    columns.reverse();
    let each = columns.len().checked_div(saldo)?;
    let first_names: Vec<Block> = columns.iter().take(each).map(|(name, _)| *name).collect();
    let repeats = columns
        .chunks(each)
        .all(|part| part.iter().map(|(name, _)| *name).eq(first_names.iter().copied()));
    let stands = (saldo > 1).then(|| stands::over_line(lines, at, saldo)).flatten();
    let mut years = match &stands {
        Some(_) => Vec::new(),
        None if saldo == 1 => {
            let titled = || named::year_of(lines, at).filter(|_| effects);
            let year = year_below(lines, at).or_else(|| year_above(lines, at));
            let year = year.or_else(titled).map(Role::Year);
            vec![year.or(only_effects.then_some(Role::Undated))?]
        }
        None => years_above(lines, at)?.into_iter().map(Role::Year).collect(),
    };
    // The year stands over each of its columns.
    if years.len() == columns.len() && years.chunks(each).all(|year| year.first() == year.last()) {
        years.dedup();
    }
    if (years.len() != saldo && stands.is_none()) || !repeats {
        return None;
    }
    let mut header = Header {
        label: text.get(..first).unwrap_or_default().trim().to_owned(),
        ..Header::default()
    };
    let counts = counting(&first_names)?;
    for (index, (name, place)) in columns.into_iter().enumerate() {
        blocks.push(name);
        let group = index.checked_div(each)?;
        let role = match &stands {
            _ if !counts(name) => Role::Other,
            Some(over) if over.outcome != group => Role::Other,
            Some(over) => over.role(),
            None => *years.get(group)?,
        };
        header.columns.push(Column { role, place });
    }
    if let Some(over) = stands {
        header.stands = over.stands(&stands::groups(&blocks));
    }
    header.blocks = blocks;
    let before: Vec<Token> = found
        .iter()
        .take_while(|token| token.end <= first)
        .copied()
        .collect();
    text_columns::of_line(&mut header, &before, text);
    name_words(&mut header, lines, at);
    Some(header)
}

/// Reads a line of running text whose names of sides each have their year: "Lasten 2031 Baten 2031 Saldo 2031".
pub fn of_dated_line(text: &str, found: &[Token], lines: &[Line], at: usize) -> Option<Header> {
    let part = |from: usize, to: usize| {
        let (first, last) = (found.get(from)?, found.get(to.checked_sub(1)?)?);
        text.get(first.start..last.end)
    };
    // From the last name back: each is as many words as say a side and a year.
    let mut ends = vec![found.len()];
    while let Some(end) = ends.last().copied().filter(|end| *end > 0) {
        let start = (2..=NAME).rev().find_map(|words| {
            let start = end.checked_sub(words)?;
            cells::dated(part(start, end)?).map(|_| start)
        });
        let Some(start) = start else { break };
        ends.push(start);
    }
    ends.reverse();
    let (first, pairs) = ends.split_first().filter(|(_, pairs)| !pairs.is_empty())?;
    let (before, _) = found.split_at_checked(*first)?;
    let start = found.get(*first)?.start;
    let mut names: Vec<&str> = vec![text.get(..start)?.trim()];
    for (from, to) in ends.iter().zip(pairs) {
        names.push(part(*from, *to)?);
    }
    let mut header = of_dated_cells(&names).filter(|header| rows_fit(lines, at, header.values().len()))?;
    header.cells = false;
    header.columns.retain(|column| column.role.is_value());
    for (column, end) in header.columns.iter_mut().zip(pairs) {
        column.place = found.get(end.checked_sub(1)?)?.right;
    }
    text_columns::of_line(&mut header, before, text);
    Some(header)
}

/// The columns of words before names of sides have their own names on the line above, before the years.
fn name_words(header: &mut Header, lines: &[Line], at: usize) {
    let above = lines.get(..at).unwrap_or_default().iter().rev();
    let Some(line) = above.take(2).find(|line| !line.text.trim().is_empty()) else {
        return;
    };
    let found = tokens(&line.text);
    let before: Vec<Token> = found
        .iter()
        .take_while(|token| !matches!(token.kind, Kind::Year(_)))
        .copied()
        .collect();
    if header.label.is_empty() && before.len() < found.len() {
        let end = before.last().map_or(0, |token| token.end);
        header.label = line.text.get(..end).unwrap_or_default().trim().to_owned();
        text_columns::of_line(header, &before, &line.text);
    }
}

/// The rows below end in that many figures, or in fewer where cells are empty; names a space apart are then columns.
fn rows_fit(lines: &[Line], at: usize, wide: usize) -> bool {
    let below = lines.get(at.saturating_add(1)..).unwrap_or_default();
    let rows: Vec<usize> = below
        .iter()
        .filter(|line| line.cells.is_empty() && !line.text.trim().is_empty())
        .take(ROWS)
        .map(|line| figures_behind_words(&line.text))
        .filter(|figures| *figures > 0)
        .collect();
    rows.len() >= 2 && rows.iter().all(|figures| *figures <= wide)
}

/// Which of the columns of one year change the balance: the saldo; or, where there is none, both sides or both parts.
pub fn counting(names: &[Block]) -> Option<fn(Block) -> bool> {
    if names
        .iter()
        .any(|name| matches!(name, Block::Saldo | Block::Advantage | Block::Disadvantage))
    {
        return Some(|name| matches!(name, Block::Saldo | Block::Advantage | Block::Disadvantage));
    }
    let both = names.contains(&Block::Cost) && names.contains(&Block::Income);
    if both {
        return Some(|name| matches!(name, Block::Cost | Block::Income));
    }
    let parts = names.contains(&Block::Incidental) && names.contains(&Block::Structural);
    parts.then_some(|name| matches!(name, Block::Incidental | Block::Structural))
}
