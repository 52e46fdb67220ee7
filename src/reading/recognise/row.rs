//! The figures at the end of a line, and which of its dashes are signs.

use super::header::Header;
use super::table::{Figure, Oddity, Placement, Row, Value};
use super::title;
use super::token::{Kind, Token};
use crate::reading::extract::Span;

/// Reads a line of running text as a row under a header; none where no figure stands at its end.
pub fn of_line(line: usize, text: &str, tokens: &[Token], header: &Header) -> Option<Row> {
    let columns = header.values();
    let has_letters = !header.letters().is_empty();
    let (mut run, letters, first) = trailing(text, tokens, has_letters)?;
    let mut row = Row {
        line,
        letters,
        ..Row::default()
    };
    let dropped = resolve_dashes(&mut run, columns.len(), &mut row.oddities);
    let mut extra = 0;
    if run.len() > columns.len() {
        extra = run.len().saturating_sub(columns.len());
        let rest = run.split_off(extra);
        if figures_in_title(&run, &rest) {
            row.oddities.push(Oddity::FiguresInTitle);
        }
        run = rest;
    }
    let start = if extra > 0 || dropped {
        run.first().map(|item| item.start)?
    } else {
        first
    };
    let number_column = header
        .columns
        .iter()
        .any(|column| column.role == super::header::Role::Number);
    let words = text.get(..start).unwrap_or_default();
    let read = title::read(words, number_column);
    row.number = read.number;
    row.title = read.text;
    row.title_span = Span {
        line,
        start: words.len().saturating_sub(words.trim_start().len()),
        end: words.trim_end().len(),
    };
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

struct Item {
    figure: Figure,
    start: usize,
    end: usize,
    right: usize,
    gap: usize,
}

/// The figures and letters at the end of a line, from left to right, and where they start.
fn trailing(text: &str, tokens: &[Token], has_letters: bool) -> Option<(Vec<Item>, Vec<char>, usize)> {
    let mut items = Vec::new();
    let mut letters = Vec::new();
    let mut first = text.len();
    for token in tokens.iter().rev() {
        let figure = match token.kind {
            Kind::Amount(printed) => Figure::Amount(printed),
            Kind::Dash(_) => Figure::Empty,
            Kind::Pm(effect) => Figure::Pm(effect),
            Kind::Note => continue,
            Kind::Letter(letter) if has_letters && letters.len() < 3 => {
                letters.push(letter);
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
    let dashes = items.len();
    if items.is_empty() || (!any_figure && (dashes < 2 || !title.chars().any(char::is_alphabetic))) {
        return None;
    }
    Some((items, letters, first))
}

/// Decides what the dashes are: empty cells, or signs before or after the figures. True when a leading dash was
/// given back to the title.
fn resolve_dashes(run: &mut Vec<Item>, columns: usize, oddities: &mut Vec<Oddity>) -> bool {
    let dashes = run.iter().filter(|item| item.figure == Figure::Empty).count();
    let figures = run.len().saturating_sub(dashes);
    if dashes == 0 || run.len() == columns {
        return false;
    }
    let leading = run.first().is_some_and(|item| item.figure == Figure::Empty);
    if run.len() > columns {
        if dashes == 1 && leading && figures == columns {
            // "Titel - 100 200": a dash after the title, or a minus.
            run.remove(0);
            oddities.push(Oddity::DashOrMinus);
            return true;
        }
        let merged = merged(run);
        if merged.len() == columns {
            *run = merged;
        } else if run.len() > columns {
            oddities.push(Oddity::DashOrMinus);
        }
        return false;
    }
    // Fewer than the columns: a dash glued by one space to a figure may be its minus.
    let doubtful = run.windows(2).any(|pair| {
        matches!(pair, [dash, figure] if dash.figure == Figure::Empty
            && matches!(figure.figure, Figure::Amount(printed) if !printed.minus && printed.thousandths != 0)
            && figure.gap <= 1 && dash.gap > 1)
    });
    if doubtful {
        oddities.push(Oddity::DashOrMinus);
    }
    false
}

/// The run with each dash before a figure taken as its minus; or, where no dash leads, each dash after one.
fn merged(run: &[Item]) -> Vec<Item> {
    let leads = run.first().is_some_and(|item| item.figure == Figure::Empty)
        || run.windows(2).any(
            |pair| matches!(pair, [dash, figure] if dash.figure == Figure::Empty && figure.gap < dash.gap),
        );
    let mut result: Vec<Item> = Vec::new();
    let mut waiting: Option<&Item> = None;
    for item in run {
        match item.figure {
            Figure::Empty if leads => {
                if let Some(empty) = waiting.replace(item) {
                    result.push(copy(empty));
                }
            }
            Figure::Empty => match result.last_mut() {
                Some(Item {
                    figure: Figure::Amount(printed),
                    end,
                    right,
                    ..
                }) if !printed.minus => {
                    printed.minus = true;
                    *end = item.end;
                    *right = item.right;
                }
                _ => result.push(copy(item)),
            },
            Figure::Amount(mut printed) => {
                let mut merged = copy(item);
                if let Some(dash) = waiting.take() {
                    if printed.minus {
                        result.push(copy(dash));
                    } else {
                        printed.minus = true;
                        printed.bare = false;
                        merged.figure = Figure::Amount(printed);
                        merged.start = dash.start;
                        merged.gap = dash.gap;
                    }
                }
                result.push(merged);
            }
            _ => {
                result.extend(waiting.take().map(copy));
                result.push(copy(item));
            }
        }
    }
    result.extend(waiting.map(copy));
    result
}

fn copy(item: &Item) -> Item {
    Item { ..*item }
}

/// Figures left over for the title that look like money: then the columns may be meant otherwise.
fn figures_in_title(left: &[Item], rest: &[Item]) -> bool {
    let money = |item: &Item| match item.figure {
        Figure::Amount(printed) => !printed.bare || printed.thousandths >= 100_000_000,
        Figure::Pm(_) => true,
        Figure::Empty | Figure::Unreadable => false,
    };
    let wide = rest.first().is_some_and(|item| item.gap > 1);
    left.last()
        .is_some_and(|item| money(item) && !(wide && item.gap <= 1))
        || left.len() > 2
}
