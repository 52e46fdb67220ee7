//! Both languages say everything that the source asks for, with the arguments it passes, and nothing more.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use keuzeruimte::lang::Language;

/// The arguments of each message, by id.
type Messages = BTreeMap<String, BTreeSet<String>>;

#[test]
fn both_languages_have_the_same_messages_with_the_same_arguments() {
    assert_eq!(messages(Language::Dutch), messages(Language::English));
    assert_eq!(file_names(Language::Dutch), file_names(Language::English));
}

#[test]
fn every_file_is_embedded() {
    for language in Language::ALL {
        for id in messages(language).into_keys() {
            let leaked: &'static str = id.clone().leak();
            assert_ne!(
                language.text(leaked),
                id,
                "{language}: the file of this id is not embedded"
            );
        }
    }
}

#[test]
fn every_message_that_the_source_asks_for_exists_and_gets_its_arguments() {
    let messages = messages(Language::Dutch);
    let calls = calls();
    assert!(calls.len() > 20, "the scan finds the calls: {}", calls.len());
    for call in calls {
        let Some(wanted) = messages.get(&call.id) else {
            panic!("{}: there is no message {}", call.place, call.id);
        };
        if let Some(arguments) = call.arguments {
            assert_eq!(*wanted, arguments, "{}: arguments of {}", call.place, call.id);
        }
    }
}

#[test]
fn no_message_is_unused() {
    let sources: String = files(Path::new("src"), "rs")
        .iter()
        .map(|path| shipped(path))
        .collect();
    let unused: Vec<String> = messages(Language::Dutch)
        .into_keys()
        .filter(|id| !sources.contains(&format!("\"{id}\"")))
        .collect();
    assert_eq!(unused, Vec::<String>::new());
}

fn messages(language: Language) -> Messages {
    let mut messages = Messages::new();
    for path in files(&folder(language), "ftl") {
        let text = fs::read_to_string(&path).unwrap();
        let resource = fluent_syntax::parser::parse(text.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut arguments = BTreeSet::new();
            of_pattern(&message.value.unwrap(), &mut arguments);
            let earlier = messages.insert(message.id.name.to_owned(), arguments);
            assert_eq!(
                earlier,
                None,
                "{}: {} is there twice",
                path.display(),
                message.id.name
            );
        }
    }
    messages
}

fn of_pattern(pattern: &Pattern<&str>, arguments: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, arguments);
        }
    }
}

fn of_expression(expression: &Expression<&str>, arguments: &mut BTreeSet<String>) {
    let inline = match expression {
        Expression::Select { selector, variants } => {
            variants
                .iter()
                .for_each(|variant| of_pattern(&variant.value, arguments));
            selector
        }
        Expression::Inline(inline) => inline,
    };
    match inline {
        InlineExpression::VariableReference { id } => {
            arguments.insert(id.name.to_owned());
        }
        InlineExpression::StringLiteral { .. } => {}
        other => panic!("messages use arguments only, so that each can be read on its own: {other:?}"),
    }
}

/// One place in the source that asks for a message.
struct Call {
    place: String,
    id: String,
    /// None where the list stands in a variable.
    arguments: Option<BTreeSet<String>>,
}

/// Every call of `text` and `text_with` outside tests. Ids and argument names are always written out.
fn calls() -> Vec<Call> {
    let mut calls = Vec::new();
    for path in files(Path::new("src"), "rs") {
        let shipped = shipped(&path);
        for (name, has_arguments) in [(".text(", false), (".text_with(", true)] {
            for (at, _) in shipped.match_indices(name) {
                let inside = inside_parentheses(&shipped[at + name.len()..]);
                let Some(id) = inside.trim_start().strip_prefix('"') else {
                    continue;
                };
                let id = id.split('"').next().unwrap().to_owned();
                let line = shipped[..at].lines().count();
                let arguments = match has_arguments {
                    true if inside.contains("&[") => Some(argument_names(inside)),
                    true => None,
                    false => Some(BTreeSet::new()),
                };
                calls.push(Call {
                    place: format!("{}:{line}", path.display()),
                    id,
                    arguments,
                });
            }
        }
    }
    calls
}

/// The source of a file without its tests.
fn shipped(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    text.split("#[cfg(test)]").next().unwrap().to_owned()
}

fn inside_parentheses(text: &str) -> &str {
    let mut depth = 1;
    for (at, character) in text.char_indices() {
        match character {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &text[..at];
        }
    }
    text
}

/// The first strings of the pairs in the list of arguments, those of calls inside it left out.
fn argument_names(inside: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut depth = 0;
    for (at, character) in inside.char_indices() {
        match character {
            '(' => {
                depth += 1;
                let pair = inside[at + 1..].trim_start().strip_prefix('"');
                if let (1, Some(pair)) = (depth, pair) {
                    names.insert(pair.split('"').next().unwrap().to_owned());
                }
            }
            ')' => depth -= 1,
            _ => {}
        }
    }
    names
}

fn folder(language: Language) -> PathBuf {
    Path::new("locales").join(language.code())
}

fn file_names(language: Language) -> BTreeSet<String> {
    files(&folder(language), "ftl")
        .iter()
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect()
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|found| found == extension) {
            found.push(path);
        }
    }
    found
}
