//! JSON as it stands in the file: numbers keep their spelling, repeated names are all there.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotJson {
    /// Line, counted from 1.
    pub line: usize,
    /// Column, counted from 1.
    pub column: usize,
    /// Whether the text simply stops too early.
    pub cut_off: bool,
}

/// Reads JSON text; a byte order mark in front is skipped.
pub fn parse(text: &str) -> Result<Tree, NotJson> {
    serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| NotJson {
        line: error.line(),
        column: error.column(),
        cut_off: error.is_eof(),
    })
}

impl Tree {
    /// What stands here, short enough for a sentence.
    pub fn shown(&self) -> String {
        match self {
            Tree::Nothing => "null".to_owned(),
            Tree::Truth(truth) => truth.to_string(),
            Tree::Number(number) => number.clone(),
            Tree::Text(text) => {
                let start: String = text
                    .chars()
                    .filter(|character| !character.is_control())
                    .take(40)
                    .collect();
                let more = if text.chars().count() > 40 { "…" } else { "" };
                format!("\"{start}{more}\"")
            }
            Tree::List(items) => format!("a list of {}", items.len()),
            Tree::Object(entries) => format!("an object of {}", entries.len()),
        }
    }
}

impl fmt::Display for NotJson {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = if self.cut_off {
            "the file stops too early"
        } else {
            "this is not JSON"
        };
        write!(formatter, "line {}, column {}: {what}", self.line, self.column)
    }
}

impl std::error::Error for NotJson {}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Tree, D::Error> {
        deserializer.deserialize_any(TreeVisitor)
    }
}

struct TreeVisitor;

impl<'de> Visitor<'de> for TreeVisitor {
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
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Tree::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Tree, A::Error> {
        let mut object = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            object.push(entry);
        }
        Ok(Tree::Object(object))
    }
}
