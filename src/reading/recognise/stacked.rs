//! Tables pasted from the web as plain text: one cell a line, empty cells lost.

mod columns;

use super::grid;
use super::header::{self, Column, Header, Role};
use super::open::Reader;
use super::spaced;
use super::table::{Placement, Row, Value};
use super::title;
use super::token::{Kind, Token, tokens};
use crate::reading::extract::Span;
use columns::{before, years};

/// How many lines ahead a figure must follow for words to belong to the table.
const AHEAD: usize = 6;
/// Reads a whole table that starts here with its years; gives the line after it.
pub fn read(reader: &mut Reader, at: usize) -> Option<usize> {
    let (mut header, mut next) = years(reader, at)?;
    before(reader, at, &mut header);
    while let Some(here) = filled(reader, next) {
        let text = text(reader, here);
        match header::role_of(text).filter(|role| *role != Role::Number) {
            Some(role) => header.columns.push(Column {
                role,
                place: header.columns.len(),
            }),
            None => break,
        }
        next = here.saturating_add(1);
    }
    header::mark_doubled(&mut header);
    reader.open_table(header.clone(), at);
    Some(body(reader, next, &header))
}

enum Cell {
    Figure(Value),
    Letter(char),
    Number(String),
    Words,
}

fn body(reader: &mut Reader, from: usize, header: &Header) -> usize {
    let wide = header.values().len();
    let numbered = header.columns.iter().any(|column| column.role == Role::Number);
    let mut row = Row::default();
    let mut titled = false;
    let mut next = from;
    while let Some(here) = filled(reader, next) {
        let line_text = text(reader, here).to_owned();
        if reader.lines.get(here).is_some_and(|line| !line.cells.is_empty()) {
            break;
        }
        let lead = reader.lines.get(here).map_or(0, |line| {
            line.text.len().saturating_sub(line.text.trim_start().len())
        });
        let found = reader.look(here, &line_text);
        let starts = row.values.len() >= wide
            || (!titled && row.values.is_empty())
            || (!row.values.is_empty() && !line_is_figure(&found));
        match cell(
            here,
            lead,
            &line_text,
            &found,
            header,
            numbered && starts && row.number.is_none() | titled,
        ) {
            Cell::Figure(value) => row.values.push(value),
            Cell::Letter(letter) => row.letters.push(letter),
            Cell::Number(number) => {
                flush(reader, &mut row, &mut titled, wide);
                row.line = here;
                row.number = Some(number);
            }
            Cell::Words => {
                if ends(reader, here, &line_text, &found) {
                    break;
                }
                let continues = titled
                    && row.values.is_empty()
                    && (title::is_unfinished(&row.title)
                        || (line_text.starts_with(char::is_lowercase) && adjacent(reader, here)));
                if continues {
                    row.title = title::join(&row.title, &line_text);
                    next = here.saturating_add(1);
                    continue;
                }
                flush(reader, &mut row, &mut titled, wide);
                let read = title::read(&line_text, false);
                if row.number.is_none() {
                    row.line = here;
                    row.number = read.number;
                    row.title = read.text;
                } else {
                    row.title = title::clean(&line_text);
                }
                row.title_span = Span {
                    line: here,
                    start: lead,
                    end: lead.saturating_add(line_text.len()),
                };
                titled = true;
            }
        }
        next = here.saturating_add(1);
    }
    flush(reader, &mut row, &mut titled, wide);
    next
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

fn adjacent(reader: &Reader, here: usize) -> bool {
    here.checked_sub(1)
        .and_then(|above| reader.lines.get(above))
        .is_some_and(|line| !line.text.trim().is_empty())
}

fn cell(
    here: usize,
    lead: usize,
    text: &str,
    found: &[Token],
    header: &Header,
    number_expected: bool,
) -> Cell {
    if number_expected && title::is_number_cell(text) {
        return Cell::Number(text.trim_end_matches('.').to_owned());
    }
    let single = found.iter().filter(|token| token.kind != Kind::Note).count() <= 2;
    if !header.letters().is_empty()
        && let [
            Token {
                kind: Kind::Letter(letter),
                ..
            },
        ] = found
    {
        return Cell::Letter(*letter);
    }
    let only_year = matches!(
        found,
        [Token {
            kind: Kind::Year(_),
            ..
        }]
    );
    match grid::figure(text, found) {
        Some((figure, _)) if single && figure != super::table::Figure::Unreadable && !only_year => {
            Cell::Figure(Value {
                figure,
                span: Span {
                    line: here,
                    start: lead,
                    end: lead.saturating_add(text.len()),
                },
                right: 0,
                gap: 0,
                column: 0,
            })
        }
        _ => Cell::Words,
    }
}

/// Words end the table when they are a sentence, another header, or when no figure follows soon.
fn ends(reader: &Reader, here: usize, text: &str, found: &[Token]) -> bool {
    if years(reader, here).is_some() || header::of_line(text, found).is_some() {
        return true;
    }
    let figures = found
        .iter()
        .filter(|token| matches!(token.kind, Kind::Amount(_) | Kind::Pm(_)))
        .count();
    let last = found
        .iter()
        .rev()
        .take_while(|token| matches!(token.kind, Kind::Amount(_) | Kind::Pm(_) | Kind::Dash(_)))
        .count();
    if last >= 2 {
        return true;
    }
    let next = filled(reader, here.saturating_add(1)).map_or("", |next| text_of(reader, next));
    let figure_next = line_is_figure(&tokens(next.get(..60).unwrap_or(next)));
    if !figure_next && (title::is_prose(text) || (figures > 0 && spaced::is_heading_like(found))) {
        return true;
    }
    let mut next = here.saturating_add(1);
    for _ in 0..AHEAD {
        let Some(ahead) = filled(reader, next) else {
            return true;
        };
        let text = text_of(reader, ahead);
        if years(reader, ahead).is_some() {
            return true;
        }
        if line_is_figure(&tokens(text.get(..60).unwrap_or(text))) {
            return false;
        }
        if title::is_prose(text) {
            return true;
        }
        next = ahead.saturating_add(1);
    }
    true
}

/// Hands a row over. More figures than columns are a row and, after it, rows whose title is empty.
fn flush(reader: &mut Reader, row: &mut Row, titled: &mut bool, wide: usize) {
    if row.values.is_empty() {
        if std::mem::take(titled) {
            let words = std::mem::take(row);
            let text = words
                .number
                .map_or(words.title.clone(), |number| format!("{number} {}", words.title));
            reader.blank();
            reader.words(words.line, &text, false);
        }
        return;
    }
    *titled = false;
    let mut done = std::mem::take(row);
    let mut rest: Vec<Vec<Value>> = Vec::new();
    while done.values.len() > wide {
        rest.push(done.values.split_off(done.values.len().saturating_sub(wide)));
    }
    hand(reader, done, wide);
    for values in rest.into_iter().rev() {
        let line = values.first().map_or(0, |value| value.span.line);
        hand(
            reader,
            Row {
                line,
                values,
                ..Row::default()
            },
            wide,
        );
    }
}

fn hand(reader: &mut Reader, mut row: Row, wide: usize) {
    row.placement = if row.values.len() < wide {
        Placement::Unsure
    } else {
        Placement::Sure
    };
    for (column, value) in row.values.iter_mut().enumerate() {
        value.column = column;
    }
    reader.row(row, false);
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

fn text<'a>(reader: &Reader<'a>, at: usize) -> &'a str {
    text_of(reader, at)
}

fn text_of<'a>(reader: &Reader<'a>, at: usize) -> &'a str {
    reader.lines.get(at).map_or("", |line| line.text.trim())
}
