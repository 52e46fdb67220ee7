//! A stand in a column of its own before the years: "Omschrijving Huidig budget 2031 2032", "L/B Begroting tot 1e
//! rapportage 2031 2032".
//!
//! It is no change, and where empty cells were lost it must not be taken for that of the first year. Deliberately absent:
//! names that may be those of the first year alone ("Begroting 2031"), unless rows have a figure more than there are years.

use super::header::{self, Column, Header, Role, is_year_word, role_of};
use super::named;
use super::set_off::{before_years, set_off};
use super::token::{Kind, Token, figures_at_end, tokens};
use crate::reading::extract::Line;

/// How many lines below a header may prove that column, and how many rows that have no letter must.
const AHEAD: usize = 60;
const ROWS: usize = 2;
/// The most words of the name of the titles, and of the stand.
const TITLES: usize = 3;
const STAND: usize = 6;

/// Adds it to a header in a line of text. `before` is the table before it with the text of its header.
pub fn add(header: &mut Header, lines: &[Line], at: usize, before: Option<(&Header, &str)>) {
    let years = header.years().len();
    let Some(line) = lines
        .get(at)
        .filter(|_| header.values().len() == years && years >= 2)
    else {
        return;
    };
    let text = line.text.as_str();
    let found = tokens(text);
    let word = |token: &Token| text.get(token.start..token.end).unwrap_or_default();
    let letters = before_years(header);
    let Some(start) = start(&found, text, header) else {
        return;
    };
    let name: Vec<&Token> = found
        .iter()
        .skip(start)
        .take_while(|token| !matches!(token.kind, Kind::Year(_) | Kind::Years(..)))
        .collect();
    let Some((first, last)) = name.first().zip(name.last()).filter(|_| name.len() <= STAND) else {
        return;
    };
    let words: Vec<&str> = name.iter().map(|token| word(token)).collect();
    let same = before.is_some_and(|(before, above)| above == text && before.values().len() > years);
    let proven = || {
        let below = lines
            .get(at.saturating_add(1)..)
            .unwrap_or_default()
            .iter()
            .take(AHEAD);
        let longer = |line: &&Line| {
            let found = tokens(&line.text);
            match letters {
                Some(letters) => {
                    set_off(&found, letters).is_some_and(|(_, figures)| figures == years.saturating_add(1))
                }
                None => ends_in_figures(&found, years.saturating_add(1)),
            }
        };
        let least = if letters.is_some() { 1 } else { ROWS };
        below.filter(longer).take(least).count() == least
    };
    if !is_of_no_year(&words) && !same && !proven() {
        return;
    }
    let end = if letters.is_some() {
        start.saturating_sub(1)
    } else {
        start
    };
    let end = found.get(end).map_or(first.start, |token| token.start);
    text.get(..end)
        .unwrap_or_default()
        .trim()
        .clone_into(&mut header.label);
    header.texts.retain(|column| column.place < start);
    insert(header, last.right);
}

/// Adds it to a header with one name a line, of which `above` are the last two before the years.
pub fn add_in_lines(header: &mut Header, above: [&str; 2]) {
    let [titles, name] = above;
    let words: Vec<&str> = name.split_whitespace().collect();
    let years = header.years().len();
    let first = words.first().is_some_and(|word| named::is_stand(word));
    // The name of a list of stands is a stand as well: the titles have to have their own.
    let titled = header::is_title_heading(titles) && titles.split_whitespace().count() <= TITLES;
    let alone = years >= 2 && header.values().len() == years && words.len() <= STAND;
    if !(alone && first && titled && is_of_no_year(&words)) {
        return;
    }
    titles.clone_into(&mut header.label);
    insert(header, 0);
    for (place, column) in header.columns.iter_mut().enumerate() {
        column.place = place;
    }
}

/// The column right before the first year.
fn insert(header: &mut Header, place: usize) {
    let first = header
        .columns
        .iter()
        .position(|column| column.role.year().is_some());
    let column = Column {
        role: Role::Other,
        place,
    };
    header.columns.insert(first.unwrap_or_default(), column);
}

/// Where the name of the stand begins: behind the letters, or behind the name of the titles.
fn start(found: &[Token], text: &str, header: &Header) -> Option<usize> {
    let word = |token: &Token| text.get(token.start..token.end).unwrap_or_default();
    if let Some(letters) = before_years(header) {
        let letters = |token: &Token| role_of(word(token)) == Some(Role::Letters(letters));
        let start = found.iter().position(letters)?.saturating_add(1);
        return found
            .get(start)
            .filter(|token| named::is_stand(word(token)))
            .map(|_| start);
    }
    let start = found
        .iter()
        .take(TITLES.saturating_add(1))
        .position(|token| named::is_stand(word(token)))?;
    let first = found.first().filter(|_| start > 0)?;
    let apart = found.get(start).is_some_and(|token| token.gap > 1);
    (apart || (start == 1 && header::is_title_heading(word(first)))).then_some(start)
}

/// "Huidig budget", "Begroting tot 1e rapportage": more than one word, and not all of them may stand beside a year.
fn is_of_no_year(words: &[&str]) -> bool {
    words.len() > 1 && words.iter().any(|word| !is_year_word(word))
}

/// So many figures behind words, the first of which is an amount and no number of the title.
fn ends_in_figures(found: &[Token], many: usize) -> bool {
    let figures = figures_at_end(found);
    let first = found
        .len()
        .checked_sub(figures)
        .and_then(|first| found.get(first));
    let amount = first.is_some_and(|token| matches!(token.kind, Kind::Amount(printed) if !printed.bare));
    figures == many && figures < found.len() && amount
}
