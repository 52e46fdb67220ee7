//! The title over an explanation: a short line that stands nowhere else in the document.
//!
//! What comes back over every table is the name of a part ("Toelichting", "Financiën"). Deliberately absent: titles
//! further up than some dozens of lines, and those above the table before.

use std::collections::HashMap;

use super::label;
use crate::reading::extract::Line;
use crate::reading::letters::small;
use crate::reading::recognise::legend::{self, Legend};
use crate::reading::recognise::table::Table;
use crate::reading::recognise::title;
use crate::reading::recognise::token::{Kind, tokens};

/// How many lines above a table are looked at.
const ABOVE: usize = 60;
/// The most words of a title.
const WORDS: usize = 14;
/// The most letters of the number behind "Voorstel".
const NUMBER: usize = 5;

/// How often each line stands in the document.
pub(super) struct Texts<'a>(HashMap<&'a str, usize>);

impl<'a> Texts<'a> {
    pub(super) fn of(lines: &'a [Line]) -> Texts<'a> {
        let mut texts: HashMap<&str, usize> = HashMap::new();
        for text in lines
            .iter()
            .map(|line| line.text.trim())
            .filter(|text| !text.is_empty())
        {
            *texts.entry(text).or_default() += 1;
        }
        Texts(texts)
    }
}

/// The title of a proposal.
pub(super) struct Heading {
    pub line: usize,
    /// One past its last byte.
    pub end: usize,
    pub number: Option<String>,
    pub title: String,
    /// "Voorstel 3": it is said to be one.
    pub marked: bool,
    /// It is that of a programme or a chapter.
    pub is_of_whole: bool,
}

/// The title above a table, below line `from`.
pub(super) fn above(table: &Table, from: usize, lines: &[Line], texts: &Texts) -> Option<Heading> {
    let start = from.max(table.line.saturating_sub(ABOVE));
    let mut found: Vec<Heading> = Vec::new();
    // Whether what follows the last one is a title as well: then it heads a chapter.
    let mut chapter: Vec<bool> = Vec::new();
    let mut last_filled = None;
    for (at, line) in lines.iter().enumerate().take(table.line).skip(start) {
        let text = line.text.trim();
        if text.is_empty() {
            continue;
        }
        let apart = at == start || last_filled.is_none_or(|filled: usize| filled.saturating_add(1) < at);
        let after_heading = found
            .last()
            .is_some_and(|heading| Some(heading.line) == last_filled);
        let fits = |heading: &Heading| {
            let told = heading.marked || heading.number.is_some();
            apart || after_heading || told || is_between_paragraphs(lines, last_filled, at)
        };
        if let Some(heading) = read(at, line, texts).filter(fits) {
            if after_heading && let Some(last) = chapter.last_mut() {
                *last = true;
            }
            found.push(heading);
            chapter.push(false);
        }
        last_filled = Some(at);
    }
    // "Voorstel 3" by itself: its title is the next line.
    if let Some(at) = found.iter().rposition(|heading| heading.marked) {
        let heading = found.swap_remove(at);
        if !heading.title.is_empty() {
            return Some(heading);
        }
        let next = found
            .into_iter()
            .filter(|next| next.line > heading.line)
            .min_by_key(|next| next.line)?;
        return Some(Heading {
            number: heading.number,
            marked: true,
            ..next
        });
    }
    let numbered = found.iter().any(|heading| heading.number.is_some());
    let mut fit = found
        .into_iter()
        .zip(chapter)
        .filter(|(heading, chapter)| (!numbered && !chapter) || heading.number.is_some())
        .map(|(heading, _)| heading);
    // Above the first table stands what the document is called as well.
    if from == 0 { fit.next_back() } else { fit.next() }
}

/// A sentence ends right above, and what follows goes on with no sentence: pages of a PDF have no empty lines.
fn is_between_paragraphs(lines: &[Line], above: Option<usize>, at: usize) -> bool {
    let ends = |line: &Line| line.text.trim_end().ends_with(['.', '!', '?', ':']);
    let below = lines.get(at.saturating_add(1));
    above.and_then(|above| lines.get(above)).is_some_and(ends)
        && below.is_some_and(|below| {
            below
                .text
                .trim_start()
                .starts_with(|first: char| first.is_uppercase())
        })
}

/// The title that a line may be.
fn read(at: usize, line: &Line, texts: &Texts) -> Option<Heading> {
    let text = line.text.trim();
    let (number, rest) = marked(text).map_or((None, text), |(number, rest)| (Some(number), rest));
    let is_marked = number.is_some();
    let long = text.split_whitespace().nth(WORDS).is_some();
    let begins = text.starts_with(|first: char| {
        first.is_uppercase() || first.is_ascii_digit() || matches!(first, '\'' | '"')
    });
    if long
        || !begins
        || filled(line) > 1 + usize::from(is_marked || begins_with_number(line))
        || (!is_marked && rest.contains(": ") && !title::is_labelled(rest))
        || text.ends_with(['.', ',', ';', ':', '?'])
        || texts.0.get(text).is_some_and(|count| *count > 1)
        || label::of(rest).is_some()
        || title::is_prose(text)
        || is_money(text)
        || !text.chars().any(char::is_alphabetic)
    {
        return None;
    }
    let read = title::read(rest, false);
    Some(Heading {
        line: at,
        end: line.text.trim_end().len(),
        is_of_whole: is_of_whole(&read.text),
        number: number.or(read.number),
        title: read.text,
        marked: is_marked,
    })
}

/// How many of its cells have words.
fn filled(line: &Line) -> usize {
    let words = line.cells.iter().map(|cell| line.part(cell.start, cell.end));
    words.filter(|words| !words.trim().is_empty()).count()
}

/// The first of its cells is the number of the title.
fn begins_with_number(line: &Line) -> bool {
    let first = line.cells.first().map(|cell| line.part(cell.start, cell.end));
    first.is_some_and(title::is_number_cell)
}

/// "Voorstel 3  Zwembad", "Maatregel 12 - Zwembad", "Keuze B4: Zwembad": the number and the title.
fn marked(text: &str) -> Option<(String, &str)> {
    let (word, rest) = text.split_once(' ')?;
    let named = matches!(
        small(word).as_ref(),
        "voorstel"
            | "maatregel"
            | "ombuiging"
            | "ombuigingsvoorstel"
            | "bezuiniging"
            | "bezuinigingsvoorstel"
            | "keuze"
            | "optie"
            | "wens"
            | "besparing"
            | "intensivering"
            | "ambitie"
            | "knelpunt"
            | "prioriteit"
            | "ontwikkeling"
    );
    let rest = rest.trim_start();
    let end = rest
        .find(|mark: char| mark.is_whitespace() || mark == ':')
        .unwrap_or(rest.len());
    let (number, title) = rest.split_at(end);
    let number = number.trim_end_matches(['.', ')']);
    let counted = number.len() <= NUMBER && number.contains(|digit: char| digit.is_ascii_digit());
    let title = title.trim_start_matches([':', ' ', '\t', '|', '-', '\u{2013}', '.']);
    (named && counted).then(|| (number.to_owned(), title))
}

/// "Programma 3 Wonen", "Hoofdstuk 2": what has many proposals.
fn is_of_whole(title: &str) -> bool {
    let lower = small(title);
    let first = lower.split_whitespace().next().unwrap_or_default();
    matches!(
        first,
        "programma"
            | "taakveld"
            | "beleidsveld"
            | "thema"
            | "hoofdstuk"
            | "paragraaf"
            | "domein"
            | "deelprogramma"
            | "product"
            | "bijlage"
            | "cluster"
            | "pijler"
    )
}

/// It names an amount, a unit or a meaning of signs.
fn is_money(text: &str) -> bool {
    let amount = |kind: Kind| matches!(kind, Kind::Amount(printed) if printed.euro || printed.scaled);
    legend::read(text) != Legend::default() || tokens(text).iter().any(|token| amount(token.kind))
}
