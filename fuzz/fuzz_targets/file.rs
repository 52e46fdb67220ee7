//! Any bytes as a file: they end in lines or in a refusal. Start from `tests/documents`:
//! `cargo +nightly fuzz run file tests/documents`.
#![no_main]

use keuzeruimte::reading::{extract::file, print, read_file};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(extracted) = file::read(bytes, None) {
        let _ = print::json(&read_file(extracted, None));
    }
});
