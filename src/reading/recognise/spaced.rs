//! Running text and tables set with spaces: one row a line.

mod accepted;
mod passed;

use super::above;
use super::blocks;
use super::header;
use super::heading;
use super::lone;
use super::named;
use super::open::Reader;
use super::relative;
use super::row;
use super::stand_before;
use super::table::{Placement, Row};
use super::threshold;
use super::token::{Kind, Token, tokens};
use super::{Why, title};
use crate::reading::extract::{Line, Span};
use crate::reading::letters::has_more_words;

/// How many lines below its first row a header may stand.
const BELOW: usize = 12;

/// The most words of a row that is no sentence.
const SENTENCE: usize = 12;

/// Reads one line (or a heading over several); gives the line after it.
pub fn read(reader: &mut Reader, at: usize, line: &Line) -> usize {
    let next = at.saturating_add(1);
    let mut found = reader.look(at, &line.text);
    reader.turn_unit(at, &line.text, &found);
    let relative = relative::resolve(&line.text, &mut found, reader.lines, at);
    if let Some(onward) = named::of_starts(&line.text, &found) {
        reader.list_of_starts(onward);
        return next;
    }
    let sides = || blocks::of_line(&line.text, &found, reader.lines, at);
    let by_name = || named::of_line(reader, at, &line.text, &found);
    // What was and what will be carry years, too: only what changes counts.
    if let Some(mut header) = named::of_outcome_line(reader, at, &line.text, &found)
        .or_else(|| blocks::of_dated_line(&line.text, &found, reader.lines, at))
        .or_else(|| blocks::paired::of_line(&line.text, &found, reader.lines, at))
        .or_else(|| header::of_line(&line.text, &found))
        .or_else(|| header::repeated::in_line(&line.text, &found))
        .or_else(|| threshold::header(&line.text, &found, reader.lines.get(next)))
        .or_else(sides)
        .or_else(by_name)
    {
        header.relative = relative;
        blocks::lead::in_line(&mut header, reader.lines, at);
        above::add(&mut header, reader.lines, at);
        stand_before::add(&mut header, reader.lines, at, reader.table_before());
        header.marks = above::marks(reader.lines, at);
        header.remark |= row::shows_words(&header, reader.lines, at);
        header.from_first = above::differs_from_first(&header, reader.lines, at);
        reader.open_table(header, at);
        return next;
    }
    if threshold::is_one(&line.text, &found) {
        reader.words(at, line.text.trim(), false);
        return next;
    }
    if passed::is_row_of_units(&line.text) {
        return next;
    }
    if let Some(after) = heading::by_year::read(reader, at, &found) {
        return after;
    }
    // Another year begins another list.
    if reader.header().is_some_and(|header| header.lone)
        && let Some(year) = lone::heading_year(&line.text)
        && reader.header().is_some_and(|header| header.years() != [year])
    {
        reader.close();
    }
    let header = reader.header().filter(|header| !header.cells).cloned();
    if let Some(header) = &header {
        above::take_off_mark(header, &mut found);
        above::shorten_durations(header, &line.text, &mut found);
    }
    let row = header
        .as_ref()
        .and_then(|header| row::of_line(at, &line.text, &found, header));
    // What a column of words says behind the figures makes no sentence of the row before it.
    let remark = header.as_ref().is_some_and(|header| header.remark);
    let end = row
        .as_ref()
        .and_then(|row| row.values.last())
        .map(|last| last.span.end);
    let end = end.filter(|_| remark).unwrap_or(line.text.len());
    let text = line.text.get(..end).unwrap_or(&line.text);
    let within = found.get(..found.partition_point(|token| token.end <= end));
    let within = within.unwrap_or(&found);
    let full = row.as_ref().is_some_and(|row| row.placement == Placement::Sure) && !is_sentence(text, within);
    // More cells with figures than the header has columns: what each is of cannot be told.
    let unnamed = |row: &Row| !line.cells.is_empty() && row.title.contains('\t');
    let row = row.filter(|row| accepted::accepts(reader, row, text, within, full) && !unnamed(row));
    // Money inside the title is the mark of a heading that carries its amounts in the text.
    let inside = row.as_ref().is_some_and(|row| {
        let first = row.values.first().map_or(0, |value| value.span.start);
        !full
            && is_heading_like(
                &found
                    .iter()
                    .filter(|token| token.end <= first)
                    .copied()
                    .collect::<Vec<_>>(),
            )
    });
    // Figures and pm set in columns wait for a header below them.
    let awaits = || in_columns(&found) || header_below(reader, at, &found);
    if row.is_none() && header.is_none() && waits(&line.text, &found) && awaits() {
        reader.wait(at);
        return next;
    }
    if (row.is_none() || inside)
        && let Some((heading, taken)) = heading::read(reader, at, &found)
    {
        if let Some(heading) = heading {
            reader.heading(heading);
        }
        return at.saturating_add(taken.max(1));
    }
    if let Some(row) = row {
        reader.row(row, true);
        return next;
    }
    let figures = found
        .iter()
        .filter(|token| matches!(token.kind, Kind::Amount(_)))
        .count();
    if header.is_none() && waits(&line.text, &found) {
        reader.wait(at);
        return next;
    }
    // A row of figures that the columns above it cannot hold is not passed over.
    let as_money = |token: &Token| matches!(token.kind, Kind::Amount(printed) if !printed.bare);
    let unread = || waits(&line.text, &found) && found.iter().any(as_money);
    if header.is_some() && (unread() || passed::is_row(&line.text, &found)) {
        reader.leave(at, Why::NoYears);
    }
    if header.is_some() && passed::ends_in_glued_shares(&line.text) {
        reader.leave(at, Why::NoYears);
        return next;
    }
    leave_amounts(reader, at, &found);
    let lone = header.is_none() && is_lone_figure(line, &found);
    let listed = lone
        || (header.is_none()
            && (lone::ends_in_euros(line)
                || (figures == 1 && lone::is_under_unit(reader, at))
                || (figures > 0 && lone::is_under_year(reader, at))));
    if let Some(header) = listed.then(|| lone::header(reader, at, &found)).flatten() {
        reader.open_lone(header, at);
        return read(reader, at, line);
    }
    if lone {
        reader.leave(at, Why::LoneFigure);
    }
    if figures == 0 {
        let read = title::read(&line.text, false);
        if let Some(number) = read.number.filter(|_| !title::is_prose(&line.text)) {
            reader.section(at, number, read.text);
        }
    }
    reader.words(at, line.text.trim(), false);
    next
}

/// A sentence that happens to end with figures.
fn is_sentence(text: &str, found: &[Token]) -> bool {
    if !has_more_words(SENTENCE, text) {
        return false;
    }
    let last_is_word = found
        .iter()
        .rev()
        .find(|token| token.kind != Kind::Note)
        .is_some_and(|token| token.kind == Kind::Word && !text.trim_end().ends_with('%'));
    let first_figure = found
        .iter()
        .find(|token| matches!(token.kind, Kind::Amount(_) | Kind::Pm(_)) && token.gap > 0)
        .map_or(text.len(), |token| token.start);
    let title = title::read(text.get(..first_figure).unwrap_or(text), false).text;
    last_is_word || (title::ends_within(&title) && title.split_whitespace().count() > 8)
}

/// Three figures or more at the end of a line, each with room before it.
fn in_columns(found: &[Token]) -> bool {
    let figures = found
        .iter()
        .rev()
        .take_while(|token| token.gap > 1 && token.kind.is_figure());
    figures.count() >= 3
}

/// A header with as many columns stands on one of the lines below: figures with letters are then a row of it.
fn header_below(reader: &Reader, at: usize, found: &[Token]) -> bool {
    let run = found.iter().rev().filter(|token| token.kind != Kind::Note);
    let figures = run.take_while(|token| token.kind.is_figure()).count();
    let years = found.iter().any(|token| matches!(token.kind, Kind::Year(_)));
    let below = reader.lines.get(at.saturating_add(1)..).unwrap_or_default();
    figures >= 3
        && !years
        && below
            .iter()
            .take(BELOW)
            .filter(|line| line.cells.is_empty() && line.text.len() < 200)
            .find_map(|line| header::of_line(&line.text, &tokens(&line.text)))
            .is_some_and(|header| header.values().len() == figures)
}

/// Two figures or more at the end of a line that no header explains yet.
fn waits(text: &str, found: &[Token]) -> bool {
    let trailing = || {
        found.iter().rev().take_while(|token| {
            matches!(
                token.kind,
                Kind::Amount(_) | Kind::Dash(_) | Kind::Pm(_) | Kind::Note
            )
        })
    };
    let amounts = trailing()
        .filter(|token| matches!(token.kind, Kind::Amount(_)))
        .count();
    let apart = trailing().filter(|token| token.gap > 1).count();
    let empty = trailing()
        .filter(|token| matches!(token.kind, Kind::Pm(_) | Kind::Dash(_)))
        .count();
    (amounts >= 2 || (apart >= 2 && amounts.saturating_add(empty) >= 2))
        && text.split_whitespace().count() <= 30
}

/// Words and one figure behind them that is no page number: apart in a cell, or printed as money is.
fn is_lone_figure(line: &Line, found: &[Token]) -> bool {
    let mut last = found.iter().rev().filter(|token| token.kind != Kind::Note);
    let Some(Token {
        kind: Kind::Amount(printed),
        gap,
        ..
    }) = last.next()
    else {
        return false;
    };
    let before = last.next().map(|token| token.kind);
    let apart = !line.cells.is_empty() || *gap > 2 || !printed.bare;
    apart && before == Some(Kind::Word) && line.text.split_whitespace().count() <= 14
}

/// Notes the amounts of running text, so that nothing is passed over in silence.
fn leave_amounts(reader: &mut Reader, at: usize, found: &[Token]) {
    for token in found {
        if let Kind::Amount(printed) = token.kind
            && (printed.euro || printed.scaled || printed.effect.is_some())
        {
            let span = Span {
                line: at,
                start: token.start,
                end: token.end,
            };
            reader.leave_amount(span, printed);
        }
    }
}

/// Whether the tokens of a line carry an amount that a heading could have.
pub fn is_heading_like(found: &[Token]) -> bool {
    found.iter().any(|token| {
        matches!(token.kind, Kind::Amount(printed) if printed.euro || printed.effect.is_some() || printed.scaled)
    })
}
