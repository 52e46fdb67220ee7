//! The lines of words before the figures of a row: groups, the title, and what stands beside it.

use crate::reading::extract::Span;
use crate::reading::recognise::header::{Header, Letters};
use crate::reading::recognise::kinds;
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::table::Row;
use crate::reading::recognise::text_columns::Holds;
use crate::reading::recognise::title;

/// A line of words with where it stands.
#[derive(Clone, Debug)]
pub(super) struct Said {
    pub(super) line: usize,
    pub(super) span: Span,
    pub(super) text: String,
}

/// The words gathered since the last figure.
#[derive(Default)]
pub(super) struct Titles {
    pub(super) said: Vec<Said>,
    columns: Vec<Holds>,
    /// Titles with a mark before them that share their cells with the last one.
    beside: Vec<Said>,
    durations: bool,
    sides: bool,
}

impl Titles {
    /// As the header names its columns of words.
    pub(super) fn new(header: &Header) -> Titles {
        let named = header.texts.iter().map(|column| column.holds);
        Titles {
            said: Vec::new(),
            beside: Vec::new(),
            columns: named
                .filter(|holds| matches!(holds, Holds::Title | Holds::Group | Holds::Remark))
                .collect(),
            durations: header.letters().contains(&Letters::Duration),
            sides: header.letters().contains(&Letters::Side),
        }
    }

    /// Whether a line goes on with the one before it.
    pub(super) fn unfinished(&self) -> Option<&Said> {
        self.said.last().filter(|said| title::is_unfinished(&said.text))
    }

    /// Adds to the last line.
    pub(super) fn join(&mut self, text: &str) {
        if let Some(last) = self.said.last_mut() {
            last.text = title::join(&last.text, text);
        }
    }

    /// Gives a row its title; the words above it head groups. `counted` says that its number stood on a line of its own.
    pub(super) fn settle(&mut self, reader: &mut Reader, row: &mut Row, counted: bool) {
        let mut said = std::mem::take(&mut self.said);
        if self.durations {
            said.retain(|said| match kinds::letter_of_duration(&said.text) {
                Some(letter) => {
                    row.letters.push(letter);
                    false
                }
                None => true,
            });
        } else if said.len() > 1
            && let Some(letter) = said
                .last()
                .and_then(|last| kinds::abbreviated_duration(&last.text))
        {
            // No heading names the column, and an abbreviation by itself is no title.
            row.letters.push(letter);
            said.pop();
        }
        // "Lasten" in the column that the header names for it, behind the title.
        if let Some(side) = said.last().and_then(|last| side(&last.text))
            && self.sides
            && said.len() > 1
        {
            row.letters.extend(side);
            said.pop();
        }
        let wide = self.columns.len();
        let at = |holds: Holds| self.columns.iter().position(|column| *column == holds);
        let title_at = at(Holds::Title).unwrap_or(0);
        let (above, place) = if wide <= 1 {
            match said.len().checked_sub(1) {
                // "2", "Belastingen", "- Areaal": the number and the words are of the group, the mark begins a title.
                Some(last)
                    if counted && last > 0 && said.last().is_some_and(|said| is_listed(&said.text)) =>
                {
                    let first = said.iter().position(|said| is_listed(&said.text)).unwrap_or(last);
                    self.beside = said.drain(first..last).collect();
                    (first, first)
                }
                Some(_) if counted => (0, 0),
                Some(last) => {
                    let lines = said.iter().map(|said| said.text.as_str());
                    let title = title::explained(lines).unwrap_or(last);
                    (title, title)
                }
                None => return,
            }
        } else if said.len() >= wide {
            let above = said.len().saturating_sub(wide);
            (if counted { 0 } else { above }, above.saturating_add(title_at))
        } else if self.columns.last() == Some(&Holds::Title) {
            (0, said.len().saturating_sub(1))
        } else {
            (0, 0)
        };
        let place = if counted && wide > 1 {
            title_at.min(place)
        } else {
            place
        };
        for group in said.iter().take(above) {
            group.words(reader);
        }
        if let Some(group) = at(Holds::Group).filter(|_| wide > 1 && said.len() >= wide) {
            let group = said
                .get(above.saturating_add(group))
                .filter(|_| group != title_at);
            row.group = group
                .map(|group| group.text.clone())
                .filter(|group| group.len() > 3);
        }
        let Some(chosen) = said.get(place) else { return };
        let read = title::read(&chosen.text, false);
        // The number counts what the parts are of.
        if row.number.is_none() || (place > 0 && is_first_part(&chosen.text)) {
            row.line = chosen.line;
            row.number = read.number;
            row.title = read.text;
        } else {
            row.title = title::clean(&chosen.text);
        }
        row.title_span = chosen.span;
    }

    /// The titles that share their cells with the last one.
    pub(super) fn beside(&mut self) -> Vec<Said> {
        std::mem::take(&mut self.beside)
    }

    /// Words without figures behind them.
    pub(super) fn leave(&mut self, reader: &mut Reader, number: Option<&str>) {
        let mut first = number;
        for mut said in std::mem::take(&mut self.said) {
            if let Some(number) = first.take() {
                said.text = format!("{number} {}", said.text);
            }
            said.words(reader);
        }
    }
}

impl Said {
    /// As words without figures.
    pub(super) fn words(&self, reader: &mut Reader) {
        reader.blank();
        reader.words(self.line, &self.text, false);
    }

    /// As the title of a row.
    pub(super) fn row(&self) -> Row {
        let read = title::read(&self.text, false);
        Row {
            line: self.line,
            number: read.number,
            title: read.text,
            title_span: self.span,
            ..Row::default()
        }
    }
}

/// A dash or a bullet before the words, or the first letter of parts that are counted.
fn is_listed(text: &str) -> bool {
    is_first_part(text) || title::is_listed(text)
}

/// "a. Loketten", "a) Loketten"
fn is_first_part(text: &str) -> bool {
    text.strip_prefix("a. ")
        .or_else(|| text.strip_prefix("a) "))
        .is_some_and(|rest| rest.trim_start().starts_with(char::is_alphabetic))
}

/// The word of a column of sides, and its letter where the words before it do not say the same.
fn side(text: &str) -> Option<Option<char>> {
    match text.trim().to_lowercase().as_str() {
        "lasten" | "last" | "uitgaven" => Some(Some('L')),
        "baten" | "bate" | "inkomsten" => Some(Some('B')),
        "onttrekking" | "onttrekkingen" | "storting" | "stortingen" | "toevoeging" | "dotatie" => Some(None),
        _ => None,
    }
}
