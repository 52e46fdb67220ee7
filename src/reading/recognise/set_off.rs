//! Rows whose words are explained at length, with the letter of a column between these and the figures: "Het bad gaat
//! eerder dicht. L 1.000 2.000". The letter tells that what stands behind it are the columns, however long the sentence
//! before it is and whatever figures that holds.
//!
//! Deliberately absent: sentences without such a letter, of which nothing tells where they end and the columns begin.

use super::above;
use super::amount::Printed;
use super::header::{Column, Header, Letters, Role, is_year_word, role_of};
use super::named;
use super::open::Reader;
use super::row;
use super::table::Figure;
use super::token::{Kind, Token, tokens};
use crate::reading::extract::Line;

/// How many lines below a header may prove that a stand before the years has a column.
const AHEAD: usize = 60;
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

/// Adds the column of a stand between the letters and the years: "L/B Begroting tot 1e rapportage 2031 2032". `before` is
/// the table before it with the text of its header.
pub fn add_stand(header: &mut Header, lines: &[Line], at: usize, before: Option<(&Header, &str)>) {
    let years = header.years().len();
    if header.values().len() != years || years < 2 {
        return;
    }
    let (Some(letters), Some(line)) = (before_years(header), lines.get(at)) else {
        return;
    };
    let text = line.text.as_str();
    let found = tokens(text);
    let word = |token: &Token| text.get(token.start..token.end).unwrap_or_default();
    let is_letters = |token: &Token| role_of(word(token)) == Some(Role::Letters(letters));
    let Some(first) = found.iter().position(is_letters) else {
        return;
    };
    let between: Vec<&Token> = found
        .iter()
        .skip(first.saturating_add(1))
        .take_while(|token| !matches!(token.kind, Kind::Year(_) | Kind::Years(..)))
        .collect();
    let (Some(name), Some(end)) = (between.first(), between.last()) else {
        return;
    };
    if !named::is_stand(word(name)) {
        return;
    }
    // "Begroting 2031" may be the name of the first year alone.
    let of_no_year = between.iter().any(|token| !is_year_word(word(token)));
    let same = before.is_some_and(|(before, above)| above == text && before.values().len() > years);
    if !of_no_year && !same && !has_a_figure_more(lines, at, letters, years) {
        return;
    }
    let label = found.get(first).and_then(|letters| text.get(..letters.start));
    label.unwrap_or_default().trim().clone_into(&mut header.label);
    let place = header
        .columns
        .iter()
        .position(|column| column.role.year().is_some());
    header.columns.insert(
        place.unwrap_or_default(),
        Column {
            role: Role::Other,
            place: end.right,
        },
    );
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
fn before_years(header: &Header) -> Option<Letters> {
    let before = header.columns.iter().take_while(|column| !column.role.is_value());
    before
        .filter_map(|column| match column.role {
            Role::Letters(letters) => Some(letters),
            _ => None,
        })
        .next()
}

/// A row below the header has a figure more behind its letter than there are years.
fn has_a_figure_more(lines: &[Line], at: usize, letters: Letters, years: usize) -> bool {
    let below = lines.get(at.saturating_add(1)..).unwrap_or_default();
    below.iter().take(AHEAD).any(|line| {
        set_off(&tokens(&line.text), letters).is_some_and(|(_, figures)| figures == years.saturating_add(1))
    })
}

/// Where the letter stands behind which nothing but figures follow, and how many of these there are.
fn set_off(found: &[Token], letters: Letters) -> Option<(usize, usize)> {
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
