//! What must hold of every file and every text.

use std::panic;
use std::sync::Once;

use keuzeruimte::budget::from_json;
use keuzeruimte::reading::draft::{About, NoBudget, draft};
use keuzeruimte::reading::extract::file;
use keuzeruimte::reading::extract::guard::is_guarded;
use keuzeruimte::reading::{Reading, print, read_back, read_file};

/// A file ends in a refusal, or in a reading that holds.
#[allow(dead_code)]
pub fn any(bytes: &[u8]) {
    pass_over_guarded_panics();
    let Ok(extracted) = file::read(bytes, None) else { return };
    match &extracted.budget {
        Some(budget) => {
            if let Ok(budget) = from_json(budget) {
                holds(&read_back(&budget));
            }
        }
        None => holds(&read_file(extracted, None)),
    }
}

/// libFuzzer ends at any panic. One of somebody else's reader that becomes a refusal is none of ours.
fn pass_over_guarded_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let usual = panic::take_hook();
        panic::set_hook(Box::new(move |told| {
            if !is_guarded() {
                usual(told);
            }
        }));
    });
}

/// A reading can be printed, its spans point at words, and its budget is accepted.
pub fn holds(reading: &Reading) {
    let _ = print::json(reading);
    for amount in reading.choices.iter().flat_map(|choice| choice.amounts.values()) {
        if let Some(span) = amount.span {
            let words = reading.lines[span.line].text.get(span.start..span.end);
            assert!(words.is_some_and(|words| !words.is_empty()), "a span points at words");
        }
    }
    match draft(reading, &About::default()) {
        Ok(_) | Err(NoBudget::NoChoices | NoBudget::NoYears) => {}
        Err(refusal) => panic!("{refusal}"),
    }
}
