//! Columns of figures one below the other, each under its name, and columns of letters between and behind them.
//!
//! Deliberately absent: the titles that stand before them, and how many lines name the first.

use super::filled::{Filled, What};
use super::{names_letters, say_duration};
use crate::reading::recognise::header::is_year_word;
use crate::reading::recognise::legend::is_unit;

/// The most lines that name a column.
const NAMES: usize = 3;
/// How many figures a column has at least.
const ROWS: usize = 2;
/// The most columns: lasten, baten and saldo of as many years as a budget looks ahead, with letters.
const MOST: usize = 48;

/// A column.
#[derive(Clone, Debug)]
pub struct Block {
    /// The lines that name it; none of the first column, whose names are told by the titles before them.
    pub names: Vec<usize>,
    /// Its first cell, and how many there are.
    pub from: usize,
    pub count: usize,
    /// Figures rather than letters.
    pub is_of_figures: bool,
}

/// The columns of which the first has its figures here; none where one is longer or shorter. Gives the line after them too.
pub fn blocks(filled: &[Filled], first: usize) -> (Option<Vec<Block>>, usize) {
    let wide = run(filled, first, What::Figure);
    let mut here = first.saturating_add(wide);
    let mut found = vec![Block {
        names: Vec::new(),
        from: first,
        count: wide,
        is_of_figures: true,
    }];
    if wide < ROWS {
        return (None, here);
    }
    while found.len() <= MOST {
        let letters = letters(filled, here, wide);
        let from = letters
            .as_ref()
            .map_or(here, |letters| letters.from + letters.count);
        let names = names(filled, from);
        let figures = from.saturating_add(names);
        let is_next = names > 0 && is_named(filled, figures);
        found.extend(letters);
        if !is_next {
            here = from;
            break;
        }
        let count = run(filled, figures, What::Figure);
        here = figures.saturating_add(count);
        if count != wide {
            return (None, here);
        }
        found.push(Block {
            names: (from..figures).collect(),
            from: figures,
            count,
            is_of_figures: true,
        });
    }
    (Some(found), here)
}

/// Whether the line above a figure names a column of figures, or does so above what these are counted in.
pub fn is_named(filled: &[Filled], figure: usize) -> bool {
    let above = |lines: usize| figure.checked_sub(lines).and_then(|at| filled.get(at));
    let is_unit = above(1).is_some_and(|line| line.what == What::Words && is_unit(line.text));
    above(if is_unit { 2 } else { 1 }).is_some_and(Filled::names_figures)
}

/// Whether each column has a name of its own, the years of all follow each other, and none is left out behind them.
pub fn follow(filled: &[Filled], blocks: &[Block]) -> bool {
    let mut names: Vec<Vec<&str>> = Vec::new();
    let mut years: Vec<u16> = Vec::new();
    let mut before: Vec<usize> = Vec::new();
    for block in blocks.iter().filter(|block| block.is_of_figures) {
        // A name over several columns stands over the first of them.
        let inherited = before.len().saturating_sub(block.names.len());
        let mut own: Vec<usize> = before.iter().copied().take(inherited).collect();
        own.extend(&block.names);
        let lines = || own.iter().filter_map(|at| filled.get(*at));
        let texts: Vec<&str> = lines().map(|line| line.text).collect();
        if names.contains(&texts) {
            return false;
        }
        names.push(texts);
        years.extend(lines().find_map(Filled::year));
        before = own;
    }
    let onward = |step: fn(u16, u16) -> bool| {
        years.windows(2).all(|pair| match pair {
            [one, next] => one == next || step(*one, *next) || years.first() == Some(next),
            _ => true,
        })
    };
    let differ = years.iter().any(|year| years.first() != Some(year));
    let rises = |one: u16, next: u16| one.checked_add(1) == Some(next);
    let falls = |one: u16, next: u16| next.checked_add(1) == Some(one);
    differ && (onward(rises) || onward(falls)) && !goes_on(filled, blocks, &years)
}

/// The next year stands not far behind the columns, with figures of its own.
fn goes_on(filled: &[Filled], blocks: &[Block], years: &[u16]) -> bool {
    let Some(last) = blocks.last() else { return false };
    let from = last.from.saturating_add(last.count);
    let behind = filled.get(from..).unwrap_or_default();
    let ahead = last.count.saturating_add(NAMES).saturating_add(1);
    behind.windows(2).take(ahead).any(|pair| match pair {
        [name, figure] => {
            figure.what == What::Figure && name.year().is_some_and(|year| !years.contains(&year))
        }
        _ => false,
    })
}

/// A column of letters under its name; the sum at its end may have none.
fn letters(filled: &[Filled], at: usize, wide: usize) -> Option<Block> {
    filled.get(at).filter(|line| names_letters(line.text))?;
    let from = at.checked_add(1)?;
    let count = run(filled, from, What::Letter);
    // A sum is neither structural nor incidental; what is neither better nor worse may stand anywhere.
    let sum = say_duration(filled.get(at)?.text) && count.checked_add(1) == Some(wide);
    let full = count == wide || sum;
    (count > 0 && full).then(|| Block {
        names: vec![at],
        from,
        count,
        is_of_figures: false,
    })
}

/// How many lines of names stand here before a figure; none where there are too many, or other words: the titles of the next
/// table, or text.
fn names(filled: &[Filled], from: usize) -> usize {
    let lines = filled.get(from..).unwrap_or_default();
    let names = lines
        .iter()
        .take(NAMES.saturating_add(1))
        .take_while(|line| is_part_of_name(line))
        .count();
    let figure = lines.get(names).is_some_and(|line| line.what == What::Figure);
    if figure && names <= NAMES { names } else { 0 }
}

/// "2031", "Lasten", "Meerjarenraming", "A", "x € 1.000"
fn is_part_of_name(line: &Filled) -> bool {
    let of_year = || line.text.split_whitespace().all(is_year_word);
    match line.what {
        What::Letter => true,
        What::Words => line.names_figures() || of_year() || is_unit(line.text),
        What::Figure | What::Cells => false,
    }
}

fn run(filled: &[Filled], from: usize, what: What) -> usize {
    let lines = filled.get(from..).unwrap_or_default();
    lines.iter().take_while(|line| line.what == what).count()
}
