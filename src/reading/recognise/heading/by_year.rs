//! Amounts that stand under each other, each on a line with its year, under a title or under a label: "2030: € 5.000".
//!
//! Deliberately absent: such lines without a euro sign, a letter or a word of effect; they may count anything.

use super::label;
use super::parts::{Parts, effect_of};
use super::{Heading, is_money};
use crate::reading::extract::Span;
use crate::reading::letters::has_more_words;
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::token::{Kind, Token, tokens};
use crate::reading::recognise::{kinds, legend, title};

/// How many years at least, and how many lines at most.
const YEARS: usize = 2;
const LINES: usize = 8;
/// The most words of the title or label.
const WORDS: usize = 12;

/// Reads a title or label with such lines under it; gives the line after them.
pub fn read(reader: &mut Reader, at: usize, found: &[Token]) -> Option<usize> {
    let text = reader.lines.get(at)?.text.trim();
    let plain = |token: &Token| {
        matches!(
            token.kind,
            Kind::Word | Kind::Dash(_) | Kind::Letter(_) | Kind::Effect(_)
        )
    };
    if text.is_empty() || has_more_words(WORDS, text) || !found.iter().all(plain) || title::is_prose(text) {
        return None;
    }
    let text = text.to_owned();
    let mut parts = Parts::new(at, true);
    let mut next = at.saturating_add(1);
    let mut last_line = at;
    let mut years = 0usize;
    while let Some((here, line)) = filled(reader, next).filter(|_| years < LINES) {
        let found = tokens(&line);
        if !is_year_line(&found) {
            break;
        }
        let mut trial = parts.clone();
        trial.line = here;
        if trial.take(&line, &found).is_none() {
            break;
        }
        parts = trial;
        years = years.saturating_add(1);
        last_line = here;
        next = here.saturating_add(1);
    }
    if years < YEARS {
        return None;
    }
    let bare = text.trim_end_matches(':');
    let name = match legend::read(bare).unit {
        Some((_, start, _)) => bare.get(..start).unwrap_or(bare).trim_end_matches([' ', '(']),
        None => bare,
    };
    let (line, read) = if label::is_label(name) {
        let first = name.split_whitespace().next().unwrap_or_default().to_lowercase();
        let said = label::effect(name).or_else(|| effect_of(&first));
        for part in &mut parts.parts {
            part.effect = part.effect.or(said);
        }
        label::title_above(reader, at)?
    } else {
        (at, title::read(name, false))
    };
    if read.text.is_empty() || kinds::is_sum(&read.text) {
        return None;
    }
    let length = reader
        .lines
        .get(line)
        .map_or(0, |line| line.text.trim_end().len());
    reader.heading(Heading {
        line,
        last_line,
        number: read.number,
        title: read.text,
        title_span: Span {
            line,
            start: 0,
            end: length,
        },
        parts: parts.parts,
        ..Heading::default()
    });
    Some(next)
}

fn filled(reader: &Reader, from: usize) -> Option<(usize, String)> {
    let mut ahead = reader.lines.iter().enumerate().skip(from).take(2);
    let (at, line) = ahead.find(|(_, line)| !line.text.trim().is_empty())?;
    line.cells.is_empty().then(|| (at, line.text.clone()))
}

/// A year, and behind it money and little else.
fn is_year_line(found: &[Token]) -> bool {
    let found: Vec<&Token> = found
        .iter()
        .filter(|token| !matches!(token.kind, Kind::Dash(_) | Kind::Note))
        .collect();
    let year = found.iter().position(|token| matches!(token.kind, Kind::Year(_)));
    let money = found.iter().position(|token| is_money(token.kind));
    found.len() <= 6
        && year
            .zip(money)
            .is_some_and(|(year, money)| year <= 1 && year < money && money <= year.saturating_add(2))
}
