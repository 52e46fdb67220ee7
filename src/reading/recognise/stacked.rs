//! Tables pasted from the web as plain text: one cell a line, empty cells lost.

mod balanced;
mod body;
mod cell;
mod changed;
mod columns;
mod difference;
mod divided;
mod end;
mod explained;
mod glued;
mod invested;
mod letters;
mod listed;
mod named;
mod numbers;
mod over;
mod parted;
mod records;
mod shares;
mod stood;
mod surplus;
mod tagged;
mod titles;
mod twice;
mod wrapped;

use super::blocks;
use super::grid;
use super::header::{self, Column, Header, Role};
use super::open::Reader;
use super::stand_before;
use super::table::{Figure, Value};
use super::text_columns;
use super::token::{Kind, Token, tokens};
use crate::reading::extract::Span;
use body::body;
use columns::{before, pairs, sides, years};

/// How many filled lines ahead the figures of a row are counted.
const AHEAD: usize = 24;
/// The most bytes and words of a line that is a figure.
const LONGEST: usize = 60;
const WORDS: usize = 12;

/// Reads a whole table that starts here with its years, or with the names of its columns; gives the line after it.
pub fn read(reader: &mut Reader, at: usize) -> Option<usize> {
    if let Some((header, next)) = years(reader, at)
        && let Some(after) = records::read(reader, at, next, &header)
            .or_else(|| invested::read(reader, at, next, &header))
            .or_else(|| tagged::read(reader, at, next, &header))
    {
        return Some(after);
    }
    if let Some(after) = listed::read(reader, at)
        .or_else(|| changed::read(reader, at))
        .or_else(|| balanced::read(reader, at))
        .or_else(|| stood::read(reader, at))
    {
        return Some(after);
    }
    let dated = of_years(reader, at).or_else(|| of_pairs(reader, at));
    let by_name = dated.is_none();
    let (header, next) = dated
        .or_else(|| named::read(reader, at))
        .or_else(|| difference::read(reader, at))
        .or_else(|| divided::read(reader, at))?;
    // The names of the columns may say the unit.
    for line in at..next {
        let _ = reader.look(line, text_of(reader, line));
    }
    reader.open_table(header.clone(), at);
    let after = body(reader, next, &header);
    // Without a row of years nothing else could be under this header.
    if by_name {
        reader.close();
    }
    Some(after)
}

/// Whether such a table starts here.
pub fn starts(reader: &Reader, at: usize) -> bool {
    years(reader, at).is_some() || shares::years(reader, at).is_some() || pairs(reader, at).is_some()
}

fn of_years(reader: &Reader, at: usize) -> Option<(Header, usize)> {
    let (mut header, next) = years(reader, at)?;
    if let Some(next) = twice::read(reader, at, next, &mut header) {
        let next = behind(reader, next, &mut header);
        return Some((header, next));
    }
    over::add(reader, at, next, &mut header);
    let led = blocks::lead::in_lines(&mut header, reader.lines, at);
    before(reader, led.unwrap_or(at), &mut header);
    stand_before::add_in_lines(&mut header, names_above(reader, at));
    let sided = parted::read(reader, next, &mut header).or_else(|| sides(reader, next, &mut header));
    let next = behind(reader, sided.unwrap_or(next), &mut header);
    if sided.is_none() {
        header::mark_doubled(&mut header);
    }
    Some((header, next))
}

/// The last two filled lines above a line.
fn names_above<'a>(reader: &Reader<'a>, at: usize) -> [&'a str; 2] {
    let above = reader.lines.get(..at).unwrap_or_default().iter().rev();
    let mut above = above.map(|line| line.text.trim()).filter(|text| !text.is_empty());
    let last = above.next().unwrap_or_default();
    [above.next().unwrap_or_default(), last]
}

fn of_pairs(reader: &Reader, at: usize) -> Option<(Header, usize)> {
    let (mut header, next) = shares::years(reader, at).or_else(|| pairs(reader, at))?;
    before(reader, at, &mut header);
    let next = behind(reader, next, &mut header);
    Some((header, next))
}

/// Headings of columns behind the years: letters, totals; gives the line after them.
fn behind(reader: &Reader, from: usize, header: &mut Header) -> usize {
    let mut next = from;
    while let Some(here) = filled(reader, next) {
        // "Structureel" behind the years, over rows with one figure more: what stays after them.
        let lasting = blocks::block(text_of(reader, here)) == Some(blocks::Block::Structural)
            && figures_ahead(reader, here.saturating_add(1)) == header.values().len().saturating_add(1);
        // "Investeringen" over two figures or more is the title of the first row.
        if figures_ahead(reader, here.saturating_add(1)) >= 2
            && filled(reader, here.saturating_add(1)).is_some_and(|next| reader.is_figure(next))
        {
            break;
        }
        let role = header::role_of(text_of(reader, here))
            .filter(|role| *role != Role::Number)
            .or((lasting || is_total_behind(reader, here, header)).then_some(Role::Other));
        match role {
            Some(role) => header.columns.push(Column {
                role,
                place: header.columns.len(),
            }),
            // "Status" behind the years: what is said of each row.
            None if !header.remark && is_remark_behind(reader, here) => header.remark = true,
            None => break,
        }
        next = here.saturating_add(1);
    }
    next
}

/// "Totaal effect 2031" behind the years, over rows with one figure more.
fn is_total_behind(reader: &Reader, at: usize, header: &Header) -> bool {
    let text = text_of(reader, at);
    let mut words = text.split_whitespace();
    let total = words
        .next()
        .is_some_and(|word| word.to_lowercase().trim_end_matches(':') == "totaal");
    total
        && words.count() <= 3
        && figures_ahead(reader, at.saturating_add(1)) == header.values().len().saturating_add(1)
}

/// One word that names a column of remarks, and more words under it.
fn is_remark_behind(reader: &Reader, at: usize) -> bool {
    let name = text_of(reader, at);
    !name.contains(' ')
        && text_columns::is_remark(name)
        && filled(reader, at.saturating_add(1)).is_some_and(|below| {
            let below = text_of(reader, below);
            !is_figure(below) || below.chars().filter(|letter| letter.is_alphabetic()).count() > 3
        })
}

/// How many figures the first row that follows has.
fn figures_ahead(reader: &Reader, from: usize) -> usize {
    let mut next = from;
    let mut count = 0usize;
    for _ in 0..AHEAD {
        let Some(here) = filled(reader, next) else { break };
        if reader.is_figure(here) {
            count = count.saturating_add(1);
        } else if count > 0 {
            break;
        }
        next = here.saturating_add(1);
    }
    count
}

/// Whether a line is a figure, without a look at the many lines that cannot be one.
pub fn is_figure(text: &str) -> bool {
    let sign = |mark: char| mark.is_ascii_digit() || matches!(mark, '-' | '\u{2013}' | '\u{2014}' | '+');
    let may_be = text.len() <= LONGEST
        && text.split_whitespace().nth(WORDS).is_none()
        && (text.contains(sign) || (text.len() <= 8 && text.contains(['m', 'M'])));
    may_be && line_is_figure(&tokens(text))
}

/// A figure and nothing else: "1. Samenleving" is a title.
fn is_bare_figure(reader: &Reader, at: usize) -> bool {
    reader.is_figure(at) && !text_of(reader, at).contains(char::is_alphabetic)
}

fn line_is_figure(tokens: &[Token]) -> bool {
    matches!(
        tokens,
        [
            Token {
                kind: Kind::Amount(_) | Kind::Dash(_) | Kind::Pm(_),
                ..
            },
            ..
        ]
    ) && tokens.len() <= 2
}

fn filled(reader: &Reader, from: usize) -> Option<usize> {
    reader
        .lines
        .iter()
        .enumerate()
        .skip(from)
        .find(|(_, line)| !line.text.trim().is_empty())
        .map(|(index, _)| index)
}

/// What is printed, with its sign; nought where there is no amount.
fn amount(value: &Value) -> i64 {
    match value.figure {
        Figure::Amount(printed) => printed.signed(),
        _ => 0,
    }
}

/// The figure that a line begins with, as the cell of a column.
fn value(reader: &Reader, at: usize, column: usize) -> Option<Value> {
    let text = text_of(reader, at);
    let (figure, _) = grid::figure(text, &tokens(text))?;
    let length = reader.lines.get(at).map_or(0, |line| line.text.len());
    Some(Value {
        figure,
        span: Span {
            line: at,
            start: length.saturating_sub(text.len()),
            end: length,
        },
        right: 0,
        gap: 0,
        column,
    })
}

fn text_of<'a>(reader: &Reader<'a>, at: usize) -> &'a str {
    reader.lines.get(at).map_or("", |line| line.text.trim())
}
