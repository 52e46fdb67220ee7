//! A JSON file read field by field: everything that is wrong is named with its path, what was found and what is
//! expected, instead of stopping at the first fault.
//!
//! Serde's derive stops at the first fault and keeps the last of two equal keys in silence; that is why files of
//! strangers are read through this tree. Deliberately absent: any knowledge of budgets or scenarios.

mod fault;
mod tree;

use crate::characters::is_invisible;

pub use fault::{Expected, Fault, Found};
pub use tree::{DEEPEST, NotJson, NotJsonReason, Tree, parse};

/// One place in a file: its path and what stands there.
#[derive(Clone, Debug)]
pub struct Field<'file> {
    path: String,
    tree: &'file Tree,
}

/// The entries of an object, by name.
pub type Entries<'file> = [(&'file str, Field<'file>)];

/// The most faults that are listed of one file. Five megabytes can hold a million; nobody reads those.
pub const MOST_FAULTS: usize = 10_000;

/// Collects the faults of a file while it is read.
#[derive(Debug, Default)]
pub struct Faults {
    listed: Vec<Fault>,
    unlisted: usize,
}

impl Faults {
    /// Notes one fault.
    pub fn add(&mut self, path: impl Into<String>, found: impl Into<Found>, expected: Expected) {
        if self.listed.len() >= MOST_FAULTS {
            self.unlisted = self.unlisted.saturating_add(1);
            return;
        }
        self.listed.push(Fault {
            path: path.into(),
            found: found.into(),
            expected,
        });
    }

    /// Whether nothing is wrong so far.
    pub fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }

    /// All of them, in the order in which the file was read; beyond [`MOST_FAULTS`] one last fault counts the rest.
    pub fn into_list(self) -> Vec<Fault> {
        let mut list = self.listed;
        if self.unlisted > 0 {
            list.push(Fault {
                path: "$".to_owned(),
                found: Found::Written(self.unlisted.to_string()),
                expected: Expected::NoFurtherFaults,
            });
        }
        list
    }
}

impl<'file> Field<'file> {
    /// The whole file; its path is `$`.
    pub fn root(tree: &'file Tree) -> Field<'file> {
        Field {
            path: "$".to_owned(),
            tree,
        }
    }

    /// Where this is, as in `$.choices[3].amounts.2027`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The value here.
    pub fn tree(&self) -> &'file Tree {
        self.tree
    }

    /// Notes that something else was expected here.
    pub fn wrong(&self, faults: &mut Faults, expected: Expected) {
        faults.add(self.path.clone(), self.tree.shown(), expected);
    }

    /// The entries of an object, each key once. Keys outside `known` are faults, with the nearest known name.
    pub fn object(&self, faults: &mut Faults, known: &[&'static str]) -> Vec<(&'file str, Field<'file>)> {
        let entries = self.entries(faults);
        Field::known(&entries, faults, known);
        entries
    }

    /// Notes the entries that have none of these names, with the nearest of them.
    pub fn known(entries: &Entries<'_>, faults: &mut Faults, known: &[&'static str]) {
        for (key, field) in entries {
            if !known.contains(key) {
                let nearest = nearest(key, known);
                field.wrong(faults, Expected::KnownName { nearest });
            }
        }
    }

    /// The entries of an object to which later formats added names, each with the format that did. In a file of an
    /// earlier one these are faults that say so, and are not among the entries.
    pub fn object_of_format(
        &self,
        faults: &mut Faults,
        format: u32,
        known: &[&'static str],
        added: &[(u32, &[&'static str])],
    ) -> Vec<(&'file str, Field<'file>)> {
        let (now, later): (Vec<_>, Vec<_>) = added.iter().partition(|(since, _)| *since <= format);
        let mut names = known.to_vec();
        now.iter().for_each(|(_, added)| names.extend_from_slice(added));
        let mut entries = Vec::new();
        for (key, field) in self.entries(faults) {
            match later.iter().find(|(_, added)| added.contains(&key)) {
                Some((since, _)) => field.wrong(faults, Expected::NameOfFormat(*since)),
                None => entries.push((key, field)),
            }
        }
        Field::known(&entries, faults, &names);
        entries
    }

    /// The entries of an object with free keys, each key once.
    pub fn entries(&self, faults: &mut Faults) -> Vec<(&'file str, Field<'file>)> {
        let Tree::Object(entries) = self.tree else {
            self.wrong(faults, Expected::Object);
            return Vec::new();
        };
        let mut seen = std::collections::BTreeSet::new();
        let mut found = Vec::with_capacity(entries.len());
        for (key, tree) in entries {
            let field = Field {
                path: format!("{}.{}", self.path, shown_key(key)),
                tree,
            };
            if seen.insert(key.as_str()) {
                found.push((key.as_str(), field));
            } else {
                field.wrong(faults, Expected::OneEntryPerName);
            }
        }
        found
    }

    /// Whether this is a list of at most so many items.
    pub fn is_list(&self, most: usize) -> bool {
        matches!(self.tree, Tree::List(items) if items.len() <= most)
    }

    /// The items of a list.
    pub fn list(&self, faults: &mut Faults, most: usize) -> Vec<Field<'file>> {
        let Tree::List(items) = self.tree else {
            self.wrong(faults, Expected::List);
            return Vec::new();
        };
        if items.len() > most {
            faults.add(
                self.path.clone(),
                items.len().to_string(),
                Expected::AtMostItems(most),
            );
            return Vec::new();
        }
        let place = |(index, tree)| Field {
            path: format!("{}[{index}]", self.path),
            tree,
        };
        items.iter().enumerate().map(place).collect()
    }

    /// A text on one line, such as a title.
    pub fn line(&self, faults: &mut Faults, longest: usize) -> Option<&'file str> {
        let text = self.text(faults, longest)?;
        if text.contains(['\n', '\t']) {
            self.wrong(faults, Expected::OneLine);
            return None;
        }
        Some(text)
    }

    /// A text of at most `longest` characters, without invisible ones; empty texts are faults.
    pub fn text(&self, faults: &mut Faults, longest: usize) -> Option<&'file str> {
        let Tree::Text(text) = self.tree else {
            self.wrong(faults, Expected::Text);
            return None;
        };
        if text.trim().is_empty() {
            self.wrong(faults, Expected::Text);
            return None;
        }
        if text.chars().count() > longest {
            self.wrong(faults, Expected::AtMostCharacters(longest));
            return None;
        }
        if text.chars().any(is_invisible) {
            self.wrong(faults, Expected::NoControlCharacters);
            return None;
        }
        Some(text)
    }

    /// True or false.
    pub fn truth(&self, faults: &mut Faults) -> Option<bool> {
        if let Tree::Truth(truth) = self.tree {
            return Some(*truth);
        }
        self.wrong(faults, Expected::TrueOrFalse);
        None
    }

    /// One of these words.
    pub fn one_of(&self, faults: &mut Faults, words: &'static [&'static str]) -> Option<&'static str> {
        let found = match self.tree {
            Tree::Text(text) => words.iter().find(|word| *word == text).copied(),
            _ => None,
        };
        if found.is_none() {
            self.wrong(faults, Expected::OneOf(words));
        }
        found
    }

    /// A whole number within bounds.
    pub fn whole(&self, faults: &mut Faults, least: u32, most: u32) -> Option<u32> {
        let number = match self.tree {
            Tree::Number(text) => text.parse::<u32>().ok(),
            _ => None,
        };
        let within = number.filter(|number| (least..=most).contains(number));
        if within.is_none() {
            self.wrong(faults, Expected::WholeNumber { least, most });
        }
        within
    }
}

/// The entry with that name, where there is one. `null` is an entry: whoever writes it meant something, and what,
/// no reader can know; so it is a fault wherever it stands.
pub fn entry<'list, 'file>(entries: &'list Entries<'file>, name: &str) -> Option<&'list Field<'file>> {
    entries
        .iter()
        .find(|(key, _)| *key == name)
        .map(|(_, field)| field)
}

/// The entry with that name; its absence is a fault.
pub fn required<'list, 'file>(
    faults: &mut Faults,
    of: &Field<'file>,
    entries: &'list Entries<'file>,
    name: &'static str,
) -> Option<&'list Field<'file>> {
    let found = entry(entries, name);
    // Something that is no object has been named already; naming each absent entry of it would only be noise.
    if found.is_none() && matches!(of.tree, Tree::Object(_)) {
        faults.add(format!("{}.{name}", of.path), Found::Nothing, Expected::Present);
    }
    found
}

fn shown_key(key: &str) -> String {
    let hidden = |character: char| character.is_control() || is_invisible(character);
    key.chars()
        .map(|character| if hidden(character) { '·' } else { character })
        .take(60)
        .collect()
}

/// The known name that a typing mistake most likely meant: the same letters but for case, `_` and `-`, or sharing
/// the longest beginning of at least three letters.
fn nearest(key: &str, known: &[&'static str]) -> Option<&'static str> {
    let plain = |text: &str| text.to_lowercase().replace(['_', '-'], "");
    let shared = |name: &str| {
        plain(name)
            .chars()
            .zip(plain(key).chars())
            .take_while(|(a, b)| a == b)
            .count()
    };
    known
        .iter()
        .copied()
        .max_by_key(|name| shared(name))
        .filter(|name| shared(name) >= 3)
}
