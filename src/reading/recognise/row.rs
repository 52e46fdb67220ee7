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
    let mut returned = drop_title_words(&mut run, &columns);
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
    }
    row.dash_signs = merge_near_dashes(&mut run);
    row.dash_before = run.windows(2).any(|pair| {
        matches!(pair, [dash, figure] if dash.figure == Figure::Empty && figure.gap <= 1
            && matches!(figure.figure, Figure::Amount(printed) if !printed.minus && printed.thousandths != 0))
    });
    let dropped = resolve_dashes(&mut run, columns.len(), &mut row) || returned;
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
    if number_of_the_title(&run, text.get(..start).unwrap_or_default(), text) {
        row.oddities.push(Oddity::FiguresInTitle);
    }
    let number_column = header
        .columns
        .iter()
        .any(|column| column.role == super::header::Role::Number);
    let words = text.get(..start).unwrap_or_default();
    let read = title::read(words, number_column);
    row.number = read.number;
    row.title = read.text;
    // "Zwembad N882" with a column to spare: the letter and the figure may be an amount.
    let last = row.title.rsplit(' ').next().unwrap_or_default();
    if run.len() < columns.len() && super::token::glued(last, true).is_some() {
        row.oddities.push(Oddity::FiguresInTitle);
    }
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

/// Figures set apart in columns, and before them one that touches the title: it belongs to the title, unless it
/// stands in the first column.
fn drop_title_words(run: &mut Vec<Item>, columns: &[super::header::Column]) -> bool {
    let Some((first, rest)) = run.split_first() else {
        return false;
    };
    let lettered = |item: &Item| matches!(item.figure, Figure::Amount(printed) if printed.effect.is_some() || printed.euro);
    let apart = !rest.is_empty() && rest.iter().all(|item| item.gap > 2) && !lettered(first);
    let place = columns.first().map_or(0, |column| column.place);
    let spacing = columns
        .get(1)
        .map_or(0, |column| column.place.saturating_sub(place))
        .max(6);
    let in_column = first.right.abs_diff(place).saturating_mul(3) <= spacing;
    if first.gap <= 1 && apart && !in_column {
        run.remove(0);
        return true;
    }
    false
}

/// A dash that stands right before a figure and away from what is before it is its minus.
fn merge_near_dashes(run: &mut Vec<Item>) -> bool {
    let near = |dash: &Item, figure: &Item| {
        dash.figure == Figure::Empty
            && figure.gap <= 1
            && dash.gap > 1
            && matches!(figure.figure, Figure::Amount(printed) if !printed.minus && !printed.plus)
    };
    let mut merged = false;
    let mut at = 1;
    while at < run.len() {
        let joins = at
            .checked_sub(1)
            .and_then(|before| run.get(before).zip(run.get(at)))
            .is_some_and(|(dash, figure)| near(dash, figure));
        if joins {
            let dash = run.remove(at.saturating_sub(1));
            if let Some(item) = run.get_mut(at.saturating_sub(1)) {
                if let Figure::Amount(printed) = &mut item.figure {
                    printed.minus = true;
                    printed.bare = false;
                }
                item.start = dash.start;
                item.gap = dash.gap;
            }
            merged = true;
        } else {
            at = at.saturating_add(1);
        }
    }
    merged
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
fn resolve_dashes(run: &mut Vec<Item>, columns: usize, row: &mut Row) -> bool {
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
            row.oddities.push(Oddity::DashOrMinus);
            return true;
        }
        let merged = merged(run);
        let behind = !leads(run);
        if merged.len() == columns {
            *run = merged;
            row.dash_signs = true;
            if behind {
                row.oddities.push(Oddity::DashOrMinus);
            }
        } else if run.len() > columns {
            row.oddities.push(Oddity::DashOrMinus);
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
        row.oddities.push(Oddity::DashOrMinus);
    }
    false
}

/// The run with each dash before a figure taken as its minus; or, where no dash leads, each dash after one.
fn merged(run: &[Item]) -> Vec<Item> {
    let leads = leads(run);
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

/// The dashes of a run stand before their figures.
fn leads(run: &[Item]) -> bool {
    run.first().is_some_and(|item| item.figure == Figure::Empty)
        || run.windows(2).any(
            |pair| matches!(pair, [dash, figure] if dash.figure == Figure::Empty && figure.gap < dash.gap),
        )
}

fn copy(item: &Item) -> Item {
    Item { ..*item }
}

/// The first figure may be the last word of the title: "fase 2", "motie 12", or far smaller than the others.
fn number_of_the_title(run: &[Item], title: &str, text: &str) -> bool {
    let Some((first, rest)) = run.split_first() else {
        return false;
    };
    let Figure::Amount(printed) = first.figure else {
        return false;
    };
    if printed.thousandths >= 1_000_000 || first.gap > 1 || rest.is_empty() {
        return false;
    }
    // "Jeugd 18-": a minus behind, where no other figure of the line has one.
    let behind = |item: &Item| {
        matches!(item.figure, Figure::Amount(printed) if printed.minus)
            && text.get(..item.end).is_some_and(|text| text.ends_with('-'))
    };
    if behind(first) && !rest.iter().any(behind) {
        return true;
    }
    if !printed.bare {
        return false;
    }
    let last = title
        .trim_end()
        .rsplit(' ')
        .next()
        .unwrap_or_default()
        .to_lowercase();
    let counts = matches!(
        last.trim_matches(|c: char| !c.is_alphanumeric()),
        "fase"
            | "motie"
            | "artikel"
            | "art"
            | "deel"
            | "nr"
            | "nummer"
            | "programma"
            | "bijlage"
            | "wijk"
            | "tranche"
            | "groep"
            | "kwartaal"
            | "besluit"
            | "hoofdstuk"
            | "paragraaf"
            | "blok"
            | "cluster"
            | "perceel"
            | "kern"
            | "team"
            | "optie"
            | "variant"
            | "scenario"
            | "spoor"
            | "pijler"
            | "thema"
            | "ronde"
            | "klasse"
            | "categorie"
            | "gebouw"
            | "haven"
            | "sluis"
            | "top"
    );
    let ends_in_spaces = text.len() > text.trim_end().len();
    let others: Vec<i64> = rest
        .iter()
        .filter_map(|item| match item.figure {
            Figure::Amount(printed) if printed.thousandths > 0 => Some(printed.thousandths),
            _ => None,
        })
        .collect();
    let small = printed.thousandths > 0
        && others
            .iter()
            .min()
            .is_some_and(|least| printed.thousandths.saturating_mul(20) <= *least)
        && printed.thousandths < 100_000;
    counts || small || (ends_in_spaces && printed.thousandths < 100_000)
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
