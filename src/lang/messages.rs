//! The Fluent files, embedded when the crate is compiled.
//!
//! `fluent-bundle` itself and not `fluent-templates`: a page speaks two languages that are known beforehand, and
//! negotiation, fallback chains and locks would cost another 9 kB (brotli). Isolation marks are off: the texts are
//! copied, compared and read aloud.

use std::borrow::Cow;
use std::cell::Cell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::Language;
use crate::year::Year;

// A test holds that no file of locales/ is missing here.
macro_rules! files {
    ($code:literal) => {
        [
            include_str!(concat!("../../locales/", $code, "/charts.ftl")),
            include_str!(concat!("../../locales/", $code, "/compare.ftl")),
            include_str!(concat!("../../locales/", $code, "/council.ftl")),
            include_str!(concat!("../../locales/", $code, "/detail.ftl")),
            include_str!(concat!("../../locales/", $code, "/faults.ftl")),
            include_str!(concat!("../../locales/", $code, "/figures.ftl")),
            include_str!(concat!("../../locales/", $code, "/find.ftl")),
            include_str!(concat!("../../locales/", $code, "/input.ftl")),
            include_str!(concat!("../../locales/", $code, "/ledger.ftl")),
            include_str!(concat!("../../locales/", $code, "/model.ftl")),
            include_str!(concat!("../../locales/", $code, "/page.ftl")),
            include_str!(concat!("../../locales/", $code, "/strip.ftl")),
            include_str!(concat!("../../locales/", $code, "/view.ftl")),
        ]
    };
}

// Only the page that reads documents says these; the first visit does without.
macro_rules! files_of_reading {
    ($code:literal) => {
        vec![
            include_str!(concat!("../../locales/", $code, "/doubts.ftl")),
            include_str!(concat!("../../locales/", $code, "/intake.ftl")),
        ]
    };
}

/// A value inside a message: words, or a count that may decide between singular and plural. Amounts and years are
/// formatted beforehand and passed as words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// Shown as it is.
    Words(Cow<'static, str>),
    /// Shown with the language's digits, and counted by its rules.
    Count(usize),
}

type More = fn(Language) -> Vec<&'static str>;

thread_local! {
    // A pointer that only one program sets: the texts behind it are not in the others.
    static MORE: Cell<Option<More>> = const { Cell::new(NATIVE) };
    static DUTCH: FluentBundle<FluentResource> = bundle(Language::Dutch, &files!("nl"));
    static ENGLISH: FluentBundle<FluentResource> = bundle(Language::English, &files!("en"));
}

#[cfg(target_arch = "wasm32")]
const NATIVE: Option<More> = None;
#[cfg(not(target_arch = "wasm32"))]
const NATIVE: Option<More> = Some(of_reading);

/// From now on, and before anything is said, this program also has the words for reading documents.
pub fn speak_of_reading() {
    MORE.set(Some(of_reading));
}

fn of_reading(language: Language) -> Vec<&'static str> {
    match language {
        Language::Dutch => files_of_reading!("nl"),
        Language::English => files_of_reading!("en"),
    }
}

pub(super) fn lookup(language: Language, id: &'static str, arguments: &[(&'static str, Argument)]) -> String {
    let catalogue = match language {
        Language::Dutch => &DUTCH,
        Language::English => &ENGLISH,
    };
    catalogue.with(|bundle| {
        let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let mut values = FluentArgs::with_capacity(arguments.len());
        for (name, argument) in arguments {
            values.set(*name, value(argument));
        }
        // A missing argument shows its name in the sentence; a test holds that none is missing.
        let mut errors = Vec::new();
        bundle
            .format_pattern(pattern, Some(&values), &mut errors)
            .into_owned()
    })
}

fn bundle(language: Language, files: &[&str]) -> FluentBundle<FluentResource> {
    let locale = LanguageIdentifier::from_bytes(language.code().as_bytes()).unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![locale]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::Dutch => |value, _| count(Language::Dutch, value),
        Language::English => |value, _| count(Language::English, value),
    }));
    let more = MORE.get().map(|more| more(language)).unwrap_or_default();
    for file in files.iter().chain(&more) {
        // What can be read of a faulty file is used; a test holds that none is faulty.
        let resource = match FluentResource::try_new((*file).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

// Fluent's Rust implementation leaves numbers unformatted.
fn count(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(language.digits(&number.as_string())),
        _ => None,
    }
}

fn value(argument: &Argument) -> FluentValue<'_> {
    match argument {
        Argument::Words(words) => FluentValue::from(words.as_ref()),
        Argument::Count(count) => FluentValue::from(*count),
    }
}

impl From<String> for Argument {
    fn from(words: String) -> Argument {
        Argument::Words(Cow::Owned(words))
    }
}

impl From<&str> for Argument {
    fn from(words: &str) -> Argument {
        Argument::Words(Cow::Owned(words.to_owned()))
    }
}

impl From<usize> for Argument {
    fn from(count: usize) -> Argument {
        Argument::Count(count)
    }
}

impl From<Year> for Argument {
    fn from(year: Year) -> Argument {
        Argument::from(year.to_string())
    }
}
