//! JSON as it stands in the file: numbers keep their spelling, repeated names are all there.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Found;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::characters::is_invisible;

/// A JSON value with nothing decided about it yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tree {
    /// `null`
    Nothing,
    /// `true` or `false`
    Truth(bool),
    /// A number, whole ones in their own digits.
    Number(String),
    /// A text.
    Text(String),
    /// `[…]`
    List(Vec<Tree>),
    /// `{…}`, every entry in the order of the file.
    Object(Vec<(String, Tree)>),
}

/// The text is not JSON at all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotJson {
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
    /// In what way.
    pub reason: NotJsonReason,
}

/// In what way a text is not JSON that this build reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NotJsonReason {
    /// Something else stands here than JSON allows.
    Syntax,
    /// The text simply stops too early.
    CutOff,
    /// Lists and objects within each other beyond [`DEEPEST`]; no file of ours comes near.
    TooDeep,
}

/// How deep lists and objects may lie within each other.
pub const DEEPEST: usize = 32;

/// Reads JSON text; a byte order mark in front is skipped.
pub fn parse(text: &str) -> Result<Tree, NotJson> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut deserializer = serde_json::Deserializer::from_str(text);
    Reader { depth: 0 }
        .deserialize(&mut deserializer)
        .and_then(|tree| deserializer.end().map(|()| tree))
        .map_err(|error| not_json(text, &error))
}

fn not_json(text: &str, error: &serde_json::Error) -> NotJson {
    let before = |line: &str| {
        // Serde counts bytes; people count characters.
        line.char_indices()
            .take_while(|(byte, _)| *byte < error.column())
            .count()
    };
    let column = text
        .split('\n')
        .nth(error.line().saturating_sub(1))
        .map_or(1, before);
    NotJson {
        line: error.line().max(1),
        column: column.max(1),
        reason: match error.classify() {
            serde_json::error::Category::Eof => NotJsonReason::CutOff,
            // The only complaint of our own reader.
            serde_json::error::Category::Data => NotJsonReason::TooDeep,
            _ => NotJsonReason::Syntax,
        },
    }
}

impl Tree {
    /// What stands here, short enough for a sentence.
    pub fn shown(&self) -> Found {
        match self {
            Tree::Nothing => Found::Written("null".to_owned()),
            Tree::Truth(truth) => Found::Written(truth.to_string()),
            Tree::Number(number) => Found::Written(shortened(number)),
            Tree::Text(text) => Found::Written(format!("\"{}\"", shortened(text))),
            Tree::List(items) => Found::List(items.len()),
            Tree::Object(entries) => Found::Object(entries.len()),
        }
    }
}

fn shortened(text: &str) -> String {
    let mut start: String = text
        .chars()
        .map(|character| {
            if character.is_control() || is_invisible(character) {
                '·'
            } else {
                character
            }
        })
        .take(40)
        .collect();
    if text.chars().nth(40).is_some() {
        start.push('…');
    }
    start
}

impl fmt::Display for NotJson {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.reason {
            NotJsonReason::Syntax => "this is not JSON",
            NotJsonReason::CutOff => "the file stops too early",
            NotJsonReason::TooDeep => "lists and objects lie too deep within each other",
        };
        write!(formatter, "line {}, column {}: {what}", self.line, self.column)
    }
}

impl std::error::Error for NotJson {}

/// Reads one value at a depth.
#[derive(Clone, Copy)]
struct Reader {
    depth: usize,
}

impl Reader {
    fn deeper<E: Error>(self) -> Result<Reader, E> {
        let depth = self.depth.saturating_add(1);
        if depth > DEEPEST {
            return Err(E::custom("too deep"));
        }
        Ok(Reader { depth })
    }
}

impl<'de> DeserializeSeed<'de> for Reader {
    type Value = Tree;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Tree, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader {
    type Value = Tree;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Nothing)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Tree, E> {
        Ok(Tree::Truth(truth))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Tree, E> {
        Ok(Tree::Number(number.to_string()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Tree, E> {
        Ok(Tree::Number(number.to_string()))
    }

    // Only ever shown in a fault: no field of ours takes a fraction as a JSON number.
    fn visit_f64<E>(self, number: f64) -> Result<Tree, E> {
        Ok(Tree::Number(number.to_string()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Tree, E> {
        Ok(Tree::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Tree, E> {
        Ok(Tree::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Tree, A::Error> {
        let reader = self.deeper()?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(reader)? {
            list.push(item);
        }
        Ok(Tree::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Tree, A::Error> {
        let reader = self.deeper()?;
        let mut object = Vec::new();
        while let Some(name) = entries.next_key()? {
            object.push((name, entries.next_value_seed(reader)?));
        }
        Ok(Tree::Object(object))
    }
}
