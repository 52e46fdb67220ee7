//! The figures at the end of a line, and which of its dashes are signs.

mod behind;
mod dashes;
mod led;
mod of_title;
mod shares;

use super::amount::{Effect, Printed};
use super::grid;
use super::header::Header;
use super::marks;
use super::table::{Figure, Oddity, Placement, Row, Value};
use super::text_columns;
use super::title;
use super::token::{Kind, Token};
use crate::reading::extract::Span;
pub use behind::shows_words;
use dashes::{merge_near_dashes, resolve_dashes};
pub use of_title::title_ends_plainly;
use of_title::{drop_title_words, figures_in_title, in_columns_before, number_of_the_title};
use shares::is_share;

/// How many figures of a row have their letter apart at least.
const LETTERS: usize = 2;

/// Reads a line of running text as a row under a header; none where no figure stands at its end.
pub fn of_line(line: usize, text: &str, tokens: &[Token], header: &Header) -> Option<Row> {
    let columns = header.values();
    let (end, among_words) = if header.remark {
        behind::figures_end(text, tokens, header)
    } else {
        (text.len(), false)
    };
    let text = text.get(..end).unwrap_or(text);
    let tokens = tokens
        .get(..tokens.partition_point(|token| token.end <= end))
        .unwrap_or(tokens);
    let has_letters = !header.letters().is_empty();
    let apart = shares::left_out(text, tokens, columns.len());
    let tokens = apart.as_ref().map_or(tokens, |(kept, _)| kept.as_slice());
    let (mut run, letters, first) = trailing(
        text,
        tokens,
        has_letters,
        header.lettered || has_letters_beside(tokens, columns.len()),
        columns.len(),
    )?;
    let mut row = Row {
        line,
        letters,
        ..Row::default()
    };
    let mut returned = drop_title_words(&mut run, &columns, text);
    // A column is left for it.
    if returned && run.len() < columns.len() {
        row.oddities.push(Oddity::FiguresInTitle);
    }
    let mut numbered = false;
    if run.len() == columns.len().saturating_add(1)
        && number_of_the_title(
            &run,
            text.get(..run.first().map_or(0, |item| item.start))
                .unwrap_or_default(),
            text,
        )
    {
        run.remove(0);
        returned = true;
        numbered = true;
    }
    row.dash_signs = merge_near_dashes(&mut run);
    row.dash_before = run.windows(2).any(|pair| {
        matches!(pair, [dash, figure] if dash.figure == Figure::Empty && figure.gap <= 1
            && matches!(figure.figure, Figure::Amount(printed) if !printed.minus && printed.thousandths != 0))
    });
    // "Haven 1 pm - 1": the title's number, or a figure beside one with a minus.
    if numbered && row.dash_before {
        row.oddities.push(Oddity::FiguresInTitle);
    }
    let dropped = resolve_dashes(&mut run, columns.len(), header.dashes_lead, &mut row) || returned;
    let mut extra = 0;
    let mut before_columns = apart.as_ref().map(|(_, start)| *start);
    if run.len() > columns.len() {
        extra = run.len().saturating_sub(columns.len());
        let rest = run.split_off(extra);
        let apart = in_columns_before(&run, &rest, &columns);
        if apart {
            before_columns = run.first().map(|item| item.start);
        } else if among_words || figures_in_title(&run, &rest) {
            row.oddities.push(Oddity::FiguresInTitle);
        }
        run = rest;
    }
    let start = if extra > 0 || dropped {
        run.first().map(|item| item.start)?
    } else {
        first
    };
    if number_of_the_title(&run, text.get(..start).unwrap_or_default(), text) {
        row.oddities.push(Oddity::FiguresInTitle);
    }
    let number_column = led::names_a_number(&header.label)
        || header
            .columns
            .iter()
            .any(|column| column.role == super::header::Role::Number);
    let words = text.get(..before_columns.unwrap_or(start)).unwrap_or_default();
    let led = led::cut(words, &header.label);
    let read = title::read(
        led.as_ref().map_or(words, |led| led.title),
        number_column && led.is_none(),
    );
    row.mark = marks::mark(words);
    row.title_span = Span {
        line,
        start: words.len().saturating_sub(words.trim_start().len()),
        end: words.trim_end().len(),
    };
    if let Some(led) = led {
        row.number = Some(led.number.to_owned());
        row.letters.extend(led.letter);
        row.title = read.text;
    } else if header.texts.is_empty() || !text_columns::cut(&mut row, header, words) {
        row.number = read.number;
        row.title = read.text;
        text_columns::take_letters(&mut row, header);
    }
    // "Zwembad N882" with a column to spare: the letter and the figure may be an amount.
    let last = row.title.rsplit(' ').next().unwrap_or_default();
    if run.len() < columns.len() && super::token::glued(last, true).is_some() {
        row.oddities.push(Oddity::FiguresInTitle);
    }
    row.values = run
        .iter()
        .enumerate()
        .map(|(column, item)| Value {
            figure: item.figure,
            span: Span {
                line,
                start: item.start,
                end: item.end,
            },
            right: item.right,
            gap: item.gap,
            column,
        })
        .collect();
    if row.values.len() < columns.len() {
        row.placement = Placement::Unsure;
    }
    Some(row)
}

/// "1.000      N      500      V": a letter stands apart behind the figures, and they are as many as there are columns.
fn has_letters_beside(tokens: &[Token], wide: usize) -> bool {
    let (mut figures, mut letters) = (0usize, 0usize);
    for token in tokens.iter().rev().filter(|token| token.kind != Kind::Note) {
        match token.kind {
            Kind::Letter('V' | 'N') if letters <= figures => letters = letters.saturating_add(1),
            kind if kind.is_figure() && token.gap > 1 => figures = figures.saturating_add(1),
            _ => break,
        }
    }
    letters >= LETTERS && figures == wide
}

struct Item {
    figure: Figure,
    start: usize,
    end: usize,
    right: usize,
    gap: usize,
}

/// The figures and letters at the end of a line, from left to right, and where they start.
fn trailing(
    text: &str,
    tokens: &[Token],
    has_letters: bool,
    lettered: bool,
    columns: usize,
) -> Option<(Vec<Item>, Vec<char>, usize)> {
    let mut items = Vec::new();
    // What the letter behind the figure that comes next says of it.
    let mut beside = None;
    let mut letters = Vec::new();
    let mut first = text.len();
    for (at, token) in tokens.iter().enumerate().rev() {
        let figure = match token.kind {
            Kind::Letter(letter @ ('V' | 'N')) if lettered && beside.is_none() => {
                beside = Some(if letter == 'V' {
                    Effect::Advantage
                } else {
                    Effect::Disadvantage
                });
                continue;
            }
            Kind::Amount(printed) => Figure::Amount(Printed {
                effect: printed.effect.or(beside.take()),
                ..printed
            }),
            Kind::Dash(_) => {
                beside = None;
                Figure::Empty
            }
            Kind::Pm(effect) => Figure::Pm(effect.or(beside.take())),
            Kind::Note => continue,
            // "n.t.b." in the place of a figure.
            Kind::Word
                if columns > 1
                    && items.len() < columns
                    && in_place_of_figure(text, tokens, at, !items.is_empty()) =>
            {
                grid::among_figures(text.get(token.start..token.end)?)?
            }
            // A share behind the figures.
            Kind::Word if items.is_empty() && is_share(text.get(token.start..token.end)) => {
                first = token.start;
                continue;
            }
            Kind::Letter(letter) if has_letters && letters.len() < 3 => {
                letters.push(letter);
                first = token.start;
                if !items.is_empty() {
                    break;
                }
                continue;
            }
            // The word in the place of the letter.
            Kind::Effect(effect) if has_letters && letters.len() < 3 => {
                letters.push(match effect {
                    Effect::Advantage => 'V',
                    Effect::Disadvantage => 'N',
                });
                first = token.start;
                if !items.is_empty() {
                    break;
                }
                continue;
            }
            _ => break,
        };
        first = token.start;
        items.push(Item {
            figure,
            start: token.start,
            end: token.end,
            right: token.right,
            gap: token.gap,
        });
    }
    items.reverse();
    letters.reverse();
    // A dash between two words of a title is no figure, and a line of dashes alone is a drawn rule.
    let any_figure = items.iter().any(|item| item.figure != Figure::Empty);
    let title = text.get(..first).unwrap_or_default();
    // In the only column there is, one dash is all that a row can have.
    let fewest = columns.min(2);
    if items.is_empty() || (!any_figure && (items.len() < fewest || !title.chars().any(char::is_alphabetic)))
    {
        return None;
    }
    Some((items, letters, first))
}

/// Whether a word says that there is no figure, before one (`followed`) or behind one, with others of its kind between.
fn in_place_of_figure(text: &str, tokens: &[Token], at: usize, followed: bool) -> bool {
    let absent = |token: &Token| {
        let word = text.get(token.start..token.end);
        token.kind == Kind::Word && word.and_then(grid::among_figures).is_some()
    };
    let mut before = tokens
        .get(..at)
        .unwrap_or_default()
        .iter()
        .rev()
        .skip_while(|token| absent(token));
    tokens.get(at).is_some_and(absent)
        && (followed || before.next().is_some_and(|token| token.kind.is_figure()))
}
