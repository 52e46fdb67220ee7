//! Any text as a document.
#![no_main]

mod reads;

libfuzzer_sys::fuzz_target!(|text: &str| reads::holds(&keuzeruimte::reading::read_text(text, None)));
