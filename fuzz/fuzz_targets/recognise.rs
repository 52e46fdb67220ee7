//! Any text as a document: `cargo +nightly fuzz run recognise`.
#![no_main]

use keuzeruimte::reading::{print, read_text};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let _ = print::json(&read_text(text, None));
});
