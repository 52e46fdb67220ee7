//! Lists under the name of their titles and one year whose figures stand on lines of their own: "Activiteit 2031", a title
//! with its parts, and the figure some lines below these.
//!
//! A printed total that is their exact sum tells that such figures are amounts, and which titles they belong to. Deliberately
//! absent: lists without one, and lists with a figure behind each title, which are read line by line.

use super::super::header::{Column, Header, Role};
use super::super::kinds::{self, Kind as RowKind};
use super::super::legend::{self, Legend};
use super::super::open::Reader;
use super::super::table::{Figure, Row, Value};
use super::super::title;
use super::super::token::{Kind, Token, tokens};
use super::dated::{figure, named};
use crate::reading::extract::{Line, Span};

/// The fewest rows of such a list, and the most lines that are looked at.
const ROWS: usize = 2;
const AHEAD: usize = 160;
/// The most lines of a title, and the most words of one.
const LINES: usize = 5;
const WORDS: usize = 20;

/// How many lines above the list may say what it is of, the longest of these in bytes, and what says it.
const ABOVE: usize = 4;
const LONGEST: usize = 400;
const CHANGES: [&str; 15] = [
    "bezuinig",
    "ombuig",
    "bespar",
    "taakstell",
    "nieuw beleid",
    "intensiver",
    "mutatie",
    "wijziging",
    "maatregel",
    "voorstel",
    "knelpunt",
    "wensen",
    "afwijking",
    "nadelen",
    "voordelen",
];

/// The list as far as it was read.
#[derive(Default)]
struct List {
    rows: Vec<Row>,
    /// The lines of words since the last figure.
    words: Vec<usize>,
    /// What the parts of a title are of: "Plan:" over "-schrijven".
    whole: Option<String>,
    group: Option<String>,
    /// Lines that say what the figures mean.
    legends: Vec<usize>,
    sum: i64,
    /// At least one figure stands on a line of its own.
    apart: bool,
}

/// What a line says of the list.
enum Next {
    GoesOn,
    Proven,
    Nothing,
}

/// Reads such a list from the line with its names on; gives the line after its total.
pub fn read(reader: &mut Reader, at: usize) -> Option<usize> {
    let (label, year, None) = named(reader.lines.get(at)?)? else {
        return None;
    };
    let mut list = List::default();
    let mut end = None;
    let below = reader
        .lines
        .iter()
        .enumerate()
        .skip(at.saturating_add(1))
        .take(AHEAD);
    for (index, line) in below.filter(|(_, line)| !line.text.trim().is_empty()) {
        match list.line(index, line, reader.lines) {
            Next::GoesOn => {}
            Next::Proven => {
                end = Some(index);
                break;
            }
            Next::Nothing => return None,
        }
    }
    let end = end?;
    if !tells_of_changes(reader.lines, at, &label, &list.rows) {
        return None;
    }
    let place = list.rows.first()?.values.first()?.right;
    let header = Header {
        columns: vec![Column {
            role: Role::Year(year),
            place,
        }],
        label,
        lone: true,
        ..Header::default()
    };
    for line in list.legends {
        let _ = reader.look(line, &reader.lines.get(line)?.text);
    }
    reader.open_table(header, at);
    for row in list.rows {
        reader.row(row, false);
    }
    reader.close();
    Some(end.saturating_add(1))
}

/// The names, the total or a line just above say that the amounts change a budget; else they may be a whole one.
fn tells_of_changes(lines: &[Line], at: usize, label: &str, rows: &[Row]) -> bool {
    let above = lines.get(..at).unwrap_or_default().iter().rev();
    let above = above.filter(|line| !line.text.trim().is_empty()).take(ABOVE);
    let total = rows.last().map(|row| row.title.as_str());
    above
        .map(|line| line.text.as_str())
        .filter(|text| text.len() <= LONGEST)
        .chain(total)
        .chain([label])
        .any(|text| {
            let lower = text.to_lowercase();
            CHANGES.iter().any(|stem| lower.contains(stem))
        })
}

impl List {
    /// Takes a line that is not blank.
    fn line(&mut self, at: usize, line: &Line, lines: &[Line]) -> Next {
        if !line.cells.is_empty() {
            return Next::Nothing;
        }
        let found = tokens(&line.text);
        let alone = match found.as_slice() {
            [token] if matches!(token.kind, Kind::Amount(_)) => Some(*token),
            _ => None,
        };
        let Some(token) = alone.or_else(|| figure(line)) else {
            return self.take_words(at, line, &found);
        };
        self.apart |= alone.is_some();
        if alone.is_none() {
            self.words.push(at);
        }
        self.row(at, token, lines)
    }

    /// Words without a figure: a legend, a part of a title, or what ends the list.
    fn take_words(&mut self, at: usize, line: &Line, found: &[Token]) -> Next {
        let text = line.text.trim();
        if legend::read(text) != Legend::default() {
            self.legends.push(at);
            return Next::GoesOn;
        }
        let figures = found.last().is_some_and(|token| token.kind.is_figure());
        // The same names again begin another list.
        if named(line).is_some()
            || figures
            || title::is_prose(text)
            || text.ends_with('.')
            || self.words.len() >= LINES
        {
            return Next::Nothing;
        }
        self.words.push(at);
        Next::GoesOn
    }

    /// The figure of the words before it.
    fn row(&mut self, at: usize, token: Token, lines: &[Line]) -> Next {
        let Kind::Amount(printed) = token.kind else {
            return Next::Nothing;
        };
        let Some((first, words)) = self.title(at, token, lines) else {
            return Next::Nothing;
        };
        let read = title::read(&words, false);
        if read.text.split_whitespace().count() > WORDS || !read.text.chars().any(char::is_alphabetic) {
            return Next::Nothing;
        }
        let kind = kinds::of_title(&read.text, false);
        self.rows.push(Row {
            line: first,
            number: read.number,
            title: read.text,
            title_span: Span {
                line: first,
                start: 0,
                end: lines.get(first).map_or(0, |line| {
                    if first == at {
                        token.start
                    } else {
                        line.text.trim_end().len()
                    }
                }),
            },
            group: self.group.clone().filter(|_| kind == RowKind::Change),
            values: vec![Value {
                figure: Figure::Amount(printed),
                span: Span {
                    line: at,
                    start: token.start,
                    end: token.end,
                },
                right: token.right,
                gap: token.gap,
                column: 0,
            }],
            ..Row::default()
        });
        let amount = printed.signed();
        match kind {
            RowKind::Change => {
                self.sum = self.sum.saturating_add(amount);
                Next::GoesOn
            }
            RowKind::Total if self.apart && self.sum == amount && amount != 0 && self.rows.len() > ROWS => {
                Next::Proven
            }
            _ => Next::Nothing,
        }
    }

    /// The title that the words since the last figure are, with its first line; what stands above it heads a group.
    fn title(&mut self, at: usize, token: Token, lines: &[Line]) -> Option<(usize, String)> {
        let mut joined: Option<(usize, String)> = None;
        for line in std::mem::take(&mut self.words) {
            let text = &lines.get(line)?.text;
            let end = if line == at { token.start } else { text.len() };
            let text = text.get(..end)?.trim();
            let is_part = title::is_listed(text);
            let Some((first, before)) = joined.take() else {
                joined = Some(match self.whole.as_deref().filter(|_| is_part) {
                    Some(whole) => (line, title::join(whole, text)),
                    None => (line, text.to_owned()),
                });
                continue;
            };
            if is_part {
                self.whole = Some(before.clone());
            }
            joined = Some(
                if is_part || title::goes_on(text) || title::is_unfinished(&before) {
                    (first, title::join(&before, text))
                } else {
                    self.group = Some(before.trim_end_matches(':').to_owned());
                    (line, text.to_owned())
                },
            );
        }
        let (first, words) = joined?;
        if self
            .whole
            .as_deref()
            .is_some_and(|whole| !words.starts_with(whole))
        {
            self.whole = None;
        }
        Some((first, words))
    }
}
