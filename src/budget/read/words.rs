//! The parts of a budget file that are words: texts in two languages, lines, ids, words out of a list.

use std::collections::BTreeSet;
use std::str::FromStr;

use super::super::Text;
use crate::fields::{Entries, Expected, Faults, Field, Tree, entry, required};

/// The most characters of the title of anything but a choice.
pub(in crate::budget) const TITLE: usize = 200;

/// The ids of one kind that other places of the file may name.
pub(in crate::budget) struct Known<Id> {
    ids: BTreeSet<Id>,
    /// Whether every id could be read; else an unknown one may be that of something faulty.
    complete: bool,
}

impl<Id: FromStr + Ord + Clone> Known<Id> {
    /// Of a list with at most so many items; none where the file has no such list.
    pub(in crate::budget) fn of(list: Option<&Field<'_>>, most: usize) -> Known<Id> {
        Known {
            ids: BTreeSet::new(),
            complete: list.is_none_or(|list| list.is_list(most)),
        }
    }

    pub(in crate::budget) fn lacks(&self, id: &Id) -> bool {
        self.complete && !self.ids.contains(id)
    }

    /// The id of an item, which stands once.
    pub(in crate::budget) fn learn(
        &mut self,
        item: &Field<'_>,
        entries: &Entries<'_>,
        faults: &mut Faults,
    ) -> Option<Id> {
        let found = required(faults, item, entries, "id")
            .and_then(|field| id::<Id>(field, faults).map(|id| (field, id)));
        self.complete &= found.is_some();
        let (field, id) = found?;
        if !self.ids.insert(id.clone()) {
            field.wrong(faults, Expected::UniqueId);
        }
        Some(id)
    }

    /// An id that has to be one of these.
    pub(in crate::budget) fn named(
        &self,
        field: &Field<'_>,
        faults: &mut Faults,
        expected: Expected,
    ) -> Option<Id> {
        let id = id::<Id>(field, faults)?;
        if self.lacks(&id) {
            field.wrong(faults, expected);
        }
        Some(id)
    }
}

/// A text in Dutch, or an object with `nl` and `en`; it may have more lines.
pub(in crate::budget) fn text(field: &Field<'_>, faults: &mut Faults, longest: usize) -> Option<Text> {
    in_languages(field, faults, |field, faults| field.text(faults, longest))
}

/// A text in Dutch, or an object with `nl` and `en`, on one line.
pub(in crate::budget) fn title(field: &Field<'_>, faults: &mut Faults, longest: usize) -> Option<Text> {
    in_languages(field, faults, |field, faults| field.line(faults, longest))
}

fn in_languages<'file>(
    field: &Field<'file>,
    faults: &mut Faults,
    read: impl Fn(&Field<'file>, &mut Faults) -> Option<&'file str>,
) -> Option<Text> {
    if !matches!(field.tree(), Tree::Object(_)) {
        return read(field, faults).map(Text::dutch);
    }
    let entries = field.object(faults, &["nl", "en"]);
    let dutch = required(faults, field, &entries, "nl").and_then(|field| read(field, faults));
    let english = entry(&entries, "en").and_then(|field| read(field, faults));
    Some(Text {
        dutch: dutch?.to_owned(),
        english: english.map(str::to_owned),
    })
}

pub(in crate::budget) fn optional_title(
    entries: &Entries<'_>,
    name: &str,
    faults: &mut Faults,
    longest: usize,
) -> Option<Text> {
    entry(entries, name).and_then(|field| title(field, faults, longest))
}

/// Texts in a list, at most so many of at most so many characters.
pub(in crate::budget) fn texts(
    entries: &Entries<'_>,
    name: &str,
    faults: &mut Faults,
    (most, longest): (usize, usize),
) -> Vec<Text> {
    let items = entry(entries, name)
        .map(|field| field.list(faults, most))
        .unwrap_or_default();
    items
        .iter()
        .filter_map(|item| text(item, faults, longest))
        .collect()
}

pub(in crate::budget) fn line(field: &Field<'_>, faults: &mut Faults, longest: usize) -> Option<String> {
    field.line(faults, longest).map(str::to_owned)
}

pub(in crate::budget) fn optional_line(
    entries: &Entries<'_>,
    name: &str,
    faults: &mut Faults,
) -> Option<String> {
    entry(entries, name).and_then(|field| line(field, faults, TITLE))
}

pub(in crate::budget) fn id<T: FromStr>(field: &Field<'_>, faults: &mut Faults) -> Option<T> {
    let id = match field.tree() {
        Tree::Text(text) => text.parse().ok(),
        _ => None,
    };
    if id.is_none() {
        field.wrong(faults, Expected::Id);
    }
    id
}

/// One of the words, as the value that stands at its place.
pub(in crate::budget) fn one_of<T: Copy>(
    field: &Field<'_>,
    faults: &mut Faults,
    words: &'static [&'static str],
    values: &[T],
) -> Option<T> {
    let value = match field.tree() {
        Tree::Text(text) => words
            .iter()
            .zip(values)
            .find(|(word, _)| *word == text)
            .map(|(_, value)| *value),
        _ => None,
    };
    if value.is_none() {
        field.wrong(faults, Expected::OneOf(words));
    }
    value
}
