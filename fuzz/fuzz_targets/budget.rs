//! Any text as a budget file: all of its faults, or a budget that comes back as it was written.
#![no_main]

use keuzeruimte::budget::{from_json, to_json};
use keuzeruimte::outcome::evaluate;
use keuzeruimte::scenario::Decisions;

libfuzzer_sys::fuzz_target!(|text: &str| {
    match from_json(text) {
        Ok(budget) => {
            assert_eq!(from_json(&to_json(&budget)).as_ref(), Ok(&budget));
            let _ = evaluate(&budget, &Decisions::default());
        }
        Err(bad) => assert!(!bad.to_string().is_empty()),
    }
});
