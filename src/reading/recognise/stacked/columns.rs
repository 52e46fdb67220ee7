//! The header of a table with one cell a line: years under each other, and what stands before them.

use super::{filled, text_of};
use crate::reading::recognise::blocks::{self, Block, block};
use crate::reading::recognise::header::{self, Column, Header, Letters, Role};
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::text_columns::{Holds, TextColumn, decide, is_remark, names_words};
use crate::reading::recognise::token::{tokens, year};

/// How many lines before the years may be headings of other columns.
const BEFORE: usize = 8;
/// The most bytes of a year with the words around it, or of the name on the line before it.
const LONGEST: usize = 40;
/// The most words around a year.
const AROUND: usize = 3;
/// The most bytes of a name with its year that may stand over years alone.
const SHORT: usize = 29;

/// At least two lines that are nothing but years, one after the other.
pub(super) fn years(reader: &Reader, at: usize) -> Option<(Header, usize)> {
    // Most lines are no year.
    let first = text_of(reader, filled(reader, at)?);
    if first.len() > LONGEST || !may_be_year(first) {
        return None;
    }
    let mut header = Header::default();
    let mut last: Option<u16> = None;
    let mut word: Option<String> = None;
    // The first year has more words around it than a name that may stand over years alone.
    let mut worded = false;
    let mut next = at;
    while let Some(here) = filled(reader, next) {
        let mut text = text_of(reader, here).to_owned();
        // "V/N" behind each year.
        if !header.columns.is_empty()
            && text.len() < 20
            && header::role_of(&text) == Some(Role::Letters(Letters::Effect))
        {
            header.columns.push(Column {
                role: Role::Letters(Letters::Effect),
                place: header.columns.len(),
            });
            next = here.saturating_add(1);
            continue;
        }
        let mut end = here;
        // "Begroting" over "2032", after a year that has its name beside it.
        if last.is_some()
            && text.split_whitespace().all(header::is_year_word)
            && let Some(below) = filled(reader, here.saturating_add(1))
            && year(text_of(reader, below)).is_some()
        {
            text = format!("{text} {}", text_of(reader, below));
            end = below;
        }
        if text.len() > LONGEST || !may_be_year(&text) {
            break;
        }
        let plain = header::column_of(&text, &tokens(&text)).filter(|role| role.year().is_some());
        let Some(role) = plain.or_else(|| among_words(&text, &mut word)) else {
            break;
        };
        // "Nieuwe raming 2030" over "2031" may be a column; more words are a title.
        let short = text.len() <= SHORT && text.ends_with(|last: char| last.is_ascii_digit());
        let long = plain.is_none() && !short;
        let begins = header.columns.is_empty();
        if (long && !worded && !begins) || (worded && plain.is_some()) {
            break;
        }
        worded |= long;
        // "2030 e.v." before "2030": a sum that is of no year in particular.
        if let [
            Column {
                role: Role::From(from),
                ..
            },
        ] = header.columns.as_slice()
            && role == Role::Year(*from)
        {
            if let Some(column) = header.columns.first_mut() {
                column.role = Role::Other;
            }
            header.aside = true;
            last = None;
        }
        if last
            .zip(role.year())
            .is_some_and(|(last, year)| year != last.saturating_add(1))
        {
            break;
        }
        last = role.year();
        header.columns.push(Column {
            role,
            place: header.columns.len(),
        });
        next = end.saturating_add(1);
    }
    if let Some(word) = word {
        header.label = word;
    }
    (header.years().len() >= 2).then_some((header, next))
}

/// Four digits side by side, or an apostrophe: the least that any year is written with.
fn may_be_year(text: &str) -> bool {
    let digits = |bytes: &[u8]| bytes.iter().all(u8::is_ascii_digit);
    text.contains('\'') || text.as_bytes().windows(4).any(digits)
}

/// "Ombuiging 2030" over "Ombuiging 2031": the same words around each year.
fn among_words(text: &str, words: &mut Option<String>) -> Option<Role> {
    let (around, year) =
        header::repeated::in_name(text).filter(|(words, _)| words.split(' ').count() <= AROUND)?;
    let same = words.as_deref().is_none_or(|words| words == around);
    same.then(|| {
        *words = Some(around);
        Role::Year(year)
    })
}

/// Years that each have their name on the line before them: "Lasten", "2030", "Saldo", "2030", "Saldo", "2031".
pub(super) fn pairs(reader: &Reader, at: usize) -> Option<(Header, usize)> {
    let mut found: Vec<(Option<Block>, u16)> = Vec::new();
    let mut next = at;
    while let Some(here) = filled(reader, next) {
        let Some(below) = filled(reader, here.saturating_add(1)) else {
            break;
        };
        let Some(year) = year(text_of(reader, below)) else {
            break;
        };
        let name = text_of(reader, here);
        let side = block(name);
        if name.len() > LONGEST || !(side.is_some() || name.split_whitespace().all(header::is_year_word)) {
            break;
        }
        found.push((side, year));
        next = below.saturating_add(1);
    }
    if found.len() < 2 {
        return None;
    }
    let names: Vec<Block> = found.iter().filter_map(|(name, _)| *name).collect();
    let mut header = Header::default();
    if names.is_empty() {
        for (_, year) in found {
            header.columns.push(Column {
                role: Role::Year(year),
                place: header.columns.len(),
            });
        }
        header::mark_doubled(&mut header);
        return Some((header, next));
    }
    let counts = blocks::counting(&names)?;
    for (name, year) in found {
        let counted = name.is_some_and(counts);
        header.columns.push(Column {
            role: if counted { Role::Year(year) } else { Role::Other },
            place: header.columns.len(),
        });
        header.blocks.push(name.unwrap_or(Block::Amount));
    }
    Some((header, next))
}

/// Headings of columns on the lines before the years: number, title, programme, investment.
pub(super) fn before(reader: &Reader, at: usize, header: &mut Header) {
    let mut columns = Vec::new();
    let mut names: Vec<String> = Vec::new();
    let mut label = None;
    let above = reader.lines.get(..at).unwrap_or_default().iter().rev();
    let mut above = above
        .filter(|line| !line.text.trim().is_empty())
        .map(|line| line.text.trim())
        .take(BEFORE)
        .peekable();
    while let Some(text) = above.next() {
        let mut name = text.to_owned();
        // "Structureel/" over "Incidenteel": one heading on two lines.
        while let Some(first) = above.next_if(|first| first.ends_with(['/', '-']) && first.len() < 30) {
            name = format!("{first}{name}");
        }
        let short = name.split_whitespace().count() <= 4 && !name.ends_with([':', '.']);
        match header::role_of(&name) {
            Some(role) => columns.push(Column { role, place: 0 }),
            None if short && (header::is_title_heading(&name) || names_words(&name)) => {
                columns.push(Column {
                    role: Role::Text,
                    place: 0,
                })
            }
            None => {
                label = (name.split_whitespace().count() <= 8).then_some(name);
                break;
            }
        }
        names.push(name);
    }
    let titled = columns.iter().any(|column| column.role == Role::Text);
    if titled || columns.iter().all(|column| !column.role.is_value()) {
        columns.reverse();
        names.reverse();
        let named: Vec<(usize, &str)> = names.iter().map(String::as_str).enumerate().collect();
        header.texts = decide(&named).unwrap_or_default();
        // "Herkomst" alone: the column before it, of the titles, has a name of its own or none.
        if let [only] = names.as_slice()
            && is_remark(only)
        {
            header.texts = [Holds::Title, Holds::Remark]
                .into_iter()
                .enumerate()
                .map(|(place, holds)| TextColumn { holds, place })
                .collect();
        }
        columns.append(&mut header.columns);
        header.columns = columns;
    } else {
        header.credit = columns.iter().all(|column| column.role == Role::Investment);
    }
    let words = names.iter().filter(|name| header::role_of(name).is_none());
    if !header.label.is_empty() {
        return;
    }
    header.label = label
        .filter(|_| names.is_empty())
        .unwrap_or_else(|| words.cloned().collect::<Vec<_>>().join(" "));
}

/// How many lines below the years their names may begin.
const BELOW: usize = 2;

/// Names of sides under the years, each year with the same ones: lasten, baten, saldo.
pub(super) fn sides(reader: &Reader, from: usize, header: &mut Header) -> Option<usize> {
    let years = header.years();
    let mut names: Vec<Block> = Vec::new();
    let mut next = from;
    let mut before = 0usize;
    while let Some(here) = filled(reader, next) {
        match block(text_of(reader, here)) {
            Some(name) => names.push(name),
            None if names.is_empty() && before < BELOW && header::is_title_heading(text_of(reader, here)) => {
                before = before.saturating_add(1);
            }
            None => break,
        }
        next = here.saturating_add(1);
    }
    let each = names.len().checked_div(years.len()).filter(|each| *each >= 2)?;
    let first = names.get(..each)?.to_vec();
    let repeats = names.chunks(each).all(|part| part == first);
    if names.len() != each.saturating_mul(years.len()) || !repeats {
        return None;
    }
    let counting = blocks::counting(&first)?;
    header.columns.retain(|column| !column.role.is_value());
    for (index, name) in names.into_iter().enumerate() {
        let year = *years.get(index.checked_div(each)?)?;
        header.columns.push(Column {
            role: if counting(name) {
                Role::Year(year)
            } else {
                Role::Other
            },
            place: header.columns.len(),
        });
        header.blocks.push(name);
    }
    Some(next)
}
