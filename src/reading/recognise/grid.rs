//! Lines with cells of their own: tabs, pipes, spreadsheets.

mod cell;
mod floating;
mod names;
mod outside;
mod paired;
mod shift;
mod slid;
mod starts;
mod titles;
mod trimmed;
mod under_text;
mod unnamed;
mod wrapped;
mod written_off;

use super::Why;
use super::blocks;
use super::header::{self, Column, Header, Letters, Role};
use super::marks;
use super::open::Reader;
use super::relative;
use super::spaced;
use super::stands;
use super::table::{Figure, Placement, Row, Value};
use super::text_columns::Holds;
use super::token::{Kind, Token, effect_word, tokens};
use crate::reading::extract::{Cell, Line, Span};
use names::header_of;
use titles::{by_column, set_title};

pub use cell::{among_figures, figure, letter_of};

/// Reads one line with cells.
pub fn read(reader: &mut Reader, at: usize, line: &Line) {
    let found = reader.look(at, &line.text);
    reader.turn_unit(at, &line.text, &found);
    let mut cells: Vec<(&str, Vec<Token>)> = line
        .cells
        .iter()
        .map(|cell| {
            let text = line.part(cell.start, cell.end);
            (text, cell::tokens_without_unit(text))
        })
        .collect();
    if cells.iter().all(|(text, _)| text.trim().is_empty()) {
        reader.blank();
        return;
    }
    let relative = relative::resolve_cells(&mut cells, reader.lines, at);
    let names: Vec<&str> = cells.iter().map(|(text, _)| *text).collect();
    let simple = header::repeated::in_cells(&names).map(|names| {
        let cells: Vec<(&str, Vec<Token>)> = names.iter().map(|text| (*text, tokens(text))).collect();
        (names, cells)
    });
    let whole = wrapped::names(&names, reader.lines.get(at.saturating_add(1)));
    let whole: Option<Vec<&str>> = whole
        .as_ref()
        .map(|names| names.iter().map(String::as_str).collect());
    let found = match (&simple, &whole) {
        (Some((names, cells)), _) => header_of(reader, at, cells, names, relative),
        (None, Some(names)) => header_of(reader, at, &cells, names, relative),
        (None, None) => header_of(reader, at, &cells, &names, relative),
    };
    if let Some(found) = found {
        if unnamed::only_stands(&found, &names) {
            reader.close();
        } else {
            reader.open_table(found, at);
        }
        return;
    }
    // The years above are not over the cells that they are of: no amount of the rows below has a year.
    if blocks::undated_cells(&names, reader.lines, at) {
        reader.close();
        return;
    }
    match reader.header().filter(|header| header.cells).cloned() {
        Some(header) if header.floating => row(reader, at, line, &floating::over(&header, &cells), &cells),
        Some(header) => row(reader, at, line, &header, &cells),
        None => match reader
            .header()
            .and_then(|header| under_text::over(header, &cells))
        {
            Some(header) if reader.table_is_new() => {
                row(reader, at, line, &header, &cells);
                reader.set_header(header);
            }
            _ => {
                spaced::read(reader, at, line);
            }
        },
    }
}

/// A line of text over rows of cells, with as many words as these have cells: a row of names.
pub fn read_names(reader: &mut Reader, at: usize, line: &Line) -> bool {
    let Some(made) = under_text::names(reader.lines, at, line) else {
        return false;
    };
    let mut cells: Vec<(&str, Vec<Token>)> = made
        .iter()
        .map(|cell| {
            let text = line.part(cell.start, cell.end);
            (text, cell::tokens_without_unit(text))
        })
        .collect();
    let relative = relative::resolve_cells(&mut cells, reader.lines, at);
    let names: Vec<&str> = cells.iter().map(|(text, _)| *text).collect();
    if under_text::goes_on(reader, at, &names) {
        return false;
    }
    let Some(found) = header_of(reader, at, &cells, &names, relative) else {
        return false;
    };
    let _ = reader.look(at, &line.text);
    reader.open_table(found, at);
    true
}

fn row(reader: &mut Reader, at: usize, line: &Line, header: &Header, cells: &[(&str, Vec<Token>)]) {
    if is_cut_off(reader, at, line, header) {
        reader.leave(at, Why::LoneFigure);
        return;
    }
    let moved = if header.slid {
        slid::over(header, cells)
    } else {
        shift::moved(header, cells)
    };
    // One figure may be of either side.
    let moved_cells = header.slid && moved.is_some() && !header.blocks.is_empty();
    let header = moved.as_ref().unwrap_or(header);
    let mut row = Row {
        line: at,
        ..Row::default()
    };
    let mut column = 0usize;
    let mut words: Vec<(&str, Cell)> = Vec::new();
    for Column { role, place } in &header.columns {
        let Some(((text, tokens), cell)) = cells.get(*place).zip(line.cells.get(*place)) else {
            if role.is_value() {
                column = column.saturating_add(1);
            }
            continue;
        };
        if role.is_value() {
            if let Some((figure, letter)) = figure(text, tokens) {
                row.values.push(Value {
                    figure,
                    span: Span {
                        line: at,
                        start: cell.start,
                        end: cell.end,
                    },
                    right: *place,
                    gap: 0,
                    column,
                });
                row.letters.extend(letter);
            }
            column = column.saturating_add(1);
            continue;
        }
        let effect = if beside_every_year(header, *place) {
            effect_word(text.trim())
        } else {
            None
        };
        if let Some(effect) = effect
            && let Some(Figure::Amount(printed)) = row.values.last_mut().map(|value| &mut value.figure)
        {
            printed.effect = printed.effect.or(Some(effect));
            continue;
        }
        if column == 0 && row.mark.is_none() {
            row.mark = marks::alone(text);
        }
        match role {
            Role::Letters(kind) => row.letters.extend(letter_of(text, *kind)),
            Role::Number if !text.is_empty() && row.number.is_none() => {
                row.number = Some(text.trim_end_matches('.').to_owned());
            }
            _ if !text.is_empty() && (column == 0 || words.is_empty()) && is_words(tokens) => {
                words.push((text, *cell))
            }
            _ => {}
        }
    }
    if !by_column(&mut row, header, line, at) {
        set_title(&mut row, &words, at);
    }
    outside::note(&mut row, header, cells);
    stands::take_last_known(&mut row, header);
    let last = header.values().last().map_or(0, |column| column.place);
    let cut = line.cells.len() <= last && !header.trimmed;
    if (cut || moved_cells || header.floating) && row.values.len() < header.values().len() {
        // Cells were lost or put behind the others on the way here, the last ones or others.
        row.placement = Placement::Unsure;
    }
    // A figure before the title is its number, where titles do not stand behind the figures.
    if let [only] = row.values.as_slice()
        && !titles_behind(header)
        && only.span.start < row.title_span.start
        && !row.title.is_empty()
    {
        row.number = row
            .number
            .take()
            .or_else(|| Some(line.part(only.span.start, only.span.end).trim().to_owned()));
        row.values.clear();
    }
    let some = row.values.iter().any(|value| value.figure != Figure::Unreadable);
    if some {
        // Cells that were set with spaces: a title may wrap as in running text.
        reader.row(row, !line.text.contains('\t'));
    } else if words.len() > 1 && reader.table_is_new() {
        // A second line of column headings.
    } else if row.number.as_deref().is_some_and(|number| {
        reader.counts_on(number) && !slid::heads(reader.lines, at) && !ends_early(reader, at, line, header)
    }) {
        reader.row_without_figures(row);
    } else if !row.title.is_empty() {
        reader.words(at, &row.title, true);
    }
}

fn titles_behind(header: &Header) -> bool {
    let first = header.columns.iter().find(|column| column.role.is_value());
    let title = header.texts.iter().find(|column| column.holds == Holds::Title);
    first
        .zip(title)
        .is_some_and(|(first, title)| title.place > first.place)
}

/// A column before all others, whose cells then stand one further.
fn put_first(header: &mut Header, role: Role) {
    for column in &mut header.columns {
        column.place = column.place.saturating_add(1);
    }
    header.columns.insert(0, Column { role, place: 0 });
}

/// The last line of the document ends before the first column that counts.
fn is_cut_off(reader: &Reader, at: usize, line: &Line, header: &Header) -> bool {
    let mut counted = header.columns.iter().filter(|column| column.role.counts());
    let below = reader.lines.get(at.saturating_add(1)..).unwrap_or_default();
    counted.next().is_some_and(|first| {
        let before = header.columns.iter().filter(|column| column.place < first.place);
        before.filter(|column| column.role.is_value()).count() > 1 && line.cells.len() <= first.place
    }) && below.iter().all(|line| line.text.trim().is_empty())
}

/// The last line of the document has no cell of a column of figures, where the line above it has.
fn ends_early(reader: &Reader, at: usize, line: &Line, header: &Header) -> bool {
    let first = header.values().first().map_or(0, |column| column.place);
    let above = at.checked_sub(1).and_then(|above| reader.lines.get(above));
    let mut below = reader.lines.iter().skip(at.saturating_add(1));
    line.cells.len() <= first
        && above.is_some_and(|above| above.cells.len() > first)
        && below.all(|line| line.text.trim().is_empty())
}

/// The column stands right behind a year, and each year has such a column: N and V beside every amount.
fn beside_every_year(header: &Header, place: usize) -> bool {
    let role = |place: usize| {
        header
            .columns
            .iter()
            .find(|column| column.place == place)
            .map(|column| column.role)
    };
    let aside = |place: usize| matches!(role(place), Some(Role::Text | Role::Letters(Letters::Effect)));
    let years: Vec<usize> = header
        .columns
        .iter()
        .filter(|column| column.role.year().is_some())
        .map(|column| column.place)
        .collect();
    years.len() >= 2
        && years.contains(&place.wrapping_sub(1))
        && years.iter().all(|year| aside(year.saturating_add(1)))
}

/// Anything but figures alone: a column of words.
fn is_words(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| {
        !matches!(
            token.kind,
            Kind::Amount(_) | Kind::Dash(_) | Kind::Pm(_) | Kind::Note
        )
    }) || tokens.len() == 1
}
