//! Rows whose words are explained at length, with the letter of a column between these and the figures: "Het bad gaat
//! eerder dicht. L 1.000 2.000". The letter tells that what stands behind it are the columns, however long the sentence
//! before it is and whatever figures that holds.
//!
//! Deliberately absent: sentences without such a letter, of which nothing tells where they end and the columns begin.

use super::above;
use super::amount::Printed;
use super::header::{Header, Letters, Role};
use super::open::Reader;
use super::row;
use super::table::Figure;
use super::token::{Kind, Token, tokens};

/// The fewest words of a sentence.
const SENTENCE: usize = 4;

/// Reads such a row of the open table; gives the line after it.
pub fn read(reader: &mut Reader, at: usize) -> Option<usize> {
    let header = reader.header().filter(|header| !header.cells && !header.remark)?;
    let letters = before_years(header)?;
    let text = &reader.lines.get(at)?.text;
    if !text.trim_end().ends_with(|mark: char| mark.is_ascii_digit()) {
        return None;
    }
    let mut found = tokens(text);
    let (letter, figures) = set_off(&found, letters)?;
    let words = text.get(..letter)?.trim();
    let long = is_sentence(words) || is_explained(&header.label);
    // One bare figure behind a letter may be the last word of any sentence.
    let printed = figures > 1 || found.last().is_some_and(|token| is_printed(token.kind));
    if !long || !printed || figures > header.values().len() {
        return None;
    }
    let header = header.clone();
    above::take_off_mark(&header, &mut found);
    let row = row::of_line(at, text, &found, &header)?;
    let behind = row.values.first().is_some_and(|value| value.span.start > letter);
    if !behind || row.values.len() != figures || !row.values.iter().any(|value| value.figure != Figure::Empty)
    {
        return None;
    }
    reader.row(row, true);
    Some(at.saturating_add(1))
}

/// A sentence with its stop.
pub fn is_sentence(words: &str) -> bool {
    words.ends_with(['.', '!', '?']) && words.split_whitespace().nth(SENTENCE.saturating_sub(1)).is_some()
}

/// Whether what a column of words holds explains titles that stand elsewhere.
pub fn is_explained(label: &str) -> bool {
    let first = label.split(' ').next().unwrap_or_default().to_lowercase();
    matches!(
        first.trim_end_matches([':', '*']),
        "toelichting" | "uitleg" | "verklaring" | "motivering" | "onderbouwing"
    )
}

/// The letters of a column before the years.
pub fn before_years(header: &Header) -> Option<Letters> {
    let before = header.columns.iter().take_while(|column| !column.role.is_value());
    before
        .filter_map(|column| match column.role {
            Role::Letters(letters) => Some(letters),
            _ => None,
        })
        .next()
}

/// Where the letter stands behind which nothing but figures follow, and how many of these there are.
pub fn set_off(found: &[Token], letters: Letters) -> Option<(usize, usize)> {
    let figures = found
        .iter()
        .rev()
        .take_while(|token| token.kind.is_figure())
        .count();
    let before = found.len().checked_sub(figures)?.checked_sub(1)?;
    let token = found.get(before).filter(|_| figures > 0 && before > 0)?;
    let fits = match (token.kind, letters) {
        (Kind::Letter(letter), Letters::Duration) => matches!(letter, 'S' | 'I'),
        (Kind::Letter(letter), Letters::Side) => matches!(letter, 'L' | 'B' | 'U' | 'I'),
        (Kind::Letter(letter), Letters::Effect) => matches!(letter, 'V' | 'N'),
        _ => false,
    };
    fits.then_some((token.start, figures))
}

/// With a sign or a thousands point.
fn is_printed(kind: Kind) -> bool {
    matches!(kind, Kind::Amount(Printed { bare: false, .. }))
}
