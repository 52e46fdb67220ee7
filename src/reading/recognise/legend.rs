//! What a document says about its own figures: the unit and the meaning of a minus.
//!
//! Both are found by their grammar (a multiplication sign and a round number; a sign, a word that joins, an
//! effect), wherever they stand. Deliberately absent: a guess where nothing is said (see `settle`).

mod convention;
mod unit;

use crate::reading::letters::run;
use convention::convention;
use unit::unit;

/// What a printed minus and plus do to the balance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Convention {
    /// Minus is a nadeel, plus a voordeel.
    MinusIsCost,
    /// Plus is a nadeel (a column of cost), minus a voordeel.
    PlusIsCost,
}

/// What was found in one line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Legend {
    /// Euros for each printed one, and the bytes that say so.
    pub unit: Option<(i64, usize, usize)>,
    /// What a minus means.
    pub convention: Option<Convention>,
}

/// Reads the legends in a text.
pub fn read(text: &str) -> Legend {
    // Figures alone, most lines of a table with one cell a line, say nothing of themselves.
    let speaks = |character: char| character.is_alphabetic() || character == '*';
    if text.len() > 1_500 || !text.chars().any(speaks) {
        return Legend::default();
    }
    let lower = text.to_ascii_lowercase();
    let words = lexemes(&lower);
    Legend {
        unit: unit(&words),
        convention: convention(&words),
    }
}

#[derive(Clone, Copy, Debug)]
struct Lexeme<'a> {
    text: &'a str,
    start: usize,
    end: usize,
}

fn lexemes(text: &str) -> Vec<Lexeme<'_>> {
    let class = |character: char| -> u8 {
        match character {
            '0'..='9' => 1,
            letter if letter.is_alphabetic() => 2,
            space if space.is_whitespace() => 0,
            _ => 3,
        }
    };
    let mut found: Vec<Lexeme<'_>> = Vec::with_capacity(text.len().div_ceil(4));
    let mut start = 0;
    let mut kind = 0;
    let mut before = ' ';
    let mut index = 0usize;
    while index <= text.len() {
        let rest = text.get(index..).unwrap_or_default();
        let character = rest.chars().next().unwrap_or(' ');
        let next = class(character);
        let joins = match kind {
            1 => next == 1 || matches!(character, '.' | ',') || (character == '-' && before == ','),
            2 => next == 2 || character == '\'',
            3 => {
                (matches!(before, '-' | '+') && character == '/')
                    || (before == '/' && matches!(character, '-' | '+') && index > start)
            }
            _ => false,
        };
        if !joins {
            if kind != 0 {
                found.push(Lexeme {
                    text: text.get(start..index).unwrap_or_default(),
                    start,
                    end: index,
                });
            }
            start = index;
            kind = next;
        }
        before = character;
        index = index.saturating_add(character.len_utf8());
        if kind == 2 && character.is_ascii_lowercase() {
            index = index.saturating_add(run(text, index, u8::is_ascii_lowercase));
        }
    }
    found
}

/// Nothing but the unit: "x € 1.000", "Bedragen x € 1.000".
pub fn is_unit(text: &str) -> bool {
    read(text).unit.is_some_and(|(_, start, end)| {
        let rest = text.get(..start).into_iter().chain(text.get(end..));
        let mut words = rest.flat_map(|part| part.split(|mark: char| !mark.is_alphabetic()));
        words.all(|word| matches!(word.to_lowercase().as_str(), "" | "bedrag" | "bedragen" | "in"))
    })
}

#[cfg(test)]
mod tests;
